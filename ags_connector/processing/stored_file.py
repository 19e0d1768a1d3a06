# SPDX-License-Identifier: GPL-2.0-or-later
"""What the output file can hold, and what it did hold once it was opened again."""

from __future__ import annotations

from pathlib import Path
from typing import List, Optional, Sequence, Tuple

from qgis.core import QgsFeature, QgsFields, QgsVectorLayer, QgsWkbTypes

from ..bridge.gdal_messages import GdalMessages
from ..bridge.i18n import tr
from ..bridge.ogr_drivers import format_of, suffixes
from ..bridge.spreadsheet import names_in_the_first_row
from ..rest.errors import WriteFailed

_DBASE = (".shp", ".dbf")
_MOST_DBASE_BYTES = 254
_BYTES_PER_CHARACTER = 4


class StoredFile:
    """The file behind an output; ``path`` is ``None`` for a temporary layer or a database.

    ``fields`` are those to create it with: dBASE counts bytes where the server counts characters, so its
    text fields get the room.
    """

    def __init__(self, path: Optional[Path], fields: QgsFields, wkb_type: QgsWkbTypes.Type) -> None:
        self._path = path
        suffix = path.suffix.lower() if path else ""
        self.fields = _with_room(fields) if suffix in _DBASE else fields
        spatial = wkb_type != QgsWkbTypes.Type.NoGeometry
        self._needs_geometry = spatial and suffix in suffixes() and not format_of(suffix).null_geometry

    def check(self, features: Sequence[QgsFeature]) -> None:
        """Raise ``WriteFailed`` for features that the format would drop without a word."""
        if self._needs_geometry and not all(feature.hasGeometry() for feature in features):
            text = tr(
                "“{suffix}” files cannot hold features without geometry, and there are some. Use .gpkg."
            )
            raise WriteFailed(text.format(suffix=self._path.suffix if self._path else ""))

    def compare(self, written: int) -> List[str]:
        """Open the file and return what it holds in another way; ``WriteFailed`` where features are missing."""
        if self._path is None or not self._path.is_file():
            return []
        with names_in_the_first_row():
            layer = QgsVectorLayer(str(self._path), self._path.stem, "ogr")
            stored = layer.featureCount() if layer.isValid() else -1
        if stored not in (-1, written):
            text = tr("“{path}” holds {stored} features where {written} were written.")
            raise WriteFailed(text.format(path=self._path, stored=stored, written=written))
        return _renamed(self.fields, layer.fields())


def told(messages: GdalMessages) -> Tuple[str, ...]:
    """Return what GDAL remarked on values; names are compared in the file itself."""
    cut = ", ".join(f"{name} ({count})" for name, count in messages.cut_values.items())
    texts = tuple(text for text in messages.warnings() if not text.startswith(("Normalized", "Field ")))
    return (
        (tr("Texts were cut to the length that fits: {fields}.").format(fields=cut), *texts) if cut else texts
    )


def _renamed(wanted: QgsFields, stored: QgsFields) -> List[str]:
    if wanted.count() != stored.count():
        return []
    pairs = [(one.name(), other.name()) for one, other in zip(wanted, stored)]
    changed = ", ".join(f"{one} → {other}" for one, other in pairs if one != other)
    return [tr("Fields are called otherwise in the file: {names}.").format(names=changed)] if changed else []


def _with_room(fields: QgsFields) -> QgsFields:
    result = QgsFields()
    for field in fields:
        if 0 < field.length() < _MOST_DBASE_BYTES:
            field.setLength(min(_MOST_DBASE_BYTES, field.length() * _BYTES_PER_CHARACTER))
        result.append(field)
    return result
