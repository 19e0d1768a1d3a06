# SPDX-License-Identifier: GPL-2.0-or-later
"""How an image is wanted, as a value."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple, Union

from ..formats.spatial_reference import SpatialReference
from .errors import InvalidInput
from .image_info import ImageInfo
from .mosaic_rule import MosaicInput, read_mosaic_rule
from .names import did_you_mean, matching

INTERPOLATIONS = {
    "nearest": "RSP_NearestNeighbor",
    "bilinear": "RSP_BilinearInterpolation",
    "cubic": "RSP_CubicConvolution",
    "majority": "RSP_Majority",
}
PIXEL_TYPES = ("U1", "U2", "U4", "U8", "S8", "U16", "S16", "U32", "S32", "F32", "F64", "C64", "C128")
FORMATS = ("auto", "tiff", "lerc")
Rule = Union[str, Mapping[str, Any], None]


@dataclass(frozen=True)
class ImageRequest:
    """How an image is wanted; everything left out is the service's own.

    ``cell_size`` is one number or ``(x, y)`` in units of ``out_sr``. ``rendering_rule`` is the name of one of the
    service's raster functions or a whole rule as a dictionary; without one the original values come. ``bands`` are
    names or numbers from 0. ``time`` is a moment or ``(start, end)``, zone-aware. ``nodata`` is the value that cells
    without data get, ``interpolation`` one of nearest, bilinear, cubic, majority. ``mosaic_rule`` says which of
    overlapping rasters count, as :func:`~ags_connector.rest.mosaic_rule.read_mosaic_rule` reads it. ``format``
    is how the cells travel: ``auto`` asks for TIFF, which says where it lies, and for LERC where none is sent.
    """

    cell_size: Union[float, Tuple[float, float], None] = None
    out_sr: Optional[SpatialReference] = None
    bands: Tuple[Union[int, str], ...] = ()
    pixel_type: str = ""
    nodata: Optional[float] = None
    interpolation: str = "nearest"
    format: str = "auto"
    rendering_rule: Rule = None
    mosaic_rule: MosaicInput = None
    time: Union[datetime, Tuple[Optional[datetime], Optional[datetime]], None] = None

    @classmethod
    def make(cls, **options: Any) -> ImageRequest:
        """Make a request from options as people write them; ``InvalidInput`` for what it does not know."""
        known = [item.name for item in fields(cls)]
        for name in options:
            if name not in known:
                raise InvalidInput(f"There is no option “{name}” for images.{did_you_mean(name, known)}")
        out_sr = options.get("out_sr")
        if out_sr is not None and not isinstance(out_sr, SpatialReference):
            options["out_sr"] = SpatialReference.from_json(out_sr)
        bands = options.get("bands")
        options["bands"] = (bands,) if isinstance(bands, (int, str)) else tuple(bands or ())
        made = cls(**options)
        made.check()
        return made

    def check(self) -> None:
        """Raise ``InvalidInput`` for values that no service takes."""
        if self.interpolation not in INTERPOLATIONS:
            raise InvalidInput(
                f"“{self.interpolation}” is no interpolation; there are {', '.join(INTERPOLATIONS)}."
            )
        if self.pixel_type and self.pixel_type.upper() not in PIXEL_TYPES:
            raise InvalidInput(f"“{self.pixel_type}” is no pixel type; there are {', '.join(PIXEL_TYPES)}.")
        if self.cell_size is not None and min(self.cells) <= 0:
            raise InvalidInput("The size of a cell must be above 0.")
        if self.format not in FORMATS:
            raise InvalidInput(f"“{self.format}” is no format to ask for; there are {', '.join(FORMATS)}.")

    @property
    def cells(self) -> Tuple[float, float]:
        """The size of a cell, x and y; zeros where the service's own is meant."""
        if self.cell_size is None:
            return 0.0, 0.0
        if isinstance(self.cell_size, (int, float)):
            return float(self.cell_size), float(self.cell_size)
        x, y = self.cell_size
        return float(x), float(y)

    def wanted_type(self, info: ImageInfo) -> str:
        """Return the pixel type that the image must have; empty where a rendering rule decides."""
        return self.pixel_type.upper() or ("" if self.rule(info) else info.pixel_type)

    def rule(self, info: ImageInfo) -> Optional[Mapping[str, Any]]:
        """Return the rendering rule to send, ``None`` for original values; ``NotFound`` for an unknown function."""
        rule = self.rendering_rule
        if isinstance(rule, str):
            name = rule.strip()
            if not name or name.lower() == "none":
                return None
            return {"rasterFunction": _function(name, info)}
        return rule or None

    def band_ids(self, info: ImageInfo) -> Tuple[int, ...]:
        """Return the numbers of the bands from 0; nothing where all are meant."""
        return tuple(_band(item, info) for item in self.bands)

    def band_names(self, info: ImageInfo) -> Tuple[str, ...]:
        """Return the names of the bands that will come, where the service tells them."""
        if self.rule(info) or not info.band_names:
            return ()
        ids = self.band_ids(info) or range(info.band_count)
        return tuple(info.band_names[index] for index in ids)

    def params(self, info: ImageInfo) -> Dict[str, Any]:
        """Return the parameters of ``exportImage`` that are the same for all tiles."""
        return {
            "pixelType": self.wanted_type(info) or "UNKNOWN",
            "noData": self.nodata,
            "interpolation": INTERPOLATIONS[self.interpolation],
            "bandIds": list(self.band_ids(info)) or None,
            "renderingRule": self.rule(info),
            "mosaicRule": read_mosaic_rule(self.mosaic_rule, info) or None,
            "time": _time(self.time),
            "adjustAspectRatio": False,
        }


def _function(name: str, info: ImageInfo) -> str:
    names = [item.name for item in info.raster_functions]
    found = matching(name, names)
    if len(found) == 1:
        return found[0]
    hint = did_you_mean(name, names) or f" It has: {', '.join(names) or 'none'}."
    raise InvalidInput(f"The image service has no one raster function “{name}”.{hint}")


def _band(which: Union[int, str], info: ImageInfo) -> int:
    text = str(which).strip()
    if text.isdigit() and int(text) < info.band_count:
        return int(text)
    found = matching(text, info.band_names)
    if len(found) == 1:
        return info.band_names.index(found[0])
    known = ", ".join(info.band_names) or f"0 to {info.band_count - 1}"
    raise InvalidInput(f"The image service has no one band “{text}”; it has {known}.")


def _time(value: Union[datetime, Sequence[Optional[datetime]], None]) -> Union[datetime, List[Any], None]:
    return value if value is None or isinstance(value, datetime) else list(value)
