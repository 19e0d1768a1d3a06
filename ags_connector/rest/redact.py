# SPDX-License-Identifier: GPL-2.0-or-later
"""Taking secrets out of texts before anybody reads them."""

from __future__ import annotations

import re
from typing import Iterable
from urllib.parse import quote, quote_plus

MASK = "***"

_SECRET_NAMES = (
    "token",
    "agstoken",
    "access_token",
    "refresh_token",
    "id_token",
    "password",
    "passwd",
    "pwd",
    "client_secret",
    "code_verifier",
    "authorization_code",
    "assertion",
    "apikey",
    "api_key",
)
_NAMES = "|".join(sorted(_SECRET_NAMES, key=len, reverse=True))
_FORM = re.compile(rf"(?i)(?<![\w-])({_NAMES})(\s*=\s*)[^\s&;,\"'<>)#]+")
_JSON = re.compile(rf"(?i)([\"'](?:{_NAMES})[\"']\s*:\s*)([\"'])(?:(?!\2).)*\2")
_ENCODED = re.compile(
    rf"(?i)(?:(?<=%[0-9a-f]{{2}})|(?<![a-z]))({_NAMES})%3D[^\s&;,\"'<>)#]+?(?=%26|[\s&;,\"'<>)#]|$)"
)
_BEARER = re.compile(r"(?i)\b(bearer|basic)(\s+)[\w.~+/=-]{6,}")
_USER_INFO = re.compile(r"(?i)\b(https?://)[^\s/?#@]+@")
_SHORTEST_KNOWN = 4


def is_secret_name(name: str) -> bool:
    """Whether a parameter of this name holds a secret."""
    return name.lower() in _SECRET_NAMES


def redact(text: str, known: Iterable[str] = ()) -> str:
    """Return ``text`` with the values of secret parameters, headers and JSON members masked.

    ``known`` are secrets to mask wherever they stand, also percent-encoded.
    """
    for secret in known:
        if len(secret) < _SHORTEST_KNOWN:
            continue
        for form in {secret, quote(secret, safe=""), quote_plus(secret)}:
            text = text.replace(form, MASK)
    text = _FORM.sub(rf"\1\2{MASK}", text)
    text = _JSON.sub(rf"\1\2{MASK}\2", text)
    text = _ENCODED.sub(rf"\1%3D{MASK}", text)
    text = _BEARER.sub(rf"\1\2{MASK}", text)
    return _USER_INFO.sub(rf"\1{MASK}@", text)
