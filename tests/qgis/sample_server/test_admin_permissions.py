# SPDX-License-Identifier: GPL-2.0-or-later
"""Permissions that an administrator gives decide what clients see."""

from __future__ import annotations

from typing import Any, Dict, Set

import pytest
import requests

from tests.qgis.sample_server.administrator import (
    ADMINISTRATOR,
    ANALYST,
    ASSESSOR,
    PUBLISHER,
    Administrator,
    sign_in,
)
from tests.qgis.sample_server.client import SECONDS, ask
from tests.sample_server import SampleServer

AIRPORTS = "/services/Transport/Airports.MapServer/permissions"
FOLDER = "/services/Transport/permissions"


@pytest.fixture
def admin(server: SampleServer) -> Administrator:
    return Administrator(server)


def code(url: str, **params: str) -> int:
    return int(ask(url, **params).get("error", {}).get("code", 0))


def listed(server: SampleServer, folder: str = "", **params: str) -> Set[str]:
    found = ask(f"{server.url}/{folder}", **params)
    return {*found["folders"], *(item["name"] for item in found["services"])}


def test_a_private_folder_is_locked(server: SampleServer, admin: Administrator) -> None:
    airports = server.service_url("Transport/Airports", "FeatureServer")
    admin.done(f"{FOLDER}/add", principal="esriEveryone", isAllowed="false")
    assert code(f"{server.url}/Transport") == code(airports) == code(f"{airports}/0/query") == 499
    analyst = sign_in(server, ANALYST)
    refused = ask(airports, token=analyst)["error"]
    assert (refused["code"], "transport/airports" in refused["message"]) == (403, True)
    assert code(f"{server.url}/Transport", token=analyst) == 403
    assert "Transport" in listed(server)
    assert "Transport" not in listed(server, token=analyst)
    assert "Transport" in listed(server, token=sign_in(server, ADMINISTRATOR))
    assert code(airports, token=admin.token) == 0
    admin.done(f"{FOLDER}/add", principal="esriEveryone", isAllowed="true")
    assert code(airports) == 0


def test_a_role_opens_what_is_private(server: SampleServer, admin: Administrator) -> None:
    airports = server.service_url("Transport/Airports", "MapServer")
    admin.done(f"{FOLDER}/add", principal="esriEveryone", isAllowed="false")
    admin.done(f"{FOLDER}/add", principal="assessor", isAllowed="true")
    assessor, analyst = sign_in(server, ASSESSOR), sign_in(server, ANALYST)
    assert (code(airports, token=assessor), code(airports, token=analyst)) == (0, 403)
    admin.done(f"{FOLDER}/add", principal="esriAuthenticated", isAllowed="true")
    admin.done(f"{FOLDER}/add", principal="assessor", isAllowed="false")
    assert (code(airports, token=assessor), code(airports, token=analyst)) == (403, 0)


def test_a_service_overrides_its_folder(server: SampleServer, admin: Administrator) -> None:
    admin.done(f"{AIRPORTS}/add", principal="esriEveryone", isAllowed="false")
    assert code(f"{server.url}/Transport") == 0
    assert listed(server, "Transport") == set()
    assert code(server.service_url("Transport/Airports", "FeatureServer")) == 499
    asked: Dict[str, Any] = {"principal": "esriEveryone", "permission": {"isAllowed": True, "constraint": ""}}
    assert admin.post(f"{FOLDER}/hasChildPermissionsConflict", **asked) == {
        "hasChildPermissionsConflict": True
    }
    root = "/services/permissions/hasChildPermissionsConflict"
    assert admin.get(root, principal="assessor", isAllowed="true") == {"hasChildPermissionsConflict": False}


def test_permissions_are_inherited_and_cleaned(admin: Administrator) -> None:
    admin.done("/services/permissions/add", principal="assessor", isAllowed="true")
    given: Dict[str, Any] = {item["principal"]: item for item in admin.get(AIRPORTS)["permissions"]}
    assert given["assessor"]["permission"] == {"isAllowed": True, "constraint": ""}
    admin.done("/services/permissions/clean", principal="assessor")
    assert [item["principal"] for item in admin.get(AIRPORTS)["permissions"]] == ["esriEveryone"]


def test_what_the_first_versions_sent_is_understood(server: SampleServer, admin: Administrator) -> None:
    admin.done(f"{FOLDER}/add", principal="esriEveryone", permission={"isAllowed": False})
    assert code(f"{server.url}/Transport") == 499


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"principal": "nobodies", "isAllowed": "true"}, "'nobodies' does not exist"),
        ({"principal": "assessor"}, "'permission' is missing"),
        ({"principal": "assessor", "isAllowed": "perhaps"}, "neither true nor false"),
        ({"isAllowed": "true"}, "'principal' is missing"),
    ],
)
def test_bad_permissions_are_refused(admin: Administrator, form: Dict[str, str], said: str) -> None:
    assert said in admin.refused(f"{FOLDER}/add", **form)


def test_a_federated_site_leaves_permissions_to_its_portal(server: SampleServer) -> None:
    with SampleServer(portal=server) as federated:
        referer = "https://qgis.example/app"
        form = {"username": "admin", "password": "adm1n-secret", "client": "referer", "referer": referer}
        url = f"{server.portal_url}/sharing/rest/generateToken"
        own = requests.post(url, data={**form, "f": "json"}, timeout=SECONDS).json()["token"]
        headers = {"Referer": referer}
        exchange = {"token": own, "serverUrl": federated.url, "f": "json"}
        made = requests.post(url, data=exchange, headers=headers, timeout=SECONDS).json()["token"]
        asked = {"token": made, "f": "json", "principal": "esriEveryone", "isAllowed": "false"}
        add = f"{federated.base}/arcgis/admin{FOLDER}/add"
        answer = requests.post(add, data=asked, headers=headers, timeout=SECONDS).json()
        assert "portal" in answer["messages"][0]


@pytest.mark.parametrize(("user", "expected"), [(PUBLISHER, 0), (ANALYST, 403), (ASSESSOR, 403)])
def test_who_may_ask_the_administration(server: SampleServer, user: Any, expected: int) -> None:
    someone = Administrator(server, user)
    answer = someone.get("/services")
    assert answer.get("code", 0) == expected
    assert (answer.get("status") == "error") == bool(expected)
    assert someone.get("/machines")["code"] == 403


def test_no_token_and_a_wrong_one(server: SampleServer) -> None:
    url = f"{server.base}/arcgis/admin/services"
    answer = ask(url)
    assert (answer["status"], answer["code"]) == ("error", 499)
    assert "Token not found" in answer["messages"][0]
    assert ask(url, token="made-up")["code"] == 498
