# SPDX-License-Identifier: GPL-2.0-or-later
"""Times for the server's log: datetimes, spans before now, milliseconds, ISO texts, the server's own texts."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from typing import Union

from ..errors import InvalidInput
from ..params import epoch_milliseconds

LogTime = Union[datetime, timedelta, int, float, str]

_SERVER = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2},\d{3}")
_DIGITS = re.compile(r"-?\d{9,}")
_EXAMPLE = (
    "Give a datetime with a time zone, a timedelta before now, milliseconds since 1970, ISO text like "
    "2024-05-31T12:00:00Z, or the server's own 2024-05-31T12:00:00,000."
)


def log_time(value: LogTime) -> str:
    """Return a time as the operation takes it: milliseconds since 1970 in UTC, or the server's own text.

    Texts without a time zone are on the server's clock. Raises ``InvalidInput`` for what is no time.
    """
    if isinstance(value, bool):
        raise InvalidInput(f"{value} is no time. {_EXAMPLE}")
    if isinstance(value, timedelta):
        return str(epoch_milliseconds(datetime.now(timezone.utc) - abs(value)))
    if isinstance(value, datetime):
        return str(epoch_milliseconds(value))
    if isinstance(value, (int, float)):
        return str(int(value))
    text = value.strip()
    if _SERVER.fullmatch(text) or _DIGITS.fullmatch(text):
        return text
    try:
        moment = datetime.fromisoformat(re.sub(r"[zZ]$", "+00:00", text))
    except ValueError as error:
        raise InvalidInput(f"“{value}” is no time. {_EXAMPLE}") from error
    if moment.tzinfo is None:
        return f"{moment:%Y-%m-%dT%H:%M:%S},{moment.microsecond // 1000:03d}"
    return str(epoch_milliseconds(moment))
