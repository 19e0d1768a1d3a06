# SPDX-License-Identifier: GPL-2.0-or-later
"""What an image service says of itself, as a value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Mapping, Optional, Tuple

from ..formats.spatial_reference import SpatialReference
from .models import Extent, version_number

# What servers allow that do not say.
_USUAL_LIMIT = 4000


@dataclass(frozen=True)
class RasterFunction:
    """A way of the service to compute an image from its cells, for rendering rules."""

    name: str
    description: str = ""

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> RasterFunction:
        """Read an item of ``rasterFunctionInfos``."""
        return cls(str(data.get("name") or ""), str(data.get("description") or ""))


@dataclass(frozen=True)
class BandStatistics:
    """Extremes, mean and standard deviation of one band, as the service tells them."""

    minimum: float
    maximum: float
    mean: Optional[float] = None
    deviation: Optional[float] = None


@dataclass(frozen=True)
class ImageInfo:
    """The page of an image service; ``raw`` is the whole answer.

    ``cell_x`` and ``cell_y`` are the size of a cell in units of ``spatial_reference``, 0 where it is not told.
    ``pixel_type`` is Esri's name such as ``U8`` or ``F32``. ``band_names`` has as many names as there are bands, or
    none. ``mosaic_methods`` is empty for a service over a single raster.
    """

    name: str
    version: Optional[float]
    description: str
    copyright: str
    capabilities: Tuple[str, ...]
    extent: Optional[Extent]
    spatial_reference: Optional[SpatialReference]
    cell_x: float
    cell_y: float
    band_count: int
    pixel_type: str
    nodata: Optional[float] = None
    band_names: Tuple[str, ...] = ()
    statistics: Tuple[BandStatistics, ...] = ()
    max_width: int = _USUAL_LIMIT
    max_height: int = _USUAL_LIMIT
    data_type: str = ""
    raster_functions: Tuple[RasterFunction, ...] = ()
    allows_raster_functions: bool = False
    mosaic_methods: Tuple[str, ...] = ()
    default_mosaic_method: str = ""
    raw: Mapping[str, Any] = field(default_factory=dict, repr=False)

    @property
    def has_catalog(self) -> bool:
        """Whether the image is a mosaic whose rasters can be asked for and chosen from."""
        return "catalog" in self.capabilities or bool(self.mosaic_methods)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> ImageInfo:
        """Read an image service's page; what is missing stays empty."""
        extent = Extent.from_json(data.get("extent")) or Extent.from_json(data.get("fullExtent"))
        reference = SpatialReference.from_json(data.get("spatialReference"))
        bands = int(data.get("bandCount") or 1)
        names = tuple(str(item) for item in data.get("bandNames") or ())
        functions = (RasterFunction.from_json(item) for item in data.get("rasterFunctionInfos") or ())
        return cls(
            name=str(data.get("name") or ""),
            version=version_number(data.get("currentVersion")),
            description=str(data.get("serviceDescription") or data.get("description") or ""),
            copyright=str(data.get("copyrightText") or ""),
            capabilities=tuple(item.lower() for item in _words(data.get("capabilities"))),
            extent=extent,
            spatial_reference=reference or (extent.spatial_reference if extent else None),
            cell_x=abs(float(data.get("pixelSizeX") or 0)),
            cell_y=abs(float(data.get("pixelSizeY") or 0)),
            band_count=bands,
            pixel_type=str(data.get("pixelType") or "").upper(),
            nodata=_nodata(data),
            band_names=names if len(names) == bands else (),
            statistics=_statistics(data),
            max_width=int(data.get("maxImageWidth") or _USUAL_LIMIT),
            max_height=int(data.get("maxImageHeight") or _USUAL_LIMIT),
            data_type=str(data.get("serviceDataType") or "").replace("esriImageServiceDataType", ""),
            raster_functions=tuple(item for item in functions if item.name),
            allows_raster_functions=bool(data.get("allowRasterFunction")),
            mosaic_methods=_words(data.get("allowedMosaicMethods")),
            default_mosaic_method=str(data.get("defaultMosaicMethod") or ""),
            raw=data,
        )


def _words(text: object) -> Tuple[str, ...]:
    return tuple(word.strip() for word in str(text or "").split(",") if word.strip())


def _number(value: object) -> Optional[float]:
    """Return a number that may come as text; ``None`` for anything else and for "NaN"."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    try:
        number = float(value)
    except ValueError:
        return None
    return None if number != number else number


def _nodata(data: Mapping[str, Any]) -> Optional[float]:
    """Return the value for "no data" where all bands share one."""
    listed = data.get("noDataValues")
    values = [
        _number(item)
        for item in (listed if isinstance(listed, list) and listed else [data.get("noDataValue")])
    ]
    return values[0] if len(set(values)) == 1 else None


def _statistics(data: Mapping[str, Any]) -> Tuple[BandStatistics, ...]:
    def column(key: str) -> Tuple[Optional[float], ...]:
        return tuple(_number(item) for item in data.get(key) or ())

    lows, highs, means, deviations = (
        column(key) for key in ("minValues", "maxValues", "meanValues", "stdvValues")
    )
    return tuple(
        BandStatistics(
            low,
            high,
            means[index] if index < len(means) else None,
            deviations[index] if index < len(deviations) else None,
        )
        for index, (low, high) in enumerate(zip(lows, highs))
        if low is not None and high is not None
    )
