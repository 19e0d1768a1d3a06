# SPDX-License-Identifier: GPL-2.0-or-later
"""Values as a GeoPackage stores them, the odd ones included."""

from __future__ import annotations

from typing import Any, List

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ags_connector.bridge.geopackage.values import PageValues
from ags_connector.formats.dates import to_iso
from ags_connector.formats.fields import FieldType


def stored(kind: FieldType, *values: Any) -> List[Any]:
    return list(PageValues([kind]).columns([[value] for value in values])[0])


@given(st.lists(st.one_of(st.none(), st.integers(-62135596800000, 253402300799999)), min_size=1))
def test_dates_in_one_go_are_as_one_by_one(values: List[Any]) -> None:
    assert stored(FieldType.DATE, *values) == [None if value is None else to_iso(value) for value in values]


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (FieldType.DATE, -1, "1969-12-31T23:59:59.999Z"),
        (FieldType.DATE_ONLY, "1899-12-30", "1899-12-30"),
        (FieldType.TIME_ONLY, "23:59:59", "23:59:59"),
        (FieldType.TIMESTAMP_OFFSET, "2009-02-13T18:31:30.123-05:00", "2009-02-13T23:31:30.123Z"),
        (FieldType.BIG_INTEGER, -(2**63), -(2**63)),
        (FieldType.DOUBLE, 3, 3.0),
        (FieldType.BLOB, "aGVsbG8=", b"hello"),
        (FieldType.GUID, "{A}", "{A}"),
        (FieldType.STRING, "", ""),
        (FieldType.XML, 7, "7"),
    ],
)
def test_one_value_of_each_kind(kind: FieldType, value: Any, expected: Any) -> None:
    assert stored(kind, None, value) == [None, expected]
    assert type(stored(kind, value)[0]) is type(expected)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (FieldType.DATE, 10**18),
        (FieldType.DATE, "soon"),
        (FieldType.INTEGER, 1.5),
        (FieldType.INTEGER, 2**63),
        (FieldType.DOUBLE, "much"),
        (FieldType.DATE_ONLY, "2024-13-01"),
        (FieldType.TIMESTAMP_OFFSET, "now"),
        (FieldType.BLOB, "%%%"),
    ],
)
def test_what_is_not_of_its_kind_is_null_and_counted(kind: FieldType, value: Any) -> None:
    values = PageValues([kind, FieldType.STRING])
    assert [list(column) for column in values.columns([[value, "a"], [None, "b"]])] == [
        [None, None],
        ["a", "b"],
    ]
    assert values.unwritable == 1
