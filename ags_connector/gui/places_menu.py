# SPDX-License-Identifier: GPL-2.0-or-later
"""What the tree's menu offers for geocoding services, and for the values of image services."""

from __future__ import annotations

from typing import Callable, List, Sequence, Tuple

from qgis.PyQt.QtWidgets import QMenu

from ..bridge.i18n import tr
from ..bridge.locators import choose_locator, chosen_locator
from .algorithm_dialogs import AlgorithmDialogs
from .catalog_icons import theme_icon
from .catalog_node import CatalogNode, NodeData, NodeKind

_GEOCODER, _IMAGE = "GeocodeServer", "ImageServer"
_GEOCODE = "agsconnector:geocodeaddresses"
_CANDIDATES = "agsconnector:findaddresscandidates"
_REVERSE = "agsconnector:reversegeocode"
_IDENTIFY = "agsconnector:identifyimage"


class PlacesMenu:
    """Adds the tools for one locator or image service, above what goes for every node."""

    def __init__(self, dialogs: AlgorithmDialogs) -> None:
        self._dialogs = dialogs

    def add_to(self, menu: QMenu, nodes: Sequence[CatalogNode]) -> None:
        """Add what can be done with ``nodes``."""
        if len(nodes) != 1 or nodes[0].data.kind is not NodeKind.SERVICE:
            return
        data = nodes[0].data
        kind = data.service_type
        if kind not in (_GEOCODER, _IMAGE):
            return
        before = menu.actions()
        following = next((item for item in before if item.isSeparator()), None)
        if following is None:
            following = menu.insertSeparator(before[0]) if before else menu.addSeparator()
        for title, icon, do in self._entries(kind, data):
            action = menu.addAction(theme_icon(icon), title)
            action.triggered.connect(do)
            menu.insertAction(following, action)
        if kind == _GEOCODER:
            use = menu.addAction(tr("Use in Locator Bar"))
            use.setCheckable(True)
            use.setChecked(chosen_locator() == data.url)
            use.setToolTip(tr("Find places with this service in QGIS's locator bar, by the prefix “ags”"))
            use.toggled.connect(lambda on: choose_locator(data.url if on else ""))
            menu.insertAction(following, use)

    def _entries(self, kind: str, data: NodeData) -> List[Tuple[str, str, Callable[[], object]]]:
        if kind == _IMAGE:
            return [(tr("Values at Points…"), "mActionIdentify.svg", self._opener(_IDENTIFY, data))]
        return [
            (tr("Geocode Addresses…"), "mActionOpenTable.svg", self._opener(_GEOCODE, data)),
            (tr("Find Address…"), "search.svg", self._opener(_CANDIDATES, data)),
            (tr("Find Addresses of Points…"), "mActionIdentify.svg", self._opener(_REVERSE, data)),
        ]

    def _opener(self, algorithm: str, data: NodeData) -> Callable[[], object]:
        return lambda: self._dialogs.open(algorithm, {"URL": data.url, "AUTHCFG": data.authcfg})
