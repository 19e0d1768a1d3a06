# SPDX-License-Identifier: GPL-2.0-or-later
"""What is exported: layers with their queries, and what tells one export from another."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any, Dict, Optional, Sequence

from qgis.core import QgsCoordinateReferenceSystem

from ...rest.errors import AgsError
from ...rest.feature_layer import FeatureLayer
from ...rest.query import Query

# What changes in a layer's page while its definition stays the same.
_VOLATILE = frozenset({"extent", "editingInfo", "serverGens"})
# How the file under way is built: one of another form is not gone on with.
_FORM = 2


@dataclass(frozen=True)
class Source:
    """A layer or table, and what of it is wanted."""

    layer: FeatureLayer
    query: Query

    @property
    def edited(self) -> str:
        """What the server says of the last edit of the rows; empty where it says nothing."""
        editing = self.layer.info.raw.get("editingInfo") or {}
        return str(editing.get("dataLastEditDate") or editing.get("lastEditDate") or "")

    def count(self) -> Optional[int]:
        """Ask how many rows there are, for the progress only; ``None`` where the server does not tell."""
        try:
            return self.layer.operations.count(self.query)
        except AgsError:
            # The download asks again, and then it matters.
            return None


@dataclass(frozen=True)
class ExportOptions:
    """How an export is made; ``crs`` is that of all tables, without it each layer keeps its own."""

    crs: Optional[QgsCoordinateReferenceSystem] = None
    attachments: bool = False
    styles: bool = True
    resume: bool = True


def fingerprint(sources: Sequence[Source], options: ExportOptions) -> str:
    """Return a text that is the same for two exports exactly if one can go on where the other stopped."""
    crs = options.crs.toWkt() if options.crs is not None else ""
    said = [_FORM, crs, options.attachments, options.styles, [_described(source) for source in sources]]
    return hashlib.sha256(json.dumps(said, sort_keys=True, default=str).encode("utf-8")).hexdigest()


def _described(source: Source) -> Dict[str, Any]:
    raw = source.layer.info.raw
    return {
        "url": source.layer.url,
        "query": source.query.filter_params(),
        "reference": source.query.out_sr.to_json() if source.query.out_sr else None,
        "layer": {key: value for key, value in raw.items() if key not in _VOLATILE},
    }
