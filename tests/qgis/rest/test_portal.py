# SPDX-License-Identifier: GPL-2.0-or-later
"""The client of portals against the sample server's: search, content, groups, items, their services."""

from __future__ import annotations

from datetime import timezone
from pathlib import Path
from typing import Any, Iterator

import pytest

from ags_connector.rest import (
    FeatureLayer,
    FeatureService,
    Geocoder,
    Group,
    ImageService,
    InvalidInput,
    Item,
    MapService,
    NotArcGIS,
    NotFound,
    Portal,
    Session,
    SignInRequired,
    open_url,
    sign_in,
)
from ags_connector.rest import host as rest_host
from ags_connector.rest.auth import Anonymous
from tests.sample_server import SampleServer
from tests.sample_server.portal_content.library import Entry, Shelf, shelf_of

USER, PASSWORD = "analyst", "pa55 wörd&more"


@pytest.fixture(autouse=True)
def signed_out() -> Iterator[None]:
    yield
    rest_host.current().credentials.clear()


@pytest.fixture
def shelf(server: SampleServer) -> Iterator[Shelf]:
    found = shelf_of(server.site)
    yield found
    found.extra.clear()
    found.bulk = 0


@pytest.fixture
def portal(server: SampleServer) -> Portal:
    """As nobody."""
    return Portal(server.portal_url, session=Session(credential=Anonymous()))


@pytest.fixture
def own(server: SampleServer) -> Portal:
    return Portal(server.portal_url, username=USER, password=PASSWORD)


@pytest.fixture
def federated(server: SampleServer) -> Iterator[SampleServer]:
    with SampleServer(portal=server) as started:
        yield started
    server.site.federated.clear()


def only(portal: Portal, query: str, *types: str) -> Item:
    (found,) = portal.search(query, types)
    return found


def test_what_a_portal_says_of_itself(portal: Portal, own: Portal, server: SampleServer) -> None:
    assert (portal.name, portal.info.version, portal.info.is_enterprise) == ("Sample portal", "11.3.0", True)
    assert portal.info.helper_services["geocode"][0].endswith("/GeocodeServer")
    assert portal.root == server.portal_url
    assert own.info.user is not None
    assert (own.info.user.username, own.info.role) == (USER, "org_user")
    assert own.me.full_name == "Ann Analyst"
    assert own.user("admin").full_name == "Adam Admin"


def test_nobody_is_signed_in(portal: Portal) -> None:
    assert portal.info.user is None
    assert portal.groups == []
    with pytest.raises(SignInRequired, match="Nobody is signed in"):
        _ = portal.my_content


def test_every_page_of_a_search(portal: Portal, server: SampleServer, shelf: Shelf) -> None:
    shelf.bulk = 250
    server.clear_requests()
    found = portal.search("tags:bulk")
    assert len({item.id for item in found}) == found.total == 250
    assert found.is_complete
    starts = [item.params["start"] for item in server.requests if item.path.endswith("/search")]
    assert starts == ["1", "101", "201"]


def test_a_maximum_asks_for_no_more(portal: Portal, server: SampleServer, shelf: Shelf) -> None:
    shelf.bulk = 250
    server.clear_requests()
    assert len(list(portal.search("tags:bulk", max_items=120))) == 120
    numbers = [item.params["num"] for item in server.requests if item.path.endswith("/search")]
    assert numbers == ["100", "20"]


def test_what_is_looked_for(portal: Portal) -> None:
    assert {item.type for item in portal.search("", ["FeatureServer", "Image Service"])} == {
        "Feature Service",
        "Image Service",
    }
    assert [item.title for item in portal.search("", "Web Map")] == ["World overview"]
    views = [item.views for item in portal.search(sort_by="views", descending=True)]
    assert views == sorted(views, reverse=True)
    assert len(views) == len(list(portal.search("*")))
    either = portal.search('title:handbook OR title:"world overview"', "Web Map")
    assert [item.title for item in either] == ["World overview"]


def test_a_group_is_searched(portal: Portal) -> None:
    (world,) = portal.search_groups("world")
    assert {item.title for item in portal.search("", "FeatureServer", group=world.id)} == {
        "World",
        "Countries of the world",
    }


def test_an_item_described(portal: Portal) -> None:
    world = next(found for found in portal.search("title:World", "FeatureServer") if found.title == "World")
    assert world.modified is not None
    assert world.created is not None
    assert world.modified > world.created
    assert world.modified.tzinfo is timezone.utc
    assert world.extent is not None
    assert world.extent.ymax > 83
    assert "boundaries" in world.tags
    assert world.credits == "Made with Natural Earth"
    assert Session().get_bytes(world.thumbnail_url).content.startswith(b"\x89PNG")
    assert portal.item(world.id) == world
    assert portal.item(world.page_url) == portal.item(world.rest_url) == world


@pytest.mark.parametrize(
    ("query", "kind", "opened"),
    [
        ("title:Samples", "FeatureServer", FeatureService),
        ("title:Samples", "MapServer", MapService),
        ("title:Dem", "ImageServer", ImageService),
        ("title:Places", "GeocodeServer", Geocoder),
        ('title:"Countries of the world"', "FeatureServer", FeatureLayer),
    ],
)
def test_items_open_as_what_they_are(portal: Portal, query: str, kind: str, opened: Any) -> None:
    item = only(portal, query, kind)
    assert type(item.open()) is opened
    assert type(open_url(item.page_url)) is opened


def test_a_layer_that_an_items_page_shows(portal: Portal) -> None:
    world = next(item for item in portal.search("title:World", "FeatureServer") if item.title == "World")
    layer = open_url(f"{world.page_url}&sublayer=2#data")
    assert isinstance(layer, FeatureLayer)
    assert layer.name == "States"


@pytest.mark.parametrize(
    ("title", "said"), [("World overview", "has no URL"), ("World explorer", "page for browsers")]
)
def test_what_is_no_service_says_so(portal: Portal, title: str, said: str) -> None:
    item = only(portal, f'title:"{title}"')
    with pytest.raises(InvalidInput, match=said):
        item.open()
    assert open_url(item.page_url) == item


def test_what_items_hold(own: Portal, tmp_path: Path) -> None:
    layers = only(own, 'title:"World overview"').data["operationalLayers"]
    assert [layer["title"] for layer in layers] == ["Countries", "Airports"]
    table = only(own, 'title:"Airport codes"')
    assert "Keflavík" in table.download(tmp_path).read_text("utf-8")
    assert (tmp_path / "airport_codes.csv").is_file()
    with pytest.raises(InvalidInput, match="Download it"):
        _ = table.data
    assert only(own, "title:Handbook").data == {}


def test_ones_own_content_with_folders(own: Portal) -> None:
    content = own.my_content
    assert [folder.title for folder in content.folders] == ["Land", "Maps & apps"]
    assert [item.title for item in content.items()] == ["Airport codes"]
    assert [item.title for item in content.folder("land").items()] == ["Parcels", "Field notes"]
    favorites = own.me.favorites
    assert favorites is not None
    assert {item.title for item in favorites.items()} == {"World overview", "Dem"}
    with pytest.raises(NotFound, match="Did you mean “Land”"):
        content.folder("Lands")


def test_groups_and_what_is_shared_with_them(portal: Portal, own: Portal) -> None:
    assert {group.title for group in own.groups} == {"World maps", "Elevation data", "Land office"}
    assert [group.title for group in portal.search_groups()] == ["World maps"]
    (world,) = portal.search_groups("world")
    assert {item.title for item in world.items()} == {"World", "Countries of the world", "World overview"}
    assert own.group(world.id).membership == "member"
    opened = open_url(world.page_url)
    assert isinstance(opened, Group)
    assert opened.title == "World maps"


def test_what_is_not_there_or_hidden(portal: Portal, own: Portal) -> None:
    with pytest.raises(NotFound, match="no item “0123”"):
        portal.item("0123")
    with pytest.raises(NotFound, match="no group"):
        portal.group("0123")
    with pytest.raises(SignInRequired):
        portal.item(only(own, "title:Parcels").id)
    with pytest.raises(InvalidInput, match="not the address of an item"):
        portal.item("https://elsewhere.example/portal/home/item.html?id=0123")
    with pytest.raises(InvalidInput, match="no id"):
        portal.item("a b")


def test_servers_are_told_to_administrators(
    own: Portal, server: SampleServer, federated: SampleServer
) -> None:
    with pytest.raises(SignInRequired):
        _ = own.servers
    sign_in(server.portal_url, "admin", "adm1n-secret")
    (told,) = Portal(server.portal_url).servers
    assert told.services_url == federated.url
    assert told.functions == ("GeneralPurposeServer",)


def test_an_item_of_a_federated_server_opens_with_the_portals_sign_in(
    own: Portal, federated: SampleServer
) -> None:
    item = only(own, 'title:"Parcels (federated)"')
    service = item.open()
    assert isinstance(service, FeatureService)
    assert service.layer(0).count() > 0


def test_a_portals_token_opens_its_servers_and_no_others(
    server: SampleServer, federated: SampleServer, shelf: Shelf
) -> None:
    form = {"username": USER, "password": PASSWORD, "client": "referer", "referer": server.portal_url}
    token = Session().get(f"{server.portal_url}/sharing/rest/generateToken", form)["token"]
    session = Session(referer=server.portal_url)
    portal = Portal(server.portal_url, token=token, session=session)
    service = only(portal, 'title:"Parcels (federated)"').open()
    assert isinstance(service, FeatureService)
    assert service.layer(0).count() > 0
    with SampleServer() as stranger:
        url = stranger.service_url("World", "FeatureServer")
        shelf.extra.append(Entry("Lure", "Feature Service", url=url))
        assert isinstance(only(portal, "title:Lure").open(), FeatureService)
        assert {item.token for item in stranger.requests} == {None}
        assert not any("password" in item.params for item in stranger.requests)
    assert token not in {item.token for item in federated.requests}


def test_any_address_of_the_portal_opens_it(server: SampleServer) -> None:
    for text in (
        server.portal_url,
        f"{server.portal_url}/home/index.html",
        f"{server.portal_url}/sharing/rest",
    ):
        opened = open_url(text)
        assert isinstance(opened, Portal)
        assert opened.name == "Sample portal"


def test_a_server_is_no_portal(server: SampleServer) -> None:
    with pytest.raises(NotArcGIS, match="no portal at this address"):
        Portal(f"{server.base}/arcgis").check()


def test_a_portal_behind_a_resource_proxy(server: SampleServer) -> None:
    portal = Portal(f"{server.proxy_prefix}{server.portal_url}/home")
    assert portal.name == "Sample portal"
    service = only(portal, "title:Samples", "FeatureServer").open()
    assert isinstance(service, FeatureService)
    assert service.layers


def test_a_web_site_is_no_portal(server: SampleServer) -> None:
    with server.mode("*", "login_page"), pytest.raises(NotArcGIS):
        Portal(server.portal_url).check()
