# SPDX-License-Identifier: GPL-2.0-or-later
"""Whole services in one GeoPackage: written fast, resumed where a run was killed."""
