# SPDX-License-Identifier: GPL-2.0-or-later
"""A search in a portal that the user keeps, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping, Optional


@dataclass(frozen=True)
class PortalSearch:
    """What is looked for: words or a query, which types of items, in the own organisation only or everywhere."""

    text: str = ""
    kind: str = ""
    own: bool = False

    @classmethod
    def from_json(cls, data: Any) -> Optional[PortalSearch]:
        """Read a kept search; ``None`` for anything else."""
        if not isinstance(data, Mapping) or not isinstance(data.get("text"), str):
            return None
        return cls(data["text"], str(data.get("kind") or ""), bool(data.get("own")))
