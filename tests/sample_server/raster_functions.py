# SPDX-License-Identifier: GPL-2.0-or-later
"""The raster functions of the image services: none, Hillshade and Clip."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Tuple

import numpy as np
from osgeo import gdal, ogr

from tests.sample_server import projection
from tests.sample_server.rasters import RasterKind
from tests.sample_server.reply import RestError

if TYPE_CHECKING:
    from tests.sample_server.image_export import ImageRequest

METRES_PER_DEGREE = 111120.0


def apply(dataset: Any, kind: RasterKind, wanted: ImageRequest) -> Tuple[Any, Any]:
    """The cells asked for as bands by rows by columns, and where there are none. Raises RestError."""
    rule = wanted.rule
    if not rule:
        return _cells(dataset, kind, wanted, 0)
    arguments = rule.get("rasterFunctionArguments") or {}
    if rule["rasterFunction"] == "Clip":
        return _clip(dataset, kind, wanted, arguments)
    if rule["rasterFunction"] == "Hillshade" and "Hillshade" in kind.functions:
        return _hillshade(dataset, kind, wanted, arguments)
    raise RestError(400, "Invalid or missing input parameters.", ["'renderingRule' parameter is invalid."])


def _cells(dataset: Any, kind: RasterKind, wanted: ImageRequest, margin: int) -> Tuple[Any, Any]:
    warped = _warped(dataset, kind, wanted, margin)
    values = np.stack([warped.GetRasterBand(number).ReadAsArray() for number in wanted.bands])
    no_data = dataset.GetRasterBand(1).GetNoDataValue()
    empty = np.zeros(values.shape, dtype=bool) if no_data is None else values == no_data
    return values, empty


def _warped(dataset: Any, kind: RasterKind, wanted: ImageRequest, margin: int) -> Any:
    xmin, ymin, xmax, ymax = wanted.box
    dx, dy = (xmax - xmin) / wanted.width * margin, (ymax - ymin) / wanted.height * margin
    return gdal.Warp(
        "",
        dataset,
        format="MEM",
        srcSRS=projection.reference(kind.wkid).ExportToWkt(),
        dstSRS=projection.reference(wanted.wkid).ExportToWkt(),
        outputBounds=(xmin - dx, ymin - dy, xmax + dx, ymax + dy),
        width=wanted.width + 2 * margin,
        height=wanted.height + 2 * margin,
        resampleAlg=wanted.resampling,
        errorThreshold=0,
    )


def _hillshade(
    dataset: Any, kind: RasterKind, wanted: ImageRequest, arguments: Dict[str, Any]
) -> Tuple[Any, Any]:
    """Shaded from one cell beyond the border, so that neighbouring pictures fit together."""
    scale = METRES_PER_DEGREE if projection.is_geographic(wanted.wkid) else 1.0
    shaded = gdal.DEMProcessing(
        "",
        _warped(dataset, kind, wanted, 1),
        "hillshade",
        format="MEM",
        azimuth=float(arguments.get("Azimuth", 315)),
        altitude=float(arguments.get("Altitude", 45)),
        zFactor=float(arguments.get("ZFactor", 1)),
        scale=scale,
    )
    values = shaded.ReadAsArray()[np.newaxis, 1:-1, 1:-1]
    return values, values == 0


def _clip(dataset: Any, kind: RasterKind, wanted: ImageRequest, arguments: Dict[str, Any]) -> Tuple[Any, Any]:
    values, empty = _cells(dataset, kind, wanted, 0)
    geometry = arguments.get("ClippingGeometry") or {}
    reference = geometry.get("spatialReference") or {}
    source = reference.get("latestWkid") or reference.get("wkid") or kind.wkid
    change = projection.mover(projection.LATEST.get(source, source), wanted.wkid)
    polygon = ogr.Geometry(ogr.wkbPolygon)
    for points in geometry.get("rings") or ():
        array = np.array(points, dtype=float)[:, :2]
        ring = ogr.Geometry(ogr.wkbLinearRing)
        for x, y in change(array) if change else array:
            ring.AddPoint_2D(float(x), float(y))
        polygon.AddGeometry(ring)
    inside = _burnt(polygon, wanted)
    outside = inside if arguments.get("ClippingType", 1) == 2 else ~inside
    return values, empty | outside


def _burnt(polygon: ogr.Geometry, wanted: ImageRequest) -> Any:
    mask = gdal.GetDriverByName("MEM").Create("", wanted.width, wanted.height, 1, gdal.GDT_Byte)
    xmin, ymin, xmax, ymax = wanted.box
    mask.SetGeoTransform((xmin, (xmax - xmin) / wanted.width, 0.0, ymax, 0.0, (ymin - ymax) / wanted.height))
    store = (ogr.GetDriverByName("Memory") or ogr.GetDriverByName("MEM")).CreateDataSource("")
    layer = store.CreateLayer("mask", None, ogr.wkbPolygon)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(polygon)
    layer.CreateFeature(feature)
    gdal.RasterizeLayer(mask, [1], layer, burn_values=[1])
    return mask.ReadAsArray().astype(bool)
