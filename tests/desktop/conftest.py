# SPDX-License-Identifier: GPL-2.0-or-later
"""Fixtures for tests inside QGIS Desktop: the real main window, and the plugin as QGIS loaded it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

pytest.importorskip("qgis.utils", reason="these tests run inside QGIS Desktop: make test TESTS=desktop")


@pytest.fixture
def iface():
    """QGIS's own interface object."""
    from qgis.utils import iface

    if iface is None:
        pytest.skip("these tests run inside QGIS Desktop: make test TESTS=desktop")
    return iface


@pytest.fixture
def plugin(iface):
    """The running plugin."""
    from qgis import utils

    running = utils.plugins.get("ags_connector")
    assert running is not None, "QGIS did not start the plugin"
    failure = getattr(running, "_error", None)
    assert not isinstance(failure, ImportError), f"the plugin could not be imported: {failure}"
    return running


@pytest.fixture
def plugin_zip() -> Path:
    """The built zip."""
    return Path(os.environ["AGS_PLUGIN_ZIP"])
