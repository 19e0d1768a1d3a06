# SPDX-License-Identifier: GPL-2.0-or-later
"""Shapefiles written with pyshp, or a bare ``.dbf`` for a table."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any, List, Optional, Sequence, Tuple

from . import wkb
from .dbf import DbfWriter
from .feature_batch import FeatureBatch, FeatureSchema
from .geometry import to_esri
from .geometry_type import GeometryType
from .prj import projection_text

_MOST_BYTES = 2**31 - 1
_METHODS = {
    GeometryType.POINT: ("point", 1),
    GeometryType.MULTIPOINT: ("multipoint", 8),
    GeometryType.POLYLINE: ("line", 3),
    GeometryType.POLYGON: ("poly", 5),
    GeometryType.MULTIPATCH: ("poly", 5),
    GeometryType.ENVELOPE: ("poly", 5),
}
_KEYS = {"multipoint": "points", "line": "paths", "poly": "rings"}


class ShapefileWriter:
    """Writes batches into ``path`` (``.shp``) with ``.shx``, ``.dbf``, ``.cpg`` and, where known, ``.prj``.

    A schema without geometry gives the ``.dbf`` and ``.cpg`` alone. Coordinates are written as they are.
    ``ImportError`` where pyshp is missing, ``ValueError`` where there are more fields than the format holds.
    """

    def __init__(self, path: Path, schema: FeatureSchema) -> None:
        self._path = path
        self._schema = schema
        self._lost_ordinates = 0
        has_geometry = schema.geometry_type is not GeometryType.NONE
        self._shapes: Optional[_ShapeFile] = _ShapeFile(path, schema) if has_geometry else None
        try:
            self._table = DbfWriter(path.with_suffix(".dbf"), schema.fields)
        except (OSError, ValueError):
            self._close_shapes()
            raise
        path.with_suffix(".cpg").write_text("UTF-8", encoding="ascii")

    def write(self, batch: FeatureBatch) -> None:
        """Append the features of ``batch``; ``OSError`` past the 2 GB that a shapefile can hold."""
        for index, row in enumerate(batch.rows):
            self._table.write(row)
            if self._shapes:
                self._shapes.write(batch.geometries[index] if batch.geometries else None)
        if max(self._table.size, self._shapes.size if self._shapes else 0) > _MOST_BYTES:
            raise OSError(f"{self._path} would be larger than the 2 GB that a shapefile can hold.")

    def close(self) -> Tuple[str, ...]:
        """Finish the files; return what the format could not hold."""
        self._table.close()
        notes = [f"The field “{old}” is called “{new}”." for old, new in self._table.renamed]
        notes += [f"{count} values of “{name}” {what}." for (name, what), count in self._table.lost.items()]
        if not self._shapes:
            return (
                *notes,
                f"A table has no shapes: it was written to {self._path.with_suffix('.dbf').name}.",
            )
        self._shapes.close()
        if self._shapes.flattened:
            notes.append(
                f"{self._shapes.flattened} geometries lost Z or M, which the layer does not declare."
            )
        return (*notes, *self._write_projection())

    def abort(self) -> None:
        """Close the files as they are."""
        self._table.abort()
        self._close_shapes()

    def _close_shapes(self) -> None:
        if self._shapes:
            self._shapes.close()

    def _write_projection(self) -> Tuple[str, ...]:
        target = self._path.with_suffix(".prj")
        text = projection_text(self._schema.spatial_reference)
        if text:
            target.write_text(text, encoding="utf-8")
            return ()
        # One that an earlier export left there would relabel the coordinates.
        if target.exists():
            target.unlink()
        reference = self._schema.spatial_reference
        name = (reference.auth_id if reference else None) or "unknown"
        return (f"No .prj was written: the text of the spatial reference ({name}) is not known here.",)


class _ShapeFile:
    """The ``.shp`` and ``.shx`` of one shapefile."""

    def __init__(self, path: Path, schema: FeatureSchema) -> None:
        try:
            import shapefile
        except ImportError as error:
            raise ImportError(
                "Writing shapefiles outside QGIS needs pyshp: install it with “python3 -m pip install pyshp”."
            ) from error
        name, code = _METHODS[schema.geometry_type]
        suffix, extra = ("z", 10) if schema.has_z else ("m", 20) if schema.has_m else ("", 0)
        self.flattened = 0
        self._name = name
        self._has_z, self._has_m = schema.has_z, schema.has_m
        self._shp, self._shx = path.open("w+b"), path.with_suffix(".shx").open("w+b")
        self._writer = shapefile.Writer(shp=self._shp, shx=self._shx, shapeType=code + extra)
        self._add = getattr(self._writer, name + suffix)

    @property
    def size(self) -> int:
        """How many bytes the ``.shp`` has so far."""
        return self._shp.tell()

    def write(self, geometry: Optional[bytes]) -> None:
        """Append a shape; ``None`` is a null shape."""
        if geometry is None:
            self._writer.null()
            return
        has_z, has_m = wkb.dimensions(geometry)
        self.flattened += (has_z and not self._has_z) or (has_m and not self._has_m)
        body = to_esri(geometry)
        if self._name == "point":
            self._add(*self._position([body["x"], body["y"]], body.get("z"), body.get("m")))
            return
        has_z, third = "hasZ" in body, 2 + ("hasZ" in body)
        parts = body[_KEYS[self._name]]
        if self._name == "multipoint":
            self._add(self._positions(parts, has_z, third))
        else:
            self._add([self._positions(part, has_z, third) for part in parts])

    def close(self) -> None:
        """Finish both files."""
        if not self._shp.closed:
            self._writer.close()
            self._shp.close()
            self._shx.close()

    def _positions(self, part: Sequence[Sequence[Any]], has_z: bool, m_index: int) -> List[List[Any]]:
        if not (self._has_z or self._has_m):
            return [list(position[:2]) for position in part]
        return [
            self._position(
                position[:2],
                position[2] if has_z else None,
                position[m_index] if len(position) > m_index else None,
            )
            for position in part
        ]

    def _position(self, xy: Sequence[float], z: Optional[float], m: Optional[float]) -> List[Any]:
        """Return x, y, then Z (0 where it is missing) and M (no data where missing) as the file has them."""
        heights = [z if z is not None and math.isfinite(z) else 0.0] if self._has_z else []
        measures = [m] if self._has_m else []
        return [*xy, *heights, *measures]
