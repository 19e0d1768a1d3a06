# SPDX-License-Identifier: GPL-2.0-or-later
"""What the context menu of the Processing toolbox offers on the tasks of imported services."""

from __future__ import annotations

import logging
from typing import Any, Callable, List, Optional

from qgis.core import QgsProcessingAlgorithm
from qgis.PyQt.QtGui import QIcon

from ..bridge.i18n import tr
from ..bridge.toolboxes import KeptToolbox, toolbox_of
from .catalog_icons import theme_icon
from .toolbox_keeper import ToolboxKeeper

_log = logging.getLogger(__name__)
_PROVIDER = "agsconnector"
_PREFIX = "gp_"


class ToolboxAction:
    """An entry of the menu; QGIS sets the algorithm that it was opened on."""

    is_separator = False

    def __init__(self, name: str, icon: str, work: Callable[[KeptToolbox], object]) -> None:
        self.name = name
        self._icon = icon
        self._work = work
        self._task: Optional[str] = None

    def setData(self, algorithm: Any, _toolbox: Any) -> None:
        """Take what the menu was opened on; QGIS calls it before the menu opens."""
        task = isinstance(algorithm, QgsProcessingAlgorithm) and algorithm.name().startswith(_PREFIX)
        ours = task and algorithm.provider() is not None and algorithm.provider().id() == _PROVIDER
        self._task = algorithm.name() if ours else None

    def isEnabled(self) -> bool:
        """Whether the menu shows the entry."""
        return self._task is not None

    def icon(self) -> QIcon:
        """Return the icon."""
        return theme_icon(self._icon)

    def execute(self) -> None:
        """Do it with the toolbox of the task."""
        kept = toolbox_of(self._task) if self._task is not None else None
        if kept is not None:
            self._work(kept)


class ToolboxMenu:
    """Puts the entries into the menu of the Processing toolbox, and takes them away again."""

    def __init__(self, keeper: ToolboxKeeper) -> None:
        self.actions: List[ToolboxAction] = [
            ToolboxAction(tr("Update Toolbox"), "mActionRefresh.svg", keeper.update),
            ToolboxAction(tr("Remove Toolbox…"), "mActionRemove.svg", keeper.ask_remove),
        ]
        self._menu: Any = None

    def install(self) -> None:
        """Add the entries; without QGIS's Processing plugin there is no menu to add them to."""
        try:
            from processing.gui.ProviderActions import ProviderContextMenuActions
        except ImportError as error:
            _log.warning("The menu of the Processing toolbox cannot be extended: %s", error)
            return
        self._menu = ProviderContextMenuActions
        self._menu.registerProviderContextMenuActions(self.actions)

    def remove(self) -> None:
        """Take the entries away."""
        if self._menu is not None:
            self._menu.deregisterProviderContextMenuActions(self.actions)
            self._menu = None
