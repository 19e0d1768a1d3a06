# SPDX-License-Identifier: GPL-2.0-or-later
"""A table of addresses on its way through a locator: read, asked, sorted into matched and unmatched, written."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import Any, Dict, Iterator, List, Mapping, Optional, Sequence, Tuple

from qgis.core import QgsFeature, QgsWkbTypes

from ...bridge.crs import to_crs
from ...bridge.i18n import tr
from ...bridge.resume_store import ResumeStore
from ...formats.feature_batch import FeatureSchema
from ...formats.spatial_reference import SpatialReference
from ...rest.errors import AgsError, Canceled
from ...rest.feedback import check_canceled
from ...rest.geocode_batches import FAILED, REASON, Answer
from ...rest.geocoder import Geocoder
from ...rest.places import MATCH_ADDRESS, SCORE, STATUS, attributes_of, schema_of
from .. import parameters as shared
from ..feature_output import FeatureOutput
from ..values import Run
from .address_mapping import AddressReader
from .answered_addresses import AnsweredAddresses
from .match_columns import MatchColumns, only

UNMATCHED = "UNMATCHED"
MATCHED_COUNT = "MATCHED_COUNT"
UNMATCHED_COUNT = "UNMATCHED_COUNT"
_LEADING = (STATUS, SCORE, MATCH_ADDRESS, REASON)
_ALWAYS = tuple(item.name for item in _LEADING)
_MATCHED = ("M", "T")

Rows = Sequence[Tuple[QgsFeature, Answer]]


class AddressTable:
    """The addresses of one run as ``reader`` reads them by ``mapping``; ``geocode`` does the work."""

    def __init__(
        self,
        run: Run,
        locator: Geocoder,
        source: Any,
        reader: AddressReader,
        mapping: Mapping[str, str],
        *,
        resume: bool,
    ) -> None:
        self._run, self._locator = run, locator
        self._source = source
        self._reader = reader
        asked: Dict[str, Any] = {
            "country": list(run.names(shared.COUNTRY)),
            "categories": list(run.names(shared.CATEGORIES)),
            "language": run.text(shared.LANGUAGE) or None,
        }
        self._store = self._open_store(mapping, asked, resume)
        batches = locator.batches(feedback=run.feedback, **asked)
        self._answered = AnsweredAddresses(batches, self._store)
        self._matched: Optional[FeatureOutput] = None
        self._unmatched: Optional[FeatureOutput] = None
        self._columns: Optional[MatchColumns] = None
        self._count: Counter[str] = Counter()

    def geocode(self, min_score: float) -> Dict[str, Any]:
        """Geocode all rows and return the outputs; what came before an error or Cancel is kept for the next time."""
        total = max(1, self._source.featureCount())
        try:
            for features in self._chunks():
                self._write([(item, _judged(answer, min_score)) for item, answer in self._asked(features)])
                self._run.feedback.setProgress(100 * sum(self._count.values()) / total)
            self._finish()
            self._store.discard()
            self._tell()
        except Canceled:
            self._finish()
            self._run.warn(tr("Canceled: run it again with the same input to go on where it stopped."))
        except AgsError as error:
            for output in (self._matched, self._unmatched):
                if output is not None:
                    output.abort()
            hint = tr(
                "The answers so far are kept: run it again with the same input to go on where it stopped."
            )
            error.details = (*error.details, hint)
            raise
        finally:
            self._store.close()
        return self._results()

    def _open_store(self, mapping: Mapping[str, str], asked: Mapping[str, Any], resume: bool) -> ResumeStore:
        work = {
            "locator": self._locator.url,
            "input": self._source.sourceName(),
            "fields": self._source.fields().names(),
            "mapping": dict(mapping),
            **asked,
        }
        store = ResumeStore("geocode", work)
        if store.begun is None or not len(store):
            return store
        if not resume:
            store.discard()
            return ResumeStore("geocode", work)
        text = tr(
            "An interrupted run of {time} got answers to {count} addresses: they are not asked for again."
        )
        self._run.info(text.format(time=store.begun.strftime("%Y-%m-%d %H:%M UTC"), count=len(store)))
        return store

    def _chunks(self) -> Iterator[List[QgsFeature]]:
        features = self._source.getFeatures()
        while True:
            check_canceled(self._run.feedback)
            chunk = list(islice(features, self._answered.batch_size))
            if not chunk:
                return
            yield chunk

    def _asked(self, features: Sequence[QgsFeature]) -> Iterator[Tuple[QgsFeature, Answer]]:
        read = [self._reader.read(item) for item in features]
        answers = iter(self._answered.answers([address for address, reason in read if not reason]))
        for feature, (_, reason) in zip(features, read):
            yield feature, Answer(reason=reason) if reason else next(answers)

    def _write(self, rows: Rows) -> None:
        if self._columns is None:
            self._open(rows)
        self._count.update(answer.status for _, answer in rows)
        apart = self._unmatched is not None
        self._put(self._matched, [row for row in rows if row[1].status in _MATCHED or not apart])
        if self._unmatched is not None:
            self._put(self._unmatched, [row for row in rows if row[1].status not in _MATCHED], in_place=True)

    def _open(self, rows: Rows) -> None:
        """Make the outputs once the first answers say what they look like."""
        run, info = self._run, self._locator.info
        answered = [answer for _, answer in rows if answer.spatial_reference]
        reference: Optional[SpatialReference] = (
            answered[0].spatial_reference if answered else info.spatial_reference
        )
        schema = self._schema(rows, reference)
        self._columns = MatchColumns(self._source.fields(), schema)
        for note in self._columns.notes:
            run.info(note)
        fields = self._columns.fields
        self._matched = FeatureOutput(run, fields, QgsWkbTypes.Type.Point, to_crs(reference))
        if run.given(UNMATCHED):
            kind, crs = self._source.wkbType(), self._source.sourceCrs()
            self._unmatched = FeatureOutput(run, fields, kind, crs, UNMATCHED)

    def _schema(self, rows: Rows, reference: Optional[SpatialReference]) -> FeatureSchema:
        """Return the locator's own fields, and those that its first answers have without being described."""
        given = [attributes_of(answer.told()) for _, answer in rows]
        described = {
            item.name: None for item in self._locator.info.candidate_fields if item.name.lower() != "resultid"
        }
        whole = schema_of([described, *given], reference, self._locator.info.candidate_fields, _LEADING)
        return only(whole, self._run.names(shared.FIELDS), _ALWAYS)

    def _put(self, output: Optional[FeatureOutput], rows: Rows, *, in_place: bool = False) -> None:
        if output is None or self._columns is None or not rows:
            return
        features = self._columns.features([item for item, _ in rows], [answer.told() for _, answer in rows])
        for feature, (given, _) in zip(features, rows) if in_place else ():
            feature.setGeometry(given.geometry())
        output.write(features)

    def _finish(self) -> None:
        if self._columns is None:
            self._open([])
        for output in (self._matched, self._unmatched):
            if output is not None:
                output.close()

    def _tell(self) -> None:
        text = tr(
            "{total} addresses: {matched} matched, {tied} of them tied with an equally good place, {unmatched} not "
            "matched, {failed} failed. {asked} were asked for, the others were known."
        )
        self._run.info(
            text.format(
                total=sum(self._count.values()),
                matched=self._count["M"] + self._count["T"],
                tied=self._count["T"],
                unmatched=self._count["U"],
                failed=self._count[FAILED],
                asked=self._answered.asked,
            )
        )

    def _results(self) -> Dict[str, Any]:
        matched = sum(self._count[status] for status in _MATCHED)
        results: Dict[str, Any] = {
            shared.OUTPUT: self._matched.destination if self._matched else None,
            MATCHED_COUNT: matched,
            UNMATCHED_COUNT: sum(self._count.values()) - matched,
        }
        if self._unmatched is not None:
            results[UNMATCHED] = self._unmatched.destination
        return results


def _judged(answer: Answer, min_score: float) -> Answer:
    """Return the answer as an unmatched one where its score is too low."""
    if answer.status not in _MATCHED or answer.score >= min_score:
        return answer
    item = answer.told(Status="U")
    reason = tr("The score {score} is below {least}: {address}").format(
        score=f"{answer.score:g}", least=f"{min_score:g}", address=item.get("address") or ""
    )
    return Answer({**item, "location": None}, answer.spatial_reference, reason)
