# SPDX-License-Identifier: GPL-2.0-or-later
"""The administration page's script, line by line as the document has it; what each line does, clients see."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List

import pytest

from ags_connector.rest import AgsError, ArcServer, FeatureLayer, Session, admin, set_default_session
from ags_connector.rest.auth import Anonymous
from tests.sample_server import SampleServer

DOCUMENT = (Path(__file__).resolve().parents[3] / "docs" / "administration.md").read_text("utf-8")
TABLES = DOCUMENT.partition("## The page of restapi")[2].partition("\n## ")[0]
ROWS = re.findall(r"^\| `.+?` \| `(.+)` \|$", TABLES, re.MULTILINE)
AT_THE_PORTAL = next(number for number, row in enumerate(ROWS) if row.startswith("portal = "))
USER, SECRET = "admin", "adm1n-secret"
ASSESSOR = ("assessor", "a55ess-secret")


class Public:
    """What clients of the server see: without a sign-in, or as a user."""

    def __init__(self, server: SampleServer) -> None:
        self.server = server

    def asks(self, name: str, kind: str, **user: str) -> str:
        """``ok``, or what the service's page says instead."""
        try:
            self._catalog(**user).get_service(name, kind).check()
        except AgsError as error:
            return error.message
        return "ok"

    def sees(self, folder: str, **user: str) -> bool:
        """Whether a walk through the catalog opens the folder."""
        return any(item.path == folder and not item.locked for item in self._catalog(**user).walk())

    def capabilities(self) -> str:
        return str(self._catalog().get_service("Samples", "FeatureServer").page["capabilities"])

    def _catalog(self, **user: str) -> ArcServer:
        if not user:
            return ArcServer(self.server.url, session=Session(credential=Anonymous()))
        signed = admin.ArcServerAdmin(self.server.url, **user).session.credential
        return ArcServer(self.server.url, session=Session(credential=signed))


@pytest.fixture
def public(server: SampleServer) -> Public:
    return Public(server)


@pytest.fixture(autouse=True)
def left_as_it_was() -> Iterator[None]:
    yield
    admin.VERBOSE = True
    set_default_session(None)


Check = Callable[[Public, Dict[str, Any]], Any]
IS_STOPPED = "Service Transport/Airports/MapServer not started "
AS_ASSESSOR = {"username": ASSESSOR[0], "password": ASSESSOR[1]}

# What clients, or another administrator, see after a line.
SEEN: Dict[str, Check] = {
    "service.stop()": lambda p, n: p.asks("Transport/Airports", "FeatureServer") == IS_STOPPED,
    "service.start()": lambda p, n: p.asks("Transport/Airports", "FeatureServer") == "ok",
    'arcserver.add_permission("Transport")': lambda p, n: not p.sees("Transport"),
    'arcserver.add_permission("Transport", private=False)': lambda p, n: p.sees("Transport"),
    'arcserver.add_permission("Elevation", "assessor", False)': lambda p, n: not (
        p.sees("Elevation") or p.sees("Elevation", **AS_ASSESSOR)
    ),
    'folder.add_permission("assessor", False)': lambda p, n: not p.sees("Tools", **AS_ASSESSOR),
    'arcserver.stop_services(folder="Transport")': lambda p, n: (
        p.asks("Transport/Airports", "MapServer") == IS_STOPPED
    ),
    'arcserver.start_services(folder="Transport")': lambda p, n: p.asks("Transport/Airports", "MapServer") == "ok",
    'service.edit(description="This is an updated service description")': lambda p, n: (
        p._catalog().get_service("Samples", "MapServer").page["serviceDescription"]
        == "This is an updated service description"
    ),
    "service.edit(description=description)": lambda p, n: (
        p._catalog().get_service("Samples", "MapServer").page["serviceDescription"] == n["description"]
    ),
    'service.disable_extensions("FeatureServer", "KmlServer")': lambda p, n: (
        p.asks("Samples", "FeatureServer") != "ok" and n["service"].enabled_extensions == []
    ),
    'service.enable_extensions("FeatureServer")': lambda p, n: p.asks("Samples", "FeatureServer") == "ok",
    'service.set_extension_properties("FeatureServer", capabilities="Query,Update,Delete,Editing")': lambda p, n: (
        p.capabilities() == "Query,Update,Delete,Editing"
    ),
    "service.edit()": lambda p, n: p.capabilities() == "Query,Create,Update,Delete,Uploads,Editing",
    'rs.add_users_to_role("Administrators", "analyst")': lambda p, n: (
        n["arcserver"].user_store.get_privilege("analyst") == "ADMINISTER"
    ),
    'rs.remove_users_from_role("Administrators", "analyst")': lambda p, n: (
        n["arcserver"].user_store.get_privilege("analyst") == "ACCESS"
    ),
    'rs.remove_role("editors")': lambda p, n: "editors" not in [str(role) for role in n["rs"]],
    'us.add_user("someuser", "s0me-secret")': lambda p, n: (
        p.asks("Samples", "MapServer", username="someuser", password="s0me-secret") == "ok"
    ),
    'us.assign_roles("someuser", "Administrators,Publishers")': lambda p, n: (
        p.sees("Elevation", username="someuser", password="s0me-secret")
    ),
    'us.remove_roles("someuser", "Administrators,Publishers")': lambda p, n: (
        not p.sees("Elevation", username="someuser", password="s0me-secret")
    ),
}  # fmt: skip

PRINTED = {
    "for service in folder.iter_services()": "Airports STARTED",
    "print(service.enabled_extensions)": "[]",
    "print(fs_extension)": '"typeName": "FeatureServer"',
    'print(service.extension("FeatureServer").capabilities)': "Query,Update,Delete,Editing",
    "for item in ds": "egdb /enterpriseDatabases/SampleData",
    "print([item.connection_string": "PASSWORD=***",
    "print([item.server_path": "/gis/",
    "for role in rs: print(role)": "Publishers",
    'for role in rs: print(role, "Users:"': "assessor Users: ['assessor']",
    "print(us.total_users)": "6",
    "for user in us.search_users": "publisher",
    'print(us.get_privilege("someuser"))': "ADMINISTER",
    "for message in log": "('level', ",
    'print(arcserver.service("World").stop().status': "success start “World.MapServer”: done",
    "public = ArcServer(rest_url": "Transport",
}


def names_for(server: SampleServer) -> Dict[str, Any]:
    return {
        "url": f"{server.base.partition('://')[2]}/arcgis/admin/services",
        "rest_url": server.url,
        "portal_url": server.portal_url,
        "usr": USER,
        "pw": SECRET,
        "admin": admin,
    }


def run(row: str, names: Dict[str, Any], capsys: Any) -> str:
    exec(compile(row, "administration.md", "exec"), names)
    return str(capsys.readouterr().out)


def test_every_line_does_what_the_page_says(server: SampleServer, public: Public, capsys: Any) -> None:
    names = names_for(server)
    seen: List[str] = []
    for row in ROWS[:AT_THE_PORTAL]:
        printed = run(row, names, capsys)
        if row in SEEN:
            assert SEEN[row](public, names), row
            seen.append(row)
        for start, expected in PRINTED.items():
            if row.startswith(start):
                assert expected in printed, (row, printed)
                seen.append(start)
    assert set(seen) == {*SEEN, *PRINTED}
    assert SECRET not in str(names["arcserver"].session.credential)


def test_the_documents_own_example(server: SampleServer, capsys: Any) -> None:
    (example,) = re.findall(r"^```python\n(.*?)^```", DOCUMENT, re.MULTILINE | re.DOTALL)
    printed = run(example.replace("http://127.0.0.1:8000", server.base), {}, capsys)
    assert "Transport/Airports.MapServer STARTED STARTED" in printed
    assert "restart 1 services: 1 done" in printed


def test_restapis_global_session_reaches_every_call(server: SampleServer, capsys: Any) -> None:
    names = names_for(server)
    first = next(number for number, row in enumerate(ROWS) if "custom_session =" in row)
    server.clear_requests()
    for row in ROWS[first:AT_THE_PORTAL]:
        run(row, names, capsys)
    ArcServer(server.url).check()
    sources = [item.headers.get("Source-Client") for item in server.requests]
    assert sources == ["Custom", "Global", "Global"]
    assert server.requests[-1].headers.get("Another-Header") == "Header is here"


def test_a_portals_server_is_administered_with_its_sign_in(server: SampleServer, capsys: Any) -> None:
    with SampleServer(portal=server) as federated:
        names = names_for(server)
        for row in ROWS[AT_THE_PORTAL:]:
            run(row, names, capsys)
        assert names["server"].url == f"{federated.base}/arcgis/admin"
        assert Public(federated).asks("Samples", "MapServer") == "Service Samples/MapServer not started "
        layer = FeatureLayer(federated.layer_url("World", "FeatureServer", 1))
        assert layer.count() > 0
        assert not any(SECRET in str(item.params) for item in federated.requests)
        names["service"].start()
    users = [user.username for user in names["portal"].users]
    assert USER in users
    assert [group.title for group in names["portal"].groups]
