# SPDX-License-Identifier: GPL-2.0-or-later
"""The sample server's portal: who sees what, the language of its search, its pages."""

from __future__ import annotations

from typing import Any, Dict, Iterator, List

import pytest
import requests

from tests.qgis.sample_server.client import SECONDS, fetch
from tests.sample_server import SampleServer
from tests.sample_server.portal_content import library

REFERER = "https://qgis.example/app"
PASSWORDS = {"analyst": "pa55 wörd&more", "admin": "adm1n-secret"}


class Client:
    """Asks the sharing API as one user."""

    def __init__(self, server: SampleServer, user: str = "") -> None:
        self._root = f"{server.portal_url}/sharing/rest"
        self._headers: Dict[str, str] = {}
        if user:
            form = {"username": user, "password": PASSWORDS[user], "referer": REFERER, "f": "json"}
            token = requests.post(f"{self._root}/generateToken", data=form, timeout=SECONDS).json()["token"]
            self._headers = {"X-Esri-Authorization": f"Bearer {token}", "Referer": REFERER}

    def ask(self, path: str, **params: Any) -> Dict[str, Any]:
        answer = requests.get(
            f"{self._root}/{path}", params={"f": "json", **params}, headers=self._headers, timeout=SECONDS
        )
        body: Dict[str, Any] = answer.json()
        return body

    def titles(self, q: str, **params: Any) -> List[str]:
        body = self.ask("search", q=q, num=100, **params)
        return [f"{item['title']}/{item['type']}" for item in body["results"]]


@pytest.fixture
def anybody(server: SampleServer) -> Client:
    return Client(server)


@pytest.fixture
def analyst(server: SampleServer) -> Client:
    return Client(server, "analyst")


@pytest.fixture
def admin(server: SampleServer) -> Client:
    return Client(server, "admin")


@pytest.fixture
def bulk(server: SampleServer) -> Iterator[library.Shelf]:
    shelf = library.shelf_of(server.site)
    yield shelf
    shelf.bulk = 0
    shelf.extra.clear()


def test_each_sees_what_is_theirs(anybody: Client, analyst: Client, admin: Client) -> None:
    public, own, every = (set(client.titles("*")) for client in (anybody, analyst, admin))
    assert public < own < every
    assert "Parcels/Feature Service" in own - public
    assert "Airport codes/CSV" in own - public
    assert "Survey plan (draft)/Web Map" in every - own


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ('type:"Image Service" AND title:dem', ["Dem/Image Service"]),
        ('title:dem AND type:"Feature Service"', []),
        ("owner:analyst", ["World overview/Web Map", "World explorer/Web Mapping Application"]),
        ('type:"Web Map"', ["World overview/Web Map", "World explorer/Web Mapping Application"]),
        ('type:"Web Map" -type:"Web Mapping Application"', ["World overview/Web Map"]),
        ('owner:analyst NOT type:"Web Map"', []),
        ("owner:analyst AND (explorer OR nothing)", ["World explorer/Web Mapping Application"]),
        ("tags:countries", ["Countries of the world/Feature Service"]),
        ('"countries and airports"', ["World overview/Web Map"]),
        ("handb*", ["Handbook/Document Link"]),
        ("handb", []),
        ("owner:analyst AND (-explorer)", []),
        ("title:(x OR handbook)", None),
        ("handbook +help", ["Handbook/Document Link"]),
        ("orgid:0123456789ABCDEF AND handbook", ["Handbook/Document Link"]),
        ("orgid:FEDCBA AND handbook", []),
    ],
)
def test_the_language_of_the_search(anybody: Client, q: str, found: Any) -> None:
    if found is None:
        assert anybody.ask("search", q=q)["error"]["code"] == 400
    else:
        assert anybody.titles(q) == found


@pytest.mark.parametrize("q", ["", "(a", "a)", "AND OR", "NOT"])
def test_what_cannot_be_read_is_an_error(anybody: Client, q: str) -> None:
    assert anybody.ask("search", q=q)["error"]["code"] == 400


def test_sorting(anybody: Client) -> None:
    views = [item["numViews"] for item in anybody.ask("search", q="*", num=100, sortField="numViews",
                                                        sortOrder="desc")["results"]]  # fmt: skip
    assert views == sorted(views, reverse=True)
    titles = [item["title"].lower() for item in anybody.ask("search", q="*", sortField="title")["results"]]
    assert titles == sorted(titles)
    assert len(titles) == 10
    assert anybody.ask("search", q="*", sortField="colour")["error"]["code"] == 400


def test_a_box_finds_what_meets_it(anybody: Client) -> None:
    found = anybody.titles('type:"Image Service"', bbox="-90,30,-80,40")
    assert "Dem/Image Service" in found
    assert "Topobathy/Image Service" not in found


def test_pages_until_the_end(anybody: Client) -> None:
    total = anybody.ask("search", q="*")["total"]
    start, seen = 1, []
    while start > 0:
        body = anybody.ask("search", q="*", start=start, num=7)
        seen += [item["id"] for item in body["results"]]
        assert body["total"] == total
        start = body["nextStart"]
    assert len(seen) == len(set(seen)) == total


def test_ten_thousand_and_no_more(anybody: Client, bulk: library.Shelf) -> None:
    bulk.bulk = 10_050
    body = anybody.ask("search", q="tags:bulk", num=500, start=9_901)
    assert (body["total"], body["num"], body["nextStart"]) == (10_000, 100, -1)
    assert anybody.ask("search", q="tags:bulk", num=100, start=9_902)["error"]["code"] == 400


def test_an_item_its_data_and_its_picture(analyst: Client, anybody: Client, server: SampleServer) -> None:
    (item,) = analyst.ask("search", q="title:overview")["results"]
    body = analyst.ask(f"content/items/{item['id']}")
    assert body["ownerFolder"]
    assert "ownerFolder" not in anybody.ask(f"content/items/{item['id']}")
    layers = analyst.ask(f"content/items/{item['id']}/data")["operationalLayers"]
    assert fetch(layers[0]["url"]).json()["name"] == "Countries"
    picture = fetch(f"{server.portal_url}/sharing/rest/content/items/{item['id']}/info/{item['thumbnail']}")
    assert picture.content.startswith(b"\x89PNG")


def test_what_is_hidden_and_what_is_not_there(anybody: Client, analyst: Client) -> None:
    (item,) = analyst.ask("search", q="title:Parcels")["results"]
    assert anybody.ask(f"content/items/{item['id']}")["error"]["code"] == 403
    assert anybody.ask("content/items/nothing")["error"]["code"] == 400


def test_folders_are_their_owners(anybody: Client, analyst: Client, admin: Client) -> None:
    own = analyst.ask("content/users/analyst")
    assert [folder["title"] for folder in own["folders"]] == ["Land", "Maps & apps"]
    assert [item["title"] for item in own["items"]] == ["Airport codes"]
    land = analyst.ask(f"content/users/analyst/{own['folders'][0]['id']}")
    assert [item["title"] for item in land["items"]] == ["Parcels", "Field notes"]
    assert len(admin.ask("content/users/analyst")["folders"]) == 2
    seen = anybody.ask("content/users/analyst")
    assert seen["folders"] == []
    assert {item["access"] for item in seen["items"]} == {"public"}


def test_groups_and_what_is_in_them(anybody: Client, analyst: Client) -> None:
    public = anybody.ask("community/groups", q="*")["results"]
    assert [group["title"] for group in public] == ["World maps"]
    own = analyst.ask("community/self")["groups"]
    assert {group["title"] for group in own} == {"World maps", "Elevation data", "Land office"}
    inside = anybody.ask(f"content/groups/{public[0]['id']}", num=100)
    assert {item["title"] for item in inside["items"]} == {
        "World",
        "Countries of the world",
        "World overview",
    }
    hidden = next(group for group in own if group["title"] == "Land office")
    assert anybody.ask(f"content/groups/{hidden['id']}")["error"]["code"] == 403


def test_users(anybody: Client) -> None:
    assert anybody.ask("community/users/analyst")["fullName"] == "Ann Analyst"
    assert anybody.ask("community/users/nobody")["error"]["code"] == 400
    assert anybody.ask("community/self")["error"]["code"] == 499


def test_federated_servers_are_told_to_administrators(
    server: SampleServer, admin: Client, analyst: Client
) -> None:
    with SampleServer(portal=server) as other:
        try:
            (told,) = admin.ask("portals/self/servers")["servers"]
            assert told["url"] == f"{other.base}/arcgis"
            assert analyst.ask("portals/self/servers")["error"]["code"] == 403
            (parcels,) = analyst.ask("search", q='title:"parcels federated"')["results"]
            assert parcels["url"].startswith(other.base)
        finally:
            server.site.federated.clear()
