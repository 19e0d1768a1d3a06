# SPDX-License-Identifier: GPL-2.0-or-later
"""Asks a locator for the addresses of many places, a few at once, so that one bad place never ends the work."""

from __future__ import annotations

from typing import Callable, Iterable, Iterator, Optional, Tuple, TypeVar, Union

from ..formats.feature import Feature
from .errors import AgsError
from .feedback import Feedback
from .geocode_batches import MOST_FAILURES, may_be_the_address
from .overlap import overlapped

Place = TypeVar("Place")
Outcome = Union[Feature, AgsError, None]


def reverse_each(
    ask: Callable[[Place], Optional[Feature]], places: Iterable[Place], feedback: Feedback
) -> Iterator[Tuple[Place, Outcome]]:
    """Yield each place, in order, with its address, ``None`` where there is none, or why it could not be asked.

    Places are taken one by one, and none is held longer than it is under way. Raises what no other place would mend:
    ``SignInRequired``, ``ConnectionFailed``, ``NotArcGIS``, ``Canceled``, and the server's own error where no place
    is answered any more.
    """
    good: Optional[Place] = None
    in_a_row = 0
    for place, outcome in overlapped(ask, places, feedback):
        if not isinstance(outcome, AgsError):
            in_a_row = 0
            good = place if outcome is not None else good
        elif not may_be_the_address(outcome):
            raise outcome
        else:
            in_a_row += 1
            if in_a_row % MOST_FAILURES == 0:
                _check_that_it_works(ask, good, outcome)
        yield place, outcome


def _check_that_it_works(
    ask: Callable[[Place], Optional[Feature]], good: Optional[Place], error: AgsError
) -> None:
    """Raise unless the locator still answers a place that it answered before."""
    if good is None:
        raise error
    ask(good)
