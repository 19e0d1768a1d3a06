# SPDX-License-Identifier: GPL-2.0-or-later
"""The life of one token: fetched when first needed, renewed early, by one thread for all."""

from __future__ import annotations

import logging
import threading
import time
from dataclasses import dataclass, field, replace
from typing import Any, Callable, Collection, List, Mapping, Optional

from .auth import Asker
from .errors import AgsError, NotArcGIS, SignInFailed

_log = logging.getLogger(__name__)
_RENEWED_AFTER = 0.9
_POSTPONED_SECONDS = 30.0
_REFUSED_SECONDS = 300.0
_WAKE_SECONDS = 0.1
_TOLERANCE_SECONDS = 300.0


@dataclass(frozen=True)
class Grant:
    """A token and until when it is of use.

    ``ends`` and ``renewed_at`` are in seconds of ``time.monotonic``. ``clock_difference`` is by how many seconds
    the server's clock seems to be ahead of this computer's, 0 where nothing speaks for that.
    """

    token: str = field(repr=False)
    referer: str = ""
    ends: float = float("inf")
    renewed_at: float = float("inf")
    clock_difference: float = 0.0

    @property
    def is_due(self) -> bool:
        """Whether it is time to get another one."""
        return time.monotonic() >= self.renewed_at

    @property
    def is_over(self) -> bool:
        """Whether the server will not take it any more."""
        return time.monotonic() >= self.ends

    @classmethod
    def from_answer(cls, body: Mapping[str, Any], minutes: int, referer: str, url: str) -> Grant:
        """Read the answer of ``generateToken``; ``minutes`` is the validity that was asked for.

        An end that lies in the past, or later than asked for, tells that the two clocks differ; then what was
        asked for counts.
        """
        token, end = body.get("token"), body.get("expires")
        if not isinstance(token, str) or not token:
            raise NotArcGIS("The token service answered without a token.", url=url)
        asked = 60.0 * minutes
        try:
            left = float(end) / 1000 - time.time() if end is not None else asked
        except (TypeError, ValueError):
            left = asked
        difference = 0.0
        if not 0 < left <= asked + _TOLERANCE_SECONDS:
            left, difference = asked, left - asked
        now = time.monotonic()
        return cls(token, referer, now + left, now + left * _RENEWED_AFTER, difference)


class TokenHolder:
    """Holds a token that several threads use. The lock is only ever held by the one that fetches.

    A sign-in that was refused is not tried again for a while: servers lock accounts after a few failures.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._grants: List[Grant] = []
        self._refusal: Optional[SignInFailed] = None
        self._refused_until = 0.0

    @property
    def grant(self) -> Optional[Grant]:
        """The token at hand."""
        return self._grants[-1] if self._grants else None

    def current(self, fetch: Callable[[], Grant], asker: Asker) -> Grant:
        """Return a token that can be used now; where it is to be renewed, one thread does so for all."""
        grant = self.grant
        if grant is not None and not grant.is_due:
            return grant
        if not self._enter(asker, unless_usable=grant):
            return self._usable(grant)
        try:
            grant = self.grant
            if grant is None or grant.is_due:
                grant = self._fetched(fetch, grant)
            return grant
        finally:
            self._lock.release()

    def renew(self, used: Collection[str], fetch: Callable[[], Grant], asker: Asker) -> Grant:
        """Return another token than those ``used``, fetched unless a thread has done so meanwhile."""
        self._enter(asker)
        try:
            grant = self.grant
            if grant is None or grant.token in used:
                grant = self._fetched(fetch, None)
            return grant
        finally:
            self._lock.release()

    def forget_refusal(self) -> None:
        """Let the next call try again."""
        self._refused_until = 0.0

    def _enter(self, asker: Asker, unless_usable: Optional[Grant] = None) -> bool:
        """Wait until this thread may fetch; ``False`` where the old token will do while another one does."""
        while not self._lock.acquire(timeout=_WAKE_SECONDS):
            if unless_usable is not None and not unless_usable.is_over:
                return False
            asker.breathe()
        return True

    def _usable(self, grant: Optional[Grant]) -> Grant:
        found = self.grant or grant
        if found is None:
            raise RuntimeError("There is no token to go on with.")
        return found

    def _fetched(self, fetch: Callable[[], Grant], old: Optional[Grant]) -> Grant:
        if self._refusal is not None and time.monotonic() < self._refused_until:
            raise self._refusal.again()
        try:
            grant = fetch()
        except SignInFailed as error:
            self._refusal, self._refused_until = error, time.monotonic() + _REFUSED_SECONDS
            raise
        except AgsError as error:
            if old is None or old.is_over:
                raise
            _log.warning("The token could not be renewed yet; the old one is used for a while: %s", error)
            grant = replace(old, renewed_at=time.monotonic() + _POSTPONED_SECONDS)
        self._refusal = None
        self._grants[:] = [grant]
        return grant
