# SPDX-License-Identifier: GPL-2.0-or-later
"""Descriptions that servers write in HTML, as plain text."""

from __future__ import annotations

import html
import re

_TAG = re.compile(r"<[^>]*>")


def plain_text(markup: str) -> str:
    """Return ``markup`` without its tags and entities, on one line."""
    return " ".join(html.unescape(_TAG.sub(" ", markup)).split())
