# SPDX-License-Identifier: GPL-2.0-or-later
"""One request and its reply, with time-outs, and left within a moment when the user cancels."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Callable, Iterator, Mapping, Optional, Tuple, Union

import requests
import urllib3

from .errors import AgsError, Canceled, CutOff, WriteFailed
from .failures import as_ags_error, proxy_asks
from .feedback import Feedback, check_canceled
from .multipart import MultipartBody

_CHUNK_BYTES = 1 << 16
_HEAD_BYTES = 1 << 20
_WAKE_SECONDS = 0.1
_THREAD_NAME = "ags-request"
_OK, _PROXY_ASKS = 200, 407
_EXPECTED = (requests.RequestException, urllib3.exceptions.HTTPError, OSError, AgsError, Canceled)


@dataclass(frozen=True)
class Wire:
    """What goes over the line: one hop, ready to send. A header of ``None`` removes the session's own.

    ``body`` is sent in place of ``form``; the body of a good reply goes to the file ``target`` where one is named.
    """

    method: str
    url: str
    shown_url: str
    headers: Mapping[str, Optional[str]]
    form: Optional[Mapping[str, str]] = None
    foreign: bool = False
    body: Optional[MultipartBody] = None
    target: Optional[Path] = None


@dataclass(frozen=True)
class Reply:
    """What came back: the whole body as it is, its content type, and the address without secrets.

    Of a body that went to a file only the beginning is here.
    """

    content: bytes = field(repr=False)
    content_type: str
    url: str
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)


def send(
    http: requests.Session,
    wire: Wire,
    timeouts: Tuple[float, float],
    feedback: Feedback,
    idle: Callable[[], None],
) -> Reply:
    """Send one request and return its reply, redirects included as they are.

    The line is served by a thread of its own, which is left alone when the user cancels; ``idle`` is
    called in the calling thread while it waits. Raises ``ConnectionFailed``, ``CertificateInvalid``,
    ``TimedOut``, ``CutOff``, ``InvalidInput`` or ``Canceled``.
    """
    check_canceled(feedback)
    transfer = _Transfer(http, wire, timeouts)
    threading.Thread(target=transfer.run, name=_THREAD_NAME, daemon=True).start()
    try:
        while not transfer.done.wait(_WAKE_SECONDS):
            idle()
            check_canceled(feedback)
    finally:
        transfer.dropped.set()
        if wire.body is not None:
            wire.body.stop()
    if transfer.reply is None:
        raise _why(transfer.error, wire, timeouts)
    return transfer.reply


def wait_for_threads(seconds: float) -> None:
    """Wait until every thread that serves a request has ended, also of requests that were left alone.

    At most ``seconds`` in all.
    """
    end = time.monotonic() + seconds
    for thread in threading.enumerate():
        if thread.name == _THREAD_NAME:
            thread.join(max(0.0, end - time.monotonic()))


def _why(error: Optional[BaseException], wire: Wire, timeouts: Tuple[float, float]) -> BaseException:
    if isinstance(error, (AgsError, Canceled)):
        return error
    if error is None:
        return RuntimeError("The transport ended without a reply; the log has its traceback.")
    mapped = as_ags_error(error, wire.shown_url, timeouts)
    mapped.__cause__ = error
    return mapped


class _Transfer:
    """The work of the thread that serves one request."""

    def __init__(self, http: requests.Session, wire: Wire, timeouts: Tuple[float, float]) -> None:
        self.done = threading.Event()
        self.dropped = threading.Event()
        self.reply: Optional[Reply] = None
        self.error: Optional[BaseException] = None
        self._http = http
        self._wire = wire
        self._timeouts = timeouts

    def run(self) -> None:
        """Send, read, and keep the reply or the error for the thread that waits."""
        try:
            self.reply = self._exchange()
        except _EXPECTED as error:
            self.error = error
        finally:
            self.done.set()

    def _exchange(self) -> Reply:
        wire = self._wire
        own = self._http.params if wire.foreign else {}
        with self._http.request(
            wire.method,
            wire.url,
            params=dict.fromkeys(own) if isinstance(own, Mapping) else None,
            data=wire.form if wire.body is None else wire.body,
            headers=dict(wire.headers),
            auth=_unsigned if wire.foreign else None,
            timeout=self._timeouts,
            verify=self._own_verification(),
            stream=True,
            allow_redirects=False,
        ) as response:
            if response.status_code == _PROXY_ASKS:
                raise proxy_asks(wire.shown_url)
            content = self._read(response)
            return Reply(
                content,
                response.headers.get("Content-Type", ""),
                wire.shown_url,
                response.status_code,
                response.headers,
            )

    def _own_verification(self) -> Union[bool, str, None]:
        """Return the CA bundle or the waiver that the session was given.

        Named for each request, since ``requests`` would let an environment variable go before it.
        """
        return None if self._http.verify is True else self._http.verify

    def _read(self, response: requests.Response) -> bytes:
        if self._wire.target is not None and response.status_code == _OK:
            return self._save(response, self._wire.target)
        chunks = list(self._chunks(response))
        _check_length(response, self._wire.shown_url)
        return b"".join(chunks)

    def _save(self, response: requests.Response, target: Path) -> bytes:
        """Write the body to ``target`` and return its beginning."""
        head = b""
        with _created(target) as file:
            for chunk in self._chunks(response):
                head += chunk[: _HEAD_BYTES + 1 - len(head)]
                _write(file, chunk, target)
        _check_length(response, self._wire.shown_url)
        return head

    def _chunks(self, response: requests.Response) -> Iterator[bytes]:
        for chunk in response.iter_content(_CHUNK_BYTES):
            if self.dropped.is_set():
                raise Canceled
            yield chunk


def _created(target: Path) -> BinaryIO:
    try:
        return open(target, "wb")
    except OSError as error:
        raise WriteFailed(f"“{target}” cannot be written: {error.strerror or error}.") from error


def _write(file: BinaryIO, chunk: bytes, target: Path) -> None:
    try:
        file.write(chunk)
    except OSError as error:
        raise WriteFailed(f"“{target}” cannot be written: {error.strerror or error}.") from error


def _unsigned(request: requests.PreparedRequest) -> requests.PreparedRequest:
    """Stand in for the session's own sign-in, which is not for another host."""
    return request


def _check_length(response: requests.Response, url: str) -> None:
    """Raise ``CutOff`` where fewer bytes came than were announced, which older urllib3 lets pass."""
    announced = response.headers.get("Content-Length", "")
    if not announced.isdigit() or not isinstance(response.raw, urllib3.HTTPResponse):
        return
    received = response.raw.tell()
    if 0 < received < int(announced):
        raise CutOff(
            f"The answer was cut off: {received} of {announced} bytes came. Try again, or ask for less.",
            url=url,
        )
