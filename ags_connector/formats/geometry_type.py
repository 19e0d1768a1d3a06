# SPDX-License-Identifier: GPL-2.0-or-later
"""The geometry types of the ArcGIS REST API."""

from __future__ import annotations

from enum import Enum
from typing import Optional


class GeometryType(str, Enum):
    """A geometry type by its ArcGIS REST name; ``NONE`` is a table."""

    POINT = "esriGeometryPoint"
    MULTIPOINT = "esriGeometryMultipoint"
    POLYLINE = "esriGeometryPolyline"
    POLYGON = "esriGeometryPolygon"
    MULTIPATCH = "esriGeometryMultiPatch"
    ENVELOPE = "esriGeometryEnvelope"
    NONE = ""

    @classmethod
    def parse(cls, text: Optional[str]) -> GeometryType:
        """Return the type named ``text`` in any case; an absent or unknown name is ``NONE``."""
        return _BY_NAME.get((text or "").lower(), cls.NONE)


_BY_NAME = {member.value.lower(): member for member in GeometryType}
