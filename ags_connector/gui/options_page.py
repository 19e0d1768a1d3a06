# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin's page in QGIS's Options dialog."""

from __future__ import annotations

from dataclasses import replace
from typing import Callable, Dict, Optional

from qgis.gui import QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ..bridge.i18n import tr
from ..bridge.settings import MAX_REQUESTS_IN_FLIGHT, Settings
from .catalog_icons import plugin_icon

OBJECT_NAME = "AgsConnectorOptions"
_LARGEST_PAGE = 100_000
_PAGE_STEP = 500


class OptionsPage(QgsOptionsPageWidget):
    """Shows the settings; ``applied`` tells that they were changed and saved."""

    applied = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName(OBJECT_NAME)
        layout = QVBoxLayout(self)
        layout.addWidget(self._downloads())
        layout.addWidget(self._layers())
        layout.addWidget(self._administration())
        note = QLabel(
            tr("Time-outs and proxy are QGIS's own: see the page “Network”; sign-ins: see “Authentication”.")
        )
        note.setWordWrap(True)
        layout.addWidget(note)
        layout.addStretch(1)
        layout.addLayout(self._restore_row())
        self.show_settings(Settings.load())

    def show_settings(self, settings: Settings) -> None:
        """Fill the page with ``settings``; nothing is saved."""
        self.requests_in_flight.setValue(settings.requests_in_flight)
        self.page_size.setValue(settings.page_size)
        self.service_styles.setChecked(settings.use_service_styles)
        if self.image_format.findData(settings.map_image_format) < 0:
            self.image_format.addItem(settings.map_image_format, settings.map_image_format)
        self.image_format.setCurrentIndex(self.image_format.findData(settings.map_image_format))
        self.administration.setChecked(settings.show_administration)

    def apply(self) -> None:
        """Save what the page shows."""
        before = Settings.load()
        settings = replace(
            before,
            requests_in_flight=self.requests_in_flight.value(),
            page_size=self.page_size.value(),
            use_service_styles=self.service_styles.isChecked(),
            map_image_format=self.image_format.currentData(),
            show_administration=self.administration.isChecked(),
        )
        if settings != before:
            settings.save()
            self.applied.emit()

    def _downloads(self) -> QGroupBox:
        self.requests_in_flight = QSpinBox()
        self.requests_in_flight.setRange(1, MAX_REQUESTS_IN_FLIGHT)
        self.requests_in_flight.setToolTip(
            tr("How many pages a download asks one server for at once. Fewer are kinder to a weak server.")
        )
        self.page_size = QSpinBox()
        self.page_size.setRange(0, _LARGEST_PAGE)
        self.page_size.setSingleStep(_PAGE_STEP)
        self.page_size.setSpecialValueText(tr("As many as the server allows"))
        self.page_size.setToolTip(
            tr("Most features in one answer. All features are downloaded in any case, with more requests.")
        )
        return _group(
            tr("Downloads"),
            {
                tr("Requests at the same time"): self.requests_in_flight,
                tr("Features per request"): self.page_size,
            },
        )

    def _layers(self) -> QGroupBox:
        self.service_styles = QCheckBox(tr("Draw layers with the symbols of their service"))
        self.service_styles.setToolTip(
            tr(
                "For feature layers added by menu or double-click. Off: one symbol of QGIS's own for each layer."
            )
        )
        self.image_format = QComboBox()
        for key, title in _image_formats().items():
            self.image_format.addItem(title(), key)
        self.image_format.setToolTip(tr("The format in which map services are asked to draw."))
        box = _group(tr("Layers added from the panel"), {tr("Pictures of maps"): self.image_format})
        box.layout().insertRow(0, self.service_styles)
        return box

    def _administration(self) -> QGroupBox:
        self.administration = QCheckBox(tr("Show the tools that administer servers"))
        self.administration.setToolTip(
            tr(
                "Adds the group “Administration” to the Processing toolbox; models and scripts have it in any case."
            )
        )
        hint = QLabel(
            tr(
                "For administrators of ArcGIS Server: start and stop services, edit them, set permissions, read logs. "
                "These tools ask for a confirmation before they interrupt anybody."
            )
        )
        hint.setWordWrap(True)
        box = QGroupBox(tr("Administration"))
        layout = QVBoxLayout(box)
        layout.addWidget(self.administration)
        layout.addWidget(hint)
        return box

    def _restore_row(self) -> QHBoxLayout:
        self.restore = QPushButton(tr("Restore Defaults"))
        self.restore.setToolTip(tr("Show the values that the plugin comes with; “OK” saves them."))
        self.restore.clicked.connect(lambda: self.show_settings(Settings()))
        row = QHBoxLayout()
        row.addWidget(self.restore)
        row.addStretch(1)
        return row


class OptionsFactory(QgsOptionsWidgetFactory):
    """Makes the page for the Options dialog; ``applied`` tells that settings were changed there."""

    applied = pyqtSignal()

    def __init__(self) -> None:
        super().__init__(tr("AGS Connector"), plugin_icon())

    def createWidget(self, parent: Optional[QWidget] = None) -> OptionsPage:
        """Make the page."""
        page = OptionsPage(parent)
        page.applied.connect(self.applied)
        return page


def _group(title: str, rows: Dict[str, QWidget]) -> QGroupBox:
    box = QGroupBox(title)
    form = QFormLayout(box)
    for label, widget in rows.items():
        form.addRow(label, widget)
    return box


def _image_formats() -> Dict[str, Callable[[], str]]:
    return {
        "PNG32": lambda: tr("PNG, soft transparency (32 bit)"),
        "PNG24": lambda: tr("PNG, no soft edges (24 bit)"),
        "PNG8": lambda: tr("PNG, few colors, small (8 bit)"),
        "JPG": lambda: tr("JPEG, no transparency, small"),
    }
