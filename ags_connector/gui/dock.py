# SPDX-License-Identifier: GPL-2.0-or-later
"""The dock: a tool bar, a filter box and the tree of connections."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsDockWidget, QgsFilterLineEdit
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAction, QShortcut, QSplitter, QStackedWidget, QToolBar, QVBoxLayout, QWidget

from ..bridge.connections import ConnectionStore, qgis_connections
from ..bridge.i18n import tr
from ..bridge.settings import Settings
from .administration.dock_administration import DockAdministration
from .algorithm_dialogs import AlgorithmDialogs
from .catalog_actions import CatalogActions
from .catalog_commands import Command
from .catalog_filter import CatalogFilter
from .catalog_icons import theme_icon
from .catalog_loader import connection_data
from .catalog_model import CatalogModel, Loader
from .catalog_node import CatalogNode
from .catalog_view import CatalogView
from .connection_actions import ConnectionActions
from .empty_page import EmptyPage
from .jobs_panel import JobsPanel
from .layer_adder import LayerAdder
from .notifier import Notifier
from .places_menu import PlacesMenu
from .portal_actions import PortalActions
from .toolbox_keeper import ToolboxKeeper

OBJECT_NAME = "AgsConnectorDock"
_ICON_SIZE = 16
_TREE_SHARE, _JOBS_SHARE = 2, 1


class Dock(QgsDockWidget):
    """Shows the saved connections and what lies below them; ``options_requested`` asks for the settings."""

    options_requested = pyqtSignal()

    def __init__(
        self, store: ConnectionStore, loader: Loader, notifier: Notifier, window: Optional[QWidget] = None
    ) -> None:
        super().__init__(tr("AGS Connector"), window)
        self.setObjectName(OBJECT_NAME)
        self._store = store
        self._model = CatalogModel(loader, self)
        self._filter = CatalogFilter(self._model, self)
        self.view = CatalogView(self._filter)
        self._adder = LayerAdder(notifier)
        self.connections = ConnectionActions(store, notifier, self)
        dialogs = AlgorithmDialogs(notifier, window)
        self.jobs = JobsPanel(dialogs, notifier)
        portals = PortalActions(self._model, self, self._reveal)
        self.administration = DockAdministration(self._model, self.view.isVisible, notifier, self)
        self.toolboxes = ToolboxKeeper(notifier, self)
        self.commands = CatalogActions(
            self._model,
            self._adder,
            self.connections,
            dialogs,
            self.options_requested.emit,
            portals,
            self.toolboxes,
            self,
        )
        self.commands.extend_menu(PlacesMenu(dialogs))
        self.commands.extend_menu(self.administration)
        self._build()
        self._connect()
        self._show_connections()

    @property
    def model(self) -> CatalogModel:
        """The model of the tree, unfiltered."""
        return self._model

    def shut_down(self) -> None:
        """Stop what is under way; the dock is of no use afterwards."""
        self._store.changed.disconnect(self._show_connections)
        self.administration.shut_down()
        self._model.shut_down()
        self._adder.shut_down()
        self.jobs.shut_down()
        self.toolboxes.shut_down()

    def set_filter(self, text: str) -> None:
        """Show only what matches ``text``."""
        self._box.setText(text)

    def _build(self) -> None:
        self._add = QAction(theme_icon("symbologyAdd.svg"), tr("Add Connection…"), self)
        self._refresh = QAction(theme_icon("mActionRefresh.svg"), tr("Refresh"), self)
        self._refresh.setToolTip(tr("Refresh the selected nodes, or all connections (F5)"))
        self._collapse = QAction(theme_icon("mActionCollapseTree.svg"), tr("Collapse All"), self)
        self._options = QAction(theme_icon("mActionOptions.svg"), tr("Options…"), self)
        self._options.setToolTip(tr("Settings of AGS Connector, in QGIS's Options dialog"))
        self._show_jobs = QAction(theme_icon("mActionHistory.svg"), tr("Jobs"), self)
        self._show_jobs.setToolTip(tr("Show or hide the geoprocessing jobs that were started from here"))
        self._show_jobs.setCheckable(True)
        bar = QToolBar()
        bar.setIconSize(QSize(_ICON_SIZE, _ICON_SIZE))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        bar.addActions([self._add, self._refresh, self._collapse])
        bar.addSeparator()
        bar.addActions([self._show_jobs, self._options])
        self._box = QgsFilterLineEdit()
        self._box.setShowSearchIcon(True)
        self._box.setPlaceholderText(tr("Filter by name"))
        self._box.setToolTip(tr("Show what was loaded and holds these words in its name (Ctrl+F)"))
        tree = QWidget()
        below = QVBoxLayout(tree)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self._box)
        below.addWidget(self.view)
        self._empty = EmptyPage()
        self._pages = QStackedWidget()
        self._pages.addWidget(tree)
        self._pages.addWidget(self._empty)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self._with_jobs(self._pages))
        self.setWidget(content)

    def _with_jobs(self, above: QWidget) -> QSplitter:
        """Put the list of jobs below, as it was shown or hidden last."""
        both = QSplitter(Qt.Orientation.Vertical)
        both.setChildrenCollapsible(False)
        for widget, share in ((above, _TREE_SHARE), (self.jobs, _JOBS_SHARE)):
            both.addWidget(widget)
            both.setStretchFactor(both.indexOf(widget), share)
        shown = Settings.load().jobs_visible
        self._show_jobs.setChecked(shown)
        self.jobs.setVisible(shown)
        return both

    def show_jobs(self, shown: bool) -> None:
        """Show or hide the list of jobs, also the next time."""
        self.jobs.setVisible(shown)
        self._show_jobs.setChecked(shown)
        settings = Settings.load()
        settings.jobs_visible = shown
        settings.save()

    def _connect(self) -> None:
        self._show_jobs.toggled.connect(self.show_jobs)
        self._add.triggered.connect(self.connections.add)
        self._refresh.triggered.connect(self.refresh)
        self._collapse.triggered.connect(self.view.collapse_all)
        self._options.triggered.connect(self.options_requested)
        self._empty.add_requested.connect(self.connections.add)
        self._empty.import_requested.connect(self.connections.take_over)
        self._box.textChanged.connect(self._filter_changed)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self.view)
        find.setContext(Qt.ShortcutContext.WidgetShortcut)
        find.activated.connect(self._box.setFocus)
        self.view.open_requested.connect(self.commands.run_default)
        self.view.menu_requested.connect(self.commands.show_menu)
        self.view.refresh_requested.connect(self.refresh)
        self.view.delete_requested.connect(self._remove_current)
        self._store.changed.connect(self._show_connections)

    def refresh(self) -> None:
        """Fetch the selected nodes anew; all connections that were opened where nothing is selected."""
        for node in self.view.selected_nodes() or self._model.opened_connections():
            self._model.refresh(node)

    def _reveal(self, node: CatalogNode) -> None:
        self.view.reveal(self._filter.mapFromSource(self._model.index_of(node)))

    def _remove_current(self) -> None:
        node: Optional[CatalogNode] = self.view.current_node()
        if node is not None:
            for command in (Command.REMOVE_CONNECTION, Command.REMOVE_SEARCH):
                self.commands.run(command, [node])

    def _filter_changed(self, text: str) -> None:
        self._filter.set_text(text)
        if self._filter.is_active:
            self.view.show_filtered()
        else:
            self.view.show_unfiltered()

    def _show_connections(self) -> None:
        connections = self._store.connections()
        self._model.set_connections([connection_data(connection) for connection in connections])
        self._pages.setCurrentWidget(self._pages.widget(0) if connections else self._empty)
        self._empty.offer_import(not connections and bool(qgis_connections()))
        for action in (self._refresh, self._collapse):
            action.setEnabled(bool(connections))
