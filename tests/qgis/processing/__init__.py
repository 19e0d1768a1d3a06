# SPDX-License-Identifier: GPL-2.0-or-later
"""Tests of the Processing algorithms, run as the toolbox runs them."""
