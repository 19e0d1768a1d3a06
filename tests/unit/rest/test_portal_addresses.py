# SPDX-License-Identifier: GPL-2.0-or-later
"""The addresses of portals, items and groups, in every form that is pasted."""

from __future__ import annotations

import pytest

from ags_connector.rest.errors import InvalidInput
from ags_connector.rest.portal import Portal
from ags_connector.rest.portal.addresses import PortalAddress, parse_portal
from ags_connector.rest.urls import UrlKind, parse

ROOT = "https://host/portal"
ID = "0123456789abcdef0123456789abcdef"


@pytest.mark.parametrize(
    ("text", "root"),
    [
        (ROOT, ROOT),
        (f"{ROOT}/", ROOT),
        (f"{ROOT}/home", ROOT),
        (f"{ROOT}/home/index.html", ROOT),
        (f"{ROOT}/home/content.html?view=grid#my", ROOT),
        (f"{ROOT}/sharing", ROOT),
        (f"{ROOT}/sharing/rest", ROOT),
        (f"{ROOT}/sharing/rest/portals/self?f=pjson", ROOT),
        (f"{ROOT}/sharing/rest/generateToken", ROOT),
        (f"{ROOT}/portaladmin/login", ROOT),
        (f"{ROOT}/apps/sites/", ROOT),
        (f"{ROOT}/rest/services", ROOT),
        ("host/portal", ROOT),
        ("https://host:7443/arcgis/home/", "https://host:7443/arcgis"),
        ("https://gis.example.org", "https://gis.example.org"),
        ("https://gis.example.org/home/", "https://gis.example.org"),
        ("https://www.arcgis.com", "https://www.arcgis.com"),
        ("https://www.arcgis.com/index.html", "https://www.arcgis.com/index.html"),
        ("https://town.maps.arcgis.com/home/organization.html", "https://town.maps.arcgis.com"),
        (f"https://proxy.example.org/p?{ROOT}/home", ROOT),
    ],
)
def test_every_form_of_a_portal(text, root):
    assert parse_portal(text) == PortalAddress(root)


@pytest.mark.parametrize(
    ("text", "layer"),
    [
        (f"{ROOT}/home/item.html?id={ID}", None),
        (f"{ROOT}/home/item.html?id={ID}#overview", None),
        (f"{ROOT}/home/item.html?id={ID}&sublayer=2#data", 2),
        (f"{ROOT}/home/webmap/viewer.html?webmap={ID}", None),
        (f"{ROOT}/home/webmap/viewer.html?useExisting=1&layers={ID}", None),
        (f"{ROOT}/apps/mapviewer/index.html?layers={ID}", None),
        (f"{ROOT}/apps/webappviewer/index.html?id={ID}", None),
        (f"{ROOT}/apps/dashboards/{ID}", None),
        (f"{ROOT}/apps/dashboards/{ID}#mode=edit", None),
        (f"{ROOT}/sharing/rest/content/items/{ID}", None),
        (f"{ROOT}/sharing/rest/content/items/{ID}/data?f=json", None),
        (f"{ROOT}/sharing/content/items/{ID}?f=pjson", None),
        (f"{ROOT}/sharing/rest/content/users/me@x.org/items/{ID}", None),
        (f"{ROOT}/sharing/rest/content/users/me/0f0f/items/{ID}", None),
    ],
)
def test_every_form_of_an_item(text, layer):
    assert parse_portal(text) == PortalAddress(ROOT, item=ID, layer=layer)
    assert parse(text).kind is UrlKind.PORTAL


@pytest.mark.parametrize(
    "text",
    [
        f"{ROOT}/home/group.html?id={ID}#overview",
        f"{ROOT}/sharing/rest/community/groups/{ID}",
        f"{ROOT}/sharing/rest/content/groups/{ID}?f=json",
    ],
)
def test_every_form_of_a_group(text):
    assert parse_portal(text) == PortalAddress(ROOT, group=ID)


@pytest.mark.parametrize(
    "text",
    [
        "https://host/arcgis/rest/services/A/MapServer",
        "https://host/arcgis/rest/services/F/A/FeatureServer/0",
    ],
)
def test_a_service_is_no_portal(text):
    with pytest.raises(InvalidInput, match="address of a service"):
        Portal(text)


@pytest.mark.parametrize("text", ["", "ftp://host/portal", "https://me:pass@host/portal", "ht tp://x y"])
def test_what_is_no_web_address(text):
    with pytest.raises(InvalidInput) as caught:
        Portal(text)
    assert "pass@" not in str(caught.value)


def test_the_canonical_address_survives_without_a_query():
    for text in (
        ROOT,
        f"{ROOT}/home/item.html?id={ID}",
        f"{ROOT}/home/group.html?id={ID}",
        f"{ROOT}/sharing/rest/portals/self?token=abc",
    ):
        found = parse_portal(text)
        assert "?" not in found.canonical
        assert parse_portal(found.canonical) == found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (ROOT, UrlKind.PORTAL),
        ("https://www.arcgis.com", UrlKind.PORTAL),
        ("http://town.maps.arcgis.com/", UrlKind.PORTAL),
        ("https://host/gis", UrlKind.CATALOG),
        ("https://host/arcgis/portal", UrlKind.CATALOG),
        ("https://services1.arcgis.com", UrlKind.CATALOG),
        ("https://maps.arcgis.com.evil.example", UrlKind.CATALOG),
        (f"{ROOT}/rest/services", UrlKind.CATALOG),
    ],
)
def test_what_is_taken_for_a_portal_without_asking(text, kind):
    assert parse(text).kind is kind


def test_a_token_in_a_pasted_address_does_not_stay_in_it():
    portal = Portal(f"{ROOT}/sharing/rest/portals/self?token=s3cr3t&f=json")
    assert "s3cr3t" not in portal.url + repr(portal) + portal.root
    assert portal.session.credential.covers(f"{ROOT}/sharing/rest/search")
    assert not portal.session.credential.covers("https://host.evil/portal/sharing/rest/search")
