# SPDX-License-Identifier: GPL-2.0-or-later
"""The unit tests really run without QGIS, and without a way out to the network."""

from __future__ import annotations

import socket
import sys

import pytest

from tests.network_guard import NetworkRefused


@pytest.mark.skipif("qgis" in sys.modules, reason="a run together with tests/qgis has QGIS loaded")
@pytest.mark.parametrize("package", ["qgis", "osgeo", "PyQt5"])
def test_qgis_cannot_be_imported(package):
    with pytest.raises(ModuleNotFoundError, match="run without QGIS"):
        __import__(package)


@pytest.mark.parametrize("host", ["192.0.2.1", "example.org", "::ffff:192.0.2.1"])
def test_other_machines_are_refused(host):
    with pytest.raises(NetworkRefused, match="sample server"):
        socket.create_connection((host, 80), timeout=1)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_this_machine_can_be_reached(host):
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection((host, server.getsockname()[1]), timeout=5).close()
