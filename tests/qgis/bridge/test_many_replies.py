# SPDX-License-Identifier: GPL-2.0-or-later
"""Many small requests from several threads, while the main thread handles its events as QGIS does."""

from __future__ import annotations

import threading
import time
from typing import List

from qgis.PyQt.QtCore import QCoreApplication

THREADS = 4
REQUESTS = 100
PATIENCE = 60


def test_every_request_is_answered_while_the_main_thread_is_busy_with_events(http, server):
    answers: List[int] = []

    def ask() -> None:
        replies = (http.get(server.url, params={"f": "json"}, timeout=(10, 20)) for _ in range(REQUESTS))
        answers.extend(reply.status_code for reply in replies)

    threads = [threading.Thread(target=ask, daemon=True) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    end = time.monotonic() + PATIENCE
    while any(thread.is_alive() for thread in threads) and time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.005)
    assert answers == [200] * (THREADS * REQUESTS)
