# SPDX-License-Identifier: GPL-2.0-or-later
"""A download that goes on where another stopped brings the other rows only, and the numbers of both."""

from __future__ import annotations

from typing import Any, Iterable, List

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ags_connector.rest import page_reader as module
from ags_connector.rest.download import Download
from ags_connector.rest.errors import IncompleteDownload
from ags_connector.rest.feedback import LogFeedback
from ags_connector.rest.id_set import IdSet
from ags_connector.rest.query import Query

from .memory_layer import MemoryLayer

ROWS = st.lists(st.integers(1, 500), max_size=120, unique=True)


@pytest.fixture(autouse=True, scope="module")
def no_pauses() -> Any:
    before, module._LAST_TRIES_AFTER = module._LAST_TRIES_AFTER, (0.0,)
    yield
    module._LAST_TRIES_AFTER = before


def id_set(items: Iterable[Any]) -> IdSet:
    found = IdSet()
    for item in items:
        found.add(item)
    return found


def resume(layer: MemoryLayer, already: Iterable[Any], **options: Any) -> Download:
    query = Query.make(**options)
    return Download(layer, query, LogFeedback(), already=id_set(already))  # type: ignore[arg-type]


def ids_of(download: Iterable[Any]) -> List[int]:
    return [row for batch in download for row in batch.column("OBJECTID")]


@given(
    ROWS, st.data(), st.integers(1, 40), st.integers(1, 40), st.booleans(), st.booleans(), st.integers(-9, 9)
)
def test_the_rest_comes_and_all_are_counted(
    ids: List[int], data: Any, size: int, cap: int, pagination: bool, statistics: bool, count_error: int
) -> None:
    already = data.draw(st.sets(st.sampled_from(ids)) if ids else st.just(set()))
    layer = MemoryLayer(ids, size, cap, count_error=count_error, pagination=pagination, statistics=statistics)
    download = resume(layer, already)
    assert sorted(ids_of(download)) == sorted(set(ids) - already)
    assert download.report is not None
    assert download.report.written == download.report.expected == len(ids)
    assert download.report.duplicates == 0


@given(ROWS, st.integers(0, 120), st.integers(1, 500), st.booleans())
def test_a_row_that_cannot_be_read_is_named_again(
    ids: List[int], first: int, poison: int, pagination: bool
) -> None:
    already = set(sorted(ids)[:first]) - {poison}
    download = resume(MemoryLayer(ids, 20, 20, pagination=pagination, poison=frozenset([poison])), already)
    if poison not in ids:
        assert sorted(ids_of(download)) == sorted(set(ids) - already)
        return
    with pytest.raises(IncompleteDownload) as caught:
        list(download)
    assert caught.value.report.missing == (poison,)
    assert caught.value.report.written == len(ids) - 1


def test_only_what_lies_beyond_is_asked_for() -> None:
    layer = MemoryLayer(list(range(1, 1001)), 100, 100)
    assert len(ids_of(resume(layer, range(1, 901)))) == 100
    assert layer.asked == 1


def test_an_order_of_the_users_own_falls_back_to_lists_of_ids() -> None:
    layer = MemoryLayer(list(range(1, 301)), 100, 100)
    found = ids_of(resume(layer, range(1, 300, 2), order_by="Name"))
    assert found == list(range(2, 301, 2))
    assert layer.asked == 2


def test_rows_deleted_since_are_told() -> None:
    download = resume(MemoryLayer([1, 2, 5, 6], 10, 10), [1, 2, 3, 4])
    assert ids_of(download) == [5, 6]
    assert download.report is not None
    assert download.report.written == download.report.expected == 6
    assert "2 of those written are no longer there" in " ".join(download.report.notes)
