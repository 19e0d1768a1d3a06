# SPDX-License-Identifier: GPL-2.0-or-later
"""Tests that need QGIS or GDAL."""
