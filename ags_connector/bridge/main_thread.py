# SPDX-License-Identifier: GPL-2.0-or-later
"""What the main thread must go on doing while it waits."""

from __future__ import annotations

import threading

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QCoreApplication


def on_main_thread() -> bool:
    """Whether this is the thread of QGIS's interface."""
    return threading.current_thread() is threading.main_thread()


def serve_network_manager() -> None:
    """Let QGIS answer what a network thread asks of the main one: certificates, proxy sign-in.

    To be called again and again by code that waits for a reply, else both wait for each other; does
    nothing in other threads.
    """
    if on_main_thread() and QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(QgsNetworkAccessManager.instance(), 0)
