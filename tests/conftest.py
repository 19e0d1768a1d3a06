# SPDX-License-Identifier: GPL-2.0-or-later
"""What every test shares: recorded answers, hypothesis's profile, and no way out to the network."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.network_guard import guard_sockets

settings.register_profile(
    "project",
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("project")


@pytest.fixture(scope="session", autouse=True)
def loopback_only():
    """Let a test talk to servers on this machine only."""
    with guard_sockets():
        yield


@pytest.fixture(scope="session")
def fixtures_dir() -> Path:
    """Where answers recorded from real servers lie; INDEX.tsv there says what each one is."""
    folder = os.environ.get("AGS_FIXTURES")
    if not folder:
        pytest.skip("AGS_FIXTURES is not set: recorded server answers are not on this machine")
    path = Path(folder)
    if not (path / "INDEX.tsv").is_file():
        pytest.fail(f"AGS_FIXTURES is set to {folder}, but there is no INDEX.tsv in it")
    return path
