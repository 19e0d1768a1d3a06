# SPDX-License-Identifier: GPL-2.0-or-later
"""The set of object ids behaves as a set, whatever the ids are."""

from __future__ import annotations

import sys
from typing import Any, List, Union

from hypothesis import given
from hypothesis import strategies as st

from ags_connector.rest.id_set import IdSet

ids = st.one_of(
    st.integers(0, 2000), st.integers(-10, 10), st.integers(2**53, 2**63), st.text("abc-{}", max_size=4)
)


@given(st.lists(ids))
def test_it_is_a_set(items: List[Union[int, str]]) -> None:
    found = IdSet()
    fresh = [item for item in items if found.add(item)]
    assert fresh == list(dict.fromkeys(items))
    assert len(found) == len(set(items))
    assert all(item in found for item in items)
    assert "never" not in found
    assert 2001 not in found
    assert found.total == sum(item for item in set(items) if isinstance(item, int))


@given(st.lists(st.lists(st.one_of(ids, st.none()))), st.lists(st.lists(st.integers(0, 3000))))
def test_a_page_at_a_time_is_the_same_as_one_by_one(mixed: List[List[Any]], dense: List[List[Any]]) -> None:
    at_once, one_by_one = IdSet(), IdSet()
    for page in mixed + dense:
        assert at_once.add_all(page) == [item is None or one_by_one.add(item) for item in page]
        assert (len(at_once), at_once.total) == (len(one_by_one), one_by_one.total)
        assert at_once.greatest == one_by_one.greatest
        assert all(item in at_once for item in page if item is not None)


@given(st.lists(ids))
def test_it_knows_the_greatest_of_integers(items: List[Union[int, str]]) -> None:
    found = IdSet()
    for item in items:
        found.add(item)
    comparable = bool(items) and all(isinstance(item, int) for item in items)
    assert found.greatest == (max(items) if comparable else None)


def test_a_million_consecutive_ids_stay_small() -> None:
    found = IdSet()
    for item in range(1, 1_000_001):
        found.add(item)
    blocks = sum(sys.getsizeof(block) for block in found._blocks.values())
    assert len(found) == 1_000_000
    assert blocks + sys.getsizeof(found._blocks) < 400_000
