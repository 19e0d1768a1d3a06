# SPDX-License-Identifier: GPL-2.0-or-later
"""What few connections need: referer, URL prefix, http for passwords, certificate authorities."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsAuthCertManager, QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from ..bridge.connections import Connection
from ..bridge.i18n import tr


class SiteOptions(QgsCollapsibleGroupBox):
    """The advanced part of a connection; closed unless something in it is set."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("Advanced"), parent)
        self.referer = QLineEdit()
        self.referer.setToolTip(tr("The web address that tokens are bound to; mostly none is needed."))
        self.prefix = QLineEdit()
        self.prefix.setPlaceholderText("https://host/proxy?")
        self.prefix.setToolTip(tr("What a resource proxy wants before every URL."))
        self.allow_http = QCheckBox(
            tr("Send the password without encryption (http) if the site has no https")
        )
        self.certificates = QPushButton(tr("Certificates…"))
        self.certificates.setAutoDefault(False)
        self.certificates.setToolTip(tr("Add the certificate authority of your organisation to QGIS"))
        self.certificates.clicked.connect(self._show_certificates)
        form = QFormLayout(self)
        form.addRow(tr("Referer"), self.referer)
        form.addRow(tr("URL prefix"), self.prefix)
        form.addRow(self.allow_http)
        row = QHBoxLayout()
        row.addWidget(self.certificates)
        row.addStretch(1)
        form.addRow(row)
        self.setCollapsed(True)

    def fill(self, connection: Connection) -> None:
        """Show what a connection has."""
        self.referer.setText(connection.referer)
        self.prefix.setText(connection.prefix)
        self.allow_http.setChecked(connection.allow_http)
        self.setCollapsed(not (connection.referer or connection.prefix or connection.allow_http))

    def offer_certificates(self) -> None:
        """Open, so that the button for certificates is seen."""
        self.setCollapsed(False)
        self.certificates.setFocus()

    def _show_certificates(self) -> None:
        manager = QgsAuthCertManager(self)
        manager.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        manager.setWindowModality(Qt.WindowModality.WindowModal)
        manager.show()
