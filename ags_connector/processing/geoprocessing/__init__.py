# SPDX-License-Identifier: GPL-2.0-or-later
"""The algorithms that run geoprocessing tasks on servers."""
