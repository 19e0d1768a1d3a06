# SPDX-License-Identifier: GPL-2.0-or-later
"""Algorithms that administer an ArcGIS Server site."""
