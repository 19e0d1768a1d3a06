# SPDX-License-Identifier: GPL-2.0-or-later
"""One request as the server saw it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Dict, Optional, Tuple


@dataclass
class Request:
    """Parameters are those of the query string and of the form together; status and rows are those of
    the answer, `query` is the query string's own part, `address` the client's."""

    method: str
    path: str
    params: Dict[str, str] = field(default_factory=dict)
    headers: Dict[str, str] = field(default_factory=dict)
    files: Dict[str, Tuple[str, bytes]] = field(default_factory=dict, repr=False)
    status: int = 0
    rows: int = 0
    query: Dict[str, str] = field(default_factory=dict)
    address: str = ""

    def header(self, name: str) -> str:
        """A header in any case; "" where it is missing."""
        return next((value for key, value in self.headers.items() if key.lower() == name.lower()), "")

    @property
    def token(self) -> Optional[str]:
        """The token that the request brings, wherever it carries it."""
        for name in ("X-Esri-Authorization", "Authorization"):
            value = self.header(name)
            if value.startswith("Bearer "):
                return value[len("Bearer ") :].strip()
        return self.params.get("token") or None

    @property
    def form(self) -> str:
        return self.params.get("f", "html").lower() or "html"
