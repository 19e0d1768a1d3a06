# SPDX-License-Identifier: GPL-2.0-or-later
"""A real HTTP server on loopback that answers as a test tells it to, also badly."""

from __future__ import annotations

import json
import socket
import ssl
import struct
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Callable, Dict, List, Optional, Union
from urllib.parse import parse_qsl, unquote, urlsplit

RESET_AT_CLOSE = struct.pack("ii", 1, 0)


@dataclass(frozen=True)
class Seen:
    """A request as it arrived."""

    method: str
    path: str
    query: Dict[str, str]
    form: Dict[str, str]
    headers: Dict[str, str]
    target: str

    @property
    def params(self) -> Dict[str, str]:
        return {**self.query, **self.form}


@dataclass(frozen=True)
class Answer:
    """What to send back.

    ``announced`` is a false Content-Length, ``delay`` seconds before the status line, ``drip`` seconds between
    the bytes of the body; ``reset`` breaks the connection after the body's bytes instead of ending it.
    """

    body: Union[bytes, str, Dict[str, Any]] = b""
    status: int = 200
    content_type: str = "application/json; charset=utf-8"
    headers: Dict[str, str] = field(default_factory=dict)
    announced: Optional[int] = None
    delay: float = 0.0
    drip: float = 0.0
    reset: bool = False

    def content(self) -> bytes:
        if isinstance(self.body, dict):
            return json.dumps(self.body).encode()
        return self.body.encode() if isinstance(self.body, str) else self.body


Script = Callable[[Seen], Union[Answer, Dict[str, Any]]]


class ScriptedServer:
    """Serves one script on a port of its own until it is closed; remembers every request."""

    def __init__(self, script: Script, certificate: Optional[str] = None) -> None:
        self.script = script
        self.seen: List[Seen] = []
        self._httpd = _Httpd(("127.0.0.1", 0), _Handler)
        self._httpd.daemon_threads = True
        self._httpd.scripted = self
        self.scheme = "http"
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self._httpd.socket = context.wrap_socket(self._httpd.socket, server_side=True)
            self.scheme = "https"
        threading.Thread(target=self._httpd.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def port(self) -> int:
        return self._httpd.server_address[1]

    @property
    def site(self) -> str:
        return f"{self.scheme}://127.0.0.1:{self.port}/arcgis"

    def url(self, path: str = "") -> str:
        return f"{self.site}/rest/services{path}"

    def close(self) -> None:
        self._httpd.shutdown()
        self._httpd.server_close()


class _Httpd(ThreadingHTTPServer):
    scripted: ScriptedServer

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Keep quiet: clients of these tests hang up on purpose."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Httpd

    def do_GET(self) -> None:
        self._serve()

    do_POST = do_GET

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Keep quiet."""

    def _serve(self) -> None:
        scripted = self.server.scripted
        parts = urlsplit(self.path)
        length = int(self.headers.get("Content-Length") or 0)
        form = dict(parse_qsl(self.rfile.read(length).decode(), keep_blank_values=True))
        query = dict(parse_qsl(parts.query, keep_blank_values=True))
        seen = Seen(self.command, unquote(parts.path), query, form, dict(self.headers), self.path)
        scripted.seen.append(seen)
        answer = scripted.script(seen)
        self._send(answer if isinstance(answer, Answer) else Answer(answer))

    def _send(self, answer: Answer) -> None:
        time.sleep(answer.delay)
        body = answer.content()
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.content_type)
        self.send_header("Content-Length", str(len(body) if answer.announced is None else answer.announced))
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.end_headers()
        if answer.drip:
            for byte in body:
                self.wfile.write(bytes([byte]))
                time.sleep(answer.drip)
        else:
            self.wfile.write(body)
        if answer.reset:
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET_AT_CLOSE)
        if answer.reset or answer.announced is not None:
            self.close_connection = True
