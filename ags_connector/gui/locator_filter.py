# SPDX-License-Identifier: GPL-2.0-or-later
"""Finds places through ArcGIS locators in QGIS's locator bar: “ags reykjavik”."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeedback,
    QgsLocatorContext,
    QgsLocatorFilter,
    QgsLocatorResult,
)
from qgis.PyQt.QtWidgets import QWidget

from ..bridge.connections import Connection, ConnectionStore
from ..bridge.crs import to_spatial_reference
from ..bridge.feedback import AlgorithmFeedback
from ..bridge.i18n import tr
from ..bridge.locators import LocatorFinder, chosen_locator
from ..bridge.messages import describe
from ..rest.errors import AgsError, Canceled
from ..rest.geocoder import Geocoder
from ..rest.models import Extent
from ..rest.places import Suggestion
from .catalog_icons import plugin_icon
from .locator_choice import LocatorChoice
from .place_finder import Place, PlaceFinder, places_of

PREFIX = "ags"
LEAST_CHARACTERS = 3
PAUSE_MILLISECONDS = 300
_MOST_RESULTS = 10


class AgsLocatorFilter(QgsLocatorFilter):
    """Suggestions of the first locator that the connections lead to, or of the one chosen.

    QGIS clones it and lets the clone fetch in a thread of its own; what was chosen is shown by ``finder`` on the main
    thread.
    """

    def __init__(self, store: ConnectionStore, locators: LocatorFinder, finder: PlaceFinder) -> None:
        super().__init__()
        self._store = store
        self._locators = locators
        self._finder = finder
        self._connections: List[Connection] = []
        self._chosen = ""
        self.setFetchResultsDelay(PAUSE_MILLISECONDS)
        # Without its prefix it would send whatever is typed in the bar to a server.
        self.setUseWithoutPrefix(False)

    def name(self) -> str:
        """Return the stable name that QGIS keeps the filter's options under."""
        return "agsconnector_places"

    def displayName(self) -> str:
        """Return the name to show."""
        return tr("ArcGIS places and addresses")

    def description(self) -> str:
        """Return what it finds."""
        return tr("Places and addresses, found by the geocoding services of your AGS Connector connections")

    def prefix(self) -> str:
        """Return what is typed before the place."""
        return PREFIX

    def priority(self) -> QgsLocatorFilter.Priority:
        """Return how early it is asked."""
        return QgsLocatorFilter.Priority.Low

    def clone(self) -> AgsLocatorFilter:
        """Return another of the kind, for a thread of its own."""
        return AgsLocatorFilter(self._store, self._locators, self._finder)

    def hasConfigWidget(self) -> bool:
        """Return ``True``: the locator can be chosen."""
        return True

    def openConfigWidget(self, parent: Optional[QWidget] = None) -> None:
        """Let the user choose the locator."""
        LocatorChoice(self._locators, self._store.connections(), parent).open()

    def prepare(self, _text: str, _context: QgsLocatorContext) -> List[str]:
        """Take note, still on the main thread, of what there is to ask."""
        self._connections, self._chosen = self._store.connections(), chosen_locator()
        return []

    def fetchResults(self, string: str, context: QgsLocatorContext, feedback: QgsFeedback) -> None:
        """Ask the locator, in a thread; nothing is asked for less than three characters."""
        text = string.strip()
        if len(text) < LEAST_CHARACTERS or not (self._connections or self._chosen):
            return
        try:
            locator = self._locators.first(self._connections, self._chosen, AlgorithmFeedback(feedback))
            for number, (label, place) in enumerate(_found(locator, text, context)):
                if feedback.isCanceled():
                    return
                self.resultFetched.emit(self._result(label, place, locator, number))
        except Canceled:
            return
        except AgsError as error:
            if not feedback.isCanceled():
                self.resultFetched.emit(self._failure(error))

    def triggerResult(self, result: QgsLocatorResult) -> None:
        """Go to the place that the user chose, or say once more why there is none."""
        self._finder.show(place_of(result))

    def _result(self, label: str, place: Place, locator: Geocoder, number: int) -> QgsLocatorResult:
        result = QgsLocatorResult(self, label, {**place, "locator": locator.address, "label": label})
        result.description = locator.name
        result.icon = plugin_icon()
        # The locator's order is the best one known.
        result.score = 1 - number / 100
        return result

    def _failure(self, error: AgsError) -> QgsLocatorResult:
        message = describe(error)
        reason = " ".join(item for item in (message.text, message.advice) if item)
        result = QgsLocatorResult(self, message.title, {"failure": reason})
        result.description = reason
        result.icon = plugin_icon()
        return result


def place_of(result: QgsLocatorResult) -> Place:
    """Return what a result means; before QGIS 3.36 its plain attribute ``userData`` may crash."""
    getter = getattr(result, "getUserData", None)
    return dict(getter() if getter is not None else result.userData)


def _found(locator: Geocoder, text: str, context: QgsLocatorContext) -> List[Tuple[str, Place]]:
    """Return what to list: suggestions where the locator makes them, else the places that the text may mean."""
    near = _near(context)
    if locator.info.suggests:
        suggestions = locator.suggest(text, max_suggestions=_MOST_RESULTS, location=near)
        return [(item.text, _kept(item)) for item in suggestions]
    results = locator.find_address_candidates(text, max_candidates=_MOST_RESULTS, location=near, out_sr=4326)
    return [(str(place["label"]), place) for place in places_of(results)]


def _kept(suggestion: Suggestion) -> Dict[str, Any]:
    return {"text": suggestion.text, "magic_key": suggestion.magic_key}


def _near(context: QgsLocatorContext) -> Optional[Extent]:
    """Return the part of the world that the map shows: what lies near comes first."""
    crs: QgsCoordinateReferenceSystem = context.targetExtentCrs
    box = context.targetExtent
    reference = to_spatial_reference(crs) if crs.isValid() else None
    if box.isEmpty() or not box.isFinite() or reference is None or not reference.code:
        return None
    return Extent(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum(), reference)
