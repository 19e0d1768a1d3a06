# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin as QGIS loads it: puts the dock, the menu entry and the Processing provider in place."""

from __future__ import annotations

from pathlib import Path
from typing import Any, List, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator
from qgis.PyQt.QtWidgets import QAction

from .bridge import connections, host, log
from .bridge.i18n import tr
from .bridge.token_renewer import TokenRenewer
from .gui.catalog_icons import plugin_icon
from .gui.catalog_loader import CatalogLoader
from .gui.dock import Dock
from .gui.dock_place import DockPlace
from .gui.locator_bar import LocatorBar
from .gui.notifier import Notifier
from .gui.options_page import OBJECT_NAME as OPTIONS_PAGE
from .gui.options_page import OptionsFactory
from .gui.toolbox_menu import ToolboxMenu
from .processing.provider import AgsConnectorProvider

_TRANSLATIONS = Path(__file__).resolve().parent / "i18n"


class AgsConnectorPlugin:
    """Wires the parts together; each is made here and taken down again in :meth:`unload`."""

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._translator: Optional[QTranslator] = None
        self._provider: Optional[AgsConnectorProvider] = None
        self._dock: Optional[Dock] = None
        self._toolbox_menu: Optional[ToolboxMenu] = None
        self._place: Optional[DockPlace] = None
        self._renewer: Optional[TokenRenewer] = None
        self._options: Optional[OptionsFactory] = None
        self._locator_bar: Optional[LocatorBar] = None
        self._actions: List[QAction] = []

    def initProcessing(self) -> None:
        """Make the algorithms available; QGIS calls only this where there is no screen."""
        if self._provider is not None:
            return
        self._install_translator()
        log.install()
        host.install()
        self._provider = AgsConnectorProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:
        """Put dock, menu entry and tool bar button in place."""
        self.initProcessing()
        window = self._iface.mainWindow()
        self._renewer = TokenRenewer()
        notifier = Notifier(self._iface.messageBar(), window)
        self._dock = Dock(connections.store(), CatalogLoader(), notifier, window)
        action = QAction(plugin_icon(), tr("AGS Connector Panel"), window)
        action.setObjectName("AgsConnectorShowPanel")
        action.setCheckable(True)
        action.setToolTip(tr("Show or hide the panel with ArcGIS connections"))
        self._dock.setToggleVisibilityAction(action)
        self._iface.addWebToolBarIcon(action)
        self._iface.addPluginToWebMenu(tr("AGS Connector"), action)
        self._actions.append(action)
        self._toolbox_menu = ToolboxMenu(self._dock.toolboxes)
        self._toolbox_menu.install()
        self._place = DockPlace(self._iface, self._dock)
        self._place.restore()
        self._locator_bar = LocatorBar(self._iface, connections.store(), notifier)
        self._options = OptionsFactory()
        self._options.applied.connect(self._settings_changed)
        self._iface.registerOptionsWidgetFactory(self._options)
        self._dock.options_requested.connect(self._show_options)

    def unload(self) -> None:
        """Take everything away again and stop what is under way; :meth:`initGui` may follow."""
        if self._toolbox_menu is not None:
            self._toolbox_menu.remove()
            self._toolbox_menu = None
        self._remove_dock()
        if self._locator_bar is not None:
            self._locator_bar.remove()
            self._locator_bar = None
        if self._options is not None:
            self._iface.unregisterOptionsWidgetFactory(self._options)
            self._options = None
        if self._renewer is not None:
            self._renewer.stop()
            self._renewer = None
        for action in self._actions:
            self._iface.removePluginWebMenu(tr("AGS Connector"), action)
            self._iface.removeWebToolBarIcon(action)
            action.deleteLater()
        self._actions.clear()
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        host.uninstall()
        log.uninstall()
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None

    def _show_options(self) -> None:
        self._iface.showOptionsDialog(self._iface.mainWindow(), OPTIONS_PAGE)

    def _settings_changed(self) -> None:
        if self._provider is not None:
            self._provider.refreshAlgorithms()
        if self._dock is not None:
            self._dock.administration.apply_settings()

    def _remove_dock(self) -> None:
        if self._dock is None:
            return
        if self._place is not None:
            self._place.remember()
            self._place = None
        self._dock.shut_down()
        self._iface.removeDockWidget(self._dock)
        # Out of the window at once: a reload may look for the dock before the old one is deleted.
        self._dock.setParent(None)
        self._dock.deleteLater()
        self._dock = None

    def _install_translator(self) -> None:
        translator = QTranslator()
        locale = QLocale(QgsApplication.instance().locale())
        if translator.load(locale, "ags_connector", "_", str(_TRANSLATIONS)):
            QCoreApplication.installTranslator(translator)
            self._translator = translator
