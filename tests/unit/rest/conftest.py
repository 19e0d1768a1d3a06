# SPDX-License-Identifier: GPL-2.0-or-later
"""What the tests of the REST client share: scripted servers, quick retries, recorded answers."""

from __future__ import annotations

import csv
import socket
import subprocess
from pathlib import Path
from typing import Dict, List

import pytest

from ags_connector.rest.feedback import Severity
from ags_connector.rest.retry import RetryPolicy
from ags_connector.rest.session import Session, Timeout
from tests.unit.rest.scripted_server import ScriptedServer


class RecordingFeedback:
    """Keeps what it is told; says Cancel when asked to."""

    def __init__(self) -> None:
        self.canceled = False
        self.messages: List[str] = []
        self.severities: List[Severity] = []

    def isCanceled(self) -> bool:
        return self.canceled

    def setProgress(self, progress: float) -> None:
        """Progress is not what these tests look at."""

    def message(self, severity: Severity, text: str) -> None:
        self.severities.append(severity)
        self.messages.append(text)


@pytest.fixture
def feedback():
    return RecordingFeedback()


@pytest.fixture
def serve():
    """Start scripted servers: `serve(script)`; all end with the test."""
    running: List[ScriptedServer] = []

    def start(script, certificate=None):
        running.append(ScriptedServer(script, certificate))
        return running[-1]

    yield start
    for server in running:
        server.close()


@pytest.fixture
def session(feedback):
    """Make sessions whose retries do not wait long: `session(token=...)`."""

    def make(http=None, **options):
        options.setdefault("retry", RetryPolicy(first_pause=0.01))
        options.setdefault("timeout", Timeout(connect=2, read=5))
        return Session(http, feedback=feedback, **options)

    return make


@pytest.fixture
def unused_port() -> int:
    """A port on loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="session")
def certificate(tmp_path_factory) -> str:
    """Make a self-signed certificate for 127.0.0.1, with its key in the same file."""
    path = tmp_path_factory.mktemp("tls") / "server.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1",
         "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", path, "-out", path.with_suffix(".crt")],
        check=True, capture_output=True,
    )  # fmt: skip
    path.write_bytes(path.read_bytes() + path.with_suffix(".crt").read_bytes())
    return str(path)


@pytest.fixture(scope="session")
def index(fixtures_dir: Path) -> Dict[str, List[str]]:
    """The recorded answers by kind."""
    kinds: Dict[str, List[str]] = {}
    with open(fixtures_dir / "INDEX.tsv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            kinds.setdefault(row["kind"], []).append(row["path"])
    return kinds
