# SPDX-License-Identifier: GPL-2.0-or-later
"""Attribute values in the forms that servers send them."""

from __future__ import annotations

import math

import pytest

from ags_connector.formats.attributes import guess_fields, to_rows
from ags_connector.formats.fields import Field, FieldType
from ags_connector.formats.values import guess_type

NAN = math.nan


@pytest.mark.parametrize(
    ("kind", "sent", "kept"),
    [
        (FieldType.OID, 20753721125092134, 20753721125092134),
        (FieldType.OID, "a1b2", "a1b2"),
        (FieldType.INTEGER, 5.0, 5),
        (FieldType.INTEGER, 5.5, 5.5),
        (FieldType.INTEGER, "17", 17),
        (FieldType.INTEGER, "-17", -17),
        (FieldType.INTEGER, "NaN", None),
        (FieldType.INTEGER, NAN, None),
        (FieldType.SMALL_INTEGER, True, 1),
        (FieldType.BIG_INTEGER, 2**62, 2**62),
        (FieldType.DOUBLE, 3, 3.0),
        (FieldType.DOUBLE, "3.5", 3.5),
        (FieldType.DOUBLE, "NaN", None),
        (FieldType.DOUBLE, NAN, None),
        (FieldType.DOUBLE, "", None),
        (FieldType.SINGLE, None, None),
        (FieldType.DATE, -1, -1),
        (FieldType.DATE, 0, 0),
        (FieldType.DATE, 1.349395200123e12, 1349395200123),
        (FieldType.DATE, "1349395200123", 1349395200123),
        (FieldType.DATE, "1970-01-01T00:00:01Z", 1000),
        (FieldType.DATE, "long ago", "long ago"),
        (FieldType.DATE, None, None),
        (FieldType.STRING, 7, "7"),
        (FieldType.STRING, "", ""),
        (FieldType.STRING, "NaN", "NaN"),
        (FieldType.GUID, "{A-b}", "{A-b}"),
        (FieldType.DATE_ONLY, "1899-12-30", "1899-12-30"),
    ],
)
def test_values_take_the_form_of_their_field(kind, sent, kept):
    ((found,),) = to_rows([{"value": sent}], [Field("value", kind)])
    assert found == kept
    assert type(found) is type(kept)


def test_keys_are_matched_exactly_then_in_any_case():
    fields = [
        Field("MIN_ID", FieldType.INTEGER),
        Field("name", FieldType.STRING),
        Field("gone", FieldType.STRING),
    ]
    items = [
        {"min_id": 1, "Name": "wrong", "name": "right", "extra": 0},
        {"MIN_ID": 2, "NAME": "other"},
        {"Min_Id": 3},
        {},
    ]
    assert to_rows(items, fields) == [
        [1, "right", None],
        [2, "other", None],
        [3, None, None],
        [None, None, None],
    ]


def test_the_wanted_order_counts_not_the_sent_one():
    fields = [Field("b", FieldType.INTEGER), Field("a", FieldType.INTEGER)]
    assert to_rows([{"a": 1, "b": 2}, {"b": 4, "a": 3}], fields) == [[2, 1], [4, 3]]


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        ([1, None, -5], FieldType.INTEGER),
        ([1, 2**31], FieldType.BIG_INTEGER),
        ([1, 2.5], FieldType.DOUBLE),
        (["a", None], FieldType.STRING),
        ([1, "a"], FieldType.STRING),
        ([None], FieldType.STRING),
        ([], FieldType.STRING),
        ([True], FieldType.STRING),
    ],
)
def test_types_are_guessed_from_all_values(values, kind):
    assert guess_type(values) is kind


def test_fields_are_made_up_from_aliases_and_attributes():
    items = [{"id": 1, "size": 2.5}, {"id": 2, "size": 3, "late": "x"}]
    found = guess_fields(items, {"id": "The id", "size": ""}, "id")
    assert [(field.name, field.type, field.alias) for field in found] == [
        ("id", FieldType.OID, "The id"),
        ("size", FieldType.DOUBLE, ""),
        ("late", FieldType.STRING, ""),
    ]
