# SPDX-License-Identifier: GPL-2.0-or-later
"""Field aliases and the meaning of codes, put on the layer that is loaded, as most files do not store them."""

from __future__ import annotations

from typing import Any, List

from qgis.core import (
    QgsFields,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsVectorLayer,
)


class Dress:
    """The aliases and edit widgets of fields, to be set on a layer that was read back."""

    def __init__(self, fields: QgsFields) -> None:
        self._aliases = {
            item.name(): item.alias() for item in fields if item.alias() not in ("", item.name())
        }
        self._widgets = {
            item.name(): item.editorWidgetSetup() for item in fields if not item.editorWidgetSetup().isNull()
        }

    @property
    def is_plain(self) -> bool:
        """Whether there is nothing to set."""
        return not self._aliases and not self._widgets

    def put_on(self, layer: QgsVectorLayer) -> None:
        """Set them on the layer's fields of the same names."""
        for name, alias in self._aliases.items():
            layer.setFieldAlias(layer.fields().lookupField(name), alias)
        for name, setup in self._widgets.items():
            layer.setEditorWidgetSetup(layer.fields().lookupField(name), setup)


class LayerDresser(QgsProcessingLayerPostProcessorInterface):
    """Puts aliases and edit widgets on a layer when it is loaded into the project."""

    _alive: List[LayerDresser] = []

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress

    @classmethod
    def create(cls, dress: Dress) -> LayerDresser:
        """Return a dresser that lives until it has run: QGIS does not keep the Python object."""
        dresser = cls(dress)
        cls._alive.append(dresser)
        return dresser

    def postProcessLayer(
        self, layer: Any, _context: QgsProcessingContext, _feedback: QgsProcessingFeedback
    ) -> None:
        """Dress ``layer``."""
        if isinstance(layer, QgsVectorLayer):
            self._dress.put_on(layer)
        if self in self._alive:
            self._alive.remove(self)
