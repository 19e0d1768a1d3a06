# SPDX-License-Identifier: GPL-2.0-or-later
"""Feature services."""

from __future__ import annotations

from .service import LayeredService


class FeatureService(LayeredService):
    """A feature service, ``.../FeatureServer`` (REST: *Feature Service*)."""
