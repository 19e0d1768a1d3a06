# SPDX-License-Identifier: GPL-2.0-or-later
"""Esri's pixel types, and how GDAL and numpy hold them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, Tuple

import numpy as np
from osgeo import gdal

_SIGNED_BYTE = "SIGNEDBYTE"
_HAS_INT8 = hasattr(gdal, "GDT_Int8")
_FLOAT_NODATA = -3.4028234663852886e38


@dataclass(frozen=True)
class PixelType:
    """One pixel type: Esri's name, GDAL's type, numpy's, and what the GeoTIFF driver has to be told."""

    name: str
    gdal: int
    numpy: Any
    options: Tuple[str, ...] = ()
    largest: int = 0

    @property
    def is_float(self) -> bool:
        """Whether it holds real numbers."""
        return bool(np.issubdtype(self.numpy, np.floating))

    @property
    def predictor(self) -> int:
        """The TIFF predictor that packs it best and loses nothing."""
        if self.options or np.issubdtype(self.numpy, np.complexfloating):
            return 1
        return 3 if self.is_float else 2

    @property
    def default_nodata(self) -> float:
        """The value for "no data" where nobody names one: the far end of what it can hold."""
        if self.is_float or np.issubdtype(self.numpy, np.complexfloating):
            return _FLOAT_NODATA
        info = np.iinfo(self.numpy)
        return float(info.min) if info.min < 0 else float(self.largest or info.max)

    def holds(self, value: float) -> bool:
        """Whether a cell can have the value."""
        if self.is_float or np.issubdtype(self.numpy, np.complexfloating):
            return True
        info = np.iinfo(self.numpy)
        return float(value).is_integer() and info.min <= value <= (self.largest or info.max)

    def cell(self, value: float) -> Any:
        """Return a value as a cell holds it."""
        return self.numpy(value) if self.is_float else self.numpy(int(value))

    def equals(self, values: Any, value: float) -> Any:
        """Return which of ``values`` are ``value``; not a number equals itself."""
        return np.isnan(values) if value != value else values == self.cell(value)


def _types() -> Dict[str, PixelType]:
    signed = (
        PixelType("S8", gdal.GDT_Int8, np.int8)
        if _HAS_INT8
        else PixelType("S8", gdal.GDT_Byte, np.int8, (f"PIXELTYPE={_SIGNED_BYTE}",))
    )
    known = (
        PixelType("U1", gdal.GDT_Byte, np.uint8, ("NBITS=1",), 1),
        PixelType("U2", gdal.GDT_Byte, np.uint8, ("NBITS=2",), 3),
        PixelType("U4", gdal.GDT_Byte, np.uint8, ("NBITS=4",), 15),
        PixelType("U8", gdal.GDT_Byte, np.uint8),
        signed,
        PixelType("U16", gdal.GDT_UInt16, np.uint16),
        PixelType("S16", gdal.GDT_Int16, np.int16),
        PixelType("U32", gdal.GDT_UInt32, np.uint32),
        PixelType("S32", gdal.GDT_Int32, np.int32),
        PixelType("F32", gdal.GDT_Float32, np.float32),
        PixelType("F64", gdal.GDT_Float64, np.float64),
        PixelType("C64", gdal.GDT_CFloat32, np.complex64),
        PixelType("C128", gdal.GDT_CFloat64, np.complex128),
    )
    return {item.name: item for item in known}


_TYPES = _types()
_PLAIN = {item.gdal: item for item in _TYPES.values() if not item.options}


def pixel_type_named(name: str) -> PixelType:
    """Return the pixel type by Esri's name."""
    return _TYPES[name]


def pixel_type_of(band: Any) -> PixelType:
    """Return the pixel type of a GDAL band; ``OSError`` for one that Esri does not have."""
    if band.GetMetadataItem("PIXELTYPE", "IMAGE_STRUCTURE") == _SIGNED_BYTE:
        return _TYPES["S8"]
    bits = band.GetMetadataItem("NBITS", "IMAGE_STRUCTURE")
    if bits in ("1", "2", "4"):
        return _TYPES[f"U{bits}"]
    found = _PLAIN.get(band.DataType)
    if found is None:
        raise OSError(f"images of {gdal.GetDataTypeName(band.DataType)} are not known")
    return found
