# SPDX-License-Identifier: GPL-2.0-or-later
"""The algorithms that turn addresses into places and back."""
