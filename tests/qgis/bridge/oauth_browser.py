# SPDX-License-Identifier: GPL-2.0-or-later
"""Plays the user at the web browser that QGIS opens for OAuth2, and makes configurations for the sample server."""

from __future__ import annotations

import json
import re
import socket
import threading
from html import unescape
from typing import Any, Dict
from urllib.parse import urlencode, urljoin

import requests
from qgis.core import QgsApplication, QgsAuthMethodConfig

from tests.sample_server import SampleServer, oauth

USER, PASSWORD = "analyst", "pa55 wörd&more"
SECONDS = 20
ANSWER_SECONDS = 1
_HIDDEN = re.compile(r'name="([^"]+)" value="([^"]*)"')


class Browser:
    """Signs in on the portal's page, and follows the way back to QGIS as soon as QGIS waits there.

    Only QGIS Desktop opens the page itself; elsewhere a user has to do it by hand, as this one does. `visits` counts
    how often QGIS was answered.
    """

    def __init__(self, server: SampleServer, port: int, *, denies: bool = False) -> None:
        self.visits = 0
        self._denies = denies
        self._url = f"{server.base}{oauth.AUTHORIZE}"
        self._back = f"http://127.0.0.1:{port}/"
        self._leaving = threading.Event()
        self._thread = threading.Thread(target=self._browse, daemon=True)

    def __enter__(self) -> Browser:
        self._thread.start()
        return self

    def __exit__(self, *_: Any) -> None:
        self._leaving.set()
        self._thread.join(SECONDS)

    def _browse(self) -> None:
        way_back = self._way_back()
        while not self._leaving.wait(0.05):
            try:
                requests.get(way_back, timeout=ANSWER_SECONDS)
            except requests.ConnectionError:
                continue
            except requests.Timeout:
                pass  # QGIS has read it, but its events do not go on: nobody waits for it any more
            self.visits += 1
            if self._denies:
                return
            way_back = self._way_back()

    def _way_back(self) -> str:
        if self._denies:
            return f"{self._back}?error=access_denied"
        return signed_in(self._url, {"redirect_uri": self._back})


def signed_in(url: str, query: Dict[str, str]) -> str:
    """Fill the portal's page in; the address that it then leads to."""
    return filled_in(f"{url}?{urlencode({'client_id': oauth.CLIENT_ID, 'response_type': 'code', **query})}")


def filled_in(url: str) -> str:
    """Fill in the page that QGIS asks for; the address that it then leads to."""
    page = requests.get(url, timeout=SECONDS)
    (action,) = re.findall(r'action="([^"]+)"', page.text)
    form = {name: unescape(value) for name, value in _HIDDEN.findall(page.text)}
    form.update(username=USER, password=PASSWORD)
    answer = requests.post(urljoin(url, action), data=form, timeout=SECONDS, allow_redirects=False)
    return answer.headers["Location"]


def configuration(server: SampleServer, port: int, *, seconds: int = 5) -> str:
    """The id of an OAuth2 configuration for the sample server's portal.

    Its tokens are kept in the profile: every QGIS that ends removes those that lie in the temporary folder.
    """
    told: Dict[str, Any] = {
        "accessMethod": 0,
        "apiKey": "",
        "clientId": oauth.CLIENT_ID,
        "clientSecret": "",
        "configType": 1,
        "grantFlow": 0,
        "persistToken": True,
        "queryPairs": {},
        "redirectPort": port,
        "redirectUrl": "",
        "refreshTokenUrl": "",
        "requestTimeout": seconds,
        "requestUrl": f"{server.base}{oauth.AUTHORIZE}",
        "scope": "",
        "tokenUrl": f"{server.base}{oauth.TOKEN}",
        "version": 1,
    }
    config = QgsAuthMethodConfig("OAuth2")
    config.setName("Sample portal")
    config.setConfig("oauth2config", json.dumps(told))
    stored = QgsApplication.authManager().storeAuthenticationConfig(config)
    assert stored[0] if isinstance(stored, tuple) else stored
    return str(config.id())


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
