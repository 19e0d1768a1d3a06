# SPDX-License-Identifier: GPL-2.0-or-later
"""How far a download of one or several layers is, how fast it goes and how long it will take."""

from __future__ import annotations

import time
from typing import Optional, Sequence

from ..rest.feedback import Feedback, Severity
from .i18n import tr

_TOLD_EVERY_SECONDS = 10.0


class Meter:
    """The feedback of all downloads of a run: one bar for all, messages with the layer's name.

    ``rows_percent`` is the bar's share of the rows, where something else has to be done with them afterwards.
    """

    def __init__(self, feedback: Feedback, rows_percent: float = 100.0) -> None:
        self._feedback = feedback
        self._rows_percent = rows_percent
        self._expected: Optional[int] = None
        self._layers = 1
        self._position = 0
        self._done = 0
        self._read = 0
        self._again = self._again_before = 0
        self._name = ""
        self._began = self._told = time.monotonic()

    def isCanceled(self) -> bool:
        """Whether the user asked to stop."""
        return self._feedback.isCanceled()

    def setProgress(self, progress: float) -> None:
        """Take a single layer's percentage where nobody knows how many rows there are in all."""
        if not self._expected:
            self._feedback.setProgress((self._position + progress / 100) * self._rows_percent / self._layers)

    def message(self, severity: Severity, text: str) -> None:
        """Tell the user something about the layer being read."""
        self._feedback.message(severity, f"{self._name}: {text}" if self._name else text)

    def expect(self, counts: Sequence[Optional[int]]) -> None:
        """Take the numbers of rows of all layers, ``None`` where a server cannot count."""
        self._layers = max(1, len(counts))
        known = [count for count in counts if count is not None]
        self._expected = sum(known) if len(known) == len(counts) else None

    def layer(self, position: int, name: str) -> None:
        """Begin with the layer at ``position``; an empty name ends the layers."""
        self._position, self._name = position, name
        self._again_before, self._again = self._again_before + self._again, 0

    def skip(self, rows: int) -> None:
        """Count rows that an earlier run has read."""
        self._done += rows
        self._show()

    def add(self, rows: int, asked_again: int = 0) -> None:
        """Count rows that were read and written; ``asked_again`` counts the layer's pages that had to be repeated."""
        self._done += rows
        self._read += rows
        self._again = asked_again
        self._show()
        now = time.monotonic()
        if now - self._told >= _TOLD_EVERY_SECONDS:
            self._told = now
            self._feedback.message(Severity.INFO, self._summary(now))

    def end(self) -> str:
        """Return how long all took and how fast it was."""
        seconds = max(time.monotonic() - self._began, 0.001)
        text = tr("{rows} rows in {seconds} s, {rate} per second.")
        numbers = text.format(rows=self._read, seconds=round(seconds, 1), rate=round(self._read / seconds))
        return f"{numbers}{self._repeats()}"

    def _show(self) -> None:
        if self._expected:
            self._feedback.setProgress(min(1.0, self._done / self._expected) * self._rows_percent)

    def _summary(self, now: float) -> str:
        return f"{self._rate(now)}{self._repeats()}"

    def _rate(self, now: float) -> str:
        rate = self._read / (now - self._began)
        if not self._expected or rate <= 0:
            return tr("{done} rows, {rate} per second.").format(done=self._done, rate=round(rate))
        left = max(0, self._expected - self._done) / rate
        text = tr("{done} of {expected} rows, {rate} per second, about {left} s left.")
        return text.format(done=self._done, expected=self._expected, rate=round(rate), left=round(left))

    def _repeats(self) -> str:
        count = self._again_before + self._again
        return tr(" ({count} pages asked for again)").format(count=count) if count else ""
