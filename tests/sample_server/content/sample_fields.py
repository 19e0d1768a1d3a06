# SPDX-License-Identifier: GPL-2.0-or-later
"""Fields and rows of the Samples service's "Field Types" layer and "Types Table"."""

from __future__ import annotations

from typing import Any, Dict, Iterator, List, Optional

from osgeo import ogr

from tests.sample_server.content.rows import Row
from tests.sample_server.model import Field, coded, oid_field, value_range

COLORS = coded("Colors", ("R", "Red"), ("G", "Grün"), ("B", "青"))
SIZES_OF_PIPES = coded("PipeSizes", (10, "Small"), (20, "Medium"), (30, "Large"))
SIZES_OF_WIRES = coded("WireSizes", (10, "1.5 mm²"), (20, "2.5 mm²"))
PERCENT = value_range("Percent", 0, 100)
KINDS = coded("Kinds", (1, "Pipe"), (2, "Wire"), (3, "Other"))

TYPE_FIELDS = (
    oid_field(),
    Field("GLOBALID", "GlobalID", "GlobalID", 38, nullable=False, editable=False),
    Field("A_SMALL", "SmallInteger", "Small integer"),
    Field("AN_INTEGER", "Integer", "Integer"),
    Field("A_BIG", "BigInteger", "Big integer"),
    Field("A_SINGLE", "Single", "Single"),
    Field("A_DOUBLE", "Double", "Double"),
    Field("A_STRING", "String", "", 50),
    Field("A_DATE", "Date", "When", 8),
    Field("A_DATE_ONLY", "DateOnly", "When", 8),
    Field("A_TIME_ONLY", "TimeOnly", "When", 8),
    Field("A_TIMESTAMP", "TimestampOffset", "Timestamp with offset", 8),
    Field("A_GUID", "GUID", "GUID", 38),
    Field("COLOR", "String", "Colour", 1, domain=COLORS),
    Field("PERCENT", "Double", "Percent", domain=PERCENT),
    Field("KIND", "Integer", "Kind", default=1, domain=KINDS),
    Field("SIZE", "SmallInteger", "Size", domain=SIZES_OF_PIPES),
    Field("Größe", "Double", "Größe in m"),
    Field("名前", "String", "名前", 30),
    Field("REQUIRED", "String", "Required", 10, nullable=False),
)
TABLE_FIELDS = tuple(field for field in TYPE_FIELDS if field.name not in {"GLOBALID", "SIZE", "KIND"})

SUBTYPES = (
    {
        "code": 1,
        "name": "Pipe",
        "defaultValues": {"KIND": 1, "SIZE": 20},
        "domains": {"SIZE": SIZES_OF_PIPES},
    },
    {
        "code": 2,
        "name": "Wire",
        "defaultValues": {"KIND": 2, "SIZE": 10},
        "domains": {"SIZE": SIZES_OF_WIRES},
    },
    {"code": 3, "name": "Other", "defaultValues": {"KIND": 3, "SIZE": None}, "domains": {"SIZE": None}},
)


def _guid(number: int) -> str:
    return f"{{{number:08X}-1234-4ABC-8DEF-0123456789AB}}"


def _typical(number: int) -> Dict[str, Any]:
    return {
        "GLOBALID": _guid(number),
        "A_SMALL": number - 5,
        "AN_INTEGER": number * 100000,
        "A_BIG": number * 10**12,
        "A_SINGLE": number / 4,
        "A_DOUBLE": number / 3,
        "A_STRING": f"Text {number}",
        "A_DATE": 1700000000000 + number * 86400000,
        "A_DATE_ONLY": f"2024-02-{number % 28 + 1:02d}",
        "A_TIME_ONLY": f"{number % 24:02d}:30:15",
        "A_TIMESTAMP": f"2024-03-{number % 28 + 1:02d}T08:15:30.500+02:00",
        "A_GUID": _guid(1000 + number),
        "COLOR": "RGB"[number % 3],
        "PERCENT": float(number * 7 % 101),
        "KIND": number % 3 + 1,
        "SIZE": (10, 20, 30)[number % 3],
        "Größe": number * 1.5,
        "名前": f"名前{number}",
        "REQUIRED": f"R{number}",
    }


_EXTREMES: List[Dict[str, Any]] = [
    {"A_DATE": -2209161600000, "A_DATE_ONLY": "1899-12-30", "A_STRING": "The empty date of spreadsheets"},
    {"A_DATE": -1, "A_TIME_ONLY": "23:59:59", "A_STRING": "One millisecond before 1970"},
    {"A_DATE": 0, "A_DATE_ONLY": "1970-01-01", "A_TIME_ONLY": "00:00:00", "A_STRING": "Epoch 0"},
    {"A_DATE": 1234567890123, "A_TIMESTAMP": "2009-02-13T18:31:30.123-05:00", "A_STRING": "Milliseconds"},
    {"A_BIG": 2**53 + 1, "A_STRING": "Beyond 2^53"},
    {"A_BIG": -(2**63), "AN_INTEGER": -(2**31), "A_SMALL": -(2**15), "A_STRING": "Smallest"},
    {"A_BIG": 2**63 - 1, "AN_INTEGER": 2**31 - 1, "A_SMALL": 2**15 - 1, "A_STRING": "Largest"},
    {"A_DOUBLE": 1.7976931348623157e308, "A_SINGLE": 3.4028234663852886e38, "A_STRING": "Large exponents"},
    {"A_STRING": "Ünïcödé 漢字 🗺 'quotes' \"double\" \\ <b>&amp;</b>"},
    {"A_STRING": ""},
    {"A_STRING": "Line one\nLine two\tTab"},
    {"COLOR": "X", "PERCENT": 250.0, "A_STRING": "Outside its domains"},
]


def type_rows() -> Iterator[Row]:
    """Rows with every value type, the odd ones, and one null in every column in turn."""
    nullable = [field.name for field in TYPE_FIELDS if field.nullable]
    changes: List[Dict[str, Any]] = [{}] * 8 + _EXTREMES + [{name: None} for name in nullable]
    changes.append(dict.fromkeys(nullable))
    for number, change in enumerate(changes, 1):
        yield Row({**_typical(number), **change}, _place(number))


def _place(number: int) -> Optional[ogr.Geometry]:
    if number == 3:
        return None
    point = ogr.Geometry(ogr.wkbPointZM)
    point.AddPointZM(-120.0 + number * 5.0, 30.0 + number % 7, number * 10.0, number * 100.0)
    return point


def table_rows() -> Iterator[Row]:
    names = {field.name for field in TABLE_FIELDS}
    for row in type_rows():
        yield Row({name: value for name, value in row.values.items() if name in names})
