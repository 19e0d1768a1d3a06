# SPDX-License-Identifier: GPL-2.0-or-later
"""Saying what was being done when the administrator API refused, and what to do about it."""

from __future__ import annotations

import re
from typing import Optional, TypeVar
from urllib.parse import urlsplit

from .. import urls
from ..errors import (
    AgsError,
    ConnectionFailed,
    CutOff,
    InvalidInput,
    NotArcGIS,
    ServerError,
    SignInFailed,
    SignInRequired,
)
from ..failures import may_have_arrived
from ..session import UNKNOWN_OUTCOME

Failure = TypeVar("Failure", bound=AgsError)

_GATEWAYS = frozenset({502, 503, 504})
_BLOCKED = frozenset({403, 404, 405})
_TOKEN = frozenset({498, 499})
_EXPLAINED = "_ags_explained"

_NO_ADMINISTRATOR = re.compile(
    r"not authori[sz]ed|unauthori[sz]ed|not (?:have|permitted)|privilege|access (?:is )?denied|only administrators?\b",
    re.IGNORECASE,
)
_DOWN = re.compile(
    r"could not access any server machine|machines?\b.{0,80}\b(?:down|stopped|unreachable|unavailable|"
    r"not (?:available|accessible|reachable|responding|running|started))",
    re.IGNORECASE | re.DOTALL,
)
_ADVICE_DOWN = (
    "A machine of the site is down: see which one in `server.machines`, start ArcGIS Server on it or take it "
    "out of the site, and try again."
)
_LOCKED = re.compile(
    r"\block(?:ed)?\b|in use by|being (?:used|edited|published|started|stopped|deleted|modified)|"
    r"another (?:administrat\w+|operation|process|request|user)|already in progress",
    re.IGNORECASE,
)
_ADVICE_LOCKED = "Another administrator or process is working on it. Wait until that is done and try again."
_FEDERATED = re.compile(r"federated|portal item|shar(?:ed|ing).{0,40}portal", re.IGNORECASE)
_ADVICE_FEDERATED = (
    "The server is federated with a portal: who may use a service is decided there, by sharing its item."
)
_ELSEWHERE = re.compile(
    r"read[- ]only|(?:not supported|unsupported).{0,60}(?:store|ldap|active directory|windows)", re.IGNORECASE
)
_ADVICE_ELSEWHERE = (
    "The store of this site is kept elsewhere (a directory of the organisation): make the change there."
)
_ADVICE = (
    (_DOWN, _ADVICE_DOWN),
    (_LOCKED, _ADVICE_LOCKED),
    (_FEDERATED, _ADVICE_FEDERATED),
    (_ELSEWHERE, _ADVICE_ELSEWHERE),
)
_ADVICE_ROLE = (
    "Sign in as one who has the privilege ADMINISTER; PUBLISH lets start, stop and edit services only."
)


def answer_is_missing(error: AgsError) -> bool:
    """Whether a change may have been made although no answer of the server itself came.

    An answer that names an error is one, whatever its code.
    """
    if isinstance(error, ServerError):
        return error.http_status in _GATEWAYS
    return may_have_arrived(error)


def refuses_method(error: AgsError) -> bool:
    """Whether the server takes the operation, but not by POST, or not by GET."""
    is_named = "method" in error.message.lower() and isinstance(error, ServerError)
    return 405 in (error.code, error.http_status) or is_named


def explained(error: Failure, doing: str) -> Failure:
    """Put what was being done before the error's own words, and advice behind them; returns the same error.

    ``doing`` goes on after “Could not”: ``stop “Folder/Name.MapServer”``. The secrets are out of the error already.
    """
    if isinstance(error, InvalidInput) or getattr(error, _EXPLAINED, False):
        return error
    advised(error)
    error.message = f"Could not {doing}: {error.message}"
    error.args = (error.message,)
    setattr(error, _EXPLAINED, True)
    return error


def advised(error: Failure) -> Failure:
    """Put advice behind the error's own words; returns the same error."""
    if not answer_is_missing(error):
        # An answer of the server's own is certain: what it refuses, it has not done.
        error.details = tuple(line for line in error.details if line != UNKNOWN_OUTCOME)
    advice = _advice(error)
    if advice and advice not in error.details:
        error.details = (*error.details, advice)
    return error


def named(target: str) -> str:
    """Return a name in quotation marks; what is described, such as “the services”, without."""
    return target if target.startswith("the ") else f"“{target}”"


def _advice(error: AgsError) -> Optional[str]:
    said = " ".join([error.message, *error.details])
    if isinstance(error, ConnectionFailed):
        return None
    for pattern, advice in _ADVICE:
        if pattern.search(said) and isinstance(error, ServerError) and not isinstance(error, SignInFailed):
            return advice
    if _is_no_endpoint(error):
        return _no_endpoint(error.url)
    if isinstance(error, SignInFailed):
        return None
    if isinstance(error, SignInRequired) and {error.code, error.http_status} & _TOKEN:
        return f"Sign in as an administrator of {urlsplit(error.url).netloc}."
    if isinstance(error, SignInRequired) or _NO_ADMINISTRATOR.search(said):
        return f"The user who is signed in is no administrator of this server. {_ADVICE_ROLE}"
    return None


def _is_no_endpoint(error: AgsError) -> bool:
    if isinstance(error, NotArcGIS):
        return not isinstance(error, CutOff)
    return error.http_status in _BLOCKED


def _no_endpoint(url: str) -> str:
    site = urls.site_of(url) if url else ""
    host = urlsplit(url).hostname or "host"
    return (
        f"There is no administrator API at {site}/admin for this computer. Many sites close it at their web adaptor: "
        f"use the server's own address from within the network, like https://{host}:6443/arcgis/admin, or have the "
        "administrator open it in the web adaptor."
    )
