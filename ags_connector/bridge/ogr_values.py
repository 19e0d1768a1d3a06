# SPDX-License-Identifier: GPL-2.0-or-later
"""Setting the values of GDAL features, null or of the field's own type."""

from __future__ import annotations

import base64
import binascii
from datetime import datetime, timedelta, timezone
from typing import Any, Callable

from osgeo import ogr

from ..formats.dates import parse_date_only, parse_time_only, parse_timestamp_offset
from ..formats.fields import FieldType

Setter = Callable[[Any, int, Any], None]

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
_LARGEST_EXACT = 2**53
_UTC_FLAG = 100
_NO_ZONE = 0
_DATED = (FieldType.DATE, FieldType.TIMESTAMP_OFFSET)


def setter_for(field_type: FieldType, kind: int) -> Setter:
    """Return what sets a value, as the server writes ``field_type``, in a field of GDAL's type ``kind``.

    It raises ``ValueError`` or ``OverflowError`` for a value that is not of that type.
    """
    if field_type in _DATED:
        return {ogr.OFTDateTime: _set_date_time, ogr.OFTDate: _set_day}.get(kind, _set_date_time_text)
    setters = {
        ogr.OFTInteger: _set_integer,
        ogr.OFTInteger64: _set_integer,
        ogr.OFTReal: _set_real,
        ogr.OFTDate: _set_date,
        ogr.OFTTime: _set_time,
        ogr.OFTBinary: _set_bytes,
    }
    return setters.get(kind, _set_text)


def _set_integer(feature: Any, index: int, value: Any) -> None:
    feature.SetFieldInteger64(index, int(value))


def _set_real(feature: Any, index: int, value: Any) -> None:
    if isinstance(value, int) and abs(value) > _LARGEST_EXACT:
        raise OverflowError(f"{value} has more digits than a float holds")
    feature.SetField(index, float(value))


def _set_text(feature: Any, index: int, value: Any) -> None:
    feature.SetFieldString(index, value if isinstance(value, str) else str(value))


def _set_date_time(feature: Any, index: int, value: Any) -> None:
    moment = _moment(value)
    seconds = moment.second + moment.microsecond / 1e6
    feature.SetField(
        index, moment.year, moment.month, moment.day, moment.hour, moment.minute, seconds, _UTC_FLAG
    )


def _set_day(feature: Any, index: int, value: Any) -> None:
    moment = _moment(value)
    feature.SetField(index, moment.year, moment.month, moment.day, 0, 0, 0.0, _NO_ZONE)


def _set_date_time_text(feature: Any, index: int, value: Any) -> None:
    feature.SetField(index, _moment(value).isoformat(timespec="milliseconds").replace("+00:00", "Z"))


def _set_date(feature: Any, index: int, value: Any) -> None:
    day = parse_date_only(str(value)[:10])
    feature.SetField(index, day.year, day.month, day.day, 0, 0, 0.0, _NO_ZONE)


def _set_time(feature: Any, index: int, value: Any) -> None:
    clock = parse_time_only(str(value))
    feature.SetField(
        index, 0, 0, 0, clock.hour, clock.minute, clock.second + clock.microsecond / 1e6, _NO_ZONE
    )


def _set_bytes(feature: Any, index: int, value: Any) -> None:
    try:
        data = value if isinstance(value, bytes) else base64.b64decode(str(value), validate=True)
    except binascii.Error as error:
        raise ValueError(str(error)) from error
    feature.SetFieldBinaryFromHexString(index, data.hex())


def _moment(value: Any) -> datetime:
    """Return the UTC moment of epoch milliseconds or of ISO text with an offset."""
    if isinstance(value, str):
        return parse_timestamp_offset(value).astimezone(timezone.utc)
    return _EPOCH + timedelta(milliseconds=value)
