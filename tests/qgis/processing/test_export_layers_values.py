# SPDX-License-Identifier: GPL-2.0-or-later
"""Values and geometries of an exported GeoPackage against what the server holds."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from osgeo import gdal, ogr
from qgis.core import QgsCoordinateReferenceSystem, QgsVectorLayer

from ags_connector.formats.fields import FieldType
from ags_connector.rest import FeatureLayer


@pytest.fixture(params=["FeatureServer", "MapServer"])
def samples(request, run_alg, server, tmp_path):
    """The Samples service, exported; the path and the URL."""
    path = tmp_path / "samples.gpkg"
    url = server.service_url("Samples", request.param)
    run_alg("exportlayers", {"URL": url, "OUTPUT": str(path)})
    return path, url


def rows(path, statement):
    with closing(sqlite3.connect(path)) as database:
        return database.execute(statement).fetchall()


def as_stored(kind, value):
    """What the file has to hold for a value as the client hands it to Python."""
    if value is None:
        return None
    if kind in (FieldType.DATE, FieldType.TIMESTAMP_OFFSET):
        offset = value.utcoffset()
        utc = (value - offset).replace(tzinfo=None)
        return utc.isoformat(timespec="milliseconds") + "Z"
    return value.isoformat() if kind in (FieldType.DATE_ONLY, FieldType.TIME_ONLY) else value


@pytest.mark.parametrize(("number", "table"), [(0, "Field Types"), (4, "Types Table")])
def test_every_value_of_every_type(samples, number, table):
    path, url = samples
    layer = FeatureLayer(f"{url}/{number}")
    names = ", ".join(f'"{item.name}"' for item in layer.fields)
    stored = rows(path, f'SELECT {names} FROM "{table}" ORDER BY OBJECTID')
    features = list(layer.query())
    assert len(stored) == len(features) == 38
    for row, feature in zip(stored, features):
        for item, value in zip(layer.fields, row):
            assert value == as_stored(item.type, feature[item.name]), (feature["OBJECTID"], item.name)


def test_dates_before_1970_keep_their_milliseconds(samples):
    path, _ = samples
    found = dict(rows(path, 'SELECT A_STRING, A_DATE FROM "Field Types" WHERE A_STRING IS NOT NULL'))
    assert found["One millisecond before 1970"] == "1969-12-31T23:59:59.999Z"
    assert found["The empty date of spreadsheets"] == "1899-12-30T00:00:00.000Z"
    assert found["Epoch 0"] == "1970-01-01T00:00:00.000Z"
    assert found["Milliseconds"] == "2009-02-13T23:31:30.123Z"
    dataset = ogr.Open(str(path))
    layer = dataset.GetLayerByName("Field Types")
    layer.SetAttributeFilter("A_STRING = 'One millisecond before 1970'")
    feature = layer.GetNextFeature()
    year, *_, seconds, zone = feature.GetFieldAsDateTime("A_DATE")
    assert (year, zone) == (1969, 100)
    assert seconds == pytest.approx(59.999, abs=1e-4)


def test_columns_have_types(samples):
    path, _ = samples
    dataset = ogr.Open(str(path))
    definition = dataset.GetLayerByName("Field Types").GetLayerDefn()
    found = {}
    for index in range(definition.GetFieldCount()):
        field = definition.GetFieldDefn(index)
        found[field.GetName()] = field.GetTypeName()
    assert found["OBJECTID"] == found["A_BIG"] == "Integer64"
    assert found["A_SMALL"] == found["AN_INTEGER"] == "Integer"
    assert found["A_SINGLE"] == found["A_DOUBLE"] == "Real"
    assert found["A_DATE"] == found["A_TIMESTAMP"] == "DateTime"
    assert found["A_DATE_ONLY"] == "Date"
    assert found["A_STRING"] == found["A_TIME_ONLY"] == found["GLOBALID"] == "String"


@pytest.mark.parametrize(
    ("number", "table", "kind"),
    [
        (0, "Field Types", ogr.wkbPointZM),
        (1, "Shapes", ogr.wkbMultiPolygon),
        (2, "Lines ZM", ogr.wkbMultiLineStringZM),
        (3, "Multipoints", ogr.wkbMultiPoint),
    ],
)
def test_every_geometry(samples, number, table, kind):
    path, url = samples
    dataset = ogr.Open(str(path))
    layer = dataset.GetLayerByName(table)
    assert layer.GetGeomType() == kind
    assert layer.GetSpatialRef().GetAuthorityCode(None) == "4326"
    true = {item["OBJECTID"]: item.wkb for item in FeatureLayer(f"{url}/{number}").query()}
    found = {}
    for feature in layer:
        geometry = feature.GetGeometryRef()
        found[feature["OBJECTID"]] = None if geometry is None else bytes(geometry.ExportToIsoWkb())
    assert found == true


def test_geometries_are_valid_geopackage_blobs(samples):
    path, _ = samples
    heads = {blob[:8].hex() for (blob,) in rows(path, "SELECT geom FROM Shapes WHERE geom IS NOT NULL")}
    assert heads == {"47500003e6100000"}
    assert rows(path, "SELECT count(*) FROM Shapes WHERE geom IS NULL") != [(0,)]
    assert rows(path, "PRAGMA integrity_check") == [("ok",)]
    assert rows(path, "PRAGMA foreign_key_check") == []


@pytest.mark.parametrize("code", ["EPSG:3857", "ESRI:54009"])
def test_the_server_transforms_to_a_crs_with_a_code(run_alg, server, tmp_path, code):
    path = tmp_path / "countries.gpkg"
    url = server.layer_url("World", "FeatureServer", 1)
    run_alg("exportlayers", {"URL": url, "OUTPUT": str(path), "CRS": code, "WHERE": "NAME LIKE 'F%'"})
    layer = QgsVectorLayer(str(path), "x", "ogr")
    assert layer.crs() == QgsCoordinateReferenceSystem(code)
    assert layer.extent().height() > 1_000_000
    asked = [item.params.get("outSR") for item in server.requests if "resultOffset" in item.params]
    assert asked
    assert all(code.partition(":")[2] in text for text in asked)


def test_another_crs_is_made_here(run_alg, server, tmp_path):
    path = tmp_path / "countries.gpkg"
    crs = "PROJ4:+proj=laea +lat_0=20 +lon_0=15 +datum=WGS84 +units=km +no_defs"
    url = server.layer_url("World", "FeatureServer", 1)
    run_alg("exportlayers", {"URL": url, "OUTPUT": str(path), "CRS": crs, "WHERE": "NAME = 'France'"})
    layer = QgsVectorLayer(str(path), "x", "ogr")
    assert layer.crs().toProj().split()[0] == "+proj=laea"
    assert "+units=km" in layer.crs().toProj()
    assert layer.featureCount() == 1
    assert 500 < layer.extent().height() < 12000


def test_an_extent_selects_features_and_leaves_tables_whole(run_alg, server, tmp_path):
    path = tmp_path / "world.gpkg"
    url = server.service_url("World", "FeatureServer")
    _, log = run_alg("exportlayers", {"URL": url, "OUTPUT": str(path), "EXTENT": "5,10,45,48 [EPSG:4326]"})
    assert "“Country Notes” is a table" in log
    dataset = gdal.OpenEx(str(path))
    assert 3 < dataset.GetLayerByName("Countries").GetFeatureCount() < 12
    assert dataset.GetLayerByName("Country Notes").GetFeatureCount() == 720
