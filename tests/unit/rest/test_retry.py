# SPDX-License-Identifier: GPL-2.0-or-later
"""What is tried again, and after what pause."""

from __future__ import annotations

import pytest

from ags_connector.rest.errors import (
    CertificateInvalid,
    ConnectionFailed,
    CutOff,
    NotArcGIS,
    ServerError,
    SignInRequired,
    TimedOut,
)
from ags_connector.rest.retry import (
    NO_RETRY,
    Attempts,
    RetryPolicy,
    is_struggle,
    is_worth_repeating,
    retry_after,
)

POLICY = RetryPolicy(attempts=4, time_out_attempts=2, first_pause=1, factor=3, longest_pause=5, cool_downs=2)


@pytest.mark.parametrize(
    ("error", "struggle", "repeat"),
    [
        (TimedOut("x"), True, True),
        (CutOff("x"), True, True),
        (ConnectionFailed("x"), True, True),
        (CertificateInvalid("x"), False, False),
        (NotArcGIS("x"), False, False),
        (ServerError("x", code=500, http_status=200), True, False),
        (ServerError("x", code=504, http_status=200), True, True),
        (ServerError("x", code=500, http_status=500), True, True),
        (ServerError("x", code=502, http_status=502), True, True),
        (ServerError("x", code=400, http_status=200), False, False),
        (ServerError("x", http_status=404), False, False),
        (SignInRequired("x", code=498), False, False),
        (ValueError("x"), False, False),
    ],
)
def test_which_errors_mean_that_the_server_struggles(error, struggle, repeat):
    assert is_struggle(error) is struggle
    assert is_worth_repeating(error) is repeat


def test_pauses_grow_to_their_bound_and_end():
    attempts = Attempts(POLICY, repeatable=True)
    assert [attempts.next_pause(CutOff("x")) for _ in range(4)] == [1, 3, 5, None]


def test_time_outs_end_sooner():
    attempts = Attempts(POLICY, repeatable=True)
    assert [attempts.next_pause(TimedOut("x")) for _ in range(2)] == [1, None]


@pytest.mark.parametrize(
    "error", [TimedOut("x"), CutOff("x"), ConnectionFailed("x"), ServerError("x", http_status=503)]
)
def test_an_edit_is_never_repeated(error):
    attempts = Attempts(POLICY, repeatable=False)
    assert attempts.next_pause(error) is None
    assert attempts.next_cool_down(error, "1") is None


def test_no_retry_means_once():
    assert Attempts(NO_RETRY, repeatable=True).next_pause(CutOff("x")) is None


@pytest.mark.parametrize(
    ("error", "header", "seconds"),
    [
        (ServerError("x", http_status=429), "7", 7),
        (ServerError("x", code=429, http_status=200), None, 1),
        (ServerError("x", http_status=503), "7", 7),
        (ServerError("x", http_status=503), None, None),
        (ServerError("x", http_status=429), "99999", 120),
        (ServerError("x", http_status=500), "7", None),
    ],
)
def test_when_a_host_is_left_alone(error, header, seconds):
    assert Attempts(POLICY, repeatable=True).next_cool_down(error, header) == seconds


def test_cool_downs_are_bounded():
    attempts = Attempts(POLICY, repeatable=True)
    error = ServerError("x", http_status=429)
    assert [attempts.next_cool_down(error, "0") for _ in range(3)] == [0, 0, None]


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, None),
        ("", None),
        ("soon", None),
        ("-3", 0),
        ("1.5", 1.5),
        ("Thu, 01 Jan 1970 00:01:40 GMT", 60),
        ("Thu, 01 Jan 1970 00:00:10 GMT", 0),
    ],
)
def test_retry_after_is_seconds_or_a_date(header, seconds):
    assert retry_after(header, now=40) == seconds
