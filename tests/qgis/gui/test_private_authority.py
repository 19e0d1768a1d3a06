# SPDX-License-Identifier: GPL-2.0-or-later
"""A site with a certificate of a private authority: refused with advice, then the authority is added, then it opens."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication
from qgis.gui import QgsAuthCertManager
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtNetwork import QSslCertificate
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox, QPlainTextEdit, QRadioButton, QToolButton

from ags_connector.gui.connection_dialog import ConnectionDialog
from tests.qgis.bridge import auth_database
from tests.qgis.bridge.qgis_network import authority_in_qgis


@pytest.fixture(autouse=True)
def database(host):
    yield from auth_database.opened()


@pytest.fixture
def dialog(qtbot):
    found = ConnectionDialog([])
    qtbot.addWidget(found)
    found.show()
    return found


def result_of_test(dialog, qtbot):
    dialog._test_button.click()
    qtbot.waitUntil(dialog._test_button.isEnabled, timeout=15_000)
    return dialog._result.text()


def test_it_is_refused_with_the_way_to_add_it(dialog, secure, certificates, qtbot):
    dialog._url.setText(secure.url)
    assert dialog._options.isCollapsed()
    text = result_of_test(dialog, qtbot)
    assert "<b>Certificate not trusted</b>" in text
    assert "Certificates…" in text
    assert secure.requests == []
    assert not dialog._options.isCollapsed()
    assert dialog._options.certificates.isVisible()
    with authority_in_qgis(certificates.authority):
        assert "ArcGIS Server 11.3" in result_of_test(dialog, qtbot)


def test_the_offered_way_works(dialog, secure, certificates, qtbot):
    dialog._url.setText(secure.url)
    assert "<b>Certificate not trusted</b>" in result_of_test(dialog, qtbot)
    dialog._options.certificates.click()
    (manager,) = dialog.findChildren(QgsAuthCertManager)
    add_authority(manager, certificates.authority)
    try:
        manager.close()
        assert "ArcGIS Server 11.3" in result_of_test(dialog, qtbot)
    finally:
        (certificate,) = QSslCertificate.fromPath(str(certificates.authority))
        QgsApplication.authManager().removeCertTrustPolicy(certificate)
        QgsApplication.authManager().removeCertAuthority(certificate)
        QgsApplication.authManager().rebuildCaCertsCache()
        QgsApplication.authManager().rebuildTrustedCaCertsCache()


def add_authority(manager, path):
    """What a user does in QGIS's window: the plus button of the authorities, the certificate's text, OK."""

    def fill():
        box = QApplication.activeModalWidget()
        if box is None:
            QTimer.singleShot(50, fill)
            return
        box.findChild(QRadioButton, "radioImportText").setChecked(True)
        box.findChild(QPlainTextEdit, "teCertText").setPlainText(path.read_text("ascii"))
        press(
            box, box.findChild(QDialogButtonBox, "buttonBox").button(QDialogButtonBox.StandardButton.Ok), 100
        )

    def press(box, ok, tries):
        if ok.isEnabled():
            ok.click()
        elif tries:
            QTimer.singleShot(50, lambda: press(box, ok, tries - 1))
        else:
            box.reject()

    QTimer.singleShot(50, fill)
    manager.findChild(QToolButton, "btnAddCa").click()
