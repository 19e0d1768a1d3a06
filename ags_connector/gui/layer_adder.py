# SPDX-License-Identifier: GPL-2.0-or-later
"""Adds layers of the catalog to the project; they are opened in the background."""

from __future__ import annotations

from typing import Any, Callable, Dict, List, Sequence, Tuple

from qgis.core import QgsLayerMetadata, QgsMapLayer, QgsProject

from ..bridge import credentials, layer_tokens
from ..bridge.i18n import tr
from ..bridge.layers import LayerKind, make_layer
from ..bridge.settings import Settings
from ..rest.errors import AgsError
from .background import WorkUnderWay
from .catalog_commands import Command
from .catalog_node import CatalogNode, NodeData
from .catalog_texts import plain_text
from .notifier import Notifier

KINDS: Dict[Command, LayerKind] = {
    Command.ADD_FEATURES: LayerKind.FEATURES,
    Command.ADD_MAP_IMAGE: LayerKind.MAP_IMAGE,
    Command.ADD_VECTOR_TILES: LayerKind.VECTOR_TILES,
}


class LayerAdder:
    """Opens layers with QGIS's own providers and puts them into the project, in the order asked for."""

    def __init__(self, notifier: Notifier) -> None:
        self._notifier = notifier
        self._work = WorkUnderWay()

    def add(self, nodes: Sequence[CatalogNode], command: Command) -> None:
        """Add ``nodes`` in the way of ``command``; a message tells what could not be added."""
        settings = Settings.load()
        wanted = [node.data for node in nodes]
        for data in wanted:
            credentials.unlock_for(data.url, data.authcfg)
        names = ", ".join(data.name for data in wanted)

        def open_all(feedback: Any) -> Tuple[List[QgsMapLayer], List[Tuple[str, Exception]]]:
            return _open_layers(wanted, KINDS[command], settings, feedback.isCanceled)

        def done(outcome: Tuple[List[QgsMapLayer], List[Tuple[str, Exception]]]) -> None:
            self._show(*outcome)

        def failed(error: Exception) -> None:
            self._notifier.error(error, _cannot_add(names))

        self._work.start(tr("Adding “{name}”").format(name=names), open_all, done, failed)

    def shut_down(self) -> None:
        """Stop what is under way."""
        self._work.cancel()

    def _show(self, layers: List[QgsMapLayer], failures: List[Tuple[str, Exception]]) -> None:
        QgsProject.instance().addMapLayers(layers)
        for name, error in failures:
            self._notifier.error(error, _cannot_add(name))


def _open_layers(
    wanted: Sequence[NodeData], kind: LayerKind, settings: Settings, is_canceled: Callable[[], bool]
) -> Tuple[List[QgsMapLayer], List[Tuple[str, Exception]]]:
    layers: List[QgsMapLayer] = []
    failures: List[Tuple[str, Exception]] = []
    for data in wanted:
        if is_canceled():
            break
        try:
            layer = _opened(data, kind, settings)
        except AgsError as error:
            failures.append((data.name, error))
            continue
        _attribute(layer, data)
        layers.append(layer)
    return layers, failures


def _opened(data: NodeData, kind: LayerKind, settings: Settings) -> QgsMapLayer:
    signed = layer_tokens.sign_in_for(data.url, data.authcfg)
    address = f"{signed.prefix}{data.url}"
    return make_layer(
        address,
        kind,
        signed.authcfg,
        name=data.name,
        image_format=settings.map_image_format,
        referer=signed.referer,
        service_style=settings.use_service_styles,
    )


def _attribute(layer: QgsMapLayer, data: NodeData) -> None:
    """Keep where the data come from and whose they are in the layer's metadata."""
    metadata: QgsLayerMetadata = layer.metadata()
    metadata.setParentIdentifier(data.url)
    if data.description and not metadata.abstract():
        metadata.setAbstract(plain_text(data.description))
    if data.copyright and not metadata.rights():
        metadata.setRights([plain_text(data.copyright)])
    layer.setMetadata(metadata)


def _cannot_add(name: str) -> str:
    return tr("“{name}” cannot be added").format(name=name)
