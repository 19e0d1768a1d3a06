# SPDX-License-Identifier: GPL-2.0-or-later
"""Fields and pages of features as QGIS holds them."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any, List, Tuple

import pytest
from qgis.core import (
    NULL,
    QgsFeature,
    QgsFeatureSink,
    QgsProcessingContext,
    QgsProcessingUtils,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QByteArray, QDate, Qt, QTime

from ags_connector.bridge.crs import to_crs, wkb_type
from ags_connector.bridge.domains import DomainMode
from ags_connector.bridge.features import FeatureConverter
from ags_connector.bridge.fields import to_qgs_fields
from ags_connector.formats.feature_batch import FeatureBatch, FeatureSchema
from ags_connector.formats.fields import Domain, Field, FieldType, Subtype
from ags_connector.formats.geometry_type import GeometryType
from ags_connector.formats.spatial_reference import SpatialReference

USES = Domain("codedValue", "Uses", ((1, "House"), (2, "Shop")))
FIELDS = (
    Field("OBJECTID", FieldType.OID, "Id"),
    Field("NAME", FieldType.STRING, "Name of lot", length=20),
    Field("KIND", FieldType.INTEGER),
    Field("USE_CODE", FieldType.SMALL_INTEGER, domain=USES),
    Field("SEEN", FieldType.DATE),
    Field("DAY", FieldType.DATE_ONLY),
    Field("CLOCK", FieldType.TIME_ONLY),
    Field("MOMENT", FieldType.TIMESTAMP_OFFSET),
    Field("BIG", FieldType.BIG_INTEGER),
    Field("AREA", FieldType.DOUBLE),
    Field("PHOTO", FieldType.BLOB),
    Field("KEY", FieldType.GLOBAL_ID),
)
SCHEMA = FeatureSchema(FIELDS, GeometryType.POINT, SpatialReference(102100, 3857), has_z=True)
GUID = "{6F9619FF-8B86-D011-B42D-00CF4FC964FF}"
FULL = (
    1, "Zoë", 7, 2, -1, "1969-07-20", "20:17:40.5", "2023-05-03T11:44:08.125-07:00", 2**60 + 1, 2.5, "YWJj", GUID,
)  # fmt: skip
EMPTY = (2, *(None,) * 11)
POINT = struct.pack("<BIddd", 1, 1001, 500000.25, 6000000.5, 7.0)
BATCH = FeatureBatch(SCHEMA, [FULL, EMPTY], [POINT, None])


def convert(mode: DomainMode = DomainMode.CODES, **options: Any) -> Tuple[List[QgsFeature], FeatureConverter]:
    fields, _ = to_qgs_fields(FIELDS, mode, **options)
    converter = FeatureConverter(SCHEMA, fields, mode, **options)
    return converter.convert(BATCH), converter


def test_values_have_their_types(qgis_app: Any) -> None:
    (full, _), converter = convert()

    seen, moment = full["SEEN"], full["MOMENT"]
    assert (seen.timeSpec(), seen.toMSecsSinceEpoch()) == (Qt.TimeSpec.UTC, -1)
    assert seen.toString("yyyy-MM-dd HH:mm:ss.zzz") == "1969-12-31 23:59:59.999"
    assert moment.toString("yyyy-MM-dd HH:mm:ss.zzz") == "2023-05-03 18:44:08.125"
    assert (full["DAY"], full["CLOCK"]) == (QDate(1969, 7, 20), QTime(20, 17, 40, 500))
    assert (full["BIG"], full["AREA"], full["PHOTO"]) == (2**60 + 1, 2.5, QByteArray(b"abc"))
    assert full["KEY"] == GUID
    assert bytes(full.geometry().asWkb()) == POINT
    assert converter.notes() == ()


def test_nulls_stay_null(qgis_app: Any) -> None:
    (_, empty), _ = convert()

    assert empty.attributes() == [2, *(NULL,) * 11]
    assert not empty.hasGeometry()


def test_text_that_is_no_date_is_counted(qgis_app: Any) -> None:
    schema = FeatureSchema((Field("d", FieldType.DATE_ONLY), Field("b", FieldType.BLOB)))
    fields, _ = to_qgs_fields(schema.fields)
    converter = FeatureConverter(schema, fields)

    assert converter.convert(FeatureBatch(schema, [("soon", "%%")]))[0].attributes() == [NULL, NULL]
    assert converter.notes()[0].startswith("2 values")


@pytest.mark.parametrize(
    ("mode", "names", "values"),
    [
        (DomainMode.CODES, ["USE_CODE"], [2]),
        (DomainMode.DESCRIPTIONS, ["USE_CODE"], ["Shop"]),
        (DomainMode.BOTH, ["USE_CODE", "USE_CODE_desc"], [2, "Shop"]),
    ],
)
def test_domains(qgis_app: Any, mode: DomainMode, names: List[str], values: List[Any]) -> None:
    (full, empty), _ = convert(mode)

    assert [name for name in full.fields().names() if name.startswith("USE")] == names
    assert [full[name] for name in names] == values
    assert [empty[name] for name in names] == [NULL] * len(names)


def test_subtypes_choose_the_domain(qgis_app: Any) -> None:
    other = Domain("codedValue", "Other", ((1, "Field"), (2, "Wood")))
    subtypes = (Subtype(7, "Rural", {"use_code": other}), Subtype(8, "Urban"))
    (full, _), _ = convert(DomainMode.BOTH, subtypes=subtypes, subtype_field="Kind")

    assert (full["KIND"], full["KIND_desc"], full["USE_CODE_desc"]) == (7, "Rural", "Wood")


def test_code_that_no_domain_lists_is_kept(qgis_app: Any) -> None:
    schema = FeatureSchema((Field("USE_CODE", FieldType.SMALL_INTEGER, domain=USES),))
    fields, _ = to_qgs_fields(schema.fields, DomainMode.DESCRIPTIONS)
    converter = FeatureConverter(schema, fields, DomainMode.DESCRIPTIONS)

    rows = converter.convert(FeatureBatch(schema, [(9,), ("1",)]))
    assert [row["USE_CODE"] for row in rows] == ["9", "House"]


def test_fields_carry_alias_length_and_value_map(qgis_app: Any) -> None:
    fields, notes = to_qgs_fields(FIELDS)

    assert (fields.field("NAME").alias(), fields.field("NAME").length()) == ("Name of lot", 20)
    assert fields.field("USE_CODE").editorWidgetSetup().config() == {"map": [{"House": 1}, {"Shop": 2}]}
    assert any("SEEN" in note and "UTC" in note for note in notes)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["a", "A", "a_1"], ["a", "A_1", "a_1_1"]),
        (["fid", "geom"], ["fid_1", "geom_1"]),
        (["db.lots.NAME", "db.lots.SIZE"], ["NAME", "SIZE"]),
        (["lots.NAME", "owners.NAME", "lots.SIZE"], ["lots.NAME", "owners.NAME", "SIZE"]),
        (["SHAPE.STArea()"], ["SHAPE.STArea()"]),
    ],
)
def test_names_are_made_safe_with_a_note(qgis_app: Any, given: List[str], expected: List[str]) -> None:
    fields, notes = to_qgs_fields([Field(name, FieldType.STRING) for name in given])

    assert fields.names() == expected
    assert bool(notes) is (given != expected)


@pytest.mark.parametrize("suffix", ["gpkg", "shp", "geojson"])
def test_a_sink_takes_every_feature(qgis_app: Any, tmp_path: Path, suffix: str) -> None:
    hard = tuple(Field(name, FieldType.STRING) for name in ("fid", "geom", "name"))
    usual = [index for index, item in enumerate(FIELDS) if suffix != "shp" or item.type is not FieldType.BLOB]
    own = tuple(FIELDS[index] for index in usual)
    schema = FeatureSchema((*own, *hard), SCHEMA.geometry_type, SCHEMA.spatial_reference, has_z=True)
    fields, _ = to_qgs_fields(schema.fields)
    rows = [(*(row[index] for index in usual), "a", "b", "c") for row in (FULL, EMPTY)]
    features = FeatureConverter(schema, fields).convert(FeatureBatch(schema, rows, [POINT, None]))
    context = QgsProcessingContext()
    sink, destination = QgsProcessingUtils.createFeatureSink(
        str(tmp_path / f"x.{suffix}"), context, fields, wkb_type(schema), to_crs(schema.spatial_reference)
    )

    assert sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert)
    del sink
    layer = QgsVectorLayer(destination, "x", "ogr")
    assert layer.featureCount() == 2
    assert layer.crs().authid() == "EPSG:3857"
    first = next(layer.getFeatures())
    assert first[fields.names().index("NAME") + layer.fields().count() - fields.count()] == "Zoë"


def test_memory_layer_keeps_everything(qgis_app: Any) -> None:
    (full, empty), _ = convert()
    layer = QgsVectorLayer("PointZ?crs=EPSG:3857", "x", "memory")
    assert layer.dataProvider().addAttributes(list(full.fields()))
    layer.updateFields()

    assert layer.dataProvider().addFeatures([full, empty])[0]
    stored = list(layer.getFeatures())
    assert stored[0].attributes() == full.attributes()
    assert stored[1].attributes() == empty.attributes()


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (GeometryType.POINT, "PointZM"),
        (GeometryType.MULTIPOINT, "MultiPointZM"),
        (GeometryType.POLYLINE, "MultiLineStringZM"),
        (GeometryType.POLYGON, "MultiPolygonZM"),
        (GeometryType.NONE, "NoGeometry"),
    ],
)
def test_geometry_types(qgis_app: Any, kind: GeometryType, expected: str) -> None:
    schema = FeatureSchema((), kind, has_z=True, has_m=True)

    assert QgsWkbTypes.displayString(wkb_type(schema)) == expected
