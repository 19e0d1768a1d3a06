# SPDX-License-Identifier: GPL-2.0-or-later
"""The form with a service's properties: instances, time-outs, limits, what it offers, extensions."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QFormLayout,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QSpinBox,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...bridge.i18n import tr
from ...rest.admin import ArcServerAdmin, Outcome, ServiceDefinition, ServiceId, Statistics
from ...rest.errors import AgsError
from ..notifier import Notifier
from .admin_place import AdminPlace
from .background_dialog import BackgroundDialog
from .properties_form import INSTANCES, LIMITS, TIMES, Setting, shares_instances

_NAME, _CAPABILITIES = 0, 1
Read = Tuple[ServiceDefinition, Optional[Statistics]]


class PropertiesDialog(BackgroundDialog):
    """Reads the definition, shows what differs before it is sent, and sends it once."""

    def __init__(
        self, place: AdminPlace, service: ServiceId, notifier: Notifier, window: Optional[QWidget] = None
    ) -> None:
        super().__init__(
            place, tr("Properties of {service}").format(service=service.full_name), tr("Save…"), window
        )
        self._service = service
        self._notifier = notifier
        self._definition: Optional[ServiceDefinition] = None
        self.numbers: Dict[Setting, QSpinBox] = {}
        self.description = QLineEdit()
        self.capabilities = QLineEdit()
        self.extensions = QTreeWidget()
        self._tabs = QTabWidget()
        layout = QVBoxLayout(self.body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._tabs)
        self.resize(560, 520)
        self.ask(tr("Reading the service…"), self._read, self._show)

    def may_send(self) -> bool:
        """Whether something was read that can be changed."""
        return self._definition is not None

    def send(self) -> None:
        """Show the difference and, where the user confirms it, send it."""
        if self._definition is None:
            return
        try:
            self._take_over(self._definition)
        except AgsError as error:
            self.status.setText(str(error))
            return
        changes = self._definition.changes()
        if changes:
            self._confirm([str(change) for change in changes])
        else:
            self.status.setText(tr("Nothing is different."))

    def _read(self, admin: ArcServerAdmin) -> Read:
        service = admin.service(self._service.full_name)
        definition = service.read_definition()
        return definition, None if shares_instances(definition) else service.statistics()[0]

    def _show(self, read: Read) -> None:
        self._definition, statistics = read
        definition = self._definition
        self.description.setText(str(definition.get("description") or ""))
        self.capabilities.setText(str(definition.get("capabilities") or ""))
        general = _page()
        form = _form(general, tr("Service"))
        form.addRow(tr("Description"), self.description)
        if "capabilities" in definition:
            self.capabilities.setToolTip(tr("What clients may do, separated by commas"))
            form.addRow(tr("Capabilities"), self.capabilities)
        self._add_numbers(general, tr("Limits"), LIMITS)
        pool = _page()
        box = self._add_numbers(pool, tr("Instances"), INSTANCES)
        if box is not None and statistics is not None and statistics.busy is not None:
            box.addRow(tr("Now"), _label(_usage(statistics)))
        if shares_instances(definition):
            pool.layout().insertWidget(
                0, _label(tr("This service shares its instances with others: how many is set for the site."))
            )
        self._add_numbers(pool, tr("Times"), TIMES)
        for page in (general, pool):
            page.layout().addStretch(1)
        self._fill_extensions(definition)
        self._tabs.addTab(general, tr("General"))
        self._tabs.addTab(pool, tr("Instances and Times"))
        if definition.extensions:
            self._tabs.addTab(self.extensions, tr("Extensions"))

    def _add_numbers(self, page: QWidget, title: str, settings: Sequence[Setting]) -> Optional[QFormLayout]:
        """Add a group with the settings that this definition has."""
        definition = self._definition
        there = [item for item in settings if definition is not None and item.read(definition) is not None]
        if definition is None or not there:
            return None
        form = _form(page, title)
        for setting in there:
            box = QSpinBox()
            box.setRange(0, setting.most)
            box.setSuffix(setting.unit())
            box.setGroupSeparatorShown(True)
            box.setValue(setting.read(definition))
            box.setEnabled(not (setting.pooled and shares_instances(definition)))
            self.numbers[setting] = box
            form.addRow(setting.title(), box)
        return form

    def _fill_extensions(self, definition: ServiceDefinition) -> None:
        self.extensions.setHeaderLabels([tr("Extension"), tr("Capabilities (double-click to edit)")])
        self.extensions.setRootIsDecorated(False)
        for extension in definition.extensions:
            item = QTreeWidgetItem([extension.type_name, extension.capabilities])
            state = Qt.CheckState.Checked if extension.enabled else Qt.CheckState.Unchecked
            item.setCheckState(_NAME, state)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            self.extensions.addTopLevelItem(item)
        self.extensions.resizeColumnToContents(_NAME)
        self.extensions.setEditTriggers(QTreeWidget.EditTrigger.NoEditTriggers)
        self.extensions.itemDoubleClicked.connect(self._edit_extension)

    def _edit_extension(self, item: QTreeWidgetItem, column: int) -> None:
        if column == _CAPABILITIES:
            self.extensions.editItem(item, column)

    def _take_over(self, definition: ServiceDefinition) -> None:
        """Set in the definition what the form shows; raises ``InvalidInput``."""
        for setting, box in self.numbers.items():
            setting.write(definition, box.value())
        for key, line in (("description", self.description), ("capabilities", self.capabilities)):
            if key in definition and line.text() != str(definition[key] or ""):
                definition[key] = line.text()
        for item in _items(self.extensions):
            extension = definition.extension(item.text(_NAME))
            enabled = item.checkState(_NAME) == Qt.CheckState.Checked
            if enabled != extension.enabled:
                extension.enabled = enabled
            if item.text(_CAPABILITIES) != extension.capabilities:
                extension.capabilities = item.text(_CAPABILITIES)

    def _confirm(self, changes: List[str]) -> None:
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(tr("Save Properties"))
        box.setText(tr("Change “{service}”? The server restarts it.").format(service=self._service.full_name))
        box.setInformativeText("\n".join(changes))
        go_on = box.addButton(tr("Change and Restart"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        go_on.clicked.connect(self.start)
        box.open()

    def start(self) -> None:
        """Send the definition and wait for what became of it."""
        definition = self._definition

        def edit(admin: ArcServerAdmin) -> Outcome:
            return admin.service(self._service.full_name).edit(definition)

        self.ask(tr("The service is changed and restarted…"), edit, self._saved)

    def _saved(self, outcome: Any) -> None:
        if outcome.is_good:
            self._notifier.success(tr("“{service}” was changed.").format(service=self._service.full_name))
        else:
            self._notifier.warning(str(outcome))
        self.accept()


def _usage(statistics: Statistics) -> str:
    text = tr("{busy} busy, {free} free, {requests} requests since the start")
    return text.format(busy=statistics.busy, free=statistics.free or 0, requests=statistics.transactions or 0)


def _page() -> QWidget:
    page = QWidget()
    QVBoxLayout(page)
    return page


def _form(page: QWidget, title: str) -> QFormLayout:
    box = QGroupBox(title)
    form = QFormLayout(box)
    page.layout().addWidget(box)
    return form


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    return label


def _items(tree: QTreeWidget) -> List[QTreeWidgetItem]:
    return [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
