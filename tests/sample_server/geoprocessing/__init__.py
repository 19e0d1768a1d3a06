# SPDX-License-Identifier: GPL-2.0-or-later
"""Geoprocessing services that compute for real, with jobs, uploads and files."""
