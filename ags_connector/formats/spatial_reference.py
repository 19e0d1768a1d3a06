# SPDX-License-Identifier: GPL-2.0-or-later
"""Spatial references as the ArcGIS REST API writes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, Mapping, Optional

# Esri's own ids that predate an EPSG code, for bodies that lack "latestWkid".
_EPSG_OF_ESRI = {102100: 3857, 102113: 3785, 102067: 5514, 104199: 4326}
_FIRST_ESRI_WKID = 37001


@dataclass(frozen=True)
class SpatialReference:
    """A spatial reference by well-known id or well-known text.

    ``wkid`` is what the server calls it, ``latest_wkid`` its current id; either may be missing, and
    ``wkt`` is set where the server describes it by text.
    """

    wkid: Optional[int] = None
    latest_wkid: Optional[int] = None
    wkt: Optional[str] = None

    @classmethod
    def from_json(cls, data: object) -> Optional[SpatialReference]:
        """Read ``{"wkid": ..}``, ``{"wkt": ..}``, a bare id or text; ``None`` where nothing is said."""
        if isinstance(data, Mapping):
            wkid, latest = _id(data.get("wkid")), _id(data.get("latestWkid"))
            wkt = data.get("wkt") or data.get("wkt2") or None
            return cls(wkid, latest, wkt) if wkid or latest or wkt else None
        if _id(data):
            return cls(_id(data))
        return cls(wkt=data) if isinstance(data, str) and data.strip() else None

    @property
    def code(self) -> Optional[int]:
        """The id to look up: the latest one, Esri's old ids replaced by their EPSG twin."""
        wkid = self.latest_wkid or self.wkid
        return _EPSG_OF_ESRI.get(wkid, wkid) if wkid else None

    @property
    def authority(self) -> Optional[str]:
        """``"EPSG"`` or ``"ESRI"`` for :attr:`code`, ``None`` without one."""
        code = self.code
        if code is None:
            return None
        return "ESRI" if code >= _FIRST_ESRI_WKID else "EPSG"

    @property
    def auth_id(self) -> Optional[str]:
        """``"EPSG:4326"`` and the like, ``None`` for a reference known by text only."""
        return f"{self.authority}:{self.code}" if self.code else None

    def to_json(self) -> Dict[str, Any]:
        """Return the object to send as a parameter or within a geometry."""
        if self.wkid or self.latest_wkid:
            pairs = {"wkid": self.wkid or self.latest_wkid, "latestWkid": self.latest_wkid}
            return {key: value for key, value in pairs.items() if value}
        return {"wkt": self.wkt} if self.wkt else {}


def _id(value: object) -> Optional[int]:
    """Coerce an id that may arrive as text; zero and nonsense are no id."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    try:
        return int(value) or None
    except ValueError:
        return None


WGS84 = SpatialReference(4326, 4326)
