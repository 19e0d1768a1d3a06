# SPDX-License-Identifier: GPL-2.0-or-later
"""Fixtures of the bridge's tests."""

from __future__ import annotations

from typing import Any, Iterator

import pytest
import requests

from tests.qgis.bridge.wire_server import WireServer


@pytest.fixture
def wire() -> Iterator[WireServer]:
    with WireServer() as started:
        yield started


@pytest.fixture
def http(qgis_app: Any) -> Iterator[requests.Session]:
    from ags_connector.bridge import transport
    from ags_connector.bridge.transport import http_session

    transport.prepare()
    session = http_session()
    yield session
    session.close()
    transport.shutdown()
