# SPDX-License-Identifier: GPL-2.0-or-later
"""Saved connections: the sites that the user works with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, Optional, Tuple
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..rest import urls
from ..rest.errors import InvalidInput
from .i18n import tr

GROUP = "ags_connector/connections"
_TEXTS = ("authcfg", "referer", "prefix")
_REFERERS = ("http-header/referer", "http-header:referer", "referer")
_QGIS_GROUPS = (
    ("connections/arcgisfeatureserver/items", "connections/arcgisfeatureserver/items"),
    ("qgis/connections-arcgisfeatureserver", "qgis/ARCGISFEATURESERVER"),
)


@dataclass(frozen=True)
class Connection:
    """A saved site.

    ``authcfg`` is the id of a QGIS authentication configuration, empty for none; ``referer`` what tokens are
    bound to, ``prefix`` what a URL prefix proxy wants before every address, ``allow_http`` whether a password may
    go to the site unencrypted. Nothing here is secret.
    """

    name: str
    url: str
    authcfg: str = ""
    referer: str = ""
    prefix: str = ""
    allow_http: bool = False


class ConnectionStore(QObject):
    """The saved connections; ``changed`` tells that the list is another one."""

    changed = pyqtSignal()

    def connections(self) -> List[Connection]:
        """Return the connections, by name."""
        settings = QgsSettings()
        settings.beginGroup(GROUP)
        keys = settings.childGroups()
        settings.endGroup()
        found = [_load(settings, key) for key in keys]
        return sorted((item for item in found if item.url), key=lambda item: item.name.casefold())

    def find(self, name: str) -> Optional[Connection]:
        """Return the connection called ``name``, ``None`` without it."""
        return next((item for item in self.connections() if item.name == name), None)

    def save(self, connection: Connection) -> None:
        """Keep ``connection``, in place of one of the same name.

        What follows ``?`` or names a user in the address is left out: it may hold a token or a password.
        Raises :class:`InvalidInput` without a name or address.
        """
        name, url = connection.name.strip(), without_secrets(connection.url)
        if not name or not url:
            raise InvalidInput(tr("A connection needs a name and an address."))
        settings = QgsSettings()
        settings.setValue(f"{_key(name)}/url", url)
        prefix = urls.split_prefix(f"{connection.prefix}{url}")[0]
        for key, value in (
            ("authcfg", connection.authcfg),
            ("referer", connection.referer),
            ("prefix", prefix),
        ):
            settings.setValue(f"{_key(name)}/{key}", value)
        settings.setValue(f"{_key(name)}/allow_http", connection.allow_http)
        self.changed.emit()

    def remove(self, name: str) -> None:
        """Forget the connection called ``name``; nothing happens without it."""
        QgsSettings().remove(_key(name))
        self.changed.emit()


_stores: List[ConnectionStore] = []


def store() -> ConnectionStore:
    """Return the store that everything in this QGIS shares; call it first on the main thread."""
    if not _stores:
        _stores.append(ConnectionStore())
    return _stores[0]


def list_connections() -> List[Connection]:
    """Return the saved connections, by name."""
    return store().connections()


def save(connection: Connection) -> None:
    """Keep ``connection``, in place of one of the same name."""
    store().save(connection)


def remove(name: str) -> None:
    """Forget the connection called ``name``."""
    store().remove(name)


def covering(url: str, authcfg: str = "") -> Optional[Connection]:
    """Return the connection that ``url`` lies below, the closest one; else one to the same site.

    Of several, one with ``authcfg`` is preferred. ``None`` where no connection fits.
    """
    address = urls.split_prefix(url)[1]
    ranked = [(_closeness(address, item), item) for item in list_connections()]
    fitting = [(rank, item.authcfg == authcfg, item) for rank, item in ranked if rank > 0]
    return max(fitting, key=lambda entry: entry[:2])[2] if fitting else None


def _closeness(url: str, connection: Connection) -> int:
    """Return how long the part of ``url`` is that the connection covers, 1 for its site only, 0 for none."""
    try:
        if urls.within(url, connection.url):
            return 1 + len(connection.url)
        return int(urls.within(url, urls.site_of(connection.url)))
    except InvalidInput:
        return 0


def _load(settings: QgsSettings, key: str) -> Connection:
    texts = {item: str(settings.value(f"{GROUP}/{key}/{item}", "") or "") for item in ("url", *_TEXTS)}
    allowed = str(settings.value(f"{GROUP}/{key}/allow_http", "")).lower() in ("true", "1")
    return Connection(unquote(key), allow_http=allowed, **texts)


def qgis_connections() -> List[Connection]:
    """Return QGIS's own saved ArcGIS connections, which can be taken over; both forms are read."""
    settings = QgsSettings()
    found: Dict[str, Connection] = {}
    for group, auth_group in _QGIS_GROUPS:
        settings.beginGroup(group)
        keys = settings.childGroups()
        settings.endGroup()
        for key in keys:
            url = settings.value(f"{group}/{key}/url", "") or ""
            authcfg = settings.value(f"{auth_group}/{key}/authcfg", "") or ""
            if url and key not in found:
                found[key] = Connection(
                    key, without_secrets(url), authcfg, *_extras(settings, f"{group}/{key}")
                )
    return sorted(found.values(), key=lambda item: item.name.casefold())


def _extras(settings: QgsSettings, key: str) -> Tuple[str, str]:
    """Return referer and URL prefix of one of QGIS's own connections, of whatever form."""
    referer = next(
        (settings.value(f"{key}/{name}", "") for name in _REFERERS if settings.value(f"{key}/{name}")), ""
    )
    return str(referer), str(settings.value(f"{key}/urlprefix", "") or "")


def without_secrets(url: str) -> str:
    """Return ``url`` without query, fragment, user name and closing slash."""
    parts = urlsplit(url.strip())
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path.rstrip("/"), "", ""))


def _key(name: str) -> str:
    return f"{GROUP}/{quote(name, safe='')}"
