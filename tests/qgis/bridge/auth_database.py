# SPDX-License-Identifier: GPL-2.0-or-later
"""QGIS's authentication database as the tests use it: unlocked, and empty again afterwards."""

from __future__ import annotations

from typing import Iterator

from qgis.core import QgsApplication, QgsSettings

from ags_connector.bridge import connections, credentials

MASTER = "master"


def opened() -> Iterator[None]:
    """Unlock the database for a test; what the test keeps there, in connections and in the cache, goes with it."""
    manager = QgsApplication.authManager()
    assert manager.setMasterPassword(MASTER, True)
    before = set(manager.configIds())
    yield
    for authcfg in set(manager.configIds()) - before:
        manager.removeAuthenticationConfig(authcfg)
    for connection in connections.list_connections():
        connections.remove(connection.name)
    QgsSettings().remove("ags_connector/layer_tokens")
    credentials.forget()
