# SPDX-License-Identifier: GPL-2.0-or-later
"""Which cells of a raster lie within polygons: those whose centre does, as gdalwarp's cutline has it."""

from __future__ import annotations

from typing import Any, Optional

from osgeo import gdal, ogr, osr
from qgis.core import QgsCoordinateTransform, QgsCsException, QgsGeometry, QgsProject

from ..formats.geometry import to_wkb
from ..rest.errors import InvalidInput
from ..rest.pixel_grid import CellWindow
from ..rest.raster_writer import RasterSpec
from .crs import to_crs
from .i18n import tr


class RasterMask:
    """The mask of one raster; ``InvalidInput`` where its polygons cannot be brought into the raster's CRS.

    A centre exactly on a border may fall to either side: there gdalwarp itself differs from version to version.
    """

    def __init__(self, spec: RasterSpec) -> None:
        self._spec = spec
        self._polygons = ogr.CreateGeometryFromWkb(bytes(_in_raster_crs(spec).asWkb()))
        self._known: Optional[CellWindow] = None
        self._inside: Any = None

    def touches(self, window: CellWindow) -> bool:
        """Whether any cell of ``window`` lies within the polygons."""
        extent = self._spec.grid.extent(window)
        left, right, bottom, top = self._polygons.GetEnvelope()
        if extent.xmin >= right or extent.xmax <= left or extent.ymin >= top or extent.ymax <= bottom:
            return False
        return bool(self.inside(window).any())

    def inside(self, window: CellWindow) -> Any:
        """Return rows by columns, true where the centre of the cell lies within the polygons."""
        if window != self._known:
            self._inside = self._burn(window)
            self._known = window
        return self._inside

    def _burn(self, window: CellWindow) -> Any:
        grid, corner = self._spec.grid, self._spec.grid.extent(window)
        target = gdal.GetDriverByName("MEM").Create("", window.width, window.height, 1, gdal.GDT_Byte)
        target.SetGeoTransform((corner.xmin, grid.cell_x, 0.0, corner.ymax, 0.0, -grid.cell_y))
        plane = osr.SpatialReference()
        store = (ogr.GetDriverByName("Memory") or ogr.GetDriverByName("MEM")).CreateDataSource("")
        layer = store.CreateLayer("mask", plane, ogr.wkbMultiPolygon)
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(self._polygons)
        layer.CreateFeature(feature)
        gdal.RasterizeLayer(target, [1], layer, burn_values=[1])
        return target.ReadAsArray().astype(bool)


def _in_raster_crs(spec: RasterSpec) -> QgsGeometry:
    given = spec.mask
    packed = to_wkb(given.geometry, given.geometry_type) if given is not None else None
    if given is None or packed is None:
        raise InvalidInput(tr("The polygon to cut with is empty."))
    geometry = QgsGeometry()
    geometry.fromWkb(packed)
    geometry.get().dropZValue()
    geometry.get().dropMValue()
    source, target = to_crs(given.spatial_reference), to_crs(spec.grid.spatial_reference)
    if source.isValid() and target.isValid() and source != target:
        transform = QgsCoordinateTransform(source, target, QgsProject.instance().transformContext())
        try:
            geometry.transform(transform)
        except QgsCsException as error:
            text = tr("The polygon to cut with cannot be brought into the CRS {crs}: {reason}")
            raise InvalidInput(text.format(crs=target.authid(), reason=error)) from error
    return geometry
