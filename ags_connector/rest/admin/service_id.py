# SPDX-License-Identifier: GPL-2.0-or-later
"""Which service: folder, name and type, as the administrator API writes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, Mapping

from ..service_types import canonical_type


@dataclass(frozen=True, order=True)
class ServiceId:
    """A service of the administrator API; ``folder`` is empty at the top."""

    folder: str
    name: str
    type: str

    @classmethod
    def from_json(cls, data: Any, folder: str = "") -> ServiceId:
        """Read an item of a folder's services or of a report; the top's own name ``/`` becomes empty."""
        if isinstance(data, Mapping):
            own = str(data.get("folderName") or folder).strip("/")
            return cls(own, str(data.get("serviceName") or ""), str(data.get("type") or ""))
        return cls.parse(str(data), folder)

    @classmethod
    def parse(cls, text: str, folder: str = "") -> ServiceId:
        """Read ``Folder/Name.MapServer`` or ``Folder/Name/MapServer``; the type is empty where none stands."""
        text = text.strip().strip("/")
        head, _, tail = text.rpartition("/")
        if head and canonical_type(tail, default=""):
            text = f"{head}.{tail}"
        path, _, last = text.rpartition("/")
        name, dot, kind = last.rpartition(".")
        known = canonical_type(kind, default="") or (kind if kind.lower().endswith("server") else "")
        if not dot or not known:
            name, known = last, ""
        return cls(path or folder, name, known)

    @property
    def path_name(self) -> str:
        """The name with its folder, as in the catalog."""
        return f"{self.folder}/{self.name}" if self.folder else self.name

    @property
    def full_name(self) -> str:
        """Folder, name and type: ``Folder/Name.MapServer``."""
        return f"{self.path_name}.{self.type}" if self.type else self.path_name

    def to_json(self) -> Dict[str, str]:
        """Return the form that bulk operations and reports want."""
        return {"folderName": self.folder, "serviceName": self.name, "type": self.type}

    def __str__(self) -> str:
        return self.full_name
