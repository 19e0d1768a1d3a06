# SPDX-License-Identifier: GPL-2.0-or-later
"""AGS Connector: ArcGIS REST services in QGIS, as easy to use as files."""

from __future__ import annotations

from typing import Any


def classFactory(iface: Any) -> Any:
    """Return the plugin; where it cannot be imported, one that tells why."""
    try:
        from .plugin import AgsConnectorPlugin
    except ImportError as error:
        from .import_failure import ImportFailurePlugin

        return ImportFailurePlugin(iface, error)
    return AgsConnectorPlugin(iface)
