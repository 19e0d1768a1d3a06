# SPDX-License-Identifier: GPL-2.0-or-later
"""Statistics of the sample server, against Python's own."""

from __future__ import annotations

import json
import statistics

import pytest

from tests.qgis.sample_server.client import ask, error_code, query_url, values
from tests.sample_server import SampleServer


def definition(*kinds: str, field: str = "AREA_KM2") -> str:
    items = [
        {"statisticType": kind, "onStatisticField": field, "outStatisticFieldName": f"{kind}_area"}
        for kind in kinds
    ]
    return json.dumps(items)


def areas(server: SampleServer) -> list:
    rows = ask(query_url(server, "World", 1), where="1=1", outFields="AREA_KM2", returnGeometry="false")
    return values(rows, "AREA_KM2")


def test_every_kind_of_statistic(server: SampleServer) -> None:
    kinds = ("count", "sum", "min", "max", "avg", "stddev", "var")
    answer = ask(query_url(server, "World", 1), where="1=1", outStatistics=definition(*kinds))
    (row,) = [feature["attributes"] for feature in answer["features"]]
    known = areas(server)
    assert row["count_area"] == len(known) == 240
    assert row["sum_area"] == pytest.approx(sum(known))
    assert (row["min_area"], row["max_area"]) == (min(known), max(known))
    assert row["avg_area"] == pytest.approx(statistics.mean(known))
    assert row["stddev_area"] == pytest.approx(statistics.stdev(known))
    assert row["var_area"] == pytest.approx(statistics.variance(known))
    assert "geometry" not in answer["features"][0]


def test_percentiles(server: SampleServer) -> None:
    def percentile(kind: str, value: float, order: str = "ASC") -> float:
        item = {
            "statisticType": f"PERCENTILE_{kind}", "onStatisticField": "AREA_KM2", "outStatisticFieldName": "p",
            "statisticParameters": {"value": value, "orderBy": order},
        }  # fmt: skip
        answer = ask(query_url(server, "World", 1), where="1=1", outStatistics=json.dumps([item]))
        return float(values(answer, "p")[0])

    known = sorted(areas(server))
    assert percentile("CONT", 0.5) == pytest.approx(statistics.median(known))
    assert percentile("DISC", 0.9) == known[215]
    assert percentile("DISC", 0.9, "DESC") == known[::-1][215]


def test_groups_are_ordered_and_filtered(server: SampleServer) -> None:
    url = query_url(server, "Transport/Airports", 0)
    params = {
        "where": "1=1", "groupByFieldsForStatistics": "COUNTRY", "orderByFields": "count_area DESC",
        "outStatistics": definition("count", field="OBJECTID"),
    }  # fmt: skip
    answer = ask(url, havingClause="COUNT(OBJECTID) > 1000", **params)
    counts = values(answer, "count_area")
    assert counts == sorted(counts, reverse=True)
    assert min(counts) > 1000
    assert values(answer, "COUNTRY")[0] == "US"
    everything = ask(url, resultRecordCount=1000, **params)
    assert sum(values(everything, "count_area")) == 28298


@pytest.mark.parametrize(
    "text",
    [
        "nonsense",
        "[]",
        "{}",
        definition("median"),
        definition("sum", field="NOPE"),
        '[{"statisticType":"sum","onStatisticField":"AREA_KM2","outStatisticFieldName":"a b; drop"}]',
    ],
)
def test_bad_definitions_are_refused(server: SampleServer, text: str) -> None:
    assert error_code(query_url(server, "World", 1), where="1=1", outStatistics=text) == 400
