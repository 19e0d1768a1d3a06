# SPDX-License-Identifier: GPL-2.0-or-later
"""Puts the search for places into QGIS's locator bar and takes it away again."""

from __future__ import annotations

from typing import Any

from ..bridge.connections import ConnectionStore
from ..bridge.locators import LocatorFinder
from .locator_filter import AgsLocatorFilter
from .notifier import Notifier
from .place_finder import PlaceFinder


class LocatorBar:
    """The filter for places in the locator bar of ``iface``, from the moment that this is made until :meth:`remove`."""

    def __init__(self, iface: Any, store: ConnectionStore, notifier: Notifier) -> None:
        self._iface = iface
        self._store = store
        self._locators = LocatorFinder()
        self._finder = PlaceFinder(iface.mapCanvas(), notifier)
        self._filter = AgsLocatorFilter(store, self._locators, self._finder)
        store.changed.connect(self._locators.forget)
        iface.registerLocatorFilter(self._filter)

    def remove(self) -> None:
        """Take the filter out, which deletes it, and give up what is under way."""
        self._store.changed.disconnect(self._locators.forget)
        self._finder.stop()
        self._iface.deregisterLocatorFilter(self._filter)
