# SPDX-License-Identifier: GPL-2.0-or-later
"""What is worth trying again, how often, and after what pause."""

from __future__ import annotations

import time
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Optional

from .errors import AgsError, CertificateInvalid, ConnectionFailed, CutOff, ServerError, TimedOut

_STRUGGLING = frozenset({500, 502, 503, 504})
_TOO_OFTEN = 429


@dataclass(frozen=True)
class RetryPolicy:
    """How often a read is sent, and the seconds between.

    ``attempts`` counts the first one; ``time_out_attempts`` bounds those that ended in a time-out. Pauses
    grow from ``first_pause`` by ``factor`` up to ``longest_pause``. Replies that ask for a cool-down are
    counted apart: at most ``cool_downs`` of them, each of at most ``longest_cool_down``.
    """

    attempts: int = 3
    time_out_attempts: int = 2
    first_pause: float = 0.5
    factor: float = 2.0
    longest_pause: float = 10.0
    cool_downs: int = 5
    longest_cool_down: float = 120.0

    def pause(self, attempt: int) -> float:
        """Return the seconds to wait after the ``attempt``-th one (counted from 1) failed."""
        return float(min(self.first_pause * self.factor ** (attempt - 1), self.longest_pause))


NO_RETRY = RetryPolicy(attempts=1, time_out_attempts=1)


def is_struggle(error: Exception) -> bool:
    """Whether the error says that the server or the line is overburdened, so that less may succeed.

    That is a lost connection, a time-out, a cut-off answer, or 500, 502, 503, 504 as status or code.
    """
    if isinstance(error, (TimedOut, CutOff)):
        return True
    if isinstance(error, ConnectionFailed):
        return not isinstance(error, CertificateInvalid)
    return isinstance(error, ServerError) and bool({error.code, error.http_status} & _STRUGGLING)


def is_worth_repeating(error: AgsError) -> bool:
    """Whether the same read may succeed a moment later; an error 500 inside an answer will not."""
    if isinstance(error, ServerError):
        return error.http_status in _STRUGGLING or error.code in _STRUGGLING - {500}
    return is_struggle(error)


def asks_to_wait(error: AgsError) -> bool:
    """Whether the server says that it is asked too often."""
    return isinstance(error, ServerError) and _TOO_OFTEN in (error.code, error.http_status)


def retry_after(header: Optional[str], now: Optional[float] = None) -> Optional[float]:
    """Read ``Retry-After``, seconds or an HTTP date; ``None`` where it says nothing readable."""
    text = (header or "").strip()
    if not text:
        return None
    try:
        return max(float(text), 0.0)
    except ValueError:
        pass
    try:
        moment = parsedate_to_datetime(text).timestamp()
    except (TypeError, ValueError, IndexError):
        return None
    return max(moment - (time.time() if now is None else now), 0.0)


class Attempts:
    """Counts the attempts of one request and says whether, and after what pause, another one follows."""

    def __init__(self, policy: RetryPolicy, *, repeatable: bool) -> None:
        self._policy = policy
        self._repeatable = repeatable
        self._failed = 0
        self._timed_out = 0
        self._cooled = 0

    def next_pause(self, error: AgsError) -> Optional[float]:
        """Return the seconds to wait before the next attempt, ``None`` where there is to be none."""
        if not self._repeatable or not is_worth_repeating(error):
            return None
        self._failed += 1
        self._timed_out += isinstance(error, TimedOut)
        if self._failed >= self._policy.attempts or self._timed_out >= self._policy.time_out_attempts > 0:
            return None
        return self._policy.pause(self._failed)

    def next_cool_down(self, error: AgsError, header: Optional[str]) -> Optional[float]:
        """Return the seconds that the host is to be left alone, ``None`` where it did not ask for it.

        429 refuses a request unseen, so that an edit, too, may be sent again; 503 may come from a gateway
        whose server still works, so that only a read may.
        """
        asked = retry_after(header)
        unavailable = isinstance(error, ServerError) and error.http_status == 503 and asked is not None
        if not (asks_to_wait(error) or (unavailable and self._repeatable)):
            return None
        self._cooled += 1
        if self._cooled > self._policy.cool_downs:
            return None
        pause = self._policy.pause(self._cooled) if asked is None else asked
        return min(pause, self._policy.longest_cool_down)
