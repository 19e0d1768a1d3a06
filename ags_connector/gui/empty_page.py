# SPDX-License-Identifier: GPL-2.0-or-later
"""What the dock shows as long as there is no connection: what to do first."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ..bridge.i18n import tr
from .catalog_icons import theme_icon

_ICON_SIZE = 48


class EmptyPage(QWidget):
    """A hint and the button that makes the first connection."""

    add_requested = pyqtSignal()
    import_requested = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        icon = QLabel()
        icon.setPixmap(theme_icon("mIconAfs.svg").pixmap(_ICON_SIZE, _ICON_SIZE))
        icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        hint = QLabel(tr("Connect to an ArcGIS server, a portal, a service or a layer to browse it here."))
        hint.setWordWrap(True)
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        add = QPushButton(theme_icon("symbologyAdd.svg"), tr("Add Connection…"))
        add.clicked.connect(self.add_requested)
        self._import = QPushButton(tr("Take Over Connections of QGIS"))
        self._import.setToolTip(tr("Copy the ArcGIS connections of the Browser panel; the originals stay."))
        self._import.clicked.connect(self.import_requested)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        for widget in (icon, hint):
            layout.addWidget(widget)
        for button in (add, self._import):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def offer_import(self, offered: bool) -> None:
        """Show or hide the button that takes QGIS's own connections over."""
        self._import.setVisible(offered)
