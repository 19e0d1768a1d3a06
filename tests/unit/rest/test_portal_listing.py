# SPDX-License-Identifier: GPL-2.0-or-later
"""Reading a portal's lists to their end: each entry once, limits kept and told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ags_connector.rest.errors import Canceled, ServerError, SignInRequired
from ags_connector.rest.portal.listing import PAGE_SIZE, SEARCH_LIMIT, Listing, Page
from tests.unit.rest.conftest import RecordingFeedback


class Portal:
    """Answers pages of numbers; `gives` is the most it gives at once, `ends` where it refuses to go on."""

    def __init__(self, count, gives=PAGE_SIZE, ends=None, total=None, says_next=True):
        self.entries = [str(number) for number in range(count)]
        self.gives, self.ends, self.says_next = gives, ends, says_next
        self.total = count if total is None else total
        self.asked = []

    def read(self, start, count):
        self.asked.append((start, count))
        assert 1 <= count <= PAGE_SIZE
        if self.ends is not None and start + count > self.ends:
            raise ServerError("The maximum number of results is 10000.", code=400)
        got = self.entries[start - 1 : start - 1 + min(count, self.gives)]
        following = start + len(got)
        more = following <= len(self.entries) and self.says_next
        return Page(tuple(got), self.total, following if more else 0)


def listing(portal, feedback=None, maximum=0):
    return Listing(portal.read, str, feedback or RecordingFeedback(), maximum)


@given(count=st.integers(0, 450), gives=st.integers(1, 130), maximum=st.integers(0, 500))
def test_everything_comes_once_in_order_and_no_more_than_asked_for(count, gives, maximum):
    portal, feedback = Portal(count, gives), RecordingFeedback()
    found = list(listing(portal, feedback, maximum))
    assert found == portal.entries[: maximum or None]
    assert feedback.messages == []


@given(count=st.integers(1, 350), first=st.integers(0, 60), second=st.integers(0, 300))
def test_no_page_is_read_twice(count, first, second):
    portal = Portal(count)
    found = listing(portal)
    assert found.first(first) == portal.entries[:first]
    assert found.first(second) == portal.entries[:second]
    assert list(found) == list(found) == portal.entries
    starts = [start for start, _ in portal.asked]
    assert len(starts) == len(set(starts))


def test_only_what_is_needed_is_asked_for():
    portal = Portal(1000)
    assert listing(portal, maximum=130).first(500) == portal.entries[:130]
    assert portal.asked == [(1, 100), (101, 30)]
    few = Portal(1000)
    assert listing(few).first(3) == few.entries[:3]
    assert few.asked == [(1, 100)]


def test_the_total_is_the_portals_own():
    portal = Portal(250)
    found = listing(portal)
    assert (found.total, len(portal.asked)) == (250, 1)
    assert not found.is_complete
    assert (len(list(found)), found.is_complete, found.is_limited) == (250, True, False)


def test_entries_that_move_to_the_next_page_come_once():
    pages = {1: Page(("a", "b"), 4, 3), 3: Page(("b", "c"), 4, 5), 5: Page(("d",), 4, 0)}
    found = Listing(lambda start, count: pages[start], str, RecordingFeedback())
    assert list(found) == ["a", "b", "c", "d"]
    assert found.is_complete


def test_a_portal_that_points_back_does_not_hold_the_client():
    calls = []

    def read(start, count):
        calls.append(start)
        return Page(("a", "b"), 2, 1) if start < 50 else Page((), 2, 0)

    assert list(Listing(read, str, RecordingFeedback())) == ["a", "b"]
    assert len(calls) <= 50


def test_an_old_portal_lists_everything_at_once():
    body = {"username": "x", "items": [{"id": "1"}, {"id": "2"}]}
    page = Page.from_json(body, "items", lambda data: data["id"])
    assert page == Page(("1", "2"), None, 0)
    found = Listing(lambda start, count: page, str, RecordingFeedback())
    assert (list(found), found.total, found.is_complete) == (["1", "2"], None, True)


def test_the_end_of_every_search_at_ten_thousand_is_told():
    portal, feedback = Portal(SEARCH_LIMIT, total=SEARCH_LIMIT), RecordingFeedback()
    found = listing(portal, feedback)
    assert (len(list(found)), found.is_complete) == (SEARCH_LIMIT, False)
    assert "ends every search at 10,000" in feedback.messages[0]


def test_a_portal_that_counts_more_and_refuses_to_go_on_is_told():
    portal, feedback = Portal(12_345, ends=SEARCH_LIMIT + 1), RecordingFeedback()
    found = listing(portal, feedback)
    assert (len(list(found)), found.total, found.is_complete) == (SEARCH_LIMIT, 12_345, False)
    assert len(feedback.messages) == 1


def test_fewer_than_counted_is_told():
    portal, feedback = Portal(100, total=10_795, says_next=False), RecordingFeedback()
    assert len(list(listing(portal, feedback))) == 100
    assert "counts 10,795 entries but gave 100" in feedback.messages[0]


def test_ones_own_maximum_is_no_shortfall():
    feedback = RecordingFeedback()
    found = listing(Portal(12_345), feedback, 10)
    assert (len(list(found)), found.is_limited, feedback.messages) == (10, True, [])


@pytest.mark.parametrize("error", [ServerError("broken", code=500), SignInRequired("who?", code=499)])
def test_errors_are_not_taken_for_the_end(error):
    def read(start, count):
        raise error

    with pytest.raises(type(error)):
        list(Listing(read, str, RecordingFeedback()))


def test_cancel_is_heard_between_pages():
    feedback = RecordingFeedback()
    entries = iter(listing(Portal(250), feedback))
    assert next(entries) == "0"
    feedback.canceled = True
    with pytest.raises(Canceled):
        list(entries)
