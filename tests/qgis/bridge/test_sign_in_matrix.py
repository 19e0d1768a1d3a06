# SPDX-License-Identifier: GPL-2.0-or-later
"""Every way to sign in is tried in every situation: complete wherever it can be renewed, by one renewal."""

from __future__ import annotations

from typing import Any, Iterator

import pytest

from tests.qgis.bridge import auth_database, sign_in_matrix
from tests.qgis.bridge.sign_in_matrix import COMPLETE, PAGES, SITUATIONS
from tests.qgis.bridge.sign_in_world import METHODS, World
from tests.sample_server import SampleServer


@pytest.fixture(autouse=True)
def database(installed_host: Any) -> Iterator[None]:
    yield from auth_database.opened()


@pytest.fixture(scope="module")
def federated_server(sample_server: SampleServer) -> Iterator[SampleServer]:
    with SampleServer(portal=sample_server) as started:
        yield started


@pytest.mark.parametrize("situation", SITUATIONS)
@pytest.mark.parametrize("method", METHODS)
def test_sign_in(server: SampleServer, federated_server: SampleServer, method: str, situation: str) -> None:
    cell = sign_in_matrix.play(World(server, federated_server), method, situation)
    outcome, renewals = sign_in_matrix.expectation(method, situation)
    assert (cell.outcome, cell.renewals) == (outcome, renewals), cell.said
    assert cell.expected > 0
    if outcome == COMPLETE:
        assert cell.rows == cell.expected
        assert "pages" not in situation or cell.pages >= PAGES
    else:
        assert cell.said
