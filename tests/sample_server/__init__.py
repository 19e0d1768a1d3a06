# SPDX-License-Identifier: GPL-2.0-or-later
"""A site like ArcGIS Server on the loopback address, with real data, that can be told to misbehave."""

from __future__ import annotations

from tests.sample_server.modes import MODES
from tests.sample_server.request import Request
from tests.sample_server.server import SampleServer

__all__ = ["MODES", "Request", "SampleServer"]
