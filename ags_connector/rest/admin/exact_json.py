# SPDX-License-Identifier: GPL-2.0-or-later
"""JSON that goes back as it came: numbers keep their digits, texts stay texts, keys their order."""

from __future__ import annotations

import json
import math
from typing import Any

from ..errors import InvalidInput

_TRUE, _FALSE = "true", "false"


class ExactFloat(float):
    """A number that remembers how it was written."""

    text: str

    def __new__(cls, text: str) -> ExactFloat:
        """Read the number that ``text`` is."""
        number = super().__new__(cls, text)
        number.text = text
        return number


def load(text: str) -> Any:
    """Read JSON and keep the digits of its numbers."""
    return json.loads(text, parse_float=ExactFloat, strict=False)


def dump(value: Any) -> str:
    """Write JSON; numbers that were read are written with the same digits."""
    if isinstance(value, ExactFloat):
        return value.text
    if isinstance(value, dict):
        members = (f"{json.dumps(str(key), ensure_ascii=False)}:{dump(item)}" for key, item in value.items())
        return f"{{{','.join(members)}}}"
    if isinstance(value, (list, tuple)):
        return f"[{','.join(map(dump, value))}]"
    if isinstance(value, float) and not math.isfinite(value):
        return json.dumps(value)
    try:
        return json.dumps(value, ensure_ascii=False)
    except TypeError as error:
        raise InvalidInput(f"{value!r} cannot be written as JSON.") from error


def copied(value: Any) -> Any:
    """Return a copy of a JSON value that shares nothing changeable with it."""
    if isinstance(value, dict):
        return {key: copied(item) for key, item in value.items()}
    if isinstance(value, list):
        return [copied(item) for item in value]
    return value


def same(first: Any, second: Any) -> bool:
    """Whether two JSON values say the same: 600 and 600.0 do, ``true`` and 1 or ``"1"`` do not."""
    if isinstance(first, (list, tuple)) and isinstance(second, (list, tuple)):
        return len(first) == len(second) and all(map(same, first, second))
    if isinstance(first, dict) and isinstance(second, dict):
        return first.keys() == second.keys() and all(same(first[key], second[key]) for key in first)
    if isinstance(first, bool) or isinstance(second, bool):
        return first is second
    if isinstance(first, (int, float)) and isinstance(second, (int, float)):
        return first == second
    return type(first) is type(second) and bool(first == second)


def in_kind(name: str, old: Any, new: Any) -> Any:
    """Return ``new`` as the kind of value that ``old`` is: ``True`` as ``"true"``, ``600`` as ``"600"``, ``"4"`` as 4.

    Raises ``InvalidInput`` where it is none: a word for a number, an object for a text.
    """
    if isinstance(old, str):
        return _as_text(name, new)
    if isinstance(old, bool):
        return _as_truth(name, new)
    if isinstance(old, (int, float)):
        return _as_number(name, old, new)
    if isinstance(old, (dict, list)) and not isinstance(new, type(old)):
        raise InvalidInput(f"“{name}” is {_kind(old)}, not {new!r}.")
    return new


def _as_text(name: str, new: Any) -> str:
    if isinstance(new, bool):
        return _TRUE if new else _FALSE
    if isinstance(new, (list, tuple)) and all(isinstance(item, str) for item in new):
        return ",".join(new)
    if isinstance(new, (str, int, float)):
        return str(new)
    raise InvalidInput(f"“{name}” is a text, not {new!r}.")


def _as_truth(name: str, new: Any) -> bool:
    if isinstance(new, bool):
        return new
    if isinstance(new, str) and new.lower() in (_TRUE, _FALSE):
        return new.lower() == _TRUE
    raise InvalidInput(f"“{name}” is true or false, not {new!r}.")


def _as_number(name: str, old: float, new: Any) -> float:
    if isinstance(new, bool):
        raise InvalidInput(f"“{name}” is a number, not {new!r}.")
    try:
        number = float(new)
    except (TypeError, ValueError) as error:
        raise InvalidInput(f"“{name}” is a number, not {new!r}.") from error
    if not math.isfinite(number):
        raise InvalidInput(f"“{name}” is a number, not {new!r}.")
    if number == old:
        return old
    return int(number) if number.is_integer() else number


def _kind(value: Any) -> str:
    return "an object" if isinstance(value, dict) else "a list"
