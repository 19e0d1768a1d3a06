# SPDX-License-Identifier: GPL-2.0-or-later
"""The names of the service types in the user's language."""

from __future__ import annotations

from typing import Callable, Dict

from ..bridge.i18n import tr
from ..rest.service_types import service_type

_LABELS: Dict[str, Callable[[], str]] = {
    "FeatureServer": lambda: tr("Feature service"),
    "MapServer": lambda: tr("Map service"),
    "ImageServer": lambda: tr("Image service"),
    "GPServer": lambda: tr("Geoprocessing service"),
    "GeocodeServer": lambda: tr("Geocoding service"),
    "GeometryServer": lambda: tr("Geometry service"),
    "VectorTileServer": lambda: tr("Vector tile service"),
    "SceneServer": lambda: tr("Scene service"),
    "NAServer": lambda: tr("Network analysis service"),
}


def service_label(name: str) -> str:
    """Return what a type of service is called; a rare or unknown one keeps its English label."""
    label = _LABELS.get(name)
    return label() if label else service_type(name).label
