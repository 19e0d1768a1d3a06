# SPDX-License-Identifier: GPL-2.0-or-later
"""What a user types for a connection is read as it was meant."""

from __future__ import annotations

import pytest

from ags_connector.gui import connection_input
from ags_connector.rest.errors import InvalidInput


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", ""),
        ("   ", ""),
        ("gis.example.org/arcgis/rest/services", "https://gis.example.org/arcgis/rest/services"),
        ("https://gis.example.org/arcgis/rest/services/", "https://gis.example.org/arcgis/rest/services"),
        ("http://gis.example.org/arcgis/rest/services", "http://gis.example.org/arcgis/rest/services"),
        ("localhost:6080/arcgis/rest/services", "http://localhost:6080/arcgis/rest/services"),
        ("127.0.0.1/arcgis/rest/services", "http://127.0.0.1/arcgis/rest/services"),
        ("[::1]:6080/arcgis/rest/services", "http://[::1]:6080/arcgis/rest/services"),
        ("//gis.example.org/arcgis/rest/services", "https://gis.example.org/arcgis/rest/services"),
        (
            " https://gis.example.org/arcgis/rest/services/A/B/MapServer/3/query?where=1%3D1&f=html ",
            "https://gis.example.org/arcgis/rest/services/A/B/MapServer/3",
        ),
        ("gis.example.org", "https://gis.example.org/arcgis/rest/services"),
        ("gis.example.org/portal", "https://gis.example.org/portal/home"),
        ("https://gis.example.org/portal/sharing/rest?f=json", "https://gis.example.org/portal/home"),
        ("town.maps.arcgis.com", "https://town.maps.arcgis.com/home"),
        (
            "https://gis.example.org/portal/home/item.html?id=0a1b#data",
            "https://gis.example.org/portal/sharing/rest/content/items/0a1b",
        ),
    ],
)
def test_url_is_completed(typed, meant):
    assert connection_input.complete_url(typed) == meant


@pytest.mark.parametrize(
    "typed", ["https://", "ftp://example.org/x", "https://a b.example.org:0/x", "https://u:p@example.org"]
)
def test_what_is_no_web_address_is_refused(typed):
    with pytest.raises(InvalidInput):
        connection_input.complete_url(typed)


def test_name_is_suggested_from_the_host_and_is_free():
    url = "https://gis.example.org:6443/arcgis/rest/services"
    assert connection_input.suggest_name(url, []) == "gis.example.org"
    assert connection_input.suggest_name(url, ["GIS.example.org"]) == "gis.example.org (2)"


def test_a_number_that_is_taken_is_skipped():
    assert connection_input.free_name("Parcels", ["parcels", "Parcels (2)"]) == "Parcels (3)"


def test_name_is_taken_in_any_case():
    assert connection_input.is_taken(" parcels ", ["Parcels"])
    assert not connection_input.is_taken("Parcel", ["Parcels"])


def test_a_pasted_token_is_noticed():
    assert connection_input.carries_token("https://gis.example.org/arcgis/rest/services?f=json&Token=abc")
    assert not connection_input.carries_token("https://gis.example.org/arcgis/rest/services?f=json")
