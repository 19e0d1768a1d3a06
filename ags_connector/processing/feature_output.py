# SPDX-License-Identifier: GPL-2.0-or-later
"""The output layer of an algorithm: its sink, what was written to it, what it could not hold."""

from __future__ import annotations

from typing import Any, List, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsProcessingException,
    QgsWkbTypes,
)

from ..bridge.gdal_messages import GdalMessages
from ..bridge.i18n import tr
from ..rest.errors import WriteFailed
from . import parameters as shared
from .layer_dress import Dress, LayerDresser
from .server_look import ServerLook
from .stored_file import StoredFile, told
from .values import Run


class FeatureOutput:
    """Writes features to a sink, and believes no write that it has not seen succeed."""

    def __init__(
        self,
        run: Run,
        fields: QgsFields,
        wkb_type: QgsWkbTypes.Type,
        crs: QgsCoordinateReferenceSystem,
        name: str = shared.OUTPUT,
        *,
        look: Optional[ServerLook] = None,
    ) -> None:
        """Open the sink; ``WriteFailed`` where that cannot be done. The loaded layer gets ``look``."""
        self.written = 0
        self.destination = ""
        self._run = run
        self._name, self._wkb_type, self._crs = name, wkb_type, crs
        self._file = StoredFile(run.output_file(name), fields, wkb_type)
        self._messages = GdalMessages()
        self._sink: Any = None
        self.open()
        self._dress(Dress(fields, look))

    def open(self) -> None:
        """Create the output, in place of what is there; ``WriteFailed`` where that cannot be done."""
        run = self._run
        try:
            with self._messages.listening():
                self._sink, self.destination = run.algorithm.parameterAsSink(
                    run.parameters,
                    self._name,
                    run.context,
                    self._file.fields,
                    self._wkb_type,
                    self._crs,
                    QgsFeatureSink.SinkFlag.RegeneratePrimaryKey,
                )
        except (QgsProcessingException, OSError) as error:
            raise WriteFailed(tr("The output cannot be created. {reason}").format(reason=error)) from error
        if self._sink is None:
            raise WriteFailed(run.algorithm.invalidSinkError(run.parameters, self._name))

    def write(self, features: List[QgsFeature]) -> None:
        """Append features; ``WriteFailed`` where the sink refuses one."""
        if not features:
            return
        self._file.check(features)
        with self._messages.listening():
            taken = self._sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert)
        if not taken:
            raise WriteFailed(
                tr("The output takes no more features after {count}: {reason}").format(
                    count=self.written, reason=self._sink.lastError() or tr("no reason given")
                )
            )
        self.written += len(features)

    def close(self) -> None:
        """Finish the output, open it again and compare; ``WriteFailed`` where it does not hold what was written."""
        with self._messages.listening():
            if not self._sink.flushBuffer():
                reason = self._sink.lastError() or tr("no reason given")
                raise WriteFailed(tr("The output could not be finished: {reason}").format(reason=reason))
            self._sink = None
        self.check_file(self.written)

    def check_file(self, written: int) -> None:
        """Open the file and compare; ``WriteFailed`` where it does not hold as many features as were written."""
        for note in (*self._file.compare(written), *told(self._messages)):
            self._run.warn(note)

    def abort(self) -> None:
        """Let go of the file as it is."""
        self._sink = None

    def _dress(self, dress: Dress) -> None:
        """Have aliases, coded values and the look shown on the layer; sinks do not store them."""
        if dress.is_plain:
            return
        context = self._run.context
        layer = context.temporaryLayerStore().mapLayer(self.destination)
        if layer is not None:
            for note in dress.put_on(layer):
                self._run.info(note)
            return
        self._run.info(
            tr(
                "Field aliases, the meaning of codes and styles are shown on the layer once loaded; the "
                "file does not store them."
            )
        )
        if context.willLoadLayerOnCompletion(self.destination):
            context.layerToLoadOnCompletionDetails(self.destination).setPostProcessor(
                LayerDresser.create(dress)
            )
