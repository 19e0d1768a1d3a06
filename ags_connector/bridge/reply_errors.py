# SPDX-License-Identifier: GPL-2.0-or-later
"""Qt's network errors as the exceptions of requests."""

from __future__ import annotations

import socket
from typing import Any, Callable, Dict, Optional, Sequence

from qgis.PyQt.QtNetwork import QNetworkReply
from requests.exceptions import (
    ChunkedEncodingError,
    ConnectTimeout,
    ProxyError,
    ReadTimeout,
    SSLError,
)
from requests.exceptions import ConnectionError as RequestsConnectionError
from urllib3.exceptions import IncompleteRead

_Error = QNetworkReply.NetworkError
# Errors that only repeat an HTTP status (400 to 599) have these numbers; the reply is whole.
_STATUS_ERRORS = range(201, 500)


def number_of(member: Any) -> int:
    """Return the number of an enumeration's member, in Qt 5 and Qt 6."""
    return int(getattr(member, "value", member))


# The system errors that requests would have wrapped.
_CAUSES: Dict[int, Callable[[str], OSError]] = {
    number_of(_Error.ConnectionRefusedError): ConnectionRefusedError,
    number_of(_Error.RemoteHostClosedError): ConnectionResetError,
    number_of(_Error.HostNotFoundError): socket.gaierror,
}
_PROXY_ERRORS = range(number_of(_Error.ProxyConnectionRefusedError), number_of(_Error.UnknownProxyError) + 1)


def to_exception(
    error: Any,
    text: str,
    *,
    has_head: bool,
    received: int = 0,
    expected: Optional[int] = None,
    tls_problems: Sequence[str] = (),
) -> Optional[Exception]:
    """Return what requests would raise for ``error``; ``None`` where the reply is complete.

    ``has_head`` tells that status and headers had arrived before, ``received`` and ``expected`` count the
    body's bytes.
    """
    number = number_of(error)
    if number == number_of(_Error.NoError):
        return None
    if has_head and number in _STATUS_ERRORS and number != number_of(_Error.ProtocolFailure):
        return None
    if number == number_of(_Error.SslHandshakeFailedError):
        # The words by which `rest.failures` tells a bad certificate from other faults of TLS.
        verdict = "certificate verify failed: " if tls_problems else ""
        return SSLError(verdict + "; ".join([text, *tls_problems]))
    # For HTTPS through a proxy Qt 5 has no number of its own, but a text.
    if number in _PROXY_ERRORS or (
        number == number_of(_Error.UnknownNetworkError) and "proxy" in text.lower()
    ):
        return ProxyError(text)
    if number == number_of(_Error.OperationCanceledError):
        return ReadTimeout("QGIS's network time-out ended the request.")
    if has_head:
        return cut_off(received, expected)
    if number == number_of(_Error.TimeoutError):
        return ConnectTimeout(text)
    cause = _CAUSES.get(number)
    return RequestsConnectionError(cause(text) if cause else text)


def cut_off(received: int, expected: Optional[int]) -> ChunkedEncodingError:
    """Return the error for a body that ended early, after ``received`` bytes."""
    missing = None if expected is None else expected - received
    return ChunkedEncodingError(IncompleteRead(received, missing))  # type: ignore[arg-type] # older stubs say bytes
