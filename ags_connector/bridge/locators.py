# SPDX-License-Identifier: GPL-2.0-or-later
"""The geocoding services that the saved connections lead to."""

from __future__ import annotations

import logging
import threading
import time
from typing import Any, Dict, Iterator, List, Optional, Sequence, Tuple

from qgis.core import QgsApplication, QgsSettings

from ..rest.catalog import Catalog
from ..rest.errors import AgsError, NotFound
from ..rest.geocoder import Geocoder
from ..rest.open import open_url
from ..rest.portal import Portal
from ..rest.urls import origin_of, parse
from .connections import Connection
from .credentials import needs_unlocking
from .i18n import tr
from .sessions import session_for

_log = logging.getLogger(__name__)
_KEY = "ags_connector/locator_bar/url"
_GEOCODER = "GeocodeServer"
# So long a connection that could not be read is left alone.
_PATIENCE_SECONDS = 300.0


def chosen_locator() -> str:
    """Return the URL of the locator that the user chose for the locator bar, empty for the first one found."""
    return str(QgsSettings().value(_KEY, "") or "")


def choose_locator(url: str) -> None:
    """Keep the user's choice; empty for the first one found."""
    QgsSettings().setValue(_KEY, url.strip())


class LocatorFinder:
    """Finds locators through connections, each read once; may be used from several threads."""

    def __init__(self) -> None:
        self._known: Dict[str, Tuple[str, ...]] = {}
        self._failed: Dict[str, Tuple[float, AgsError]] = {}
        self._lock = threading.Lock()

    def forget(self) -> None:
        """Read the connections anew when next asked: they are others now."""
        with self._lock:
            self._known.clear()
            self._failed.clear()

    def first(self, connections: Sequence[Connection], chosen: str, feedback: Any) -> Geocoder:
        """Return the locator ``chosen``, or the first one of the connections.

        Raises ``NotFound`` where there is none, the last connection's error where one could not be read, and
        ``Canceled``.
        """
        if chosen:
            return Geocoder(chosen, session=session_for(chosen, feedback=feedback))
        failure: Optional[AgsError] = None
        for connection in connections:
            try:
                urls = self.of(connection, feedback)
            except AgsError as error:
                failure = error
                continue
            if urls:
                return Geocoder(urls[0], session=session_for(urls[0], connection.authcfg, feedback))
        if failure is not None:
            raise failure
        raise NotFound(tr("None of the saved connections leads to a geocoding service."))

    def of(self, connection: Connection, feedback: Any) -> Tuple[str, ...]:
        """Return the URLs of a connection's locators; raises what is wrong with it.

        One whose sign-in would ask for the master password is passed over: nobody expects that while typing.
        """
        if needs_unlocking(connection.url) and not QgsApplication.authManager().masterPasswordIsSet():
            return ()
        with self._lock:
            known, failed = self._known.get(connection.url), self._failed.get(connection.url)
        if known is not None:
            return known
        if failed is not None and time.monotonic() - failed[0] < _PATIENCE_SECONDS:
            raise failed[1]
        try:
            found = tuple(_locators(connection, feedback))
        except AgsError as error:
            _log.info("The locators of “%s” cannot be listed: %s", connection.name, error)
            with self._lock:
                self._failed[connection.url] = (time.monotonic(), error)
            raise
        with self._lock:
            self._known[connection.url] = found
        return found

    def known(self) -> List[str]:
        """Return the URLs found so far, in alphabetical order."""
        with self._lock:
            return sorted({url for found in self._known.values() for url in found})


def _locators(connection: Connection, feedback: Any) -> Iterator[str]:
    if parse(connection.url).type == _GEOCODER:
        yield connection.url
        return
    found = open_url(connection.url, session=session_for(connection.url, connection.authcfg, feedback))
    if isinstance(found, Portal):
        yield from _of_portal(found, connection)
    if not isinstance(found, Catalog):
        return
    for listing in found.walk():
        yield from (entry.url for entry in listing.services if entry.type == _GEOCODER)


def _of_portal(portal: Portal, connection: Connection) -> Iterator[str]:
    """Yield the locators that a portal is set up with; those elsewhere only where there is no sign-in to give away."""
    for url in portal.info.helper_services.get("geocode", ()):
        if parse(url).type == _GEOCODER and (
            not connection.authcfg or origin_of(url) == origin_of(connection.url)
        ):
            yield url
