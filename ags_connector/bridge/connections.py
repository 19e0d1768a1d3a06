# SPDX-License-Identifier: GPL-2.0-or-later
"""Saved connections: the sites that the user works with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, Optional
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..rest.errors import InvalidInput
from .i18n import tr

GROUP = "ags_connector/connections"
_QGIS_GROUPS = (
    ("connections/arcgisfeatureserver/items", "connections/arcgisfeatureserver/items"),
    ("qgis/connections-arcgisfeatureserver", "qgis/ARCGISFEATURESERVER"),
)


@dataclass(frozen=True)
class Connection:
    """A saved site; ``authcfg`` is the id of a QGIS authentication configuration, empty for none."""

    name: str
    url: str
    authcfg: str = ""


class ConnectionStore(QObject):
    """The saved connections; ``changed`` tells that the list is another one."""

    changed = pyqtSignal()

    def connections(self) -> List[Connection]:
        """Return the connections, by name."""
        settings = QgsSettings()
        settings.beginGroup(GROUP)
        keys = settings.childGroups()
        settings.endGroup()
        found = [
            Connection(
                name=unquote(key),
                url=settings.value(f"{GROUP}/{key}/url", "") or "",
                authcfg=settings.value(f"{GROUP}/{key}/authcfg", "") or "",
            )
            for key in keys
        ]
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
        settings.setValue(f"{_key(name)}/authcfg", connection.authcfg)
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
                found[key] = Connection(key, without_secrets(url), authcfg)
    return sorted(found.values(), key=lambda item: item.name.casefold())


def without_secrets(url: str) -> str:
    """Return ``url`` without query, fragment, user name and closing slash."""
    parts = urlsplit(url.strip())
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path.rstrip("/"), "", ""))


def _key(name: str) -> str:
    return f"{GROUP}/{quote(name, safe='')}"
