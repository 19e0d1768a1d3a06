# SPDX-License-Identifier: GPL-2.0-or-later
"""The tool that finds what can be seen from points, over the elevation of the Jacksboro fault."""

from __future__ import annotations

from typing import Any, Dict

import numpy as np
from osgeo import gdal, ogr

from tests.sample_server import projection, rasters
from tests.sample_server.geoprocessing.features import FeatureSet
from tests.sample_server.geoprocessing.inputs import METRES
from tests.sample_server.geoprocessing.work import ToolFailed, Work

EYE_HEIGHT = 1.75
CURVATURE = 0.85714
CELL = 90.0
OID = {"name": "OBJECTID", "type": "esriFieldTypeOID", "alias": "OBJECTID"}
CODE = {"name": "gridcode", "type": "esriFieldTypeInteger", "alias": "gridcode"}


def viewshed(work: Work, values: Dict[str, Any]) -> Dict[str, Any]:
    """What is seen from the observers within a distance: 1 in a GeoTIFF in UTM, and as polygons."""
    work.started("Viewshed")
    observers = work.features(values["Input_Observation_Point"])
    reach = values["Viewshed_Distance"]["distance"] * METRES[values["Viewshed_Distance"]["units"]]
    ground = rasters.ground(CELL)
    seen = np.zeros((ground.RasterYSize, ground.RasterXSize), bool)
    points = [shape for _, shape in observers.in_reference(rasters.UTM).rows if shape is not None]
    for number, point in enumerate(points, 1):
        work.step("Looking around", 100 * number // len(points))
        seen |= _seen(work, ground, point, reach)
    target = work.folder / "viewshed.tif"
    _write(target, ground, seen)
    shapes = FeatureSet("Polygon", rasters.UTM, [OID, CODE], _polygons(target))
    return {"Viewshed_Result": shapes.in_reference(observers.wkid), "Viewshed_Raster": target}


def _seen(work: Work, ground: Any, point: ogr.Geometry, reach: float) -> Any:
    left, width, _, top, _, height = ground.GetGeoTransform()
    column, row = int((point.GetX() - left) / width), int((point.GetY() - top) / height)
    if not (0 <= column < ground.RasterXSize and 0 <= row < ground.RasterYSize):
        work.say("ERROR 010445: The observer lies outside of the elevation raster.", "Error")
        raise ToolFailed
    found = gdal.ViewshedGenerate(
        ground.GetRasterBand(1), "MEM", "", [], point.GetX(), point.GetY(), EYE_HEIGHT, 0, 1, 0, 0, 0, CURVATURE,
        gdal.GVM_Edge, reach,
    )  # fmt: skip
    whole = np.zeros((ground.RasterYSize, ground.RasterXSize), bool)
    # The result covers what lies within reach only.
    x, y = (round(offset) for offset in _offset(ground, found))
    cells = found.ReadAsArray() == 1
    whole[y : y + cells.shape[0], x : x + cells.shape[1]] = cells
    return whole


def _offset(ground: Any, part: Any) -> Any:
    left, width, _, top, _, height = ground.GetGeoTransform()
    part_left, _, _, part_top, _, _ = part.GetGeoTransform()
    return (part_left - left) / width, (part_top - top) / height


def _write(path: Any, ground: Any, seen: Any) -> None:
    made = gdal.GetDriverByName("GTiff").Create(str(path), seen.shape[1], seen.shape[0], 1, gdal.GDT_Byte)
    made.SetGeoTransform(ground.GetGeoTransform())
    made.SetProjection(ground.GetProjection())
    made.GetRasterBand(1).SetNoDataValue(0)
    made.GetRasterBand(1).WriteArray(seen.astype(np.uint8))
    made.FlushCache()


def _polygons(path: Any) -> Any:
    """One feature of all that is seen, none where nothing is."""
    source = gdal.Open(str(path))
    memory = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = memory.CreateLayer("seen", projection.reference(rasters.UTM), ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("code", ogr.OFTInteger))
    gdal.Polygonize(source.GetRasterBand(1), source.GetRasterBand(1), layer, 0, [])
    whole = ogr.Geometry(ogr.wkbMultiPolygon)
    for feature in layer:
        whole.AddGeometry(feature.GetGeometryRef())
    return [({"OBJECTID": 1, "gridcode": 1}, whole)] if whole.GetGeometryCount() else []
