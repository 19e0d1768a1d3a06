# SPDX-License-Identifier: GPL-2.0-or-later
"""Geocoding tables: how the address is read, what becomes of each row, and how the work goes on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Dict, List

import pytest
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ags_connector.bridge.resume_store import resume_folder
from tests.qgis.algorithm_runner import LogFeedback

SERVICE = "Locators/Places"


@pytest.fixture
def locator(server: Any) -> str:
    for left in resume_folder().glob("geocode_*"):
        left.unlink()
    return server.service_url(SERVICE, "GeocodeServer")


@pytest.fixture
def make_table(qgis_app: Any) -> Any:
    """Make a memory table: `make_table(definition, rows)`; points where a place is given."""

    def make(fields: str, rows: List[List[Any]], kind: str = "None") -> QgsVectorLayer:
        layer = QgsVectorLayer(f"{kind}?crs=EPSG:4326&{fields}", "addresses", "memory")
        features = []
        for row in rows:
            feature = QgsFeature(layer.fields())
            feature.setAttributes(row)
            if kind == "Point":
                feature.setGeometry(QgsGeometry.fromWkt("POINT(1 2)"))
            features.append(feature)
        assert layer.dataProvider().addFeatures(features)[0]
        return layer

    return make


@pytest.fixture
def towns(make_table: Any) -> QgsVectorLayer:
    return make_table(
        "field=id:integer&field=town:string&field=country:string&field=score:double",
        [
            [7, "Paris", "FR", 0.5],
            [8, "Qqxzzw", "", 1.5],
            [9, "Springfield", "US", None],
            [10, "Oslo", "NO", 2.5],
        ],
    )


def rows(layer: QgsVectorLayer) -> List[Dict[str, Any]]:
    names = layer.fields().names()
    return [
        {**dict(zip(names, item.attributes())), "place": item.hasGeometry()} for item in layer.getFeatures()
    ]


def sent(server: Any) -> List[List[Dict[str, Any]]]:
    asked = [request for request in server.requests if request.path.endswith("/geocodeAddresses")]
    return [[item["attributes"] for item in json.loads(one.params["addresses"])["records"]] for one in asked]


def run(run_alg: Any, locator: str, layer: QgsVectorLayer, **parameters: Any) -> Any:
    return run_alg(
        "geocodeaddresses", {"URL": locator, "INPUT": layer, "OUTPUT": "TEMPORARY_OUTPUT", **parameters}
    )


def test_fields_are_guessed_and_that_is_said(run_alg: Any, server: Any, locator: str, towns: Any) -> None:
    results, log = run(run_alg, locator, towns)
    assert "City ← town" in log
    assert "CountryCode ← country" in log
    assert sent(server)[0][0] == {"OBJECTID": 1, "City": "Paris", "CountryCode": "FR"}
    assert (results["MATCHED_COUNT"], results["UNMATCHED_COUNT"]) == (3, 1)
    assert "4 addresses: 3 matched" in log


def test_what_would_be_sent_is_shown_and_not_sent(
    run_alg: Any, server: Any, locator: str, towns: Any, tmp_path: Path
) -> None:
    results, log = run(run_alg, locator, towns, DRY_RUN=True, OUTPUT=str(tmp_path / "places.gpkg"))
    assert '{"City": "town", "CountryCode": "country"}' in log
    assert '1: {"City": "Paris", "CountryCode": "FR"}' in log
    assert "Addresses: 4, at once: 80, requests: 1." in log
    assert sent(server) == []
    assert list(tmp_path.iterdir()) == []
    assert list(resume_folder().glob("geocode_*")) == []
    # The map that it shows can be taken over as it is.
    results, _ = run(run_alg, locator, towns, FIELD_MAP='{"City": "town", "CountryCode": "country"}')
    assert results["MATCHED_COUNT"] == 3


def test_input_fields_and_ids_are_kept(run_alg: Any, locator: str, towns: Any) -> None:
    results, log = run(run_alg, locator, towns)
    layer = results["OUTPUT"]
    assert layer.fields().names()[:9] == [
        "id", "town", "country", "score", "input_id", "Status", "Score_1", "Match_addr", "Reason",
    ]  # fmt: skip
    assert "Score → Score_1" in log
    assert "ICAO" in layer.fields().names()
    found = rows(layer)
    assert [(row["id"], row["town"], row["score"]) for row in found[:2]] == [
        (7, "Paris", 0.5),
        (8, "Qqxzzw", 1.5),
    ]
    assert [row["input_id"] for row in found] == [item.id() for item in towns.getFeatures()]
    assert [row["Status"] for row in found[:2]] == ["M", "U"]
    assert [row["place"] for row in found] == [True, False, True, True]
    assert found[0]["Match_addr"] == "Paris, FR"
    assert layer.crs().authid() == "EPSG:4326"


def test_one_field_and_a_choice_of_match_fields(
    run_alg: Any, server: Any, locator: str, make_table: Any
) -> None:
    table = make_table("field=wo:string", [["BIKF"], ["Paris, FR"]])
    results, _ = run(run_alg, locator, table, ADDRESS_FIELD="wo", FIELDS="type, icao")
    assert results["OUTPUT"].fields().names() == [
        "wo", "input_id", "Status", "Score", "Match_addr", "Reason", "Type", "ICAO",
    ]  # fmt: skip
    assert [row["ICAO"] for row in rows(results["OUTPUT"])] == ["BIKF", ""]
    assert sent(server) == [
        [{"OBJECTID": 1, "SingleLine": "BIKF"}, {"OBJECTID": 2, "SingleLine": "Paris, FR"}]
    ]


def test_a_field_map_of_fields_and_expressions(run_alg: Any, server: Any, locator: str, towns: Any) -> None:
    field_map = json.dumps({"city": "TOWN", "countrycode": "lower(\"country\") || ''"})
    run(run_alg, locator, towns, FIELD_MAP=field_map)
    assert sent(server)[0][0] == {"OBJECTID": 1, "City": "Paris", "CountryCode": "fr"}


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({"FIELD_MAP": "{"}, "FIELD_MAP is no JSON"),
        ({"FIELD_MAP": '["town"]'}, "FIELD_MAP has to look like"),
        ({"FIELD_MAP": '{"City": "town"}', "ADDRESS_FIELD": "town"}, "not both"),
        ({"FIELD_MAP": '{"Cty": "town"}'}, "Did you mean “City”"),
        ({"FIELD_MAP": '{"City": "twon"}'}, "no field “twon”"),
        ({"FIELD_MAP": '{"City": "town +"}'}, "neither a field of the input nor a QGIS expression"),
        ({"FIELDS": "Typ"}, "Did you mean “Type”"),
        ({"UNMATCHED": "/no/such/folder/x.gpkg"}, "There is no folder “/no/such/folder”"),
        ({"INPUT": "nothing"}, "INPUT"),
    ],
)
def test_what_cannot_work_is_said(
    run_alg: Any, locator: str, towns: Any, parameters: Any, expected: str
) -> None:
    with pytest.raises(QgsProcessingException) as caught:
        run(run_alg, locator, towns, **parameters)
    assert expected in f"{caught.value}\n{run_alg.log}"


def test_no_field_that_could_be_an_address(run_alg: Any, locator: str, make_table: Any) -> None:
    with pytest.raises(QgsProcessingException, match="fields of the locator: SingleLine, Place, City"):
        run(run_alg, locator, make_table("field=a:string&field=b:double", [["x", 1.0]]))


def test_a_locator_without_a_single_line(run_alg: Any, server: Any, towns: Any, make_table: Any) -> None:
    old = server.service_url("Locators/Airports", "GeocodeServer")
    with pytest.raises(
        QgsProcessingException, match=r"no address in one line.*Name .required., City, Country"
    ):
        run(run_alg, old, towns, ADDRESS_FIELD="town")
    table = make_table(
        "field=name:string&field=country:string", [["Keflavik International", "IS"], ["Qqxzzw", ""]]
    )
    results, _ = run(run_alg, old, table)
    assert [row["Status"] for row in rows(results["OUTPUT"])] == ["M", "U"]
    assert results["OUTPUT"].crs().authid() == "EPSG:3857"


def test_places_of_a_category_only(run_alg: Any, server: Any, locator: str, make_table: Any) -> None:
    layer = make_table("field=address:string", [["Reykjavik"], ["Keflavik International"]])
    results, _ = run(run_alg, locator, layer, CATEGORIES="City", LANGUAGE="IS")
    assert {row["Type"] for row in rows(results["OUTPUT"]) if row["place"]} == {"City"}
    form = next(seen.params for seen in server.requests if seen.path.endswith("/geocodeAddresses"))
    assert (form["category"], form["langCode"]) == ("City", "IS")


def test_unmatched_rows_go_to_their_own_output(run_alg: Any, locator: str, make_table: Any) -> None:
    table = make_table("field=address:string", [["Paris, FR"], ["Qqxzzw"], [""], [None]], "Point")
    results, _ = run(run_alg, locator, table, UNMATCHED="TEMPORARY_OUTPUT")
    assert [row["address"] for row in rows(results["OUTPUT"])] == ["Paris, FR"]
    missed = results["UNMATCHED"]
    assert missed.wkbType() == QgsWkbTypes.Type.Point
    assert [row["place"] for row in rows(missed)] == [True] * 3
    assert [bool(row["Reason"]) for row in rows(missed)] == [False, True, True]
    assert "empty" in rows(missed)[1]["Reason"]


def test_a_least_score(run_alg: Any, locator: str, make_table: Any) -> None:
    table = make_table("field=address:string", [["Paris, FR"], ["Reykyavik Airprt"]])
    results, _ = run(run_alg, locator, table, MIN_SCORE=95)
    good, bad = rows(results["OUTPUT"])
    assert (good["Status"], good["place"], bad["Status"], bad["place"]) == ("M", True, "U", False)
    assert "is below 95" in bad["Reason"]
    assert results["MATCHED_COUNT"] == 1


def test_one_bad_address_never_ends_the_work(
    run_alg: Any, server: Any, locator: str, make_table: Any
) -> None:
    server.set_mode(SERVICE, "poison_address", "DROP")
    table = make_table(
        "field=address:string", [["Paris, FR"]] + [[f"Paris {n}, FR"] for n in range(40)] + [["DROP it"]]
    )
    results, log = run(run_alg, locator, table)
    found = rows(results["OUTPUT"])
    assert [row["Status"] == "E" for row in found] == [False] * 41 + [True]
    assert "Error geocoding" in found[-1]["Reason"]
    assert "1 failed" in log


def test_equal_addresses_are_asked_for_once(run_alg: Any, server: Any, locator: str, make_table: Any) -> None:
    table = make_table("field=address:string", [["Paris, FR"], ["Oslo, NO"]] * 150)
    results, _ = run(run_alg, locator, table)
    assert sum(map(len, sent(server))) == 2
    assert results["MATCHED_COUNT"] == 300


def test_after_a_failure_the_rest_is_asked_for(
    run_alg: Any, server: Any, locator: str, make_table: Any
) -> None:
    table = make_table("field=address:string", [[f"Paris {n}, FR"] for n in range(200)])
    server.set_mode(SERVICE, "token_expires", 3)
    with pytest.raises(QgsProcessingException, match="run it again with the same input"):
        run(run_alg, locator, table)
    answered = sum(map(len, sent(server)[:-1]))
    server.clear_modes()
    server.clear_requests()
    results, log = run(run_alg, locator, table)
    assert f"got answers to {answered} addresses" in log
    assert sum(map(len, sent(server))) == 200 - answered < 200
    assert results["MATCHED_COUNT"] == 200
    assert not list(resume_folder().glob("geocode_*"))


def test_resuming_can_be_switched_off(run_alg: Any, server: Any, locator: str, make_table: Any) -> None:
    table = make_table("field=address:string", [[f"Paris {n}, FR"] for n in range(200)])
    server.set_mode(SERVICE, "token_expires", 3)
    with pytest.raises(QgsProcessingException):
        run(run_alg, locator, table)
    server.clear_modes()
    server.clear_requests()
    run(run_alg, locator, table, RESUME=False)
    assert sum(map(len, sent(server))) == 200


def test_cancel_keeps_what_came(run_alg: Any, server: Any, locator: str, make_table: Any) -> None:
    table = make_table("field=address:string", [[f"Paris {n}, FR"] for n in range(200)])
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("agsconnector:geocodeaddresses")
    feedback, context = LogFeedback(), QgsProcessingContext()
    context.setProject(QgsProject.instance())
    feedback.progressChanged.connect(lambda _: feedback.cancel())
    parameters = {"URL": locator, "INPUT": table, "OUTPUT": "TEMPORARY_OUTPUT"}
    results, _ = algorithm.run(parameters, context, feedback)
    assert results["MATCHED_COUNT"] == context.getMapLayer(results["OUTPUT"]).featureCount() == 80
    assert "Canceled" in feedback.text
    server.clear_requests()
    run(run_alg, locator, table)
    assert sum(map(len, sent(server))) == 120


def test_an_empty_table(run_alg: Any, locator: str, make_table: Any) -> None:
    results, _ = run(run_alg, locator, make_table("field=address:string", []), UNMATCHED="TEMPORARY_OUTPUT")
    assert (results["MATCHED_COUNT"], results["OUTPUT"].featureCount()) == (0, 0)
    assert "Match_addr" in results["OUTPUT"].fields().names()


@pytest.mark.parametrize("suffix", [".gpkg", ".shp", ".geojson"])
def test_files(run_alg: Any, locator: str, towns: Any, tmp_path: Path, suffix: str) -> None:
    results, _ = run(run_alg, locator, towns, OUTPUT=str(tmp_path / f"places{suffix}"))
    layer = QgsVectorLayer(results["OUTPUT"], "places", "ogr")
    assert layer.featureCount() == 4
    assert [item["town"] for item in layer.getFeatures()] == ["Paris", "Qqxzzw", "Springfield", "Oslo"]
