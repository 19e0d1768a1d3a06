# SPDX-License-Identifier: GPL-2.0-or-later
"""The sample server's token services, stand-alone and of a portal."""

from __future__ import annotations

import time
from typing import Any, Dict, Iterator

import pytest
import requests

from tests.qgis.sample_server.client import SECONDS, ask
from tests.sample_server import SampleServer

USER = {"username": "analyst", "password": "pa55 wörd&more"}
REFERER = {"client": "referer", "referer": "https://qgis.example/app"}
LOCKED = "Restricted"


@pytest.fixture
def federated(server: SampleServer) -> Iterator[SampleServer]:
    with SampleServer(portal=server) as started:
        yield started


def post(url: str, **form: str) -> Dict[str, Any]:
    answer: Dict[str, Any] = requests.post(url, data={"f": "json", **form}, timeout=SECONDS).json()
    return answer


def tokens(server: SampleServer) -> str:
    return f"{server.base}/arcgis/tokens/generateToken"


def portal_tokens(server: SampleServer) -> str:
    return f"{server.portal_url}/sharing/rest/generateToken"


def opens(server: SampleServer, token: str, **headers: str) -> int:
    """The code that a locked folder answers with, 0 where it opens."""
    headers["X-Esri-Authorization"] = f"Bearer {token}"
    body = requests.get(f"{server.url}/{LOCKED}?f=json", headers=headers, timeout=SECONDS).json()
    return int(body.get("error", {}).get("code", 0))


def test_a_token_is_bound_to_its_referer(server: SampleServer) -> None:
    made = post(tokens(server), **USER, **REFERER)
    assert 59 * 60 < made["expires"] / 1000 - time.time() <= 60 * 60
    assert opens(server, made["token"], Referer=REFERER["referer"]) == 0
    assert opens(server, made["token"]) == 498
    assert opens(server, made["token"], Referer="https://evil.example") == 498


@pytest.mark.parametrize(
    ("client", "code"),
    [
        ({"client": "requestip"}, 0),
        ({"client": "ip", "ip": "127.0.0.1"}, 0),
        ({"client": "ip", "ip": "192.0.2.7"}, 498),
    ],
)
def test_a_token_is_bound_to_its_address(server: SampleServer, client: Dict[str, str], code: int) -> None:
    assert opens(server, post(tokens(server), **USER, **client)["token"]) == code


@pytest.mark.parametrize(
    ("name", "password", "said"),
    [
        ("analyst", "wrong", "Invalid username or password."),
        ("nobody", "x", "Invalid username or password."),
        ("locked", "l0cked-secret", "Too many invalid sign in attempts. Please try again in 15 minutes."),
        ("expired", "0ld-secret", "Your password has expired. Sign in to the website to change it."),
    ],
)
def test_a_sign_in_that_fails(server: SampleServer, name: str, password: str, said: str) -> None:
    error = post(tokens(server), username=name, password=password, client="requestip")["error"]
    assert (error["code"], error["message"], error["details"]) == (400, "Unable to generate token.", [said])


def test_five_wrong_passwords_lock_the_account(server: SampleServer) -> None:
    for _ in range(5):
        post(tokens(server), username="analyst", password="wrong", client="requestip")
    assert "Too many" in post(tokens(server), **USER, client="requestip")["error"]["details"][0]


def test_passwords_in_the_address_are_refused(server: SampleServer) -> None:
    assert ask(tokens(server), **USER)["error"]["code"] == 405
    refused = requests.post(tokens(server), params={**USER, "f": "json"}, timeout=SECONDS).json()
    assert "body" in refused["error"]["details"][0]


def test_a_token_ends(server: SampleServer) -> None:
    server.site.token_seconds = 0.3
    token = post(tokens(server), **USER, client="requestip")["token"]
    assert opens(server, token) == 0
    time.sleep(0.35)
    assert opens(server, token) == 498


def test_the_administration_writes_the_end_as_text(server: SampleServer) -> None:
    made = post(f"{server.base}/arcgis/admin/generateToken", **USER, client="requestip")
    assert made["expires"].isdigit()


def test_a_portal_token_is_exchanged_for_one_of_a_federated_server(
    server: SampleServer, federated: SampleServer
) -> None:
    info = ask(f"{federated.base}/arcgis/rest/info")
    assert info["owningSystemUrl"] == server.portal_url
    assert info["authInfo"]["tokenServicesUrl"] == portal_tokens(server)
    assert "federated" in post(tokens(federated), **USER, **REFERER)["error"]["details"][0]
    own = post(portal_tokens(server), **USER, **REFERER)["token"]
    headers = {"Referer": REFERER["referer"]}
    assert opens(federated, own, **headers) == 498
    made = requests.post(
        portal_tokens(server),
        data={"token": own, "serverUrl": federated.url, "f": "json"},
        headers=headers,
        timeout=SECONDS,
    ).json()
    assert opens(federated, made["token"], **headers) == 0
    assert opens(server, made["token"], **headers) == 498
    elsewhere = {"token": own, "serverUrl": "https://evil.example/arcgis", "f": "json"}
    refused = requests.post(portal_tokens(server), data=elsewhere, headers=headers, timeout=SECONDS).json()
    assert "not federated" in refused["error"]["details"][0]


def test_the_portal_knows_who_asks(server: SampleServer) -> None:
    root = f"{server.portal_url}/sharing/rest"
    assert ask(f"{root}/info")["owningSystemUrl"] == server.portal_url
    assert "user" not in ask(f"{root}/portals/self")
    assert ask(f"{root}/community/self")["error"]["code"] == 499
    token = post(portal_tokens(server), **USER, **REFERER)["token"]
    signed = {"X-Esri-Authorization": f"Bearer {token}", "Referer": REFERER["referer"]}
    user = requests.get(f"{root}/portals/self?f=json", headers=signed, timeout=SECONDS).json()["user"]
    assert user["fullName"] == "Ann Analyst"
    assert ask(f"{root}/community/self", token="made-up")["error"]["code"] == 498


def test_the_resource_proxy_signs(server: SampleServer) -> None:
    assert "error" not in ask(f"{server.resource_proxy}{server.url}/{LOCKED}?f=json")
    assert ask(f"{server.proxy_prefix}{server.url}/{LOCKED}?f=json")["error"]["code"] == 499
