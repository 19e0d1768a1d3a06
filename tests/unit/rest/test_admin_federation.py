# SPDX-License-Identifier: GPL-2.0-or-later
"""A server of a portal whose administration has an address that the portal gives no tokens for."""

from __future__ import annotations

import pytest

from ags_connector.rest import ServerError
from ags_connector.rest.admin import ArcServerAdmin, Portal


class Organisation:
    """A portal, and a server that clients know by 127.0.0.1 and administrators by localhost."""

    def __init__(self):
        self.port = 0
        self.names_it = True
        self.exchanged = []

    @property
    def public(self):
        return f"http://127.0.0.1:{self.port}/server"

    @property
    def internal(self):
        return f"http://localhost:{self.port}/server"

    def __call__(self, seen):
        path, form = seen.path, seen.form
        if path.endswith("/rest/info"):
            portal = f"http://127.0.0.1:{self.port}/portal"
            info = {"isTokenBasedSecurity": True, "tokenServicesUrl": f"{portal}/sharing/rest/generateToken"}
            return {"currentVersion": 11.3, "owningSystemUrl": portal, "authInfo": info}
        if path.endswith("/generateToken"):
            return self._token(form)
        if path.endswith("/portals/self/servers"):
            server = {"id": "1", "name": "gis", "url": self.public, "adminUrl": self.internal}
            return {"servers": [server] if self.names_it else []}
        if path.startswith("/server/admin"):
            signed = form.get("token") or seen.headers.get("X-Esri-Authorization", "")[len("Bearer ") :]
            if signed != "server-token":
                return {"status": "error", "messages": ["Invalid token."], "code": 498}
            return {"status": "success", "loggedInUser": "ann", "folders": [], "host": seen.headers["Host"]}
        return {"error": {"code": 404, "message": path}}

    def _token(self, form):
        if form.get("username"):
            return {"token": "portal-token", "expires": 9_999_999_999_999}
        self.exchanged.append(form["serverUrl"])
        if form["serverUrl"] != f"{self.public}/rest/services":
            return {
                "error": {"code": 400, "message": "Unable to generate token.", "details": ["Not federated."]}
            }
        return {"token": "server-token", "expires": 9_999_999_999_999}


@pytest.fixture
def organisation(serve):
    made = Organisation()
    server = serve(made)
    made.port = server.port
    made.seen = server.seen
    return made


def tokens_at_the_server(organisation):
    found = [item for item in organisation.seen if item.path.startswith("/server/admin")]
    return {item.form.get("token") or item.headers.get("X-Esri-Authorization") for item in found}


def test_the_portal_names_the_administrations_address(organisation, session):
    arcserver = ArcServerAdmin(f"{organisation.internal}/admin", "ann", "hush-hush", session=session())
    assert arcserver.info.user == "ann"
    arcserver.clean_permissions("editors")
    assert organisation.exchanged == [
        f"{organisation.internal}/rest/services", f"{organisation.public}/rest/services",
    ]  # fmt: skip
    assert tokens_at_the_server(organisation) <= {"server-token", "Bearer server-token"}


def test_an_address_that_the_portal_does_not_name_gets_nothing(organisation, session):
    organisation.names_it = False
    arcserver = ArcServerAdmin(f"{organisation.internal}/admin", "ann", "hush-hush", session=session())
    with pytest.raises(ServerError, match="Unable to generate token"):
        arcserver.check()
    assert tokens_at_the_server(organisation) == set()


def test_a_portals_servers_are_administered_at_their_own_address(organisation, session):
    portal = Portal(f"http://127.0.0.1:{organisation.port}/portal", "ann", "hush-hush", session=session())
    (server,) = portal.servers
    assert server.url == f"{organisation.internal}/admin"
    assert server.info.raw["host"] == f"localhost:{organisation.port}"
    server.clean_permissions("editors")
    assert organisation.exchanged == [f"{organisation.public}/rest/services"]
    assert tokens_at_the_server(organisation) == {"server-token", "Bearer server-token"}
    assert not any("hush-hush" in str(item.headers) + item.target for item in organisation.seen)
