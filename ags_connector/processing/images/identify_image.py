# SPDX-License-Identifier: GPL-2.0-or-later
"""Give points the values that an image has there."""

from __future__ import annotations

from itertools import islice
from typing import Any, Dict, Iterator, List, Optional

from qgis.core import (
    QgsFeature,
    QgsFields,
    QgsProcessing,
    QgsProcessingFeatureSource,
    QgsProcessingUtils,
)

from ...bridge.fields import to_qgs_fields
from ...bridge.i18n import tr
from ...formats.fields import Field, FieldType
from ...rest.errors import Canceled
from ...rest.feedback import check_canceled
from ...rest.image_info import ImageInfo
from ...rest.image_service import ImageService
from ...rest.pixel_values import PixelValue
from ...rest.samples import POINTS_AT_ONCE
from .. import parameters as shared
from ..base import AgsAlgorithm
from ..feature_output import FeatureOutput
from ..placed_points import INPUT, PlacedPoint, placed_points, points_parameter
from ..values import Run, Values
from .image_at_url import crs_of, image_at, image_url
from .rules import MOSAIC_RULE, mosaic_parameter, mosaic_rule


class IdentifyImage(AgsAlgorithm):
    """Writes the input's points with one more field for each band."""

    ID = "identifyimage"
    GROUP_ID = "images"

    def title(self) -> str:
        """Return the name."""
        return tr("Identify image values at points")

    def keywords(self) -> str:
        """Return the search words."""
        return tr("raster,image,sample,elevation,value,points,bands,identify,getSamples")

    def url_parameter(self) -> Any:
        """Make the URL parameter."""
        return image_url()

    def add_parameters(self) -> None:
        """Add the points and the output."""
        self.addParameter(points_parameter())
        self.addParameter(
            shared.sink(
                tr("Points with values"),
                tr(
                    "The points as they are, with a field for the value of each band; null where there are no data."
                ),
                QgsProcessing.SourceType.TypeVectorPoint,
            )
        )
        self.addParameter(shared.advanced(mosaic_parameter()))

    def check(self, values: Values) -> None:
        """Check the mosaic rule."""
        mosaic_rule(values.text(MOSAIC_RULE), MOSAIC_RULE)

    def execute(self, run: Run) -> Dict[str, Any]:
        """Ask for the values in batches and write the points in the order of the input."""
        source: Any = run.source(INPUT)
        service = image_at(run)
        fields = QgsProcessingUtils.combineFields(source.fields(), _band_fields(service.image_info))
        output = FeatureOutput(run, fields, source.wkbType(), source.sourceCrs())
        walk = _Walk(run, service, source, fields)
        try:
            for features in walk.batches():
                output.write(features)
        except Canceled:
            run.warn(tr("Canceled: the output holds the first {count} points.").format(count=output.written))
        output.close()
        walk.tell(output.written)
        return {shared.OUTPUT: output.destination}


class _Walk:
    """Goes through the points in batches, and counts those without a value."""

    def __init__(
        self, run: Run, service: ImageService, source: QgsProcessingFeatureSource, fields: QgsFields
    ) -> None:
        self._run = run
        self._service = service
        self._source = source
        self._fields = fields
        self._bands = service.image_info.band_count
        self._own = service.image_info.spatial_reference
        self._rule = mosaic_rule(run.text(MOSAIC_RULE), MOSAIC_RULE)
        self._crs = crs_of(service)
        self.empty = self.unplaced = 0

    def batches(self) -> Iterator[List[QgsFeature]]:
        total, done = max(1, self._source.featureCount()), 0
        points = placed_points(self._source, self._crs)
        while True:
            check_canceled(self._run.feedback)
            batch = list(islice(points, POINTS_AT_ONCE))
            if not batch:
                return
            yield self._answered(batch)
            done += len(batch)
            self._run.feedback.setProgress(100 * done / total)

    def tell(self, written: int) -> None:
        text = tr(
            "Written {written} points; {empty} of them lie where the image has no data, {unplaced} nowhere."
        )
        self._run.info(text.format(written=written, empty=self.empty, unplaced=self.unplaced))

    def _answered(self, points: List[PlacedPoint]) -> List[QgsFeature]:
        known = [point.place for point in points if point.place is not None]
        found = self._service.get_samples(known, self._own, mosaic_rule=self._rule) if known else ()
        values = iter(found)
        return [self._row(point, next(values) if point.place else None) for point in points]

    def _row(self, point: PlacedPoint, value: Optional[PixelValue]) -> QgsFeature:
        numbers = list(value.values) if value is not None else []
        if point.place is None:
            self.unplaced += 1
        elif value is None or value.is_empty:
            self.empty += 1
        numbers = (numbers + [None] * self._bands)[: self._bands]
        row = QgsFeature(self._fields)
        row.setGeometry(point.feature.geometry())
        row.setAttributes([*point.feature.attributes(), *numbers])
        return row


def _band_fields(info: ImageInfo) -> QgsFields:
    """Return a field for each band, called as the band is."""
    single = ("value",) if info.band_count == 1 else ()
    names = info.band_names or single or tuple(f"band_{number}" for number in range(1, info.band_count + 1))
    return to_qgs_fields([Field(name, FieldType.DOUBLE) for name in names])[0]
