# SPDX-License-Identifier: GPL-2.0-or-later
"""The tokens a site has issued: to whom, for which client and server, until when."""

from __future__ import annotations

import secrets
import threading
import time
from dataclasses import dataclass, field
from typing import Dict, Optional

from tests.sample_server.reply import RestError, invalid_token
from tests.sample_server.request import Request


@dataclass
class Grant:
    """One token; `client` and `bound_to` say who may use it, `server` which federated server it opens."""

    user: str = ""
    client: str = ""
    bound_to: str = ""
    ends: float = float("inf")
    server: str = ""
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))


class TokenStore:
    """Issues and checks tokens; safe to use from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._grants: Dict[str, Grant] = {}

    def issue(self, grant: Grant) -> Grant:
        with self._lock:
            self._grants[grant.token] = grant
        return grant

    def __contains__(self, token: object) -> bool:
        return self.find(str(token)) is not None

    def find(self, token: str) -> Optional[Grant]:
        """What is known of a token that has not ended."""
        grant = self._grants.get(token)
        return grant if grant is not None and time.time() < grant.ends else None

    def check(self, token: str, request: Request, server: str = "") -> Grant:
        """The grant of a token that this client may use on that server. Raises RestError."""
        grant = self.find(token)
        if grant is None:
            raise invalid_token()
        if grant.server != server:
            raise RestError(498, "Invalid Token.", ["The token was issued for another server."])
        if grant.client == "referer" and request.header("Referer") != grant.bound_to:
            raise RestError(498, "Invalid Token.", ["The token is bound to another referer."])
        if grant.client == "ip" and request.address != grant.bound_to:
            raise RestError(498, "Invalid Token.", ["The token is bound to another address."])
        return grant

    def end_all(self) -> None:
        """Nothing that was issued to a user is of worth any more."""
        with self._lock:
            for grant in self._grants.values():
                if grant.user:
                    grant.ends = 0.0
