# SPDX-License-Identifier: GPL-2.0-or-later
"""A cursor over a layer's features: tuples in the order of the fields asked for, geometry by token."""

from __future__ import annotations

import json
from types import TracebackType
from typing import Any, Callable, Dict, Generator, Iterator, List, Optional, Sequence, Tuple, Type

from ..formats.feature import Feature, features_of
from ..formats.feature_geometry import FeatureGeometry, centroid
from ..formats.geometry_type import GeometryType
from .download import Download
from .errors import InvalidInput
from .models import DownloadReport, LayerInfo
from .names import did_you_mean
from .query import resolve_fields

Value = Callable[[Feature], Any]


def _geometry(feature: Feature) -> Optional[FeatureGeometry]:
    return None if feature.wkb is None else FeatureGeometry(feature.wkb, feature.spatial_reference)


def _attribute(name: str) -> Value:
    return lambda feature: feature.attributes[name]


_TOKENS: Dict[str, Value] = {
    "SHAPE@": _geometry,
    "SHAPE@XY": lambda feature: None if feature.wkb is None else centroid(feature.wkb),
    "SHAPE@JSON": lambda feature: None if feature.wkb is None else json.dumps(feature.geometry),
    "SHAPE@WKB": lambda feature: feature.wkb,
}
_OBJECT_ID = "OID@"


class Columns:
    """What a cursor's fields mean on a layer.

    The tokens are ``SHAPE@``, ``SHAPE@XY`` (a point's own coordinates, else the centroid), ``SHAPE@JSON``,
    ``SHAPE@WKB`` and ``OID@``, in any case. The name of the geometry field means ``SHAPE@``; ``*`` all fields
    without the geometry. Raises ``NotFound`` for an unknown field, ``InvalidInput`` for a token that the layer
    has nothing for.
    """

    def __init__(self, info: LayerInfo, names: Sequence[str]) -> None:
        self.names: List[str] = []
        self.wanted: List[str] = []
        self.geometry = False
        self._values: List[Value] = []
        for name in names:
            self._add(info, name)
        # A request without fields would be one for all of them.
        self.fields = tuple(dict.fromkeys(self.wanted)) or self._smallest(info)

    def row(self, feature: Feature) -> Tuple[Any, ...]:
        """Return the values of one feature."""
        return tuple(value(feature) for value in self._values)

    def _add(self, info: LayerInfo, name: str) -> None:
        word = name.upper()
        if word == (_shape_field(info) or "").upper():
            word = "SHAPE@"
        if word in _TOKENS:
            if info.schema.geometry_type is GeometryType.NONE:
                raise InvalidInput(f"“{info.name}” is a table and has no geometry for {name}.")
            self.geometry = True
            self.names.append(word)
            self._values.append(_TOKENS[word])
            return
        if word == _OBJECT_ID:
            if not info.schema.object_id_field:
                raise InvalidInput(f"“{info.name}” has no object ids.")
            self._add_fields(info, info.schema.object_id_field, _OBJECT_ID)
            return
        if "@" in word and word not in (item.name.upper() for item in info.schema.fields):
            known = [*_TOKENS, _OBJECT_ID]
            hint = did_you_mean(word, known) or f" There are: {', '.join(known)}."
            raise InvalidInput(f"“{name}” is no token of a cursor.{hint}")
        self._add_fields(info, name)

    def _add_fields(self, info: LayerInfo, pattern: str, shown: str = "") -> None:
        for item in resolve_fields(info, [pattern]):
            self.names.append(shown or item.name)
            self.wanted.append(item.name)
            self._values.append(_attribute(item.name))

    @staticmethod
    def _smallest(info: LayerInfo) -> Tuple[str, ...]:
        return (info.schema.object_id_field,) if info.schema.object_id_field else ("*",)


class SearchCursor:
    """Iterates over tuples, once; all pages are fetched, see :class:`Download` for the errors at the end.

    ``with`` ends the requests that are still on their way when the loop is left early.
    """

    def __init__(self, download: Download, columns: Columns) -> None:
        self._download, self._columns = download, columns
        self._rows = self._read()

    @property
    def fields(self) -> Tuple[str, ...]:
        """The names of the columns, the layer's own spelling."""
        return tuple(self._columns.names)

    @property
    def report(self) -> Optional[DownloadReport]:
        """How the reading ended; ``None`` before its end."""
        return self._download.report

    def __iter__(self) -> Iterator[Tuple[Any, ...]]:
        return self

    def __next__(self) -> Tuple[Any, ...]:
        return next(self._rows)

    def __enter__(self) -> SearchCursor:
        return self

    def __exit__(self, kind: Optional[Type[BaseException]], error: Optional[BaseException],
                 trace: Optional[TracebackType]) -> None:  # fmt: skip
        self.close()

    def close(self) -> None:
        """Stop; nothing more comes."""
        self._rows.close()
        self._download.close()

    def _read(self) -> Generator[Tuple[Any, ...], None, None]:
        for batch in self._download:
            for feature in features_of(batch):
                yield self._columns.row(feature)


def _shape_field(info: LayerInfo) -> Optional[str]:
    """Return the name of the geometry field, which the schema leaves out."""
    listed = info.raw.get("fields") or ()
    own = next((item.get("name") for item in listed if item.get("type") == "esriFieldTypeGeometry"), None)
    return own or (info.raw.get("geometryField") or {}).get("name")
