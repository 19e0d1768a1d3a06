# SPDX-License-Identifier: GPL-2.0-or-later
"""Cursors give tuples in the order asked for, with geometry in the form that the token names."""

from __future__ import annotations

import json
from typing import Any

import pytest
from osgeo import ogr

from ags_connector.rest import FeatureLayer, FeatureService, InvalidInput, MapService, NotFound


def test_columns_in_order_and_any_case(countries: FeatureLayer) -> None:
    with countries.search_cursor(
        ["iso_a3", "OID@", "Name"], "ISO_A3 IN ('CHE', 'AUT')", order_by="NAME DESC"
    ) as rows:
        assert rows.fields == ("ISO_A3", "OID@", "NAME")
        found = list(rows)
    (switzerland,) = countries.object_ids("ISO_A3 = 'CHE'")
    assert found[0] == ("CHE", switzerland, "Switzerland")
    assert [row[2] for row in found] == ["Switzerland", "Austria"]


def test_every_page_and_no_geometry_unless_asked_for(server: Any, states: FeatureLayer) -> None:
    count = states.count()
    server.clear_requests()
    rows = states.search_cursor("NAME")
    assert len(list(rows)) == count > 4000
    assert rows.report is not None
    assert rows.report.written == count
    assert {item.params.get("returnGeometry") for item in server.requests if "outFields" in item.params} == {
        "false"
    }


def test_all_fields(countries: FeatureLayer) -> None:
    rows = countries.search_cursor(where="NAME = 'Chad'")
    assert rows.fields == tuple(item.name for item in countries.fields)
    assert next(rows)[rows.fields.index("NAME")] == "Chad"


def test_geometry_in_every_form(countries: FeatureLayer) -> None:
    tokens = ["SHAPE@", "shape@json", "SHAPE@WKB", "SHAPE@XY"]
    with countries.search_cursor(tokens, "NAME = 'Switzerland'", out_sr=3857) as rows:
        ((shape, text, wkb, centre),) = rows
    by_ogr = ogr.CreateGeometryFromWkb(wkb)
    assert json.loads(text) == shape.json
    assert shape.spatial_reference.code == 3857
    assert shape.json["spatialReference"] == shape.spatial_reference.to_json()
    assert shape.wkb == wkb
    by_interface = ogr.CreateGeometryFromJson(json.dumps(shape.__geo_interface__))
    assert by_interface.GetArea() == pytest.approx(by_ogr.GetArea())
    assert by_interface.GetEnvelope() == by_ogr.GetEnvelope()
    assert centre == pytest.approx((by_ogr.Centroid().GetX(), by_ogr.Centroid().GetY()))


def test_points(airports: FeatureLayer) -> None:
    with airports.search_cursor("SHAPE@XY, SHAPE@", "OBJECTID < 10") as rows:
        for position, shape in rows:
            assert position == tuple(shape.__geo_interface__["coordinates"][:2])


def test_the_geometry_field_by_its_name(server: Any) -> None:
    layer = FeatureLayer(server.layer_url("World", "MapServer", 1))
    ((shape, name),) = layer.search_cursor("shape, name", "NAME = 'Chad'")
    assert (shape.bounds is not None, name) == (True, "Chad")


def test_features_without_geometry(server: Any) -> None:
    layer = FeatureLayer(server.layer_url("Samples", "FeatureServer", 1))
    rows = dict(layer.search_cursor("NAME, SHAPE@"))
    assert rows["No geometry"] is None
    assert rows["Simple"].centroid == (5, 5)
    assert all(position is None for _, position in layer.search_cursor("NAME, SHAPE@XY", "NAME LIKE 'No %'"))


def test_from_a_service(server: Any) -> None:
    maps = MapService(f"{server.url}/World/MapServer")
    assert list(maps.cursor("countries", "NAME", where="ISO_A3 = 'CHE'")) == [("Switzerland",)]
    features = FeatureService(f"{server.url}/World/FeatureServer")
    assert next(features.cursor(1, "OID@"))[0] == 1


def test_export_from_a_service(server: Any, tmp_path: Any) -> None:
    service = FeatureService(f"{server.url}/World/FeatureServer")
    report = service.export("countries", tmp_path / "s.geojson", "NAME LIKE 'S%'", fields="NAME")
    assert report.written == report.expected == service.layer("countries").count("NAME LIKE 'S%'")


def test_leaving_early_stops_the_requests(server: Any, airports: FeatureLayer) -> None:
    with airports.search_cursor("OID@") as rows:
        next(rows)
    with pytest.raises(StopIteration):
        next(rows)
    assert len(server.requests) < 12


def test_what_cannot_be_meant(countries: FeatureLayer, server: Any) -> None:
    with pytest.raises(InvalidInput, match="SHAPE@JSON"):
        countries.search_cursor("SHAPE@JSN")
    with pytest.raises(NotFound, match="NAME"):
        countries.search_cursor("NAM")
    notes = FeatureLayer(server.layer_url("World", "FeatureServer", 4))
    with pytest.raises(InvalidInput, match="no geometry"):
        notes.search_cursor("SHAPE@")
