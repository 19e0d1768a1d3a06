# SPDX-License-Identifier: GPL-2.0-or-later
"""An export in a process of its own, which a test can kill."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Optional

ROOT = Path(__file__).resolve().parents[3]


def prepare(url: str, where: str, target: Path, home: Path) -> subprocess.Popen[str]:
    """Start QGIS to export what matches ``where`` in the service at ``url``, once :func:`kill_after` says so."""
    home.mkdir(mode=0o700, exist_ok=True)
    isolated = {name: str(home) for name in ("HOME", "XDG_RUNTIME_DIR", "QGIS_CUSTOM_CONFIG_PATH")}
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **isolated}
    command = [sys.executable, "-m", "tests.qgis.processing.export_process", url, where, str(target)]
    return subprocess.Popen(
        command, cwd=ROOT, env=environment, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip


def kill_after(process: subprocess.Popen[str], seconds: float) -> bool:
    """Let the export begin and work for so long, then kill it; return whether it was still at work."""
    _wait_for(process, "ready")
    stream: Any = process.stdin
    stream.write("go\n")
    stream.flush()
    time.sleep(seconds)
    alive = process.poll() is None
    process.send_signal(signal.SIGKILL)
    process.communicate()
    return alive


def _wait_for(process: subprocess.Popen[str], word: str) -> None:
    """Read the output up to a line with ``word``."""
    stream: Optional[Any] = process.stdout
    assert stream is not None
    for line in stream:
        if word in line:
            return
    raise AssertionError(f"the export ended before it said “{word}”")


def main(url: str, where: str, target: str) -> None:
    """Export as the algorithm does, once a line of input says so."""
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

    application = QgsApplication([], False)
    application.initQgis()
    from ags_connector.bridge import host
    from ags_connector.processing.provider import AgsConnectorProvider

    host.install()
    provider = AgsConnectorProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("agsconnector:exportlayers")
    feedback = QgsProcessingFeedback(False)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    _, fine = algorithm.run({"URL": url, "WHERE": where, "OUTPUT": target}, QgsProcessingContext(), feedback)
    sys.stdout.write(feedback.textLog())
    sys.stdout.flush()
    os._exit(0 if fine else 1)


if __name__ == "__main__":
    main(*sys.argv[1:])
