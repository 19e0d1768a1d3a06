# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads the parameters of a request for a task, strictly: what is wrong is refused as a server does."""

from __future__ import annotations

import json
import re
from typing import Any, Callable, Dict

from tests.sample_server.geoprocessing import features
from tests.sample_server.geoprocessing.model import REQUIRED, Parameter, Task
from tests.sample_server.reply import RestError

METRES = {
    "esriMeters": 1.0,
    "esriKilometers": 1000.0,
    "esriFeet": 0.3048,
    "esriMiles": 1609.344,
    "esriNauticalMiles": 1852.0,
    "esriYards": 0.9144,
    "esriInches": 0.0254,
    "esriCentimeters": 0.01,
    "esriMillimeters": 0.001,
    "esriDecimeters": 0.1,
}
SQUARE_METRES = {
    "esriSquareMeters": 1.0,
    "esriSquareKilometers": 1e6,
    "esriHectares": 1e4,
    "esriAcres": 4046.8564,
}
MULTI = "GPMultiValue:"


def read(task: Task, form: Dict[str, str]) -> Dict[str, Any]:
    """The inputs by name; what an optional one leaves out is its default. Raises RestError."""
    values = {}
    for parameter in task.inputs():
        text = form.get(parameter.name)
        if text is None or text == "":
            if parameter.kind == REQUIRED and parameter.default in (None, {}, ""):
                raise _refused(f"ERROR 000735: {parameter.display_name}: Value is required")
            values[parameter.name] = parameter.default
            continue
        try:
            values[parameter.name] = _read(parameter, text)
        except (ValueError, KeyError, TypeError, RestError) as error:
            raise _refused(f"{parameter.name}: {error}") from error
    return values


def _refused(detail: str) -> RestError:
    return RestError(400, "Unable to complete operation.", ["Invalid or missing input parameters.", detail])


def _read(parameter: Parameter, text: str) -> Any:
    if parameter.data_type.startswith(MULTI):
        items = json.loads(text)
        if not isinstance(items, list):
            raise ValueError("a list is wanted")
        member = parameter.data_type[len(MULTI) :]
        found = [READERS[member](item if isinstance(item, str) else json.dumps(item)) for item in items]
        _check_choices(parameter, found)
        return found
    value = READERS.get(parameter.data_type, _text)(text)
    _check_choices(parameter, [value])
    rule = parameter.filter or {}
    if rule.get("type") == "range" and not rule["minimum"] <= value <= rule["maximum"]:
        raise ValueError(f"{value} is out of range")
    return value


def _check_choices(parameter: Parameter, values: list) -> None:
    for value in values:
        if parameter.choices and value not in parameter.choices:
            raise ValueError(f"ERROR 000800: {value} is not a member of {' | '.join(parameter.choices)}")


def _text(text: str) -> str:
    return text


def _boolean(text: str) -> bool:
    return {"true": True, "false": False}[text]


def _date(text: str) -> int:
    return int(text)


def _unit(member: str, units: Dict[str, float]) -> Callable[[str], Dict[str, Any]]:
    def reader(text: str) -> Dict[str, Any]:
        value = json.loads(text)
        if value["units"] not in units and value["units"] != "esriDecimalDegrees":
            raise ValueError(f"unknown units {value['units']}")
        return {member: float(value[member]), "units": value["units"]}

    return reader


def _time(text: str) -> Dict[str, Any]:
    value = json.loads(text)
    if not str(value["units"]).startswith("esriTimeUnits"):
        raise ValueError(f"unknown units {value['units']}")
    return {"time": float(value["time"]), "units": value["units"]}


def _object(text: str) -> Dict[str, Any]:
    value = json.loads(text)
    if not isinstance(value, dict):
        raise ValueError("an object is wanted")
    return value


def _features(text: str) -> Any:
    value = _object(text)
    return value if "url" in value or "itemID" in value else features.read(value)


def _data(text: str) -> Dict[str, Any]:
    value = _object(text)
    if not {"url", "itemID"} & set(value):
        raise ValueError("url or itemID is wanted")
    return value


def _sql(text: str) -> str:
    if not re.search(r"[=<>]|\bis\b|\blike\b|\bin\b", text, re.IGNORECASE):
        raise ValueError("no SQL expression")
    return text


def _extent(text: str) -> Dict[str, Any]:
    value = _object(text)
    return {name: float(value[name]) for name in ("xmin", "ymin", "xmax", "ymax")} | {
        "spatialReference": value.get("spatialReference")
    }


def _table(text: str) -> Any:
    rows = json.loads(text)
    if not all(isinstance(row, (list, dict)) for row in rows):
        raise ValueError("rows are lists or objects")
    return rows


READERS: Dict[str, Callable[[str], Any]] = {
    "GPString": _text,
    "GPStringHidden": _text,
    "GPLong": int,
    "GPDouble": float,
    "GPBoolean": _boolean,
    "GPDate": _date,
    "GPLinearUnit": _unit("distance", METRES),
    "GPArealUnit": _unit("area", SQUARE_METRES),
    "GPTimeUnit": _time,
    "GPFeatureRecordSetLayer": _features,
    "GPRecordSet": _features,
    "GPDataFile": _data,
    "GPRasterData": _data,
    "GPRasterDataLayer": _data,
    "GPField": _text,
    "Field": _text,
    "GPSQLExpression": _sql,
    "GPExtent": _extent,
    "GPSpatialReference": _object,
    "GPValueTable": _table,
    "GPComposite": _object,
}
