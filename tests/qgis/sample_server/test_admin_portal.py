# SPDX-License-Identifier: GPL-2.0-or-later
"""What the portal tells its administrators, and how they reach the servers that belong to it."""

from __future__ import annotations

from typing import Any, Dict, Iterator, Tuple

import pytest
import requests

from tests.qgis.sample_server.administrator import ADMINISTRATOR, ANALYST
from tests.qgis.sample_server.client import SECONDS, ask
from tests.sample_server import SampleServer

REFERER = "https://qgis.example/app"


@pytest.fixture
def federated(server: SampleServer) -> Iterator[SampleServer]:
    with SampleServer(portal=server) as started:
        yield started


def token_of(server: SampleServer, user: Tuple[str, str]) -> str:
    form = {"username": user[0], "password": user[1], "client": "referer", "referer": REFERER, "f": "json"}
    url = f"{server.portal_url}/sharing/rest/generateToken"
    return str(requests.post(url, data=form, timeout=SECONDS).json()["token"])


def get(url: str, token: str, **params: Any) -> Dict[str, Any]:
    signed = {"Referer": REFERER, "X-Esri-Authorization": f"Bearer {token}"}
    asked = {"f": "json", **params}
    answer: Dict[str, Any] = requests.get(url, params=asked, headers=signed, timeout=SECONDS).json()
    return answer


def exchanged(server: SampleServer, federated: SampleServer, own: str) -> str:
    """A token for a server that belongs to the portal."""
    form = {"token": own, "serverUrl": f"{federated.base}/arcgis", "f": "json"}
    url = f"{server.portal_url}/sharing/rest/generateToken"
    answer = requests.post(url, data=form, headers={"Referer": REFERER}, timeout=SECONDS).json()
    return str(answer["token"])


def test_an_administrator_reads_members_roles_and_servers(
    server: SampleServer, federated: SampleServer
) -> None:
    portal, token = f"{server.portal_url}/sharing/rest/portals/self", token_of(server, ADMINISTRATOR)
    first = get(f"{portal}/users", token, num=4)
    rest = get(f"{portal}/users", token, num=4, start=first["nextStart"])
    listed = [item["username"] for item in first["users"] + rest["users"]]
    assert listed == sorted(listed, key=str.lower)
    assert (len(listed), rest["nextStart"]) == (first["total"], -1)
    assert {"admin", "publisher"} <= set(listed)
    assert {item["name"] for item in get(f"{portal}/roles", token)["roles"]} == {"Surveyor", "Caretaker"}
    for url in (f"{portal}/servers", f"{server.portal_url}/portaladmin/federation/servers"):
        assert f"{federated.base}/arcgis" in [item["adminUrl"] for item in get(url, token)["servers"]]


def test_others_are_refused(server: SampleServer) -> None:
    analyst = token_of(server, ANALYST)
    for what in ("users", "roles", "servers"):
        answer = get(f"{server.portal_url}/sharing/rest/portals/self/{what}", analyst)
        assert answer["error"]["code"] == 403
    servers = f"{server.portal_url}/portaladmin/federation/servers"
    assert get(servers, analyst)["code"] == 403
    assert ask(servers)["code"] == 499
    assert get(f"{server.portal_url}/portaladmin/x", token_of(server, ADMINISTRATOR))["code"] == 404


def test_a_token_of_the_portal_administers_a_federated_server(
    server: SampleServer, federated: SampleServer
) -> None:
    own = token_of(server, ADMINISTRATOR)
    admin, headers = f"{federated.base}/arcgis/admin", {"Referer": REFERER}
    assert get(f"{admin}/services", own)["code"] == 498
    token = exchanged(server, federated, own)
    assert get(f"{admin}/security/config", token)["portalProperties"]["portalUrl"] == server.portal_url
    stop = {"token": token, "f": "json"}
    stopped = requests.post(f"{admin}/services/World.MapServer/stop", stop, headers=headers, timeout=SECONDS)
    assert stopped.json() == {"status": "success"}
    assert ask(federated.service_url("World", "MapServer"))["error"]["code"] == 500
    assert "error" not in ask(server.service_url("World", "MapServer"))
    form = {"username": "admin", "password": "adm1n-secret", "client": "requestip", "f": "json"}
    refused = requests.post(f"{admin}/generateToken", data=form, timeout=SECONDS).json()
    assert "federated" in refused["messages"][0]


def test_the_roles_of_the_portal_count_at_its_servers(server: SampleServer, federated: SampleServer) -> None:
    services = f"{federated.base}/arcgis/admin/services"
    analyst = exchanged(server, federated, token_of(server, ANALYST))
    assert get(services, analyst)["code"] == 403
    server.site.accounts["analyst"].role = "org_publisher"
    assert "services" in get(services, analyst)
    assert get(f"{federated.base}/arcgis/admin/machines", analyst)["code"] == 403
    server.site.accounts.remove("analyst")
    assert get(services, analyst)["code"] == 403
