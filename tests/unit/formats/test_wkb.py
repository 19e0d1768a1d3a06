# SPDX-License-Identifier: GPL-2.0-or-later
"""WKB against bytes laid out by hand from the standard, and what cannot be read."""

from __future__ import annotations

import struct

import numpy as np
import pytest

from ags_connector.formats import wkb
from ags_connector.formats.geometry_type import GeometryType

POINT_Z = bytes.fromhex("01e9030000") + struct.pack("<3d", 1, 2, 3)


def packed(*positions):
    return np.array(positions, "<f8").tobytes()


def test_a_point_is_the_standards_bytes():
    assert wkb.point(packed([1, 2]), False, False) == bytes.fromhex(
        "0101000000000000000000f03f0000000000000040"
    )
    assert wkb.point(packed([1, 2, 3]), True, False) == POINT_Z


@pytest.mark.parametrize(
    ("has_z", "has_m", "code"),
    [(False, False, 4), (True, False, 1004), (False, True, 2004), (True, True, 3004)],
)
def test_codes_tell_the_dimensions(has_z, has_m, code):
    data = wkb.multi_point(packed([1] * (2 + has_z + has_m)), has_z, has_m)
    assert struct.unpack_from("<BII", data) == (1, code, 1)
    assert struct.unpack_from("<BI", data, 9) == (1, code - 3)
    assert wkb.dimensions(data) == (has_z, has_m)


def test_a_multi_polygon_is_read_as_it_was_written():
    shell, hole, other = (
        packed([0, 0], [0, 9], [9, 9], [0, 0]),
        packed([1, 2], [2, 2], [2, 3], [1, 2]),
        packed([5, 5]),
    )
    shape = wkb.read(wkb.multi_polygon([[shell, hole], [other]], False, False))
    assert shape.type is GeometryType.POLYGON
    assert shape.multi
    assert [[ring.tobytes() for ring in part] for part in shape.parts] == [[shell, hole], [other]]


def test_a_multi_line_is_read_as_it_was_written():
    first, second = packed([0, 0, 7], [1, 1, 8]), packed([2, 2, 9], [3, 3, 9], [4, 4, 9])
    shape = wkb.read(wkb.multi_line([first, second], False, True))
    assert (shape.type, shape.has_z, shape.has_m) == (GeometryType.POLYLINE, False, True)
    assert [part[0].tobytes() for part in shape.parts] == [first, second]


def test_big_endian_and_extended_codes_are_read():
    big = struct.pack(">BI3d", 0, 1001, 1, 2, 3)
    old = struct.pack("<BII3d", 1, 0x80000001 | 0x20000000, 4326, 1, 2, 3)
    for data in (big, old, POINT_Z):
        shape = wkb.read(data)
        assert (shape.type, shape.has_z, shape.has_m) == (GeometryType.POINT, True, False)
        assert shape.parts[0][0].tolist() == [[1, 2, 3]]


def test_single_parts_are_told_from_multi_parts():
    line = struct.pack("<BII4d", 1, 2, 2, 0, 0, 1, 1)
    polygon = struct.pack("<BIII8d", 1, 3, 1, 4, 0, 0, 0, 1, 1, 1, 0, 0)
    assert not wkb.read(line).multi
    assert wkb.read(polygon).parts[0][0].shape == (4, 2)
    assert wkb.read(struct.pack("<BII", 1, 4, 0)).parts[0][0].shape == (0, 2)


def test_bounds():
    data = wkb.multi_line([packed([0, 5], [1, -1]), packed([2, 2], [-3, 3])], False, False)
    assert wkb.bounds(data) == (-3, -1, 2, 5)
    assert wkb.bounds(struct.pack("<BII", 1, 5, 0)) is None


@pytest.mark.parametrize("length", [0, 3, 9, 20, len(POINT_Z) - 1])
def test_cut_off_bytes_are_an_error(length):
    with pytest.raises(ValueError, match="cut off"):
        wkb.read(POINT_Z[:length])


@pytest.mark.parametrize("code", [7, 8, 10, 16, 1017])
def test_types_without_counterpart_are_an_error(code):
    with pytest.raises(ValueError, match="no counterpart"):
        wkb.read(struct.pack("<BII", 1, code, 0))


def test_a_collection_in_disguise_is_an_error():
    data = struct.pack("<BII", 1, 5, 1) + wkb.point(packed([1, 2]), False, False)
    with pytest.raises(ValueError, match="another type"):
        wkb.read(data)
