# SPDX-License-Identifier: GPL-2.0-or-later
"""The one funnel that every request goes through."""

from __future__ import annotations

import copy
import logging
import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Callable, Dict, List, Mapping, Optional, TypeVar
from urllib.parse import parse_qsl, urlsplit

import requests

from . import host, urls
from .auth import Anonymous, Credential, StaticToken
from .delivery import Channel, Delivery
from .envelope import check_bytes, decode_json
from .errors import AgsError, SignInFailed, SignInProblem, SignInRequired, WriteFailed
from .exchange import Reply
from .failures import may_have_arrived
from .feedback import Feedback, LogFeedback, Severity, check_canceled, sleep
from .multipart import FilePart
from .params import encode
from .redirects import Request
from .retry import NO_RETRY, Attempts, RetryPolicy

Decoded = TypeVar("Decoded")

_log = logging.getLogger(__name__)
_default: List[requests.Session] = []
UNKNOWN_OUTCOME = "Whether the change was made is not known: look it up before you send it again."
_STALE = 498
_FRESH_REFUSED = (
    "The token was issued just now: the clocks of the servers may differ, or a proxy changes the address or the "
    "referer that it is bound to."
)
_NOT_TAKEN = (
    "The token or API key is no longer valid, or not for this client (referer, address): sign in again, or give a "
    "new one."
)
_UNVERIFIED_WARNED = "_ags_unverified_warned"


def set_default_session(http: Optional[requests.Session]) -> None:
    """Use ``http`` for every :class:`Session` made from now on without one; ``None`` ends that."""
    _default[:] = [] if http is None else [http]


@dataclass(frozen=True)
class Timeout:
    """Seconds to wait for a connection, and for the next bytes of a reply."""

    connect: float = 10.0
    read: float = 60.0


_TIMEOUT = Timeout()
_BRIEF = Timeout(connect=3.0, read=5.0)
_RETRY = RetryPolicy()


class Session:
    """Sends requests: signed, timed, redacted, repeated where that is safe, left when canceled.

    ``http`` is a ``requests.Session`` of the caller's own (proxies, CA bundle, corporate adapters).
    ``token`` is sent to ``token_site`` only, which defaults to the site of the first address asked; a
    ``credential`` takes its place where tokens can be renewed. Without either the sites that the user has signed
    in to are known. Safe to use from several threads.
    """

    def __init__(
        self,
        http: Optional[requests.Session] = None,
        *,
        token: Optional[str] = None,
        token_site: Optional[str] = None,
        credential: Optional[Credential] = None,
        referer: Optional[str] = None,
        timeout: Timeout = _TIMEOUT,
        retry: RetryPolicy = _RETRY,
        feedback: Optional[Feedback] = None,
    ) -> None:
        self._retry = retry
        self._channel = Channel(
            http=http or (_default[0] if _default else host.current().session_factory()),
            credential=_credential(token, token_site, credential),
            referer=referer,
            timeouts=(timeout.connect, timeout.read),
            feedback=feedback or LogFeedback(),
            tokens_in_body=set(),
        )

    @property
    def http(self) -> requests.Session:
        """The ``requests`` session underneath."""
        return self._channel.http

    @property
    def feedback(self) -> Feedback:
        """Who hears of progress and says Cancel."""
        return self._channel.feedback

    @property
    def prefix(self) -> str:
        """What stands before every address that is asked; empty without a URL prefix proxy."""
        return self._channel.prefix

    @property
    def credential(self) -> Credential:
        """What signs the requests: one given, or all that the user has signed in to."""
        return self._channel.credential

    def with_feedback(self, feedback: Feedback) -> Session:
        """Return a session that shares everything with this one but reports to ``feedback``."""
        other = copy.copy(self)
        other._channel = replace(self._channel, feedback=feedback)
        return other

    def with_token(self, token: str, site: Optional[str] = None) -> Session:
        """Return a session that shares the connections of this one and signs with ``token`` instead."""
        return self.with_credential(StaticToken(token, site))

    def with_credential(self, credential: Credential) -> Session:
        """Return a session that shares the connections of this one and signs with ``credential`` instead."""
        other = copy.copy(self)
        other._channel = replace(self._channel, credential=credential)
        return other

    def with_timeout(self, timeout: Timeout) -> Session:
        """Return a session that shares everything with this one but waits as long as ``timeout`` says."""
        other = copy.copy(self)
        other._channel = replace(self._channel, timeouts=(timeout.connect, timeout.read))
        return other

    def undisturbed(self) -> Session:
        """Return a session for tidying up after Cancel: it is not stopped by it, asks once and waits briefly."""
        other = self.with_feedback(LogFeedback()).with_timeout(_BRIEF)
        other._retry = NO_RETRY
        return other

    def with_referer(self, referer: str) -> Session:
        """Return a session that names ``referer``; with an empty one, this session."""
        if not referer:
            return self
        other = copy.copy(self)
        other._channel = replace(self._channel, referer=referer)
        return other

    def signing_posts_in_body(self) -> Session:
        """Return a session that puts the token into the body of what it posts, as the administrator API wants it."""
        other = copy.copy(self)
        other._channel = replace(self._channel, signs_posts_in_body=True)
        return other

    def anonymous(self) -> Session:
        """Return a session that shares the connections of this one, but signs nothing and asks no prefix proxy."""
        other = copy.copy(self)
        other._channel = replace(self._channel, credential=Anonymous(), prefix="")
        return other

    def breathe(self) -> None:
        """Do what must go on while a thread waits for another one; raises ``Canceled``."""
        host.current().idle()
        check_canceled(self.feedback)

    def with_prefix(self, prefix: str) -> Session:
        """Return a session that asks a URL prefix proxy, ``https://proxy/path?``, for every address."""
        other = copy.copy(self)
        other._channel = replace(self._channel, prefix=prefix)
        return other

    def get(
        self,
        url: str,
        params: Optional[Mapping[str, Any]] = None,
        *,
        retry: Optional[RetryPolicy] = None,
        as_form: bool = False,
    ) -> Dict[str, Any]:
        """Read JSON; sent as GET, or as POST where the address would be too long or hold a secret.

        ``as_form`` sends it as POST in any case, for operations that take nothing else.

        Raises ``ServerError`` and ``SignInRequired`` for an error in the reply whatever its status,
        ``NotArcGIS`` and ``CutOff`` for what is no JSON, ``ConnectionFailed`` and its kinds, ``Canceled``.
        """
        request = self._request("POST" if as_form else "GET", url, {"f": "json", **(params or {})})
        return self._run(request, _as_json, retry or self._retry)

    def post(self, url: str, params: Optional[Mapping[str, Any]] = None) -> Dict[str, Any]:
        """Send an edit as a form and return the JSON answer; raises like :meth:`get`.

        It is sent once. It goes out again only where the server refused it unseen: for want of a valid
        token, or because it was asked too often.
        """
        request = self._request("POST", url, {"f": "json", **(params or {})}, repeatable=False)
        return self._run(request, _as_json, self._retry)

    def get_bytes(
        self, url: str, params: Optional[Mapping[str, Any]] = None, *, retry: Optional[RetryPolicy] = None
    ) -> Reply:
        """Read an image, a file or a PBF page; ``f`` is the caller's. Raises like :meth:`get`."""
        return self._run(self._request("GET", url, params or {}), _as_bytes, retry or self._retry)

    def upload(self, url: str, params: Mapping[str, Any], part: FilePart) -> Dict[str, Any]:
        """Send a file, or a stretch of one, with a form; read while it is sent. Sent once; raises like :meth:`get`."""
        request = self._request("POST", url, {"f": "json", **params}, repeatable=False)
        return self._run(replace(request, part=part), _as_json, self._retry)

    def download(self, url: str, path: Path) -> Reply:
        """Write what lies at ``url`` to the file ``path``, which appears once it is complete.

        Raises like :meth:`get`, and ``WriteFailed``.
        """
        work = path.with_name(f"{path.name}.part")
        try:
            request = replace(self._request("GET", url, {}), target=work)
            reply = self._run(request, _as_bytes, self._retry)
            _take_place(work, path)
            return reply
        finally:
            work.unlink(missing_ok=True)

    def _request(
        self, method: str, url: str, params: Mapping[str, Any], *, repeatable: bool = True
    ) -> Request:
        prefix, url = urls.split_prefix(url)
        inline = dict(parse_qsl(urlsplit(url).query, keep_blank_values=True))
        fields = {**inline, **encode(params)}
        return Request(method, urls.clean(url), fields, repeatable, prefix=prefix or self._channel.prefix)

    def _run(self, request: Request, decode: Callable[[Reply], Decoded], policy: RetryPolicy) -> Decoded:
        self._warn_of_unverified(request.url)
        attempts = Attempts(policy, repeatable=request.repeatable)
        signed_again = False
        while True:
            delivery = Delivery(self._channel, request, self.anonymous())
            try:
                return decode(delivery.run())
            except AgsError as error:
                delivery.scrub(error)
                if not signed_again and self._sign_again(delivery, error):
                    signed_again = True
                    continue
                if signed_again and error.code == _STALE:
                    raise _fresh_refused(error) from error
                if not self._wait(attempts, delivery, error):
                    if not request.repeatable and may_have_arrived(error):
                        error.details = (*error.details, UNKNOWN_OUTCOME)
                    raise

    def _wait(self, attempts: Attempts, delivery: Delivery, error: AgsError) -> bool:
        """Wait for the next attempt; ``False`` where there is to be none."""
        cool_down = attempts.next_cool_down(error, delivery.header("Retry-After"))
        if cool_down is not None:
            name = urlsplit(delivery.url).netloc
            self.feedback.message(Severity.INFO, f"{name} asks for a pause of {cool_down:.0f} seconds.")
            delivery.cool_down(cool_down)
            return True
        pause = attempts.next_pause(error)
        if pause is None:
            return False
        _log.info("Trying again in %.1f s: %s", pause, error)
        sleep(pause, self.feedback)
        return True

    def _sign_again(self, delivery: Delivery, error: AgsError) -> bool:
        """Whether the request is to go out again, signed otherwise than before."""
        if not isinstance(error, SignInRequired) or isinstance(error, SignInFailed):
            return False
        if delivery.sign_otherwise(error):
            return True
        if delivery.signed and _STALE in (error.code, error.http_status):
            error.details = (
                *error.details,
                _NOT_TAKEN,
            )
        return False

    def _warn_of_unverified(self, url: str) -> None:
        """Say once per ``requests`` session that it was told to verify nothing."""
        http = self._channel.http
        if http.verify is not False or not url.lower().startswith("https:"):
            return
        if not getattr(http, _UNVERIFIED_WARNED, False):
            setattr(http, _UNVERIFIED_WARNED, True)
            self.feedback.message(
                Severity.WARNING,
                "The given session does not verify certificates: anybody on the way can read and change what "
                "is sent. Better give it a CA bundle (session.verify = path).",
            )


def _credential(token: Optional[str], site: Optional[str], credential: Optional[Credential]) -> Credential:
    if token:
        return StaticToken(token, site)
    return credential or host.current().credentials


def _take_place(work: Path, path: Path) -> None:
    try:
        os.replace(work, path)
    except OSError as error:
        raise WriteFailed(f"“{path}” cannot be replaced: {error.strerror or error}.") from error


def _fresh_refused(error: AgsError) -> SignInFailed:
    return SignInFailed(
        error.message,
        SignInProblem.CLOCK,
        url=error.url,
        code=error.code,
        details=(*error.details, _FRESH_REFUSED),
        http_status=error.http_status,
    )


def _as_json(reply: Reply) -> Dict[str, Any]:
    return decode_json(
        reply.content, url=reply.url, http_status=reply.status, content_type=reply.content_type
    )


def _as_bytes(reply: Reply) -> Reply:
    check_bytes(reply.content, url=reply.url, http_status=reply.status, content_type=reply.content_type)
    return reply
