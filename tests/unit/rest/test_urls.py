# SPDX-License-Identifier: GPL-2.0-or-later
"""Addresses as users paste them."""

from __future__ import annotations

import pytest

from ags_connector.rest.errors import InvalidInput
from ags_connector.rest.urls import UrlKind, clean, join, parse, site_of, token_in, within

ROOT = "https://host/arcgis/rest/services"
LAYER = f"{ROOT}/Folder/Name/MapServer/3"


@pytest.mark.parametrize(
    ("text", "kind", "url"),
    [
        (ROOT, UrlKind.CATALOG, ROOT),
        (f"{ROOT}/", UrlKind.CATALOG, ROOT),
        (f"  {ROOT}?f=pjson#top\n", UrlKind.CATALOG, ROOT),
        ("host/arcgis/rest/services", UrlKind.CATALOG, ROOT),
        ("https://host", UrlKind.CATALOG, ROOT),
        ("https://host/arcgis", UrlKind.CATALOG, ROOT),
        ("https://host/arcgis/rest", UrlKind.CATALOG, ROOT),
        ("https://host/arcgis/rest/info?f=json", UrlKind.CATALOG, ROOT),
        ("https://host/arcgis/services", UrlKind.CATALOG, ROOT),
        ("http://host:6080/gis/", UrlKind.CATALOG, "http://host:6080/gis/rest/services"),
        ("https://host/ArcGIS/Rest/Services", UrlKind.CATALOG, "https://host/ArcGIS/rest/services"),
        ("https://gate/a/b/arcgis/rest/services", UrlKind.CATALOG, "https://gate/a/b/arcgis/rest/services"),
        (f"{ROOT}/Folder", UrlKind.FOLDER, f"{ROOT}/Folder"),
        (f"{ROOT}/Für%20Alle", UrlKind.FOLDER, f"{ROOT}/F%C3%BCr%20Alle"),
        (f"{ROOT}/Name/MapServer", UrlKind.SERVICE, f"{ROOT}/Name/MapServer"),
        (f"{ROOT}/Name/mapserver/", UrlKind.SERVICE, f"{ROOT}/Name/MapServer"),
        (f"{ROOT}//Name//MapServer//", UrlKind.SERVICE, f"{ROOT}/Name/MapServer"),
        (f"{ROOT}/Name/MapServer/export?bbox=1", UrlKind.SERVICE, f"{ROOT}/Name/MapServer"),
        (f"{ROOT}/Name/MapServer/layers", UrlKind.SERVICE, f"{ROOT}/Name/MapServer"),
        (f"{ROOT}/MapServer/MapServer", UrlKind.SERVICE, f"{ROOT}/MapServer/MapServer"),
        (f"{ROOT}/F/GameServer/FeatureServer", UrlKind.SERVICE, f"{ROOT}/F/GameServer/FeatureServer"),
        (f"{ROOT}/N/HoloServer", UrlKind.SERVICE, f"{ROOT}/N/HoloServer"),
        (f"{ROOT}/Folder/Name", UrlKind.SERVICE, f"{ROOT}/Folder/Name"),
        ("https://host/arcgis/services/Folder/Name/MapServer?wsdl", UrlKind.SERVICE,
         f"{ROOT}/Folder/Name/MapServer"),
        (LAYER, UrlKind.LAYER, LAYER),
        (f"{LAYER}/query?where=1%3D1&f=html", UrlKind.LAYER, LAYER),
        (f"{ROOT}/T/GPServer/911 Calls Hotspot", UrlKind.TASK, f"{ROOT}/T/GPServer/911%20Calls%20Hotspot"),
        (f"{ROOT}/T/GPServer/911%20Calls%20Hotspot/submitJob", UrlKind.TASK,
         f"{ROOT}/T/GPServer/911%20Calls%20Hotspot"),
        ("https://services1.arcgis.com/org/ArcGIS/rest/services/P/FeatureServer/0", UrlKind.LAYER,
         "https://services1.arcgis.com/org/ArcGIS/rest/services/P/FeatureServer/0"),
        (f"https://www.arcgis.com/apps/mapviewer/index.html?url={LAYER}&source=sd", UrlKind.LAYER, LAYER),
        ("https://host/portal/home/item.html?id=1", UrlKind.PORTAL, "https://host/portal/home/item.html"),
        ("https://host/portal/sharing/rest", UrlKind.PORTAL, "https://host/portal/sharing/rest"),
        ("https://host:6443/arcgis/admin/services", UrlKind.ADMIN, "https://host:6443/arcgis/admin/services"),
        ("https://host/services/gis/rest/services/A/MapServer", UrlKind.SERVICE,
         "https://host/services/gis/rest/services/A/MapServer"),
        (f"{ROOT}/admin/Name/MapServer", UrlKind.SERVICE, f"{ROOT}/admin/Name/MapServer"),
    ],
)  # fmt: skip
def test_an_address_leads_to_its_place(text, kind, url):
    found = parse(text)
    assert (found.kind, found.url) == (kind, url)


def test_a_layer_address_is_taken_apart():
    found = parse("https://host/gis/rest/services/F%C3%BCr%20Alle/Stra%C3%9Fen/FeatureServer/12/query?f=json")
    assert found.site == "https://host/gis"
    assert (found.folder, found.service, found.type, found.layer_id) == (
        "Für Alle",
        "Straßen",
        "FeatureServer",
        12,
    )
    assert found.service_url == "https://host/gis/rest/services/F%C3%BCr%20Alle/Stra%C3%9Fen/FeatureServer"


def test_a_guessed_address_says_so():
    assert parse("https://host/gis").guessed
    assert not parse("https://host/gis/rest/services").guessed


@pytest.mark.parametrize(
    "text",
    ["", "   ", "ftp://host/x", "https://", "https://host:99999/arcgis", "file:///etc/passwd", "https://[::1/x",
     "https://evil.example\\@host/arcgis/rest/services", "https://ho\tst/arcgis", "javascript:alert(1)//"],
)  # fmt: skip
def test_what_is_no_web_address_is_refused(text):
    with pytest.raises(InvalidInput):
        parse(text)


def test_a_password_in_the_address_is_refused_without_repeating_it():
    with pytest.raises(InvalidInput) as caught:
        parse("https://me:hunter22@host/arcgis/rest/services")
    assert "hunter22" not in str(caught.value)
    assert "sign in" in str(caught.value)


def test_a_pasted_token_is_found_and_does_not_stay_in_the_address():
    text = f"{LAYER}?f=json&Token=abc%2Fdef"
    assert token_in(text) == "abc/def"
    assert "abc" not in clean(text)
    assert token_in(LAYER) is None


def test_names_are_encoded_when_joined():
    assert join(f"{ROOT}/", "Für Alle/a#b?", "MapServer") == f"{ROOT}/F%C3%BCr%20Alle/a%23b%3F/MapServer"


@pytest.mark.parametrize(
    ("url", "site"),
    [
        (LAYER, "https://host/arcgis"),
        ("https://host/portal/sharing/rest/search", "https://host/portal"),
        ("https://host/sharing/rest", "https://host"),
        ("https://host:6443/arcgis/admin/services", "https://host:6443/arcgis"),
        ("https://host/arcgis/tokens/generateToken", "https://host/arcgis"),
        ("https://host/arcgis", "https://host/arcgis"),
    ],
)
def test_the_site_ends_before_rest(url, site):
    assert site_of(url) == site


@pytest.mark.parametrize(
    ("url", "inside"),
    [
        ("https://host/arcgis/rest/services", True),
        ("https://HOST:443/ArcGIS/rest/services", True),
        ("https://host/arcgis/admin", True),
        ("http://host/arcgis/rest/services", False),
        ("https://host:6443/arcgis/rest/services", False),
        ("https://other/arcgis/rest/services", False),
        ("https://host.evil.example/arcgis/rest/services", False),
        ("https://host/arcgis2/rest/services", False),
        ("https://host/arcgis/../other/rest", False),
        ("https://host/arcgis/%2e%2e/other/rest", False),
        ("https://host/arcgis/%252e%252e/other/rest", False),
        ("https://host/", False),
    ],
)
def test_what_lies_within_a_site(url, inside):
    assert within(url, "https://host/arcgis") is inside


def test_https_on_the_default_ports_lies_within_the_http_site():
    assert within("https://host/arcgis/rest", "http://host/arcgis")
    assert not within("https://host:8443/arcgis/rest", "http://host:8080/arcgis")
