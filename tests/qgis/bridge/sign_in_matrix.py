# SPDX-License-Identifier: GPL-2.0-or-later
"""Every way to sign in, in every situation, and what must come out; run it to see the table."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Callable, Dict, List, Tuple

from qgis.core import QgsApplication

from ags_connector.bridge import host
from ags_connector.rest import FeatureLayer
from ags_connector.rest.auth import Anonymous
from ags_connector.rest.errors import AgsError, SignInFailed, SignInRequired
from tests.qgis.bridge.auth_database import MASTER
from tests.qgis.bridge.sign_in_world import FEW, LOCKED, METHODS, OPEN, World, in_a_worker, with_credential
from tests.sample_server import SampleServer

PAGES = 50
AT_ONCE = 8
COMPLETE, NEEDED, REFUSED, ENDED = "complete", "sign-in needed", "sign-in refused", "token ended"
SITUATIONS = ("anonymous", "right", "wrong", "ends within 50 pages", "ends while 8 wait")
# What comes out, and how many tokens were issued once the old ones had ended.
RENEWED = (NEEDED, COMPLETE, REFUSED, (COMPLETE, 1), (COMPLETE, 1))
FIXED = (NEEDED, COMPLETE, ENDED, (ENDED, 0), (ENDED, 0))
LASTING = (NEEDED, COMPLETE, REFUSED, (COMPLETE, 0), (COMPLETE, 0))
EXPECTED: Dict[str, Tuple[object, ...]] = {
    "user and password, server's token": RENEWED,
    "user and password, portal, federated server": RENEWED,
    "ready token": FIXED,
    "API key": FIXED,
    "Basic configuration, exchanged": RENEWED,
    "HTTP Basic": (NEEDED, COMPLETE, NEEDED, (COMPLETE, 0), (COMPLETE, 0)),
    "OAuth2 of QGIS, federated server": RENEWED,
    "Esri-token configuration": FIXED,
    "resource proxy": (NEEDED, COMPLETE, NEEDED, (NEEDED, 0), (NEEDED, 0)),
}


@dataclass(frozen=True)
class Cell:
    """What came out: the outcome, rows and pages read, rows there are, tokens issued after the end, what was said."""

    outcome: str
    rows: int = 0
    expected: int = 0
    pages: int = 0
    renewals: int = 0
    said: str = ""


def play(world: World, method: str, situation: str) -> Cell:
    """Try one way to sign in in one situation."""
    with world:
        return in_a_worker(lambda: _played(world, method, situation))


def _played(world: World, method: str, situation: str) -> Cell:
    expected = _truth(world, method)
    opened = METHODS[method](world, situation != "wrong")
    if situation == "anonymous":
        opened = with_credential(opened.url, Anonymous())
    work: Dict[str, Callable[[World, FeatureLayer, int], Cell]] = {
        "ends within 50 pages": _within_a_download,
        "ends while 8 wait": _while_others_wait,
    }
    try:
        return work.get(situation, _downloaded)(world, opened, expected)
    except AgsError as error:
        return Cell(_named(error), expected=expected, renewals=world.renewals, said=str(error))


def _truth(world: World, method: str) -> int:
    """How many rows there are, asked for by the server's own key."""
    if method == "HTTP Basic":
        return FeatureLayer(world.server.layer_url(OPEN, "FeatureServer", 0)).count(FEW)
    layer = FeatureLayer(world.locked, token=world.server.new_api_key())
    return layer.count(FEW)


def _downloaded(world: World, layer: FeatureLayer, expected: int) -> Cell:
    rows = sum(1 for _ in layer.query(FEW))
    return Cell(COMPLETE if rows == expected else "short", rows, expected)


def _within_a_download(world: World, layer: FeatureLayer, expected: int) -> Cell:
    for server in (world.server, world.federated):
        for service in (LOCKED, OPEN):
            server.set_mode(service, "cap_pages", max(1, expected // PAGES))
    rows = pages = 0
    for page in layer.query(FEW).pages():
        rows, pages = rows + len(page), pages + 1
        if pages == PAGES // 3:
            world.end_tokens()
    return Cell(COMPLETE if rows == expected else "short", rows, expected, pages, world.renewals)


def _while_others_wait(world: World, layer: FeatureLayer, expected: int) -> Cell:
    assert layer.count(FEW) == expected
    world.end_tokens()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        counts = [item.result(30) for item in [pool.submit(layer.count, FEW) for _ in range(AT_ONCE)]]
    outcome = COMPLETE if counts == [expected] * AT_ONCE else "differs"
    return Cell(outcome, expected, expected, renewals=world.renewals)


def _named(error: AgsError) -> str:
    if isinstance(error, SignInFailed):
        return REFUSED
    if isinstance(error, SignInRequired):
        return ENDED if "no longer valid" in " ".join(error.details) else NEEDED
    return type(error).__name__


def expectation(method: str, situation: str) -> Tuple[str, int]:
    """Outcome and number of renewals."""
    found = EXPECTED[method][SITUATIONS.index(situation)]
    return found if isinstance(found, tuple) else (str(found), 0)


def main() -> None:
    """Print the table."""
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = tempfile.mkdtemp(prefix="sign_in_")
    application = QgsApplication([], False)
    application.initQgis()
    QgsApplication.authManager().setMasterPassword(MASTER, True)
    host.install()
    with SampleServer() as server, SampleServer(portal=server) as federated:
        world = World(server, federated)
        for method in METHODS:
            lines: List[str] = []
            for situation in SITUATIONS:
                began = time.monotonic()
                cell = play(world, method, situation)
                fits = (cell.outcome, cell.renewals) == expectation(method, situation)
                lines.append(
                    f"  {'ok' if fits else '!!'} {situation:22} {cell.outcome:16} {cell.rows:4} of "
                    f"{cell.expected:4} rows, {cell.pages:3} pages, {cell.renewals} renewals, "
                    f"{time.monotonic() - began:4.1f} s  {cell.said[:110]}"
                )
            sys.stdout.write("\n".join([method, *lines]) + "\n")
            sys.stdout.flush()
    host.uninstall()
    del application


if __name__ == "__main__":
    main()
