# SPDX-License-Identifier: GPL-2.0-or-later
"""Every airport, city, state and country of the site as a place with a name, and the index to find it by."""

from __future__ import annotations

import difflib
import re
import sqlite3
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Dict, Iterator, List, NamedTuple, Sequence, Set, Tuple

import numpy as np
from osgeo import ogr

EARTH_RADIUS = 6371008.8
MOST_COMPARED = 100
MOST_POSTINGS = 4000
ALIKE = 0.8
LEAST_SCORE = 60.0
WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Place:
    """A place; longitude and latitude are WGS 84."""

    id: int
    type: str
    name: str
    city: str
    region: str
    country: str
    code: str
    x: float
    y: float

    @property
    def label(self) -> str:
        """The address as the locator writes it."""
        parts = [self.name, self.city, self.region, self.country]
        return ", ".join(part for index, part in enumerate(parts) if part and part not in parts[:index])


class Hit(NamedTuple):
    """A place that an address may mean; score up to 100."""

    score: float
    place: Place


class Gazetteer:
    """The places of one data file."""

    def __init__(self, data: Path) -> None:
        connection = sqlite3.connect(f"file:{data}?mode=ro", uri=True)
        self.places: List[Place] = [
            Place(number, *values) for number, values in enumerate(_places(connection))
        ]
        connection.close()
        named = [frozenset(words(place.label)) for place in self.places]
        self._sizes = [len(found) for found in named]
        self._words = [found | {*words(place.code)} for found, place in zip(named, self.places)]
        self._postings: Dict[str, List[int]] = defaultdict(list)
        for number, found in enumerate(self._words):
            for word in found:
                self._postings[word].append(number)
        self._near: Dict[str, List[str]] = defaultdict(list)
        for word in self._postings:
            self._near[word[:2]].append(word)
        radians = np.radians([(place.x, place.y) for place in self.places])
        self._lon, self._lat = radians[:, 0], radians[:, 1]

    def find(self, text: str, among: Set[str]) -> List[Hit]:
        """Places of some types, the best first."""
        asked = list(dict.fromkeys(words(text)))
        if not asked:
            return []
        meant = [self._meant(word) for word in asked]
        votes: Counter[int] = Counter()
        for choices in meant:
            seen: Set[int] = set()
            for word, _ in choices:
                if len(self._postings[word]) <= MOST_POSTINGS or len(asked) == 1:
                    seen.update(self._postings[word])
            votes.update(seen)
        hits = [
            Hit(self._score(meant, number), self.places[number])
            for number, _ in votes.most_common(MOST_COMPARED)
            if self.places[number].type in among
        ]
        return sorted(
            (hit for hit in hits if hit.score >= LEAST_SCORE), key=lambda hit: (-hit.score, hit.place.id)
        )

    def starting(self, text: str, among: Set[str], most: int) -> List[Place]:
        """Places whose name starts with the text."""
        start = plain(text)
        found = (
            place for place in self.places if place.type in among and plain(place.label).startswith(start)
        )
        return [place for place, _ in zip(found, range(most))]

    def distances(self, x: float, y: float) -> Any:
        """Metres from a place to every one of `places`."""
        lon, lat = np.radians([x, y])
        half = (
            np.sin((self._lat - lat) / 2) ** 2
            + np.cos(lat) * np.cos(self._lat) * np.sin((self._lon - lon) / 2) ** 2
        )
        return 2 * EARTH_RADIUS * np.arcsin(np.sqrt(np.clip(half, 0, 1)))

    def _meant(self, word: str) -> List[Tuple[str, float]]:
        """The words that one may stand for, and how well."""
        if word in self._postings:
            return [(word, 1.0)]
        close = difflib.get_close_matches(word, self._near.get(word[:2], ()), 3, ALIKE)
        return [(found, 0.95 * difflib.SequenceMatcher(None, word, found).ratio()) for found in close]

    def _score(self, meant: Sequence[List[Tuple[str, float]]], number: int) -> float:
        own = self._words[number]
        total = sum(max((share for word, share in choices if word in own), default=0.0) for choices in meant)
        return round(100 * (0.9 * total / len(meant) + 0.1 * min(1.0, total / self._sizes[number])), 2)


@lru_cache(maxsize=2)
def gazetteer_of(data: Path) -> Gazetteer:
    """The places of a data file, read when first asked for."""
    return Gazetteer(data)


def plain(text: str) -> str:
    """Text without case and accents."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in folded if not unicodedata.combining(char))


def words(text: str) -> List[str]:
    return WORD.findall(plain(text))


Values = Tuple[str, str, str, str, str, str, float, float]


def _places(connection: sqlite3.Connection) -> Iterator[Values]:
    cities: Dict[Tuple[str, str, str], List[Tuple[float, float]]] = defaultdict(list)
    sql = "SELECT NAME, CITY, SUBD, COUNTRY, ICAO, shape_ FROM airports"
    for name, city, region, country, code, shape in connection.execute(sql):
        x, y = _middle(shape)
        city, region, country = city or "", region or "", country or ""
        if city:
            cities[city, region, country].append((x, y))
        yield "Airport", name or code, city, region, country, code, x, y
    for (city, region, country), places in cities.items():
        x, y = (sum(numbers) / len(places) for numbers in zip(*places))
        yield "City", city, city, region, country, "", x, y
    for kind, table in (("State", "world_states"), ("Country", "world_countries")):
        for name, country, shape in connection.execute(f"SELECT NAME, ISO_A2, shape_ FROM {table}"):
            if name and shape:
                yield kind, name, "", "", country or "", "", *_middle(shape)


def _middle(shape: bytes) -> Tuple[float, float]:
    geometry = ogr.CreateGeometryFromWkb(bytes(shape))
    if ogr.GT_Flatten(geometry.GetGeometryType()) != ogr.wkbPoint:
        geometry = geometry.PointOnSurface()
    return geometry.GetX(), geometry.GetY()
