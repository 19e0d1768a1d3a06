# SPDX-License-Identifier: GPL-2.0-or-later
"""A download brings every row exactly once, in order, from whatever server; or it names what is missing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, List

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ags_connector.formats.feature_batch import FeatureBatch
from ags_connector.rest import host
from ags_connector.rest import page_reader as module
from ags_connector.rest.download import Download
from ags_connector.rest.errors import Canceled, IncompleteDownload
from ags_connector.rest.feedback import LogFeedback
from ags_connector.rest.query import Query

from .memory_layer import MemoryLayer


@pytest.fixture(autouse=True, scope="module")
def no_pauses() -> Any:
    before, module._LAST_TRIES_AFTER = module._LAST_TRIES_AFTER, (0.0,)
    yield
    module._LAST_TRIES_AFTER = before


def start(layer: MemoryLayer, **options: Any) -> Download:
    return Download(layer, Query.make(**options), LogFeedback())  # type: ignore[arg-type]


def ids_of(batches: List[FeatureBatch]) -> List[int]:
    return [row for batch in batches for row in batch.column("OBJECTID")]


rows = st.lists(st.integers(1, 500), max_size=120, unique=True)


@given(
    rows,
    st.integers(1, 40),
    st.integers(1, 40),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.integers(-30, 30),
)
# An old server that counts too few, caps its pages below what it advertises, and has no flag.
@example([1, 2, 3, 4], 2, 1, False, True, False, -3)
def test_every_row_comes_once_and_in_order(
    ids: List[int],
    advertised: int,
    cap: int,
    flag: bool,
    pagination: bool,
    statistics: bool,
    count_error: int,
) -> None:
    layer = MemoryLayer(
        ids, advertised, cap, flag, count_error=count_error, pagination=pagination, statistics=statistics
    )
    download = start(layer)
    found = ids_of(list(download))
    assert sorted(found) == sorted(ids)
    assert download.report is not None
    assert download.report.written == download.report.expected == len(ids)
    if count_error == 0:
        assert found == sorted(ids)


@given(rows, st.integers(2, 40), st.sets(st.integers(1, 500), max_size=4), st.booleans())
def test_rows_that_cannot_be_read_are_named_and_the_rest_comes(
    ids: List[int], size: int, poison: Any, pagination: bool
) -> None:
    layer = MemoryLayer(ids, size, size, pagination=pagination, poison=frozenset(poison))
    bad = sorted(set(ids) & poison)
    download = start(layer)
    found: List[FeatureBatch] = []
    if not bad:
        assert ids_of(list(download)) == sorted(ids)
        return
    with pytest.raises(IncompleteDownload) as caught:
        found.extend(download)
    assert sorted(ids_of(found)) == sorted(set(ids) - poison)
    assert sorted(caught.value.report.missing) == bad
    assert caught.value.report.written == len(ids) - len(bad)


@given(rows, st.integers(1, 40), st.sampled_from([50, 3000]), st.integers(-30, 30))
def test_a_server_that_fails_on_large_pages_gets_smaller_ones(
    ids: List[int], too_many: int, advertised: int, count_error: int
) -> None:
    layer = MemoryLayer(ids, advertised, advertised, too_many=too_many, count_error=count_error)
    assert sorted(ids_of(list(start(layer)))) == sorted(ids)


def test_pages_are_not_halved_down_to_where_the_rows_begin() -> None:
    layer = MemoryLayer(list(range(1, 61)), 2000, 2000, too_many=30)
    assert ids_of(list(start(layer))) == list(range(1, 61))
    # 60, then twice 30; by halves of 2,000 it would be six failures and more.
    assert layer.asked == 3


def test_smaller_pages_stay_small() -> None:
    layer = MemoryLayer(list(range(1, 2001)), 100, 100, too_many=30)
    list(start(layer))
    # 2,000 rows in pages of 25 are 80 requests; a server asked for 100 each time would see some 140.
    assert layer.asked < 110


def test_a_page_cut_short_is_filled_up_as_far_as_there_are_rows() -> None:
    layer = MemoryLayer(list(range(1, 81)), 1000, 2)
    assert ids_of(list(start(layer))) == list(range(1, 81))
    # 80 rows two by two are 40 requests; up to the page's advertised end it would be 500.
    assert layer.asked < 50


def test_one_bad_row_does_not_make_all_pages_small() -> None:
    layer = MemoryLayer(list(range(1, 10001)), 1000, 1000, poison=frozenset([1234]))
    with pytest.raises(IncompleteDownload):
        list(start(layer))
    assert layer.asked < 40


@given(rows)
def test_an_ignored_offset_is_found_out(ids: List[int]) -> None:
    layer = MemoryLayer(ids, 10, 10, offset_ignored=True)
    assert sorted(ids_of(list(start(layer)))) == sorted(ids)


@given(rows, st.integers(1, 150), st.integers(1, 40))
def test_a_limit_ends_the_download_and_nothing_else_does(ids: List[int], limit: int, size: int) -> None:
    download = start(MemoryLayer(ids, size, size), max_features=limit)
    assert ids_of(list(download)) == sorted(ids)[:limit]
    assert download.report is not None
    assert download.report.limited is (limit < len(ids))


def test_the_object_id_is_asked_for_but_not_handed_out() -> None:
    download = start(MemoryLayer([3, 1, 2]), fields="name")
    batches = list(download)
    assert [item.name for item in download.schema.fields] == ["Name"]
    assert [row for batch in batches for row in batch.rows] == [["row 1"], ["row 2"], ["row 3"]]


def test_an_empty_answer_has_a_schema_and_a_report() -> None:
    download = start(MemoryLayer([]))
    assert [item.name for item in download.schema.fields] == ["OBJECTID", "Name", "Acres"]
    assert list(download) == []
    assert download.report is not None
    assert str(download.report) == "written 0 of 0 expected"


def test_cancel_ends_it() -> None:
    class CanceledSoon(LogFeedback):
        calls = 0

        def isCanceled(self) -> bool:
            self.calls += 1
            return self.calls > 3

    download = Download(MemoryLayer(list(range(100))), Query.make(), CanceledSoon())  # type: ignore[arg-type]
    with pytest.raises(Canceled):
        list(download)


def test_progress_reaches_a_hundred() -> None:
    seen: List[float] = []

    class Progress(LogFeedback):
        def setProgress(self, progress: float) -> None:
            seen.append(progress)

    list(Download(MemoryLayer(list(range(1, 41))), Query.make(), Progress()))  # type: ignore[arg-type]
    assert seen == [25.0, 50.0, 75.0, 100.0]


def test_the_surroundings_say_how_pages_are_asked_for() -> None:
    before = host.current()
    host.install(replace(before, paging=lambda: host.PagingSettings(in_flight=1, page_size=7)))
    try:
        layer = MemoryLayer(list(range(1, 51)), 10, 10)
        assert [len(batch) for batch in start(layer)] == [7] * 7 + [1]
    finally:
        host.install(before)
