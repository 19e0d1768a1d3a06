# SPDX-License-Identifier: GPL-2.0-or-later
"""A user's own content: folders and items (REST: *User Content*)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Dict, List, Optional

from ..errors import NotFound
from ..names import did_you_mean, matching
from .items import Item
from .listing import Listing, Page
from .sharing import Sharing, moment_of, text_of


@dataclass(frozen=True)
class FolderEntry:
    """A folder as its owner's content lists it; folders do not nest."""

    id: str
    title: str
    created: Optional[datetime] = None


class ContentFolder:
    """A user's content, or one folder of it; the constructor sends nothing.

    ``id`` and ``title`` are empty for the top, where the items lie that are in no folder.
    """

    def __init__(self, sharing: Sharing, username: str, id: str = "", title: str = "") -> None:  # noqa: A002
        self.sharing = sharing
        self.username = username
        self.id = id
        self.title = title
        self._folders: Optional[List[FolderEntry]] = None

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.username!r}, {self.title!r})"

    @property
    def folders(self) -> List[ContentFolder]:
        """The folders in this one: all at the top, none below."""
        if self._folders is None:
            self._page(1, 1)
        return [
            ContentFolder(self.sharing, self.username, entry.id, entry.title) for entry in self._folders or ()
        ]

    def items(self, max_items: int = 0) -> Listing[Item]:
        """Return the items that lie here, those of folders below not included; ``max_items`` 0 is all."""
        return Listing(self._items, lambda item: item.id, self.sharing.session.feedback, max_items)

    def folder(self, name: str) -> ContentFolder:
        """Return the folder called ``name``, in any case; ``NotFound`` with near matches without one."""
        known = self.folders
        titles = matching(name, [item.title for item in known])
        found = [item for item in known if item.id == name or item.title in titles]
        if len(found) == 1:
            return found[0]
        hint = f" It fits: {', '.join(item.title for item in found)}." if found else ""
        hint = hint or did_you_mean(name, [item.title for item in known])
        raise NotFound(f"{self.username} has no one folder “{name}”.{hint}", url=self._url)

    def _items(self, start: int, count: int) -> Page[Item]:
        body = self._page(start, count)
        return Page.from_json(body, "items", lambda data: Item.from_json(data, self.sharing))

    def _page(self, start: int, count: int) -> Dict[str, Any]:
        body = self.sharing.session.get(self._url, {"start": start, "num": count})
        if self._folders is None:
            self._folders = [
                FolderEntry(text_of(item, "id"), text_of(item, "title", "id"), moment_of(item, "created"))
                for item in body.get("folders") or ()
            ]
        return body

    @property
    def _url(self) -> str:
        names = ["content", "users", self.username, *([self.id] if self.id else [])]
        return self.sharing.at(*names)
