# SPDX-License-Identifier: GPL-2.0-or-later
"""Modes about what a page holds and how rows are counted."""

from __future__ import annotations

from typing import Any, Dict, List

from tests.qgis.sample_server.client import ask, fetch, query_url, values
from tests.sample_server import SampleServer

AIRPORTS = "Transport/Airports"
ALL = {"where": "1=1", "returnGeometry": "false", "outFields": "OBJECTID"}


def page(server: SampleServer, **params: Any) -> Dict[str, Any]:
    return ask(query_url(server, AIRPORTS, 0), **{**ALL, **params})


def ids(server: SampleServer, **params: Any) -> List[int]:
    return values(page(server, **params), "OBJECTID")


def test_cap_pages(server: SampleServer) -> None:
    with server.mode(AIRPORTS, "cap_pages", 250):
        capped = page(server, resultRecordCount=1000)
        assert (len(capped["features"]), capped["exceededTransferLimit"]) == (250, True)
        assert ask(server.layer_url(AIRPORTS, "FeatureServer", 0))["maxRecordCount"] == 1000
        assert len(ask(query_url(server, "World", 1), **ALL)["features"]) == 240
    assert len(page(server)["features"]) == 1000


def test_flag_in_properties(server: SampleServer) -> None:
    with server.mode("*", "flag_in_properties"):
        body = page(server, f="geojson")
    assert body["properties"] == {"exceededTransferLimit": True}
    assert "exceededTransferLimit" not in body


def test_no_flag(server: SampleServer) -> None:
    with server.mode(AIRPORTS, "no_flag"):
        assert "exceededTransferLimit" not in page(server)
        assert "exceeded" not in fetch(query_url(server, AIRPORTS, 0), **{**ALL, "f": "geojson"}).text


def test_shuffle(server: SampleServer) -> None:
    with server.mode(AIRPORTS, "shuffle"):
        assert ids(server) != ids(server)
        assert ids(server, orderByFields="OBJECTID") == list(range(1, 1001))


def test_overlap_pages(server: SampleServer) -> None:
    with server.mode(AIRPORTS, "overlap_pages", 10):
        assert ids(server)[0] == 1
        assert ids(server, resultOffset=1000)[0] == 991


def test_rows_change(server: SampleServer) -> None:
    with server.mode(AIRPORTS, "rows_change", 3):
        assert page(server, returnCountOnly="true") == {"count": 28295}
        first, second = ids(server), ids(server, resultOffset=1000)
        assert (first[0], second[0]) == (1, 1002), "row 1 is gone, so row 1001 falls between the pages"
        assert ids(server, where="OBJECTID > 28290")[-1] == 28297
        assert ids(server)[0] == 4
        assert ids(server)[0] == 4
        assert page(server, returnCountOnly="true") == {"count": 28295}


def test_wrong_count_and_count_ignored(server: SampleServer) -> None:
    with server.mode(AIRPORTS, "wrong_count", -5):
        assert page(server, returnCountOnly="true") == {"count": 28293}
    with server.mode(AIRPORTS, "count_ignored"):
        assert len(page(server, returnCountOnly="true")["features"]) == 1000


def test_no_pagination(server: SampleServer) -> None:
    with server.mode(AIRPORTS, "no_pagination"):
        described = ask(server.layer_url(AIRPORTS, "FeatureServer", 0))
        assert described["advancedQueryCapabilities"]["supportsPagination"] is False
        assert ids(server, resultOffset=1000, resultRecordCount=10) == list(range(1, 1001))


def test_no_statistics_and_no_order(server: SampleServer) -> None:
    statistic = '[{"statisticType":"max","onStatisticField":"OBJECTID","outStatisticFieldName":"m"}]'
    with server.mode(AIRPORTS, "no_statistics"):
        described = ask(server.layer_url(AIRPORTS, "FeatureServer", 0))
        assert described["advancedQueryCapabilities"]["supportsStatistics"] is False
        assert page(server, outStatistics=statistic)["error"]["code"] == 400
    with server.mode(AIRPORTS, "no_order"):
        assert page(server, orderByFields="OBJECTID")["error"]["code"] == 400


def test_big_ids(server: SampleServer) -> None:
    with server.mode(AIRPORTS, "big_ids"):
        found = ids(server, resultRecordCount=2)
        assert found == [2**53 + 2, 2**53 + 3]
        assert ids(server, objectIds=str(found[1])) == [found[1]]
        assert ids(server, where=f"OBJECTID >= {2**53 + 28298}") == [2**53 + 28298, 2**53 + 28299]
        assert page(server, returnIdsOnly="true")["objectIds"][0] == 2**53 + 2


def test_string_ids(server: SampleServer) -> None:
    with server.mode(AIRPORTS, "string_ids"):
        found = page(server, resultRecordCount=2, orderByFields="OBJECTID")
        first, second = values(found, "OBJECTID")
        assert first.startswith("{")
        assert ids(server, objectIds=second) == [second]
        assert ids(server, where=f"OBJECTID = '{first}'") == [first]
        described = ask(server.layer_url(AIRPORTS, "FeatureServer", 0))
        assert described["uniqueIdInfo"]["fields"] == ["OBJECTID"]
        assert len(set(page(server, returnIdsOnly="true")["objectIds"])) == 28298


def test_no_ids(server: SampleServer) -> None:
    with server.mode("World", "no_ids"):
        described = ask(server.layer_url("World", "FeatureServer", 4))
        assert "objectIdField" not in described
        assert "esriFieldTypeOID" not in [field["type"] for field in described["fields"]]
        url = query_url(server, "World", 4)
        assert ask(url, where="1=1", returnIdsOnly="true") == {"objectIdFieldName": None, "objectIds": None}
        rows = ask(url, where="1=1", outFields="*", resultOffset=700)
        assert len(rows["features"]) == 720
        assert "OBJECTID" not in rows["features"][0]["attributes"]
        assert ask(url, where="1=1", outFields="OBJECTID")["error"]["code"] == 400


def test_null_everything(server: SampleServer) -> None:
    with server.mode("World", "null_everything"):
        described = ask(server.layer_url("World", "FeatureServer", 1))
        assert described["extent"] is None
        assert all(field["alias"] is None and field["domain"] is None for field in described["fields"])
        answer = ask(query_url(server, "World", 1), where="1=1", outFields="*")
        assert len(answer["features"]) == 240
        for feature in answer["features"]:
            attributes = dict(feature["attributes"])
            assert attributes.pop("OBJECTID") is not None
            assert set(attributes.values()) == {None}
            assert feature.get("geometry") is None


def test_old_server(server: SampleServer) -> None:
    with server.mode(AIRPORTS, "old_server"):
        described = ask(server.layer_url(AIRPORTS, "FeatureServer", 0))
        assert not described.keys() & {
            "currentVersion",
            "maxRecordCount",
            "advancedQueryCapabilities",
            "hasZ",
        }
        assert "currentVersion" not in ask(server.service_url(AIRPORTS, "FeatureServer"))
        assert ids(server, resultOffset=1000) == list(range(1, 1001))
        assert page(server, orderByFields="OBJECTID")["error"]["code"] == 400
        assert page(server, f="geojson")["error"]["code"] == 400
        assert "exceededTransferLimit" not in page(server)
        assert len(page(server, returnIdsOnly="true")["objectIds"]) == 28298
        assert page(server, returnExtentOnly="true")["error"]["code"] == 400


def test_many_services(server: SampleServer) -> None:
    with server.mode("*", "many_services", 10000):
        listed = ask(server.url)["services"]
        assert len([item for item in listed if item["name"].startswith("Bulk_")]) == 10000
        assert ask(server.service_url("Bulk_09999", "MapServer"))["layers"]
        assert ask(server.service_url("Bulk_10000", "MapServer"))["error"]["code"] == 404


def test_unicode_names(server: SampleServer) -> None:
    with server.mode("*", "unicode_names"):
        root = ask(server.url)
        assert "Übersicht" in root["folders"]
        assert "日本地図" in {item["name"] for item in root["services"]}
        assert ask(f"{server.url}/Übersicht")["services"][0]["name"] == "Übersicht/Straßen_und_Wege"
        assert ask(query_url(server, "日本地図", 1), where="1=1", returnCountOnly="true") == {"count": 240}
    assert "Übersicht" not in ask(server.url)["folders"]
