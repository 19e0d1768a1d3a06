# SPDX-License-Identifier: GPL-2.0-or-later
"""Many places, asked a few at once: in order, nothing held, and never ended by one bad place."""

from __future__ import annotations

import pytest

from ags_connector.rest.errors import ConnectionFailed, ServerError, SignInRequired, TimedOut
from ags_connector.rest.reverse_batches import reverse_each


def asked(bad, feedback, count=100, error=None):
    """Ask for places 0, 1, 2...; a place that is bad raises, an odd one has no address."""

    def ask(place):
        if bad(place):
            raise error or ServerError("no", code=500)
        return None if place % 2 else f"at {place}"

    return list(reverse_each(ask, range(count), feedback))


@pytest.mark.parametrize("error", [TimedOut("slow"), ServerError("no", code=400)])
def test_a_bad_place_is_an_answer(feedback, error):
    found = asked(lambda place: place in (3, 40), feedback, error=error)
    assert [place for place, _ in found] == list(range(100))
    assert [place for place, outcome in found if outcome is error] == [3, 40]
    assert found[2][1] == "at 2"
    assert found[5][1] is None


@pytest.mark.parametrize(
    "error", [SignInRequired("who"), ConnectionFailed("off"), ServerError("slow", code=429)]
)
def test_what_no_other_place_would_mend_is_raised(feedback, error):
    with pytest.raises(type(error)):
        asked(lambda place: place == 50, feedback, error=error)


def test_a_locator_that_never_answers_is_not_asked_for_all(feedback):
    with pytest.raises(ServerError):
        asked(lambda place: True, feedback, count=10**6)


def test_a_long_run_of_bad_places_does_not_end_the_work_while_others_are_answered(feedback):
    found = asked(lambda place: 10 <= place < 90, feedback)
    assert len(found) == 100
    assert found[98][1] == "at 98"


def test_a_locator_that_breaks_down_in_the_middle_ends_the_work(feedback):
    broken = []

    def bad(place):
        broken.append(place)
        return len(broken) > 30

    with pytest.raises(ServerError):
        asked(bad, feedback, count=10**6)
