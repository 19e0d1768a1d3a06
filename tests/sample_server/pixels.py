# SPDX-License-Identifier: GPL-2.0-or-later
"""Esri's pixel types and GDAL's data types."""

from __future__ import annotations

from typing import Any, Dict, Optional

import numpy as np
from osgeo import gdal

SIGNED_BYTE = "S8"
_HAS_INT8 = hasattr(gdal, "GDT_Int8")


class PixelTypes:
    """The table of pixel types that the services can send."""

    numpy: Dict[str, Any] = {
        "U1": np.uint8,
        "U2": np.uint8,
        "U4": np.uint8,
        "U8": np.uint8,
        "S8": np.int8,
        "U16": np.uint16,
        "S16": np.int16,
        "U32": np.uint32,
        "S32": np.int32,
        "F32": np.float32,
        "F64": np.float64,
    }
    limits: Dict[str, int] = {"U1": 1, "U2": 3, "U4": 15}

    def gdal_type(self, name: str) -> int:
        """GDAL's type to write; a byte for signed ones where this GDAL has no type for them."""
        plain: Dict[Any, int] = {
            np.uint8: gdal.GDT_Byte,
            np.int8: gdal.GDT_Int8 if _HAS_INT8 else gdal.GDT_Byte,
            np.uint16: gdal.GDT_UInt16,
            np.int16: gdal.GDT_Int16,
            np.uint32: gdal.GDT_UInt32,
            np.int32: gdal.GDT_Int32,
            np.float32: gdal.GDT_Float32,
            np.float64: gdal.GDT_Float64,
        }
        return plain[self.numpy[name]]

    def options(self, name: str) -> list[str]:
        """What the GeoTIFF driver has to be told for the type."""
        if name == SIGNED_BYTE and not _HAS_INT8:
            return ["PIXELTYPE=SIGNEDBYTE"]
        bits = {"U1": 1, "U2": 2, "U4": 4}.get(name)
        return [f"NBITS={bits}"] if bits else []

    def of_band(self, band: Any) -> str:
        """The pixel type of a band."""
        names = {"Byte": "U8", "Int8": "S8", "UInt16": "U16", "Int16": "S16", "UInt32": "U32"}
        names.update({"Int32": "S32", "Float32": "F32", "Float64": "F64"})
        return names[gdal.GetDataTypeName(band.DataType)]

    def of_array(self, values: Any) -> str:
        """The pixel type of an array; whole bytes for bytes."""
        return next(name for name, kind in reversed(self.numpy.items()) if kind == values.dtype)

    def cast(self, values: Any, name: str) -> Any:
        """The values in another type: rounded, and brought to what the type can hold."""
        wanted = self.numpy[name]
        if np.issubdtype(wanted, np.floating):
            return values.astype(wanted)
        low, high = np.iinfo(wanted).min, self.limits.get(name, np.iinfo(wanted).max)
        return np.clip(np.rint(values.astype(np.float64)), low, high).astype(wanted)

    def holds(self, name: str, value: Optional[float]) -> bool:
        """Whether the type can hold the value exactly."""
        if value is None:
            return False
        wanted = self.numpy[name]
        if np.issubdtype(wanted, np.floating):
            return bool(wanted(value) == value) or abs(value) > 1e30
        high = self.limits.get(name, np.iinfo(wanted).max)
        return float(value).is_integer() and np.iinfo(wanted).min <= value <= high

    def default_no_data(self, name: str) -> float:
        """What stands for "no data" where nobody said."""
        wanted = self.numpy[name]
        if np.issubdtype(wanted, np.floating):
            return -3.4028234663852886e38
        info = np.iinfo(wanted)
        return float(info.min if info.min < 0 else self.limits.get(name, info.max))


PIXEL_TYPES = PixelTypes()
