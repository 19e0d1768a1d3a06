# SPDX-License-Identifier: GPL-2.0-or-later
"""The server version that the site says it is."""

from __future__ import annotations

CURRENT_VERSION = 11.3
FULL_VERSION = "11.3.0"
