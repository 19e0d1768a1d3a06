# SPDX-License-Identifier: GPL-2.0-or-later
"""A portal, a server of its own, a federated server and a browser: what the ways to sign in are tried on."""

from __future__ import annotations

import threading
import time
from contextlib import ExitStack
from typing import Any, Callable, Dict, List, Optional, Tuple

from qgis.PyQt.QtCore import QCoreApplication

from ags_connector.bridge import authentication
from ags_connector.bridge.sessions import session_for
from ags_connector.rest import FeatureLayer
from ags_connector.rest.auth import Anonymous, Credential
from ags_connector.rest.given_tokens import ApiKey, ReadyToken
from ags_connector.rest.identity import IdentityStore
from ags_connector.rest.session import Session
from ags_connector.rest.site_credential import SignIn, SiteCredential
from ags_connector.rest.token_service import Login
from tests.qgis.bridge import oauth_browser
from tests.sample_server import SampleServer
from tests.sample_server.token_store import TokenStore

USER, PASSWORD = "analyst", "pa55 wörd&more"
WEB_USER, WEB_PASSWORD = "ann", "s3cret"
LOCKED, OPEN = "Restricted/Parcels", "Transport/Airports"
FEW = "OBJECTID <= 200"
PATIENCE = 60.0
Opened = Callable[[], FeatureLayer]


class World:
    """Both servers well-behaved, nobody signed in."""

    def __init__(self, server: SampleServer, federated: SampleServer) -> None:
        self.server = server
        self.federated = federated
        self._stack = ExitStack()
        self._issued: Optional[int] = None

    def __enter__(self) -> World:
        self._issued = None
        for item in (self.server, self.federated):
            item.clear_modes()
            item.clear_requests()
        return self

    def __exit__(self, *error: Any) -> None:
        self._stack.close()
        for item in (self.server, self.federated):
            item.clear_modes()
            item.new_token()

    @property
    def locked(self) -> str:
        """A layer of the stand-alone server for those who are signed in."""
        return self.server.layer_url(LOCKED, "FeatureServer", 0)

    @property
    def locked_federated(self) -> str:
        """The same layer of the federated server."""
        return self.federated.layer_url(LOCKED, "FeatureServer", 0)

    def oauth2(self, *, denies: bool = False) -> str:
        """A configuration whose user sits at the browser."""
        port = oauth_browser.free_port()
        self._stack.enter_context(oauth_browser.Browser(self.server, port, denies=denies))
        return oauth_browser.configuration(self.server, port)

    def end_tokens(self) -> None:
        """Whatever was issued until now is worth nothing any more."""
        for store in (*self._stores, self.server.site.portal_tokens):
            for grant in store._grants.values():
                grant.ends = 0.0
        self._issued = self._count()

    @property
    def renewals(self) -> int:
        """How many tokens for the servers' data were issued after the old ones had ended."""
        return 0 if self._issued is None else self._count() - self._issued

    @property
    def _stores(self) -> Tuple[TokenStore, TokenStore]:
        return self.server.site.tokens, self.federated.site.tokens

    def _count(self) -> int:
        return sum(len(store._grants) for store in self._stores)


def signed(url: str, login: SignIn, site: str = "") -> FeatureLayer:
    """A layer that is asked with one sign-in, and with nothing else that is known."""
    store = IdentityStore()
    store.add(SiteCredential(site or url, login))
    return with_credential(url, store)


def with_credential(url: str, credential: Credential) -> FeatureLayer:
    return FeatureLayer(url, session=Session(credential=credential))


def by_configuration(url: str, authcfg: str) -> FeatureLayer:
    return FeatureLayer(url, session=session_for(url, authcfg))


def server_password(world: World, right: bool) -> FeatureLayer:
    return signed(world.locked, Login(USER, PASSWORD if right else "n0t-this-one"))


def portal_password(world: World, right: bool) -> FeatureLayer:
    login = Login(USER, PASSWORD if right else "n0t-this-one")
    return signed(world.locked_federated, login, world.server.portal_url)


def ready_token(world: World, right: bool) -> FeatureLayer:
    return signed(world.locked, ReadyToken(world.server.token if right else "made-up-token"))


def api_key(world: World, right: bool) -> FeatureLayer:
    return signed(world.locked, ApiKey(world.server.new_api_key() if right else "AAPTmade-up"))


def basic_configuration(world: World, right: bool) -> FeatureLayer:
    password = PASSWORD if right else "n0t-this-one"
    return by_configuration(world.locked, authentication.store_basic("Basic", USER, password))


def http_basic(world: World, right: bool) -> FeatureLayer:
    world.server.set_mode("*", "http_basic", f"{WEB_USER}:{WEB_PASSWORD}")
    login = Login(WEB_USER, WEB_PASSWORD if right else "n0t-this-one")
    return signed(world.server.layer_url(OPEN, "FeatureServer", 0), login)


def oauth2(world: World, right: bool) -> FeatureLayer:
    return by_configuration(world.locked_federated, world.oauth2(denies=not right))


def token_configuration(world: World, right: bool) -> FeatureLayer:
    token = world.server.token if right else "made-up-token"
    return by_configuration(world.locked, authentication.store_token("Token", token))


def resource_proxy(world: World, right: bool) -> FeatureLayer:
    if not right:
        world.server.site.token = "made-up-token"
    return with_credential(f"{world.server.resource_proxy}{world.locked}", Anonymous())


METHODS: Dict[str, Callable[[World, bool], FeatureLayer]] = {
    "user and password, server's token": server_password,
    "user and password, portal, federated server": portal_password,
    "ready token": ready_token,
    "API key": api_key,
    "Basic configuration, exchanged": basic_configuration,
    "HTTP Basic": http_basic,
    "OAuth2 of QGIS, federated server": oauth2,
    "Esri-token configuration": token_configuration,
    "resource proxy": resource_proxy,
}


def in_a_worker(work: Callable[[], Any]) -> Any:
    """Do it off the main thread, whose events go on meanwhile as in QGIS's window; its result or error."""
    outcome: List[Tuple[str, Any]] = []

    def run() -> None:
        try:
            outcome.append(("result", work()))
        except Exception as error:
            outcome.append(("error", error))

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    end = time.monotonic() + PATIENCE
    while thread.is_alive() and time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.005)
    if not outcome:
        raise TimeoutError("The work off the main thread did not end.")
    kind, value = outcome[0]
    if kind == "error":
        raise value
    return value
