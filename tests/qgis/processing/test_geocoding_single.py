# SPDX-License-Identifier: GPL-2.0-or-later
"""One address to candidates, and points to addresses."""

from __future__ import annotations

from typing import Any, Dict, List

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsProcessingException, QgsVectorLayer

SERVICE = "Locators/Places"
TEMPORARY = "TEMPORARY_OUTPUT"


@pytest.fixture
def locator(server: Any) -> str:
    return server.service_url(SERVICE, "GeocodeServer")


@pytest.fixture
def points(qgis_app: Any) -> Any:
    def make(*wkts: str, crs: str = "EPSG:4326") -> QgsVectorLayer:
        layer = QgsVectorLayer(f"Point?crs={crs}&field=name:string", "points", "memory")
        features = []
        for number, wkt in enumerate(wkts):
            feature = QgsFeature(layer.fields())
            feature.setAttributes([f"p{number}"])
            if wkt:
                feature.setGeometry(QgsGeometry.fromWkt(wkt))
            features.append(feature)
        assert layer.dataProvider().addFeatures(features)[0]
        return layer

    return make


def rows(layer: QgsVectorLayer) -> List[Dict[str, Any]]:
    names = layer.fields().names()
    return [
        {**dict(zip(names, item.attributes())), "wkt": item.geometry().asWkt(3)}
        for item in layer.getFeatures()
    ]


def candidates(run_alg: Any, locator: str, address: str, **parameters: Any) -> Any:
    return run_alg(
        "findaddresscandidates", {"URL": locator, "ADDRESS": address, "OUTPUT": TEMPORARY, **parameters}
    )


def reverse(run_alg: Any, locator: str, layer: QgsVectorLayer, **parameters: Any) -> Any:
    return run_alg("reversegeocode", {"URL": locator, "INPUT": layer, "OUTPUT": TEMPORARY, **parameters})


def test_candidates(run_alg: Any, locator: str) -> None:
    results, _ = candidates(run_alg, locator, "Reykjavik")
    found = rows(results["OUTPUT"])
    assert results["CANDIDATE_COUNT"] == len(found) > 2
    assert [row["Score"] for row in found] == sorted((row["Score"] for row in found), reverse=True)
    assert {"Reykjavík, IS", "Reykjavik, Capital Region, IS"} <= {row["Match_addr"] for row in found}
    assert results["OUTPUT"].crs().authid() == "EPSG:4326"


def test_candidates_in_a_rectangle_and_another_crs(run_alg: Any, server: Any, locator: str) -> None:
    results, _ = candidates(
        run_alg, locator, "Springfield",
        EXTENT="-10018754,-9796115,4579425,5012341 [EPSG:3857]", MAX_CANDIDATES=3, CRS="EPSG:3857",
    )  # fmt: skip
    found = rows(results["OUTPUT"])
    assert found[0]["Match_addr"] == "Springfield, Illinois, US"
    assert all(row["wkt"].startswith("Point (-99") for row in found)
    assert len(found) <= 3
    assert results["OUTPUT"].crs().authid() == "EPSG:3857"
    assert server.requests[-1].params["maxLocations"] == "3"


def test_candidates_by_the_fields_of_a_locator_without_a_single_line(run_alg: Any, server: Any) -> None:
    old = server.service_url("Locators/Airports", "GeocodeServer")
    with pytest.raises(QgsProcessingException, match=r"Name .required., City, Country"):
        candidates(run_alg, old, "Keflavik")
    results, _ = candidates(run_alg, old, '{"name": "Keflavik", "COUNTRY": "IS"}')
    assert [row["ICAO"] for row in rows(results["OUTPUT"])] == ["BIKF"]


def test_a_crs_that_has_no_code(run_alg: Any, locator: str) -> None:
    own = "PROJ:+proj=tmerc +lat_0=64 +lon_0=-22 +k=1 +x_0=0 +y_0=0 +datum=WGS84 +units=m"
    results, _ = candidates(run_alg, locator, "BIKF", CRS=own)
    x, y = (float(number) for number in rows(results["OUTPUT"])[0]["wkt"][7:-1].split())
    assert (round(x / 1000), round(y / 1000)) == (-30, -2)


def test_only_places_of_a_category_in_a_language(run_alg: Any, server: Any, locator: str) -> None:
    results, _ = candidates(run_alg, locator, "Reykjavik", CATEGORIES="Airport", LANGUAGE="IS")
    assert {row["Type"] for row in rows(results["OUTPUT"])} == {"Airport"}
    assert server.requests[-1].params["langCode"] == "IS"
    results, _ = candidates(run_alg, locator, "Reykjavik", CATEGORIES="City, State")
    assert {row["Type"] for row in rows(results["OUTPUT"])} == {"City", "State"}


def test_only_addresses_of_a_kind(run_alg: Any, server: Any, locator: str, points: Any) -> None:
    layer = points("POINT(-22.6 63.98)")
    results, _ = reverse(run_alg, locator, layer, FEATURE_TYPES="Country", LANGUAGE="IS")
    assert results["FOUND_COUNT"] == 0
    results, _ = reverse(run_alg, locator, layer, FEATURE_TYPES="City")
    assert [row["Type"] for row in rows(results["OUTPUT"])] == ["City"]
    asked = [seen.params for seen in server.requests if seen.path.endswith("reverseGeocode")]
    assert [(item["featureTypes"], item.get("langCode")) for item in asked] == [
        ("Country", "IS"),
        ("City", None),
    ]


def test_nothing_found_and_nothing_asked(run_alg: Any, server: Any, locator: str) -> None:
    results, log = candidates(run_alg, locator, "Qqxzzw")
    assert (results["CANDIDATE_COUNT"], results["OUTPUT"].featureCount()) == (0, 0)
    assert "found no place" in log
    with pytest.raises(QgsProcessingException):
        candidates(run_alg, locator, "{broken")
    with pytest.raises(QgsProcessingException, match="not the URL of a geocoding service"):
        candidates(run_alg, server.service_url("World", "MapServer"), "Paris")


def test_addresses_of_points(run_alg: Any, locator: str, points: Any) -> None:
    layer = points("POINT(-22.6 63.98)", "POINT(-150 -50)", "", "POINT(2.35 48.85)")
    results, log = reverse(run_alg, locator, layer)
    found = rows(results["OUTPUT"])
    assert [row["Status"] for row in found] == ["found", "nothing there", "nothing there", "found"]
    assert [row["name"] for row in found] == ["p0", "p1", "p2", "p3"]
    assert found[0]["PlaceName"] == "Keflavik International Airport"
    assert found[0]["wkt"] == "Point (-22.6 63.98)"
    assert (round(found[0]["address_x"], 4), found[2]["Reason"]) == (
        -22.6056,
        "There is no single place to ask for.",
    )
    assert results["FOUND_COUNT"] == 2
    assert "4 points: 2 addresses found" in log


def test_one_bad_point_never_ends_the_work(run_alg: Any, server: Any, locator: str, points: Any) -> None:
    server.set_mode(SERVICE, "poison_place", "2.35")
    layer = points("POINT(-22.6 63.98)", "POINT(2.35 48.85)", "POINT(13.4 52.5)")
    results, log = reverse(run_alg, locator, layer)
    found = rows(results["OUTPUT"])
    assert [row["Status"] for row in found] == ["found", "failed", "found"]
    assert "Error finding an address" in found[1]["Reason"]
    assert "3 points: 2 addresses found, nothing there for 0, 1 failed" in log


def test_a_locator_that_fails_at_every_point_is_not_asked_for_all(
    run_alg: Any, server: Any, locator: str, points: Any
) -> None:
    server.set_mode(SERVICE, "poison_place", "48")
    layer = points(*(f"POINT({number} 48)" for number in range(60)))
    with pytest.raises(QgsProcessingException, match="Error finding an address"):
        reverse(run_alg, locator, layer)
    assert sum(request.path.endswith("reverseGeocode") for request in server.requests) < 40


def test_what_was_found_is_read_ahead_no_further_than_it_is_asked(
    run_alg: Any, server: Any, locator: str, points: Any, tmp_path: Any
) -> None:
    """Cancel keeps what came, from a file of more points than one chunk of the output has."""
    layer = points(*(f"POINT({number / 50} 48)" for number in range(1200)))
    path = str(tmp_path / "found.gpkg")
    results, _ = run_alg("reversegeocode", {"URL": locator, "INPUT": layer, "OUTPUT": path})
    written = QgsVectorLayer(path, "found", "ogr")
    assert [row["name"] for row in rows(written)] == [f"p{number}" for number in range(1200)]
    assert written.featureCount() == results["FOUND_COUNT"] == 1200
    assert all(row["PlaceName"] for row in rows(written))


def test_the_places_come_back_in_a_crs_without_a_code(run_alg: Any, locator: str, points: Any) -> None:
    own = "PROJ:+proj=tmerc +lat_0=64 +lon_0=-22.6056 +k=1 +x_0=0 +y_0=0 +datum=WGS84 +units=m"
    results, _ = reverse(run_alg, locator, points("POINT(0 0)", crs=own))
    (found,) = rows(results["OUTPUT"])
    assert found["PlaceName"] == "Keflavik International Airport"
    assert abs(found["address_x"]) < 10
    assert -3000 < found["address_y"] < 0


def test_points_in_another_crs(run_alg: Any, locator: str, points: Any) -> None:
    results, _ = reverse(run_alg, locator, points("POINT(-2515800 9344000)", crs="EPSG:3857"))
    (found,) = rows(results["OUTPUT"])
    assert found["PlaceName"] == "Keflavik International Airport"
    assert round(found["address_x"] / 1000) == -2516
    assert results["OUTPUT"].crs().authid() == "EPSG:3857"


def test_no_further_than_asked(run_alg: Any, locator: str, points: Any) -> None:
    layer = points("POINT(-22.7 63.98)")
    assert reverse(run_alg, locator, layer)[0]["FOUND_COUNT"] == 1
    assert reverse(run_alg, locator, layer, DISTANCE=100)[0]["FOUND_COUNT"] == 0


def test_many_points_at_once_in_their_order(run_alg: Any, server: Any, locator: str, points: Any) -> None:
    server.set_mode(SERVICE, "slow_answer", 0.05)
    layer = points(*(f"POINT({number} 48)" for number in range(40)))
    results, _ = reverse(run_alg, locator, layer)
    assert [row["name"] for row in rows(results["OUTPUT"])] == [f"p{number}" for number in range(40)]
    assert 2 <= server.max_in_flight <= 4


def test_a_sign_in_that_is_needed_ends_the_work(run_alg: Any, server: Any, locator: str, points: Any) -> None:
    server.set_mode(SERVICE, "token_expires", 3)
    with pytest.raises(QgsProcessingException, match="Sign-in needed"):
        reverse(run_alg, locator, points(*["POINT(2 48)"] * 20))
