# SPDX-License-Identifier: GPL-2.0-or-later
"""An API key is sent in a header, to the hosts that it is meant for, and never exchanged."""

from __future__ import annotations

import pytest

from ags_connector.rest import host as rest_host
from ags_connector.rest import use_api_key
from ags_connector.rest.errors import InvalidInput, SignInRequired
from ags_connector.rest.given_tokens import ApiKey, looks_like_api_key
from ags_connector.rest.identity import IdentityStore
from ags_connector.rest.site_credential import SiteCredential

KEY = "AAPTxy8BH1VEsoebNVZXo8HurEs0k3y"
HEADER = "X-Esri-Authorization"
GEOCODER = "https://geocode-api.arcgis.com/arcgis/rest/services/World/GeocodeServer"


@pytest.fixture(autouse=True)
def signed_out():
    yield
    rest_host.current().credentials.clear()


def signed(url, credential):
    headers = {}
    credential.apply(url, headers)
    return headers.get(HEADER)


def test_it_travels_in_a_header_and_nowhere_else(serve, session):
    home = serve(lambda seen: {"fine": True})
    use_api_key(home.url(), f" {KEY}\n", referer="https://qgis.example/app")
    assert session().get(home.url("/arcgis/rest/services"), {"where": "x" * 3000}) == {"fine": True}
    (seen,) = home.seen
    assert seen.headers[HEADER] == f"Bearer {KEY}"
    assert seen.headers["Referer"] == "https://qgis.example/app"
    assert KEY not in f"{seen.target} {seen.form}"


@pytest.mark.parametrize(
    ("url", "is_signed"),
    [
        ("https://basemapstyles-api.arcgis.com/arcgis/rest/services/styles", True),
        ("https://services.arcgis.com/x/arcgis/rest/services/Roads/FeatureServer/0", True),
        ("http://geocode-api.arcgis.com/arcgis/rest/services", False),
        ("https://geocode-api.arcgis.com.evil/arcgis/rest/services", False),
        ("https://arcgis.com.evil/arcgis/rest/services", False),
        ("https://evil.example/geocode-api.arcgis.com/rest/services", False),
        ("https://gis.example.org/arcgis/rest/services", False),
    ],
)
def test_a_key_for_online_goes_to_its_hosts_only(url, is_signed):
    assert bool(signed(url, SiteCredential(GEOCODER, ApiKey(KEY)))) is is_signed


def test_further_sites_are_named():
    store = IdentityStore()
    site = "https://tiles.example.org/arcgis"
    store.add(SiteCredential("https://gis.example.org/arcgis/rest/services", ApiKey(KEY, sites=(site,))))
    assert signed(f"{site}/rest/services/Base/VectorTileServer", store) == f"Bearer {KEY}"
    assert signed("https://gis.example.org/arcgis/rest/services/Roads/MapServer", store) == f"Bearer {KEY}"
    assert signed("https://tiles.example.org.evil/arcgis/rest/services", store) is None
    assert signed("https://tiles.example.org/other/rest/services", store) is None


def test_it_is_not_exchanged_for_another_server(serve, session):
    def portal(seen):
        return {"owningSystemUrl": "", "authInfo": {"isTokenBasedSecurity": True}}

    home, federated = serve(portal), serve(portal)
    use_api_key(home.url("/portal"), KEY)
    session().get(federated.url("/arcgis/rest/services"))
    assert home.seen == []
    assert len(federated.seen) == 1
    assert HEADER not in federated.seen[0].headers


def test_one_that_is_refused_is_not_sent_again(serve, session):
    home = serve(lambda seen: {"error": {"code": 498, "message": "Invalid token."}})
    use_api_key(home.url(), KEY)
    with pytest.raises(SignInRequired) as caught:
        session().get(home.url("/arcgis/rest/services"))
    assert "API key" in " ".join(caught.value.details)
    assert len(home.seen) == 1


def test_a_redirect_leaves_it_at_home(serve, session):
    from tests.unit.rest.scripted_server import Answer

    stranger = serve(lambda seen: {"fine": True})
    home = serve(lambda seen: Answer("", 302, headers={"Location": stranger.url("/x")}))
    use_api_key(home.url(), KEY)
    session().get(home.url("/arcgis/rest/services"))
    assert home.seen[0].headers[HEADER] == f"Bearer {KEY}"
    assert HEADER not in stranger.seen[0].headers


@pytest.mark.parametrize("text", ["", "two words", "line\nbreak", "kéy"])
def test_what_is_no_key_is_refused_at_once(text):
    with pytest.raises(InvalidInput, match="API key"):
        ApiKey(text)


def test_it_is_told_from_a_token():
    assert looks_like_api_key(KEY)
    assert not looks_like_api_key("xMTuPSYpAbj85TVfbZcVU7td8bMBlDKuSVkM3FAx7zO1")
    assert KEY not in repr(ApiKey(KEY))
