# SPDX-License-Identifier: GPL-2.0-or-later
"""The look of the source, to be put on the layer that was written from it."""

from __future__ import annotations

from typing import Dict, List, Optional

from qgis.core import QgsVectorLayer

from ..bridge.domains import DomainMode, coded_field
from ..bridge.field_names import target_names
from ..bridge.styles import draw
from ..formats.feature_batch import FeatureSchema
from ..rest.models import LayerInfo


class ServerLook:
    """Symbols, labels and scale range of a layer of the server, with the names that its fields have here."""

    def __init__(self, info: LayerInfo, schema: FeatureSchema, domains: DomainMode) -> None:
        self._info = info
        self._columns: Dict[str, str] = {}
        for item, name in zip(schema.fields, target_names(schema.fields)[0]):
            # Symbols are chosen by codes; descriptions in their place would choose none.
            described = coded_field(item, info.subtypes, info.subtype_field) is not None
            if not (described and domains is DomainMode.DESCRIPTIONS):
                self._columns[item.name.lower()] = name

    def put_on(self, layer: QgsVectorLayer) -> List[str]:
        """Draw ``layer`` as the server does; return what cannot be taken over."""

        def column_of(name: Optional[str]) -> Optional[str]:
            column = self._columns.get((name or "").lower())
            # A file may have shortened the name.
            return column if column and layer.fields().lookupField(column) >= 0 else None

        return draw(layer, self._info, column_of)
