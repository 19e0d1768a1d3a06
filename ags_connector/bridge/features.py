# SPDX-License-Identifier: GPL-2.0-or-later
"""Pages of features as QGIS features."""

from __future__ import annotations

import base64
import binascii
from typing import Any, Callable, List, Optional, Sequence, Tuple

from qgis.core import QgsFeature, QgsFields, QgsGeometry
from qgis.PyQt.QtCore import QT_VERSION_STR, QByteArray, QDate, QDateTime, Qt, QTime, QTimeZone

from ..formats.columns import columns_of
from ..formats.feature_batch import FeatureBatch, FeatureSchema
from ..formats.fields import FieldType, Subtype, find_field
from .domains import CodedField, DomainMode, coded_field
from .i18n import tr

# Qt 6 wants a time zone; in Qt 5 only the time spec makes a date and time that says it is UTC.
_UTC: Any = Qt.TimeSpec.UTC if QT_VERSION_STR.startswith("5.") else QTimeZone.utc()
_ISO = Qt.DateFormat.ISODateWithMs

_PLAIN_DATES = frozenset({int, type(None)})

Columns = Sequence[Sequence[Any]]
Maker = Callable[[Columns], Sequence[Any]]


class FeatureConverter:
    """Makes QGIS features of pages; ``fields`` are those that ``to_qgs_fields`` made of the same schema.

    Dates and times are ``QDateTime`` in UTC with milliseconds; nulls stay null. Values that are not of their
    field's type become null and are counted in :meth:`notes`.
    """

    def __init__(
        self,
        schema: FeatureSchema,
        fields: QgsFields,
        domains: DomainMode = DomainMode.CODES,
        *,
        subtypes: Sequence[Subtype] = (),
        subtype_field: Optional[str] = None,
    ) -> None:
        self._schema = schema
        self._fields = fields
        self._unreadable = 0
        self._makers = self._plan(DomainMode(domains), subtypes, subtype_field)
        if len(self._makers) != fields.count():
            raise ValueError(f"{fields.count()} fields were given where {len(self._makers)} columns are read")

    def convert(self, batch: FeatureBatch) -> List[QgsFeature]:
        """Return the features of ``batch``, in its order; its rows follow the converter's schema."""
        columns = columns_of(batch.rows) or [()] * len(self._schema.fields)
        geometries: Sequence[Optional[bytes]] = batch.geometries or [None] * len(batch.rows)
        # Column by column, then row by row: this runs once for every value of a download.
        made = zip(*(make(columns) for make in self._makers)) if self._makers else ((),) * len(batch.rows)
        blank = QgsFeature(self._fields)
        features = []
        for values, wkb in zip(made, geometries):
            feature = QgsFeature(blank)
            feature.setAttributes(list(values))
            if wkb is not None:
                geometry = QgsGeometry()
                geometry.fromWkb(wkb)
                feature.setGeometry(geometry)
            features.append(feature)
        return features

    def notes(self) -> Tuple[str, ...]:
        """Return what could not be converted so far."""
        if not self._unreadable:
            return ()
        text = tr("{count} values were not of their field's type and are null.")
        return (text.format(count=self._unreadable),)

    def _plan(
        self, mode: DomainMode, subtypes: Sequence[Subtype], subtype_field: Optional[str]
    ) -> List[Maker]:
        selector = find_field(self._schema.fields, subtype_field) if subtype_field else None
        selector_index = self._schema.fields.index(selector) if selector else None
        makers: List[Maker] = []
        for index, item in enumerate(self._schema.fields):
            values = self._values(index, item.type)
            coded = coded_field(item, subtypes, subtype_field)
            if coded is None or mode is DomainMode.CODES:
                makers.append(values)
                continue
            described = _descriptions(index, coded, selector_index)
            makers.extend([values, described] if mode is DomainMode.BOTH else [described])
        return makers

    def _values(self, index: int, kind: FieldType) -> Maker:
        convert: Optional[Callable[[Any], Any]] = _CONVERTERS.get(kind)
        if convert is None:
            return lambda columns: columns[index]
        reader: Callable[[Any], Any] = convert

        def make(columns: Columns) -> Sequence[Any]:
            if kind is FieldType.DATE and set(map(type, columns[index])) <= _PLAIN_DATES:
                from_milliseconds = QDateTime.fromMSecsSinceEpoch
                return [None if value is None else from_milliseconds(value, _UTC) for value in columns[index]]
            found = [None if value is None else reader(value) for value in columns[index]]
            # Not list.count: it would compare every QDateTime.
            self._unreadable += sum(value is None for value in found) - columns[index].count(None)
            return found

        return make


def _descriptions(index: int, coded: CodedField, selector: Optional[int]) -> Maker:
    if selector is None:
        return lambda columns: [coded.describe(value) for value in columns[index]]
    chosen: int = selector
    return lambda columns: [coded.describe(*pair) for pair in zip(columns[index], columns[chosen])]


def utc_date_time(milliseconds: Any) -> Optional[QDateTime]:
    """Return milliseconds since 1970 as a moment in UTC; ``None`` for what is no number."""
    if not isinstance(milliseconds, (int, float)):
        return None
    return QDateTime.fromMSecsSinceEpoch(int(milliseconds), _UTC)


def _date(text: Any) -> Optional[QDate]:
    date = QDate.fromString(str(text)[:10], Qt.DateFormat.ISODate)
    return date if date.isValid() else None


def _time(text: Any) -> Optional[QTime]:
    time = QTime.fromString(str(text), _ISO)
    return time if time.isValid() else None


def _date_time_with_offset(text: Any) -> Optional[QDateTime]:
    moment = QDateTime.fromString(str(text).replace(" +", "+").replace(" -", "-"), _ISO)
    return moment.toUTC() if moment.isValid() else None


def _bytes(value: Any) -> Optional[QByteArray]:
    if isinstance(value, bytes):
        return QByteArray(value)
    try:
        return QByteArray(base64.b64decode(str(value), validate=True))
    except (binascii.Error, ValueError):
        return None


_CONVERTERS = {
    FieldType.DATE: utc_date_time,
    FieldType.DATE_ONLY: _date,
    FieldType.TIME_ONLY: _time,
    FieldType.TIMESTAMP_OFFSET: _date_time_with_offset,
    FieldType.BLOB: _bytes,
    FieldType.RASTER: _bytes,
}
