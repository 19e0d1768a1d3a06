# SPDX-License-Identifier: GPL-2.0-or-later
"""Download the features within polygons, cut at their borders."""

from __future__ import annotations

from typing import Any, Dict

from qgis.core import QgsProcessing, QgsProcessingOutputNumber

from ...bridge.crs import to_crs
from ...bridge.i18n import tr
from ...formats.geometry_type import GeometryType
from ...rest.errors import InvalidInput
from ...rest.query import Query
from .. import parameters as shared
from ..base import AgsAlgorithm
from ..clipping import Clipper
from ..layer_at_url import layer_at
from ..spatial_filter import by_geometry, union_of
from ..transfer import FEATURE_COUNT, Transfer
from ..values import Run, Values

OVERLAY = "OVERLAY"


class ClipFeatures(AgsAlgorithm):
    """Downloads what lies within the overlay; features that cross its border are cut there."""

    ID = "clipfeatures"
    GROUP_ID = "queryexport"

    def title(self) -> str:
        """Return the name."""
        return tr("Clip features")

    def keywords(self) -> str:
        """Return the search words."""
        return tr("clip,cut,crop,intersect,overlay,mask,download,export,boundary")

    def add_parameters(self) -> None:
        """Add the overlay, the query's parameters and the outputs."""
        self.addParameter(
            shared.source(
                OVERLAY,
                tr("Overlay layer"),
                tr("Polygons to cut with; only the selected ones where that is ticked."),
                [QgsProcessing.SourceType.TypeVectorPolygon],
            )
        )
        self.addParameter(shared.where())
        self.addParameter(shared.fields())
        self.addParameter(shared.crs())
        self.addParameter(
            shared.sink(
                tr("Clipped features"),
                tr("The layer to write."),
                QgsProcessing.SourceType.TypeVectorAnyGeometry,
            )
        )
        self.addOutput(QgsProcessingOutputNumber(FEATURE_COUNT, tr("Features written")))

    def check(self, values: Values) -> None:
        """Check the names of the fields and the CRS."""
        values.names(shared.FIELDS)
        values.crs(shared.CRS)

    def execute(self, run: Run) -> Dict[str, Any]:
        """Download what touches the overlay, cut it, and write what lies within."""
        layer = layer_at(run)
        schema = layer.info.schema
        if schema.geometry_type is GeometryType.NONE:
            raise InvalidInput(
                tr("“{name}” is a table without geometry: there is nothing to clip.").format(
                    name=layer.info.name
                )
            )
        overlay = union_of(run.source(OVERLAY), to_crs(schema.spatial_reference), run)
        query = Query.make(
            run.text(shared.WHERE),
            run.names(shared.FIELDS),
            geometry=by_geometry(overlay, "intersects", schema.spatial_reference).server,
        )
        outcome = Transfer(run, layer, query, Clipper(overlay), run.crs(shared.CRS)).carry_out()
        return {shared.OUTPUT: outcome.destination, FEATURE_COUNT: outcome.written}
