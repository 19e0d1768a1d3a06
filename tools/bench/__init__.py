# SPDX-License-Identifier: GPL-2.0-or-later
"""Measures downloads against GDAL's driver, QGIS's own provider, and what cannot be beaten."""
