# SPDX-License-Identifier: GPL-2.0-or-later
"""The query operation of the sample server: fields, pages, ids, counts, distinct values, styles of answer."""

from __future__ import annotations

import json

import pytest

from tests.qgis.sample_server.client import ask, error_code, fetch, query_url, values
from tests.sample_server import SampleServer

ALL = {"where": "1=1", "returnGeometry": "false"}


def test_pages_in_order_give_every_row_once(server: SampleServer) -> None:
    url = query_url(server, "Transport/Airports", 0)
    seen, exceeded = [], True
    while exceeded:
        page = ask(url, outFields="OBJECTID", orderByFields="OBJECTID", resultOffset=len(seen), **ALL)
        seen += values(page, "OBJECTID")
        exceeded = page.get("exceededTransferLimit", False)
    assert seen == list(range(1, 28299))
    assert len(server.requests) == 29


def test_a_page_holds_no_more_than_the_limit(server: SampleServer) -> None:
    url = query_url(server, "Transport/Airports", 0)
    assert len(ask(url, resultRecordCount=5000, **ALL)["features"]) == 1000
    small = ask(url, resultRecordCount=3, **ALL)
    assert (len(small["features"]), small["exceededTransferLimit"]) == (3, True)
    nothing = ask(url, resultRecordCount=0, **ALL)
    assert (nothing["features"], nothing["exceededTransferLimit"]) == ([], True)
    last = ask(url, resultOffset=28290, **ALL)
    assert len(last["features"]) == 8
    assert "exceededTransferLimit" not in last


def test_result_type_and_factor_count_only_where_advertised(server: SampleServer) -> None:
    states, airports = query_url(server, "World", 2), query_url(server, "Transport/Airports", 0)
    assert len(ask(states, resultType="standard", **ALL)["features"]) == 4556
    assert len(ask(states, maxRecordCountFactor=2, **ALL)["features"]) == 4000
    assert len(ask(airports, resultType="standard", maxRecordCountFactor=5, **ALL)["features"]) == 1000


def test_ids_are_not_limited_and_null_where_there_are_none(server: SampleServer) -> None:
    url = query_url(server, "Transport/Airports", 0)
    answer = ask(url, where="1=1", returnIdsOnly="true")
    assert (answer["objectIdFieldName"], len(answer["objectIds"])) == ("OBJECTID", 28298)
    assert ask(url, where="1=0", returnIdsOnly="true")["objectIds"] is None
    assert ask(url, where="1=1", returnIdsOnly="true", returnCountOnly="true") == {"count": 28298}


def test_object_ids_select_and_are_limited_too(server: SampleServer) -> None:
    url = query_url(server, "Transport/Airports", 0)
    assert values(ask(url, objectIds="5,7,3", outFields="OBJECTID"), "OBJECTID") == [3, 5, 7]
    many = ask(url, objectIds=",".join(map(str, range(1, 1200))), returnGeometry="false")
    assert (len(many["features"]), many["exceededTransferLimit"]) == (1000, True)
    assert error_code(url, objectIds="5,x") == 400


def test_out_fields_are_matched_in_any_case_and_checked(server: SampleServer) -> None:
    url = query_url(server, "World", 1)
    row = ask(url, where="ISO_A3='CHE'", outFields="name,OBJECTID", returnGeometry="false")["features"][0]
    assert row == {"attributes": {"NAME": "Switzerland", "OBJECTID": 106}}
    error = ask(url, where="1=1", outFields="NAME,NOPE")["error"]
    assert error["code"] == 400
    assert error["details"] == ["'outFields' parameter is invalid"]


def test_both_service_types_write_their_own_style(server: SampleServer) -> None:
    feature = ask(query_url(server, "World", 1), where="ISO_A3='CHE'")
    assert feature["objectIdFieldName"] == "OBJECTID"
    assert (feature["fields"], feature["features"][0]["attributes"]) == ([], {})
    mapped = ask(query_url(server, "World", 1, "MapServer"), where="ISO_A3='CHE'")
    assert mapped["displayFieldName"] == "NAME"
    assert mapped["fieldAliases"] == {"NAME": "Name"}
    assert mapped["features"][0]["attributes"] == {"NAME": "Switzerland"}


def test_order_descends_and_bad_order_is_refused(server: SampleServer) -> None:
    url = query_url(server, "World", 1)
    areas = values(ask(url, outFields="AREA_KM2", orderByFields="AREA_KM2 DESC", **ALL), "AREA_KM2")
    assert areas == sorted(areas, reverse=True)
    assert error_code(url, orderByFields="NOPE", **ALL) == 400


def test_distinct_values(server: SampleServer) -> None:
    url = query_url(server, "Transport/Airports", 0)
    kinds = ask(url, outFields="KIND", returnDistinctValues="true", orderByFields="KIND", **ALL)
    assert values(kinds, "KIND") == [1, 2, 3]


def test_the_extent_of_a_selection_and_of_nothing(server: SampleServer) -> None:
    url = query_url(server, "World", 1)
    answer = ask(url, where="ISO_A3='CHE'", returnExtentOnly="true")
    assert answer["count"] == 1
    assert answer["extent"]["xmin"] == pytest.approx(5.95, abs=0.05)
    assert answer["extent"]["ymax"] == pytest.approx(47.8, abs=0.05)
    empty = ask(url, where="1=0", returnExtentOnly="true")
    assert empty["count"] == 0
    assert [empty["extent"][name] for name in ("xmin", "ymin", "xmax", "ymax")] == ["NaN"] * 4


def test_time_selects_by_the_time_field(server: SampleServer) -> None:
    url = query_url(server, "Transport/Airports", 0)
    before_1970 = ask(url, time="null,0", returnCountOnly="true")["count"]
    assert before_1970 == ask(url, where="INSPECTED <= 0", returnCountOnly="true")["count"]
    assert 0 < before_1970 < 28298


def test_geojson_is_wgs84_with_the_flag_on_top_and_in_properties(server: SampleServer) -> None:
    url = query_url(server, "World", 1)
    answer = fetch(url, where="1=1", outFields="NAME", resultRecordCount=2, f="geojson")
    assert answer.headers["Content-Type"].startswith("application/geo+json")
    body = answer.json()
    assert body["exceededTransferLimit"] is True
    assert body["properties"]["exceededTransferLimit"] is True
    assert "crs" not in body
    assert [feature["id"] for feature in body["features"]] == [1, 2]
    assert body["features"][0]["geometry"]["type"] in {"Polygon", "MultiPolygon"}


def test_what_is_not_supported_is_refused(server: SampleServer) -> None:
    url = query_url(server, "World", 1)
    assert error_code(url, where="1=1", f="amf") == 400
    assert error_code(url) == 400
    assert error_code(query_url(server, "World", 0), where="1=1") == 400


def test_values_of_every_type_arrive_unchanged(server: SampleServer) -> None:
    answer = ask(query_url(server, "Samples", 0), outFields="*", **ALL)
    rows = {feature["attributes"]["A_STRING"]: feature["attributes"] for feature in answer["features"]}
    assert rows["Epoch 0"]["A_DATE"] == 0
    assert rows["The empty date of spreadsheets"]["A_DATE"] == -2209161600000
    assert rows["Beyond 2^53"]["A_BIG"] == 2**53 + 1
    assert rows["Smallest"]["A_BIG"] == -(2**63)
    assert rows["Large exponents"]["A_DOUBLE"] == 1.7976931348623157e308
    nulls = [row for row in rows.values() if sum(value is None for value in row.values()) > 10]
    assert len(nulls) == 1
    for name, value in nulls[0].items():
        assert (value is None) == (name not in {"OBJECTID", "GLOBALID", "REQUIRED"}), name
    assert all(
        any(row[name] is None for row in rows.values()) for name in ("A_DATE", "A_BIG", "名前", "COLOR")
    )


def test_no_json_number_is_written_as_text(server: SampleServer) -> None:
    text = fetch(
        query_url(server, "Transport/Airports", 0), where="OBJECTID=1", outFields="*", returnZ="true"
    ).text
    row = json.loads(text)["features"][0]
    assert isinstance(row["attributes"]["ELEVATION_FT"], float)
    assert isinstance(row["attributes"]["INSPECTED"], int)
    assert all(isinstance(row["geometry"][name], float) for name in "xyz")
