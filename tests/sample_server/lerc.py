# SPDX-License-Identifier: GPL-2.0-or-later
"""Cells packed by Esri's own library, which libtiff brings along."""

from __future__ import annotations

import ctypes
import ctypes.util
from functools import lru_cache
from typing import Any, Optional

import numpy as np

TYPES = ("int8", "uint8", "int16", "uint16", "int32", "uint32", "float32", "float64")
NEWEST = -1


@lru_cache(maxsize=1)
def library() -> Optional[Any]:
    """The library, or None where it is not installed."""
    try:
        return ctypes.CDLL(ctypes.util.find_library("Lerc") or "libLerc.so.4")
    except OSError:
        return None


def encode(values: Any, valid: Any = None, most_error: float = 0.0, version: int = NEWEST) -> bytes:
    """Bands by rows by columns as one blob a band; `valid` says which cells have data, for all bands alike."""
    values = np.ascontiguousarray(values)
    bands, rows, columns = values.shape
    mask = None if valid is None else np.ascontiguousarray(valid, dtype=np.uint8)
    room = 2 * values.nbytes + 10_000
    made = (ctypes.c_ubyte * room)()
    written = ctypes.c_uint()
    status = library().lerc_encodeForVersion(  # type: ignore[union-attr]
        values.ctypes.data_as(ctypes.c_void_p),
        version,
        TYPES.index(values.dtype.name),
        1,
        columns,
        rows,
        bands,
        0 if mask is None else 1,
        None if mask is None else mask.ctypes.data_as(ctypes.c_void_p),
        ctypes.c_double(most_error),
        made,
        ctypes.c_uint(room),
        ctypes.byref(written),
    )
    if status:
        raise ValueError(f"LERC cannot be written: {status}")
    return bytes(made[: written.value])
