# SPDX-License-Identifier: GPL-2.0-or-later
"""The same features written in both forms read alike; a binary page that is cut or odd is refused."""

from __future__ import annotations

import math
import struct
from typing import Any, Dict, List, Optional, Tuple

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ags_connector.formats import wkb
from ags_connector.formats.esri_json import decode_feature_set
from ags_connector.formats.feature_batch import FeatureBatch
from ags_connector.formats.pbf import PbfError, decode_feature_collection
from tests import pbf_encoder as pbf
from tests.pbf_encoder import Column as Field

SINGLES = st.floats(allow_nan=False, allow_infinity=False, width=32).map(lambda x: float(str(np.float32(x))))
VALUES: Dict[str, Any] = {
    "OID": st.integers(0, 2**63 - 1),
    "SmallInteger": st.integers(-(2**15), 2**15 - 1),
    "Integer": st.integers(-(2**31), 2**31 - 1),
    "BigInteger": st.integers(-(2**63), 2**63 - 1),
    "Single": SINGLES,
    "Double": st.floats(allow_nan=False, allow_infinity=False),
    "String": st.text(max_size=200),
    "Date": st.integers(-(10**14), 10**14),
    "GUID": st.uuids().map(str),
    "DateOnly": st.dates().map(str),
    "TimeOnly": st.times().map(lambda moment: moment.isoformat("seconds")),
    "TimestampOffset": st.just("2023-05-03T11:44:08-07:00"),
}
ordinate = st.integers(-1_799_999_999, 1_799_999_999).map(lambda value: value / 1e7)
latitude = st.integers(-899_999_999, 899_999_999).map(lambda value: value / 1e7)


@st.composite
def pages(draw: Any) -> Tuple[List[Field], List[List[Any]]]:
    kinds = draw(st.lists(st.sampled_from([kind for kind in VALUES if kind != "OID"]), max_size=8))
    fields = [Field("OBJECTID", "OID"), *(Field(f"F{i}", kind) for i, kind in enumerate(kinds))]
    makers = [VALUES["OID"], *(st.none() | VALUES[kind] for kind in kinds)]
    return fields, draw(st.lists(st.tuples(*makers).map(list), max_size=12))


@st.composite
def shapes(draw: Any, kind: str, size: int) -> Optional[Dict[str, Any]]:
    if draw(st.integers(0, 9)) == 0:
        return None
    more = st.integers(-100_000, 100_000).map(lambda value: value / 16)
    position = st.tuples(ordinate, latitude, *([more] * (size - 2))).map(list)
    if kind == "Point":
        return dict(zip(("x", "y", "z" if size > 2 else "", "m"), draw(position)))
    part = st.lists(position, min_size=4 if kind == "Polygon" else 2, max_size=9)
    if kind == "Multipoint":
        return {"points": draw(part)}
    parts = draw(st.lists(part, min_size=1, max_size=4))
    if kind == "Polygon":
        parts = [[*ring, ring[0]] for ring in parts]
    return {pbf.PARTS[kind]: parts}


def both(
    fields: List[Field], rows: List[List[Any]], shape: Optional[str] = None, forms: Any = (), *,
    has_z: bool = False, has_m: bool = False,
) -> Tuple[FeatureBatch, FeatureBatch]:  # fmt: skip
    geometries = list(forms) or [None] * len(rows)
    binary = pbf.feature_collection(
        fields, zip(rows, geometries), oid="OBJECTID", geometry=shape, wkid={"wkid": 4326}, has_z=has_z, has_m=has_m,
        exceeded=True, degrees=True,
    )  # fmt: skip
    names = [field.name for field in fields]
    body: Dict[str, Any] = {
        "objectIdFieldName": "OBJECTID",
        "fields": [
            {"name": field.name, "type": f"esriFieldType{field.type}", "alias": field.name}
            for field in fields
        ],
        "features": [
            {"attributes": dict(zip(names, row)), **({"geometry": form} if shape else {})}
            for row, form in zip(rows, geometries)
        ],
        "exceededTransferLimit": True,
    }
    if shape:
        reference = {"wkid": 4326, "latestWkid": 4326}
        body.update(geometryType=f"esriGeometry{shape}", spatialReference=reference, hasZ=has_z, hasM=has_m)
    return decode_feature_collection(binary), decode_feature_set(body)


@given(pages())
def test_attributes_read_alike(page: Tuple[List[Field], List[List[Any]]]) -> None:
    binary, json = both(*page)
    assert [tuple(row) for row in binary.rows] == [tuple(row) for row in json.rows]
    assert binary.schema.fields == json.schema.fields
    assert binary.exceeded_transfer_limit is True
    assert binary.geometries == ()


@pytest.mark.parametrize("size", [2, 3, 4])
@pytest.mark.parametrize("kind", pbf.GEOMETRY_TYPES)
@settings(max_examples=30)
@given(data=st.data())
def test_geometries_read_alike(kind: str, size: int, data: Any) -> None:
    forms = data.draw(st.lists(shapes(kind, size), min_size=1, max_size=6))
    if kind == "Point" and size == 3:
        forms = [form and {key: value for key, value in form.items() if key} for form in forms]
    rows = [[index] for index in range(len(forms))]
    flags = {"has_z": size > 2, "has_m": size > 3}
    binary, json = both([Field("OBJECTID", "OID")], rows, kind, forms, **flags)
    assert binary.schema.spatial_reference == json.schema.spatial_reference
    assert (binary.schema.has_z, binary.schema.has_m) == (json.schema.has_z, json.schema.has_m)
    for ours, theirs in zip(binary.geometries, json.geometries):
        assert (ours is None) == (theirs is None)
        if ours is not None and theirs is not None:
            assert_alike(wkb.read(ours), wkb.read(theirs))


def assert_alike(ours: wkb.Shape, theirs: wkb.Shape) -> None:
    assert (ours.type, ours.has_z, ours.has_m) == (theirs.type, theirs.has_z, theirs.has_m)
    assert sorted(len(array) for part in ours.parts for array in part) == sorted(
        len(array) for part in theirs.parts for array in part
    )
    mine = np.array(sorted(row for part in ours.parts for array in part for row in array.tolist()))
    other = np.array(sorted(row for part in theirs.parts for array in part for row in array.tolist()))
    np.testing.assert_allclose(mine[:, :2], other[:, :2], atol=2e-9)


def test_z_and_m_stand_for_themselves() -> None:
    form = {"paths": [[[1, 2, 30, 5], [1.5, 2.5, 31, None]], [[7, 8, 32, 9], [7, 9, 33, 10]]]}
    binary, _ = both([Field("OBJECTID", "OID")], [[1]], "Polyline", [form], has_z=True, has_m=True)
    found = [
        row
        for part in wkb.read(binary.geometries[0] or b"").parts
        for array in part
        for row in array.tolist()
    ]
    assert [row[2] for row in found] == [30, 31, 32, 33]
    assert [row[3] for row in found][0::2] == [5, 9]
    assert math.isnan(found[1][3])


def test_features_that_are_not_built_alike_are_read_one_by_one() -> None:
    """The geometry may stand before the attributes, members that nobody knows anywhere."""
    grid = pbf.Grid(True, False, False)
    attribute = pbf.message(1, pbf.value_of("OID", 7))
    geometry = pbf.geometry_of("Point", {"x": 5.0, "y": 6.0}, grid)
    odd = [geometry + attribute, pbf.number(99, 1) + attribute + pbf.message(98, b"x") + geometry, attribute]
    head = pbf.text(1, "OBJECTID") + pbf.message(12, grid.message())
    head += pbf.message(13, pbf.field_message(Field("OBJECTID", "OID")))
    content = pbf.message(2, pbf.message(1, head + b"".join(pbf.message(15, body) for body in odd)))
    batch = decode_feature_collection(content)
    assert [tuple(row) for row in batch.rows] == [(7,)] * 3
    assert [geometry is None for geometry in batch.geometries] == [False, False, True]
    assert struct.unpack("<2d", (batch.geometries[0] or b"")[5:]) == pytest.approx((5.0, 6.0), abs=1e-9)


def test_a_lower_left_origin_counts_upwards() -> None:
    transform = pbf.number(1, 1) + pbf.message(2, pbf.double(1, 0.5) + pbf.double(2, 0.5))
    transform += pbf.message(3, pbf.double(1, 10.0) + pbf.double(2, 20.0))
    vertex = pbf.message(2, pbf.message(3, pbf.zigzag(4) + pbf.zigzag(6)))
    content = pbf.message(2, pbf.message(1, pbf.message(12, transform) + pbf.message(15, vertex)))
    geometry = decode_feature_collection(content).geometries[0] or b""
    assert struct.unpack("<2d", geometry[5:]) == (12.0, 23.0)


@given(st.integers(0, 400))
def test_a_cut_answer_is_refused_or_shorter_but_never_wrong(cut: int) -> None:
    fields = [Field("OBJECTID", "OID"), Field("NAME", "String")]
    rows = [[index, f"name {index}"] for index in range(20)]
    content = pbf.feature_collection(
        fields, [(row, None) for row in rows], oid="OBJECTID", geometry=None, wkid={}, has_z=False, has_m=False,
        exceeded=False, degrees=True,
    )  # fmt: skip
    if cut >= len(content):
        assert len(decode_feature_collection(content)) == 20
        return
    with pytest.raises(PbfError):
        decode_feature_collection(content[:cut])


@pytest.mark.parametrize("content", [b"", b"{}", b"<html>", b"\x12\x00", b"\xff" * 40])
def test_other_content_is_refused(content: bytes) -> None:
    with pytest.raises(PbfError):
        decode_feature_collection(content)
