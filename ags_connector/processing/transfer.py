# SPDX-License-Identifier: GPL-2.0-or-later
"""Carrying features from a layer to the output, and counting them on the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, List, Optional, Protocol, Sequence, Union

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsProject,
)

from ..bridge.crs import to_crs, wkb_type
from ..bridge.domains import DomainMode
from ..bridge.features import FeatureConverter
from ..bridge.fields import to_qgs_fields
from ..bridge.i18n import tr
from ..bridge.meter import Meter
from ..formats.feature_batch import FeatureBatch, FeatureSchema
from ..rest.download import Download
from ..rest.errors import AgsError, Canceled, ServerError, SignInRequired, WriteFailed
from ..rest.feature_layer import FeatureLayer
from ..rest.query import Query
from . import parameters as shared
from .feature_output import FeatureOutput
from .incomplete import keep_after_cancel, keep_what_came
from .page_output import PageOutput, takes_pages
from .server_look import ServerLook
from .values import Run

FEATURE_COUNT = "FEATURE_COUNT"
EXPECTED_COUNT = "EXPECTED_COUNT"


class Step(Protocol):
    """What is done with the features between the server and the output.

    ``changes_nothing`` says that :meth:`kept` returns what it gets.
    """

    @property
    def changes_nothing(self) -> bool:
        """Whether the features go to the output as they come."""

    def kept(self, features: List[QgsFeature]) -> List[QgsFeature]:
        """Return the features to write, in place of those that came."""

    def report(self) -> Sequence[str]:
        """Return lines for the log that say what was done."""


@dataclass(frozen=True)
class Outcome:
    """How a transfer ended; ``expected`` is ``None`` where the server could not count."""

    destination: str
    written: int
    expected: Optional[int]

    def results(self) -> Dict[str, Any]:
        """Return the outputs of the algorithm."""
        return {
            shared.OUTPUT: self.destination,
            FEATURE_COUNT: self.written,
            EXPECTED_COUNT: self.expected,
        }


class Transfer:
    """Downloads what a query selects, passes it through a step, and writes it.

    ``step`` gets the features of a page in the layer's or the answer's own CRS and returns those to keep, in
    place of those that came; what it leaves out is no longer expected. ``crs`` is the CRS of the output.
    ``limit`` ends the work early where only the step can tell how many are kept; 0 is no limit. ``styles`` has
    the loaded layer drawn as the server does.
    """

    def __init__(
        self,
        run: Run,
        layer: FeatureLayer,
        query: Query,
        step: Step,
        crs: Optional[QgsCoordinateReferenceSystem],
        domains: str = "codes",
        limit: int = 0,
        *,
        styles: bool = False,
    ) -> None:
        self._run, self._step, self._limit = run, step, limit
        self._dropped = 0
        self._meter = Meter(run.feedback)
        self._download: Download = layer.download(query, self._meter)
        schema = _schema_of(self._download, query)
        self._crs = crs or to_crs(schema.spatial_reference)
        mode, subtypes, subtype_field = DomainMode(domains), layer.info.subtypes, layer.info.subtype_field
        by_page = step.changes_nothing and mode is DomainMode.CODES and not limit and takes_pages(run)
        fields, notes = to_qgs_fields(
            schema.fields, mode, subtypes=subtypes, subtype_field=subtype_field, exact_time=by_page
        )
        self._converter = FeatureConverter(
            schema, fields, mode, subtypes=subtypes, subtype_field=subtype_field
        )
        look = ServerLook(layer.info, schema, mode) if styles else None
        self._output: Union[FeatureOutput, PageOutput]
        self._output = output = FeatureOutput(run, fields, wkb_type(schema), self._crs, look=look)
        if by_page:
            self._output = PageOutput.in_place_of(output, run, fields, schema, self._crs) or output
        for note in notes:
            run.info(note)

    def carry_out(self) -> Outcome:
        """Do it; the log ends with the numbers. Raises what the download raises; the rows that came stay."""
        try:
            self._copy()
        except Canceled:
            outcome = self._outcome()
            told = keep_after_cancel(self._output, self._run)
            text = tr("Canceled: written {written} of {expected}.")
            numbers = text.format(written=outcome.written, expected=_number(outcome.expected))
            self._run.warn(f"{numbers} {told}")
            if self._run.output_file() is not None:
                raise
            return outcome
        except AgsError as error:
            error.details = (*error.details, keep_what_came(self._output, self._run))
            raise
        finally:
            self._download.close()
        outcome = self._outcome()
        for note in self._converter.notes():
            self._run.warn(note)
        for line in self._step.report():
            self._run.info(line)
        self._run.info(
            tr("written {written} of {expected} expected").format(
                written=outcome.written, expected=_number(outcome.expected)
            )
        )
        self._run.info(self._meter.end())
        return outcome

    def _copy(self) -> None:
        self._meter.expect([self._download.expected])
        for batch in self._download:
            self._take(batch)
            self._meter.add(len(batch), self._download.repeated)
            if self._limit and self._output.written >= self._limit:
                break
        self._output.close()

    def _take(self, batch: FeatureBatch) -> None:
        for note in batch.notes:
            self._run.warn(note)
        if isinstance(self._output, PageOutput):
            self._output.write(batch)
            return
        features = self._converter.convert(batch)
        kept = self._step.kept(features)
        self._dropped += len(features) - len(kept)
        if self._limit:
            kept = kept[: self._limit - self._output.written]
        self._output.write(self._moved(kept, to_crs(batch.schema.spatial_reference)))

    def _moved(self, features: List[QgsFeature], crs: QgsCoordinateReferenceSystem) -> List[QgsFeature]:
        """Bring features into the CRS of the output, unless the server has done so."""
        if crs == self._crs or not crs.isValid():
            return features
        transform = QgsCoordinateTransform(crs, self._crs, QgsProject.instance().transformContext())
        for feature in features:
            geometry = feature.geometry()
            try:
                geometry.transform(transform)
            except QgsCsException as error:
                raise WriteFailed(
                    tr("A geometry cannot be brought from {source} to {target}: {reason}").format(
                        source=crs.authid(), target=self._crs.authid(), reason=error
                    )
                ) from error
            feature.setGeometry(geometry)
        return features

    def _outcome(self) -> Outcome:
        destination, written = self._output.destination, self._output.written
        if self._limit and written >= self._limit:
            return Outcome(destination, written, written)
        report = self._download.report
        counted = report.expected if report else self._download.expected
        return Outcome(destination, written, None if counted is None else counted - self._dropped)


def _schema_of(download: Download, query: Query) -> FeatureSchema:
    """Return the schema, which the first answer tells; a server that refuses seldom says what it dislikes."""
    try:
        return download.schema
    except SignInRequired:
        raise
    except ServerError as error:
        if query.where:
            hint = tr("The filter was: {where}. Check its field names and its quotes.").format(
                where=query.where
            )
            error.details = (*error.details, hint)
        raise


def _number(count: Optional[int]) -> str:
    return tr("an unknown number") if count is None else str(count)
