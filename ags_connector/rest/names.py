# SPDX-License-Identifier: GPL-2.0-or-later
"""Finding what a name means: exactly, in any case, by wildcard, and what was meant where nothing fits."""

from __future__ import annotations

import difflib
import re
from typing import Dict, Iterable, List

_NEAR_COUNT = 3
_NEAR_ENOUGH = 0.5


def has_wildcard(name: str) -> bool:
    """Whether ``name`` holds ``*`` or ``?``."""
    return "*" in name or "?" in name


def matching(name: str, candidates: Iterable[str]) -> List[str]:
    """Return the candidates that ``name`` means, in their order and each once.

    The exact spelling wins; else the same name in any case; else ``*`` and ``?`` are wildcards. Empty
    where nothing fits.
    """
    known = list(dict.fromkeys(candidates))
    if name in known:
        return [name]
    folded = name.casefold()
    alike = [item for item in known if item.casefold() == folded]
    if alike or not has_wildcard(name):
        return alike
    pattern = re.compile("".join(_PARTS.get(char, re.escape(char)) for char in folded), re.DOTALL)
    return [item for item in known if pattern.fullmatch(item.casefold())]


_PARTS = {"*": ".*", "?": "."}


def near(name: str, candidates: Iterable[str]) -> List[str]:
    """Return up to three candidates that look like ``name``, the most alike first."""
    by_folded: Dict[str, str] = {}
    for item in candidates:
        by_folded.setdefault(item.casefold(), item)
    folded = name.replace("*", "").replace("?", "").casefold()
    found = difflib.get_close_matches(folded, by_folded, _NEAR_COUNT, _NEAR_ENOUGH)
    if folded:
        found += [key for key in by_folded if folded in key and key not in found]
    return [by_folded[key] for key in found[:_NEAR_COUNT]]


def did_you_mean(name: str, candidates: Iterable[str]) -> str:
    """Return a sentence with the near matches of ``name``; empty where there are none."""
    found = near(name, candidates)
    return f" Did you mean {' or '.join(f'“{item}”' for item in found)}?" if found else ""
