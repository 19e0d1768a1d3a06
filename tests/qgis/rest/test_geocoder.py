# SPDX-License-Identifier: GPL-2.0-or-later
"""Addresses to places and back, by the locators of the sample server."""

from __future__ import annotations

import json
from typing import Any, List

import pytest
from osgeo import ogr

from ags_connector.formats.fields import FieldType
from ags_connector.rest import ArcServer, Extent, Geocoder, InvalidInput, NotArcGIS, NotFound, open_url

SERVICE = "Locators/Places"


@pytest.fixture
def places(server: Any, installed_host: Any) -> Geocoder:
    """With a single line, suggestions and a maximum of 100 addresses."""
    return Geocoder(server.service_url(SERVICE, "GeocodeServer"))


@pytest.fixture
def airports(server: Any, installed_host: Any) -> Geocoder:
    """Of 10.0: fields only, no capabilities, in web mercator, a maximum of 50 below what it suggests."""
    return Geocoder(server.service_url("Locators/Airports", "GeocodeServer"))


def batch_sizes(server: Any) -> List[int]:
    asked = [request for request in server.requests if request.path.endswith("/geocodeAddresses")]
    assert all(request.method == "POST" for request in asked)
    return [len(json.loads(request.params["addresses"])["records"]) for request in asked]


def found(results: Any) -> List[str]:
    return [item["Match_addr"] for item in results]


def test_it_is_found_by_address_and_by_name(server: Any, places: Geocoder) -> None:
    assert isinstance(open_url(f"{places.url}/findAddressCandidates?SingleLine=x"), Geocoder)
    assert isinstance(ArcServer(server.url).get_service("locators/places"), Geocoder)
    with pytest.raises(NotArcGIS, match="no geocoding service"):
        Geocoder(server.service_url("World", "MapServer")).check()


def test_what_it_says_of_itself(places: Geocoder, airports: Geocoder) -> None:
    info, old = places.info, airports.info
    assert info.single_line_field.name == "SingleLine"
    assert [item.name for item in info.address_fields] == ["Place", "City", "Region", "CountryCode"]
    assert info.categories == ("Populated Place", "City", "State", "Airport")
    assert (info.batch_size, info.max_batch_size, info.suggested_batch_size) == (80, 100, 80)
    assert (info.suggests, info.reverses, info.spatial_reference.code) == (True, True, 4326)
    assert old.single_line_field is None
    assert (old.batch_size, old.suggests, old.reverses, old.spatial_reference.code) == (50, False, True, 3857)


def test_candidates_are_features_with_typed_fields(places: Geocoder) -> None:
    results = places.find_address_candidates("Keflavik International Airport, IS")
    best = results[0]
    assert best["Match_addr"] == "Keflavik International Airport, Reykjavik, Southern Peninsula, IS"
    assert best["icao"] == "BIKF"
    assert best.geometry["x"] == pytest.approx(-22.6056)
    assert best.geometry["spatialReference"]["wkid"] == 4326
    types = {item.name: item.type for item in results.schema.fields}
    assert (types["Score"], types["Match_addr"], types["Rank"]) == (
        FieldType.DOUBLE, FieldType.STRING, FieldType.DOUBLE,
    )  # fmt: skip
    assert "Shape" not in types
    assert "Xmin" in types


def test_fields_by_name_in_any_case(places: Geocoder, airports: Geocoder) -> None:
    by_keyword = places.find_address_candidates(City="Paris", countrycode="FR")
    assert found(by_keyword)[0] == "Paris, FR"
    assert found(places.find_address_candidates({"CITY": "Paris", "Country": "FR"})) == found(by_keyword)
    assert found(airports.find_address_candidates({"name": "Keflavik", "country": "IS"})) == [
        "Keflavik International Airport, Reykjavik, Southern Peninsula, IS"
    ]


def test_what_the_locator_does_not_take_is_said(server: Any, places: Geocoder, airports: Geocoder) -> None:
    with pytest.raises(NotFound, match=r"Did you mean “Region”.*It has: SingleLine, Place, City"):
        places.find_address_candidates(Regio="Texas")
    with pytest.raises(InvalidInput, match=r"no address in one line.*Name .required., City, Country"):
        airports.find_address_candidates("Keflavik")
    with pytest.raises(InvalidInput, match="no address to look for"):
        places.find_address_candidates(" ")
    with pytest.raises(InvalidInput, match="makes no suggestions"):
        airports.suggest("Kef")
    assert {request.path.rpartition("/")[2] for request in server.requests} == {"GeocodeServer"}


def test_where_to_look_and_how_many(server: Any, places: Geocoder) -> None:
    here = Extent(-90, 38, -88, 41)
    within = places.find_address_candidates("Springfield", extent=here, max_candidates=1)
    assert found(within) == ["Springfield, Illinois, US"]
    assert (
        found(places.find_address_candidates("Springfield", location=(-89.65, 39.78)))[0] == found(within)[0]
    )
    mercator = {"x": -9980000, "y": 4833000, "spatialReference": {"wkid": 3857}}
    assert found(places.find_address_candidates("Springfield", location=mercator))[0] == found(within)[0]
    assert {item["Type"] for item in places.find_address_candidates("Paris", categories="Airport")} == {
        "Airport"
    }
    assert {item["Country"] for item in places.find_address_candidates("Paris", country=["FR", "CA"])} <= {
        "FR",
        "CA",
    }
    assert len(places.find_address_candidates("Qqxzzy")) == 0


def test_another_spatial_reference_and_fewer_fields(places: Geocoder) -> None:
    (best, *_) = places.find_address_candidates("BIKF", out_sr=3857, out_fields="Type, ICAO")
    assert best.geometry["spatialReference"]["latestWkid"] == 3857
    assert best.geometry["x"] == pytest.approx(-2516443.88, abs=0.1)
    assert {"Type", "ICAO"} < set(best.attributes)
    assert "City" not in best.attributes


def test_a_suggestion_is_found_again(places: Geocoder) -> None:
    first, *_ = places.suggest("Kefl", max_suggestions=3)
    assert found(places.find_address_candidates(first)) == [first.text]
    assert found(places.find_address_candidates(magic_key=first.magic_key)) == [first.text]


def test_the_address_of_a_place(places: Geocoder, airports: Geocoder) -> None:
    at = places.reverse_geocode((-22.6, 63.98))
    assert at["PlaceName"] == "Keflavik International Airport"
    assert at.geometry["x"] == pytest.approx(-22.6056)
    assert places.reverse_geocode({"x": -2515800, "y": 9344000}, in_sr=3857)["Match_addr"] == at["Match_addr"]
    assert places.reverse_geocode(at)["Match_addr"] == at["Match_addr"]
    assert places.reverse_geocode((-22.6, 63.98), feature_types=["Country"], distance=1000) is None
    assert airports.reverse_geocode((-22.6, 63.98)).geometry["spatialReference"]["latestWkid"] == 3857


def test_nothing_there_is_no_error(places: Geocoder) -> None:
    assert places.reverse_geocode((-150, -50)) is None
    assert places.reverse_geocode((-22.7, 63.98), distance=10) is None


def test_a_batch_keeps_order_ids_ties_and_misses(server: Any, places: Geocoder) -> None:
    asked = {
        "p-1": "Paris, FR",
        "p-2": "Springfield",
        "p-3": "Qqxzzy",
        "p-4": {"city": "Oslo", "countryCode": "NO"},
    }
    results = places.geocode_addresses(asked)
    assert [(item["ResultID"], item["Status"]) for item in results] == [
        ("p-1", "M"), ("p-2", "T"), ("p-3", "U"), ("p-4", results[3]["status"]),
    ]  # fmt: skip
    assert [item.geometry is None for item in results] == [False, False, True, False]
    assert results[0]["Match_addr"] == "Paris, FR"
    assert "Oslo" in results[3]["Match_addr"]
    assert results.by_status()["U"] == 1


def test_batches_of_the_suggested_size(server: Any, places: Geocoder) -> None:
    results = places.geocode_addresses([f"Paris {number % 7}, FR" for number in range(200)])
    assert batch_sizes(server) == [80, 80, 40]
    assert [item["ResultID"] for item in results] == list(range(1, 201))


def test_batches_never_above_the_maximum(server: Any, airports: Geocoder) -> None:
    results = airports.geocode_addresses([{"Name": "Keflavik", "Country": "IS"}] * 120)
    assert batch_sizes(server) == [50, 50, 20]
    assert results.by_status() == {"M": 120}


def test_a_locator_that_takes_fewer_than_it_says(server: Any, places: Geocoder) -> None:
    server.set_mode(SERVICE, "batch_limit", 25)
    results = places.geocode_addresses(["Paris, FR"] * 200)
    assert results.by_status() == {"M": 200}
    assert max(batch_sizes(server)[1:]) <= 55
    assert batch_sizes(server)[-1] <= 25


@pytest.mark.parametrize("mode", ["error_500_above", "http_500_above", "cut_json_above"])
def test_a_locator_that_fails_at_large_batches(server: Any, places: Geocoder, mode: str) -> None:
    server.set_mode(SERVICE, mode, 20)
    results = places.geocode_addresses(["Paris, FR"] * 100)
    assert results.by_status() == {"M": 100}
    assert batch_sizes(server)[-1] <= 20


def test_one_bad_address_never_ends_the_batch(server: Any, places: Geocoder) -> None:
    server.set_mode(SERVICE, "poison_address", "DROP")
    lines = ["Paris, FR"] * 150
    lines[70] = "DROP TABLE"
    results = places.geocode_addresses(lines)
    assert results.by_status() == {"M": 149, "E": 1}
    assert (results[70]["ResultID"], results[70]["Status"]) == (71, "E")
    assert "Error geocoding" in results[70]["Reason"]


@pytest.mark.parametrize("suffix", [".gpkg", ".shp", ".geojson", ".csv"])
def test_results_are_written_to_any_format(places: Geocoder, tmp_path: Any, suffix: str) -> None:
    results = places.find_address_candidates("Reykjavik")
    report = places.export_results(results, tmp_path / f"found{suffix}")
    assert str(report) == f"written {len(results)} of {len(results)} expected"
    source = ogr.Open(str(tmp_path / f"found{suffix}"))
    layer = source.GetLayer(0)
    assert layer.GetFeatureCount() == len(results) > 2
    first = layer.GetNextFeature()
    assert float(first["Score"]) == results[0]["Score"]
    assert first["Match_addr"] == results[0]["Match_addr"]
