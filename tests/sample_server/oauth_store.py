# SPDX-License-Identifier: GPL-2.0-or-later
"""What the portal's OAuth2 has promised to whom."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Dict


@dataclass
class OAuth:
    """Codes that were not turned in yet, refresh tokens, and how often one was used."""

    codes: Dict[str, Dict[str, str]] = field(default_factory=dict)
    refresh: Dict[str, str] = field(default_factory=dict)
    refreshed: int = 0

    def end_all(self) -> None:
        """Who wants in has to sign in again."""
        self.codes.clear()
        self.refresh.clear()
        self.refreshed = 0
