# SPDX-License-Identifier: GPL-2.0-or-later
"""How locators misbehave when they are told to."""

from __future__ import annotations

import json
from typing import Any, Dict, List

import requests

from tests.sample_server import SampleServer

SERVICE = "Locators/Places"


def batch(server: SampleServer, addresses: List[str]) -> Dict[str, Any]:
    records = [
        {"attributes": {"OBJECTID": number, "SingleLine": item}} for number, item in enumerate(addresses, 1)
    ]
    url = f"{server.service_url(SERVICE, 'GeocodeServer')}/geocodeAddresses"
    form = {"f": "json", "addresses": json.dumps({"records": records})}
    answer: Dict[str, Any] = requests.post(url, data=form, timeout=30).json()
    return answer


def test_poison_address(server: SampleServer) -> None:
    with server.mode(SERVICE, "poison_address", "DROP"):
        assert batch(server, ["Paris, FR", "DROP it"])["error"]["code"] == 500
        assert len(batch(server, ["Paris, FR"])["locations"]) == 1


def test_poison_place(server: SampleServer) -> None:
    url = f"{server.service_url(SERVICE, 'GeocodeServer')}/reverseGeocode"

    def at(place: str) -> Dict[str, Any]:
        answer: Dict[str, Any] = requests.get(url, {"f": "json", "location": place}, timeout=30).json()
        return answer

    with server.mode(SERVICE, "poison_place", "2.35"):
        assert at("2.35,48.85")["error"]["code"] == 500
        assert at("13.4,52.5")["address"]


def test_batch_limit(server: SampleServer) -> None:
    with server.mode(SERVICE, "batch_limit", 3):
        found = batch(server, ["Paris, FR"] * 5)["locations"]
    assert sorted(item["attributes"]["ResultID"] for item in found) == [1, 2, 3]
