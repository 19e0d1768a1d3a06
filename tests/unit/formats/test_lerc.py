# SPDX-License-Identifier: GPL-2.0-or-later
"""LERC headers and masks in bare Python: two bands of 3 by 4 whole numbers, packed by Esri's library."""

from __future__ import annotations

import base64
import struct

import pytest

from ags_connector.formats.lerc import LercError, as_mrf, as_tiff, check_sum, read_bands, reads_as_lerc
from ags_connector.formats.tiff_size import tiff_size

TWO_BANDS = base64.b64decode(
    "TGVyYzIgBAAAAKhfazIDAAAABAAAAAEAAAAJAAAACAAAAFoAAAACAAAAAAAAAAAA4D8AAAAAAAAAAAAAAAAAACZABgAAAAIA2f8AgAAACwAAgQCE"
    "CRBDh6kLTGVyYzIgBAAAAGjUbckDAAAABAAAAAEAAAAJAAAACAAAAFQAAAACAAAAAAAAAAAA4D8AAAAAAAAoQAAAAAAAADdAAAAAAAwAFwAAgQyE"
    "CRBDh6kL"
)  # fmt: skip
FIRST = 90
VALID = [[True, True, False, True], [True, False, False, True], [True, True, True, True]]


def test_the_bands_and_their_mask():
    bands = read_bands(TWO_BANDS)
    assert [(band.width, band.height, band.pixel_type, band.max_error) for band in bands] == [
        (4, 3, "S16", 0.5)
    ] * 2
    assert [band.valid.tolist() for band in bands] == [VALID, VALID]
    assert all(band.is_exact and band.is_masked_integer for band in bands)


def test_a_band_without_a_mask_of_its_own_gets_that_of_the_one_before():
    first, second = read_bands(TWO_BANDS)
    assert first.blob == TWO_BANDS[:FIRST]
    assert len(second.blob) == len(TWO_BANDS) - FIRST + 6
    assert struct.unpack_from("<I", second.blob, 10)[0] == check_sum(second.blob[14:])
    assert read_bands(second.blob)[0].valid.tolist() == VALID


def test_a_band_as_a_file():
    (band,) = read_bands(TWO_BANDS[:FIRST])
    assert tiff_size(as_tiff(band)) == (4, 3)
    assert band.blob in as_tiff(band)
    described, index = as_mrf(band)
    assert b'<Size x="4" y="3" c="1"/>' in described
    assert b"<DataType>Int16</DataType>" in described
    assert index == struct.pack(">QQ", 0, FIRST)


@pytest.mark.parametrize(
    "content", [b"", b"II*\x00", TWO_BANDS[:40], TWO_BANDS[:-1], b"CntZImage " + TWO_BANDS]
)
def test_what_is_no_lerc_or_ends_too_early(content):
    with pytest.raises(LercError):
        read_bands(content)


def test_a_mask_that_does_not_fit_is_an_error():
    damaged = bytearray(TWO_BANDS[:FIRST])
    damaged[72] ^= 0x10
    with pytest.raises(LercError, match="mask"):
        read_bands(bytes(damaged))


def test_the_beginning_tells():
    assert reads_as_lerc(TWO_BANDS)
    assert not reads_as_lerc(b"CntZImage ")
