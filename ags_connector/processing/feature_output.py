# SPDX-License-Identifier: GPL-2.0-or-later
"""The output layer of an algorithm: its sink, what was written to it, what it could not hold."""

from __future__ import annotations

from typing import Any, List

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..bridge.i18n import tr
from ..rest.errors import WriteFailed
from . import parameters as shared
from .values import Run


class FeatureOutput:
    """Writes features to the OUTPUT sink, and believes no write that it has not seen succeed."""

    def __init__(
        self, run: Run, fields: QgsFields, wkb_type: QgsWkbTypes.Type, crs: QgsCoordinateReferenceSystem
    ) -> None:
        """Open the sink; ``WriteFailed`` where that cannot be done."""
        self.written = 0
        self._run = run
        try:
            self._sink, self.destination = run.algorithm.parameterAsSink(
                run.parameters,
                shared.OUTPUT,
                run.context,
                fields,
                wkb_type,
                crs,
                QgsFeatureSink.SinkFlag.RegeneratePrimaryKey,
            )
        except QgsProcessingException as error:
            raise WriteFailed(tr("The output cannot be created. {reason}").format(reason=error)) from error
        if self._sink is None:
            raise WriteFailed(run.algorithm.invalidSinkError(run.parameters, shared.OUTPUT))
        self._dress(fields)

    def write(self, features: List[QgsFeature]) -> None:
        """Append features; ``WriteFailed`` where the sink refuses one."""
        if not features:
            return
        if not self._sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert):
            raise WriteFailed(
                tr("The output takes no more features after {count}: {reason}").format(
                    count=self.written, reason=self._sink.lastError() or tr("no reason given")
                )
            )
        self.written += len(features)

    def close(self) -> None:
        """Finish the file, so that it can be opened; may be called twice."""
        sink, self._sink = self._sink, None
        if sink is not None and not sink.flushBuffer():
            raise WriteFailed(
                tr("The output could not be finished: {reason}").format(
                    reason=sink.lastError() or tr("no reason given")
                )
            )

    def abort(self) -> None:
        """Let go of the file as it is, after a failure."""
        self._sink = None

    def _dress(self, fields: QgsFields) -> None:
        """Have aliases and coded values shown on the layer; sinks do not store them."""
        dress = Dress(fields)
        if dress.is_plain:
            return
        context = self._run.context
        layer = context.temporaryLayerStore().mapLayer(self.destination)
        if layer is not None:
            dress.put_on(layer)
            return
        self._run.info(
            tr(
                "Field aliases and the meaning of codes are shown on the layer once loaded; the file "
                "does not store them."
            )
        )
        if context.willLoadLayerOnCompletion(self.destination):
            context.layerToLoadOnCompletionDetails(self.destination).setPostProcessor(
                LayerDresser.create(dress)
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
