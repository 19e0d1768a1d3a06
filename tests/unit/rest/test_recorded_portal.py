# SPDX-License-Identifier: GPL-2.0-or-later
"""Every recorded answer of portals, read and asserted; a new one without an assertion fails."""

from __future__ import annotations

import json
from datetime import datetime, timezone

import pytest

from ags_connector.formats.spatial_reference import SpatialReference
from ags_connector.rest import envelope
from ags_connector.rest.models import Extent
from ags_connector.rest.portal import Group, Item, Portal, PortalInfo, User
from ags_connector.rest.portal.listing import Page
from ags_connector.rest.portal.sharing import Sharing
from ags_connector.rest.session import Session
from ags_connector.rest.urls import UrlKind, parse

REST_JS = "Esri__arcgis-rest-js/portal/"
SHARING = Sharing("https://www.arcgis.com", Session())


def moment(*parts):
    return datetime(*parts, tzinfo=timezone.utc)


def user_of_others(body):
    user = User.from_json(body)
    assert (user.username, user.full_name, user.role, user.groups) == ("jsmith", "John Smith", "", ())
    assert user.created == moment(2009, 11, 17, 23, 37, 26)
    assert user.last_login is None


def user_oneself(body):
    user = User.from_json(body, SHARING)
    assert (user.role, user.is_administrator, user.level) == ("org_admin", True, "2")
    assert user.last_login == moment(2013, 11, 29, 23, 4, 44)
    assert "portal:admin:viewItems" in user.privileges
    assert user.favorites.id == "829e32cca4dd475a8bb63bb56b16fe3e"
    (group,) = user.groups
    assert (group.id, group.title, group.access, group.membership) == ("t6b", "Street Maps", "org", "owner")
    assert group.page_url == "https://www.arcgis.com/home/group.html?id=t6b"


def group(body):
    found = Group.from_json(body)
    assert (found.title, found.owner, found.access, found.membership) == (
        "0 alex test",
        "dcadmin",
        "public",
        "owner",
    )
    assert found.tags == ("7320", "test", "alex")
    assert found.created < found.modified


def group_search(body):
    page = Page.from_json(body, "results", Group.from_json)
    assert (page.total, page.next_start, len(page.entries)) == (358, 2, 1)
    assert page.entries[0].description == ""


def item_web_map(body):
    item = Item.from_json(body, SHARING)
    assert (item.id, item.title, item.type, item.owner) == ("4bc", "DS Plans", "Web Map", "jeffvader")
    assert (item.views, item.size, item.extent, item.url, item.thumbnail_url) == (1337, 123, None, "", "")
    assert not item.is_service
    assert item.page_url == "https://www.arcgis.com/home/item.html?id=4bc"
    assert item.tags == ("plans", "star dust")


def item_feature_service(body):
    item = Item.from_json(body, SHARING)
    assert (item.title, item.service_type, item.is_service) == ("Trails", "FeatureServer", True)
    assert parse(item.url).kind is UrlKind.SERVICE
    west, south, east, north = (
        -119.01001213498574,
        33.742249606920254,
        -117.72434787004691,
        34.5395855238448,
    )
    assert item.extent == Extent(west, south, east, north, SpatialReference(4326))
    assert item.modified == moment(2023, 11, 1, 18, 14, 24)
    assert item.credits.startswith("Access information")
    assert item.thumbnail_url.endswith(f"/content/items/{item.id}/info/thumbnail/thumbnail1698862463889.png")
    assert item.name == ""


def search(body):
    page = Page.from_json(body, "results", Item.from_json)
    assert (page.total, page.next_start, len(page.entries)) == (10795, 0, 1)
    item = page.entries[0]
    assert (item.title, item.type, item.access, item.size) == (
        "Drug Activity Reporter",
        "Feature Service",
        "shared",
        0,
    )
    assert "Hosted Service" in item.type_keywords


def related(body):
    assert [Item.from_json(item).title for item in body["relatedItems"]] == ["DS Plans"]


def portal(body):
    info = PortalInfo.from_json(body)
    assert (info.name, info.version, info.is_enterprise) == ("Washington, DC", "5.4", False)
    assert (info.url_key, info.base_url, info.hostname) == (
        "dc",
        "mapsdevext.arcgis.com",
        "devext.arcgis.com",
    )
    assert (info.user, info.role, info.helper_services) == (None, "", {})
    assert info.supports_hosted_services
    assert info.default_extent.spatial_reference.wkid == 102100
    answered = Portal("https://dc.maps.arcgis.com")
    answered._page = body
    assert answered.name == "Washington, DC"


def state(body):
    envelope.check(body, url="https://www.arcgis.com/sharing/rest")


def created_service(body):
    item = Item.from_json({**body, "id": body["itemId"], "url": body["serviceurl"]}, SHARING)
    assert (item.title, item.service_type, item.is_service) == ("EmptyServiceName", "FeatureServer", True)


READ = {
    f"{REST_JS}AnonUserResponse.json": user_of_others,
    f"{REST_JS}OrgAdminUserResponse.json": user_oneself,
    f"{REST_JS}GroupResponse.json": group,
    f"{REST_JS}GroupSearchResponse.json": group_search,
    f"{REST_JS}ItemResponse.json": item_web_map,
    f"{REST_JS}ItemStatusResponse.json": state,
    f"{REST_JS}ItemSuccessResponse.json": state,
    f"{REST_JS}PortalResponse.json": portal,
    f"{REST_JS}RelatedItemsResponse.json": related,
    f"{REST_JS}SearchResponse.json": search,
    "Esri__arcgis-rest-js/service/FeatureServiceResponse.json": created_service,
    "Esri__maplibre-arcgis/trails-item-info.json": item_feature_service,
}


def test_every_recorded_answer_has_an_assertion(index):
    assert set(index["portal"]) == set(READ)


@pytest.mark.parametrize("name", sorted(READ))
def test_recorded_answer(name, fixtures_dir):
    READ[name](json.loads((fixtures_dir / name).read_text("utf-8")))
