# SPDX-License-Identifier: GPL-2.0-or-later
"""Any two definitions: the difference leads from one to the other, and nothing else changes on the way."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from ags_connector.rest.admin.definition import ServiceDefinition, difference
from ags_connector.rest.admin.exact_json import dump, load, same

VALUES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.text(max_size=5),
    st.floats(allow_nan=False, allow_infinity=False), st.lists(st.integers(), max_size=3),
)  # fmt: skip
PROPERTIES = st.dictionaries(st.sampled_from("abcdefg"), VALUES, max_size=4)
EXTENSIONS = st.dictionaries(
    st.sampled_from(["FeatureServer", "KmlServer", "WMSServer"]), PROPERTIES, max_size=3
).map(lambda found: [{"typeName": name, "properties": held} for name, held in found.items()])
DEFINITIONS = st.fixed_dictionaries(
    {"type": st.just("MapServer"), "description": VALUES, "properties": PROPERTIES, "extensions": EXTENSIONS}
)


def test_numbers_are_the_same_however_they_are_written():
    assert same(load("600.0"), 600)
    assert same(load("1.50"), 1.5)
    assert same(load("[1, {}, null]"), [1.0, {}, None])
    for first, second in ((1, True), ("1", 1), (0, None), ([], {}), ([1], [2]), ({"a": 1}, {})):
        assert not same(first, second)


def plain(definition):
    """The JSON with its extensions by name, since their order says nothing."""
    data = json.loads(definition.to_text())
    data["extensions"] = {item["typeName"]: item for item in data["extensions"]}
    return data


def as_sent(value):
    return ServiceDefinition(json.dumps(value))


@given(DEFINITIONS, DEFINITIONS)
def test_the_changes_lead_from_one_to_the_other(old, new):
    definition = as_sent(old)
    definition.replace_with(new)
    assert plain(definition) == plain(as_sent(new))
    assert bool(definition.changes()) == (plain(as_sent(old)) != plain(as_sent(new)))


@given(DEFINITIONS, DEFINITIONS, DEFINITIONS)
def test_changes_carried_over_keep_what_others_did(old, mine, theirs):
    """Where both changed different things, both are there afterwards."""
    definition = as_sent(old)
    definition.replace_with(mine)
    changes = definition.changes()
    newer = as_sent(theirs)
    others = {item.path for item in definition.theirs(newer)}
    if any(a[: len(b)] == b or b[: len(a)] == a for a in others for b in (item.path for item in changes)):
        return
    definition.carry_over(newer)
    assert {item.path for item in definition.changes()} == {item.path for item in changes}
    left = {item.path for item in difference(load(json.dumps(theirs)), json.loads(definition.to_text()))}
    assert left == {item.path for item in changes}


@given(DEFINITIONS)
def test_what_is_read_is_written_with_the_same_digits(value):
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    assert dump(load(text)) == text
    assert as_sent(value).changes() == []
