# SPDX-License-Identifier: GPL-2.0-or-later
"""The download plan, for every kind of layer."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ags_connector.rest.paging import Page, Strategy, chunks, make_plan
from ags_connector.rest.query import Query

from .layer_infos import FIELDS, layer_info

NO_PAGES: Dict[str, Any] = {"advancedQueryCapabilities": {}}
NO_IDS: Dict[str, Any] = {"objectIdField": None, "fields": FIELDS[1:]}


def test_pages_cover_the_count_and_the_last_one_takes_what_was_added() -> None:
    plan = make_plan(layer_info(), Query.make(), 2500)
    assert plan.strategy is Strategy.PAGES
    assert [(page.offset, page.size) for page in plan.first] == [(0, 1000), (1000, 1000), (2000, 1000)]
    assert plan.order == ("OBJECTID",)


@pytest.mark.parametrize(
    ("count", "limit", "pages"),
    [
        (None, None, [(0, 1000)]),
        (0, None, [(0, 1000)]),
        (1000, None, [(0, 1000)]),
        (1001, None, [(0, 1000), (1000, 1000)]),
        (2500, 1200, [(0, 1000), (1000, 200)]),
        (10, 1200, [(0, 10)]),
        (None, 1200, [(0, 1000), (1000, 200)]),
    ],
)
def test_first_pages(count: Optional[int], limit: Optional[int], pages: List[Any]) -> None:
    plan = make_plan(layer_info(), Query.make(max_features=limit), count)
    assert [(page.offset, page.size) for page in plan.first] == pages


def test_the_users_order_comes_before_the_object_id() -> None:
    plan = make_plan(layer_info(), Query.make(order_by="acres desc, NAME"), 10)
    assert plan.order == ("Acres DESC", "Name", "OBJECTID")


def test_an_order_by_the_object_id_is_not_doubled() -> None:
    assert make_plan(layer_info(), Query.make(order_by="objectid desc"), 10).order == ("OBJECTID DESC",)


def test_without_pages_object_ids_are_listed() -> None:
    plan = make_plan(layer_info(**NO_PAGES), Query.make(), 2500)
    assert (plan.strategy, plan.first, plan.order) == (Strategy.OBJECT_IDS, (), ())


def test_lists_of_ids_stay_below_what_data_bases_take() -> None:
    assert make_plan(layer_info(maxRecordCount=5000, **NO_PAGES), Query.make(), 9000).page_size == 1000


def test_without_ids_and_pages_there_is_one_request() -> None:
    plan = make_plan(layer_info(**NO_PAGES, **NO_IDS), Query.make(), 2500)
    assert (plan.strategy, len(plan.first)) == (Strategy.SINGLE, 1)


def test_pages_without_ids_are_ordered_by_all_fields() -> None:
    assert make_plan(layer_info(**NO_IDS), Query.make(), 2500).order == ("Name", "Acres")


def test_ids_of_the_user_are_asked_for_in_lists() -> None:
    plan = make_plan(layer_info(), Query.make(object_ids=range(1, 2501)), 2500)
    assert plan.strategy is Strategy.OBJECT_IDS
    assert [len(page.object_ids) for page in plan.first] == [1000, 1000, 500]


def test_a_result_type_is_used_only_where_advertised() -> None:
    larger: Dict[str, Any] = {"standardMaxRecordCount": 32000}
    assert make_plan(layer_info(**larger), Query.make(), 10).standard is False
    offered = {"advancedQueryCapabilities": {"supportsPagination": True, "supportsQueryWithResultType": True}}
    plan = make_plan(layer_info(**larger, **offered), Query.make(), 10)
    assert (plan.standard, plan.page_size) == (True, 8000)


def test_a_page_size_can_be_asked_for_but_not_beyond_the_servers() -> None:
    assert make_plan(layer_info(), Query.make(), 10, page_size=100).page_size == 100
    assert make_plan(layer_info(), Query.make(), 10, page_size=5000).page_size == 1000


@given(st.integers(0, 500), st.integers(1, 700), st.integers(1, 300))
def test_splitting_keeps_every_row_once_and_in_order(offset: int, size: int, part: int) -> None:
    parts = Page(offset, size).split(part)
    rows = [row for page in parts for row in range(page.offset, page.offset + page.size)]
    assert rows == list(range(offset, offset + size))
    assert all(page.size <= part for page in parts)


@given(st.lists(st.integers(0, 10**12), min_size=2, max_size=200, unique=True))
def test_halving_ids_keeps_every_id_once_and_in_order(ids: List[int]) -> None:
    halves = Page(object_ids=tuple(ids)).halves()
    assert [item for half in halves for item in half.object_ids] == ids
    assert len(halves) > 1


@pytest.mark.parametrize(
    ("ids", "expected"),
    [
        ((5, 6, 7), (5, 7)),
        ((5, 7), None),
        ((5,), None),
        (("a", "b"), None),
        ((2**60, 2**60 + 1), (2**60, 2**60 + 1)),
    ],
)
def test_a_range_stands_only_for_consecutive_ids(ids: Any, expected: Any) -> None:
    assert Page(object_ids=ids).id_range() == expected


def test_chunks_of_nothing_are_no_requests() -> None:
    assert chunks([], 100) == []
