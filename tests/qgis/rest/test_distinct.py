# SPDX-License-Identifier: GPL-2.0-or-later
"""Distinct values are all of them, each once, also where the server pages badly or cannot find them."""

from __future__ import annotations

from typing import Any

import pytest

from ags_connector.rest import FeatureLayer, IncompleteDownload

SERVICE = "World"


def truth(layer: FeatureLayer, *names: str) -> set:
    return {tuple(item[name] for name in names) for item in layer.query(fields=names, return_geometry=False)}


def test_combinations_come_sorted_and_once(states: FeatureLayer) -> None:
    found = states.distinct("adm0_a3, ADMIN")
    assert set(found) == truth(states, "ADM0_A3", "ADMIN")
    assert len(found) == len(set(found)) > 200
    assert [row for row in found if row[0]] == sorted(row for row in found if row[0])


def test_with_a_condition(states: FeatureLayer) -> None:
    assert states.distinct("ADMIN", "ADM0_A3 IN ('CHE', 'AUT')", order_by="ADMIN DESC") == [
        ("Switzerland",), ("Austria",),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "modes", [{}, {"cap_pages": 300}, {"cap_pages": 300, "no_flag": None}, {"old_server": None}]
)
def test_more_than_a_page(server: Any, states: FeatureLayer, modes: dict) -> None:
    expected = truth(states, "NAME")
    assert len(expected) > 3000
    layer = FeatureLayer(states.url)
    for mode, value in modes.items():
        server.set_mode(SERVICE, mode, value)
    found = layer.distinct("NAME")
    assert len(found) == len(expected)
    assert set(found) == expected


def test_what_the_server_cuts_is_no_result(server: Any, states: FeatureLayer) -> None:
    server.set_mode(SERVICE, "no_pagination")
    with pytest.raises(IncompleteDownload, match="truncated"):
        states.distinct("NAME")
    assert len(states.distinct("ADM0_A3")) == len(truth(states, "ADM0_A3"))
