# SPDX-License-Identifier: GPL-2.0-or-later
"""Files written through GDAL, read back with GDAL and QGIS."""

from __future__ import annotations

import struct
from dataclasses import replace
from pathlib import Path
from typing import Any, Dict, Iterator, List, Tuple

import pytest
from osgeo import gdal, ogr
from qgis.core import QgsVectorLayer

from ags_connector.bridge.ogr_writer import OgrWriter, writers
from ags_connector.bridge.spreadsheet import names_in_the_first_row
from ags_connector.formats.feature_batch import FeatureBatch, FeatureSchema
from ags_connector.formats.fields import Domain, Field, FieldType
from ags_connector.formats.geometry_type import GeometryType
from ags_connector.formats.spatial_reference import WGS84, SpatialReference

USES = Domain("codedValue", "Uses", ((1, "House"), (2, "Shop")))
FIELDS = (
    Field("OBJECTID", FieldType.OID, "Id"),
    Field("NAME", FieldType.STRING, length=10),
    Field("SEEN", FieldType.DATE),
    Field("DAY", FieldType.DATE_ONLY),
    Field("CLOCK", FieldType.TIME_ONLY),
    Field("USE_CODE", FieldType.SMALL_INTEGER, "Use of land", domain=USES),
    Field("SHARE", FieldType.DOUBLE, domain=Domain("range", "Share", minimum=0, maximum=1)),
    Field("BIG", FieldType.BIG_INTEGER),
    Field("PHOTO", FieldType.BLOB),
    Field("MOMENT", FieldType.TIMESTAMP_OFFSET),
)
SCHEMA = FeatureSchema(FIELDS, GeometryType.POINT, SpatialReference(102100, 3857), has_z=True, name="lots")
FULL = (1, "Zoë", -1, "1969-07-20", "20:17:40.5", 2, 0.25, 2**60 + 1, "YWJj", "2023-05-03T11:44:08.125-07:00")
EMPTY = (2, *(None,) * 9)
POINT = struct.pack("<BIddd", 1, 1001, 500000.25, 6000000.5, 7.0)
BATCH = FeatureBatch(SCHEMA, [FULL, EMPTY], [POINT, None])


def write(path: Path, schema: FeatureSchema = SCHEMA, *batches: FeatureBatch) -> Tuple[str, ...]:
    writer = OgrWriter(path, schema)
    for batch in batches or (BATCH,):
        writer.write(batch)
    return writer.close()


def read(path: Path) -> List[Dict[str, Any]]:
    dataset = ogr.Open(str(path))
    layer = dataset.GetLayer(0)
    return [
        {**feature.items(), "wkt": feature.geometry().ExportToIsoWkt() if feature.geometry() else None}
        for feature in layer
    ]


@pytest.fixture(autouse=True)
def with_qgis(qgis_app: Any) -> None:
    """Spatial references come from QGIS."""


def test_geopackage_holds_everything(tmp_path: Path) -> None:
    path = tmp_path / "x.gpkg"
    notes = write(path)
    full, empty = read(path)

    assert (full["NAME"], full["USE_CODE"], full["SHARE"], full["BIG"]) == ("Zoë", 2, 0.25, 2**60 + 1)
    assert full["SEEN"] == "1969/12/31 23:59:59.999+00"
    assert full["MOMENT"] == "2023/05/03 18:44:08.125+00"
    assert (full["DAY"], full["CLOCK"]) == ("1969/07/20", "20:17:40.5")
    assert full["wkt"] == "POINT Z (500000.25 6000000.5 7)"
    assert set(empty.values()) == {2, None}
    assert not any("Domain" in note for note in notes)
    assert any("MOMENT" in note for note in notes)


def test_geopackage_dates_keep_zone_and_milliseconds_in_the_file(tmp_path: Path) -> None:
    import sqlite3

    path = tmp_path / "x.gpkg"
    write(path)
    with sqlite3.connect(path) as database:
        stored = database.execute("SELECT SEEN, MOMENT, fid, OBJECTID FROM lots ORDER BY fid").fetchall()

    assert stored[0][:2] == ("1969-12-31T23:59:59.999Z", "2023-05-03T18:44:08.125Z")


def test_geopackage_has_real_domains_that_qgis_shows(tmp_path: Path) -> None:
    path = tmp_path / "x.gpkg"
    write(path)
    dataset = gdal.OpenEx(str(path))
    coded, ranged = dataset.GetFieldDomain("Uses"), dataset.GetFieldDomain("Share")

    assert coded.GetEnumeration() == {"1": "House", "2": "Shop"}
    assert (ranged.GetMinAsDouble(), ranged.GetMaxAsDouble()) == (0, 1)
    layer = QgsVectorLayer(f"{path}|layername=lots", "lots", "ogr")
    assert layer.crs().authid() == "EPSG:3857"
    assert layer.editorWidgetSetup(layer.fields().indexOf("USE_CODE")).type() == "ValueMap"


@pytest.mark.parametrize("suffix", [".gpkg", ".gdb", ".fgb", ".sqlite"])
def test_aliases_are_stored_or_there_is_a_note(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"x{suffix}"
    notes = write(path)
    dataset = ogr.Open(str(path))
    definition = dataset.GetLayer(0).GetLayerDefn()
    found = definition.GetFieldDefn(definition.GetFieldIndex("USE_CODE")).GetAlternativeName()

    assert (found == "Use of land") is ("Field aliases are not stored." not in notes)


def test_equal_domains_are_stored_once_and_different_ones_apart(tmp_path: Path) -> None:
    other = Domain("codedValue", "Uses", ((1, "Yes"),))
    fields = tuple(
        Field(name, FieldType.INTEGER, domain=domain)
        for name, domain in (("a", USES), ("b", USES), ("c", other))
    )
    schema = FeatureSchema(fields, name="t")
    path = tmp_path / "x.gpkg"
    write(path, schema, FeatureBatch(schema, [(1, 1, 1)]))
    dataset = ogr.Open(str(path))
    definition = dataset.GetLayer(0).GetLayerDefn()

    assert [definition.GetFieldDefn(i).GetDomainName() for i in range(3)] == ["Uses", "Uses", "Uses_1"]


def test_names_that_geopackage_cannot_hold(tmp_path: Path) -> None:
    names = ("fid", "Name", "NAME", "geom", "T.Size", "fid_1")
    schema = FeatureSchema(
        tuple(Field(name, FieldType.STRING) for name in names), GeometryType.POINT, WGS84, name="t"
    )
    path = tmp_path / "x.gpkg"
    notes = write(path, schema, FeatureBatch(schema, [tuple(names)], [None]))

    row = read(path)[0]
    assert [row[name] for name in row if name != "wkt"] == list(names)
    assert all(name in notes[0] for name in ("fid", "NAME", "geom", "T.Size"))


def test_integer_field_called_fid_is_kept(tmp_path: Path) -> None:
    schema = FeatureSchema((Field("FID", FieldType.OID),), GeometryType.POINT, WGS84, name="t")
    path = tmp_path / "x.gpkg"
    write(path, schema, FeatureBatch(schema, [(7,), (0,)], [None, None]))

    assert [row["FID"] for row in read(path)] == [7, 0]


@pytest.mark.parametrize("suffix", [".gpkg", ".sqlite", ".geojson", ".shp", ".csv", ".gml"])
def test_rows_survive(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"x{suffix}"
    write(path)
    full, empty = read(path)

    assert (int(full["OBJECTID"]), full["NAME"], full["SHARE"], full["USE_CODE"]) == (1, "Zoë", 0.25, 2)
    assert full["wkt"].replace(".0 ", " ") in (
        "POINT Z (500000.25 6000000.5 7)",
        "POINT (500000.25 6000000.5)",
    )
    assert empty["SHARE"] is None
    assert empty["wkt"] is None


def test_shapefile_says_what_it_cannot_hold(tmp_path: Path) -> None:
    fields = (
        Field("A_RATHER_LONG_NAME", FieldType.STRING, length=4000),
        Field("A_RATHER_LONG_NOTE", FieldType.STRING, length=5),
        Field("SEEN", FieldType.DATE),
    )
    schema = FeatureSchema(fields, GeometryType.POINT, WGS84, name="t")
    path = tmp_path / "x.shp"
    notes = " ".join(write(path, schema, FeatureBatch(schema, [("ä" * 300, "ääääää", 86400001)], [POINT])))

    row = read(path)[0]
    assert row["A_RATHER_L"] == "ä" * 127
    assert row["A_RATHER_1"] == "ääääää"
    assert row["SEEN"] == "1970/01/02"
    assert "A_RATHER_LONG_NAME → A_RATHER_L" in notes
    assert "A_RATHER_L (1)" in notes
    assert "time of day is not stored: SEEN" in notes
    assert path.with_suffix(".prj").exists()
    assert path.with_suffix(".cpg").read_text().strip() == "UTF-8"


def test_flatgeobuf_says_which_rows_it_leaves_out(tmp_path: Path) -> None:
    path = tmp_path / "x.fgb"
    notes = write(path)

    assert len(read(path)) == 1
    assert any("1 features without geometry" in note for note in notes)
    dataset = ogr.Open(str(path))
    assert dataset.GetLayer(0).GetLayerDefn().GetFieldDefn(5).GetAlternativeName() == "Use of land"


@pytest.mark.parametrize("suffix", [".kml", ".kmz", ".geojsonl"])
def test_formats_of_wgs84_get_transformed_coordinates(tmp_path: Path, suffix: str) -> None:
    if suffix not in writers():
        pytest.skip(f"this GDAL has no driver that creates {suffix} files")
    path = tmp_path / f"x{suffix}"
    notes = write(path)
    row = read(path)[0]

    x, y = (float(text) for text in row["wkt"].split("(")[1].split()[:2])
    assert (round(x, 4), round(y, 4)) == (4.4916, 47.3537)
    assert any("WGS 84" in note for note in notes)


@pytest.mark.parametrize("suffix", [".xlsx", ".ods", ".dbf"])
def test_sheets_hold_rows_without_geometry(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"x{suffix}"
    notes = write(path)

    assert [int(row["OBJECTID"]) for row in read(path)] == [1, 2]
    assert "This format holds no geometry." in notes


def test_drawing_holds_geometry_only(tmp_path: Path) -> None:
    notes = write(tmp_path / "x.dxf")

    assert [row["wkt"] for row in read(tmp_path / "x.dxf")] == ["POINT Z (500000.25 6000000.5 7)"]
    assert "This format holds no attributes." in notes


@pytest.mark.parametrize("suffix", [".dxf", ".fgb"])
def test_tables_are_refused_where_rows_need_geometry(tmp_path: Path, suffix: str) -> None:
    with pytest.raises(OSError, match="a table has none"):
        OgrWriter(tmp_path / f"x{suffix}", FeatureSchema(FIELDS, name="t"))


@pytest.mark.parametrize("suffix", [".gpkg", ".shp", ".csv", ".geojson", ".xlsx"])
def test_tables_have_no_geometry(tmp_path: Path, suffix: str) -> None:
    schema = replace(SCHEMA, geometry_type=GeometryType.NONE, spatial_reference=None)
    path = tmp_path / f"x{suffix}"
    write(path, schema, FeatureBatch(schema, [FULL, EMPTY]))
    found = path if path.exists() else path.with_suffix(".dbf")

    assert [int(row["OBJECTID"]) for row in read(found)] == [1, 2]


def test_polygons_are_multi_part_and_keep_m(tmp_path: Path) -> None:
    schema = FeatureSchema(
        (Field("a", FieldType.INTEGER),), GeometryType.POLYGON, SpatialReference(2056), has_m=True, name="t"
    )
    polygon = ogr.CreateGeometryFromWkt("MULTIPOLYGON M (((0 0 1,0 1 2,1 1 3,0 0 1)))")
    path = tmp_path / "x.gpkg"
    write(path, schema, FeatureBatch(schema, [(1,)], [bytes(polygon.ExportToIsoWkb())]))

    assert read(path)[0]["wkt"] == "MULTIPOLYGON M (((0 0 1,0 1 2,1 1 3,0 0 1)))"
    dataset = ogr.Open(str(path))
    assert dataset.GetLayer(0).GetGeomType() == ogr.wkbMultiPolygonM


def test_values_of_another_type_are_counted(tmp_path: Path) -> None:
    schema = FeatureSchema((Field("a", FieldType.INTEGER), Field("d", FieldType.DATE_ONLY)), name="t")
    path = tmp_path / "x.gpkg"
    notes = write(path, schema, FeatureBatch(schema, [("x", "y"), (1, "2020-01-01")]))

    assert [row["a"] for row in read(path)] == [None, 1]
    assert any(note.startswith("2 values") for note in notes)


def test_folder_that_does_not_exist_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"x\.gpkg cannot be created"):
        OgrWriter(tmp_path / "none" / "x.gpkg", SCHEMA)


@pytest.fixture
def gdals_exceptions() -> Iterator[None]:
    """Exceptions of GDAL, switched on as QGIS's Processing does from 3.44, and other plugins do."""
    before = gdal.GetUseExceptions(), ogr.GetUseExceptions()
    gdal.UseExceptions()
    ogr.UseExceptions()
    yield
    if not before[1]:
        ogr.DontUseExceptions()
    if not before[0]:
        gdal.DontUseExceptions()


def test_failures_are_os_errors_also_with_gdals_exceptions_on(gdals_exceptions: None, tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"none"):
        OgrWriter(tmp_path / "none" / "x.gpkg", SCHEMA)
    write(tmp_path / "x.gpkg")
    assert gdal.GetUseExceptions()
    assert len(read(tmp_path / "x.gpkg")) == 2


@pytest.mark.skipif(
    not hasattr(gdal, "ExceptionMgr"), reason="this GDAL cannot switch exceptions off for one thread"
)
def test_gdals_exceptions_change_nothing(gdals_exceptions: None, tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"x\.gpkg cannot be created"):
        OgrWriter(tmp_path / "none" / "x.gpkg", SCHEMA)
    # A table ends as x.dbf alone: nothing is there under the name that is looked for.
    table = replace(SCHEMA, geometry_type=GeometryType.NONE, spatial_reference=None)
    write(tmp_path / "x.shp", table, FeatureBatch(table, [FULL, EMPTY]))
    assert len(read(tmp_path / "x.dbf")) == 2


def test_abort_leaves_what_was_written(tmp_path: Path) -> None:
    writer = OgrWriter(tmp_path / "x.gpkg", SCHEMA)
    writer.write(BATCH)
    writer.abort()

    assert len(read(tmp_path / "x.gpkg")) == 2


def test_many_batches_over_several_transactions(tmp_path: Path) -> None:
    schema = FeatureSchema((Field("OBJECTID", FieldType.OID),), GeometryType.POINT, WGS84, name="t")
    path = tmp_path / "x.gpkg"
    batches = [
        FeatureBatch(schema, [(n,) for n in range(start, start + 20_000)], [POINT] * 20_000)
        for start in range(0, 120_000, 20_000)
    ]
    write(path, schema, *batches)

    dataset = ogr.Open(str(path))
    assert dataset.GetLayer(0).GetFeatureCount() == 120_000
    assert not list(tmp_path.glob("*-journal"))


def test_usual_suffixes_are_known() -> None:
    wanted = {".gpkg", ".shp", ".geojson", ".fgb", ".kml", ".csv", ".gml", ".dxf", ".sqlite", ".tab"}
    assert wanted | {".mif", ".xlsx", ".ods", ".json", ".gdb"} <= set(writers())


@pytest.mark.parametrize("suffix", ["xlsx", "ods"])
def test_sheets_of_texts_only(tmp_path: Path, suffix: str) -> None:
    schema = FeatureSchema((Field("NAME", FieldType.STRING), Field("KIND", FieldType.STRING)))
    path = tmp_path / f"texts.{suffix}"
    write(path, schema, FeatureBatch(schema, [("a", "b"), ("c", "d")]))
    with names_in_the_first_row():
        assert [row["NAME"] for row in read(path)] == ["a", "c"]
