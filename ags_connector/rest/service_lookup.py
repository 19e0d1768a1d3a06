# SPDX-License-Identifier: GPL-2.0-or-later
"""Choosing the one service that a name means out of a catalog."""

from __future__ import annotations

from typing import TYPE_CHECKING, Iterable, List, Optional

from .errors import NotFound
from .names import did_you_mean, has_wildcard, matching

if TYPE_CHECKING:
    from .catalog import FolderListing, ServiceEntry

_PREFERRED = ("FeatureServer", "MapServer")
_NAMED_AT_MOST = 10


def pick(name: str, type_name: Optional[str], listings: Iterable[FolderListing], url: str) -> ServiceEntry:
    """Return the service called ``name``; ``NotFound`` where none or several fit.

    An exact full name ends the search, so that no further folder is asked in vain.
    """
    entries: List[ServiceEntry] = []
    locked: List[str] = []
    for listing in listings:
        of_type = [item for item in listing.services if type_name in (None, item.type)]
        entries += of_type
        locked += [listing.path] if listing.error else []
        exact = [item for item in of_type if item.full_name == name]
        if exact:
            return _one(name, exact, url)
    found = _fitting(name, entries)
    if found:
        return _one(name, found, url)
    raise _missing(name, type_name, entries, locked, url)


def _fitting(name: str, entries: List[ServiceEntry]) -> List[ServiceEntry]:
    """Return the entries that ``name`` means: by full name, or by bare name where it has no folder."""
    if "/" in name or not has_wildcard(name):
        full = set(matching(name, [item.full_name for item in entries]))
        found = [item for item in entries if item.full_name in full]
        if found or "/" in name:
            return found
    bare = set(matching(name, [item.name for item in entries]))
    return [item for item in entries if item.name in bare]


def _one(name: str, found: List[ServiceEntry], url: str) -> ServiceEntry:
    names = list(dict.fromkeys(item.full_name for item in found))
    if len(names) == 1:
        for preferred in _PREFERRED:
            match = next((item for item in found if item.type == preferred), None)
            if match:
                return match
        if len(found) == 1:
            return found[0]
        listed = ", ".join(item.type for item in found)
        raise NotFound(f"“{name}” is {len(found)} services: {listed}. Say which type is meant.", url=url)
    shown = ", ".join(f"“{item}”" for item in names[:_NAMED_AT_MOST])
    more = f" and {len(names) - _NAMED_AT_MOST} more" if len(names) > _NAMED_AT_MOST else ""
    raise NotFound(f"“{name}” fits {len(names)} services: {shown}{more}. Say which one is meant.", url=url)


def _missing(
    name: str, type_name: Optional[str], entries: List[ServiceEntry], locked: List[str], url: str
) -> NotFound:
    known = [item.name for item in entries] if "/" not in name else [item.full_name for item in entries]
    hint = did_you_mean(name, known)
    kind = f" of type {type_name}" if type_name else ""
    closed = f" These folders could not be read: {', '.join(locked)}." if locked else ""
    return NotFound(f"There is no service “{name}”{kind} in this catalog.{hint}{closed}", url=url)
