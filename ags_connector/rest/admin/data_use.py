# SPDX-License-Identifier: GPL-2.0-or-later
"""Finding the services that use certain data, from their manifests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterable, Iterator, Tuple

from ..errors import AgsError, Canceled, InvalidInput, SignInRequired
from ..feedback import Feedback
from ..overlap import overlapped
from .manifest import Manifest
from .services import Service


@dataclass(frozen=True)
class DataUse:
    """A service that uses the data, and where they are named; ``problem`` says why that is not known."""

    service: Service
    places: Tuple[str, ...] = ()
    problem: str = ""

    def __str__(self) -> str:
        return f"{self.service.full_name}: {self.problem or ', '.join(self.places)}"


def data_uses(
    services: Iterable[Service], text: str, feedback: Feedback, in_flight: int
) -> Iterator[DataUse]:
    """Yield the services whose manifest holds ``text``, and those whose manifest cannot be read.

    Manifests are read a few at once, as they are asked for. Raises ``SignInRequired`` and ``Canceled``.
    """
    if not text.strip():
        raise InvalidInput("Say what to look for: a part of a connection, a path or the name of a table.")
    return _uses(services, text.strip(), feedback, in_flight)


def _uses(services: Iterable[Service], text: str, feedback: Feedback, in_flight: int) -> Iterator[DataUse]:
    def read(service: Service) -> Manifest:
        return service.manifest

    for service, answer in overlapped(read, services, feedback, in_flight):
        if isinstance(answer, (SignInRequired, Canceled)):
            raise answer
        if isinstance(answer, AgsError):
            yield DataUse(service, problem=answer.message)
        elif places := answer.matching(text):
            yield DataUse(service, tuple(places))
