# SPDX-License-Identifier: GPL-2.0-or-later
"""The icons of the catalog tree: QGIS's own theme icons, and ours where it has none."""

from __future__ import annotations

from pathlib import Path
from typing import Dict

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QIcon

from ..formats.geometry_type import GeometryType
from .catalog_node import CatalogNode, NodeData, NodeKind, NodeState
from .portal_place import PlaceKind

_OWN = Path(__file__).resolve().parent.parent / "resources" / "icons"

_BY_KIND: Dict[NodeKind, str] = {
    NodeKind.CONNECTION: "mIconConnect.svg",
    NodeKind.FOLDER: "mIconFolder.svg",
    NodeKind.SEARCH: "search.svg",
    NodeKind.SERVER: "mIconConnect.svg",
    NodeKind.PROMPT: "search.svg",
    NodeKind.SIGN_IN: "locked.svg",
    NodeKind.GROUP_LAYER: "mActionFolder.svg",
    NodeKind.TABLE: "mIconTableLayer.svg",
    NodeKind.TASK: "processingAlgorithm.svg",
}
_BY_PLACE: Dict[PlaceKind, str] = {
    PlaceKind.CONTENT: "mIconFolderHome.svg",
    PlaceKind.GROUP: "mItemBookmark.svg",
    PlaceKind.SERVERS: "mIconConnect.svg",
}
_BY_SERVICE: Dict[str, str] = {
    "MapServer": "mIconAms.svg",
    "FeatureServer": "mIconAfs.svg",
    "ImageServer": "mIconRaster.svg",
    "VectorTileServer": "mIconVectorTileLayer.svg",
    "GPServer": "processingAlgorithm.svg",
    "SceneServer": "3d.svg",
}
_BY_GEOMETRY: Dict[GeometryType, str] = {
    GeometryType.POINT: "mIconPointLayer.svg",
    GeometryType.MULTIPOINT: "mIconPointLayer.svg",
    GeometryType.POLYLINE: "mIconLineLayer.svg",
    GeometryType.POLYGON: "mIconPolygonLayer.svg",
    GeometryType.MULTIPATCH: "mIconPolygonLayer.svg",
}


def icon_for(node: CatalogNode) -> QIcon:
    """Return the icon of a node in its present state."""
    if node.state is NodeState.LOCKED:
        return theme_icon("locked.svg")
    if node.data.kind is NodeKind.FAILURE:
        locked = node.parent is not None and node.parent.state is NodeState.LOCKED
        return theme_icon("locked.svg" if locked else "mIconWarning.svg")
    if node.data.kind.is_line and node.data.kind not in _BY_KIND:
        return QIcon()
    return _data_icon(node.data)


def theme_icon(name: str) -> QIcon:
    """Return QGIS's icon of that file name, as the present theme draws it."""
    return QgsApplication.getThemeIcon(f"/{name}")


def own_icon(name: str) -> QIcon:
    """Return one of the plugin's own icons."""
    return QIcon(str(_OWN / name))


def plugin_icon() -> QIcon:
    """Return the plugin's icon."""
    return own_icon("ags_connector.svg")


def _data_icon(data: NodeData) -> QIcon:
    place = data.place.kind if data.place is not None else None
    if data.kind is NodeKind.GROUP or (data.kind is NodeKind.SECTION and place is PlaceKind.GROUPS):
        return own_icon("group.svg")
    if data.kind is NodeKind.SECTION and place is not None:
        return theme_icon(_BY_PLACE.get(place, "mIconFolder.svg"))
    if data.kind is NodeKind.ITEM:
        return theme_icon("mIconQgsProjectFile.svg" if data.layer_type == "Web Map" else "mIconFile.svg")
    if data.kind in _BY_KIND:
        return theme_icon(_BY_KIND[data.kind])
    if data.kind is NodeKind.SERVICE:
        if data.service_type in _BY_SERVICE:
            return theme_icon(_BY_SERVICE[data.service_type])
        return own_icon("geocoder.svg" if data.service_type == "GeocodeServer" else "service.svg")
    if data.layer_type.startswith("Raster") or data.layer_type.startswith("Mosaic"):
        return theme_icon("mIconRaster.svg")
    return theme_icon(_BY_GEOMETRY.get(data.geometry_type, "mIconVector.svg"))
