# SPDX-License-Identifier: GPL-2.0-or-later
"""Turning what the transport raises into errors that say what to do."""

from __future__ import annotations

import socket
from typing import Iterator, List, Tuple, Type
from urllib.parse import urlsplit

import requests
from urllib3 import exceptions as lib3

from .errors import AgsError, CertificateInvalid, ConnectionFailed, CutOff, InvalidInput, TimedOut
from .retry import is_struggle

_ADVICE_CERTIFICATE = (
    "If the site is your organisation's own, add its authority to QGIS (Settings > Options > Authentication) "
    "or pass a CA bundle (requests.Session().verify = path)."
)


def as_ags_error(error: BaseException, url: str, timeouts: Tuple[float, float]) -> AgsError:
    """Return the error to raise for what the transport raised; ``url`` holds no secret."""
    causes = list(_chain(error))
    host = urlsplit(url).netloc
    if isinstance(error, requests.exceptions.SSLError) or _has(causes, lib3.SSLError):
        return _tls_error(causes, host, url)
    if isinstance(error, requests.exceptions.ConnectTimeout):
        return TimedOut(
            f"{host} could not be reached within {timeouts[0]:g} seconds. Check the address, the network and "
            "the proxy settings.",
            url=url,
        )
    if isinstance(error, requests.exceptions.ReadTimeout) or _has(causes, lib3.ReadTimeoutError):
        return TimedOut(
            f"{host} did not answer within {timeouts[1]:g} seconds. Ask for less at once, try again later, "
            "or allow more time.",
            url=url,
        )
    if isinstance(error, requests.exceptions.ProxyError):
        if any(text in str(item) for item in causes for text in _PROXY_ASKS):
            return proxy_asks(url)
        return ConnectionFailed(
            f"The proxy gave no way to {host}. Check the proxy in the network settings.", url=url
        )
    if isinstance(error, requests.exceptions.ContentDecodingError) or _has(causes, lib3.IncompleteRead):
        return CutOff("The answer was cut off. Try again, or ask for less at once.", url=url)
    if isinstance(error, requests.exceptions.InvalidSchema) and "SOCKS" in str(error):
        return ConnectionFailed(
            f"The way to {host} leads through a SOCKS proxy, for which Python needs PySocks: run “pip install "
            "requests[socks]”, or give it a proxy for http.",
            url=url,
        )
    if isinstance(error, (requests.exceptions.InvalidURL, requests.exceptions.InvalidSchema)):
        return InvalidInput(f"“{url}” is no web address that can be asked.", url=url)
    return _connection_error(causes, host, url)


def proxy_asks(url: str) -> ConnectionFailed:
    """Return the error for a proxy that lets nobody through without a sign-in."""
    return ConnectionFailed(
        f"The proxy asks for a user name and a password before it lets anybody through to {urlsplit(url).netloc}. "
        "Enter them in Settings > Options > Network, outside QGIS in the proxy's address: name, colon, password and "
        "@ before its host.",
        url=url,
    )


def may_have_arrived(error: AgsError) -> bool:
    """Whether the server may have carried out the request that ended in ``error``."""
    if isinstance(error, ConnectionFailed):
        causes = list(_chain(error))
        return not any(_has(causes, kind) for kind in _BEFORE_SENDING)
    return is_struggle(error)


_BEFORE_SENDING = (
    requests.exceptions.ConnectTimeout,
    requests.exceptions.ProxyError,
    requests.exceptions.SSLError,
    lib3.NewConnectionError,
    socket.gaierror,
    ConnectionRefusedError,
)


def _tls_error(causes: List[BaseException], host: str, url: str) -> AgsError:
    said = " ".join(str(item) for item in causes).lower()
    if any(text in said for text in ("certificate verify failed", "mismatch", "doesn't match")):
        reason = next(
            (meaning for text, meaning in _REASONS.items() if text in said), "it is not trusted here"
        )
        return CertificateInvalid(
            f"The certificate of {host} could not be verified ({reason}). {_ADVICE_CERTIFICATE}", url=url
        )
    if "certificate required" in said or "bad certificate" in said:
        return ConnectionFailed(
            f"{host} wants a certificate of yours. Choose one in QGIS's authentication settings, or give it "
            "to the session (requests.Session().cert = path).",
            url=url,
        )
    return ConnectionFailed(
        f"No secure connection to {host} could be made. Check that the address is right with https:// and "
        "with this port.",
        url=url,
    )


_PROXY_ASKS = ("407", "Proxy requires authentication", "Proxy Authentication Required")
_REASONS = {
    "has expired": "it has expired",
    "not yet valid": "it is not valid yet; check this computer's clock",
    "mismatch": "it belongs to another host name",
    "doesn't match": "it belongs to another host name",
    "self signed": "it is self-signed",
    "self-signed": "it is self-signed",
    "local issuer": "its authority is not known here",
}


def _connection_error(causes: List[BaseException], host: str, url: str) -> ConnectionFailed:
    if _has(causes, socket.gaierror) or any("getaddrinfo" in str(item) for item in causes):
        message = f"The host {host} is not known. Check the address for typing errors, and the network."
    elif _has(causes, ConnectionRefusedError) or any("refused" in str(item) for item in causes):
        message = f"{host} refuses connections. Check the address and the port, or try again later."
    elif _has(causes, ConnectionResetError) or _has(causes, lib3.ProtocolError):
        message = f"{host} broke off the connection. Try again, or ask for less at once."
    else:
        message = f"No connection to {host} could be made. Check the network and the proxy settings."
    return ConnectionFailed(message, url=url)


def _has(causes: List[BaseException], kind: Type[BaseException]) -> bool:
    return any(isinstance(item, kind) for item in causes)


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and all that it wraps: as cause, as context, as argument, as ``reason``."""
    waiting, seen = [error], set()
    while waiting:
        item = waiting.pop(0)
        if id(item) in seen:
            continue
        seen.add(id(item))
        yield item
        inner = [item.__cause__, item.__context__, getattr(item, "reason", None), *item.args]
        waiting.extend(part for part in inner if isinstance(part, BaseException))
