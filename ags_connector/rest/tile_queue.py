# SPDX-License-Identifier: GPL-2.0-or-later
"""Fetches the tiles of an image, a few at once, and smaller ones where the server struggles."""

from __future__ import annotations

from typing import Callable, Iterator, List, Optional, Sequence, Tuple

from .errors import AgsError, NotArcGIS, ServerError
from .feedback import Feedback
from .overlap import IN_FLIGHT, Overlap
from .pixel_grid import CellWindow
from .retry import is_struggle

# Smaller tiles than this are not tried: what fails there fails for its place, not for its size.
_SMALLEST_TILE = 64 * 64
# From the largest tile to the smallest there are twelve halvings; after more failures in a row nothing helps.
_MOST_IN_A_ROW = 16
_MOST_MISSING = 50

Fetch = Callable[[CellWindow], bytes]


class FewerCells(NotArcGIS):
    """The server sent a smaller image than it was asked for, as some do above a limit that they do not tell."""


class TileQueue:
    """Hands out tiles with their bytes; ``missing`` holds what could not be had, ``error`` why it was the last one.

    A tile that the server cannot manage is halved, down to 4,096 cells. Memory holds the tiles in flight only.
    """

    def __init__(self, fetch: Fetch, feedback: Feedback, in_flight: int = IN_FLIGHT) -> None:
        self.missing: List[CellWindow] = []
        self.error: Optional[AgsError] = None
        self._overlap: Overlap[CellWindow, bytes] = Overlap(fetch, feedback, in_flight)
        self._failed_in_a_row = 0

    @property
    def requests(self) -> int:
        """How many tiles were asked for, halves among them."""
        return self._overlap.asked

    def answers(self, tiles: Sequence[CellWindow]) -> Iterator[Tuple[CellWindow, bytes]]:
        """Fetch ``tiles``; raises the server's error where smaller tiles do not help, and ``Canceled``."""
        with self._overlap as overlap:
            for window, outcome in overlap.answers(tiles):
                if isinstance(outcome, AgsError):
                    self._on_failure(window, outcome)
                    continue
                overlap.more()
                self._failed_in_a_row = 0
                yield window, outcome

    def _on_failure(self, window: CellWindow, error: AgsError) -> None:
        if not _is_too_much(error):
            raise error
        self._failed_in_a_row += 1
        if self._failed_in_a_row > _MOST_IN_A_ROW or len(self.missing) >= _MOST_MISSING:
            raise error
        self._overlap.fewer()
        if window.cells > _SMALLEST_TILE:
            self._overlap.put_first(window.halves())
        else:
            self.missing.append(window)
            self.error = error


def _is_too_much(error: AgsError) -> bool:
    """Whether a smaller image may succeed."""
    if is_struggle(error) or isinstance(error, FewerCells):
        return True
    return isinstance(error, ServerError) and "size limit" in str(error).lower()
