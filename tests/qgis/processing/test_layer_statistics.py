# SPDX-License-Identifier: GPL-2.0-or-later
"""Statistics as a table: right, typed, complete, or an error that says why not."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException, QgsWkbTypes

from ags_connector.rest import FeatureLayer
from tests.qgis.processing.stored import count_in


@pytest.fixture
def statistics(run_alg):
    def run(url, wanted, **parameters):
        parameters = {"URL": url, "STATISTICS": wanted, "OUTPUT": "TEMPORARY_OUTPUT", **parameters}
        results, log = run_alg("layerstatistics", parameters)
        return results["OUTPUT"], log

    return run


def test_one_row_with_typed_columns(statistics, countries):
    table, log = statistics(countries, "sum:AREA_KM2, count:*, max:CHECKED as LATEST, min:NAME")
    assert table.wkbType() == QgsWkbTypes.Type.NoGeometry
    assert {field.name(): field.typeName() for field in table.fields()} == {
        "sum_AREA_KM2": "double", "count_rows": "int8", "LATEST": "datetime", "min_NAME": "string",
    }  # fmt: skip
    (row,) = table.getFeatures()
    rows = list(FeatureLayer(countries).query(fields="AREA_KM2, NAME, CHECKED", return_geometry=False))
    assert row["count_rows"] == len(rows) == 240
    assert row["sum_AREA_KM2"] == pytest.approx(sum(item["AREA_KM2"] for item in rows))
    assert row["min_NAME"] == min(item["NAME"] for item in rows if item["NAME"])
    assert row["LATEST"].toSecsSinceEpoch() == int(max(item["CHECKED"] for item in rows).timestamp())
    assert "1 rows of statistics of “Countries”" in log


def test_groups_with_conditions(statistics, states):
    names = FeatureLayer(states).query("NAME LIKE 'S%'", fields="ADMIN", return_geometry=False)
    counted = Counter(item["ADMIN"] for item in names)
    table, _ = statistics(
        states, "count:OBJECTID as N", GROUP_BY="admin", WHERE="NAME LIKE 'S%'", HAVING="count(OBJECTID) > 9"
    )
    found = {row["ADMIN"]: row["N"] for row in table.getFeatures()}
    assert found == {name: n for name, n in counted.items() if n > 9}


def test_meaning_of_codes(statistics, server):
    notes = server.layer_url("World", "FeatureServer", 4)
    table, _ = statistics(notes, "count:*", GROUP_BY="TOPIC", DOMAINS="both")
    meanings = {row["TOPIC"]: row["TOPIC_desc"] for row in table.getFeatures()}
    assert meanings[2] == "Number of parts"


def test_more_groups_than_a_page_in_a_file(statistics, server, states, tmp_path):
    server.set_mode("World", "cap_pages", 700)
    path = tmp_path / "groups.gpkg"
    statistics(states, "count:*", GROUP_BY="NAME", OUTPUT=str(path))
    names = {item["NAME"] for item in FeatureLayer(states).query(fields="NAME", return_geometry=False)}
    assert count_in(path) == len(names) > 3000


def test_what_the_server_cuts_fails_and_leaves_no_file(statistics, server, states, tmp_path):
    server.set_mode("World", "no_pagination")
    with pytest.raises(QgsProcessingException, match="truncated"):
        statistics(states, "count:*", GROUP_BY="NAME", OUTPUT=str(tmp_path / "groups.gpkg"))
    assert list(Path(tmp_path).iterdir()) == []


def test_a_server_without_statistics(statistics, server, countries):
    server.set_mode("World", "no_statistics")
    with pytest.raises(QgsProcessingException, match="computes no statistics"):
        statistics(countries, "count:*")
    assert not any("outStatistics" in request.params for request in server.requests)


@pytest.mark.parametrize(
    ("wanted", "parameters", "text"),
    [
        ("total:PARTS", {}, "no statistic"),
        ("PARTS", {}, "kind, a colon and the field"),
        ("sum:PARTZ", {}, "PARTS"),
        ("sum:NAME", {}, "needs a field with numbers"),
        ("percentile_cont(90):PARTS", {}, "from 0 to 1"),
        ("sum:PARTS", {"HAVING": "sum(PARTS) > 1"}, "fields to group by"),
        ("sum:PARTS", {"WHERE": "PARTS >"}, r"where|WHERE|query|filter"),
    ],
)
def test_what_cannot_be_meant(statistics, countries, wanted, parameters, text):
    with pytest.raises(QgsProcessingException, match=text):
        statistics(countries, wanted, **parameters)
