# SPDX-License-Identifier: GPL-2.0-or-later
"""Asks the sample server as a plain HTTP client does."""

from __future__ import annotations

from typing import Any, Dict, List

import requests

from tests.sample_server import SampleServer

SECONDS = 30


def fetch(url: str, **params: Any) -> requests.Response:
    return requests.get(url, params={"f": "json", **params}, timeout=SECONDS)


def ask(url: str, **params: Any) -> Dict[str, Any]:
    """The JSON of an answer with HTTP status 200."""
    response = fetch(url, **params)
    assert response.status_code == 200, response.text[:300]
    answer: Dict[str, Any] = response.json()
    return answer


def error_code(url: str, **params: Any) -> int:
    """The code of the error inside an answer with HTTP status 200; 0 where there is none."""
    return int(ask(url, **params).get("error", {}).get("code", 0))


def query_url(server: SampleServer, service: str, layer: int, service_type: str = "FeatureServer") -> str:
    return server.layer_url(service, service_type, layer) + "/query"


def values(answer: Dict[str, Any], field: str) -> List[Any]:
    return [feature["attributes"][field] for feature in answer["features"]]
