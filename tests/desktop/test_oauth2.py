# SPDX-License-Identifier: GPL-2.0-or-later
"""OAuth2 in QGIS Desktop: QGIS opens the portal's page in the user's web browser, and the layer of a server opens."""

from __future__ import annotations

import threading
import time

import pytest
import requests
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QObject, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices

PATIENCE = 40


class Browser(QObject):
    """Stands where the user's web browser does."""

    def __init__(self):
        super().__init__()
        self.opened = []

    @pyqtSlot(QUrl)
    def visit(self, url):
        from tests.qgis.bridge.oauth_browser import filled_in

        address = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        self.opened.append(address)
        threading.Thread(target=lambda: requests.get(filled_in(address), timeout=20), daemon=True).start()


@pytest.fixture
def browser():
    found = Browser()
    QDesktopServices.setUrlHandler("http", found, "visit")
    yield found
    QDesktopServices.unsetUrlHandler("http")


def off_the_main_thread(work):
    outcome = []
    thread = threading.Thread(target=lambda: outcome.append(work()), daemon=True)
    thread.start()
    end = time.monotonic() + PATIENCE
    while thread.is_alive() and time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.01)
    return outcome[0]


def test_the_user_signs_in_by_the_browser(plugin, browser):
    from ags_connector.bridge.sessions import session_for
    from ags_connector.rest import FeatureLayer
    from tests.qgis.bridge import oauth_browser
    from tests.sample_server import SampleServer

    assert QgsApplication.authManager().setMasterPassword("master", True)
    with SampleServer() as portal, SampleServer(portal=portal) as server:
        authcfg = oauth_browser.configuration(portal, oauth_browser.free_port())
        url = server.layer_url("Restricted/Parcels", "FeatureServer", 0)
        layer = FeatureLayer(url, session=session_for(url, authcfg))
        assert off_the_main_thread(layer.count) > 0
        assert off_the_main_thread(lambda: len(list(layer.query()))) == off_the_main_thread(layer.count)
    (opened,) = browser.opened
    assert "/portal/sharing/rest/oauth2/authorize?response_type=code" in opened
