# SPDX-License-Identifier: GPL-2.0-or-later
"""Finding the administrator API from any address, and signing in to it without giving anything away."""

from __future__ import annotations

import pytest

from ags_connector.rest import InvalidInput, SignInFailed, SignInRequired
from ags_connector.rest.admin import ArcServerAdmin
from ags_connector.rest.admin.admin_address import admin_root
from tests.unit.rest.admin_site import refusal
from tests.unit.rest.scripted_server import Answer

WORD = "pa55 word"


class Site:
    """A stand-alone server with an administrator ann."""

    def __init__(self, info=None):
        self.info = info
        self.tokens = 0
        self.forms = []

    def __call__(self, seen):
        if seen.path.endswith("/rest/info"):
            return self.info if self.info is not None else Answer("<html>off</html>", 403, "text/html")
        if seen.path.lower().endswith("generatetoken"):
            self.forms.append((seen.path, seen.form))
            if seen.form.get("password") != WORD:
                return {
                    "error": {
                        "code": 400,
                        "message": "Unable to generate token.",
                        "details": ["Invalid username"],
                    }
                }
            self.tokens += 1
            return {"token": f"token-{self.tokens}", "expires": "13472658353687"}
        if seen.form.get("token") != self.current and self.current not in str(seen.headers):
            return {"status": "error", "messages": ["Unauthorized access. Token not found."]}
        return {"status": "success", "loggedInUser": "ann", "currentversion": "10.1", "folders": []}

    @property
    def current(self):
        return f"token-{self.tokens}"


@pytest.mark.parametrize(
    ("address", "root"),
    [
        ("https://host/arcgis", "https://host/arcgis/admin"),
        ("https://host", "https://host/arcgis/admin"),
        ("https://host:6443/arcgis/admin/", "https://host:6443/arcgis/admin"),
        ("http://host:6080/arcgis/admin/services?f=html", "http://host:6080/arcgis/admin"),
        ("https://host/gis/rest/services/Folder/Name/MapServer/0", "https://host/gis/admin"),
        ("https://host/server/manager", "https://host/server/admin"),
        ("https://host/arcgis/admin/services/F/N.MapServer", "https://host/arcgis/admin"),
    ],
)
def test_any_address_of_the_site(session, address, root):
    assert admin_root(address, session()) == root


@pytest.mark.parametrize("address", ["https://host/portal/home/", "https://host/portal/sharing/rest"])
def test_a_portals_address_is_told(session, address):
    with pytest.raises(InvalidInput, match=r"admin\.Portal"):
        admin_root(address, session())


def test_without_a_scheme_https_is_tried_first(serve, session, certificate, feedback):
    import requests

    http = requests.Session()
    http.verify = certificate
    plain, protected = serve(Site()), serve(Site(), certificate)
    for server in (plain, protected):
        address = server.site.partition("://")[2]
        assert admin_root(f"{address}/admin/services", session(http)) == f"{server.site}/admin"
    assert not feedback.messages


def test_a_certificate_that_is_not_trusted_is_no_reason_for_http(serve, session, certificate):
    server = serve(Site(), certificate)
    assert admin_root(server.site.partition("://")[2], session()) == f"{server.site}/admin"


@pytest.mark.parametrize(
    "info", [None, {"currentVersion": 10.91, "authInfo": {"isTokenBasedSecurity": False}}]
)
def test_the_token_comes_from_the_administration(serve, session, info):
    """Also where the public side says that it has no tokens, or nothing."""
    site = Site(info)
    server = serve(site)
    arcserver = ArcServerAdmin(server.site, "ann", WORD, session=session())
    assert arcserver.check().user == "ann"
    ((path, form),) = site.forms
    assert path == "/arcgis/admin/generateToken"
    assert form["referer"] == form["referrer"]
    arcserver.clean_permissions("editors")
    last = server.seen[-1]
    assert (last.method, last.form["token"]) == ("POST", "token-1")
    assert "X-Esri-Authorization" not in last.headers
    assert not any(WORD in item.target or "token-1" in item.target for item in server.seen)


def test_reads_go_on_where_the_tokens_header_is_overlooked(serve, session):
    """Versions before 10.3 know tokens in the body only; they tell so without a code."""

    def script(seen):
        if seen.form.get("token") == "t":
            return {"loggedInUser": "ann"}
        return {"status": "error", "messages": ["Unauthorized access. Token not found."]}

    arcserver = ArcServerAdmin(serve(script).site, token="t", session=session())
    assert arcserver.info.user == "ann"


def test_what_is_signed_in_here_is_nobody_elses(serve, session):
    from ags_connector.rest import host

    server = serve(Site())
    ArcServerAdmin(server.site, "ann", WORD, session=session()).check()
    assert not host.current().credentials.covers(server.site)
    with pytest.raises(SignInRequired):
        ArcServerAdmin(server.site, session=session()).check()


def test_a_wrong_password_is_tried_once(serve, session):
    site = Site()
    arcserver = ArcServerAdmin(serve(site).site, "ann", "wrong", session=session())
    for _ in range(3):
        with pytest.raises(SignInFailed, match="Invalid username"):
            arcserver.check()
    assert len(site.forms) == 1


def test_a_renewed_token_goes_with_a_change_that_was_refused_unseen(serve, session):
    site = Site()
    arcserver = ArcServerAdmin(serve(site).site, "ann", WORD, session=session())
    arcserver.check()
    refused = []

    def script(seen):
        if seen.path.endswith("clean") and not refused:
            refused.append(seen)
            return refusal("Invalid token.", 498)
        return site(seen)

    arcserver.session.http.close()
    server = serve(script)
    other = ArcServerAdmin(server.site, "ann", WORD, session=session())
    other.clean_permissions("editors")
    assert [item.form["token"] for item in server.seen if item.path.endswith("clean")] == [
        "token-2",
        "token-3",
    ]


def test_secrets_are_in_no_text(serve, session):
    arcserver = ArcServerAdmin(serve(Site()).site, "ann", WORD, session=session())
    arcserver.check()
    assert WORD not in repr(arcserver) + repr(arcserver.session.credential) + repr(vars(arcserver.session))
