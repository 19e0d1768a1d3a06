# SPDX-License-Identifier: GPL-2.0-or-later
"""A forward proxy as companies have one: hands requests on, opens tunnels, may ask who is there, and counts."""

from __future__ import annotations

import base64
import http.client
import select
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Dict, List, Tuple
from urllib.parse import urlsplit

HOP_BY_HOP = frozenset(
    {"proxy-authorization", "proxy-connection", "connection", "keep-alive", "transfer-encoding"}
)
SECONDS = 30.0
PIECE = 65536
Place = Tuple[str, int]


class ForwardProxy:
    """Listens on a free port of the loopback address; `seen` holds what was asked of it, "METHOD target".

    `login` is "name:password" where it lets nobody else through. `hosts` are names that it knows better than the
    network does: the place that stands behind each.
    """

    def __init__(self, login: str = "") -> None:
        self.login = login
        self.hosts: Dict[str, Place] = {}
        self.seen: List[str] = []
        self.refused = 0
        self.lock = threading.Lock()
        outer = self

        class Bound(_Handler):
            proxy = outer

        self._server = _Server(("127.0.0.1", 0), Bound)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    @property
    def place(self) -> Place:
        return "127.0.0.1", self._server.server_port

    @property
    def url(self) -> str:
        """As the environment variable HTTP_PROXY has it."""
        login = f"{self.login}@" if self.login else ""
        return f"http://{login}127.0.0.1:{self._server.server_port}"

    def know(self, name: str, base: str) -> str:
        """From now on `name` is where `base` is; the scheme, name and port to ask for."""
        parts = urlsplit(base)
        self.hosts[name] = (str(parts.hostname), int(parts.port or 80))
        return f"{parts.scheme}://{name}:{parts.port}"

    def tunnels(self) -> int:
        return sum(item.startswith("CONNECT ") for item in self.seen)

    def __enter__(self) -> ForwardProxy:
        self._thread.start()
        return self

    def __exit__(self, *_: Any) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def handle_error(self, *_: Any) -> None:
        """Clients that hang up are every proxy's daily bread."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = SECONDS
    proxy: ForwardProxy

    def log_message(self, *_: Any) -> None:
        """Nothing is printed: what was asked is kept."""

    def do_CONNECT(self) -> None:
        name, _, port = self.path.rpartition(":")
        if not self._may_pass():
            return
        upstream = socket.create_connection(self._place(name, int(port)), SECONDS)
        with upstream:
            self.send_response(200, "Connection Established")
            self.end_headers()
            _relay(self.connection, upstream)
        self.close_connection = True

    def do_GET(self) -> None:
        self._forward()

    def do_POST(self) -> None:
        self._forward()

    def _may_pass(self) -> bool:
        expected = "Basic " + base64.b64encode(self.proxy.login.encode("utf-8")).decode("ascii")
        if self.proxy.login and self.headers.get("Proxy-Authorization") != expected:
            self.proxy.refused += 1
            self._drain()
            self._reply(407, [("Proxy-Authenticate", 'Basic realm="company"')], b"")
            return False
        with self.proxy.lock:
            self.proxy.seen.append(f"{self.command} {self.path}")
        return True

    def _drain(self) -> bytes:
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def _place(self, name: str, port: int) -> Place:
        return self.proxy.hosts.get(name, (name, port))

    def _forward(self) -> None:
        parts = urlsplit(self.path)
        if parts.scheme != "http":
            self._reply(400, [], b"not a proxy request")
            return
        if not self._may_pass():
            return
        body = self._drain()
        headers = {key: value for key, value in self.headers.items() if key.lower() not in HOP_BY_HOP}
        upstream = http.client.HTTPConnection(
            *self._place(str(parts.hostname), parts.port or 80), timeout=SECONDS
        )
        try:
            target = parts.path + (f"?{parts.query}" if parts.query else "")
            upstream.request(self.command, target or "/", body or None, headers)
            answer = upstream.getresponse()
            kept = [(key, value) for key, value in answer.getheaders() if key.lower() not in HOP_BY_HOP]
            self._reply(answer.status, kept, answer.read())
        finally:
            upstream.close()

    def _reply(self, status: int, headers: List[Tuple[str, str]], body: bytes) -> None:
        self.send_response(status)
        for name, value in headers:
            if name.lower() not in ("content-length", "server", "date"):
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def _relay(one: socket.socket, other: socket.socket) -> None:
    """Hands bytes over in both directions until one side ends."""
    pairs = {one: other, other: one}
    while True:
        ready, _, _ = select.select(list(pairs), [], [], SECONDS)
        if not ready:
            return
        for source in ready:
            data = source.recv(PIECE)
            if not data:
                return
            pairs[source].sendall(data)
