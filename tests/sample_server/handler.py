# SPDX-License-Identifier: GPL-2.0-or-later
"""HTTP: reads a request, records it, has it answered and writes the answer."""

from __future__ import annotations

import gzip
import hashlib
import socket
import struct
import sys
import time
import traceback
from email.parser import BytesParser
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING, Any, Dict, Optional, Tuple
from urllib.parse import parse_qsl, urlsplit

from tests.sample_server import faults, html, resource_proxy, routing
from tests.sample_server.faults import Delivery, ResetConnection
from tests.sample_server.modes import Playing
from tests.sample_server.reply import Reply, RestError, json_reply
from tests.sample_server.request import Request

if TYPE_CHECKING:
    from tests.sample_server.server import HttpServer

MAX_URL = 8192
LEAST_TO_COMPRESS = 200
SLOW_PIECES = 10
TOKEN_CODES = (498, 499)
FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data"
Files = Dict[str, Tuple[str, bytes]]


class Handler(BaseHTTPRequestHandler):
    """One connection; it may bring many requests."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = 60
    server: HttpServer

    def do_GET(self) -> None:
        self._handle({}, {})

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length)
        kind = self.headers.get("Content-Type", "")
        files: Files = {}
        form: Dict[str, str] = {}
        if kind.startswith(FORM):
            form = dict(parse_qsl(body.decode("utf-8"), keep_blank_values=True))
        elif kind.startswith(MULTIPART):
            form, files = _parts(kind, body)
        self._handle(form, files)

    def version_string(self) -> str:
        return "Microsoft-IIS/10.0"

    def log_message(self, *_: Any) -> None:
        """Nothing is printed: the requests are recorded instead."""

    def _handle(self, form: Dict[str, str], files: Files) -> None:
        if len(self.path) > MAX_URL:
            self.close_connection = True
            self._write(html.plain_error(414, "URI Too Long"), Delivery())
            return
        base = self.server.base_for(self.headers.get("Host", ""))
        target = resource_proxy.target_of(self.path, base)
        parts = urlsplit(target.path)
        query = dict(parse_qsl(parts.query, keep_blank_values=True))
        params = {**query, **form}
        headers = resource_proxy.signed(dict(self.headers.items()), target, self.server.site.token)
        address = str(self.client_address[0])
        request = Request(self.command, parts.path, params, headers, files, query=query, address=address)
        self.server.recorder.begin(request)
        try:
            reply, delivery = self._answer(request, base, bool(target.prefix))
            request.status, request.rows = reply.status, reply.rows
            self._write(reply, delivery)
        except ResetConnection:
            self._reset()
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True
        finally:
            self.server.recorder.end()

    def _answer(self, request: Request, base: str, through_proxy: bool) -> Tuple[Reply, Delivery]:
        site = self.server.site
        address = routing.address_of(request.path)
        modes: Dict[str, Playing] = site.modes.of(address.name if address else "")
        try:
            reply = faults.before(modes, request, site, through_proxy)
            if reply is None:
                reply = routing.answer(site, base, request, modes)
            return faults.after(modes, request, reply)
        except RestError as error:
            if request.form == "html":
                return html.error_page(error.code, error.message), Delivery()
            reply = json_reply(error.body(), "pjson" if request.form == "pjson" else "json")
            if "token_status" in modes and error.code in TOKEN_CODES:
                reply.status = error.code
            return reply, Delivery()
        except Exception as error:
            if isinstance(error, ResetConnection):
                raise
            traceback.print_exc(file=sys.stderr)
            site.admin.log.add("SEVERE", 9999, f"{request.path} failed: {error!r}", "Server")
            reply = json_reply(RestError(500, "Internal Server Error", []).body())
            reply.status = 500
            return reply, Delivery()

    def _write(self, reply: Reply, delivery: Delivery) -> None:
        tag = '"' + hashlib.sha256(reply.body).hexdigest()[:16] + '"'
        cached = reply.status == 200 and self.command == "GET"
        if cached and self.headers.get("If-None-Match") == tag:
            self._head(304, {"ETag": tag, "Cache-Control": "max-age=0,must-revalidate"}, None)
            return
        body, headers = reply.body, dict(reply.headers)
        headers["Content-Type"] = reply.content_type
        compressible = (
            delivery.gzip and len(body) > LEAST_TO_COMPRESS and not reply.content_type.startswith("image/")
        )
        if compressible and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body, compresslevel=1)
            headers["Content-Encoding"] = "gzip"
        if cached:
            headers["ETag"] = tag
        headers.setdefault("Cache-Control", "max-age=0,must-revalidate")
        headers["Vary"] = "Origin, Accept-Encoding"
        headers["X-Content-Type-Options"] = "nosniff"
        self._head(reply.status, headers, len(body))
        self._send(body, delivery)

    def _head(self, status: int, headers: Dict[str, str], length: Optional[int]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if length is not None:
            self.send_header("Content-Length", str(length))
        self.end_headers()

    def _send(self, body: bytes, delivery: Delivery) -> None:
        if delivery.cut:
            self.close_connection = True
            body = body[: len(body) // 2]
        if not delivery.seconds:
            self.wfile.write(body)
            return
        size = max(len(body) // SLOW_PIECES, 1)
        for start in range(0, len(body), size):
            time.sleep(delivery.seconds / SLOW_PIECES)
            self.wfile.write(body[start : start + size])

    def _reset(self) -> None:
        self.close_connection = True
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.rfile.close()
        self.connection.close()


def _parts(kind: str, body: bytes) -> Tuple[Dict[str, str], Files]:
    """The texts and the files of a multipart form."""
    head = b"Content-Type: " + kind.encode("latin-1") + b"\r\n\r\n"
    form: Dict[str, str] = {}
    files: Files = {}
    for part in BytesParser(policy=HTTP).parsebytes(head + body).iter_parts():
        name = str(part.get_param("name", header="content-disposition"))
        content = part.get_payload(decode=True)
        if part.get_filename() is None:
            form[name] = content.decode("utf-8")
        else:
            files[name] = (str(part.get_filename()), content)
    return form, files
