# SPDX-License-Identifier: GPL-2.0-or-later
"""Features cut at the border of a polygon: the server selects, what crosses the border is cut here."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, Iterator, List, Mapping, Optional

from ..formats.feature_batch import FeatureBatch, FeatureSchema
from ..formats.geometry_type import GeometryType
from ..formats.spatial_reference import SpatialReference
from . import host
from .clipper import Clipper
from .download import Download
from .errors import InvalidInput
from .geometry_input import GeometryFilter, read_geometry
from .models import DownloadReport

# Beyond this the polygon stays here: servers refuse long request bodies, and slow down on fine shapes.
_MOST_VERTICES = 2000


def read_mask(geometry: Any, in_sr: Any = None) -> GeometryFilter:
    """Return the polygon to cut with; ``InvalidInput`` for anything that is no polygon or rectangle."""
    mask = read_geometry(geometry, in_sr)
    if mask.geometry_type not in (GeometryType.POLYGON, GeometryType.ENVELOPE):
        raise InvalidInput("Features are cut with a polygon or a rectangle; this geometry is neither.")
    return mask


def clipper_for(mask: GeometryFilter) -> Clipper:
    """Return what cuts with ``mask`` here; ``InvalidInput`` where nothing can."""
    reference = {"spatialReference": mask.spatial_reference.to_json()} if mask.spatial_reference else {}
    return host.current().clipper({**mask.geometry, **reference})


def selection(mask: GeometryFilter) -> GeometryFilter:
    """Return what the server selects by: the polygon itself, or its rectangle where it is too fine to send."""
    points: List[Any] = [point for ring in mask.geometry.get("rings") or () for point in ring]
    if len(points) <= _MOST_VERTICES:
        return mask
    return replace(mask, geometry=_rectangle(points), geometry_type=GeometryType.ENVELOPE)


class ClippedDownload:
    """A download whose features are cut; what does not lie within is no longer expected.

    ``loses_m`` says that the layer has M values, which cutting does not keep.
    """

    def __init__(self, download: Download, clipper: Clipper, *, loses_m: bool = False) -> None:
        self._download, self._clipper, self._loses_m = download, clipper, loses_m
        self._reference: Optional[SpatialReference] = None
        self._whole = self._cut = self._dropped = 0

    @property
    def schema(self) -> FeatureSchema:
        """What the features look like."""
        return replace(self._download.schema, has_m=False)

    @property
    def report(self) -> Optional[DownloadReport]:
        """How it ended, counted without what was dropped; ``None`` before the end."""
        report = self._download.report
        if report is None:
            return None
        expected = None if report.expected is None else report.expected - self._dropped
        written = report.written - self._dropped
        return replace(report, written=written, expected=expected, notes=(*report.notes, *self._notes()))

    def __iter__(self) -> Iterator[FeatureBatch]:
        for batch in self._download:
            if batch.schema.spatial_reference != self._reference:
                self._reference = batch.schema.spatial_reference
                self._clipper.prepare(self._reference)
            yield self._clipped(batch)

    def close(self) -> None:
        """Stop; requests on their way are forgotten."""
        self._download.close()

    def _clipped(self, batch: FeatureBatch) -> FeatureBatch:
        rows, geometries = [], []
        for row, wkb in zip(batch.rows, batch.geometries):
            part = None if wkb is None else self._clipper.cut(wkb)
            if part is None:
                self._dropped += 1
                continue
            self._whole += part is wkb
            self._cut += part is not wkb
            rows.append(row)
            geometries.append(part)
        return replace(batch, rows=rows, geometries=geometries, schema=replace(batch.schema, has_m=False))

    def _notes(self) -> List[str]:
        counts = f"{self._cut} features were cut, {self._whole} kept whole, {self._dropped} dropped"
        lost = ["Cutting keeps no M values."] if self._loses_m else []
        return [f"{counts}: outside, or only touching.", *lost, *self._clipper.notes()]


def _rectangle(points: List[Any]) -> Mapping[str, Any]:
    corners: Dict[str, Any] = {}
    for axis, name in enumerate("xy"):
        values = [point[axis] for point in points]
        corners[f"{name}min"], corners[f"{name}max"] = min(values), max(values)
    return corners
