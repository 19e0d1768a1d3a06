# SPDX-License-Identifier: GPL-2.0-or-later
"""TLS over the transport: a certificate that nobody vouches for is refused, in every thread, without a deadlock."""

from __future__ import annotations

import shutil
import ssl
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Iterator, List

import pytest
import requests
from qgis.PyQt.QtCore import QCoreApplication

from ags_connector.bridge import tls_exceptions, transport
from ags_connector.bridge.main_thread import serve_network_manager


class _Hello(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "5")
        self.end_headers()
        self.wfile.write(b"hello")

    def log_message(self, *_args: Any) -> None:
        pass


class _QuietServer(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_args: Any) -> None:
        """A client that refuses the certificate is what these tests are about."""


@pytest.fixture(scope="module")
def self_signed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not installed: no certificate can be made")
    folder = tmp_path_factory.mktemp("tls")
    subject = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"]
    files = ["-keyout", str(folder / "both.pem"), "-out", str(folder / "cert.pem")]
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", *subject, *files]
    subprocess.run(command, check=True, capture_output=True)
    both = folder / "both.pem"
    both.write_text(both.read_text() + (folder / "cert.pem").read_text())
    return both


@pytest.fixture
def tls_url(self_signed: Path) -> Iterator[str]:
    server = _QuietServer(("127.0.0.1", 0), _Hello)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(self_signed)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"https://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def test_self_signed_is_refused_on_the_main_thread(http: requests.Session, tls_url: str) -> None:
    began = time.monotonic()
    with pytest.raises(requests.exceptions.SSLError, match="certificate"):
        http.get(tls_url, timeout=10)

    assert time.monotonic() - began < 5


def test_verify_false_changes_nothing(http: requests.Session, tls_url: str) -> None:
    with pytest.raises(requests.exceptions.SSLError):
        http.get(tls_url, timeout=10, verify=False)


def test_self_signed_is_refused_in_threads_while_the_main_one_waits(
    http: requests.Session, tls_url: str
) -> None:
    def ask(_number: int) -> str:
        try:
            return http.get(tls_url, timeout=10).text
        except requests.RequestException as error:
            return type(error).__name__

    with ThreadPoolExecutor(4) as pool:
        futures = [pool.submit(ask, number) for number in range(4)]
        while not all(future.done() for future in futures):
            serve_network_manager()
            time.sleep(0.01)

    assert [future.result() for future in futures] == ["SSLError"] * 4


def test_shutdown_while_a_certificate_waits_for_its_judgement(http: requests.Session, tls_url: str) -> None:
    errors = []

    def ask() -> None:
        try:
            http.get(tls_url, timeout=10)
        except requests.RequestException as error:
            errors.append(error)

    thread = threading.Thread(target=ask)
    thread.start()
    time.sleep(0.5)
    began = time.monotonic()
    transport.shutdown()
    thread.join(5)

    assert time.monotonic() - began < 4
    assert len(errors) == 1


def test_exception_accepted_in_qgis_counts(http: requests.Session, tls_url: str, self_signed: Path) -> None:
    from qgis.core import QgsApplication, QgsAuthConfigSslServer
    from qgis.PyQt.QtNetwork import QSslCertificate, QSslError

    manager = QgsApplication.authManager()
    assert manager.setMasterPassword("master", True)
    certificate = QSslCertificate.fromPath(str(self_signed.with_name("cert.pem")))[0]
    accepted = QgsAuthConfigSslServer()
    accepted.setSslCertificate(certificate)
    accepted.setSslHostPort(tls_url.split("/")[2])
    accepted.setSslIgnoredErrorEnums(
        [QSslError.SslError.SelfSignedCertificate, QSslError.SslError.CertificateUntrusted]
    )
    assert manager.storeSslCertCustomConfig(accepted)
    try:
        text = http.get(tls_url, timeout=10).text
    finally:
        digest = bytes(certificate.digest(_sha1()).toHex()).decode()
        manager.removeSslCertCustomConfig(digest, accepted.sslHostPort())
    assert text == "hello"


def _sha1() -> Any:
    from qgis.PyQt.QtCore import QCryptographicHash

    return QCryptographicHash.Algorithm.Sha1


def outcome_of(http: requests.Session, url: str) -> str:
    try:
        return http.get(url, timeout=5).text
    except requests.RequestException as error:
        return type(error).__name__


def test_the_judgement_of_a_certificate_is_never_missed(http: requests.Session, tls_url: str) -> None:
    """The main thread answers at once, before the network thread has begun to wait for it."""
    outcomes: List[str] = []
    thread = threading.Thread(target=lambda: outcomes.extend(outcome_of(http, tls_url) for _ in range(20)))
    thread.start()
    end = time.monotonic() + 60
    while thread.is_alive() and time.monotonic() < end:
        QCoreApplication.processEvents()
    assert outcomes == ["SSLError"] * 20


def test_qgis_is_asked_about_a_certificate(
    http: requests.Session, tls_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: List[threading.Thread] = []
    handle = tls_exceptions._handle

    def noted(reply: Any, problems: Any) -> None:
        handle(reply, problems)
        asked.append(threading.current_thread())

    monkeypatch.setattr(tls_exceptions, "_handle", noted)
    assert outcome_of(http, tls_url) == "SSLError"
    assert asked == [threading.main_thread()]
