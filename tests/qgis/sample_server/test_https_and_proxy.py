# SPDX-License-Identifier: GPL-2.0-or-later
"""The sample server over https with a private authority, the forward proxy, OAuth2 and API keys."""

from __future__ import annotations

from typing import Any, Dict, Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
import requests

from tests.qgis.sample_server.client import SECONDS
from tests.sample_server import SampleServer, oauth
from tests.sample_server.certificates import Certificates
from tests.sample_server.forward_proxy import ForwardProxy

BACK = "http://127.0.0.1:7070/"
USER = {"username": "analyst", "password": "pa55 wörd&more"}


@pytest.fixture
def proxy() -> Iterator[ForwardProxy]:
    with ForwardProxy() as started:
        yield started


def through(proxy: ForwardProxy) -> Dict[str, str]:
    return {"http": proxy.url, "https": proxy.url}


def portal(server: SampleServer, path: str) -> str:
    return f"{server.base}{path}"


def test_who_trusts_the_authority_is_let_in(secure: SampleServer, certificates: Certificates) -> None:
    with pytest.raises(requests.exceptions.SSLError):
        requests.get(secure.url, params={"f": "json"}, timeout=SECONDS)
    found = requests.get(
        secure.url, params={"f": "json"}, timeout=SECONDS, verify=str(certificates.authority)
    )
    assert "World" in [item["name"] for item in found.json()["services"]]
    assert secure.url.startswith("https://")


def test_the_proxy_hands_on_and_counts(server: SampleServer, proxy: ForwardProxy) -> None:
    found = requests.get(server.url, params={"f": "json"}, proxies=through(proxy), timeout=SECONDS)
    assert found.json()["folders"]
    assert proxy.seen == [f"GET {server.url}?f=json"]
    named = proxy.know("gis.example.org", server.base)
    found = requests.get(f"{named}/arcgis/rest/info?f=json", proxies=through(proxy), timeout=SECONDS)
    assert found.json()["currentVersion"]


def test_the_proxy_opens_tunnels(
    secure: SampleServer, certificates: Certificates, proxy: ForwardProxy
) -> None:
    named = proxy.know("gis.example.org", secure.base)
    url, bundle = f"{named}/arcgis/rest/info?f=json", str(certificates.authority)
    found = requests.get(url, proxies=through(proxy), timeout=SECONDS, verify=bundle)
    assert found.json()["currentVersion"]
    assert (proxy.tunnels(), len(proxy.seen)) == (1, 1)


def test_the_proxy_may_ask_who_is_there(server: SampleServer) -> None:
    with ForwardProxy("ann:s3cret") as asking:
        place = f"http://127.0.0.1:{asking.place[1]}"
        refused = requests.get(server.url, proxies={"http": place}, timeout=SECONDS)
        let_through = requests.get(server.url, proxies={"http": asking.url}, timeout=SECONDS)
    assert (refused.status_code, let_through.status_code) == (407, 200)
    assert (asking.refused, len(asking.seen)) == (1, 1)


def authorized(server: SampleServer, **form: str) -> requests.Response:
    asked = {"client_id": oauth.CLIENT_ID, "response_type": "code", "redirect_uri": BACK, **form}
    url = portal(server, oauth.AUTHORIZE)
    return requests.post(url, data=asked, timeout=SECONDS, allow_redirects=False)


def token(server: SampleServer, **form: str) -> Dict[str, Any]:
    asked = {"client_id": oauth.CLIENT_ID, "redirect_uri": BACK, **form}
    answer: Dict[str, Any] = requests.post(portal(server, oauth.TOKEN), data=asked, timeout=SECONDS).json()
    return answer


def test_a_code_is_worth_a_token_once(server: SampleServer) -> None:
    page = requests.get(
        portal(server, oauth.AUTHORIZE),
        params={"client_id": oauth.CLIENT_ID, "response_type": "code", "redirect_uri": BACK, "state": "s&1"},
        timeout=SECONDS,
    )
    assert 'name="state" value="s&amp;1"' in page.text
    assert "Invalid username" in authorized(server, username="analyst", password="no").text
    answer = authorized(server, state="s&1", **USER)
    back = parse_qs(urlsplit(answer.headers["Location"]).query)
    assert (answer.status_code, back["state"]) == (302, ["s&1"])
    (code,) = back["code"]
    wrong = token(server, grant_type="authorization_code", code=code, redirect_uri="http://evil.example/")
    assert wrong["error"]["error"] == "invalid_request"
    (code,) = parse_qs(urlsplit(authorized(server, **USER).headers["Location"]).query)["code"]
    made = token(server, grant_type="authorization_code", code=code)
    assert made["username"] == "analyst"
    assert made["access_token"] in server.site.portal_tokens
    assert "error" in token(server, grant_type="authorization_code", code=code)
    again = token(server, grant_type="refresh_token", refresh_token=made["refresh_token"])
    assert again["access_token"] not in ("", made["access_token"])
    assert token(server, grant_type="refresh_token", refresh_token="made-up")["error"]["code"] == 498


def test_an_unknown_client_is_refused(server: SampleServer) -> None:
    assert (
        token(server, client_id="other", grant_type="password", **USER)["error"]["error"]
        == "invalid_client_id"
    )
    assert requests.get(portal(server, oauth.TOKEN), timeout=SECONDS).status_code == 200


@pytest.mark.parametrize(
    ("bound", "sent", "code"), [("", "", 0), ("https://a.b/", "https://a.b/", 0), ("https://a.b/", "", 498)]
)
def test_an_api_key_opens_what_is_locked(server: SampleServer, bound: str, sent: str, code: int) -> None:
    headers = {"X-Esri-Authorization": f"Bearer {server.new_api_key(bound)}", "Referer": sent}
    body = requests.get(f"{server.url}/Restricted?f=json", headers=headers, timeout=SECONDS).json()
    assert body.get("error", {}).get("code", 0) == code
