# SPDX-License-Identifier: GPL-2.0-or-later
"""The sample server as the tests and the demo use it: started, told to misbehave, asked what it saw."""

from __future__ import annotations

import shutil
import ssl
import sys
import tempfile
import threading
from http.server import ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, ContextManager, List, Optional, Tuple, Type
from urllib.parse import quote

from tests.sample_server import resource_proxy
from tests.sample_server.build import ensure_data
from tests.sample_server.certificates import Certificates
from tests.sample_server.handler import Handler
from tests.sample_server.modes import Playing
from tests.sample_server.portal import ROOT as PORTAL
from tests.sample_server.request import Request
from tests.sample_server.site import Site

SERVICES = "/arcgis/rest/services"


class Recorder:
    """The requests seen, and how many were being handled at once."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._requests: List[Request] = []
        self._in_flight = 0
        self.max_in_flight = 0

    def begin(self, request: Request) -> None:
        with self._lock:
            self._requests.append(request)
            self._in_flight += 1
            self.max_in_flight = max(self.max_in_flight, self._in_flight)

    def end(self) -> None:
        with self._lock:
            self._in_flight -= 1

    def requests(self) -> List[Request]:
        with self._lock:
            return list(self._requests)

    def clear(self) -> None:
        with self._lock:
            self._requests = []
            self.max_in_flight = self._in_flight


class HttpServer(ThreadingHTTPServer):
    """The socket; a thread for each connection."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def __init__(self, address: Tuple[str, int], site: Site, tls: Optional[ssl.SSLContext] = None) -> None:
        super().__init__(address, Handler)
        self.host = address[0]
        self.scheme = "http"
        self.follows_host = False
        if tls is not None:
            self.scheme = "https"
            self.socket = tls.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)
        self.site = site
        self.recorder = Recorder()

    @property
    def base(self) -> str:
        return f"{self.scheme}://{self.host}:{self.server_port}"

    def base_for(self, host: str) -> str:
        """The base as the server names it to a client that asked for `host`; mostly its own."""
        return f"{self.scheme}://{host}" if self.follows_host and host else self.base

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is no error; anything else is shown as usual."""
        if not isinstance(sys.exc_info()[1], (ConnectionError, TimeoutError, ssl.SSLError)):
            super().handle_error(request, client_address)


class SampleServer:
    """A site on the loopback address, with data of its own that the next start does not see."""

    def __init__(
        self,
        port: int = 0,
        host: str = "127.0.0.1",
        *,
        portal: Optional[SampleServer] = None,
        certificates: Optional[Certificates] = None,
    ) -> None:
        """`portal` is a started server with whose portal this one is federated; with `certificates` it
        speaks https."""
        self._address = (host, port)
        self._portal = portal
        self._tls = certificates.context() if certificates else None
        self._folder: Optional[str] = None
        self._http: Optional[HttpServer] = None
        self._thread: Optional[threading.Thread] = None

    def start(self) -> SampleServer:
        """Builds the data if they are missing, and serves until `stop`."""
        built = ensure_data()
        self._folder = tempfile.mkdtemp(prefix="sample_server_")
        data = Path(self._folder) / "site.sqlite"
        shutil.copyfile(built, data)
        self._http = HttpServer(self._address, Site(data), self._tls)
        if self._portal is not None:
            self._portal_site = self._portal.site
            self.site.federate(self._portal_site, self._portal.portal_url, f"{self.base}/arcgis")
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()
        return self

    def stop(self) -> None:
        if self._http is None or self._thread is None or self._folder is None:
            return
        if self._portal is not None:
            self._portal_site.federated.pop(f"{self.base}/arcgis", None)
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()
        shutil.rmtree(self._folder, ignore_errors=True)
        self._http = None

    def __enter__(self) -> SampleServer:
        return self.start()

    def __exit__(
        self,
        kind: Optional[Type[BaseException]],
        value: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        self.stop()

    def wait(self) -> None:
        """Until the server ends."""
        if self._thread is not None:
            self._thread.join()

    @property
    def http(self) -> HttpServer:
        if self._http is None:
            raise RuntimeError("The sample server is not started.")
        return self._http

    @property
    def site(self) -> Site:
        return self.http.site

    @property
    def base(self) -> str:
        """Scheme, host and port."""
        return self.http.base

    @property
    def url(self) -> str:
        """The services URL, the root of the catalog."""
        return self.base + SERVICES

    @property
    def portal_url(self) -> str:
        """The portal, without /sharing."""
        return self.base + PORTAL

    @property
    def token(self) -> str:
        """A token that opens Restricted/."""
        return self.site.token

    def new_token(self) -> str:
        """One more valid token; `token` is this one from now on."""
        return self.site.new_token()

    def new_api_key(self, referer: str = "") -> str:
        """A key that opens Restricted/, for a web page at `referer` only where that is given."""
        return self.site.new_api_key(referer)

    def service_url(self, name: str, service_type: str) -> str:
        return f"{self.url}/{quote(name)}/{service_type}"

    def layer_url(self, name: str, service_type: str, layer: int) -> str:
        return f"{self.service_url(name, service_type)}/{layer}"

    @property
    def proxy_prefix(self) -> str:
        """What a URL prefix proxy puts before a URL."""
        return f"{self.base}{resource_proxy.PLAIN}"

    @property
    def resource_proxy(self) -> str:
        """A prefix that signs what it hands on."""
        return f"{self.base}{resource_proxy.SIGNING}"

    def mode(self, service: str, name: str, value: Any = None) -> ContextManager[Playing]:
        """A mode for the length of a `with` block; service "*" is all."""
        return self.site.modes.playing(service, name, value)

    def set_mode(self, service: str, name: str, value: Any = None) -> Playing:
        """A mode until `clear_modes`."""
        return self.site.modes.set(service, name, value)

    def follow_host(self, follows: bool = True) -> None:
        """From now on the server calls itself what the client called it, as behind a web adaptor."""
        self.http.follows_host = follows

    def clear_modes(self) -> None:
        self.site.modes.clear()
        self.site.calm_down()
        self.follow_host(False)

    @property
    def requests(self) -> List[Request]:
        """What came in since the start or `clear_requests`, in the order of arrival."""
        return self.http.recorder.requests()

    def clear_requests(self) -> None:
        self.http.recorder.clear()

    @property
    def max_in_flight(self) -> int:
        """The most requests that were being handled at once since `clear_requests`."""
        return self.http.recorder.max_in_flight
