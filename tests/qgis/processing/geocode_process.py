# SPDX-License-Identifier: GPL-2.0-or-later
"""A geocoding run in a process of its own, which can be told to kill itself on the way."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any, Dict, Optional

ROOT = Path(__file__).resolve().parents[3]


def geocode(
    parameters: Dict[str, Any], home: Path, *, killed_at: Optional[float] = None
) -> subprocess.CompletedProcess[str]:
    """Run the algorithm with `home` as its profile; `killed_at` is the progress at which SIGKILL ends it."""
    home.mkdir(mode=0o700, exist_ok=True)
    isolated = {name: str(home) for name in ("HOME", "XDG_RUNTIME_DIR", "QGIS_CUSTOM_CONFIG_PATH")}
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **isolated}
    command = [
        sys.executable,
        "-m",
        "tests.qgis.processing.geocode_process",
        json.dumps(parameters),
        str(killed_at or 0),
    ]
    return subprocess.run(
        command, cwd=ROOT, env=environment, text=True, capture_output=True, timeout=120, check=False
    )


def main(parameters: Dict[str, Any], killed_at: float) -> None:
    """Geocode, as the toolbox does."""
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsProject

    application = QgsApplication([], False)
    application.initQgis()
    from ags_connector.bridge import host
    from ags_connector.processing.provider import AgsConnectorProvider

    host.install()
    provider = AgsConnectorProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("agsconnector:geocodeaddresses")
    feedback = QgsProcessingFeedback(False)

    def end(progress: float) -> None:
        if killed_at and progress >= killed_at:
            os.kill(os.getpid(), signal.SIGKILL)

    feedback.progressChanged.connect(end)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    results, fine = algorithm.run(parameters, context, feedback)
    sys.stderr.write(feedback.textLog())
    sys.stdout.write(json.dumps(results))
    sys.stdout.flush()
    os._exit(0 if fine else 1)


if __name__ == "__main__":
    main(json.loads(sys.argv[1]), float(sys.argv[2]))
