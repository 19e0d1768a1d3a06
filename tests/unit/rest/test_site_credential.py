# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the tokens of a sign-in go: to its own site, and nowhere that a redirect or a look-alike leads."""

from __future__ import annotations

import pytest

from ags_connector.rest.errors import SignInFailed, SignInProblem
from ags_connector.rest.given_tokens import ReadyToken
from ags_connector.rest.identity import IdentityStore
from ags_connector.rest.site_credential import SiteCredential
from ags_connector.rest.token_service import Login
from tests.unit.rest.scripted_server import Answer

HEADER = "X-Esri-Authorization"
SECRETS = ("s3cret-pw", "t0ken-1", "t0ken-2")
OK = {"fine": True}


def signing(seen):
    """A site with a token service of its own; its tokens are numbered."""
    if seen.path.endswith("/rest/info"):
        return {"currentVersion": 11.3, "authInfo": {"isTokenBasedSecurity": True}}
    if seen.path.endswith("/generateToken"):
        return {"token": "t0ken-1"}
    return OK


def store_for(*urls):
    store = IdentityStore()
    for url in urls:
        store.add(SiteCredential(url, Login("ann", "s3cret-pw")))
    return store


def said(server):
    return " ".join(f"{item.target} {item.form} {item.headers}" for item in server.seen)


def test_a_redirect_to_another_host_carries_nothing(serve, session):
    stranger = serve(lambda seen: OK)
    home = serve(lambda seen: Answer("", 302, headers={"Location": stranger.url("/x")})
                 if seen.path.endswith("/away") else signing(seen))  # fmt: skip
    assert session(credential=store_for(home.url())).get(home.url("/away")) == OK
    assert "t0ken-1" in said(home)
    assert len(stranger.seen) == 1
    assert not any(secret in said(stranger) for secret in SECRETS)


def test_a_token_service_that_redirects_does_not_get_the_password_elsewhere(serve, session):
    stranger = serve(signing)
    home = serve(lambda seen: Answer("", 307, headers={"Location": stranger.url("/generateToken")})
                 if seen.path.endswith("/generateToken") else signing(seen))  # fmt: skip
    with pytest.raises(Exception, match="not sent to another host"):
        session(credential=store_for(home.url())).get(home.url())
    assert stranger.seen == []


def test_another_port_is_another_site(serve, session):
    home, neighbour = serve(signing), serve(signing)
    mine = session(credential=store_for(home.url()))
    assert mine.get(home.url()) == mine.get(neighbour.url()) == OK
    assert not any(secret in said(neighbour) for secret in SECRETS)


@pytest.mark.parametrize(
    "url",
    [
        "https://gis.example.org.evil.org/arcgis/rest/services",
        "https://evil.org/gis.example.org/arcgis/rest/services",
        "http://gis.example.org/arcgis/rest/services",
        "https://gis.example.org:8443/arcgis/rest/services",
        "https://gis.example.org/arcgisx/rest/services",
        "https://gis.example.org/arcgis/../other/rest/services",
        "https://gis.example.org/arcgis/%2e%2e/other/rest/services",
    ],
)
def test_look_alikes_are_not_covered(url):
    credential = SiteCredential("https://gis.example.org/arcgis/rest/services", ReadyToken("t0ken-1"))
    headers = {}
    credential.apply(url, headers)
    assert not credential.covers(url)
    assert headers == {}


def test_the_longest_site_counts():
    store = store_for("https://h/a/rest/services", "https://h/a/b/rest/services")
    found = store.find("https://h/a/b/rest/services/X/MapServer")
    assert found is not None
    assert found.site == "https://h/a/b"
    assert store.remove("https://h/a/b/rest/services")
    assert store.find("https://h/a/b/rest/services/X/MapServer").site == "https://h/a"


def test_a_site_that_is_down_hinders_no_other(serve, session, unused_port):
    server = serve(signing)
    mine = session(credential=store_for(f"http://127.0.0.1:{unused_port}/arcgis/rest/services"))
    assert [mine.get(server.url("/rest/services")) for _ in range(3)] == [OK] * 3


def test_a_token_refused_although_fresh_is_said_to_be_so(serve, session):
    def script(seen):
        found = signing(seen)
        return {"error": {"code": 498, "message": "Invalid Token."}} if found == OK else found

    server = serve(script)
    with pytest.raises(SignInFailed) as caught:
        session(credential=store_for(server.url())).get(server.url())
    assert caught.value.problem is SignInProblem.CLOCK
