# SPDX-License-Identifier: GPL-2.0-or-later
"""Find the places that one address may mean."""

from __future__ import annotations

from typing import Any, Dict, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterString,
    QgsProject,
    QgsWkbTypes,
)

from ...bridge.crs import to_crs, to_spatial_reference
from ...bridge.features import FeatureConverter
from ...bridge.fields import to_qgs_fields
from ...bridge.i18n import tr
from ...formats.spatial_reference import WGS84
from ...rest.errors import InvalidInput
from ...rest.models import Extent
from .. import parameters as shared
from ..base import AgsAlgorithm
from ..feature_output import FeatureOutput
from ..values import Run, Values
from .address_mapping import read_address
from .locator_at_url import locator_at, locator_url

ADDRESS = "ADDRESS"
MAX_CANDIDATES = "MAX_CANDIDATES"
CANDIDATE_COUNT = "CANDIDATE_COUNT"


class FindAddressCandidates(AgsAlgorithm):
    """Writes a point for every place that an address may mean, the best first."""

    ID = "findaddresscandidates"
    GROUP_ID = "geocoding"

    def title(self) -> str:
        """Return the name."""
        return tr("Find address candidates")

    def keywords(self) -> str:
        """Return the search words."""
        return tr("geocode,address,locator,search,place,point,score")

    def url_parameter(self) -> Any:
        """Make the URL parameter."""
        return locator_url()

    def add_parameters(self) -> None:
        """Add the address, where to look for it, and the outputs."""
        address = QgsProcessingParameterString(ADDRESS, tr("Address"))
        shared.with_help(
            address,
            tr(
                "The address in one line, or JSON with the fields of the locator, for example {example}."
            ).replace("{example}", '{"Address": "380 New York St", "City": "Redlands"}'),
        )
        self.addParameter(address)
        self.addParameter(
            shared.count(
                MAX_CANDIDATES,
                tr("Greatest number of candidates"),
                tr("No more than this many places. 0: as many as the locator gives."),
            )
        )
        self.addParameter(shared.extent(tr("Only places within this rectangle. Empty: everywhere.")))
        self.addParameter(shared.country())
        self.addParameter(shared.crs())
        for definition in (shared.categories(), shared.language()):
            self.addParameter(shared.advanced(definition))
        self.addParameter(
            shared.sink(
                tr("Address candidates"),
                tr("The layer of points to write, with score, address and the other fields of the locator."),
                QgsProcessing.SourceType.TypeVectorPoint,
            )
        )
        self.addOutput(QgsProcessingOutputNumber(CANDIDATE_COUNT, tr("Candidates found")))

    def check(self, values: Values) -> None:
        """Check that there is an address, and the names."""
        if not any(str(item).strip() for item in read_address(values.text(ADDRESS)).values()):
            raise InvalidInput(tr("There is no address to look for."))
        values.crs(shared.CRS)
        values.names(shared.COUNTRY)
        values.names(shared.CATEGORIES)

    def execute(self, run: Run) -> Dict[str, Any]:
        """Ask the locator and write what it found."""
        locator = locator_at(run)
        address = read_address(run.text(ADDRESS))
        crs = run.crs(shared.CRS)
        reference = to_spatial_reference(crs) if crs else None
        results = locator.find_address_candidates(
            address.pop("") if "" in address else address,
            max_candidates=run.integer(MAX_CANDIDATES) or None,
            extent=_extent(run),
            country=run.names(shared.COUNTRY),
            categories=run.names(shared.CATEGORIES),
            language=run.text(shared.LANGUAGE) or None,
            out_sr=reference if reference and reference.code else None,
        )
        schema = results.schema
        came = to_crs(schema.spatial_reference)
        fields, notes = to_qgs_fields(schema.fields)
        for note in notes:
            run.info(note)
        features = FeatureConverter(schema, fields).convert(results.batch)
        target = crs or came
        if came != target:
            _move(features, came, target)
        output = FeatureOutput(run, fields, QgsWkbTypes.Type.Point, target)
        output.write(features)
        output.close()
        if not len(results):
            run.warn(tr("The locator found no place for this address."))
        return {shared.OUTPUT: output.destination, CANDIDATE_COUNT: len(results)}


def _extent(run: Run) -> Optional[Extent]:
    polygon = run.extent(shared.EXTENT, QgsCoordinateReferenceSystem("EPSG:4326"))
    if polygon is None:
        return None
    box = polygon.boundingBox()
    return Extent(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum(), WGS84)


def _move(features: Any, source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem) -> None:
    """Transform features here, to a CRS that the locator cannot be told by a code."""
    change = QgsCoordinateTransform(source, target, QgsProject.instance())
    for feature in features:
        geometry = feature.geometry()
        geometry.transform(change)
        feature.setGeometry(geometry)
