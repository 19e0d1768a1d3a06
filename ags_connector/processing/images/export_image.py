# SPDX-License-Identifier: GPL-2.0-or-later
"""Export an image service, or what lies within polygons, to one GeoTIFF."""

from __future__ import annotations

from typing import Any, Dict, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsProcessing, QgsProcessingParameterNumber

from ...bridge.crs import to_spatial_reference
from ...bridge.i18n import tr
from ...rest.image_request import INTERPOLATIONS, PIXEL_TYPES
from ...rest.image_service import ImageService
from ...rest.raster_writer import TIFF_SUFFIXES
from .. import parameters as shared
from ..base import AgsAlgorithm
from ..raster_output import check_suffix, extent_in, raster_destination, raster_path
from ..spatial_filter import to_filter, union_of
from ..values import Run, Values
from .image_at_url import crs_of, image_at, image_url
from .rules import MOSAIC_RULE, mosaic_parameter, mosaic_rule, rendering_rule

MASK = "MASK"
CELL_SIZE = "CELL_SIZE"
RENDERING_RULE = "RENDERING_RULE"
PIXEL_TYPE = "PIXEL_TYPE"
NODATA = "NODATA"
INTERPOLATION = "INTERPOLATION"
BANDS = "BANDS"
OVERVIEWS = "OVERVIEWS"
TIME_START = "TIME_START"
TIME_END = "TIME_END"
AS_IT_IS = "original"


class ExportImage(AgsAlgorithm):
    """Fetches cells as they are, tile by tile, and writes one GeoTIFF."""

    ID = "exportimage"
    GROUP_ID = "images"

    def title(self) -> str:
        """Return the name."""
        return tr("Export image")

    def keywords(self) -> str:
        """Return the search words."""
        return tr("raster,image,download,GeoTIFF,elevation,DEM,imagery,clip,mask,tiles,exportImage")

    def url_parameter(self) -> Any:
        """Make the URL parameter."""
        return image_url()

    def add_parameters(self) -> None:
        """Add what part of the image is wanted, how, and the output."""
        self.addParameter(
            shared.extent(
                tr(
                    "Every cell that this rectangle touches is fetched. Empty: the whole image, or the mask's part."
                )
            )
        )
        self.addParameter(
            shared.source(
                MASK,
                tr("Mask layer"),
                tr("Polygons to cut with: cells whose centre lies outside get no data."),
                [QgsProcessing.SourceType.TypeVectorPolygon],
                optional=True,
            )
        )
        self.addParameter(
            _number(
                CELL_SIZE,
                tr("Cell size"),
                tr(
                    "In units of the output's CRS. Empty: the cells of the service, which are then not resampled."
                ),
                0.0,
            )
        )
        self.addParameter(shared.crs())
        self._add_cells()
        self._add_rare()
        self.addParameter(
            raster_destination(tr("Image"), tr("The GeoTIFF to write; it appears when it is complete."))
        )

    def check(self, values: Values) -> None:
        """Check the CRS, the rules and the output's name."""
        values.crs(shared.CRS)
        values.names(BANDS)
        rendering_rule(values.text(RENDERING_RULE), RENDERING_RULE)
        mosaic_rule(values.text(MOSAIC_RULE), MOSAIC_RULE)
        check_suffix(values, TIFF_SUFFIXES)

    def execute(self, run: Run) -> Dict[str, Any]:
        """Export into the file."""
        service = image_at(run)
        crs = run.crs(shared.CRS) or crs_of(service)
        _tell_limit(run, service)
        report = service.export_image(
            raster_path(run),
            extent_in(run, crs),
            mask=_mask(run, crs),
            out_sr=to_spatial_reference(crs) if run.given(shared.CRS) else None,
            overviews=run.flag(OVERVIEWS),
            **self._options(run),
        )
        for note in report.notes:
            run.warn(note)
        run.info(
            tr("Written {width} by {height} cells. Bands: {bands} ({type}), parts: {tiles}.").format(
                width=report.width,
                height=report.height,
                bands=report.raster.band_count,
                type=report.raster.pixel_type,
                tiles=report.tiles,
            )
        )
        return {shared.OUTPUT: report.path}

    def _options(self, run: Run) -> Dict[str, Any]:
        times = (run.moment(TIME_START), run.moment(TIME_END))
        kind = run.choice(PIXEL_TYPE)
        return {
            "cell_size": run.number(CELL_SIZE) or None,
            "bands": run.names(BANDS),
            "pixel_type": "" if kind == AS_IT_IS else kind,
            "nodata": run.number(NODATA),
            "interpolation": run.choice(INTERPOLATION),
            "rendering_rule": rendering_rule(run.text(RENDERING_RULE), RENDERING_RULE),
            "mosaic_rule": mosaic_rule(run.text(MOSAIC_RULE), MOSAIC_RULE),
            "time": times if any(times) else None,
        }

    def _add_cells(self) -> None:
        self.addParameter(
            shared.text(
                RENDERING_RULE,
                tr("Raster function"),
                tr(
                    "Name of one of the service's raster functions, such as Hillshade, or a whole rendering rule as "
                    "JSON. Empty: the original values."
                ),
            )
        )
        self.addParameter(
            shared.choice(
                PIXEL_TYPE,
                tr("Pixel type"),
                tr(
                    "The type of the cells. “original” keeps the service's own, or what the raster function yields."
                ),
                (AS_IT_IS, *PIXEL_TYPES),
                AS_IT_IS,
            )
        )
        self.addParameter(
            _number(
                NODATA,
                tr("Value for no data"),
                tr(
                    "What cells without data get. Empty: the service's own value, or one that the type suggests."
                ),
            )
        )
        self.addParameter(
            shared.choice(
                INTERPOLATION,
                tr("Interpolation"),
                tr("How cells are computed where cell size or CRS are not the service's own."),
                tuple(INTERPOLATIONS),
                next(iter(INTERPOLATIONS)),
            )
        )

    def _add_rare(self) -> None:
        for definition in (
            shared.text(
                BANDS, tr("Bands"), tr("Names or numbers from 0, separated by commas. Empty: all bands.")
            ),
            mosaic_parameter(),
            shared.switch(
                OVERVIEWS,
                tr("Build overviews"),
                tr(
                    "Put smaller copies into the file, so that a large image is drawn quickly at every scale."
                ),
                False,
            ),
            shared.moment(TIME_START, tr("From"), tr("Only rasters from this time on, UTC.")),
            shared.moment(TIME_END, tr("Until"), tr("Only rasters until this time, UTC.")),
        ):
            self.addParameter(shared.advanced(definition))


def _number(name: str, label: str, help_text: str, least: Optional[float] = None) -> Any:
    kind = QgsProcessingParameterNumber.Type.Double
    definition = QgsProcessingParameterNumber(name, label, kind, None, True)
    if least is not None:
        definition.setMinimum(least)
    return shared.with_help(definition, help_text)


def _mask(run: Run, crs: QgsCoordinateReferenceSystem) -> Any:
    source = run.source(MASK)
    if source is None:
        return None
    return to_filter(union_of(source, crs, run), to_spatial_reference(crs))


def _tell_limit(run: Run, service: ImageService) -> None:
    info = service.image_info
    run.info(
        tr("Bands: {bands} ({type}). The service sends at most {width} by {height} cells at once.").format(
            bands=info.band_count, type=info.pixel_type, width=info.max_width, height=info.max_height
        )
    )
