# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs inside QGIS Desktop: plays the scenes of signing in and of what its failures say."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import iface

sys.path.insert(0, os.environ["AGS_CHECKOUT"])

from tests.sample_server import SampleServer, certificates
from tools.screenshot_scenes import URL, Scenes, begin, dock, picture, settled

ACCOUNTS = {
    "locked": ("locked", "l0cked-secret"),
    "expired": ("expired", "0ld-secret"),
}


def scenes() -> Scenes:
    """Play the whole story."""
    from ags_connector.gui.sign_in_panel import SignInWay

    secure = SampleServer(certificates=certificates.make(Path(tempfile.mkdtemp()))).start()
    iface.mainWindow().resize(1600, 1000)
    dialog: Any = dock().connections.add()
    dialog._url.setText(f"{URL}/Restricted/Parcels/FeatureServer/0")
    for name, (user, password) in ACCOUNTS.items():
        dialog._sign_in.choose(SignInWay.PASSWORD)
        dialog._sign_in.username.setText(user)
        dialog._sign_in.password.setText(password)
        yield from _tested(dialog, f"signing-{name}")
    dialog._sign_in.choose(SignInWay.API_KEY)
    dialog._sign_in.api_key.setText("AAPTmade-up-for-a-picture")
    yield from _tested(dialog, "signing-key")
    dialog._sign_in.choose(SignInWay.NONE)
    dialog._url.setText(secure.url)
    dialog._test_button.click()
    yield _asks_of_qgis
    yield settled()
    picture("signing-qgis-asks")
    while _asks_of_qgis() or not dialog._test_button.isEnabled():
        if _asks_of_qgis():
            QApplication.activeModalWidget().reject()
        yield settled()
    picture("signing-certificate")
    dialog.reject()
    secure.stop()


def _asks_of_qgis() -> bool:
    """Whether QGIS shows what is wrong with the certificate."""
    box = QApplication.activeModalWidget()
    return box is not None and "Ssl" in str(box.metaObject().className())


def _tested(dialog: Any, name: str) -> Scenes:
    dialog._test_button.click()
    yield dialog._test_button.isEnabled
    yield settled()
    picture(name)


if __name__ == "__main__":
    QTimer.singleShot(1500, lambda: begin(scenes))
