# SPDX-License-Identifier: GPL-2.0-or-later
"""Tokens that others got: a ready one, an API key, those of a sign-in that something else looks after."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Collection, Protocol, Tuple

from .auth import Asker
from .errors import InvalidInput
from .token_life import Grant

_UNFIT = re.compile(r"[^\x21-\x7e]")
# What the keys of ArcGIS Online, ArcGIS Location Platform and ArcGIS Enterprise begin with.
_KEY_BEGINNINGS = ("AAPK", "AAPT", "AAST")


@dataclass(frozen=True)
class ReadyToken:
    """A token that somebody else got; it cannot be renewed. ``referer`` is what it is bound to."""

    token: str = field(repr=False)
    referer: str = ""


@dataclass(frozen=True)
class ApiKey:
    """An API key: it stands for an application, lives long, and is sent as it is, in a header.

    It goes to the site that it is given for and to ``sites``, further addresses that it was made for; one for ArcGIS
    Online or ArcGIS Location Platform to their hosts. Unlike a portal's token it is never exchanged for those of
    other servers. ``referer`` is what it is limited to, if anything. Raises ``InvalidInput`` for what is no key.
    """

    token: str = field(repr=False)
    referer: str = ""
    sites: Tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not is_api_key(self.token):
            raise InvalidInput("This is no API key: it must be one word, without spaces or line breaks.")


class TokenSource(Protocol):
    """A sign-in to a portal that something else looks after, such as OAuth2 in QGIS."""

    @property
    def minutes(self) -> int:
        """The validity to ask for where a server wants a token of its own."""

    def current(self, used: Collection[str], asker: Asker) -> Grant:
        """Return the portal's token as it is now, another one than those ``used``; raises ``SignInFailed``."""


def is_api_key(text: str) -> bool:
    """Whether ``text`` can be an API key at all."""
    return bool(text) and _UNFIT.search(text) is None


def looks_like_api_key(token: str) -> bool:
    """Whether a token has the form of an API key."""
    return token.startswith(_KEY_BEGINNINGS)
