# SPDX-License-Identifier: GPL-2.0-or-later
"""Find the addresses of points."""

from __future__ import annotations

from collections import Counter
from typing import Any, Dict, Iterator, List, NamedTuple, Optional, Tuple, Union

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsProcessing,
    QgsProcessingFeatureSource,
    QgsProcessingOutputNumber,
    QgsProcessingParameterNumber,
    QgsProject,
)

from ...bridge.crs import to_crs, to_spatial_reference
from ...bridge.i18n import tr
from ...formats.attributes import guess_fields
from ...formats.feature import Feature
from ...formats.feature_batch import FeatureSchema
from ...formats.fields import Field, FieldType
from ...formats.geometry_type import GeometryType
from ...formats.spatial_reference import WGS84, SpatialReference
from ...rest.errors import AgsError, Canceled, ConnectionFailed, NotArcGIS, SignInRequired
from ...rest.geocoder import Geocoder
from ...rest.overlap import overlapped
from .. import parameters as shared
from ..base import AgsAlgorithm
from ..feature_output import FeatureOutput
from ..values import Run
from .locator_at_url import locator_at, locator_url
from .match_columns import MatchColumns

INPUT = "INPUT"
DISTANCE = "DISTANCE"
FOUND_COUNT = "FOUND_COUNT"

STATUS = Field("Status", FieldType.STRING)
REASON = Field("Reason", FieldType.STRING)
PLACE = (Field("address_x", FieldType.DOUBLE), Field("address_y", FieldType.DOUBLE))
FOUND, MISSED, FAILED = "found", "nothing there", "failed"
# What another point would meet, too.
_FATAL = (SignInRequired, ConnectionFailed, NotArcGIS)


class Row(NamedTuple):
    """A point of the input with what was found there."""

    given: QgsFeature
    values: Dict[str, Any]


class ReverseGeocode(AgsAlgorithm):
    """Asks for the address of every point; points without one stay, and say so."""

    ID = "reversegeocode"
    GROUP_ID = "geocoding"

    def title(self) -> str:
        """Return the name."""
        return tr("Reverse geocode")

    def keywords(self) -> str:
        """Return the search words."""
        return tr("geocode,address,locator,points,nearest,place,reverse")

    def url_parameter(self) -> Any:
        """Make the URL parameter."""
        return locator_url()

    def add_parameters(self) -> None:
        """Add the points, how far to look, and the outputs."""
        self.addParameter(
            shared.source(
                INPUT,
                tr("Points"),
                tr("Points in any CRS; with “Selected features only” just those."),
                [QgsProcessing.SourceType.TypeVectorPoint],
            )
        )
        distance = QgsProcessingParameterNumber(
            DISTANCE, tr("Distance (metres)"), QgsProcessingParameterNumber.Type.Double, None, True, 0
        )
        shared.with_help(
            distance,
            tr(
                "How far from a point an address may be. Empty: as far as the locator looks. Some newer locators "
                "pay no regard to it."
            ),
        )
        self.addParameter(distance)
        self.addParameter(
            shared.sink(
                tr("Points with addresses"),
                tr(
                    "The points as they are, with status and the parts of the address that the locator gives."
                ),
                QgsProcessing.SourceType.TypeVectorPoint,
            )
        )
        self.addOutput(QgsProcessingOutputNumber(FOUND_COUNT, tr("Addresses found")))

    def execute(self, run: Run) -> Dict[str, Any]:
        """Ask for each point and write them in the order of the input."""
        source: Any = run.source(INPUT)
        rows: List[Row] = []
        try:
            _ask(run, locator_at(run), source, rows)
        except Canceled:
            run.warn(tr("Canceled: the output holds the first {count} points.").format(count=len(rows)))
        columns = MatchColumns(source.fields(), _schema(rows))
        for note in columns.notes:
            run.info(note)
        output = FeatureOutput(run, columns.fields, source.wkbType(), source.sourceCrs())
        features = columns.features([row.given for row in rows], [{"attributes": row.values} for row in rows])
        for feature, row in zip(features, rows):
            feature.setGeometry(row.given.geometry())
        output.write(features)
        output.close()
        return {shared.OUTPUT: output.destination, FOUND_COUNT: _tell(run, rows)}


def _ask(run: Run, locator: Geocoder, source: QgsProcessingFeatureSource, rows: List[Row]) -> None:
    """Append a row for every point, in the order of the input."""
    reference, change = _reference(source.sourceCrs())
    distance = run.number(DISTANCE) or None
    total = max(1, source.featureCount())

    def ask(point: Point) -> Optional[Feature]:
        if point.place is None:
            return None
        return locator.reverse_geocode(point.place, distance=distance, in_sr=reference, out_sr=reference)

    locator.check()
    for point, found in overlapped(ask, _points(source, change), run.feedback):
        if isinstance(found, _FATAL):
            raise found
        rows.append(Row(point.given, _told(point, found)))
        run.feedback.setProgress(100 * len(rows) / total)


class Point(NamedTuple):
    """A point of the input and the coordinates to ask for; ``None`` without geometry."""

    given: QgsFeature
    place: Optional[Tuple[float, float]]


def _points(source: QgsProcessingFeatureSource, change: Optional[QgsCoordinateTransform]) -> Iterator[Point]:
    for feature in source.getFeatures():
        geometry = feature.geometry()
        if geometry.isNull() or geometry.isEmpty():
            yield Point(feature, None)
            continue
        at = geometry.centroid()
        if change is not None:
            at.transform(change)
        place = at.asPoint()
        yield Point(feature, (place.x(), place.y()))


def _reference(
    crs: QgsCoordinateReferenceSystem,
) -> Tuple[SpatialReference, Optional[QgsCoordinateTransform]]:
    """Return the spatial reference to ask in, and how to get there where the points' own has no code."""
    known = to_spatial_reference(crs) if crs.isValid() else WGS84
    if known is not None and known.code:
        return known, None
    return WGS84, QgsCoordinateTransform(crs, to_crs(WGS84), QgsProject.instance())


def _told(point: Point, found: Union[Feature, AgsError, None]) -> Dict[str, Any]:
    if isinstance(found, AgsError):
        return {STATUS.name: FAILED, REASON.name: str(found)}
    if found is None:
        reason = tr("The feature has no geometry.") if point.place is None else None
        return {STATUS.name: MISSED, REASON.name: reason}
    place = found.geometry or {}
    return {STATUS.name: FOUND, "address_x": place.get("x"), "address_y": place.get("y"), **found.attributes}


def _schema(rows: List[Row]) -> FeatureSchema:
    """Return the parts of an address that came for any point; they are told by the answers only."""
    known = {item.name.lower() for item in (STATUS, REASON, *PLACE)}
    parts = guess_fields(
        [{k: v for k, v in row.values.items() if k.lower() not in known} for row in rows], {}, None
    )
    return FeatureSchema((STATUS, REASON, *parts, *PLACE), GeometryType.POINT)


def _tell(run: Run, rows: List[Row]) -> int:
    """Say how it went; return how many addresses were found."""
    count = Counter(row.values[STATUS.name] for row in rows)
    text = tr("{total} points: {found} addresses found, nothing there for {missed}, {failed} failed.")
    run.info(text.format(total=len(rows), found=count[FOUND], missed=count[MISSED], failed=count[FAILED]))
    return count[FOUND]
