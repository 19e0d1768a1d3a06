# SPDX-License-Identifier: GPL-2.0-or-later
"""One page of features, the form that every decoder yields and every writer takes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Iterable, List, Optional, Sequence, Tuple

import numpy as np
import numpy.typing as npt

from .columns import column_of
from .fields import Field
from .geometry_type import GeometryType
from .spatial_reference import SpatialReference

Boxes = npt.NDArray[np.float64]


class BoxedGeometries(List[Optional[bytes]]):
    """Geometries of a page with their rectangles, where a decoder has them at hand.

    ``boxes`` holds xmin, xmax, ymin, ymax of each geometry, NaN where there is none. Copies and slices are plain
    lists, so that rectangles never outlive the geometries they belong to.
    """

    def __init__(self, geometries: Iterable[Optional[bytes]], boxes: Boxes) -> None:
        super().__init__(geometries)
        self.boxes = boxes


@dataclass(frozen=True)
class FeatureSchema:
    """What the features of a layer, a query or a file look like.

    ``geometry_type`` is ``NONE`` for tables and for answers without geometry. Lines and polygons are
    always multi-part in WKB, points are single.
    """

    fields: Tuple[Field, ...]
    geometry_type: GeometryType = GeometryType.NONE
    spatial_reference: Optional[SpatialReference] = None
    has_z: bool = False
    has_m: bool = False
    object_id_field: Optional[str] = None
    name: str = ""


@dataclass(frozen=True)
class FeatureBatch:
    """Features of one page.

    ``rows`` holds one value per field of the schema, as the server writes them: numbers, text, ``None``;
    dates (``DATE``) are integer milliseconds since 1970 in UTC, ``DATE_ONLY``, ``TIME_ONLY`` and
    ``TIMESTAMP_OFFSET`` are ISO text. ``geometries`` holds ISO WKB (``None`` for no or empty geometry), one
    per row, in the schema's spatial reference; it is empty where the answer has no geometry.
    ``exceeded_transfer_limit`` is ``None`` where the answer does not say.
    """

    schema: FeatureSchema
    rows: Sequence[Sequence[Any]]
    geometries: Sequence[Optional[bytes]] = ()
    exceeded_transfer_limit: Optional[bool] = None
    notes: List[str] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.rows)

    def column(self, name: str) -> List[Any]:
        """Return the values of the field called ``name`` (exact spelling); ``KeyError`` without it."""
        for index, item in enumerate(self.schema.fields):
            if item.name == name:
                return list(column_of(self.rows, index))
        raise KeyError(name)
