# SPDX-License-Identifier: GPL-2.0-or-later
"""The data that a site has registered: databases, folders, stores (REST: *Data*)."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any, Dict, Iterator, List, Mapping, Optional

from ..errors import InvalidInput
from ..feedback import check_canceled
from ..session import Session
from .admin_resource import AdminResource
from .masking import masked, masked_text
from .options import AdminOptions
from .outcome import Outcome


@dataclass(frozen=True)
class DataItem:
    """A registered database, folder or store; passwords and keys are masked in all that is shown.

    ``type`` is ``egdb``, ``folder``, ``cloudStore``, ``rasterStore``, ``bigDataFileShare``, ``objectStore`` or
    ``nosql``. ``raw`` is the item as the server wrote it, with its encrypted passwords, to be sent back.
    """

    path: str
    type: str
    id: str = ""
    raw: Mapping[str, Any] = field(default_factory=dict, repr=False)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> DataItem:
        """Read an item."""
        return cls(str(data.get("path") or ""), str(data.get("type") or ""), str(data.get("id") or ""), data)

    @property
    def name(self) -> str:
        """Its own name, else the end of its path."""
        return str(self.raw.get("name") or self.path.rpartition("/")[2])

    @property
    def info(self) -> Dict[str, Any]:
        """What it consists of, masked."""
        found: Dict[str, Any] = masked(dict(self.raw.get("info") or {}))
        return found

    @property
    def connection_string(self) -> str:
        """How the database or the store is connected to, masked; empty where it is none."""
        told = (self.raw.get("info") or {}).get("connectionString") or ""
        return masked_text(told if isinstance(told, str) else json.dumps(told, ensure_ascii=False))

    @property
    def server_path(self) -> str:
        """The folder as the server's machines see it; empty where it is none."""
        return str((self.raw.get("info") or {}).get("path") or "")

    @property
    def client_path(self) -> str:
        """The folder as publishers see it, where that differs."""
        return str(self.raw.get("clientPath") or "")

    @property
    def is_managed(self) -> bool:
        """Whether the server keeps its own data there."""
        return str((self.raw.get("info") or {}).get("isManaged")).lower() == "true"

    def to_json(self) -> Dict[str, Any]:
        """Return the item, masked."""
        shown: Dict[str, Any] = masked(dict(self.raw))
        return shown

    def __str__(self) -> str:
        return json.dumps(self.to_json(), indent=2, ensure_ascii=False)


class DataStore(AdminResource):
    """The registered data, by the address ``.../admin/data``; iterated, it gives all items."""

    def __init__(self, url: str, session: Session, options: AdminOptions) -> None:
        super().__init__(url, session, options, target="the data store")

    def __iter__(self) -> Iterator[DataItem]:
        for root in self.root_items:
            check_canceled(self.session.feedback)
            yield from self.find_items(parent_path=root)

    @property
    def root_items(self) -> List[str]:
        """The kinds of data that there may be: ``/enterpriseDatabases``, ``/fileShares`` and so on."""
        page = self._get(path="items")
        listed = page.get("rootItems") or page.get("items") or ()
        return [str(item.get("path") or "") if isinstance(item, Mapping) else str(item) for item in listed]

    def find_items(
        self,
        *,
        parent_path: Optional[str] = None,
        ancestor_path: Optional[str] = None,
        types: Optional[str] = None,
        id: Optional[str] = None,  # noqa: A002
        managed: Optional[bool] = None,
    ) -> List[DataItem]:
        """Return the items that all conditions hold for; one at least (REST: *Find data items*)."""
        form = {
            "parentPath": parent_path,
            "ancestorPath": ancestor_path,
            "types": types,
            "id": id,
            "managed": managed,
        }
        if all(value is None for value in form.values()):
            raise InvalidInput("Say which items: by parent_path, ancestor_path, types, id or managed.")
        page = self._ask("findItems", form)
        return [DataItem.from_json(item) for item in page.get("items") or () if isinstance(item, Mapping)]

    def item(self, path: str) -> DataItem:
        """Return the item at ``/enterpriseDatabases/name`` and the like (REST: *Data item*)."""
        page = self._get(path=f"items/{path.strip('/')}")
        return DataItem.from_json({"path": path, **page})

    def validate(self, item: DataItem) -> Outcome:
        """Let the server's machines try to reach an item; ``ServerError`` says which cannot (REST: *Validate*)."""
        return self._send("validateDataItem", item.raw, "validate", item.path)

    def validate_all(self) -> Outcome:
        """Let the server's machines try to reach all items (REST: *Validate all*)."""
        return self._change("validateAllDataItems", operation="validate", target="all data items")

    def register_item(self, item: Mapping[str, Any]) -> DataItem:
        """Register data: ``{"type": "folder", "path": "/fileShares/name", "info": {...}}`` (REST: *Register*)."""
        path = str(item.get("path") or "")
        if not path or not item.get("type"):
            raise InvalidInput("An item to register has at least a type and a path like /fileShares/name.")
        self._send("registerItem", item, "register", path)
        return self.item(path)

    def register_folder(
        self, name: str, server_path: str, *, client_path: str = "", host_name: str = ""
    ) -> DataItem:
        """Register a folder that the server's machines see at ``server_path``; publishers may see it elsewhere."""
        kind = "replicated" if client_path else "shared"
        info = {
            "path": server_path,
            "dataStoreConnectionType": kind,
            **({"hostName": host_name} if host_name else {}),
        }
        item = {
            "path": f"/fileShares/{name}",
            "type": "folder",
            "clientPath": client_path or None,
            "info": info,
        }
        return self.register_item(item)

    def unregister_item(self, path: str, *, force: bool = False) -> Outcome:
        """Take an item off the list (REST: *Unregister*); ``force`` also where services still use it."""
        form = {"itemPath": path, "force": force}
        return self._change("unregisterItem", form, operation="unregister", target=path)

    def compute_total_ref_count(self, path: str) -> int:
        """Return how many services use an item (REST: *Compute total reference count*)."""
        return int(self._ask("computeTotalRefCount", {"path": path}).get("totalRefCount") or 0)

    def _send(self, operation: str, item: Mapping[str, Any], said: str, path: str) -> Outcome:
        form = {"item": json.dumps(dict(item), ensure_ascii=False)}
        return self._change(operation, form, operation=said, target=path)
