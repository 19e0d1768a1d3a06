# SPDX-License-Identifier: GPL-2.0-or-later
"""The formats against GDAL: what is written here is read there, and both read the same answers alike."""

from __future__ import annotations

import csv
import json
from datetime import date

import pytest
from osgeo import gdal, ogr

from ags_connector.formats import wkb
from ags_connector.formats.esri_json import decode_feature_set
from ags_connector.formats.feature_batch import FeatureBatch, FeatureSchema
from ags_connector.formats.fields import Field, FieldType
from ags_connector.formats.geojson import GeoJsonWriter
from ags_connector.formats.geometry import to_esri, to_geojson, to_wkb
from ags_connector.formats.geometry_type import GeometryType
from ags_connector.formats.shapefile import ShapefileWriter
from ags_connector.formats.spatial_reference import WGS84

RING, HOLE = [[0, 0], [0, 9], [9, 9], [9, 0], [0, 0]], [[1, 1], [2, 1], [2, 2], [1, 1]]
ESRI = {
    "POINT": {"x": 1, "y": 2},
    "POINT Z": {"x": 1, "y": 2, "z": 3},
    "POINT ZM": {"x": 1, "y": 2, "z": 3, "m": 4},
    "MULTIPOINT M": {"hasM": True, "points": [[1, 2, 3], [4, 5, 6]]},
    "MULTILINESTRING Z": {"hasZ": True, "paths": [[[1, 2, 3], [4, 5, 6]], [[7, 8, 9], [1, 2, 3]]]},
    "MULTIPOLYGON": {"rings": [HOLE, RING, [[20, 0], [20, 1], [21, 0], [20, 0]]]},
}


@pytest.mark.parametrize("name", ESRI)
def test_gdal_reads_the_wkb(name):
    data = to_wkb(ESRI[name])
    geometry = ogr.CreateGeometryFromWkb(data)
    assert geometry.ExportToIsoWkt().startswith(f"{name} (")
    assert bytes(geometry.ExportToIsoWkb()) == data
    assert to_esri(bytes(geometry.ExportToIsoWkb(ogr.wkbXDR))) == to_esri(data)


@pytest.mark.parametrize("name", [name for name in ESRI if "M" not in name.split()[-1]])
def test_gdals_own_older_form_is_read(name):
    geometry = ogr.CreateGeometryFromWkb(to_wkb(ESRI[name]))
    assert to_esri(bytes(geometry.ExportToWkb())) == to_esri(to_wkb(ESRI[name]))


def test_the_polygon_is_valid_and_has_the_area_left_by_its_hole():
    geometry = ogr.CreateGeometryFromWkb(to_wkb(ESRI["MULTIPOLYGON"]))
    assert geometry.IsValid()
    assert geometry.Area() == pytest.approx(81 - 0.5 + 0.5)


@pytest.mark.parametrize("name", ESRI)
def test_gdal_reads_the_geojson_geometry(name):
    data = to_wkb(ESRI[name])
    found = ogr.CreateGeometryFromJson(json.dumps(to_geojson(data)))
    expected = ogr.CreateGeometryFromWkb(data)
    expected.SetMeasured(False)
    # Rings run the other way there, so that polygons are compared by what they cover.
    assert found.SymDifference(expected).Area() == 0 if "POLYGON" in name else found.Equals(expected)


# Its only parcel is a line there and back, which GDAL takes for a polygon and we for none.
COLLAPSED = {"openaddresses__pyesridump/us-ms-madison-0.json"}


def positions(data):
    return sum(len(array) for part in wkb.read(data).parts for array in part)


def recorded_pages(fixtures_dir):
    with (fixtures_dir / "INDEX.tsv").open(encoding="utf-8") as lines:
        paths = [row["path"] for row in csv.DictReader(lines, delimiter="\t") if row["kind"] == "query"]
    for path in paths:
        body = json.loads((fixtures_dir / path).read_bytes().decode("utf-8-sig"))
        if body.get("features") and body.get("geometryType") and body.get("fields"):
            yield path, body


def test_gdal_reads_the_same_geometries_from_recorded_answers(fixtures_dir):
    compared = 0
    for path, body in recorded_pages(fixtures_dir):
        source = gdal.OpenEx(json.dumps(body), gdal.OF_VECTOR, allowed_drivers=["ESRIJSON"])
        assert source is not None, path
        ours = decode_feature_set(body).geometries
        features = list(source.GetLayer(0))
        assert len(features) == len(ours), path
        for data, feature in zip(ours, features):
            expected = feature.GetGeometryRef()
            if expected is None or expected.IsEmpty() or path in COLLAPSED:
                assert data is None, path
                continue
            found = ogr.CreateGeometryFromWkb(data)
            assert positions(data) == positions(bytes(expected.ExportToIsoWkb())), path
            assert found.GetEnvelope() == pytest.approx(expected.GetEnvelope()), path
            assert found.Area() == pytest.approx(expected.Area()), path
            assert found.Length() == pytest.approx(expected.Length()), path
            compared += 1
    assert compared > 1000


FIELDS = (
    Field("OBJECTID", FieldType.OID),
    Field("name", FieldType.STRING, length=20),
    Field("size", FieldType.DOUBLE),
    Field("tiny", FieldType.DOUBLE),
    Field("day", FieldType.DATE),
)
ROWS = [[10**17, "Straße", 1.5, 1e-20, -1], [2, None, None, None, None]]


@pytest.mark.parametrize(("has_z", "kind"), [(False, ogr.wkbPolygon), (True, ogr.wkbPolygon25D)])
def test_gdal_reads_the_shapefile(tmp_path, has_z, kind):
    schema = FeatureSchema(FIELDS, GeometryType.POLYGON, WGS84, has_z)
    rings = [[[*item, 7] if has_z else item for item in ring] for ring in (RING, HOLE)]
    writer = ShapefileWriter(tmp_path / "x.shp", schema)
    writer.write(FeatureBatch(schema, ROWS, [to_wkb({"rings": rings}), None]))
    writer.close()
    source = gdal.OpenEx(str(tmp_path / "x.shp"), gdal.OF_VECTOR)
    layer = source.GetLayer(0)
    assert layer.GetGeomType() == kind
    assert layer.GetSpatialRef().GetAuthorityCode(None) == "4326" or layer.GetSpatialRef().IsGeographic()
    first, second = layer
    assert (first["OBJECTID"], first["name"], first["size"], first["tiny"]) == (10**17, "Straße", 1.5, 1e-20)
    assert first.GetFieldAsString("day") == date(1969, 12, 31).strftime("%Y/%m/%d")
    assert first.GetGeometryRef().GetArea() == pytest.approx(81 - 0.5)
    assert [second.IsFieldNull(index) for index in range(5)] == [False, True, True, True, True]
    assert second.GetGeometryRef() is None


def test_gdal_reads_the_geojson_file(tmp_path):
    schema = FeatureSchema(FIELDS, GeometryType.POLYGON, WGS84)
    writer = GeoJsonWriter(tmp_path / "x.geojson", schema)
    writer.write(FeatureBatch(schema, ROWS, [to_wkb({"rings": [RING, HOLE]}), None]))
    assert writer.close() == ()
    source = gdal.OpenEx(str(tmp_path / "x.geojson"), gdal.OF_VECTOR)
    layer = source.GetLayer(0)
    first, second = layer
    assert (first["OBJECTID"], first["name"], first["tiny"]) == (10**17, "Straße", 1e-20)
    assert first.GetFieldAsDateTime("day")[:7] == [1969, 12, 31, 23, 59, pytest.approx(59.999), 100]
    assert first.GetGeometryRef().GetArea() == pytest.approx(81 - 0.5)
    assert second.GetGeometryRef() is None
    assert second.IsFieldNull("day")


def test_curves_have_the_area_that_gdals_own_arcs_have():
    ours = ogr.CreateGeometryFromWkb(
        to_wkb(
            {"curveRings": [[[0, 0], {"c": [[10, 0], [5, 5]]}, {"c": [[0, 0], [5, -2]]}]]},
            curve_tolerance=1e-4,
        )
    )
    theirs = ogr.CreateGeometryFromWkt("CURVEPOLYGON (CIRCULARSTRING (0 0, 5 5, 10 0, 5 -2, 0 0))")
    assert ours.Area() == pytest.approx(theirs.Area(), rel=1e-4)
    assert len(wkb.read(bytes(ours.ExportToIsoWkb())).parts) == 1
