# SPDX-License-Identifier: GPL-2.0-or-later
"""Algorithms that list, query and export what services hold."""
