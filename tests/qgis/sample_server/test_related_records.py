# SPDX-License-Identifier: GPL-2.0-or-later
"""Related records of the sample server."""

from __future__ import annotations

from typing import Any, Dict

from tests.qgis.sample_server.client import ask, error_code, query_url, values
from tests.sample_server import SampleServer


def related(server: SampleServer, layer: int, **params: Any) -> Dict[str, Any]:
    return ask(server.layer_url("World", "FeatureServer", layer) + "/queryRelatedRecords", **params)


def test_states_of_two_countries(server: SampleServer) -> None:
    countries = ask(
        query_url(server, "World", 1), where="ISO_A3 IN ('CHE', 'AUT')", outFields="OBJECTID,ISO_A3"
    )
    ids = dict(zip(values(countries, "OBJECTID"), values(countries, "ISO_A3")))
    listed = ",".join(str(oid) for oid in ids)
    answer = related(
        server, 1, relationshipId=0, objectIds=listed, outFields="NAME,ADM0_A3", returnGeometry="false"
    )
    groups = {group["objectId"]: group["relatedRecords"] for group in answer["relatedRecordGroups"]}
    assert set(groups) == set(ids)
    for oid, records in groups.items():
        assert {record["attributes"]["ADM0_A3"] for record in records} == {ids[oid]}
    assert sorted(len(records) for records in groups.values()) == [9, 26]
    counted = related(server, 1, relationshipId=0, objectIds=listed, returnCountOnly="true")
    assert sorted(group["count"] for group in counted["relatedRecordGroups"]) == [9, 26]


def test_the_country_of_a_state_with_its_shape(server: SampleServer) -> None:
    answer = related(server, 2, relationshipId=0, objectIds="608", outFields="*", outSR=3857)
    ((record,),) = [group["relatedRecords"] for group in answer["relatedRecordGroups"]]
    assert record["attributes"]["NAME"] == "Switzerland"
    assert record["geometry"]["rings"][0][0][0] > 600000
    assert answer["geometryType"] == "esriGeometryPolygon"


def test_a_definition_filters_the_related_rows(server: SampleServer) -> None:
    params = {"relationshipId": 1, "objectIds": "106", "outFields": "TOPIC,AMOUNT"}
    everything = related(server, 1, **params)["relatedRecordGroups"][0]["relatedRecords"]
    area = related(server, 1, definitionExpression="TOPIC = 1", **params)["relatedRecordGroups"][0][
        "relatedRecords"
    ]
    assert [record["attributes"]["TOPIC"] for record in everything] == [1, 2, 3]
    assert [record["attributes"]["AMOUNT"] for record in area] == [41469.214]


def test_bad_parameters_are_refused(server: SampleServer) -> None:
    url = server.layer_url("World", "FeatureServer", 1) + "/queryRelatedRecords"
    assert error_code(url, relationshipId=9, objectIds="1") == 400
    assert error_code(url, relationshipId=0) == 400


def test_an_answer_ends_at_the_limit_and_goes_on_by_offset(server: SampleServer) -> None:
    with server.mode("World", "cap_pages", 20):
        first = related(server, 1, relationshipId=0, objectIds="90", outFields="OBJECTID")
        second = related(server, 1, relationshipId=0, objectIds="90", outFields="OBJECTID", resultOffset=20)
    pages = [
        [record["attributes"]["OBJECTID"] for record in answer["relatedRecordGroups"][0]["relatedRecords"]]
        for answer in (first, second)
    ]
    assert first["exceededTransferLimit"] is True
    assert [len(page) for page in pages] == [20, 20]
    assert not set(pages[0]) & set(pages[1])
