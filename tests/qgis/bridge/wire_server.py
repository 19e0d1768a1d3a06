# SPDX-License-Identifier: GPL-2.0-or-later
"""An HTTP server for what happens on the wire: slow, large, zipped, cut-off and redirected replies."""

from __future__ import annotations

import gzip
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Dict, List, Optional, Tuple
from urllib.parse import parse_qs, urlsplit

BLOCK = bytes(range(256)) * 256  # 64 KiB
STALL_SECONDS = 20.0


class WireServer:
    """Listens on a free port of the loopback address; ``seen`` holds (method, path, headers, body)."""

    def __init__(self) -> None:
        self.seen: List[Tuple[str, str, Dict[str, str], bytes]] = []
        self.broken = threading.Event()
        self.sent = 0
        self.stop_stalling = threading.Event()
        outer = self

        class Handler(_Handler):
            owner = outer

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._http.daemon_threads = True
        self._thread = threading.Thread(target=self._http.serve_forever, daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._http.server_port}"

    def __enter__(self) -> WireServer:
        self._thread.start()
        return self

    def __exit__(self, *_args: Any) -> None:
        self.stop_stalling.set()
        self._http.shutdown()
        self._http.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    owner: WireServer

    def do_GET(self) -> None:
        self._serve()

    def do_POST(self) -> None:
        self._serve()

    def do_HEAD(self) -> None:
        self._serve()

    def do_PUT(self) -> None:
        self._serve()

    def log_message(self, *_args: Any) -> None:
        pass

    def _serve(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length)
        self.owner.seen.append((self.command, self.path, dict(self.headers.items()), body))
        parts = urlsplit(self.path)
        options = {key: values[0] for key, values in parse_qs(parts.query).items()}
        getattr(self, f"_{parts.path.strip('/') or 'hello'}")(options, body)

    def _reply(
        self,
        content: bytes,
        status: int = 200,
        headers: Tuple[Tuple[str, str], ...] = (),
        length: Optional[int] = None,
    ) -> None:
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content) if length is None else length))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _hello(self, _options: Dict[str, str], _body: bytes) -> None:
        self._reply(b"hello", headers=(("Content-Type", "text/plain; charset=utf-8"),))

    def _echo(self, _options: Dict[str, str], body: bytes) -> None:
        self._reply(body)

    def _status(self, options: Dict[str, str], _body: bytes) -> None:
        challenge = (("WWW-Authenticate", 'Basic realm="x"'),) if options["code"] == "401" else ()
        self._reply(b'{"error": 1}', int(options["code"]), challenge)

    def _headers(self, _options: Dict[str, str], _body: bytes) -> None:
        cookies = (("Set-Cookie", "a=1; Path=/"), ("Set-Cookie", "b=2; Path=/"))
        self._reply(b"", headers=(("X-Twice", "one"), ("X-Twice", "two"), *cookies))

    def _zipped(self, _options: Dict[str, str], _body: bytes) -> None:
        self._reply(gzip.compress(b"unzipped once " * 1000), headers=(("Content-Encoding", "gzip"),))

    def _moved(self, _options: Dict[str, str], _body: bytes) -> None:
        self._reply(b"", 302, (("Location", "/hello"),))

    def _slow(self, options: Dict[str, str], _body: bytes) -> None:
        time.sleep(float(options["seconds"]))
        self._reply(b"at last")

    def _stall(self, _options: Dict[str, str], _body: bytes) -> None:
        self._reply(BLOCK, length=10 * len(BLOCK))
        self.owner.stop_stalling.wait(STALL_SECONDS)
        self.close_connection = True

    def _cut(self, _options: Dict[str, str], _body: bytes) -> None:
        self._reply(BLOCK, length=2 * len(BLOCK))
        self.close_connection = True

    def _hangup(self, _options: Dict[str, str], _body: bytes) -> None:
        self.close_connection = True

    def _large(self, options: Dict[str, str], _body: bytes) -> None:
        blocks = int(options["blocks"])
        self._reply(b"", length=blocks * len(BLOCK))
        try:
            for _ in range(blocks):
                self.wfile.write(BLOCK)
                self.owner.sent += len(BLOCK)
        except OSError:
            self.owner.broken.set()
            self.close_connection = True
