# SPDX-License-Identifier: GPL-2.0-or-later
"""Export a picture of a map service, georeferenced."""

from __future__ import annotations

from typing import Any, Dict

from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingParameterNumber

from ...bridge.crs import to_crs, to_spatial_reference
from ...bridge.i18n import tr
from ...rest.errors import InvalidInput
from ...rest.feature_layer import FeatureLayer
from ...rest.map_service import MapService
from ...rest.open import open_url
from ...rest.raster_writer import PICTURE_SUFFIXES
from ...rest.urls import parse
from .. import parameters as shared
from ..base import AgsAlgorithm
from ..images.rules import json_object
from ..raster_output import check_suffix, extent_in, raster_destination, raster_path
from ..values import Run, Values

WIDTH = "WIDTH"
HEIGHT = "HEIGHT"
DPI = "DPI"
LAYERS = "LAYERS"
TRANSPARENT = "TRANSPARENT"
DEFINITIONS = "LAYER_DEFINITIONS"
TIME_START = "TIME_START"
TIME_END = "TIME_END"


class ExportMapImage(AgsAlgorithm):
    """Has the server draw its map and writes the picture with the place that the server says it shows."""

    ID = "exportmapimage"
    GROUP_ID = "queryexport"

    def title(self) -> str:
        """Return the name."""
        return tr("Export map image")

    def keywords(self) -> str:
        """Return the search words."""
        return tr("map,picture,image,PNG,GeoTIFF,world file,print,export,draw")

    def url_parameter(self) -> Any:
        """Make the URL parameter."""
        return shared.url(
            tr("Map service URL"),
            tr("URL of a map service, or of one of its layers, which then is the only one drawn."),
        )

    def add_parameters(self) -> None:
        """Add what is drawn, how large, and the output."""
        self.addParameter(
            shared.extent(
                tr(
                    "What to draw; the server widens it to the picture's shape. Empty: the full extent of the map."
                )
            )
        )
        self._add_number(
            WIDTH, tr("Width (pixels)"), tr("Beyond the service's limit it is drawn in parts."), 1024, 1
        )
        self._add_number(
            HEIGHT, tr("Height (pixels)"), tr("0: as it follows from the width and the extent's shape."), 0, 0
        )
        self._add_number(
            DPI, tr("Resolution (dpi)"), tr("Sets the size of symbols and labels, and the scale."), 96, 1
        )
        self.addParameter(
            shared.text(
                LAYERS,
                tr("Layers"),
                tr(
                    "Names or ids of the layers to draw, separated by commas; * and ? are wildcards. Empty: those "
                    "that the map shows by itself."
                ),
            )
        )
        self.addParameter(
            shared.switch(
                TRANSPARENT,
                tr("Transparent background"),
                tr("Where the map shows nothing, leave it clear."),
                True,
            )
        )
        self._add_rare()
        self.addParameter(
            raster_destination(
                tr("Map image"), tr("The GeoTIFF to write, or a .png, which gets a world file.")
            )
        )

    def check(self, values: Values) -> None:
        """Check the names of layers, the filters, the CRS and the output's name."""
        values.names(LAYERS)
        values.crs(shared.CRS)
        json_object(values.text(DEFINITIONS), DEFINITIONS)
        check_suffix(values, PICTURE_SUFFIXES)

    def execute(self, run: Run) -> Dict[str, Any]:
        """Have the map drawn and write the picture."""
        service, only = _map_at(run)
        crs = run.crs(shared.CRS) or _crs_of(service)
        times = (run.moment(TIME_START), run.moment(TIME_END))
        report = service.export_map(
            raster_path(run),
            extent_in(run, crs),
            width=run.integer(WIDTH),
            height=run.integer(HEIGHT),
            dpi=run.integer(DPI),
            layers=only or run.names(LAYERS),
            definitions=json_object(run.text(DEFINITIONS), DEFINITIONS) or {},
            transparent=run.flag(TRANSPARENT),
            out_sr=to_spatial_reference(crs) if run.given(shared.CRS) else None,
            time=times if any(times) else None,
        )
        extent = report.extent
        corners = ", ".join(f"{value:.10g}" for value in (extent.xmin, extent.ymin, extent.xmax, extent.ymax))
        run.info(
            tr("Written {width} by {height} pixels. Parts: {tiles}. The picture shows {extent}.").format(
                width=report.width, height=report.height, tiles=report.tiles, extent=corners
            )
        )
        return {shared.OUTPUT: report.path}

    def _add_number(self, name: str, label: str, help_text: str, default: int, least: int) -> None:
        kind = QgsProcessingParameterNumber.Type.Integer
        definition = QgsProcessingParameterNumber(name, label, kind, default, False, least)
        self.addParameter(shared.with_help(definition, help_text))

    def _add_rare(self) -> None:
        for definition in (
            shared.crs(),
            shared.text(
                DEFINITIONS,
                tr("Filters of layers"),
                tr('SQL conditions by layer name or id, as JSON: {"0": "POP > 10000"}. Empty: none.'),
            ),
            shared.moment(
                TIME_START, tr("From"), tr("Only what is from this time on, UTC, in layers with times.")
            ),
            shared.moment(
                TIME_END, tr("Until"), tr("Only what is until this time, UTC, in layers with times.")
            ),
        ):
            self.addParameter(shared.advanced(definition))


def _map_at(run: Run) -> tuple[MapService, tuple[int, ...]]:
    """Return the map service at the run's URL and, where that is a layer's, the layer's id."""
    found = open_url(run.url(), session=run.session())
    if isinstance(found, MapService):
        return found, ()
    if isinstance(found, FeatureLayer):
        address = parse(found.url)
        if address.type == "MapServer" and address.layer_id is not None:
            return MapService(address.service_url, session=found.session), (address.layer_id,)
    raise InvalidInput(tr("This is not the URL of a map service. It has to end in MapServer."), url=run.url())


def _crs_of(service: MapService) -> QgsCoordinateReferenceSystem:
    crs = to_crs(service.info.spatial_reference)
    if not crs.isValid():
        raise InvalidInput(tr("QGIS does not know the CRS of the map. Choose one."), url=service.url)
    return crs
