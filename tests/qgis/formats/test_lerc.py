# SPDX-License-Identifier: GPL-2.0-or-later
"""LERC blobs of every type and version, packed by Esri's library and read by GDAL: the cells are the same."""

from __future__ import annotations

import struct

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from ags_connector.bridge import lerc_tile
from ags_connector.formats.lerc import LercError, check_sum, read_bands
from ags_connector.rest.errors import NotArcGIS
from tests.sample_server import lerc

pytestmark = pytest.mark.skipif(lerc.library() is None, reason="Esri's LERC library is not installed")
TYPES = [np.dtype(name) for name in lerc.TYPES]
# This GDAL's driver for MRF, which reads whole numbers with a mask, knows the versions up to this one.
MASKED_UP_TO = 4


@st.composite
def rasters(draw, shortest_side=1):
    """Bands by rows by columns of one type."""
    dtype = draw(st.sampled_from(TYPES))
    side = st.integers(shortest_side, 40)
    shape = draw(st.tuples(st.integers(1, 3), side, side))
    if dtype.kind == "f":
        elements = st.floats(-1e6, 1e6, width=8 * dtype.itemsize)
    else:
        info = np.iinfo(dtype)
        elements = st.integers(int(info.min), int(info.max))
    return draw(arrays.arrays(dtype, shape, elements=elements))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(rasters(), st.sampled_from([2, 3, 4, 5, 6]))
def test_all_cells(values, version):
    found, kind, empty = lerc_tile.read_lerc(lerc.encode(values, version=version))
    assert found.dtype == values.dtype
    assert (kind.numpy, empty) == (values.dtype.type, None)
    assert np.array_equal(found, values)


@pytest.mark.parametrize("version", [5, 6])
@pytest.mark.parametrize("number", [np.float32, np.float64])
def test_whole_numbers_of_a_type_with_fractions(number, version):
    values = np.arange(60 * 70, dtype=number).reshape(1, 60, 70)
    found, _, empty = lerc_tile.read_lerc(lerc.encode(values, version=version))
    assert empty is None
    assert np.array_equal(found, values)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(rasters(shortest_side=5), st.integers(2, MASKED_UP_TO), st.data())
def test_cells_without_data(values, version, data):
    valid = data.draw(arrays.arrays(bool, values.shape[1:]))
    found, _, empty = lerc_tile.read_lerc(lerc.encode(values, valid, version=version))
    if valid.all():
        assert empty is None
    else:
        assert all(np.array_equal(~band, valid) for band in empty)
    assert np.array_equal(found[:, valid], values[:, valid])


@pytest.mark.parametrize("version", [5, 6])
def test_real_numbers_without_data_in_the_newest_versions(version):
    values = np.arange(600, dtype=np.float32).reshape(2, 15, 20) / 3
    valid = values[0] % 2 < 1
    found, _, empty = lerc_tile.read_lerc(lerc.encode(values, valid, version=version))
    assert np.array_equal(found[:, valid], values[:, valid])
    assert np.array_equal(~empty[1], valid)


def test_the_check_sum_is_that_of_the_library():
    values = np.arange(3000, dtype=np.int32).reshape(1, 50, 60)
    (band,) = read_bands(lerc.encode(values, version=4))
    assert struct.unpack_from("<I", band.blob, 10)[0] == check_sum(band.blob[14:])


def test_bands_after_the_first_bring_no_mask_of_their_own():
    values = np.arange(3000, dtype=np.uint16).reshape(3, 25, 40)
    content = lerc.encode(values, values[0] % 3 > 0, version=4)
    bands = read_bands(content)
    assert len({len(band.blob) for band in bands}) >= 1
    assert sum(len(band.blob) for band in bands) > len(content)
    assert all(np.array_equal(band.valid, bands[0].valid) for band in bands)


@pytest.mark.parametrize(("kind", "error", "exact"), [
    ("float32", 0.01, False), ("float32", 0.0, True), ("int16", 0.5, True), ("int16", 3.0, False),
])  # fmt: skip
def test_rounded_values_are_refused(kind, error, exact):
    values = (np.random.default_rng(1).random((1, 30, 30)) * 1000).astype(kind)
    content = lerc.encode(values, most_error=error)
    if exact:
        assert np.array_equal(lerc_tile.read_lerc(content)[0], values)
        return
    with pytest.raises(NotArcGIS, match="rounded the values by up to"):
        lerc_tile.read_lerc(content)


def test_damaged_bytes_are_an_error():
    content = lerc.encode(np.random.default_rng(1).random((1, 30, 30)))
    for damaged in (b"", b"Lerc2 ", content[:50], content[:-7], b"CntZImage \x0b" + content):
        with pytest.raises(LercError):
            read_bands(damaged)
    flipped = bytearray(content)
    flipped[len(content) // 2] ^= 0xFF
    with pytest.raises(NotArcGIS, match="cannot be read"):
        lerc_tile.read_lerc(bytes(flipped))
