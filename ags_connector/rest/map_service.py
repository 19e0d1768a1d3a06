# SPDX-License-Identifier: GPL-2.0-or-later
"""Map services."""

from __future__ import annotations

from .service import LayeredService


class MapService(LayeredService):
    """A map service, ``.../MapServer`` (REST: *Map Service*)."""
