# SPDX-License-Identifier: GPL-2.0-or-later
"""Work in the background: its outcome comes back on the main thread, whatever it is."""

from __future__ import annotations

import gc
import threading
import time
from typing import Any

import pytest

from ags_connector.bridge.tasks import BackgroundTask, cancel_all, run
from ags_connector.rest.errors import ServerError
from ags_connector.rest.feedback import check_canceled


def _unexpected(*args: Any) -> None:
    pytest.fail(f"not to be called: {args}")


def test_result_arrives_on_the_main_thread(qgis_app: Any, qtbot: Any) -> None:
    seen = []
    with qtbot.waitCallback(timeout=5000) as done:

        def deliver(result: Any) -> None:
            seen.append(threading.current_thread())
            done(result)

        run(BackgroundTask("x", lambda _: threading.current_thread(), on_done=deliver, on_error=_unexpected))
        gc.collect()

    assert seen == [threading.main_thread()]
    assert done.args[0] is not threading.main_thread()


def test_error_arrives_on_the_main_thread(qgis_app: Any, qtbot: Any) -> None:
    def fail(_feedback: Any) -> None:
        raise ServerError("no")

    with qtbot.waitCallback(timeout=5000) as failed:
        run(BackgroundTask("x", fail, on_done=_unexpected, on_error=failed))

    assert isinstance(failed.args[0], ServerError)


def test_cancel_is_heard_within_a_second(qgis_app: Any, qtbot: Any) -> None:
    started = threading.Event()

    def wait(feedback: Any) -> None:
        started.set()
        while True:
            check_canceled(feedback)
            time.sleep(0.02)

    with qtbot.waitCallback(timeout=5000) as canceled:
        task = BackgroundTask("x", wait, on_done=_unexpected, on_error=_unexpected, on_canceled=canceled)
        run(task)
        assert started.wait(5)
        began = time.monotonic()
        cancel_all()

    assert time.monotonic() - began < 1


def test_progress_is_the_tasks(qgis_app: Any, qtbot: Any) -> None:
    seen = []
    with qtbot.waitCallback(timeout=5000) as done:
        task = BackgroundTask(
            "x", lambda feedback: feedback.setProgress(30), on_done=done, on_error=_unexpected
        )
        task.progressChanged.connect(seen.append)
        run(task)

    assert 30 in seen
