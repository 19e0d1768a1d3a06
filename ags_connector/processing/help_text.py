# SPDX-License-Identifier: GPL-2.0-or-later
"""The help pages of the algorithms: Markdown files, shown as HTML."""

from __future__ import annotations

import html
import re
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "help"
# Not <b>: QGIS's dialogs draw that in a dark grey of their own, which nobody sees in a dark theme.
_STRONG = '<span style="font-weight:bold">{}</span>'
_INLINE = (
    (re.compile(r"`([^`]+)`"), r"<code>\1</code>"),
    (re.compile(r"\*\*([^*]+)\*\*"), _STRONG.format(r"\1")),
    # A star within code is no emphasis.
    (re.compile(r"(?<![\w*<>])\*([^*<>\s][^*<>]*)\*(?!\w)"), r"<i>\1</i>"),
    (re.compile(r"\[([^\]]+)\]\((https?://[^)\s]+)\)"), r'<a href="\2">\1</a>'),
)


@cache
def help_html(algorithm_id: str) -> str:
    """Return the help page of an algorithm as HTML; a missing page is an ``OSError``."""
    return to_html((_FOLDER / f"{algorithm_id}.md").read_text(encoding="utf-8"))


def to_html(markdown: str) -> str:
    """Render the Markdown that the pages use: headings, paragraphs, lists, bold, italics, code and links."""
    return "\n".join(_block(block) for block in re.split(r"\n\s*\n", markdown.strip()))


def strong(text: str) -> str:
    """Return plain text as bold HTML that can be read in every theme."""
    return _STRONG.format(html.escape(text))


def _block(block: str) -> str:
    lines = [line.rstrip() for line in block.splitlines()]
    if lines[0].startswith("#"):
        return f"<h3>{_inline(lines[0].lstrip('# '))}</h3>"
    if lines[0].startswith("- "):
        items = re.split(r"^- ", "\n".join(lines), flags=re.MULTILINE)[1:]
        return "<ul>" + "".join(f"<li>{_inline(' '.join(item.split()))}</li>" for item in items) + "</ul>"
    return f"<p>{_inline(' '.join(lines))}</p>"


def _inline(text: str) -> str:
    result = html.escape(text, quote=False)
    for pattern, replacement in _INLINE:
        result = pattern.sub(replacement, result)
    return result
