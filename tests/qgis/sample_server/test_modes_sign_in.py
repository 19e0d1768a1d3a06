# SPDX-License-Identifier: GPL-2.0-or-later
"""The modes that change how the sample server wants a client to sign in."""

from __future__ import annotations

import requests

from tests.qgis.sample_server.client import SECONDS
from tests.sample_server import SampleServer


def test_token_status(server: SampleServer) -> None:
    with server.mode("*", "token_status"):
        reply = requests.get(f"{server.url}/Restricted?f=json", timeout=SECONDS)
    assert (reply.status_code, reply.json()["error"]["code"]) == (499, 499)


def test_http_basic(server: SampleServer) -> None:
    with server.mode("*", "http_basic", "ann:s3cret"):
        assert requests.get(f"{server.url}?f=json", timeout=SECONDS).status_code == 401
        info = requests.get(f"{server.base}/arcgis/rest/info?f=json", auth=("ann", "s3cret"), timeout=SECONDS)
        assert info.json()["authInfo"] == {"isTokenBasedSecurity": False}
