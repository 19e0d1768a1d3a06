# SPDX-License-Identifier: GPL-2.0-or-later
"""The client's fields as QGIS's fields."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Sequence, Set, Tuple

from qgis.core import Qgis, QgsEditorWidgetSetup, QgsField, QgsFields
from qgis.PyQt.QtCore import QMetaType, QVariant

from ..formats.fields import Field, FieldType, Subtype
from .domains import CodedField, DomainMode, coded_field, value_map
from .field_names import free_name, target_names
from .i18n import tr

# QGIS 3.38 moved its fields from QVariant's types to QMetaType's.
_TYPES: Any = QMetaType.Type if Qgis.QGIS_VERSION_INT >= 33800 else QVariant
_TEXT = _TYPES.QString if hasattr(_TYPES, "QString") else _TYPES.String
_BYTES = _TYPES.QByteArray if hasattr(_TYPES, "QByteArray") else _TYPES.ByteArray
_DATE = _TYPES.QDate if hasattr(_TYPES, "QDate") else _TYPES.Date
_TIME = _TYPES.QTime if hasattr(_TYPES, "QTime") else _TYPES.Time
_DATE_TIME = _TYPES.QDateTime if hasattr(_TYPES, "QDateTime") else _TYPES.DateTime

_QGIS_TYPES: Dict[FieldType, Any] = {
    FieldType.OID: _TYPES.LongLong,
    FieldType.SMALL_INTEGER: _TYPES.Int,
    # As QGIS's own provider does: its 32-bit fields refuse -2147483648.
    FieldType.INTEGER: _TYPES.LongLong,
    FieldType.BIG_INTEGER: _TYPES.LongLong,
    FieldType.SINGLE: _TYPES.Double,
    FieldType.DOUBLE: _TYPES.Double,
    FieldType.DATE: _DATE_TIME,
    FieldType.DATE_ONLY: _DATE,
    FieldType.TIME_ONLY: _TIME,
    FieldType.TIMESTAMP_OFFSET: _DATE_TIME,
    FieldType.BLOB: _BYTES,
    FieldType.RASTER: _BYTES,
}
# Servers write such lengths for text without a limit; some file formats would reserve the room.
_UNLIMITED_LENGTH = 65536


def to_qgs_fields(
    fields: Sequence[Field],
    domains: DomainMode = DomainMode.CODES,
    *,
    subtypes: Sequence[Subtype] = (),
    subtype_field: Optional[str] = None,
    exact_time: bool = False,
) -> Tuple[QgsFields, Tuple[str, ...]]:
    """Return QGIS's fields for ``fields``, and notes on what a QGIS table holds differently.

    With ``domains`` as ``BOTH``, the field ``<name>_desc`` follows each field that has coded values.
    ``exact_time`` says that the target keeps milliseconds and zone.
    Names are made safe for every target (see :func:`field_names.target_names`); aliases are set.
    """
    names, notes = target_names(fields)
    taken = {name.lower() for name in names}
    result = QgsFields()
    for item, name in zip(fields, names):
        for field in _columns(
            item, name, coded_field(item, subtypes, subtype_field), DomainMode(domains), taken
        ):
            result.append(field)
    return result, (*notes, *_type_notes(fields, exact_time))


def _columns(
    item: Field, name: str, coded: Optional[CodedField], mode: DomainMode, taken: Set[str]
) -> List[QgsField]:
    if coded is not None and mode is DomainMode.DESCRIPTIONS:
        return [_with_alias(QgsField(name, _TEXT), item.alias)]
    first = _with_alias(_field(item, name), item.alias)
    if coded is None:
        return [first]
    if mode is DomainMode.CODES:
        if not coded.by_subtype:
            first.setEditorWidgetSetup(QgsEditorWidgetSetup("ValueMap", {"map": list(value_map(coded))}))
        return [first]
    description = free_name(f"{name}_desc", taken)
    taken.add(description.lower())
    alias = tr("{field} (description)").format(field=item.alias) if item.alias else ""
    return [first, _with_alias(QgsField(description, _TEXT), alias)]


def _field(item: Field, name: str) -> QgsField:
    kind = _QGIS_TYPES.get(item.type)
    if kind is not None:
        return QgsField(name, kind)
    text = QgsField(name, _TEXT)
    if 0 < item.length < _UNLIMITED_LENGTH:
        text.setLength(item.length)
    return text


def _with_alias(field: QgsField, alias: str) -> QgsField:
    if alias and alias != field.name():
        field.setAlias(alias)
    return field


def _type_notes(fields: Sequence[Field], exact_time: bool) -> Tuple[str, ...]:
    dated = [item.name for item in fields if item.type in (FieldType.DATE, FieldType.TIMESTAMP_OFFSET)]
    if not dated:
        return ()
    text = tr("Dates and times are in UTC: {names}.")
    if not exact_time:
        text = tr("Dates and times are in UTC; file outputs of QGIS keep whole seconds and no zone: {names}.")
    return (text.format(names=", ".join(dated)),)
