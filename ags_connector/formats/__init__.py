# SPDX-License-Identifier: GPL-2.0-or-later
"""Feature formats: Esri JSON, WKB, shapefile and GeoJSON, without QGIS."""
