# SPDX-License-Identifier: GPL-2.0-or-later
"""AGS Connector: ArcGIS REST services in QGIS, as easy to use as files."""
