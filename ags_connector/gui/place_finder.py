# SPDX-License-Identifier: GPL-2.0-or-later
"""Goes to a place that a locator found: asks for it where only its name is known, zooms there and flashes it."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas

from ..bridge.feedback import AlgorithmFeedback
from ..bridge.i18n import tr
from ..bridge.sessions import session_for
from ..formats.feature import Feature
from ..rest.geocode_results import GeocodeResults
from ..rest.geocoder import Geocoder
from ..rest.places import EXTENT, MATCH_ADDRESS, Suggestion
from .background import BackgroundWork
from .notifier import Notifier

Place = Dict[str, Any]
_WGS84 = "EPSG:4326"
# A place without an extent of its own is shown at the scale of a town.
_SCALE = 25_000.0
_GRACE = 1.2


class PlaceFinder:
    """Shows places in a map canvas; only the last one asked for is gone to."""

    def __init__(self, canvas: QgsMapCanvas, notifier: Notifier) -> None:
        self._canvas = canvas
        self._notifier = notifier
        self._work: Optional[BackgroundWork] = None

    def show(self, place: Place) -> None:
        """Go to a place: one with coordinates at once, a suggestion when the locator has told where it is."""
        self.stop()
        if "failure" in place:
            self._notifier.warning(str(place["failure"]))
            return
        if "x" in place:
            self._go([place])
            return
        url, suggestion = str(place["locator"]), Suggestion(str(place["text"]), str(place["magic_key"]))

        def find(feedback: AlgorithmFeedback) -> List[Place]:
            locator = Geocoder(url, session=session_for(url, feedback=feedback))
            return places_of(locator.find_address_candidates(suggestion, out_sr=4326))

        text = tr("Find “{place}”").format(place=suggestion.text)
        self._work = BackgroundWork(text, find, self._go, self._failed)

    def stop(self) -> None:
        """Give up what is under way."""
        if self._work is not None:
            self._work.cancel()
            self._work = None

    def _go(self, places: List[Place]) -> None:
        self._work = None
        if not places:
            self._notifier.warning(tr("The locator no longer finds this place. Search again."))
            return
        place = places[0]
        crs = QgsCoordinateReferenceSystem(_WGS84)
        target = self._canvas.mapSettings().destinationCrs()
        change = QgsCoordinateTransform(crs, target, QgsProject.instance().transformContext())
        point = QgsPointXY(place["x"], place["y"])
        try:
            middle, box = change.transform(point), _box(place, change)
        except QgsCsException:
            self._notifier.warning(tr("“{place}” lies outside the map's CRS.").format(place=place["label"]))
            return
        if box is None:
            self._canvas.setCenter(middle)
            self._canvas.zoomScale(_SCALE)
        else:
            self._canvas.setExtent(box)
            self._canvas.refresh()
        self._canvas.flashGeometries([QgsGeometry.fromPointXY(point)], crs)

    def _failed(self, error: Exception) -> None:
        self._work = None
        self._notifier.error(error, tr("Find place"))


def places_of(results: GeocodeResults) -> List[Place]:
    """Return the places of results in WGS 84: ``label``, ``x``, ``y`` and, where the locator tells it, ``extent``."""
    found = []
    for item in results:
        geometry = item.geometry
        if geometry:
            label = str(item[MATCH_ADDRESS.name] or "")
            place = {"label": label, "x": geometry["x"], "y": geometry["y"], "extent": _extent(item)}
            found.append(place)
    return found


def _extent(item: Feature) -> Optional[List[float]]:
    values = [item.attributes.get(field.name) for field in EXTENT]
    return None if any(value is None for value in values) else [float(str(value)) for value in values]


def _box(place: Place, change: QgsCoordinateTransform) -> Optional[QgsRectangle]:
    extent = place.get("extent")
    if not extent or extent[0] >= extent[2] or extent[1] >= extent[3]:
        return None
    box = change.transformBoundingBox(QgsRectangle(*extent))
    box.scale(_GRACE)
    return box
