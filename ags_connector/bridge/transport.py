# SPDX-License-Identifier: GPL-2.0-or-later
"""The transport of ``requests`` inside QGIS: every request goes through QGIS's network manager."""

from __future__ import annotations

import io
import threading
from email.message import Message
from typing import Any, Dict, List, Mapping, Optional, Tuple, Union

import requests
from qgis.core import QgsApplication, QgsNetworkAccessManager
from requests.adapters import BaseAdapter
from requests.structures import CaseInsensitiveDict
from requests.utils import get_encoding_from_headers

from ..rest.urls import origin_of
from . import main_thread
from .exchange import Call, Exchange, Head
from .main_thread import on_main_thread
from .network_thread import NetworkThreads
from .upload_body import as_stream_or_bytes, holds_secret

Timeout = Union[float, Tuple[Optional[float], Optional[float]], None]

_threads = NetworkThreads()
# Qt unpacks replies and keeps connections itself; QGIS names itself.
_OWN_HEADERS = {"accept-encoding", "user-agent", "connection", "content-length", "transfer-encoding", "host"}
_READ_ALL = 1024 * 1024


class QgisAdapter(BaseAdapter):
    """A ``requests`` adapter that sends as QGIS does: its proxy, certificates, time-outs and network log.

    ``authcfg`` is applied to requests to the scheme, host and port of ``site`` only, to every request
    where ``site`` is empty. Redirects are never followed here, cookies are those of the ``requests``
    session, nothing comes from a cache. requests' own ``verify``, ``cert`` and ``proxies`` have no effect:
    QGIS's settings decide.
    """

    def __init__(self, authcfg: str = "", *, site: str = "") -> None:
        super().__init__()
        self._authcfg = authcfg
        self._origin = origin_of(site) if site else None
        self._open: List[Exchange] = []
        self._lock = threading.Lock()

    def send(
        self,
        request: requests.PreparedRequest,
        stream: bool = False,  # noqa: ARG002 (the reply always streams)
        timeout: Timeout = None,
        verify: Union[bool, str] = True,  # noqa: ARG002 (see the class)
        cert: Any = None,  # noqa: ARG002 (see the class)
        proxies: Optional[Mapping[str, str]] = None,  # noqa: ARG002 (see the class)
    ) -> requests.Response:
        """Send ``request`` and return when its headers are here; the body streams from ``response.raw``.

        Raises what requests raises: ``ConnectTimeout``, ``ReadTimeout``, ``SSLError``, ``ProxyError``,
        ``ConnectionError``.
        """
        connect_limit, read_limit = timeout if isinstance(timeout, tuple) else (timeout, timeout)
        call = self._call(request, read_limit)
        if call.authcfg:
            _unlock_authentication()
        exchange = Exchange(call)
        _threads.submit(exchange)
        limit = None if read_limit is None else read_limit + (connect_limit or 0)
        try:
            head = exchange.head(limit)
        except requests.RequestException as error:
            error.request = request
            raise
        with self._lock:
            self._open = [item for item in self._open if not item.is_over] + [exchange]
        return _response(request, head, ReplyStream(exchange, head, read_limit), self)

    def close(self) -> None:
        """Abort the replies that are still being read."""
        with self._lock:
            exchanges, self._open = self._open, []
        for exchange in exchanges:
            exchange.close()

    def _call(self, request: requests.PreparedRequest, read_limit: Optional[float]) -> Call:
        body = as_stream_or_bytes(request.body)
        url = request.url or ""
        applies = self._origin is None or origin_of(url) == self._origin
        return Call(
            method=(request.method or "GET").upper(),
            url=url,
            headers=_headers(request),
            body=body,
            secret=holds_secret(body),
            authcfg=self._authcfg if applies else "",
            read_limit=read_limit,
        )


class ReplyStream(io.RawIOBase):
    """The body of a reply, readable while it arrives; ``close`` breaks the connection off."""

    def __init__(self, exchange: Exchange, head: Head, limit: Optional[float]) -> None:
        super().__init__()
        self._exchange = exchange
        self._limit = limit
        self.status = head.status
        self.reason = head.reason
        self._original_response = _HeaderMessage(head)  # where requests looks for cookies

    def readable(self) -> bool:
        """Return ``True``."""
        return True

    def read(
        self,
        amount: Optional[int] = -1,
        decode_content: Optional[bool] = None,  # noqa: ARG002 (Qt has unpacked the body already)
    ) -> bytes:
        """Return what is here, at most ``amount`` bytes, waiting for the first; empty at the end.

        Without ``amount`` the whole rest.
        """
        if amount is not None and amount >= 0:
            return self._exchange.read(amount, self._limit) if amount else b""
        return b"".join(iter(lambda: self._exchange.read(_READ_ALL, self._limit), b""))

    def readinto(self, buffer: Any) -> int:
        """Read into ``buffer`` and return how many bytes."""
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Break off what has not arrived."""
        if not self.closed:
            self._exchange.close()
        super().close()


class _HeaderMessage:
    """The part of ``http.client.HTTPResponse`` that cookie handling asks for."""

    def __init__(self, head: Head) -> None:
        self.msg = Message()
        for name, value in head.headers:
            self.msg.add_header(name, value)


def http_session(authcfg: str = "", *, site: str = "") -> requests.Session:
    """Return a ``requests`` session that sends everything through QGIS."""
    session = requests.Session()
    # Proxies, certificates and passwords are QGIS's here, not those of the environment.
    session.trust_env = False
    adapter = QgisAdapter(authcfg, site=site)
    session.mount("http://", adapter)
    session.mount("https://", adapter)
    return session


def prepare() -> None:
    """Create QGIS's main network manager, which others refer to; call it on the main thread."""
    QgsNetworkAccessManager.instance()
    main_thread.prepare()


def shutdown() -> None:
    """Abort every request and end the network thread; a later request starts it anew."""
    _threads.stop()


def _response(
    request: requests.PreparedRequest, head: Head, raw: ReplyStream, adapter: QgisAdapter
) -> requests.Response:
    response = requests.Response()
    response.status_code = head.status
    response.reason = head.reason
    response.headers = CaseInsensitiveDict(_joined(head.headers))
    response.encoding = get_encoding_from_headers(response.headers)
    response.raw = raw
    response.url = request.url or ""
    response.request = request
    response.connection = adapter  # type: ignore[attr-defined]
    requests.cookies.extract_cookies_to_jar(response.cookies, request, raw)
    return response


def _joined(pairs: List[Tuple[str, str]]) -> Dict[str, str]:
    joined: Dict[str, str] = {}
    for name, value in pairs:
        joined[name] = f"{joined[name]}, {value}" if name in joined else value
    return joined


def _headers(request: requests.PreparedRequest) -> Dict[str, str]:
    pairs = ((_text(name), _text(value)) for name, value in request.headers.items())
    return {name: value for name, value in pairs if name.lower() not in _OWN_HEADERS}


def _text(value: Union[str, bytes]) -> str:
    return value.decode("latin-1") if isinstance(value, bytes) else value


def _unlock_authentication() -> None:
    """Ask for the master password where that is possible: on the main thread only."""
    if on_main_thread():
        QgsApplication.authManager().setMasterPassword(True)
