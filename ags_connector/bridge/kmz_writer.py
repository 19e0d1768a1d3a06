# SPDX-License-Identifier: GPL-2.0-or-later
"""KMZ files: KML that GDAL writes, packed into an archive."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Tuple

from ..formats.feature_batch import FeatureBatch, FeatureSchema
from .ogr_writer import OgrWriter

_DOCUMENT = "doc.kml"


class KmzWriter:
    """Writes batches to a KMZ file; the KML lies beside it until it is packed.

    GDAL's own driver for KMZ holds all features in memory and needs minutes for a few thousand polygons.
    """

    def __init__(self, path: Path, schema: FeatureSchema) -> None:
        self._path = path
        self._document = path.with_name(f"{path.name}.kml")
        self._writer = OgrWriter(self._document, schema)

    def write(self, batch: FeatureBatch) -> None:
        """Append the features of ``batch``."""
        self._writer.write(batch)

    def close(self) -> Tuple[str, ...]:
        """Finish the KML and pack it; return what it could not hold. ``OSError`` where that fails."""
        notes = self._writer.close()
        self._pack()
        return notes

    def abort(self) -> None:
        """Pack what is there."""
        self._writer.abort()
        self._pack()

    def _pack(self) -> None:
        with zipfile.ZipFile(self._path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.write(self._document, _DOCUMENT)
        self._document.unlink()
