# SPDX-License-Identifier: GPL-2.0-or-later
"""The locators of the sample server behave as real ones do, as a plain client sees it."""

from __future__ import annotations

import json
from typing import Any, Dict, List

import pytest
import requests

from tests.qgis.sample_server.client import ask, error_code
from tests.sample_server import SampleServer


@pytest.fixture
def places(server: SampleServer) -> str:
    return server.service_url("Locators/Places", "GeocodeServer")


@pytest.fixture
def airports(server: SampleServer) -> str:
    return server.service_url("Locators/Airports", "GeocodeServer")


def batch(url: str, addresses: List[Dict[str, str]]) -> List[Dict[str, Any]]:
    records = [{"attributes": {"OBJECTID": number, **item}} for number, item in enumerate(addresses, 1)]
    form = {"f": "json", "addresses": json.dumps({"records": records})}
    return requests.post(f"{url}/geocodeAddresses", data=form, timeout=30).json()["locations"]


def test_pages(places: str, airports: str) -> None:
    new, old = ask(places), ask(airports)
    assert new["singleLineAddressField"]["name"] == "SingleLine"
    assert new["capabilities"] == "Geocode,ReverseGeocode,Suggest"
    assert {"singleLineAddressField", "capabilities", "currentVersion"}.isdisjoint(old)
    assert old["locatorProperties"]["SuggestedBatchSize"] == "150"


def test_a_batch_comes_out_of_order_and_what_is_beyond_the_limit_is_dropped(places: str) -> None:
    found = batch(places, [{"SingleLine": "Paris, FR"}] * 130)
    numbers = [item["attributes"]["ResultID"] for item in found]
    assert numbers != sorted(numbers)
    assert sorted(numbers) == list(range(1, 101))


def test_ties_and_misses_are_told(places: str, airports: str) -> None:
    found = {
        item["attributes"]["ResultID"]: item
        for item in batch(
            places, [{"SingleLine": "Paris, FR"}, {"SingleLine": "Springfield"}, {"City": "Qqxzzy"}]
        )
    }
    assert [found[number]["attributes"]["Status"] for number in (1, 2, 3)] == ["M", "T", "U"]
    assert "location" not in found[3]
    (missed,) = batch(airports, [{"Name": "Qqxzzy"}])
    assert missed["location"] == {"x": "NaN", "y": "NaN"}


def test_candidates_have_scores_and_only_the_fields_asked_for(places: str) -> None:
    found = ask(f"{places}/findAddressCandidates", SingleLine="Reykjavik", outFields="Type")["candidates"]
    assert [item["score"] for item in found] == sorted((item["score"] for item in found), reverse=True)
    assert {tuple(item["attributes"]) for item in found} == {("Type",)}
    near = ask(f"{places}/findAddressCandidates", SingleLine="Springfield", location="-89.65,39.78")[
        "candidates"
    ]
    assert near[0]["address"] == "Springfield, Illinois, US"
    assert not ask(f"{places}/findAddressCandidates", SingleLine="Qqxzzy")["candidates"]


def test_a_suggestion_leads_to_its_place(places: str, airports: str) -> None:
    (first, *_) = ask(f"{places}/suggest", text="keflav", maxSuggestions=3)["suggestions"]
    found = ask(f"{places}/findAddressCandidates", SingleLine=first["text"], magicKey=first["magicKey"])
    assert [item["address"] for item in found["candidates"]] == [first["text"]]
    assert error_code(f"{airports}/suggest", text="keflav") == 400


def test_nothing_near_a_place_is_error_400(places: str) -> None:
    found = ask(f"{places}/reverseGeocode", location="-22.6,63.98", outSR=3857)
    assert found["address"]["PlaceName"].startswith("Keflavik")
    assert found["location"]["spatialReference"]["latestWkid"] == 3857
    answer = ask(f"{places}/reverseGeocode", location="-150,-50")
    assert answer["error"]["code"] == 400
    assert "Unable to find address" in answer["error"]["details"][0]
