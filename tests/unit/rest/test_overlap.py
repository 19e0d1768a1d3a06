# SPDX-License-Identifier: GPL-2.0-or-later
"""Questions asked a few at once, answered in order."""

from __future__ import annotations

import dataclasses
import threading
import time

import pytest

from ags_connector.rest import host
from ags_connector.rest.errors import Canceled, ServerError
from ags_connector.rest.overlap import Overlap, overlapped


def test_answers_come_in_order_and_overlap(feedback):
    together = threading.Barrier(3, timeout=5)

    def ask(number):
        together.wait()
        time.sleep(0.01 * (3 - number % 3))
        return number * number

    assert list(overlapped(ask, range(9), feedback, 3)) == [(number, number * number) for number in range(9)]


def test_no_more_are_taken_than_are_under_way(feedback):
    taken = []

    def items():
        for number in range(20):
            taken.append(number)
            yield number

    for number, _ in overlapped(lambda item: item, items(), feedback, 2):
        assert len(taken) <= number + 3


def test_what_is_put_first_is_asked_for_in_its_order(feedback):
    asked = []

    def ask(number):
        asked.append(number)
        time.sleep(0.005)

    with Overlap(ask, feedback, 1) as overlap:
        answers = overlap.answers([0, 99])
        next(answers)
        overlap.put_first(range(1, 40))
        assert [item for item, _ in answers] == [*range(1, 40), 99]
    assert max(asked.index(item) for item in range(1, 7)) < 14


def test_an_error_of_the_service_is_an_answer(feedback):
    def ask(number):
        if number == 1:
            raise ServerError("no")
        return number

    found = dict(overlapped(ask, range(3), feedback))
    assert (found[0], str(found[1]), found[2]) == (0, "no", 2)


def test_any_other_error_is_raised(feedback):
    with pytest.raises(ZeroDivisionError):
        list(overlapped(lambda number: 1 // number, [1, 0, 1], feedback))


def test_cancel_does_not_wait_for_what_is_under_way(feedback):
    release = threading.Event()

    def ask(number):
        feedback.canceled = True
        release.wait(5)

    began = time.monotonic()
    with pytest.raises(Canceled):
        list(overlapped(ask, range(3), feedback))
    assert time.monotonic() - began < 1
    release.set()


def test_the_surroundings_get_a_turn_with_every_answer(feedback):
    before, turns = host.current(), []
    host.install(dataclasses.replace(before, idle=lambda: turns.append(threading.current_thread())))
    try:
        asked = list(overlapped(lambda item: item, range(20), feedback, 4))
    finally:
        host.install(before)
    assert len(turns) >= len(asked)
    assert set(turns) == {threading.current_thread()}
