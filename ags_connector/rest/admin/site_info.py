# SPDX-License-Identifier: GPL-2.0-or-later
"""What a site says of itself and of who is signed in (REST: *Info*)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Mapping

ADMINISTER, PUBLISH, ACCESS = "ADMINISTER", "PUBLISH", "ACCESS"


@dataclass(frozen=True)
class SiteInfo:
    """``privilege`` is ``ADMINISTER``, ``PUBLISH`` or ``ACCESS``, empty where the server does not tell."""

    version: str = ""
    time_zone: str = ""
    user: str = ""
    privilege: str = ""
    raw: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> SiteInfo:
        """Read the page; its names are in lower case on some versions."""
        told = {str(key).lower(): value for key, value in data.items()}

        def text(name: str) -> str:
            return str(told.get(name) or "")

        return cls(
            version=text("currentversion") or text("fullversion"),
            time_zone=text("timezone"),
            user=text("loggedinuser"),
            privilege=text("loggedinuserprivilege").upper(),
            raw=data,
        )

    @property
    def is_administrator(self) -> bool:
        """Whether the user may administer; true where the server does not tell, since it answered at all."""
        return self.privilege in (ADMINISTER, "")
