# SPDX-License-Identifier: GPL-2.0-or-later
"""Aliases, the meaning of codes and the server's look, put on the loaded layer: most files do not store them."""

from __future__ import annotations

from typing import Any, List, Optional

from qgis.core import (
    QgsFields,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsVectorLayer,
)

from .server_look import ServerLook


class Dress:
    """The aliases and edit widgets of fields, and a look, to be set on a layer that was read back."""

    def __init__(self, fields: QgsFields, look: Optional[ServerLook] = None) -> None:
        self._look = look
        self._aliases = {
            item.name(): item.alias() for item in fields if item.alias() not in ("", item.name())
        }
        self._widgets = {
            item.name(): item.editorWidgetSetup() for item in fields if not item.editorWidgetSetup().isNull()
        }

    @property
    def is_plain(self) -> bool:
        """Whether there is nothing to set."""
        return not self._aliases and not self._widgets and self._look is None

    def put_on(self, layer: QgsVectorLayer) -> List[str]:
        """Set them on the layer and its fields of the same names; return what of the look is left out."""
        for name, alias in self._aliases.items():
            layer.setFieldAlias(layer.fields().lookupField(name), alias)
        for name, setup in self._widgets.items():
            layer.setEditorWidgetSetup(layer.fields().lookupField(name), setup)
        return [] if self._look is None else self._look.put_on(layer)


class LayerDresser(QgsProcessingLayerPostProcessorInterface):
    """Dresses a layer when it is loaded into the project."""

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
        self, layer: Any, _context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Dress ``layer``."""
        if isinstance(layer, QgsVectorLayer):
            for note in self._dress.put_on(layer):
                feedback.pushInfo(note)
        if self in self._alive:
            self._alive.remove(self)
