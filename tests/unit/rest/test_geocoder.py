# SPDX-License-Identifier: GPL-2.0-or-later
"""What a locator is sent, and what becomes of its odd answers."""

from __future__ import annotations

import json
import math

import pytest

from ags_connector.rest import Geocoder, ServerError, Suggestion
from tests.unit.rest.scripted_server import Answer

PAGE = {
    "currentVersion": 10.1,
    "addressFields": [
        {"name": "Street", "required": True},
        {"name": "City"},
        {"name": "country", "alias": "Land"},
    ],
    "singleLineAddressField": {"name": "Single Line Input"},
    "candidateFields": [
        {"name": "Score", "type": "esriFieldTypeDouble"},
        {"name": "Ref_ID", "type": "esriFieldTypeInteger"},
    ],
    "spatialReference": {"wkid": 4326},
    "locatorProperties": {"SuggestedBatchSize": 3, "MaxBatchSize": 2},
    "capabilities": "Geocode,ReverseGeocode,Suggest",
}


@pytest.fixture
def locator(serve, session):
    """Make a locator whose operations answer as the script says; `locator.asked` are the requests."""

    def make(script):
        server = serve(lambda seen: PAGE if seen.path.endswith("GeocodeServer") else script(seen))
        made = Geocoder(server.url("/Places/GeocodeServer"), session=session())
        made.asked = lambda: [seen for seen in server.seen if not seen.path.endswith("GeocodeServer")]
        return made

    return make


def test_every_parameter_is_sent_as_the_service_reads_it(locator):
    found = locator(lambda seen: {"candidates": []})
    found.find_address_candidates(
        {"land": "FR"}, STREET="Rue X", max_candidates=3, extent=(1, 2, 3, 4), location=(2.5, 48.5), out_sr="EPSG:3857",
        categories=["City", "Airport"], country="FRA, BEL", language="fr", out_fields="Score, Ref_ID",
        extra={"forStorage": True},
    )  # fmt: skip
    (seen,) = found.asked()
    places = ("searchExtent", "location", "outSR")
    assert {name: value for name, value in seen.params.items() if name not in places} == {
        "f": "json", "Street": "Rue X", "country": "FR", "maxLocations": "3", "category": "City,Airport",
        "sourceCountry": "FRA,BEL", "langCode": "fr", "outFields": "Score,Ref_ID", "forStorage": "true",
    }  # fmt: skip
    assert json.loads(seen.params["location"])["spatialReference"]["wkid"] == 4326
    assert json.loads(seen.params["searchExtent"])["ymax"] == 4
    assert json.loads(seen.params["outSR"])["wkid"] == 3857


def test_a_suggestion_goes_back_unchanged(locator):
    found = locator(lambda seen: {"candidates": []})
    found.find_address_candidates(Suggestion("Café, Ünter", "a+b/c=="))
    params = found.asked()[0].params
    assert (params["Single Line Input"], params["magicKey"]) == ("Café, Ünter", "a+b/c==")


def test_a_place_that_is_not_a_number_is_none(locator):
    nan = '{"spatialReference":{"wkid":4326},"candidates":[{"address":"?","location":{"x":NaN,"y":NaN},"score":NaN}]}'
    found = locator(lambda seen: Answer(nan)).find_address_candidates("x")
    assert found[0].geometry is None
    assert found[0]["Score"] is None or not math.isnan(found[0]["Score"])


@pytest.mark.parametrize(
    "body",
    [
        {"error": {"code": 400, "message": "Unable to complete operation.",
                   "details": ["Unable to find address for the specified location."]}},
        {"error": {"code": 400, "message": "Cannot perform query. Invalid query parameters.",
                   "details": ["Unable to find address for the specified location(s)."]}},
        {"address": None, "location": None},
        {"address": {"Street": "", "City": None}},
    ],
)  # fmt: skip
def test_nothing_there(locator, body):
    assert locator(lambda seen: body).reverse_geocode((1, 2)) is None


@pytest.mark.parametrize("details", [["'location' parameter is invalid"], []])
def test_another_error_of_the_same_code_is_an_error(locator, details):
    body = {"error": {"code": 400, "message": "Unable to complete operation.", "details": details}}
    with pytest.raises(ServerError):
        locator(lambda seen: body).reverse_geocode((1, 2))


def test_batches_are_forms_of_the_least_size_joined_by_id(locator):
    def script(seen):
        numbers = [item["attributes"]["OBJECTID"] for item in json.loads(seen.form["addresses"])["records"]]
        return {
            "spatialReference": {"wkid": 102100, "latestWkid": 3857},
            "locations": [
                {"address": f"at {n}", "location": {"x": n, "y": "NaN" if n == 3 else 0}, "score": 90 + n,
                 "attributes": {"ResultID": n, "Status": "TMU"[n % 3], "Ref_ID": n * 10}}
                for n in reversed(numbers)
            ],
        }  # fmt: skip

    found = locator(script)
    results = found.geocode_addresses(["a", {"city": "b"}, "c", "d", ""])
    assert [seen.method for seen in found.asked()] == ["POST", "POST"]
    assert [len(json.loads(seen.form["addresses"])["records"]) for seen in found.asked()] == [2, 2]
    assert [item["ResultID"] for item in results] == [1, 2, 3, 4, 5]
    assert [item["Status"] for item in results] == ["M", "U", "T", "M", "U"]
    assert [item["Ref_ID"] for item in results] == [10, 20, 30, 40, None]
    assert [item.wkb is None for item in results] == [False, True, True, False, True]
    assert results.schema.spatial_reference.code == 3857


def test_many_places_are_answered_in_order_and_a_bad_one_is_told(locator):
    def script(seen):
        x = json.loads(seen.params["location"])["x"]
        if x == 2:
            return {"error": {"code": 500, "message": "no", "details": []}}
        return {"address": {"City": f"C{x:g}"}, "location": {"x": x, "y": 0}} if x else {"address": {}}

    asked = locator(script).reverse_geocode_all([(3, 1), None, (2, 1), (0, 1), (4, 1)], distance=100)
    found = [outcome for _, outcome in asked]
    assert (found[0]["City"], found[1], found[3], found[4]["City"]) == ("C3", None, None, "C4")
    assert isinstance(found[2], ServerError)
