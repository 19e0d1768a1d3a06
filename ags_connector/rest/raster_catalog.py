# SPDX-License-Identifier: GPL-2.0-or-later
"""The rasters that a mosaic of an image service is made of, as features: their footprints and attributes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Mapping, Optional

from ..formats.geometry_type import GeometryType
from .feature_layer import FeatureLayer
from .image_info import ImageInfo
from .models import Extent, LayerInfo
from .session import Session


class RasterCatalog(FeatureLayer):
    """Asked, counted, iterated over and exported like any layer (REST: *Query* of an image service)."""

    def __init__(self, url: str, session: Session, page: Mapping[str, Any]) -> None:
        info = LayerInfo.from_json(page)
        info = replace(
            info,
            name=str(page.get("name") or "catalog").rpartition("/")[2],
            type="Raster Catalog",
            # The page names what the image can do; that the catalog can be queried goes without saying.
            capabilities=replace(info.capabilities, operations=("query",)),
            schema=replace(info.schema, geometry_type=GeometryType.POLYGON),
            description=info.description or str(page.get("serviceDescription") or ""),
        )
        super().__init__(url, session=session, info=info)


@dataclass(frozen=True)
class RasterInfo:
    """One raster of a mosaic: what its cells are, which may be others than the mosaic shows.

    ``cell_x`` and ``cell_y`` are in units of the reference of ``extent``; ``raw`` is the whole answer.
    """

    extent: Optional[Extent]
    cell_x: float
    cell_y: float
    band_count: int
    pixel_type: str
    nodata: Optional[float] = None
    format: str = ""
    compression: str = ""
    raw: Mapping[str, Any] = field(default_factory=dict, repr=False)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> RasterInfo:
        """Read the answer of a raster's ``info``; what is missing stays empty."""
        cell = data.get("pixelSize") or {}
        image = ImageInfo.from_json(data)
        return cls(
            extent=image.extent,
            cell_x=abs(float(cell.get("x") or image.cell_x)),
            cell_y=abs(float(cell.get("y") or image.cell_y)),
            band_count=image.band_count,
            pixel_type=image.pixel_type,
            nodata=image.nodata,
            format=str(data.get("format") or ""),
            compression=str(data.get("compressionType") or ""),
            raw=data,
        )
