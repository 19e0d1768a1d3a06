# SPDX-License-Identifier: GPL-2.0-or-later
"""Standardized SQL of the sample server: what it understands, and what it refuses."""

from __future__ import annotations

import pytest

from tests.qgis.sample_server.client import ask, error_code, query_url, values
from tests.sample_server import SampleServer


def names(server: SampleServer, where: str, service: str = "Samples", field: str = "A_STRING") -> list:
    answer = ask(query_url(server, service, 0), where=where, outFields=field, returnGeometry="false")
    assert "error" not in answer, (where, answer)
    return values(answer, field)


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ("A_STRING = 'Epoch 0'", ["Epoch 0"]),
        ("A_STRING LIKE 'Epoch%'", ["Epoch 0"]),
        ("A_STRING LIKE 'epoch%'", []),
        ("UPPER(A_STRING) LIKE 'EPOCH%'", ["Epoch 0"]),
        ("lower(a_string) = 'epoch 0'", ["Epoch 0"]),
        ("UPPER(A_STRING) LIKE 'ÜNÏCÖDÉ%'", ["Ünïcödé 漢字 🗺 'quotes' \"double\" \\ <b>&amp;</b>"]),
        ("A_DATE = timestamp '1970-01-01 00:00:00'", ["Epoch 0"]),
        ("A_DATE = date '1899-12-30'", ["The empty date of spreadsheets"]),
        ("A_DATE < timestamp '1970-01-01 00:00:00' AND A_DATE > timestamp '1969-12-31 00:00:00'",
         ["One millisecond before 1970"]),
        ("A_DATE BETWEEN timestamp '2009-02-13 00:00:00' AND timestamp '2009-02-14 00:00:00'", ["Milliseconds"]),
        ("A_DATE_ONLY = date '1970-01-01'", ["Epoch 0"]),
        ("A_TIME_ONLY = time '23:59:59' AND A_DATE < 0", ["One millisecond before 1970"]),
        ("A_TIMESTAMP = timestamp '2009-02-13 23:31:30.123 +00:00'", ["Milliseconds"]),
        ("A_BIG = 9007199254740993", ["Beyond 2^53"]),
        ("CHAR_LENGTH(A_STRING) = 0", [""]),
        ("PERCENT > 100", ["Outside its domains"]),
        ('"A_STRING" IN (\'Epoch 0\', N\'Smallest\') AND NOT (A_STRING = \'Smallest\')', ["Epoch 0"]),
        ("A_STRING LIKE '%''quotes''%'", ["Ünïcödé 漢字 🗺 'quotes' \"double\" \\ <b>&amp;</b>"]),
        ("EXTRACT(YEAR FROM A_DATE) = 1899", ["The empty date of spreadsheets"]),
        ("CASE WHEN A_BIG < 0 THEN 1 ELSE 0 END = 1", ["Smallest"]),
        ("\"名前\" = '名前1'", ["Text 1"]),
        ("A_DATE > CURRENT_TIMESTAMP", []),
        ("A_DATE > CURRENT_TIMESTAMP - INTERVAL '1' DAY", []),
    ],
)  # fmt: skip
def test_expressions(server: SampleServer, where: str, expected: list) -> None:
    assert names(server, where) == expected


def test_null_is_neither_equal_nor_unequal(server: SampleServer) -> None:
    count = {
        where: ask(query_url(server, "Samples", 0), where=where, returnCountOnly="true")["count"]
        for where in ("1=1", "A_STRING IS NULL", "A_STRING IS NOT NULL", "A_STRING <> 'x'")
    }
    assert count["A_STRING IS NULL"] == 2
    assert count["A_STRING IS NOT NULL"] == count["A_STRING <> 'x'"] == count["1=1"] - 2


@pytest.mark.parametrize(
    "where",
    [
        "nonsense",
        "NOPE = 1",
        '"NOPE" = 1',
        "1=1; DELETE FROM samples_types",
        "OBJECTID IN (SELECT rowid FROM airports)",
        "1=1 UNION SELECT 1",
        "1=1 -- comment",
        "1=1 /* comment */",
        "load_extension('x') = 1",
        "random() > 0",
        "shape_ IS NOT NULL",
        "A_STRING = 'unclosed",
        "A_DATE > timestamp 'yesterday'",
        "(A_STRING = 'x'",
        "json_each('[1]') = 1",
        "1 = 1) OR (1 = 1) ORDER BY (1",
        "1=1) OR (1=1",
        "OBJECTID = ?",
    ],
)
def test_what_is_no_plain_expression_is_refused(server: SampleServer, where: str) -> None:
    assert error_code(query_url(server, "Samples", 0), where=where, returnCountOnly="true") == 400


def test_the_refusal_is_worded_as_each_service_type_does(server: SampleServer) -> None:
    feature = ask(query_url(server, "Samples", 0), where="NOPE=1")["error"]
    mapped = ask(query_url(server, "Samples", 0, "MapServer"), where="NOPE=1")["error"]
    assert feature["message"] == "Unable to complete operation."
    assert mapped["message"] == "Failed to execute query."


def test_an_expression_that_runs_away_is_stopped(
    server: SampleServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.sample_server.sandbox.MAX_SECONDS", 0.0)
    url = query_url(server, "Transport/Airports", 0)
    assert error_code(url, where="UPPER(NAME) LIKE '%A%B%C%D%'", returnCountOnly="true") == 400
