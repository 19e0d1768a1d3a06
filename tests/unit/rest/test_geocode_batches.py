# SPDX-License-Identifier: GPL-2.0-or-later
"""Batches of addresses: joined by id whatever the order, within limits, and never ended by one bad address."""

from __future__ import annotations

import pytest

from ags_connector.rest.errors import (
    Canceled,
    ConnectionFailed,
    CutOff,
    ServerError,
    SignInRequired,
    TimedOut,
)
from ags_connector.rest.feedback import LogFeedback
from ags_connector.rest.geocode_batches import AddressBatches, Record


class Locator:
    """Answers batches backwards; knows what is bad, what is dropped, and how much it takes."""

    def __init__(self, bad=(), dropped=(), limit=10**9, fails_above=10**9, error=None):
        self.bad, self.dropped, self.limit, self.fails_above = set(bad), set(dropped), limit, fails_above
        self.error = error or ServerError("Unable to complete operation.", code=500)
        self.sizes = []

    def __call__(self, records):
        self.sizes.append(len(records))
        numbers = [record.number for record in records]
        if self.bad & set(numbers) or len(numbers) > self.fails_above:
            raise self.error
        answered = [number for number in numbers[: self.limit] if number not in self.dropped]
        return {
            "spatialReference": {"wkid": 4326},
            "locations": [
                {"address": f"at {number}", "attributes": {"resultId": float(number)}}
                for number in reversed(answered)
            ],
        }


def ask(locator, count, size):
    batches = AddressBatches(locator, size, LogFeedback())
    answers = batches.answers(
        [Record(number, {"SingleLine": f"a {number}"}) for number in range(1, count + 1)]
    )
    return batches, answers


def addresses(answers):
    return [answer.item and answer.item["address"] for answer in answers]


def test_answers_are_joined_by_id():
    locator = Locator()
    _, answers = ask(locator, 95, 30)
    assert addresses(answers) == [f"at {number}" for number in range(1, 96)]
    assert locator.sizes == [30, 30, 30, 5]
    assert {answer.spatial_reference.code for answer in answers} == {4326}


@pytest.mark.parametrize("error", [TimedOut("slow"), CutOff("short"), ServerError("no", code=400), None])
def test_bad_addresses_are_told_and_the_rest_is_answered(error):
    batches, answers = ask(Locator(bad=[7, 8, 61], error=error), 100, 40)
    failed = [number for number, answer in enumerate(answers, 1) if answer.item is None]
    assert failed == [7, 8, 61]
    assert all(answers[number - 1].reason for number in failed)
    assert all(
        addresses(answers)[number - 1] == f"at {number}" for number in range(1, 101) if number not in failed
    )
    assert batches.size >= 10


def test_addresses_that_the_locator_drops_above_its_limit_are_sent_again():
    locator = Locator(limit=15)
    batches, answers = ask(locator, 100, 40)
    assert None not in addresses(answers)
    assert batches.size == 15
    assert locator.sizes == [40, 25, 10, 15, 15, 15, 15]


def test_an_address_that_is_left_out_for_itself_does_not_shrink_the_batches():
    locator = Locator(dropped=[3])
    batches, answers = ask(locator, 60, 20)
    assert [number for number, answer in enumerate(answers, 1) if answer.item is None] == [3]
    assert "no answer" in answers[2].reason
    assert batches.size == 20
    assert locator.sizes == [20, 1, 20, 20]


def test_a_locator_that_cannot_take_so_many_is_asked_for_fewer_from_then_on():
    locator = Locator(fails_above=12)
    batches, answers = ask(locator, 120, 40)
    assert None not in addresses(answers)
    assert batches.size == 10
    assert locator.sizes[:7] == [40, 20, 10, 10, 20, 10, 10]
    assert set(locator.sizes[7:]) == {10}


@pytest.mark.parametrize(
    "error",
    [
        SignInRequired("who", code=499),
        ConnectionFailed("off"),
        ServerError("later", http_status=429),
        Canceled(),
    ],
)
def test_what_no_smaller_batch_would_mend_ends_the_work_at_once(error):
    locator = Locator(fails_above=0, error=error)
    with pytest.raises(type(error)):
        ask(locator, 100, 40)
    assert locator.sizes == [40]


def test_a_locator_that_answers_nothing_is_not_asked_for_every_address():
    locator = Locator(fails_above=0)
    with pytest.raises(ServerError, match="Unable to complete"):
        ask(locator, 1000, 100)
    assert len(locator.sizes) < 60


def test_a_long_run_of_bad_addresses_does_not_end_the_work_while_others_are_answered():
    _, answers = ask(Locator(bad=range(50, 120)), 200, 50)
    assert [number for number, answer in enumerate(answers, 1) if answer.item is None] == list(range(50, 120))


def test_a_locator_that_breaks_down_in_the_middle_ends_the_work():
    locator = Locator()

    def dies(records):
        if len(locator.sizes) > 3:
            locator.fails_above = 0
        return locator(records)

    with pytest.raises(ServerError):
        ask(dies, 1000, 50)
    assert len(locator.sizes) < 100


def test_an_empty_address_is_unmatched_without_being_sent():
    locator = Locator()
    batches = AddressBatches(locator, 10, LogFeedback())
    answers = batches.answers([Record(1, {"City": " "}), Record(2, {"City": "Paris"}), Record(3, {})])
    assert [answer.item["attributes"].get("Status") for answer in answers] == ["U", None, "U"]
    assert [answer.reason for answer in answers] == ["The address is empty.", "", "The address is empty."]
    assert locator.sizes == [1]
