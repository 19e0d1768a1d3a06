# SPDX-License-Identifier: GPL-2.0-or-later
"""Items against scripted portals: what they hold, where they lead, what they are not."""

from __future__ import annotations

import pytest

from ags_connector.rest.errors import CutOff, InvalidInput, NotArcGIS, NotFound, ServerError, SignInRequired
from ags_connector.rest.portal import Group, Item, Portal
from ags_connector.rest.portal.sharing import Sharing
from ags_connector.rest.session import Session
from tests.unit.rest.scripted_server import Answer

SELF = {"portalName": "P", "portalHostname": "h/portal", "isPortal": True, "id": "ORG1"}
ITEM = {"id": "0a1b", "title": "Plan", "type": "CSV", "owner": "o", "name": "plan.csv"}


@pytest.fixture
def portal(serve, session):
    """A portal whose answers stand in a dictionary by path below the API."""

    def make(**answers):
        pages = {"/portals/self": SELF, "/content/items/0a1b": ITEM, **answers}

        def script(seen):
            return pages[seen.path.partition("/sharing/rest")[2]]

        server = serve(script)
        made = Portal(f"http://127.0.0.1:{server.port}/portal", session=session())
        made.server = server
        return made

    return make


def data_of(portal, body, content_type="application/json"):
    return portal(**{"/content/items/0a1b/data": Answer(body, content_type=content_type)}).item("0a1b")


def test_an_item_without_data_has_an_empty_one(portal):
    assert data_of(portal, b"").data == {}


@pytest.mark.parametrize("body", ["a,b\r\n1,2\r\n", "[1, 2]", b"PK\x03\x04zip"])
def test_a_file_is_no_json(portal, body):
    with pytest.raises(InvalidInput, match="Download it to a file"):
        _ = data_of(portal, body, "application/octet-stream").data


def test_data_that_breaks_off_is_no_empty_data(portal):
    with pytest.raises(CutOff):
        _ = data_of(portal, '{"layers": [').data


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("plan.csv", "plan.csv"),
        ("../../etc/passwd", "passwd"),
        ("C:\\temp\\plan.csv", "plan.csv"),
        ("..", "0a1b.json"),
        ("", "0a1b.json"),
        ('a:b*?"<c>|.csv', "a_b____c__.csv"),
    ],
)
def test_a_file_stays_in_its_folder(portal, tmp_path, name, file):
    pages = {"/content/items/0a1b": {**ITEM, "name": name}, "/content/items/0a1b/data": Answer(b"x,y\r\n")}
    target = portal(**pages).item("0a1b").download(tmp_path)
    assert target == tmp_path / file
    assert target.read_bytes() == b"x,y\r\n"


def test_an_item_of_no_portal_can_be_described_only(tmp_path):
    item = Item.from_json({**ITEM, "thumbnail": "thumbnail/a.png"})
    assert (item.page_url, item.rest_url, item.thumbnail_url) == ("", "", "")
    for work in (lambda: item.data, lambda: item.download(tmp_path)):
        with pytest.raises(InvalidInput, match="belongs to no portal"):
            work()
    with pytest.raises(InvalidInput, match="belongs to no portal"):
        Group.from_json({"id": "g", "title": "G"}).items()


@pytest.mark.parametrize(
    ("type_name", "url", "is_service"),
    [
        ("Feature Service", "https://x/arcgis/rest/services/A/FeatureServer", True),
        ("Feature Service", "https://x/arcgis/rest/services/A/FeatureServer/3", True),
        ("Feature Service", "", False),
        ("Layer", "https://x/arcgis/rest/services/A/MapServer/3", True),
        ("Web Map", "https://x/portal/apps/mapviewer/index.html?webmap=1", False),
        ("Document Link", "not a url at all", False),
        ("Document Link", "https://x/page.html", False),
    ],
)
def test_what_is_a_service(type_name, url, is_service):
    assert Item.from_json({"id": "1", "title": "t", "type": type_name, "url": url}).is_service is is_service


@pytest.mark.parametrize(
    ("root", "url", "asked"),
    [
        ("https://h/portal", "http://h/server/rest/services/A/MapServer", "https"),
        ("https://h/portal", "http://H/server/rest/services/A/MapServer", "https"),
        ("https://h/portal", "http://h:6080/arcgis/rest/services/A/MapServer", "http"),
        ("https://h/portal", "http://elsewhere/arcgis/rest/services/A/MapServer", "http"),
        ("https://h/portal", "http://h.evil/arcgis/rest/services/A/MapServer", "http"),
        ("http://h/portal", "http://h/server/rest/services/A/MapServer", "http"),
        (
            "https://www.arcgis.com",
            "http://services1.arcgis.com/o/arcgis/rest/services/A/FeatureServer",
            "https",
        ),
        ("https://www.arcgis.com", "http://arcgis.com.evil/o/rest/services/A/FeatureServer", "http"),
        ("https://h/portal", "https://h/server/rest/services/A/MapServer", "https"),
        ("https://h/portal", "http://[::1/page", "http"),
        ("https://h/portal", "", ""),
    ],
)
def test_servers_that_speak_https_are_asked_so(root, url, asked):
    item = Item.from_json({"id": "1", "url": url}, Sharing(root, Session()))
    assert item.service_url.partition(":")[0] == asked
    assert item.service_url.partition("//")[2] == url.partition("//")[2]


@pytest.mark.parametrize(
    "extent",
    [None, [], "", [[1, 2]], [["a", 1], [2, 3]], [[1, 2, 3], [4, 5, 6]], [["NaN", 1], [2, 3]], {"xmin": 1}],
)
def test_an_extent_that_is_none(extent):
    assert Item.from_json({"id": "1", "extent": extent}).extent is None


def test_moments_that_are_not_given():
    item = Item.from_json({"id": "1", "created": -1, "modified": None, "numViews": -1, "size": -1})
    assert (item.created, item.modified, item.views, item.size, item.title) == (None, None, 0, 0, "1")


@pytest.mark.parametrize(("code", "kind"), [(400, NotFound), (403, SignInRequired), (500, ServerError)])
def test_why_an_item_cannot_be_had(portal, code, kind):
    error = {"error": {"code": code, "message": "Item does not exist or is inaccessible.", "details": []}}
    with pytest.raises(kind) as caught:
        portal(**{"/content/items/0a1b": error}).item("0a1b")
    assert type(caught.value) is kind


def test_an_old_portal_gives_all_content_at_once(portal):
    body = {"username": "jane doe", "items": [ITEM], "folders": [{"id": "f1", "title": "F"}]}
    made = portal(**{"/content/users/jane doe": body, "/content/users/jane doe/f1": {**body, "items": []}})
    content = made.content_of("jane doe")
    assert [item.title for item in content.items()] == ["Plan"]
    (folder,) = content.folders
    assert list(folder.items()) == []
    paths = [seen.path for seen in made.server.seen if "/content/users/" in seen.path]
    assert len(paths) == 2


def test_what_answers_without_being_a_portal(portal, serve, session):
    with pytest.raises(NotArcGIS, match="no portal"):
        portal(**{"/portals/self": {"currentVersion": 11.2}}).check()
    gone = serve(lambda seen: Answer("<html>gone</html>", 404, "text/html"))
    with pytest.raises(NotArcGIS, match="no portal"):
        Portal(f"http://127.0.0.1:{gone.port}/portal", session=session()).check()
