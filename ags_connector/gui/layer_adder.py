# SPDX-License-Identifier: GPL-2.0-or-later
"""Adds layers of the catalog to the project; they are opened in the background."""

from __future__ import annotations

from typing import List, Sequence

from qgis.core import QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import QObject

from ..bridge.i18n import tr
from ..bridge.layers import LayerKind, make_layer
from ..bridge.tasks import BackgroundTask, run
from .catalog_commands import Command
from .catalog_node import CatalogNode, NodeData
from .notifier import Notifier

_KINDS = {
    Command.ADD_FEATURES: LayerKind.FEATURES,
    Command.ADD_MAP_IMAGE: LayerKind.MAP_IMAGE,
    Command.ADD_VECTOR_TILES: LayerKind.VECTOR_TILES,
}
