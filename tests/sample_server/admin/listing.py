# SPDX-License-Identifier: GPL-2.0-or-later
"""Names out of a store: pages of them, and those that a filter finds."""

from __future__ import annotations

from typing import Any, Callable, List, Sequence, Tuple

from tests.sample_server.admin.ask import Ask
from tests.sample_server.admin.refusals import AdminError, bad

LARGEST = 1000
READ_ONLY = "The operation is not supported: the {} store is read-only."


def page(ask: Ask, items: Sequence[Any]) -> Tuple[List[Any], bool]:
    """The page from startIndex on, and whether more follow. Raises AdminError."""
    start, size = ask.integer("startIndex", 0), ask.integer("pageSize", 10)
    if start < 0 or size < 1:
        raise bad("startIndex" if start < 0 else "pageSize", "it is too small.")
    end = start + min(size, LARGEST)
    return list(items[start:end]), end < len(items)


def search(ask: Ask, items: Sequence[Any], name_of: Callable[[Any], str]) -> Tuple[List[Any], bool]:
    """Up to maxCount of those whose name contains the filter, and whether there are more."""
    text = ask.params.get("filter", "").strip().lower()
    most = ask.integer("maxCount", LARGEST)
    found = [item for item in items if text in name_of(item).lower()]
    return found[:most], len(found) > most


def writable(ask: Ask, store: str) -> None:
    """Raises AdminError where the store is one of the enterprise, which the site only reads."""
    if "read_only_stores" in ask.site.modes.of("*"):
        raise AdminError(READ_ONLY.format(store))


def names(ask: Ask, parameter: str) -> List[str]:
    return [name.strip() for name in ask.needed(parameter).split(",") if name.strip()]
