# SPDX-License-Identifier: GPL-2.0-or-later
"""Shows the main work on real data: list, download, clip, geocode, cut images; checks every file; draws map and dock.

    demo.py [--url URL] [--limit N]

Without --url the sample server is started. The files stay in build/demo/. The exit code is 1 where a check fails.
Run it off screen, in a home of its own (`make demo`).
"""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import sys
from pathlib import Path
from typing import Iterator

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
FOLDER = ROOT / "build" / "demo"


@contextlib.contextmanager
def qgis() -> Iterator[None]:
    """QGIS with the Processing framework and this plugin's provider, as the plugin registers it."""
    from osgeo import gdal
    from qgis.core import QgsApplication

    # What GDAL remarks in passing would tear the table apart; what fails shows in the checks.
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    application = QgsApplication([], True)
    application.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing

    from ags_connector.bridge import host
    from ags_connector.processing.provider import AgsConnectorProvider

    Processing.initialize()
    host.install()
    provider = AgsConnectorProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    try:
        yield
    finally:
        QgsApplication.processingRegistry().removeProvider(provider)
        host.uninstall()
        application.exitQgis()


def demonstrate(url: str | None, limit: int) -> bool:
    """Play all steps; tell whether every check held."""
    from ags_connector.rest.urls import parse
    from tests.sample_server import SampleServer
    from tools.demo_dock import draw_dock
    from tools.demo_map import draw_map
    from tools.demo_places import places_and_images
    from tools.demo_portal import portal_search
    from tools.demo_steps import Steps, any_service, sample_service

    with contextlib.ExitStack() as stack:
        site = url or stack.enter_context(SampleServer()).url
        print(f"{'The service' if url else 'The sample server'}: {site}\n", flush=True)
        steps = Steps(FOLDER)
        picture = any_service(steps, site, limit) if url else sample_service(steps, site)
        if not url:
            places_and_images(steps, site)
            portal_search(steps, site)
        steps.run("draw the map", lambda: draw_map(picture, FOLDER / "map.png"))
        steps.run("draw the dock", lambda: draw_dock(parse(site).services_root, FOLDER / "dock.png"))
        return steps.close()


def main() -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--url", help="a site, service or layer to use instead of the sample server")
    parser.add_argument(
        "--limit", type=int, default=1000, help="with --url: download no more features than this"
    )
    options = parser.parse_args()
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    with qgis():
        fine = demonstrate(options.url, options.limit)
    sys.stdout.flush()
    # Qt and Python take each other's objects down in no safe order at the end.
    os._exit(0 if fine else 1)


if __name__ == "__main__":
    main()
