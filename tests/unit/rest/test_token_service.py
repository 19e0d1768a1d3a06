# SPDX-License-Identifier: GPL-2.0-or-later
"""Finding what signs in to a site, from what servers of many kinds say; and where a password may go."""

from __future__ import annotations

import json

import pytest

from ags_connector.rest import token_service
from ags_connector.rest.auth import StaticToken, is_online
from ags_connector.rest.errors import ConnectionFailed, NotArcGIS, ServerError, SignInFailed, SignInProblem
from ags_connector.rest.feedback import LogFeedback
from ags_connector.rest.given_tokens import ReadyToken
from ags_connector.rest.site_credential import SiteCredential
from ags_connector.rest.token_life import Grant
from ags_connector.rest.token_service import (
    Client,
    Login,
    TokenService,
    find,
    generate,
    may_carry_password,
    site_for,
)

LOGIN = Login("ann", "s3cret-pw")


class Answers:
    """Answers addresses from a table, and keeps what it was asked; what is not in the table is no ArcGIS."""

    def __init__(self, table):
        self.table, self.asked, self.referers = table, [], []
        self.feedback = LogFeedback()

    def get(self, url, params=None):
        self.asked.append((url, dict(params or {})))
        answer = self.table.get(url, NotArcGIS("A web page.", url=url))
        if isinstance(answer, Exception):
            raise answer
        return answer

    def with_referer(self, referer):
        self.referers.append(referer)
        return self

    def breathe(self):
        pass


def info(url=None, **more):
    told = {"isTokenBasedSecurity": True}
    if url:
        told["tokenServicesUrl"] = url
    return {"currentVersion": 10.91, "authInfo": told, **more}


SITE = "https://gis.example.org/arcgis"
PORTAL = "https://gis.example.org/portal"


@pytest.mark.parametrize(
    ("told", "url", "portal"),
    [
        (info(f"{SITE}/tokens/"), f"{SITE}/tokens/generateToken", ""),
        (info(f"{SITE}/tokens/generateToken"), f"{SITE}/tokens/generateToken", ""),
        (
            info("https://gis.example.org:6443/arcgis/tokens/"),
            "https://gis.example.org:6443/arcgis/tokens/generateToken",
            "",
        ),
        (
            info(f"{PORTAL}/sharing/generateToken", owningSystemUrl=PORTAL),
            f"{PORTAL}/sharing/rest/generateToken",
            PORTAL,
        ),
        (info(f"{PORTAL}/sharing/rest/generateToken"), f"{PORTAL}/sharing/rest/generateToken", PORTAL),
        (info(), f"{SITE}/tokens/generateToken", ""),
        ({"currentVersion": 10.0}, f"{SITE}/tokens/generateToken", ""),
        (ServerError("Not Found", code=404), f"{SITE}/tokens/generateToken", ""),
    ],
)
def test_what_servers_say(told, url, portal):
    found = find(SITE, Answers({f"{SITE}/rest/info": told}))
    assert (found.url, found.portal, found.is_web_tier) == (url, portal, False)


def test_a_portal_and_a_web_server_that_asks_itself():
    portal = Answers({f"{PORTAL}/sharing/rest/info": info(f"{PORTAL}/sharing/rest/generateToken")})
    assert find(PORTAL, portal).portal == PORTAL
    for told in ({"authInfo": {"isTokenBasedSecurity": False}}, ServerError("Unauthorized", http_status=401)):
        assert find(SITE, Answers({f"{SITE}/rest/info": told})).is_web_tier


def test_a_site_that_cannot_be_reached_is_not_guessed_at():
    with pytest.raises(ConnectionFailed):
        find(SITE, Answers({f"{SITE}/rest/info": ConnectionFailed("No way.")}))


def test_the_recorded_portal(fixtures_dir):
    told = json.loads((fixtures_dir / "Esri__arcgis-rest-js/token/sharing-rest-info.json").read_text("utf-8"))
    site = "https://www.arcgis.com"
    found = find(site, Answers({f"{site}/sharing/rest/info": told}))
    assert (found.url, found.portal) == (f"{site}/sharing/rest/generateToken", site)


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://h/arcgis/rest/services/A/MapServer/0", "https://h/arcgis"),
        ("https://h/portal/home/index.html?x=1", "https://h/portal"),
        ("https://h/portal/sharing/rest/content/items/1", "https://h/portal"),
        ("https://h/portal", "https://h/portal"),
        ("https://org.maps.arcgis.com", "https://org.maps.arcgis.com"),
        ("https://org.maps.arcgis.com/home/item.html?id=1", "https://org.maps.arcgis.com"),
        ("h:6443/arcgis/admin/services", "https://h:6443/arcgis"),
    ],
)
def test_the_site_of_an_address(url, site):
    assert site_for(url) == site


@pytest.mark.parametrize(
    ("url", "may"),
    [
        ("https://h/arcgis/tokens", True),
        ("http://h/arcgis/tokens", False),
        ("http://localhost:6080/arcgis/tokens", True),
        ("http://127.0.0.1/arcgis/tokens", True),
        ("http://[::1]:6080/arcgis/tokens", True),
        ("http://127.0.0.1.evil.org/arcgis/tokens", False),
        ("http://localhost.evil.org/arcgis/tokens", False),
    ],
)
def test_where_a_password_may_go(url, may):
    assert may_carry_password(url, "https://h/arcgis", LOGIN) is may


def test_http_is_allowed_for_the_site_only():
    login = Login("ann", "pw", allow_http=True)
    assert may_carry_password("http://h/arcgis/tokens", "http://h/arcgis", login)
    assert not may_carry_password("http://evil/arcgis/tokens", "http://h/arcgis", login)


@pytest.mark.parametrize(
    ("told", "used"),
    [
        ("http://h/arcgis/tokens/generateToken", "https://h/arcgis/tokens/generateToken"),
        ("http://h:6080/arcgis/tokens/generateToken", "https://h:6443/arcgis/tokens/generateToken"),
        (
            "http://p:7080/arcgis/sharing/rest/generateToken",
            "https://p:7443/arcgis/sharing/rest/generateToken",
        ),
    ],
)
def test_a_service_on_http_is_asked_on_https(told, used):
    service = TokenService("http://h/arcgis", told)
    asker = Answers({used: {"token": "t0ken", "expires": 0}})
    assert generate(service, LOGIN, asker).token == "t0ken"
    assert [url for url, _ in asker.asked] == [used]
    with pytest.raises(SignInFailed) as caught:
        generate(service, LOGIN, Answers({used: ConnectionFailed("Refused.")}))
    assert caught.value.problem is SignInProblem.UNPROTECTED


@pytest.mark.parametrize(
    ("login", "portal", "sent"),
    [
        (LOGIN, "", {"client": "referer", "referer": SITE, "expiration": 60}),
        (
            Login("a", "b", referer="https://me/app", minutes=5),
            "",
            {"client": "referer", "referer": "https://me/app", "expiration": 5},
        ),
        (Login("a", "b", Client.REQUEST_IP), "", {"client": "requestip", "expiration": 60}),
        (
            Login("a", "b", Client.IP, ip="192.0.2.1"),
            "",
            {"client": "ip", "ip": "192.0.2.1", "expiration": 60},
        ),
        (Login("a", "b", Client.IP), PORTAL, {"client": "referer", "referer": PORTAL, "expiration": 60}),
    ],
)
def test_what_is_asked_for(login, portal, sent):
    service = TokenService(SITE, f"{SITE}/tokens/generateToken", portal)
    asker = Answers({service.url: {"token": "t"}})
    generate(service, login, asker)
    form = asker.asked[0][1]
    assert {key: value for key, value in form.items() if key not in ("username", "password")} == sent


def test_no_more_minutes_than_the_server_gives():
    service = TokenService(SITE, f"{SITE}/tokens/generateToken", longest_minutes=15)
    asker = Answers({service.url: {"token": "t", "expires": "99999999999999"}})
    generate(service, LOGIN, asker)
    assert asker.asked[0][1]["expiration"] == 15


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ("Invalid username or password.", SignInProblem.WRONG_PASSWORD),
        ("Invalid credentials", SignInProblem.WRONG_PASSWORD),
        ("Too many invalid sign in attempts. Please try again in 15 minutes.", SignInProblem.LOCKED),
        ("The account is locked.", SignInProblem.LOCKED),
        ("Your password has expired.", SignInProblem.EXPIRED),
        ("Something else.", SignInProblem.REFUSED),
    ],
)
def test_why_it_was_refused(said, problem):
    service = TokenService(SITE, f"{SITE}/tokens/generateToken")
    error = ServerError("Unable to generate token.", code=400, details=[said])
    with pytest.raises(SignInFailed) as caught:
        generate(service, LOGIN, Answers({service.url: error}))
    assert caught.value.problem is problem
    assert said in str(caught.value)


@pytest.mark.parametrize("end", [0, -1, 4102444800000, "text", None])
def test_an_end_that_cannot_be_counts_as_what_was_asked_for(end):
    grant = Grant.from_answer({"token": "t", "expires": end}, 60, "", SITE)
    assert 3590 < grant.ends - grant.renewed_at + 3240 < 3610


def test_secrets_do_not_show_themselves():
    shown = repr([LOGIN, ReadyToken("t0ken"), Grant("t0ken"), SiteCredential(SITE, LOGIN)])
    assert "s3cret-pw" not in shown
    assert "t0ken" not in shown


@pytest.mark.parametrize(
    ("url", "online"),
    [
        ("https://services1.arcgis.com/x/ArcGIS/rest/services", True),
        ("https://www.arcgis.com/sharing/rest", True),
        ("http://services1.arcgis.com/x", False),
        ("https://services.arcgis.com.evil.org/x", False),
        ("https://xarcgis.com/x", False),
    ],
)
def test_hosts_of_arcgis_online(url, online):
    assert is_online(url) is online
    assert StaticToken("t", "https://www.arcgis.com").covers(url) is online
    assert SiteCredential("https://org.maps.arcgis.com", LOGIN).covers(url) is online


def test_a_token_of_arcgis_online_is_used_as_it_is():
    site = "https://www.arcgis.com"
    asker = Answers(
        {
            f"{site}/sharing/rest/info": info(f"{site}/sharing/rest/generateToken", owningSystemUrl=site),
            f"{site}/sharing/rest/generateToken": {"token": "online"},
        }
    )
    credential = SiteCredential("https://www.arcgis.com/home", LOGIN)
    url = "https://services1.arcgis.com/x/ArcGIS/rest/services/A/FeatureServer/0"
    credential.prepare(url, asker)
    headers = {}
    credential.apply(url, headers)
    assert headers["X-Esri-Authorization"] == "Bearer online"
    assert not any("serverUrl" in form for _, form in asker.asked)
    assert token_service.find(site, asker).portal == site
