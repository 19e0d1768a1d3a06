# SPDX-License-Identifier: GPL-2.0-or-later
"""The values of an image at many points: by the hundred, or one by one where the server knows no better."""

from __future__ import annotations

from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple, Union

from ..formats.spatial_reference import SpatialReference
from .errors import NotArcGIS, ServerError, SignInRequired
from .feedback import Severity, check_canceled
from .pixel_values import PixelValue
from .session import Session

POINTS_AT_ONCE = 500
_NOT_THERE = frozenset({400, 404, 405, 501})
Point = Tuple[float, float]


class Samples:
    """Asks one image service for values at points; ``options`` go to the server as they are."""

    def __init__(self, session: Session, url: str, in_sr: Any, options: Mapping[str, Any]) -> None:
        self._session = session
        self._url = url
        reference = in_sr if isinstance(in_sr, SpatialReference) else SpatialReference.from_json(in_sr)
        self._reference = reference.to_json() if reference else None
        self._options = dict(options)
        self._one_by_one = False

    def at(self, points: Sequence[Point]) -> Tuple[Optional[PixelValue], ...]:
        """Return the values at ``points`` in their order, ``None`` for a point beyond the image."""
        found: List[Optional[PixelValue]] = []
        for start in range(0, len(points), POINTS_AT_ONCE):
            check_canceled(self._session.feedback)
            found += self._batch(points[start : start + POINTS_AT_ONCE])
            self._session.feedback.setProgress(100.0 * len(found) / len(points))
        return tuple(found)

    def _batch(self, points: Sequence[Point]) -> List[Optional[PixelValue]]:
        if not self._one_by_one:
            try:
                return self._sampled(points)
            except (ServerError, NotArcGIS) as error:
                if isinstance(error, SignInRequired) or not _is_not_there(error):
                    raise
                self._one_by_one = True
                self._session.feedback.message(
                    Severity.INFO,
                    "The server knows no way to ask for many places at once; they are asked one by one.",
                )
        return [self._identified(point) for point in points]

    def _sampled(self, points: Sequence[Point]) -> List[Optional[PixelValue]]:
        """Ask for all points at once; samples are joined by the number of their point, never by position."""
        params = {
            "geometry": self._placed({"points": [list(point) for point in points]}),
            "geometryType": "esriGeometryMultipoint",
            "returnFirstValueOnly": True,
            **self._options,
        }
        answer = self._session.get(f"{self._url}/getSamples", params)
        found: List[Optional[PixelValue]] = [None] * len(points)
        for item in answer.get("samples") or ():
            number = int(item.get("locationId", -1))
            if 0 <= number < len(points) and found[number] is None:
                found[number] = PixelValue.from_json(item)
        return found

    def _identified(self, point: Point) -> Optional[PixelValue]:
        check_canceled(self._session.feedback)
        params = {
            "geometry": self._placed({"x": point[0], "y": point[1]}),
            "geometryType": "esriGeometryPoint",
            "returnGeometry": False,
            "returnCatalogItems": False,
            **self._options,
        }
        value = PixelValue.from_json(self._session.get(f"{self._url}/identify", params))
        return None if value.is_empty else value

    def _placed(self, geometry: Dict[str, Any]) -> Dict[str, Any]:
        return {**geometry, "spatialReference": self._reference} if self._reference else geometry


def _is_not_there(error: Union[ServerError, NotArcGIS]) -> bool:
    return isinstance(error, NotArcGIS) or bool({error.code, error.http_status} & _NOT_THERE)
