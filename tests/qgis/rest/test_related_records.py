# SPDX-License-Identifier: GPL-2.0-or-later
"""Related rows come completely for every parent, or the error names the parent whose rows are missing."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any, Dict, Set

import pytest

from ags_connector.rest import FeatureLayer, IncompleteDownload, InvalidInput, NotFound

SERVICE = "World"


def truth(countries: FeatureLayer, states: FeatureLayer) -> Dict[int, Set[int]]:
    """What a join made here finds."""
    by_code = defaultdict(set)
    for item in states.query(fields="OBJECTID, ADM0_A3", return_geometry=False):
        by_code[item["ADM0_A3"]].add(item["OBJECTID"])
    parents = countries.query(fields="OBJECTID, ISO_A3", return_geometry=False)
    return {item["OBJECTID"]: by_code[item["ISO_A3"]] for item in parents}


def ids(found: Dict[int, list]) -> Dict[int, Set[int]]:
    assert all(len({item["OBJECTID"] for item in items}) == len(items) for items in found.values()), (
        "no row twice"
    )
    return {parent: {item["OBJECTID"] for item in items} for parent, items in found.items()}


@pytest.mark.parametrize(
    "modes",
    [
        {},
        {"cap_pages": 100},
        {"cap_pages": 100, "no_flag": None},
        {"no_pagination": None},
        {"no_flag": None},
        {"old_server": None},
        {"shuffle": None, "cap_pages": 150},
    ],
    ids=str,
)
def test_all_rows_of_all_parents(
    server: Any, countries: FeatureLayer, states: FeatureLayer, modes: dict
) -> None:
    expected = truth(countries, states)
    layer = FeatureLayer(countries.url)
    for mode, value in modes.items():
        server.set_mode(SERVICE, mode, value)
    found = layer.related_records(None, 0, "OBJECTID", return_geometry=False)
    assert ids(found) == expected
    assert any(not rows for rows in found.values()), "parents without related rows are there"


def test_values_geometry_and_reference(countries: FeatureLayer) -> None:
    found = countries.related_records(
        "NAME = 'Austria'", "*STATES*", "name, ADMIN", "NAME LIKE 'S%'", out_sr=3857
    )
    ((_, rows),) = found.items()
    assert sorted(row["NAME"] for row in rows) == ["Salzburg", "Steiermark"]
    assert set(rows[0].attributes) == {"NAME", "ADMIN"}
    assert rows[0].spatial_reference.code == 3857
    assert rows[0].bounds[0] > 1_000_000


def test_tables_and_the_way_back(countries: FeatureLayer, states: FeatureLayer) -> None:
    notes = countries.related_records([1, 2], 1)
    assert all(row.wkb is None and row["NOTE"] for rows in notes.values() for row in rows)
    state = states.object_ids("NAME = 'Salzburg'")
    ((parent, (country,)),) = states.related_records(state, 0, "NAME").items()
    assert (parent, country["NAME"]) == (state[0], "Austria")


def test_one_id_and_an_id_that_does_not_exist(countries: FeatureLayer) -> None:
    assert list(countries.related_records(1, 0)) == [1]
    assert countries.related_records([999_999], 0) == {999_999: []}


def test_string_ids(server: Any, countries: FeatureLayer) -> None:
    server.set_mode(SERVICE, "string_ids")
    found = countries.related_records("NAME = 'Austria'", 0, "NAME")
    ((parent, rows),) = found.items()
    assert "BEEF" in parent
    assert Counter(row["NAME"] for row in rows)["Tirol"] == 1
    assert len(rows) == 9


def test_rows_that_the_server_holds_back_are_named(server: Any, countries: FeatureLayer) -> None:
    server.set_mode(SERVICE, "cap_pages", 5)
    server.set_mode(SERVICE, "no_pagination")
    (austria,) = countries.object_ids("NAME = 'Austria'")
    with pytest.raises(IncompleteDownload, match=f"5 of 9 rows came that are related to {austria}") as caught:
        countries.related_records([austria], 0)
    assert (caught.value.report.written, caught.value.report.expected) == (5, 9)


def test_few_requests_for_many_parents(server: Any, countries: FeatureLayer) -> None:
    parents = countries.object_ids()
    server.clear_requests()
    countries.related_records(parents, 1)
    related = [item for item in server.requests if "queryRelatedRecords" in str(item)]
    assert len(related) <= 6


def test_relationships_that_do_not_exist(countries: FeatureLayer, airports: FeatureLayer) -> None:
    with pytest.raises(NotFound, match="0 “Country has states”, 1 “Country has notes”"):
        countries.related_records(1, 7)
    with pytest.raises(NotFound, match="fits 2 relationships"):
        countries.related_records(1, "country*")
    with pytest.raises(NotFound, match="no relationships"):
        airports.related_records(1, 0)
    with pytest.raises(InvalidInput, match="condition only"):
        countries.related_records(1, 0, max_features=3)
