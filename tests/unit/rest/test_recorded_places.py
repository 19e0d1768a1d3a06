# SPDX-License-Identifier: GPL-2.0-or-later
"""What recorded answers of locators hold, against what is read from them."""

from __future__ import annotations

import csv

import pytest

from ags_connector.formats import wkb
from ags_connector.formats.feature import features_of
from ags_connector.rest.envelope import decode_json
from ags_connector.rest.geocoder_info import GeocoderInfo
from ags_connector.rest.places import decode_found, decode_reverse, found_in, read_suggestions, status_of

# Rows, fields, code of the spatial reference, statuses, then score, address and place of the first.
FOUND = {
    "Esri__arcgis-rest-js/geocode/FindAddressCandidates.json": (
        18, 6, 4326, "M" * 18, 100.0, "LAX", (-118.40897, 33.94251),
    ),
    "Esri__arcgis-rest-js/geocode/GeocodeAddresses.json": (
        3, 57, 4326, "MMU", 100.0, "380 New York St, Redlands, California, 92373", (-117.19567, 34.05649),
    ),
    "Esri__esri-leaflet-geocoder/candidates.json": (
        1, 40, 4326, "M", 100.0, "380 New York St, Redlands, California, 92373", (-117.19567, 34.05649),
    ),
    "R-ArcGIS__arcgisgeocode/custom-locator.json": (1, 62, 2230, "U", 0.0, "", None),
    "R-ArcGIS__arcgisgeocode/public-locator-res.json": (
        50, 59, 4326, "M" * 23 + "T" + "M" * 10 + "T" + "M" * 15,
        100.0, "1171 Piedmont Ave NE, Atlanta, Georgia, 30309", (-84.37806, 33.78651),
    ),
    "alexreisner__geocoder/esri_madison_square_garden.json": (
        1, 35, 4326, "M", 100.0, "Madison Square Garden", (-73.99424, 40.75005),
    ),
    "geocoder-php__Geocoder/batch_one.json": (
        1, 58, 4326, "M", 100.0, "5754 WI-23, Spring Green, Wisconsin, 53588", (-90.1318, 43.09366),
    ),
    "geocoder-php__Geocoder/candidates_downing.json": (
        3, 57, 4326, "MMM", 100.0, "10 Downing Street, London, England, SW1A 2", (-0.12767, 51.50336),
    ),
    "geocoder-php__Geocoder/candidates_hannover.json": (
        5, 57, 4326, "TTTTT", 100.0, "Hannover, Niedersachsen", (9.73815, 52.37227),
    ),
    "geocoder-php__Geocoder/candidates_none.json": (0, 2, 4326, "", None, None, None),
    "geocoder-php__Geocoder/candidates_paris.json": (
        5, 57, 4326, "TTTTT", 100.0, "10 Avenue Gambetta, 75020, 20e Arrondissement, Paris, Île-de-France",
        (2.38907, 48.86318),
    ),
}  # fmt: skip

# Parts of the address, one of them with its value, the place.
REVERSED = {
    "alexreisner__geocoder/esri_reverse.json": (9, "Address", "4 Avenue Gustave Eiffel", (2.29562, 48.85813)),
    "exoria-ai__sage/docs/reverse_poi.json": (20, "Match_addr", "Premier ENT", (-117.20542, 34.03807)),
    "geocoder-php__Geocoder/reverse_paris.json": (20, "Address", "5 Avenue Gambetta", (2.38901, 48.86333)),
    "geocoder-php__Geocoder/reverse_washington.json": (20, "Postal", "20006", (-77.03699, 38.90026)),
}

SUGGESTED = {
    "Esri__arcgis-rest-js/geocode/Suggest.json": (5, "LAX, Los Angeles, CA, USA", "dHA9MCNsb2M9ODU0NzQzNCNs"),
    "Esri__esri-leaflet-geocoder/suggest.json": (
        5, "Treasure Island (Casino), 3300 Las Vegas Blvd S Las Vegas, NV 89109", "JS91CYhQDS5vDPhvSMyGZby0",
    ),
}  # fmt: skip

PAGES = {"exoria-ai__sage/docs/geocodeserver_10.1.json"}


@pytest.fixture
def recorded(fixtures_dir):
    return lambda path: decode_json((fixtures_dir / path).read_bytes(), url=path)


def place_of(geometry):
    return None if geometry is None else tuple(round(number, 5) for number in wkb.bounds(geometry)[:2])


@pytest.mark.parametrize(("path", "expected"), FOUND.items())
def test_candidates_and_batches(recorded, path, expected):
    body = recorded(path)
    batch = decode_found(body)
    first = next(features_of(batch), None)
    assert (
        len(batch), len(batch.schema.fields), batch.schema.spatial_reference.code,
        "".join(status_of(item) for item in found_in(body)),
        first and first["score"], first and first["match_addr"], place_of(batch.geometries[0]) if first else None,
    ) == expected  # fmt: skip
    has_place = [geometry is not None for geometry in batch.geometries]
    assert has_place == [status_of(item) != "U" for item in found_in(body)]


@pytest.mark.parametrize(("path", "expected"), REVERSED.items())
def test_addresses_of_places(recorded, path, expected):
    batch = decode_reverse(recorded(path))
    (feature,) = features_of(batch)
    assert (len(feature.attributes), expected[1], feature[expected[1]], place_of(feature.wkb)) == expected
    assert batch.schema.spatial_reference.code == 4326


@pytest.mark.parametrize(("path", "expected"), SUGGESTED.items())
def test_suggestions(recorded, path, expected):
    found = read_suggestions(recorded(path))
    assert (len(found), found[0].text, found[0].magic_key[:24]) == expected
    assert not any(item.is_collection for item in found)


def test_a_locator_of_10_1(recorded):
    info = GeocoderInfo.from_json(recorded("exoria-ai__sage/docs/geocodeserver_10.1.json"))
    assert info.version == 10.1
    assert info.single_line_field.name == "Single Line Input"
    assert [(item.name, item.nullable, item.length) for item in info.address_fields] == [
        ("Street", False, 100), ("City", True, 40), ("State", True, 20), ("ZIP", True, 10),
    ]  # fmt: skip
    assert (len(info.candidate_fields), len(info.intersection_candidate_fields)) == (16, 29)
    assert "Shape" not in {item.name for item in info.candidate_fields}
    assert (info.suggested_batch_size, info.max_batch_size, info.batch_size) == (1000, None, 1000)
    assert info.spatial_reference.wkt.startswith("GEOGCS")
    assert info.suggests
    assert info.reverses


def test_the_rows_of_a_batch_carry_the_ids_that_were_sent(recorded):
    batch = decode_found(recorded("R-ArcGIS__arcgisgeocode/public-locator-res.json"))
    assert sorted(batch.column("ResultID")) == list(range(1, 51))


def test_every_recorded_answer_is_expected(fixtures_dir):
    with (fixtures_dir / "INDEX.tsv").open(encoding="utf-8") as lines:
        kinds = {"geocode", "reverse", "suggest"}
        known = {row["path"] for row in csv.DictReader(lines, delimiter="\t") if row["kind"] in kinds}
    assert known == {*FOUND, *REVERSED, *SUGGESTED, *PAGES}
