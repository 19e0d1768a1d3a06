# SPDX-License-Identifier: GPL-2.0-or-later
"""Esri's raster compression LERC: what a blob says of itself, and its bands dressed as files that can be read.

The cells are decoded by whatever reads such files: GDAL, where its libtiff has the codec, or its driver for MRF.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Any, List, Sequence, Tuple

import numpy as np

MAGIC = b"Lerc2 "
# By the number in a blob: Esri's pixel type, bits, TIFF's sample format (1 unsigned, 2 signed, 3 real).
_TYPES = (
    ("S8", 8, 2), ("U8", 8, 1), ("S16", 16, 2), ("U16", 16, 1), ("S32", 32, 2), ("U32", 32, 1), ("F32", 32, 3),
    ("F64", 64, 3),
)  # fmt: skip
_LERC, _LERC_PARAMETERS, _VERSION_2_4 = 34887, 50674, 4
_SHORT, _LONG = 3, 4
_AFTER_HEADER = 8
_MRF_TYPES = {
    "S8": "Byte", "U8": "Byte", "S16": "Int16", "U16": "UInt16", "S32": "Int32", "U32": "UInt32", "F32": "Float32",
    "F64": "Float64",
}  # fmt: skip
_END_OF_MASK = -32768
_CHECKED_FROM = 14


class LercError(ValueError):
    """The bytes are no LERC that can be read."""


@dataclass(frozen=True)
class LercBand:
    """One band: its size in cells, its type, the greatest error of its values, and which cells it has.

    ``valid`` is true where there are data, rows by columns; ``None`` where there are data everywhere. ``is_whole`` says
    that all values are whole numbers, also where the type has fractions.
    """

    width: int
    height: int
    pixel_type: str
    max_error: float
    valid: Any
    blob: bytes
    is_whole: bool = False

    @property
    def is_masked_integer(self) -> bool:
        """Whether it holds whole numbers that are not valid everywhere."""
        return self.valid is not None and not self.pixel_type.startswith("F")

    @property
    def is_exact(self) -> bool:
        """Whether the values are those that were packed: whole numbers may be off by up to a half."""
        has_fractions = self.pixel_type.startswith("F") and not self.is_whole
        return self.max_error <= (0.0 if has_fractions else 0.5)


@dataclass(frozen=True)
class _Header:
    version: int
    rows: int
    columns: int
    depth: int
    valid_count: int
    size: int
    type_number: int
    max_error: float
    is_whole: bool
    size_at: int
    mask_at: int


def read_bands(content: bytes) -> List[LercBand]:
    """Read the headers and masks of all bands, which follow one another; ``LercError`` for anything else."""
    bands: List[LercBand] = []
    start, packed_mask = 0, b""
    # Some writers pad the last blob with a few bytes.
    while not bands or reads_as_lerc(content[start:]):
        header = _header(content, start)
        blob = content[start : start + header.size]
        if len(blob) < header.size or header.size <= header.mask_at:
            raise LercError("the LERC image ends too early")
        cells = header.rows * header.columns
        if header.depth != 1 or not 0 <= header.type_number < len(_TYPES):
            raise LercError("the LERC image is of a kind that is not known here")
        own = _packed_mask(blob, header)
        if 0 < header.valid_count < cells and not own:
            # The mask of the band before holds; a reader of single bands wants to see it.
            blob = _with_mask(blob, header, packed_mask)
        packed_mask = own or packed_mask
        bands.append(
            LercBand(
                header.columns,
                header.rows,
                _TYPES[header.type_number][0],
                header.max_error,
                _valid(header, packed_mask),
                blob,
                header.is_whole,
            )
        )
        start += header.size
    if len({(band.width, band.height, band.pixel_type) for band in bands}) != 1:
        raise LercError("the bands of the LERC image are of different kinds")
    return bands


def as_tiff(band: LercBand) -> bytes:
    """Return a TIFF that holds a band's blob as it is.

    libtiff reads blobs of all versions so, but of whole numbers only those that are valid everywhere.
    """
    _, bits, sample_format = next(item for item in _TYPES if item[0] == band.pixel_type)
    body = band.blob + b"\0" * (len(band.blob) % 2)
    entries: List[Tuple[int, int, Sequence[int]]] = [
        (256, _LONG, [band.width]),
        (257, _LONG, [band.height]),
        (258, _SHORT, [bits]),
        (259, _SHORT, [_LERC]),
        (262, _SHORT, [1]),
        (273, _LONG, [_AFTER_HEADER]),
        (277, _SHORT, [1]),
        (278, _LONG, [band.height]),
        (279, _LONG, [len(band.blob)]),
        (339, _SHORT, [sample_format]),
        (_LERC_PARAMETERS, _LONG, [_VERSION_2_4, 0]),
    ]
    directory = _AFTER_HEADER + len(body)
    return struct.pack("<2sHI", b"II", 42, directory) + body + _directory(entries, directory)


def as_mrf(band: LercBand) -> Tuple[bytes, bytes]:
    """Return the description and the index of an MRF whose data are a band's blob; signed bytes come as unsigned.

    GDAL's driver reads blobs up to version 4 or so, also of whole numbers that are not valid everywhere, but not of two
    dozen cells or less.
    """
    size = f'<Size x="{band.width}" y="{band.height}" c="1"/>'
    described = (
        f"<MRF_META><Raster>{size}{size.replace('Size', 'PageSize')}<Compression>LERC</Compression>"
        f"<DataType>{_MRF_TYPES[band.pixel_type]}</DataType></Raster></MRF_META>"
    )
    return described.encode("ascii"), struct.pack(">QQ", 0, len(band.blob))


def _directory(entries: Sequence[Tuple[int, int, Sequence[int]]], start: int) -> bytes:
    """Return TIFF's list of tags; values that do not fit into an entry follow it."""
    beyond = start + 2 + 12 * len(entries) + 4
    table, rest = struct.pack("<H", len(entries)), b""
    for tag, kind, values in entries:
        packed = struct.pack(f"<{len(values)}{'H' if kind == _SHORT else 'I'}", *values)
        if len(packed) > 4:
            place = struct.pack("<I", beyond + len(rest))
            rest += packed + b"\0" * (len(packed) % 2)
        else:
            place = packed.ljust(4, b"\0")
        table += struct.pack("<HHI", tag, kind, len(values)) + place
    return table + struct.pack("<I", 0) + rest


def _header(content: bytes, start: int) -> _Header:
    if content[start : start + len(MAGIC)] != MAGIC:
        raise LercError("these bytes are no LERC image of version 2")
    try:
        (version,) = struct.unpack_from("<i", content, start + 6)
        at = start + (14 if version >= 3 else 10)
        rows, columns = struct.unpack_from("<2i", content, at)
        at += 8
        depth = struct.unpack_from("<i", content, at)[0] if version >= 4 else 1
        at += 4 if version >= 4 else 0
        valid_count, _, size, type_number = struct.unpack_from("<4i", content, at)
        size_at = at + 8 - start
        at += 16
        # Version 6 packs whole numbers as such, whatever their type, and allows a half as error then.
        is_whole = version >= 6 and content[at + 5 : at + 6] == b"\1"
        at += 8 if version >= 6 else 0
        (max_error,) = struct.unpack_from("<d", content, at)
    except struct.error as error:
        raise LercError("the LERC image ends too early") from error
    at += 24 + (16 if version >= 6 else 0)
    if min(rows, columns) < 1 or size < 1:
        raise LercError("the LERC image has no cells")
    return _Header(
        version,
        rows,
        columns,
        depth,
        valid_count,
        size,
        type_number,
        max_error,
        is_whole,
        size_at,
        at - start,
    )


def _packed_mask(blob: bytes, header: _Header) -> bytes:
    try:
        (length,) = struct.unpack_from("<i", blob, header.mask_at)
    except struct.error as error:
        raise LercError("the LERC image ends too early") from error
    return blob[header.mask_at + 4 : header.mask_at + 4 + max(length, 0)]


def _with_mask(blob: bytes, header: _Header, mask: bytes) -> bytes:
    """Return the blob with a mask put in, its size and its check sum set anew."""
    made = bytearray(blob[: header.mask_at])
    made += struct.pack("<i", len(mask)) + mask + blob[header.mask_at + 4 :]
    struct.pack_into("<i", made, header.size_at, len(made))
    if header.version >= 3:
        struct.pack_into("<I", made, 10, check_sum(bytes(made[_CHECKED_FROM:])))
    return bytes(made)


def _valid(header: _Header, packed: bytes) -> Any:
    shape = (header.rows, header.columns)
    cells = header.rows * header.columns
    if header.valid_count >= cells:
        return None
    if header.valid_count == 0:
        return np.zeros(shape, dtype=bool)
    bits = np.unpackbits(np.frombuffer(_unpacked(packed, (cells + 7) // 8), dtype=np.uint8))
    valid = bits[:cells].astype(bool).reshape(shape)
    if int(valid.sum()) != header.valid_count:
        raise LercError("the mask of the LERC image does not fit its number of cells")
    return valid


def _unpacked(packed: bytes, length: int) -> bytes:
    """Undo the mask's run lengths: a count below zero repeats the byte after it, another one is followed by as many."""
    made = bytearray()
    at = 0
    while at + 2 <= len(packed):
        (count,) = struct.unpack_from("<h", packed, at)
        at += 2
        if count == _END_OF_MASK:
            break
        if count < 0:
            made += packed[at : at + 1] * -count
            at += 1
        else:
            made += packed[at : at + count]
            at += count
    if len(made) != length:
        raise LercError("the mask of the LERC image is damaged")
    return bytes(made)


def check_sum(content: bytes) -> int:
    """Return the Fletcher check sum of blobs from version 3 on."""
    padded = content + b"\0" * (len(content) % 2)
    words = np.frombuffer(padded, dtype=">u2").astype(np.int64)
    weights = np.arange(len(words), 0, -1, dtype=np.int64) % 0xFFFF
    low = int(words.sum()) % 0xFFFF or 0xFFFF
    high = int((weights * words).sum()) % 0xFFFF or 0xFFFF
    return high << 16 | low


def reads_as_lerc(content: bytes) -> bool:
    """Whether the bytes begin like LERC of version 2."""
    return content[: len(MAGIC)] == MAGIC
