# SPDX-License-Identifier: GPL-2.0-or-later
"""One attempt to deliver a request: signed hop by hop, redirects followed, secrets kept."""

from __future__ import annotations

import logging
import threading
import time
from dataclasses import dataclass, field
from typing import Dict, Mapping, Optional, Set, Tuple
from urllib.parse import quote, urlencode

import requests

from . import host, urls
from .auth import ESRI_AUTHORIZATION, Asker, Credential
from .cooldown import CoolDown, Origin
from .errors import AgsError, NotArcGIS
from .exchange import Reply, Wire, send
from .feedback import Feedback
from .multipart import MultipartBody
from .redact import is_secret_name, redact
from .redirects import MOST_REDIRECTS, Request, is_redirect, next_request

LONGEST_GET = 2000

_log = logging.getLogger(__name__)
_cool_down = CoolDown()
_STALE, _MISSING = 498, 499
_FORM_TYPE = "application/x-www-form-urlencoded; charset=utf-8"


Signature = Tuple[Dict[str, str], Dict[str, str]]


@dataclass(frozen=True)
class Channel:
    """What requests are sent with.

    ``tokens_in_body`` holds the hosts that overlook the token's header; ``signs_posts_in_body`` says that what is
    sent as a form is signed there from the start. ``prefix`` is what a URL prefix proxy wants before every address.
    """

    http: requests.Session
    credential: Credential
    referer: Optional[str]
    timeouts: Tuple[float, float]
    feedback: Feedback
    tokens_in_body: Set[Origin]
    prefix: str = ""
    signs_posts_in_body: bool = False
    lock: threading.Lock = field(default_factory=threading.Lock)


class Delivery:
    """Delivers a request once; remembers how far it came and which secrets it used."""

    def __init__(self, channel: Channel, request: Request, asker: Asker) -> None:
        self._channel = channel
        self._asker = asker
        self._request = request
        self._secrets = {value for name, value in request.params.items() if is_secret_name(name)}
        self._reply: Optional[Reply] = None
        self._signature: Signature = ({}, {})

    @property
    def url(self) -> str:
        """The address asked last."""
        return self._request.url

    @property
    def signed(self) -> bool:
        """Whether the address asked last got the credential."""
        return self._signature != ({}, {})

    def sign_otherwise(self, error: AgsError) -> bool:
        """Whether another attempt is worth it: with a fresh token, or with the token in the body.

        Where several threads meet the same stale token, the first one renews it for all.
        """
        channel, codes = self._channel, {error.code, error.http_status}
        if not self.signed:
            return False
        if _STALE in codes:
            return channel.credential.renew(self.url, _secrets_of(self._signature), self._asker)
        if _MISSING in codes and not self._signature[1]:
            with channel.lock:
                channel.tokens_in_body.add(urls.origin_of(self.url))
            return True
        return False

    def run(self) -> Reply:
        """Send the request, follow its redirects, return the last reply; raises like ``exchange.send``."""
        for _ in range(MOST_REDIRECTS + 1):
            reply = self._hop()
            if not is_redirect(reply):
                return reply
            self._request = next_request(self._request, reply)
        raise NotArcGIS("The server redirects in a circle. Check the address.", url=self.url)

    def header(self, name: str) -> Optional[str]:
        """Return a header of the last reply, ``None`` without one."""
        return self._reply.headers.get(name) if self._reply else None

    def scrub(self, error: AgsError) -> None:
        """Take the secrets of this request out of an error's texts."""
        error.message = redact(error.message, self._secrets)
        error.details = tuple(redact(item, self._secrets) for item in error.details)
        error.url = redact(error.url, self._secrets)
        error.args = (error.message,)

    def cool_down(self, seconds: float) -> None:
        """Let every thread leave the host alone for ``seconds``."""
        _cool_down.start(urls.origin_of(self.url), seconds)

    def _hop(self) -> Reply:
        channel, request = self._channel, self._request
        _cool_down.wait(urls.origin_of(request.url), channel.feedback)
        self._reply = None
        channel.credential.prepare(request.url, self._asker)
        wire = self._wire()
        began = time.monotonic()
        self._reply = send(channel.http, wire, channel.timeouts, channel.feedback, host.current().idle)
        if _log.isEnabledFor(logging.DEBUG):
            self._log_hop(wire.method, self._reply, time.monotonic() - began)
        return self._reply

    def _log_hop(self, method: str, reply: Reply, seconds: float) -> None:
        shown = redact(_with_query(self.url, self._shown_params()), self._secrets)
        size = len(reply.content)
        _log.debug("%s %s: status %d, %d bytes, %.2f s", method, shown, reply.status, size, seconds)

    def _shown_params(self) -> Mapping[str, str]:
        """Return what a log may show: of an edit its names only, since it may be about somebody's data or secrets."""
        if self._request.repeatable:
            return self._request.params
        return dict.fromkeys(self._request.params, "…")

    def _wire(self) -> Wire:
        """Make the request ready to send: decide between GET and POST, and sign it where it may be."""
        request = self._request
        headers: Dict[str, Optional[str]] = {}
        if request.foreign:
            headers.update({ESRI_AUTHORIZATION: None, "Authorization": None, "Cookie": None, "Referer": None})
        self._signature = added, form = self._signed_now()
        self._secrets.update(_secrets_of(self._signature))
        headers.update(added)
        if self._channel.referer and (self.signed or not request.foreign):
            headers["Referer"] = added.get("Referer") or self._channel.referer
        shown = f"{request.prefix}{request.url}"
        address = f"{request.prefix}{_with_query(request.url, request.params)}"
        if request.method == "GET" and len(address) < LONGEST_GET and not form and not request.has_secrets:
            return Wire("GET", address, shown, headers, None, request.foreign, target=request.target)
        if request.part is not None:
            body = MultipartBody({**request.params, **form}, request.part)
            headers["Content-Type"] = body.content_type
            return Wire("POST", shown, shown, headers, None, request.foreign, body=body)
        headers["Content-Type"] = _FORM_TYPE
        form = {**request.params, **form}
        return Wire("POST", shown, shown, headers, form, request.foreign, target=request.target)

    def _signed_now(self) -> Signature:
        """Return the headers and form fields that sign the request; empty outside the credential's sites."""
        credential, url = self._channel.credential, self.url
        headers: Dict[str, str] = {}
        form: Dict[str, str] = {}
        if credential.covers(url):
            in_body = urls.origin_of(url) in self._channel.tokens_in_body
            in_body = in_body or (self._channel.signs_posts_in_body and self._request.method == "POST")
            credential.apply(url, headers, form if in_body else None)
        return headers, form


def _secrets_of(signature: Signature) -> Set[str]:
    headers, form = signature
    values = [value for name, value in headers.items() if name != "Referer"]
    return {value.split(" ")[-1] for value in (*values, *form.values())}


def _with_query(url: str, params: Mapping[str, str]) -> str:
    return f"{url}?{urlencode(params, quote_via=quote)}" if params else url
