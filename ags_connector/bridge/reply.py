# SPDX-License-Identifier: GPL-2.0-or-later
"""One reply of the network manager, read within the network thread."""

from __future__ import annotations

import io
from contextlib import suppress
from typing import Any, Callable, List, Optional

from qgis.core import QgsApplication, QgsNetworkAccessManager
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QByteArray, QObject, QTimer, QUrl
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest
from requests.exceptions import ConnectionError as RequestsConnectionError

from .exchange import Exchange, Head
from .reply_errors import cut_off, number_of, to_exception
from .tls_exceptions import accepted_in_qgis, ask_in_qgis
from .upload_body import BodyDevice

_READ_BUFFER = 1024 * 1024
_PIECE = 256 * 1024
# How much longer than the caller's own limit QGIS's timer waits, so that the caller's decides.
_SLACK_MS = 30_000
_Attribute = QNetworkRequest.Attribute


class Reply:
    """Sends an exchange's call and delivers the reply to it; lives in the network thread only."""

    def __init__(
        self,
        manager: QgsNetworkAccessManager,
        exchange: Exchange,
        forget: Callable[[Exchange], None],
        hold: Callable[[bool], None],
        distrusted: Callable[[], None],
    ) -> None:
        self._manager = manager
        self._exchange = exchange
        self._forget = forget
        self._hold = hold
        self._distrusted = distrusted
        self._reply: Optional[QNetworkReply] = None
        self._device: Optional[BodyDevice] = None
        self._tls_problems: List[str] = []
        self._has_head = False
        self._received = 0
        self._expected: Optional[int] = None

    def start(self) -> None:
        """Send the request."""
        call = self._exchange.call
        request = _request(call.url, call.headers)
        if call.authcfg:
            applied = QgsApplication.authManager().updateNetworkRequest(request, call.authcfg)
            accepted, request = applied if isinstance(applied, tuple) else (applied, request)
            if not accepted:
                self._end(
                    RequestsConnectionError(
                        f"The authentication configuration {call.authcfg} cannot be used."
                    )
                )
                return
        self._reply = self._send(request)
        if call.authcfg:
            QgsApplication.authManager().updateNetworkReply(self._reply, call.authcfg)
        self._connect(self._reply)

    def pump(self) -> None:
        """Take what has arrived, as long as the exchange has room."""
        reply = self._reply
        while reply is not None and reply.isOpen() and not self._exchange.is_full:
            data = reply.read(_PIECE)
            if not data:
                return
            self._deliver(data)

    def abort(self) -> None:
        """Break the connection off."""
        if self._reply is not None and self._reply.isRunning():
            self._reply.abort()
        else:
            self._forget(self._exchange)

    def _send(self, request: QNetworkRequest) -> QNetworkReply:
        call = self._exchange.call
        if call.method == "GET" and call.body is None:
            return self._manager.get(request)
        if call.method == "HEAD":
            return self._manager.head(request)
        body: Any = QByteArray(call.body if isinstance(call.body, bytes) else b"")
        if call.body is not None and (call.secret or not isinstance(call.body, bytes)):
            stream = io.BytesIO(call.body) if isinstance(call.body, bytes) else call.body
            self._device = body = BodyDevice(stream, self._body_failed)
            request.setHeader(QNetworkRequest.KnownHeaders.ContentLengthHeader, self._device.size())
            request.setAttribute(_Attribute.DoNotBufferUploadDataAttribute, True)
        if call.method == "POST":
            return self._manager.post(request, body)
        return self._manager.sendCustomRequest(request, QByteArray(call.method.encode("ascii")), body)

    def _connect(self, reply: QNetworkReply) -> None:
        reply.setReadBufferSize(_READ_BUFFER)
        self._stretch_timer(reply)
        reply.metaDataChanged.connect(self._on_head)
        reply.readyRead.connect(self.pump)
        reply.uploadProgress.connect(self._on_upload)
        reply.sslErrors.disconnect()
        reply.sslErrors.connect(self._on_tls_problems)
        reply.finished.connect(self._on_finished)

    def _stretch_timer(self, reply: QNetworkReply) -> None:
        timer = _timer_of(reply)
        limit = self._exchange.call.read_limit
        if timer is not None and limit is None:
            timer.stop()
        elif timer is not None and limit is not None:
            timer.setInterval(max(timer.interval(), int(limit * 1000) + _SLACK_MS))

    def _on_upload(self, _sent: int, _total: int) -> None:
        self._exchange.touch()

    def _on_head(self) -> None:
        reply = self._reply
        if reply is None or self._has_head:
            return
        status = reply.attribute(_Attribute.HttpStatusCodeAttribute)
        if status is None:
            return
        self._has_head = True
        head = Head(int(status), str(reply.attribute(_Attribute.HttpReasonPhraseAttribute) or ""))
        for name, value in reply.rawHeaderPairs():
            text = bytes(value).decode("latin-1")
            values = text.split("\n") if bytes(name).lower() == b"set-cookie" else [text]
            head.headers.extend((bytes(name).decode("latin-1"), item) for item in values)
        self._expected = _body_length(self._exchange.call.method, head)
        head.headers = _without_encoding(head)
        self._exchange.set_head(head)

    def _on_tls_problems(self, problems: Any) -> None:
        reply = self._reply
        if reply is None:
            return
        if accepted_in_qgis(reply, problems):
            reply.ignoreSslErrors(problems)
            return
        self._distrusted()
        self._tls_problems.extend(problem.errorString() for problem in problems)
        timer = _timer_of(reply)
        self._hold(True)
        if timer is not None:
            timer.stop()
        ask_in_qgis(reply, problems)
        if timer is not None and self._exchange.call.read_limit is not None:
            timer.start()
        self._hold(False)

    def _on_finished(self) -> None:
        reply = self._reply
        if reply is None:
            return
        self._on_head()
        while reply.isOpen() and reply.bytesAvailable():
            self._deliver(reply.read(_PIECE))
        error = to_exception(
            reply.error(),
            reply.errorString(),
            has_head=self._has_head,
            received=self._received,
            expected=self._expected,
            tls_problems=self._tls_problems,
        )
        if error is None and self._expected is not None and self._received < self._expected:
            error = cut_off(self._received, self._expected)
        self._end(error)
        QTimer.singleShot(0, lambda: _delete(reply))

    def _deliver(self, data: bytes) -> None:
        self._received += len(data)
        self._exchange.feed(data)

    def _body_failed(self, error: OSError) -> None:
        self._exchange.finish(error)
        QTimer.singleShot(0, self.abort)

    def _end(self, error: Optional[Exception]) -> None:
        self._reply = None
        self._forget(self._exchange)
        self._exchange.finish(error)


def _timer_of(reply: QNetworkReply) -> Optional[QTimer]:
    """Return the timer with which QGIS ends a request; ``None`` where it has none."""
    children = reply.children()
    for child in children:
        _end_watch(child)
    return next((child for child in children if child.objectName() == "timeoutTimer"), None)


def _delete(reply: QNetworkReply) -> None:
    """Free a reply and its Python side together, so that the address may be used again."""
    if sip.isdeleted(reply):
        return  # with its manager, at the end of the thread
    _end_watch(reply)
    for signal in (
        reply.metaDataChanged,
        reply.readyRead,
        reply.uploadProgress,
        reply.sslErrors,
        reply.finished,
    ):
        signal.disconnect()
    sip.delete(reply)


def _end_watch(item: QObject) -> None:
    """Keep PyQt from watching for the end of an object of this thread.

    PyQt hears of it by a signal that waits in the main thread's queue. Where another object has got the same
    address meanwhile, PyQt takes that one for the deleted one: its caller waits in vain, or QGIS crashes.
    """
    with suppress(TypeError):  # nothing watched it
        item.destroyed.disconnect()


def _request(url: str, headers: Any) -> QNetworkRequest:
    request = QNetworkRequest(QUrl.fromEncoded(QByteArray(url.encode("utf-8"))))
    for name, value in headers.items():
        request.setRawHeader(QByteArray(name.encode("latin-1")), QByteArray(value.encode("latin-1")))
    request.setAttribute(
        _Attribute.CacheLoadControlAttribute, number_of(QNetworkRequest.CacheLoadControl.AlwaysNetwork)
    )
    request.setAttribute(_Attribute.CacheSaveControlAttribute, False)
    manual = number_of(QNetworkRequest.LoadControl.Manual)
    request.setAttribute(_Attribute.CookieLoadControlAttribute, manual)
    request.setAttribute(_Attribute.CookieSaveControlAttribute, manual)
    if hasattr(request, "setDecompressedSafetyCheckThreshold"):
        request.setDecompressedSafetyCheckThreshold(-1)
    return request


def _is_encoded(head: Head) -> bool:
    return any(name.lower() == "content-encoding" and value.strip() for name, value in head.headers)


def _without_encoding(head: Head) -> List[Any]:
    """Return the headers of the body as Qt hands it over: unpacked, so of another length."""
    hidden = {"content-encoding", "content-length"} if _is_encoded(head) else set()
    return [(name, value) for name, value in head.headers if name.lower() not in hidden]


def _body_length(method: str, head: Head) -> Optional[int]:
    if method == "HEAD" or head.status in (204, 304) or _is_encoded(head):
        return None
    lengths = [value for name, value in head.headers if name.lower() == "content-length"]
    return int(lengths[-1]) if lengths and lengths[-1].isdigit() else None
