# SPDX-License-Identifier: GPL-2.0-or-later
"""Download all features of a layer or table, or those that a query selects."""

from __future__ import annotations

from typing import Any, Dict, Optional, Tuple

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterNumber,
)

from ...bridge.crs import to_crs, to_spatial_reference
from ...bridge.i18n import tr
from ...formats.geometry_type import GeometryType
from ...rest.errors import InvalidInput
from ...rest.feature_layer import FeatureLayer
from ...rest.query import Query
from .. import parameters as shared
from ..base import AgsAlgorithm
from ..layer_at_url import layer_at
from ..spatial_filter import RELATIONS, LocalTest, SpatialFilter, by_geometry, union_of
from ..transfer import EXPECTED_COUNT, FEATURE_COUNT, Transfer
from ..values import Run, Values

FILTER_LAYER = "FILTER_LAYER"
SPATIAL_RELATION = "SPATIAL_RELATION"
DISTANCE = "DISTANCE"
DISTANCE_UNITS = "DISTANCE_UNITS"
ORDER_BY = "ORDER_BY"
MAX_FEATURES = "MAX_FEATURES"
TIME_START = "TIME_START"
TIME_END = "TIME_END"
STYLES = "STYLES"

_UNITS = ("metres", "kilometres", "feet", "miles", "nautical miles")


class DownloadFeatures(AgsAlgorithm):
    """Downloads every feature that a query selects, and says so, or fails."""

    ID = "downloadfeatures"
    GROUP_ID = "queryexport"

    def title(self) -> str:
        """Return the name."""
        return tr("Download features")

    def keywords(self) -> str:
        """Return the search words."""
        return tr(
            "download,export,query,select,layer,table,feature service,map service,shapefile,GeoPackage,save"
        )

    def add_parameters(self) -> None:
        """Add the query's parameters and the outputs."""
        self.addParameter(shared.where())
        self.addParameter(shared.fields())
        self._add_spatial_parameters()
        self.addParameter(shared.crs())
        self.addParameter(shared.domains())
        self.addParameter(
            shared.count(
                MAX_FEATURES,
                tr("Greatest number of features"),
                tr(
                    "Stop after this many features. 0: all features, however many the server gives "
                    "per request."
                ),
            )
        )
        self._add_rare_parameters()
        self.addParameter(
            shared.sink(
                tr("Downloaded features"), tr("The layer to write; one without geometry for a table.")
            )
        )
        self.addOutput(QgsProcessingOutputNumber(FEATURE_COUNT, tr("Features written")))
        self.addOutput(QgsProcessingOutputNumber(EXPECTED_COUNT, tr("Features expected")))

    def check(self, values: Values) -> None:
        """Check names, order, times, and that a distance has something to measure from."""
        values.names(shared.FIELDS)
        values.order(ORDER_BY)
        values.crs(shared.CRS)
        start, end = values.moment(TIME_START), values.moment(TIME_END)
        if start and end and start > end:
            raise InvalidInput(tr("The time range ends before it starts."))
        if values.number(DISTANCE) and not (values.given(shared.EXTENT) or values.given(FILTER_LAYER)):
            raise InvalidInput(tr("A distance needs an extent or a filter layer to measure from."))

    def execute(self, run: Run) -> Dict[str, Any]:
        """Download into the sink."""
        layer = layer_at(run)
        spatial = _spatial_filter(run, layer)
        crs = run.crs(shared.CRS)
        reference = to_spatial_reference(crs) if crs and not spatial.tests else None
        limit = run.integer(MAX_FEATURES)
        if limit:
            run.info(tr("As asked, no more than {count} features are downloaded.").format(count=limit))
        query = Query.make(
            run.text(shared.WHERE),
            run.names(shared.FIELDS),
            geometry=spatial.server,
            spatial_relation=spatial.relation,
            distance=run.number(DISTANCE) or None,
            distance_units=run.choice(DISTANCE_UNITS),
            order_by=run.order(ORDER_BY),
            max_features=None if spatial.tests else limit or None,
            time=_period(run, layer),
            out_sr=reference if reference and reference.code else None,
        )
        transfer = Transfer(
            run,
            layer,
            query,
            spatial,
            crs,
            domains=run.choice(shared.DOMAINS),
            limit=limit if spatial.tests else 0,
            styles=run.flag(STYLES) and layer.info.schema.geometry_type is not GeometryType.NONE,
        )
        return transfer.carry_out().results()

    def _add_spatial_parameters(self) -> None:
        self.addParameter(
            shared.extent(tr("Only features within or touching this rectangle. Empty: everywhere."))
        )
        self.addParameter(
            shared.source(
                FILTER_LAYER,
                tr("Filter layer"),
                tr(
                    "Only features that stand in the spatial relation to the features of this layer "
                    "(or to its "
                    "selected ones), taken together."
                ),
                [QgsProcessing.SourceType.TypeVectorAnyGeometry],
                optional=True,
            )
        )

    def _add_rare_parameters(self) -> None:
        relation = shared.choice(
            SPATIAL_RELATION,
            tr("Spatial relation"),
            tr(
                "How the filter stands to the features. contains: the filter contains the feature; "
                "within: the "
                "filter lies within the feature. It counts for the filter layer, or else for the extent."
            ),
            RELATIONS,
            RELATIONS[0],
        )
        distance = QgsProcessingParameterNumber(
            DISTANCE, tr("Distance"), QgsProcessingParameterNumber.Type.Double, None, True, 0
        )
        units = shared.choice(
            DISTANCE_UNITS,
            tr("Unit of the distance"),
            tr("What the distance is measured in."),
            _UNITS,
            _UNITS[0],
        )
        order = shared.text(
            ORDER_BY, tr("Order"), tr("Fields to sort by, for example: STATE, POP DESC. Empty: by object id.")
        )
        start = shared.moment(
            TIME_START, tr("From (UTC)"), tr("For layers with time: only features at or after this moment.")
        )
        end = shared.moment(
            TIME_END, tr("To (UTC)"), tr("For layers with time: only features at or before this moment.")
        )
        shared.with_help(
            distance, tr("Also features within this distance of the extent or the filter layer.")
        )
        styles = shared.switch(
            STYLES,
            tr("With the server's style"),
            tr("Draw the loaded layer with the symbols and labels of the service, as far as QGIS can."),
            True,
        )
        for definition in (relation, distance, units, order, start, end, styles):
            self.addParameter(shared.advanced(definition))


def _spatial_filter(run: Run, layer: FeatureLayer) -> SpatialFilter:
    schema = layer.info.schema
    crs = to_crs(schema.spatial_reference)
    extent = run.extent(shared.EXTENT, crs)
    source = run.source(FILTER_LAYER)
    if extent is None and source is None:
        return SpatialFilter()
    if schema.geometry_type is GeometryType.NONE:
        raise InvalidInput(
            tr("“{name}” is a table without geometry: it cannot be selected by location.").format(
                name=layer.info.name
            )
        )
    relation, whole = run.choice(SPATIAL_RELATION), bool(run.number(DISTANCE))
    if source is None:
        return by_geometry(extent, relation, schema.spatial_reference, whole=whole)
    found = by_geometry(union_of(source, crs, run), relation, schema.spatial_reference, whole=whole)
    tests = (*found.tests, LocalTest(extent, "intersects")) if extent is not None else found.tests
    if found.tests:
        run.info(
            tr(
                "The filter is too fine to send: the server selects by its rectangle, the exact test "
                "is made here."
            )
        )
    return SpatialFilter(found.server, found.relation, tests)


def _period(run: Run, layer: FeatureLayer) -> Optional[Tuple[Any, Any]]:
    start, end = run.moment(TIME_START), run.moment(TIME_END)
    if start is None and end is None:
        return None
    if not layer.info.raw.get("timeInfo"):
        raise InvalidInput(
            tr(
                "“{name}” has no time of its own. Filter by a date field instead, with a condition such as "
                "EDITED >= TIMESTAMP '2024-01-01 00:00:00'."
            ).format(name=layer.info.name)
        )
    return start, end
