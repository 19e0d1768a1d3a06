# SPDX-License-Identifier: GPL-2.0-or-later
"""Uploaded items: whole, or registered, sent in parts and committed."""

from __future__ import annotations

import json
import threading
import time
import uuid
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Any, Dict, List

from tests.sample_server.reply import RestError
from tests.sample_server.request import Request

MEGABYTE = 1024 * 1024


@dataclass
class Item:
    """One uploaded file; its parts until it is committed."""

    id: str
    name: str
    description: str
    path: Path
    date: int
    parts: Dict[int, bytes] = field(default_factory=dict)
    committed: bool = False

    def json(self) -> Dict[str, Any]:
        return {
            "itemID": self.id,
            "itemName": self.name,
            "description": self.description or None,
            "date": self.date,
            "committed": self.committed,
        }


class UploadStore:
    """The items of the site; `largest` is the most megabytes that one request may bring."""

    def __init__(self, folder: Path) -> None:
        self.largest = 2048
        self.offers_parts = True
        self._folder = folder
        self._items: Dict[str, Item] = {}
        self._lock = threading.Lock()

    def items(self) -> List[Item]:
        with self._lock:
            return list(self._items.values())

    def path(self, item_id: str) -> Path:
        """The file of an item. Raises RestError for one that is not there or not complete."""
        item = self._get(item_id)
        if not item.committed:
            raise RestError(400, "The item is not committed.", [])
        return item.path

    def answer(self, rest: List[str], request: Request) -> Dict[str, Any]:
        """The uploads resource and what lies below it. Raises RestError."""
        if not rest:
            return {"items": [item.json() for item in self.items()]}
        if rest == ["info"]:
            return {"maxUploadFileSize": self.largest, "maxUploadFileSizeUnit": "MB"}
        if rest in (["upload"], ["register"]):
            return {"success": True, "item": self._new(rest[0], request).json()}
        item = self._get(rest[0])
        if len(rest) == 1:
            return item.json()
        return self._below(item, rest[1], request)

    def _below(self, item: Item, operation: str, request: Request) -> Dict[str, Any]:
        if operation == "uploadPart":
            number = int(request.params.get("partId") or request.params.get("partNum") or 0)
            item.parts[number] = self._content(request, "file")[1]
            return {"success": True, "partId": number}
        if operation == "commit":
            wanted = [int(text) for text in request.params.get("parts", "").split(",") if text]
            if not wanted or set(wanted) != set(item.parts):
                raise RestError(400, "Unable to commit the item.", ["Parts are missing."])
            item.path.write_bytes(b"".join(item.parts[number] for number in wanted))
            item.parts, item.committed = {}, True
            return {"success": True, "item": item.json()}
        if operation == "parts":
            return {"parts": sorted(item.parts)}
        if operation == "delete":
            with self._lock:
                del self._items[item.id]
            item.path.unlink(missing_ok=True)
            return {"success": True}
        raise RestError(404, "Not Found", [])

    def _new(self, operation: str, request: Request) -> Item:
        if operation == "register":
            if not self.offers_parts:
                raise RestError(400, "The requested capability is not supported.", [])
            name, content = request.params.get("itemName", ""), None
        else:
            name, content = self._content(request, "file")
        name = PurePath(name.replace("\\", "/")).name
        if not name:
            raise RestError(400, "Unable to complete operation.", ["The item has no name."])
        item_id = f"i{uuid.uuid4()}"
        folder = self._folder / item_id
        folder.mkdir(parents=True)
        item = Item(
            item_id, name, request.params.get("description", ""), folder / name, int(time.time() * 1000)
        )
        if content is not None:
            item.path.write_bytes(content)
            item.committed = True
        with self._lock:
            self._items[item_id] = item
        return item

    def _content(self, request: Request, field_name: str) -> Any:
        if field_name not in request.files:
            raise RestError(400, "Unable to complete operation.", [f"The part “{field_name}” is missing."])
        name, content = request.files[field_name]
        if len(content) > self.largest * MEGABYTE:
            raise RestError(400, "Unable to upload the file.", ["The file is larger than allowed."])
        return name, content

    def _get(self, item_id: str) -> Item:
        with self._lock:
            item = self._items.get(item_id)
        if item is None:
            raise RestError(
                404, "Unable to complete operation.", [f"There is no item {json.dumps(item_id)}."]
            )
        return item
