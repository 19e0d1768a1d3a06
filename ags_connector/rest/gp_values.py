# SPDX-License-Identifier: GPL-2.0-or-later
"""Values of geoprocessing parameters: checked, and written the way tasks read them."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from datetime import date, datetime, time, timezone
from pathlib import Path
from typing import Any, Callable, Dict, List, Mapping, Sequence

from ..formats.dates import to_epoch_ms
from ..formats.spatial_reference import SpatialReference
from .errors import InvalidInput
from .gp_features import features_json
from .gp_parameters import GPParameter
from .gp_types import GPType
from .gp_units import measure_json, read_measure
from .models import Extent
from .names import matching, near

_LONG_MAXIMUM = 2**63 - 1
_TRUE, _FALSE = frozenset({"true", "yes", "1"}), frozenset({"false", "no", "0"})


@dataclass(frozen=True)
class LocalFile:
    """A file on disk that has to be uploaded before its value can be sent."""

    path: Path


def checked(parameter: GPParameter, value: Any) -> Any:
    """Return ``value`` in the form to send: text, number, truth, list, mapping, or a :class:`LocalFile`.

    Raises ``InvalidInput`` that names the parameter where the value does not fit its type, its choices or its range.
    """
    try:
        if parameter.is_multiple:
            return [_checked_one(parameter, item) for item in _items(value)]
        return _checked_one(parameter, value)
    except InvalidInput as error:
        raise InvalidInput(f"{parameter.name}: {error.message}", details=error.details) from error


def form_text(value: Any) -> str:
    """Write a checked value as a form field; ``InvalidInput`` for what has no such form."""
    if isinstance(value, str):
        return value
    try:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False, default=_plain)
    except (TypeError, ValueError) as error:
        raise InvalidInput(f"{_shown(value)} cannot be written as JSON: {error}.") from error


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return to_epoch_ms(value)
    if isinstance(value, (date, time)):
        return value.isoformat()
    if hasattr(value, "to_json"):
        return value.to_json()
    raise TypeError(f"{type(value).__name__} has no JSON form")


def _items(value: Any) -> Sequence[Any]:
    if isinstance(value, str) and value.lstrip().startswith("["):
        return list(_parsed(value))
    return list(value) if isinstance(value, (list, tuple, set, frozenset)) else [value]


def _checked_one(parameter: GPParameter, value: Any) -> Any:
    result = _READERS[parameter.type](parameter, value)
    if parameter.choices:
        result = _chosen(parameter, result)
    if isinstance(result, (int, float)) and not isinstance(result, bool):
        _check_range(parameter, result)
    return result


def _check_range(parameter: GPParameter, number: float) -> None:
    low, high = parameter.minimum, parameter.maximum
    if low is not None and number < low:
        raise InvalidInput(f"{number:g} is too small; the least is {low:g}.")
    if high is not None and number > high:
        raise InvalidInput(f"{number:g} is too large; the most is {high:g}.")


def _chosen(parameter: GPParameter, value: Any) -> Any:
    text = form_text(value)
    found = matching(text.replace("*", "").replace("?", ""), parameter.choices)
    if len(found) == 1:
        return found[0] if isinstance(value, str) else value
    hint = near(text, parameter.choices)
    listed = ", ".join(f"“{item}”" for item in (hint or parameter.choices[:10]))
    raise InvalidInput(
        f"“{text}” is none of its choices. {'Did you mean' if hint else 'Choices are'} {listed}?"
    )


def _string(_parameter: GPParameter, value: Any) -> str:
    if isinstance(value, (str, int, float)) and not isinstance(value, bool):
        return str(value)
    raise InvalidInput(f"a text is wanted, not {_shown(value)}.")


def _long(_parameter: GPParameter, value: Any) -> int:
    number = _as_number(value)
    if not float(number).is_integer() or abs(number) > _LONG_MAXIMUM:
        raise InvalidInput(f"{_shown(value)} is no whole number.")
    return int(value) if isinstance(value, str) and value.strip().lstrip("+-").isdigit() else int(number)


def _double(_parameter: GPParameter, value: Any) -> Any:
    return _as_number(value)


def _as_number(value: Any) -> Any:
    if isinstance(value, bool):
        raise InvalidInput("a number is wanted, not a truth value.")
    try:
        number = value if isinstance(value, (int, float)) else float(str(value).strip())
    except ValueError:
        raise InvalidInput(f"{_shown(value)} is no number.") from None
    if not math.isfinite(number):
        raise InvalidInput(f"{_shown(value)} is no number that a server takes.")
    return number


def _boolean(_parameter: GPParameter, value: Any) -> bool:
    if isinstance(value, bool):
        return value
    text = str(value).strip().lower()
    if text in _TRUE or text in _FALSE:
        return text in _TRUE
    raise InvalidInput(f"{_shown(value)} is neither true nor false.")


def _date(_parameter: GPParameter, value: Any) -> Any:
    if isinstance(value, Mapping) and "date" in value:
        return dict(value)
    if isinstance(value, datetime):
        return to_epoch_ms(value)
    if isinstance(value, date):
        return to_epoch_ms(datetime.combine(value, time(), timezone.utc))
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    text = str(value).strip()
    if text.lstrip("-").isdigit():
        return int(text)
    try:
        return to_epoch_ms(datetime.fromisoformat(text.replace("Z", "+00:00").replace("z", "+00:00")))
    except ValueError:
        raise InvalidInput(f"{_shown(value)} is no date such as 2024-12-31T18:00:00Z.") from None


def _measure(parameter: GPParameter, value: Any) -> Dict[str, Any]:
    given = _parsed(value) if isinstance(value, str) and value.lstrip().startswith("{") else value
    return measure_json(parameter.type, read_measure(parameter.type, given, parameter.default))


def _features(parameter: GPParameter, value: Any) -> Dict[str, Any]:
    given = _parsed(value) if isinstance(value, str) and value.lstrip().startswith(("{", "[")) else value
    return features_json(parameter, given)


def _file(parameter: GPParameter, value: Any) -> Any:
    if isinstance(value, Mapping):
        if any(key in value for key in ("url", "itemID", "portalItemID")):
            return dict(value)
        raise InvalidInput("a file is named by “url”, “itemID” or “portalItemID”.")
    text = str(value)
    if text.lstrip().startswith("{"):
        return _file(parameter, _parsed(text))
    if text.lower().startswith(("http://", "https://")):
        return {"url": text}
    path = Path(text)
    if not path.is_file():
        raise InvalidInput(f"there is no file “{text}”.")
    suffix = path.suffix.lower().lstrip(".")
    if parameter.suffixes and suffix not in parameter.suffixes:
        raise InvalidInput(f"“{path.name}” is of another kind than wanted: {', '.join(parameter.suffixes)}.")
    return LocalFile(path)


def _extent(_parameter: GPParameter, value: Any) -> Any:
    if isinstance(value, Extent):
        return value.to_json()
    if isinstance(value, str) and not value.lstrip().startswith("{"):
        value = value.replace(",", " ").split()
    given = _parsed(value) if isinstance(value, str) else value
    if isinstance(given, (list, tuple)) and len(given) == 4:
        given = dict(zip(("xmin", "ymin", "xmax", "ymax"), map(_as_number, given)))
    if isinstance(given, Mapping) and Extent.from_json(given) is not None:
        return dict(given)
    raise InvalidInput(f"{_shown(value)} is no extent; give xmin, ymin, xmax, ymax.")


def _reference(_parameter: GPParameter, value: Any) -> Any:
    if isinstance(value, str) and value.lstrip().startswith("{"):
        value = _parsed(value)
    text = (
        value.partition(":")[2]
        if isinstance(value, str) and value[:5].upper() in ("EPSG:", "ESRI:")
        else value
    )
    found = text if isinstance(text, SpatialReference) else SpatialReference.from_json(text)
    if found is None:
        raise InvalidInput(f"{_shown(value)} is no spatial reference; give its code, such as 4326.")
    return found.to_json()


def _table(parameter: GPParameter, value: Any) -> List[Any]:
    rows = _parsed(value) if isinstance(value, str) else value
    if not isinstance(rows, (list, tuple)) or not all(
        isinstance(row, (list, tuple, Mapping)) for row in rows
    ):
        raise InvalidInput("a table is a list of rows, each a list of values or a mapping by column name.")
    return [_row(parameter.columns, row) for row in rows]


def _row(columns: Sequence[GPParameter], row: Any) -> Any:
    if not columns:
        return dict(row) if isinstance(row, Mapping) else list(row)
    if isinstance(row, Mapping):
        row = _ordered(columns, row)
    if len(row) != len(columns):
        raise InvalidInput(f"a row has {len(row)} values; there are {len(columns)} columns.")
    return [
        None if item is None or item == "" else checked(column, item) for column, item in zip(columns, row)
    ]


def _ordered(columns: Sequence[GPParameter], row: Mapping[str, Any]) -> List[Any]:
    names = [column.name for column in columns]
    unknown = [name for name in row if not matching(name, names)]
    if unknown:
        raise InvalidInput(f"there is no column “{unknown[0]}”; columns are {', '.join(names)}.")
    by_name = {matching(name, names)[0]: item for name, item in row.items()}
    return [by_name.get(name) for name in names]


def _composite(_parameter: GPParameter, value: Any) -> Any:
    given = _parsed(value) if isinstance(value, str) and value.lstrip().startswith("{") else value
    if isinstance(given, Mapping):
        return dict(given)
    kind = "GPBoolean" if isinstance(given, bool) else "GPString"
    if isinstance(given, (int, float)) and not isinstance(given, bool):
        kind = "GPLong" if isinstance(given, int) else "GPDouble"
    return {"dataType": kind, "value": given}


def _anything(_parameter: GPParameter, value: Any) -> Any:
    return value


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise InvalidInput(f"{_shown(text)} is no JSON: {error}.") from error


def _shown(value: Any) -> str:
    text = str(value)
    return f"“{text if len(text) <= 60 else text[:60] + '…'}”"


_READERS: Dict[GPType, Callable[[GPParameter, Any], Any]] = {
    GPType.STRING: _string,
    GPType.STRING_HIDDEN: _string,
    GPType.LONG: _long,
    GPType.DOUBLE: _double,
    GPType.BOOLEAN: _boolean,
    GPType.DATE: _date,
    GPType.LINEAR_UNIT: _measure,
    GPType.AREAL_UNIT: _measure,
    GPType.TIME_UNIT: _measure,
    GPType.FEATURES: _features,
    GPType.RECORDS: _features,
    GPType.FILE: _file,
    GPType.RASTER: _file,
    GPType.RASTER_LAYER: _file,
    GPType.FIELD: _string,
    GPType.SQL_EXPRESSION: _string,
    GPType.EXTENT: _extent,
    GPType.SPATIAL_REFERENCE: _reference,
    GPType.VALUE_TABLE: _table,
    GPType.COMPOSITE: _composite,
    GPType.UNKNOWN: _anything,
}
