# SPDX-License-Identifier: GPL-2.0-or-later
"""A thousand addresses, some of them bad: within the locator's limit, each answered, none asked twice after a crash."""

from __future__ import annotations

import csv
import json
from collections import Counter
from pathlib import Path
from typing import Any, Dict, List

import pytest
from osgeo import ogr

from tests.qgis.processing.geocode_process import geocode
from tests.sample_server.geocoding.gazetteer import gazetteer_of, words

TOTAL, BAD = 1000, 30


@pytest.fixture(scope="module")
def labels(sample_server: Any) -> List[str]:
    """A thousand addresses that mean one place each, but for every 33rd, which means none."""
    places = gazetteer_of(sample_server.site.data).places
    alike = Counter(frozenset(words(place.label)) for place in places)
    airports = (place.label for place in places if place.type == "Airport" and place.city)
    names = [label for label in airports if alike[frozenset(words(label))] == 1]
    wanted = names[:: len(names) // TOTAL][: TOTAL - BAD]
    for number in range(BAD):
        wanted.insert(number * 33, f"Qqxzzw {number:03d}")
    assert len(wanted) == len(set(wanted)) == TOTAL
    return wanted


@pytest.fixture
def table(labels: List[str], tmp_path: Path) -> Path:
    path = tmp_path / "addresses.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["ref", "full_address"])
        writer.writerows((f"R{number:04d}", label) for number, label in enumerate(labels))
    return path


def batches(server: Any) -> List[List[str]]:
    asked = [request for request in server.requests if request.path.endswith("/geocodeAddresses")]
    return [
        [record["attributes"]["SingleLine"] for record in json.loads(request.params["addresses"])["records"]]
        for request in asked
    ]


def rows_of(path: Path) -> List[Dict[str, Any]]:
    source = ogr.Open(str(path))
    return [
        {**feature.items(), "place": feature.GetGeometryRef() is not None} for feature in source.GetLayer(0)
    ]


def test_killed_in_the_middle_and_resumed(
    server: Any, labels: List[str], table: Path, tmp_path: Path
) -> None:
    output, missed, home = tmp_path / "places.gpkg", tmp_path / "missed.csv", tmp_path / "home"
    parameters = {
        "URL": server.service_url("Locators/Places", "GeocodeServer"),
        "INPUT": str(table),
        "OUTPUT": str(output),
        "UNMATCHED": str(missed),
    }
    killed = geocode(parameters, home, killed_at=40)
    assert killed.returncode == -9, killed.stderr
    kept = list(home.rglob("ags_connector/resume/geocode_*.sqlite"))
    assert len(kept) == 1
    before = sum(map(len, batches(server)))
    assert 0.3 * TOTAL < before < 0.6 * TOTAL

    done = geocode(parameters, home)
    assert done.returncode == 0, done.stderr
    assert f"got answers to {before} addresses" in done.stderr
    assert f"{TOTAL - before} were asked for" in done.stderr
    assert not kept[0].exists()

    sent = batches(server)
    assert max(map(len, sent)) <= 80
    assert Counter(address for batch in sent for address in batch) == Counter(labels)

    results = json.loads(done.stdout)
    assert (results["MATCHED_COUNT"], results["UNMATCHED_COUNT"]) == (TOTAL - BAD, BAD)
    matched, unmatched = rows_of(output), rows_of(missed)
    assert (len(matched), len(unmatched)) == (TOTAL - BAD, BAD)
    by_ref = {row["ref"]: row for row in (*matched, *unmatched)}
    assert sorted(by_ref) == [f"R{number:04d}" for number in range(TOTAL)]
    for number, label in enumerate(labels):
        row = by_ref[f"R{number:04d}"]
        assert row["full_address"] == label
        assert int(row["input_id"]) == number + 1
        if label.startswith("Qqxzzw"):
            assert row["Status"] == "U"
        else:
            assert (row["Match_addr"], row["Score"], row["place"]) == (label, 100.0, True)
            assert row["Status"] == "M"
