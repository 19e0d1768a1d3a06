# SPDX-License-Identifier: GPL-2.0-or-later
"""Find the addresses of points."""

from __future__ import annotations

from collections import Counter, deque
from itertools import islice
from typing import Any, Deque, Dict, Iterator, Optional, Tuple
from typing import Counter as CounterType

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProcessing,
    QgsProcessingFeatureSource,
    QgsProcessingOutputNumber,
    QgsProcessingParameterNumber,
    QgsProject,
)

from ...bridge.crs import to_crs, to_spatial_reference
from ...bridge.i18n import tr
from ...formats.feature_batch import FeatureSchema
from ...formats.fields import Field, FieldType
from ...formats.geometry_type import GeometryType
from ...formats.spatial_reference import WGS84
from ...rest.errors import AgsError, Canceled, InvalidInput
from ...rest.geocoder import Geocoder
from ...rest.reverse_batches import Outcome
from .. import parameters as shared
from ..base import AgsAlgorithm
from ..feature_output import FeatureOutput
from ..placed_points import INPUT, placed_points, points_parameter
from ..values import Run, Values
from .address_spool import AddressSpool
from .locator_at_url import locator_at, locator_url
from .match_columns import MatchColumns

DISTANCE = "DISTANCE"
FEATURE_TYPES = "FEATURE_TYPES"
FOUND_COUNT = "FOUND_COUNT"

STATUS = Field("Status", FieldType.STRING)
REASON = Field("Reason", FieldType.STRING)
PLACE = (Field("address_x", FieldType.DOUBLE), Field("address_y", FieldType.DOUBLE))
FOUND, MISSED, FAILED = "found", "nothing there", "failed"
_AT_ONCE = 1000


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
        self.addParameter(points_parameter())
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
        types = shared.text(
            FEATURE_TYPES,
            tr("Kinds of addresses"),
            tr(
                "Only addresses of these kinds, such as PointAddress, separated by commas. Empty: all of them."
            ),
        )
        for definition in (types, shared.language()):
            self.addParameter(shared.advanced(definition))
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

    def check(self, values: Values) -> None:
        """Check the kinds of addresses."""
        values.names(FEATURE_TYPES)

    def execute(self, run: Run) -> Dict[str, Any]:
        """Ask for each point and write them in the order of the input."""
        source: Any = run.source(INPUT)
        with AddressSpool() as spool:
            try:
                _ask(run, locator_at(run), source, spool)
            except Canceled:
                text = tr("Canceled: the output holds the first {count} points.")
                run.warn(text.format(count=len(spool)))
            destination = _write(run, source, spool)
            found = _tell(run, spool)
        return {shared.OUTPUT: destination, FOUND_COUNT: found}


def _ask(run: Run, locator: Geocoder, source: QgsProcessingFeatureSource, spool: AddressSpool) -> None:
    """Put what was found at every point into ``spool``, in the order of the input."""
    crs = _crs_to_ask_in(source.sourceCrs())
    reference = to_spatial_reference(crs)
    back = QgsCoordinateTransform(crs, source.sourceCrs(), QgsProject.instance().transformContext())
    total = max(1, source.featureCount())
    under_way: Deque[Tuple[int, bool]] = deque()

    def places() -> Iterator[Optional[Tuple[float, float]]]:
        for feature, place in placed_points(source, crs):
            under_way.append((feature.id(), place is not None))
            yield place

    found = locator.reverse_geocode_all(
        places(),
        feedback=run.feedback,
        distance=run.number(DISTANCE) or None,
        feature_types=run.names(FEATURE_TYPES),
        language=run.text(shared.LANGUAGE) or None,
        in_sr=reference,
        out_sr=reference,
    )
    for _, outcome in found:
        feature_id, has_place = under_way.popleft()
        spool.put(feature_id, _told(outcome, has_place, back))
        run.feedback.setProgress(100 * len(spool) / total)


def _write(run: Run, source: QgsProcessingFeatureSource, spool: AddressSpool) -> Any:
    """Write the points that were asked for, with what was found, and return where."""
    known = (STATUS, REASON, *PLACE)
    schema = FeatureSchema((STATUS, REASON, *spool.fields(known), *PLACE), GeometryType.POINT)
    columns = MatchColumns(source.fields(), schema)
    for note in columns.notes:
        run.info(note)
    output = FeatureOutput(run, columns.fields, source.wkbType(), source.sourceCrs())
    pairs = zip(spool, source.getFeatures())
    while True:
        chunk = list(islice(pairs, _AT_ONCE))
        if not chunk:
            break
        if any(feature_id != feature.id() for (feature_id, _), feature in chunk):
            raise InvalidInput(
                tr("The input changed while its points were asked for. Save it as a file and use that.")
            )
        given = [feature for _, feature in chunk]
        rows = columns.features(given, [{"attributes": values} for (_, values), _ in chunk])
        for row, feature in zip(rows, given):
            row.setGeometry(feature.geometry())
        output.write(rows)
    output.close()
    if output.written != len(spool):
        raise InvalidInput(
            tr("The input lost points while they were asked for. Save it as a file and use that.")
        )
    return output.destination


def _crs_to_ask_in(crs: QgsCoordinateReferenceSystem) -> QgsCoordinateReferenceSystem:
    """Return the points' own CRS, or WGS 84 where no code tells it to the server."""
    known = to_spatial_reference(crs) if crs.isValid() else None
    return crs if known is not None and known.code else to_crs(WGS84)


def _told(outcome: Outcome, has_place: bool, back: QgsCoordinateTransform) -> Dict[str, Any]:
    if isinstance(outcome, AgsError):
        return {STATUS.name: FAILED, REASON.name: str(outcome)}
    if outcome is None:
        reason = None if has_place else tr("There is no single place to ask for.")
        return {STATUS.name: MISSED, REASON.name: reason}
    told = {STATUS.name: FOUND, **outcome.attributes}
    if outcome.geometry:
        try:
            moved = back.transform(outcome.geometry["x"], outcome.geometry["y"])
        except QgsCsException as error:
            return {**told, REASON.name: str(error)}
        told.update(address_x=moved.x(), address_y=moved.y())
    return told


def _tell(run: Run, spool: AddressSpool) -> int:
    """Say how it went; return how many addresses were found."""
    count: CounterType[str] = Counter(values[STATUS.name] for _, values in spool)
    text = tr("{total} points: {found} addresses found, nothing there for {missed}, {failed} failed.")
    run.info(text.format(total=len(spool), found=count[FOUND], missed=count[MISSED], failed=count[FAILED]))
    return count[FOUND]
