# SPDX-License-Identifier: GPL-2.0-or-later
"""One feature, as people use it in Python."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from typing import Any, Dict, Iterator, Optional, Tuple

from .dates import to_python
from .feature_batch import FeatureBatch
from .geojson_geometry import to_geojson
from .geometry import to_esri
from .spatial_reference import SpatialReference
from .wkb import bounds


@dataclass(frozen=True)
class Feature:
    """Attributes as Python values (dates zone-aware), and the geometry as ISO WKB or ``None``."""

    attributes: Dict[str, Any]
    wkb: Optional[bytes] = field(default=None, repr=False)
    spatial_reference: Optional[SpatialReference] = None

    def __getitem__(self, name: str) -> Any:
        """Return the attribute called ``name``, in any case; ``KeyError`` without it."""
        if name in self.attributes:
            return self.attributes[name]
        folded = name.lower()
        for key, value in self.attributes.items():
            if key.lower() == folded:
                return value
        raise KeyError(name)

    @property
    def geometry(self) -> Optional[Dict[str, Any]]:
        """The geometry as Esri JSON with its spatial reference, ``None`` without one."""
        return None if self.wkb is None else to_esri(self.wkb, self.spatial_reference)

    @property
    def bounds(self) -> Optional[Tuple[float, float, float, float]]:
        """``(xmin, ymin, xmax, ymax)`` in the geometry's own units, ``None`` without one."""
        return None if self.wkb is None else bounds(self.wkb)

    @property
    def __geo_interface__(self) -> Dict[str, Any]:
        """The feature as GeoJSON, coordinates in its own spatial reference, dates as ISO text."""
        geometry = None if self.wkb is None else to_geojson(self.wkb)
        properties = {name: _plain(value) for name, value in self.attributes.items()}
        return {"type": "Feature", "properties": properties, "geometry": geometry}


def features_of(batch: FeatureBatch) -> Iterator[Feature]:
    """Yield the features of a batch; ``ValueError`` for a date that Python cannot hold."""
    fields, reference = batch.schema.fields, batch.schema.spatial_reference
    for index, row in enumerate(batch.rows):
        attributes = {item.name: to_python(item.type, value) for item, value in zip(fields, row)}
        yield Feature(attributes, batch.geometries[index] if batch.geometries else None, reference)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, (date, time)) else value
