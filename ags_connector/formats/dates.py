# SPDX-License-Identifier: GPL-2.0-or-later
"""Dates and times between the forms that services write and Python's own."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, timezone
from typing import Any, Callable, Dict, Optional

from .fields import FieldType

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
_MILLISECOND = timedelta(milliseconds=1)
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_TIME = re.compile(r"(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?")
_OFFSET = re.compile(r"(?P<utc>[Zz])|(?P<sign>[+-])(?P<hours>\d{2}):?(?P<minutes>\d{2})?")


def to_datetime(ms: Optional[int]) -> Optional[datetime]:
    """Turn milliseconds since 1970 (UTC; negative before) into a zone-aware datetime in UTC.

    Raises ``ValueError`` for a moment outside the years 1 to 9999, which Python cannot hold.
    """
    if ms is None:
        return None
    try:
        return _EPOCH + timedelta(milliseconds=ms)
    except OverflowError:
        raise ValueError(f"The date value {ms} lies outside the years 1 to 9999.") from None


def to_epoch_ms(moment: datetime) -> int:
    """Return milliseconds since 1970 in UTC; a datetime without a zone is taken as UTC."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)
    return (aware - _EPOCH) // _MILLISECOND


def to_iso(ms: int) -> str:
    """Write milliseconds since 1970 as ISO 8601 in UTC with ``Z`` and milliseconds; ``ValueError`` as above."""
    moment = to_datetime(ms)
    text = (moment or _EPOCH).isoformat(timespec="milliseconds")
    return text.replace("+00:00", "Z")


def parse_date_only(text: str) -> date:
    """Read ``yyyy-mm-dd``; ``ValueError`` for anything else."""
    match = _DATE.fullmatch(text.strip())
    if not match:
        raise ValueError(f"“{text}” is not a date such as 2023-05-03.")
    year, month, day = match.groups()
    return date(int(year), int(month), int(day))


def parse_time_only(text: str) -> time:
    """Read ``HH:MM[:SS[.fff]]``; ``ValueError`` for anything else."""
    match = _TIME.fullmatch(text.strip())
    if not match:
        raise ValueError(f"“{text}” is not a time such as 15:54:36.")
    hour, minute, second, fraction = match.groups()
    microsecond = int((fraction or "0").ljust(6, "0")[:6])
    return time(int(hour), int(minute), int(second or 0), microsecond)


def parse_timestamp_offset(text: str) -> datetime:
    """Read ``yyyy-mm-ddTHH:MM:SS[.fff]+hh:mm`` (or ``Z``) and keep its offset; without one it is UTC."""
    stripped = text.strip()
    offset = _OFFSET.search(stripped, 11)
    clock = stripped[11 : offset.start()] if offset else stripped[11:]
    if stripped[10:11] not in ("T", "t", " ") or (offset and offset.end() != len(stripped)):
        raise ValueError(f"“{text}” is not a moment such as 2023-05-03T11:44:08-07:00.")
    day, moment = parse_date_only(stripped[:10]), parse_time_only(clock)
    return datetime.combine(day, moment, _zone(offset))


def _zone(offset: Optional[re.Match[str]]) -> timezone:
    if offset is None or offset["utc"]:
        return timezone.utc
    ahead = timedelta(hours=int(offset["hours"]), minutes=int(offset["minutes"] or 0))
    return timezone(-ahead if offset["sign"] == "-" else ahead)


_READERS: Dict[FieldType, Callable[[Any], Any]] = {
    FieldType.DATE: to_datetime,
    FieldType.DATE_ONLY: parse_date_only,
    FieldType.TIME_ONLY: parse_time_only,
    FieldType.TIMESTAMP_OFFSET: parse_timestamp_offset,
}


def to_python(field_type: FieldType, value: Any) -> Any:
    """Turn a batch's value into Python's own: datetimes in UTC, dates, times; others stay as they are.

    ``ValueError`` where the value is no date or time of that type.
    """
    reader = _READERS.get(field_type)
    return value if reader is None or value is None else reader(value)
