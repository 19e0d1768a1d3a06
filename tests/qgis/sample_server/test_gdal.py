# SPDX-License-Identifier: GPL-2.0-or-later
"""GDAL's ESRIJSON driver reads the sample server."""

from __future__ import annotations

from contextlib import suppress
from typing import Any, Dict, List, Optional, Tuple
from urllib.parse import urlencode

import pytest
from osgeo import gdal, ogr

from tests.sample_server import SampleServer
from tests.sample_server.content.samples import SHAPES, polygon_of

AIRPORTS = 28298
STATES = 4556


@pytest.fixture(scope="module", autouse=True)
def first_warnings_are_over(sample_server: SampleServer) -> None:
    """GDAL warns once in a process of another libcurl than it was built with, and drops the request it then makes."""
    with suppress(RuntimeError):
        gdal.OpenEx(
            f"ESRIJSON:{sample_server.layer_url('World', 'FeatureServer', 1)}/query?where=1%3D0&f=json"
        )


def opened(server: SampleServer, service: str, layer: int, **params: str) -> ogr.DataSource:
    query = urlencode({"where": "1=1", "outFields": "*", "f": "json", **params})
    source = gdal.OpenEx(f"ESRIJSON:{server.layer_url(service, 'FeatureServer', layer)}/query?{query}")
    assert source is not None, gdal.GetLastErrorMsg()
    return source


def rows(source: ogr.DataSource) -> List[Tuple[Dict[str, Any], Optional[ogr.Geometry]]]:
    found = []
    for feature in source.GetLayer(0):
        geometry = feature.GetGeometryRef()
        found.append((feature.items(), geometry.Clone() if geometry is not None else None))
    return found


def shape_of(source: ogr.DataSource) -> ogr.Geometry:
    ((_, geometry),) = rows(source)
    assert geometry is not None
    return geometry


def test_pages_through_every_airport_with_result_offset(server: SampleServer) -> None:
    read = rows(opened(server, "Transport/Airports", 0, returnZ="true", orderByFields="OBJECTID"))
    assert len({values["OBJECTID"] for values, _ in read}) == AIRPORTS
    offsets = {int(request.params.get("resultOffset", "0")) for request in server.requests}
    assert offsets >= set(range(0, 28001, 1000))


def test_reads_fields_and_points_with_z(server: SampleServer) -> None:
    source = opened(server, "Transport/Airports", 0, where="ICAO = 'LSZH'", returnZ="true")
    layer = source.GetLayer(0)
    definition = layer.GetLayerDefn()
    fields = [definition.GetFieldDefn(index) for index in range(definition.GetFieldCount())]
    types = {field.GetName(): field.GetTypeName() for field in fields}
    assert (types["OBJECTID"], types["NAME"], types["ELEVATION_FT"]) == ("Integer", "String", "Real")
    assert layer.GetSpatialRef().GetAuthorityCode(None) == "4326"
    ((values, geometry),) = rows(source)
    assert values["NAME"] == "Zurich Airport"
    assert geometry is not None
    assert geometry.GetX() == pytest.approx(8.54917)
    assert geometry.GetZ() == pytest.approx(values["ELEVATION_FT"] * 0.3048, abs=0.01)


def test_reads_polygons_with_their_holes(server: SampleServer) -> None:
    geometry = shape_of(opened(server, "World", 1, where="ISO_A3 = 'ZAF'"))
    parts = [geometry] if ogr.GT_Flatten(geometry.GetGeometryType()) == ogr.wkbPolygon else list(geometry)
    assert max(part.GetGeometryCount() for part in parts) == 2, "Lesotho is a hole in South Africa"
    assert not geometry.Intersects(shape_of(opened(server, "World", 1, where="ISO_A3 = 'LSO'")).Centroid())


def test_reads_the_rows_of_a_table(server: SampleServer) -> None:
    read = rows(opened(server, "World", 4))
    assert len(read) == 720
    assert {values["TOPIC"] for values, _ in read} == {1, 2, 3}


def test_reads_every_state(server: SampleServer) -> None:
    source = opened(
        server, "World", 2, outFields="OBJECTID", maxAllowableOffset="0.5", orderByFields="OBJECTID"
    )
    assert len({values["OBJECTID"] for values, _ in rows(source)}) == STATES


def test_reads_odd_rings_as_the_polygons_they_mean(server: SampleServer) -> None:
    read = {values["NAME"]: geometry for values, geometry in rows(opened(server, "Samples", 1))}
    for name in ("Simple", "Two parts with holes", "Hole before its shell", "Holes last"):
        shells = next(item[2] for item in SHAPES if item[0] == name)
        geometry, meant = read[name], polygon_of(shells)
        assert geometry is not None
        assert meant is not None
        assert geometry.GetArea() == pytest.approx(meant.GetArea()), name


def test_reads_lines_with_z_and_m(server: SampleServer) -> None:
    source = opened(server, "Samples", 2, where="NAME = 'Line 2'", returnZ="true", returnM="true")
    lines = shape_of(source)
    assert lines.GetGeometryRef(0).GetPointZM(1) == (5.0, 1.0, 2.1, 201.0)
