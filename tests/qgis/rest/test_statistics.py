# SPDX-License-Identifier: GPL-2.0-or-later
"""Statistics by the server agree with those of the features, whatever the server holds back."""

from __future__ import annotations

from collections import Counter
from statistics import fmean, pstdev, stdev
from typing import Any

import pytest

from ags_connector.rest import FeatureLayer, IncompleteDownload, InvalidInput, NotFound, Statistic

SERVICE = "World"


def test_every_kind_agrees_with_the_features(countries: FeatureLayer) -> None:
    areas = [item["AREA_KM2"] for item in countries.query(fields="AREA_KM2", return_geometry=False)]
    (found,) = countries.statistics(
        "count:*, sum:area_km2, min:AREA_KM2 as least, max:AREA_KM2, avg:AREA_KM2, stddev:AREA_KM2, var:AREA_KM2"
    )
    assert found["count_rows"] == len(areas)
    assert found["sum_area_km2"] == pytest.approx(sum(areas))
    assert (found["least"], found["max_AREA_KM2"]) == (min(areas), max(areas))
    assert found["avg_AREA_KM2"] == pytest.approx(fmean(areas))
    assert min(abs(found["stddev_AREA_KM2"] - each(areas)) for each in (stdev, pstdev)) < 1e-6 * max(areas)
    assert found["var_AREA_KM2"] == pytest.approx(found["stddev_AREA_KM2"] ** 2)


def test_percentiles(countries: FeatureLayer) -> None:
    areas = sorted(item["AREA_KM2"] for item in countries.query(fields="AREA_KM2", return_geometry=False))
    (found,) = countries.statistics(
        [
            Statistic("percentile_disc", "AREA_KM2", "top", 0.9),
            Statistic("percentile_cont", "AREA_KM2", "middle"),
        ]
    )
    assert found["top"] in areas
    assert sum(area <= found["top"] for area in areas) / len(areas) == pytest.approx(0.9, abs=0.01)
    assert areas[len(areas) // 2 - 1] <= found["middle"] <= areas[len(areas) // 2]


def test_least_and_latest_dates_are_dates(countries: FeatureLayer) -> None:
    dates = [item["CHECKED"] for item in countries.query(fields="CHECKED", return_geometry=False)]
    (found,) = countries.statistics("min:CHECKED, max:CHECKED")
    assert tuple(found.values()) == (min(dates), max(dates))


def test_groups_conditions_and_order(states: FeatureLayer) -> None:
    names = Counter(
        item["ADM0_A3"] for item in states.query("NAME LIKE 'S%'", fields="ADM0_A3", return_geometry=False)
    )
    found = states.statistics(
        "count:* as N", "NAME LIKE 'S%'", group_by="adm0_a3", having="count(OBJECTID) > 20", order_by="n DESC"
    )
    assert {row["ADM0_A3"]: row["N"] for row in found} == {name: n for name, n in names.items() if n > 20}
    assert [row["N"] for row in found] == sorted((row["N"] for row in found), reverse=True)


def test_only_within_a_geometry(countries: FeatureLayer) -> None:
    box = (0, 40, 20, 50)
    (found,) = countries.statistics("count:*", geometry=box, in_sr=4326)
    assert found["count_rows"] == countries.count(geometry=box, in_sr=4326) > 5


def test_no_rows_is_one_row_of_nulls(countries: FeatureLayer) -> None:
    assert countries.statistics("count:*, sum:PARTS", "NAME = 'Atlantis'") == [
        {"count_rows": 0, "sum_PARTS": None}
    ]
    assert countries.statistics("count:*", "NAME = 'Atlantis'", group_by="ISO_A2") == []


def test_the_same_twice_and_names_that_no_database_takes(countries: FeatureLayer) -> None:
    (found,) = countries.statistics(["sum:PARTS", "sum:PARTS", Statistic("max", "PARTS", "most parts")])
    assert list(found) == ["sum_PARTS", "sum_PARTS_2", "most parts"]
    assert found["sum_PARTS"] == found["sum_PARTS_2"] > found["most parts"] > 1


@pytest.mark.parametrize(
    "modes", [{}, {"cap_pages": 250}, {"no_flag": None}, {"cap_pages": 250, "no_flag": None}]
)
def test_groups_beyond_a_page(server: Any, states: FeatureLayer, modes: dict) -> None:
    names = Counter(item["NAME"] for item in states.query(fields="NAME", return_geometry=False))
    assert len(names) > 2000
    for mode, value in modes.items():
        server.set_mode(SERVICE, mode, value)
    found = states.statistics("count:*", group_by="NAME")
    assert len(found) == len(names)
    assert {row["NAME"]: row["count_rows"] for row in found} == names


def test_an_answer_that_the_server_cuts_is_no_result(server: Any, states: FeatureLayer) -> None:
    server.set_mode(SERVICE, "no_pagination")
    with pytest.raises(IncompleteDownload, match="truncated") as caught:
        states.statistics("count:*", group_by="NAME")
    assert caught.value.report.written == 2000


@pytest.mark.parametrize("mode", ["no_statistics", "old_server"])
def test_a_server_without_statistics_is_not_asked(server: Any, countries: FeatureLayer, mode: str) -> None:
    server.set_mode(SERVICE, mode)
    assert countries.name == "Countries"
    server.clear_requests()
    with pytest.raises(InvalidInput, match="computes no statistics"):
        countries.statistics("sum:PARTS")
    assert not server.requests


def test_what_cannot_be_meant(countries: FeatureLayer) -> None:
    with pytest.raises(InvalidInput, match="needs a field with numbers"):
        countries.statistics("sum:NAME")
    with pytest.raises(NotFound, match="AREA_KM2"):
        countries.statistics("sum:AREA")
    with pytest.raises(InvalidInput, match="fields to group by"):
        countries.statistics("sum:PARTS", having="sum(PARTS) > 1")
    with pytest.raises(InvalidInput, match="own columns"):
        countries.statistics("sum:PARTS", order_by="NAME")
