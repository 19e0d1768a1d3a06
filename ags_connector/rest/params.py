# SPDX-License-Identifier: GPL-2.0-or-later
"""Writing request parameters the way ArcGIS servers read them."""

from __future__ import annotations

import json
import math
from datetime import datetime, timezone
from enum import Enum
from typing import Any, Dict, Mapping, Sequence

from .errors import InvalidInput

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def encode(params: Mapping[str, Any]) -> Dict[str, str]:
    """Return form fields for ``params``.

    ``None`` is left out, booleans become ``true`` / ``false``, zone-aware datetimes milliseconds since
    1970 in UTC, mappings and values with ``to_json`` JSON. A list becomes JSON where an item needs it, else
    its items joined by commas. Raises ``InvalidInput`` for what has no such form.
    """
    return {name: _text(name, value) for name, value in params.items() if value is not None}


def epoch_milliseconds(value: datetime) -> int:
    """Return milliseconds since 1970 in UTC; ``InvalidInput`` for a datetime that names no time zone."""
    if value.tzinfo is None:
        raise InvalidInput(f"The time {value.isoformat()} names no time zone. Use for example timezone.utc.")
    span = value - _EPOCH
    return (span.days * 86_400 + span.seconds) * 1000 + span.microseconds // 1000


def _text(name: str, value: Any) -> str:
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (str, int)):
        return str(value)
    if isinstance(value, float):
        return _number(name, value)
    if isinstance(value, datetime):
        return str(epoch_milliseconds(value))
    if isinstance(value, Mapping) or hasattr(value, "to_json"):
        return _json(name, value)
    if isinstance(value, (list, tuple, set, frozenset, range)):
        return _sequence(name, list(value))
    raise InvalidInput(f"The parameter “{name}” cannot be sent: {type(value).__name__} has no form for it.")


def _sequence(name: str, items: Sequence[Any]) -> str:
    if any(isinstance(item, (Mapping, list, tuple)) or hasattr(item, "to_json") for item in items):
        return _json(name, items)
    return ",".join("null" if item is None else _text(name, item) for item in items)


def _number(name: str, value: float) -> str:
    if not math.isfinite(value):
        raise InvalidInput(f"The parameter “{name}” is {value}, which no server takes for a number.")
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)


def _json(name: str, value: Any) -> str:
    try:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False, default=_plain)
    except (TypeError, ValueError) as error:
        raise InvalidInput(f"The parameter “{name}” cannot be written as JSON: {error}.") from error


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return epoch_milliseconds(value)
    if hasattr(value, "to_json"):
        return value.to_json()
    raise TypeError(f"{type(value).__name__} has no JSON form")
