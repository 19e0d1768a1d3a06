# SPDX-License-Identifier: GPL-2.0-or-later
"""Other threads have something done on the main thread, also while that one waits for a reply."""

from __future__ import annotations

import threading
import time
from typing import Any, List

import pytest

from ags_connector.bridge import main_thread
from ags_connector.rest.errors import Canceled


@pytest.fixture(autouse=True)
def prepared(qgis_app: Any) -> None:
    main_thread.prepare()


def ask(results: List[Any], breathe: Any = lambda: None) -> threading.Thread:
    def work() -> None:
        try:
            results.append(main_thread.call_on_main_thread(threading.current_thread, breathe))
        except Canceled as error:
            results.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    return thread


def test_it_is_done_while_the_main_thread_waits() -> None:
    results: List[Any] = []
    thread = ask(results)
    end = time.monotonic() + 10
    while thread.is_alive() and time.monotonic() < end:
        main_thread.serve_network_manager()
        time.sleep(0.01)
    assert results == [threading.main_thread()]


def test_it_is_done_by_the_event_loop(qtbot: Any) -> None:
    results: List[Any] = []
    ask(results)
    qtbot.waitUntil(lambda: bool(results), timeout=5000)
    assert results == [threading.main_thread()]


def test_the_main_thread_does_its_own_at_once() -> None:
    assert main_thread.call_on_main_thread(threading.current_thread, lambda: None) is threading.main_thread()


def test_the_wait_ends_with_cancel() -> None:
    def canceled() -> None:
        raise Canceled

    results: List[Any] = []
    ask(results, canceled).join(5)
    assert isinstance(results[0], Canceled)
    main_thread.serve_network_manager()
