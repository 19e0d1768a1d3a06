# SPDX-License-Identifier: GPL-2.0-or-later
"""Attachments of the layer of shapes: what there are, the lists of them, the files; nothing can be added."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any, Dict, List, Tuple

from tests.sample_server.model import Layer, Service
from tests.sample_server.reply import Reply, RestError, invalid, json_reply

WITH_ATTACHMENTS = {("Samples", 1)}
LARGE = 300_000
MOST_IN_AN_ANSWER = 4


@dataclass(frozen=True)
class Attachment:
    """A file and its name."""

    id: int
    name: str
    content_type: str
    content: bytes

    def json(self) -> Dict[str, Any]:
        return {
            "id": self.id,
            "contentType": self.content_type,
            "size": len(self.content),
            "name": self.name,
        }


def _noise(size: int) -> bytes:
    """Bytes of every value, the same in every run."""
    block = b"".join(hashlib.sha256(bytes([number])).digest() for number in range(256))
    return (block * (size // len(block) + 1))[:size]


# object id -> attachments
FILES: Dict[int, Tuple[Attachment, ...]] = {
    1: (
        Attachment(1, "photo.jpg", "image/jpeg", b"\xff\xd8\xff\xe0" + _noise(LARGE)),
        Attachment(2, "note.txt", "text/plain", "Grüße aus 東京".encode()),
    ),
    2: (
        Attachment(3, "note.txt", "text/plain", b"the same name"),
        Attachment(4, "note.txt", "text/plain", b"twice"),
    ),
    5: (Attachment(5, "empty.bin", "application/octet-stream", b""),),
    7: (Attachment(6, "data.json", "application/json", b'{"rows": [1, 2, 3]}'),),
}


def has_attachments(service: Service, layer: Layer) -> bool:
    return (service.name, layer.id) in WITH_ATTACHMENTS


def run(service: Service, layer: Layer, rest: List[str], params: Dict[str, str]) -> Reply:
    """The answer to `queryAttachments`, `<oid>/attachments` or `<oid>/attachments/<id>`. Raises RestError."""
    if not has_attachments(service, layer):
        raise RestError(400, "This operation is not supported.", ["The layer has no attachments."])
    if rest == ["queryAttachments"]:
        return json_reply(_groups(params))
    files = FILES.get(int(rest[0]), ())
    if len(rest) == 2:
        return json_reply({"attachmentInfos": [item.json() for item in files]})
    found = next((item for item in files if str(item.id) == rest[2]), None)
    if found is None:
        raise RestError(404, "Attachment not found", [])
    headers = {"Content-Disposition": f'inline;filename="{found.name}"'}
    return Reply(found.content, found.content_type, headers=headers)


def is_meant(rest: List[str]) -> bool:
    """Whether what follows a layer's address is one of these operations."""
    of_feature = len(rest) in (2, 3) and rest[0].isdigit() and rest[1] == "attachments"
    return rest == ["queryAttachments"] or of_feature


def _groups(params: Dict[str, str]) -> Dict[str, Any]:
    if not params.get("objectIds", "").strip():
        raise invalid("objectIds")
    groups: List[Dict[str, Any]] = []
    number = 0
    for text in params["objectIds"].split(","):
        files = FILES.get(int(text), ())
        if number + len(files) > MOST_IN_AN_ANSWER:
            return {"fields": [], "attachmentGroups": groups, "exceededTransferLimit": True}
        number += len(files)
        if files:
            infos = [item.json() for item in files]
            groups.append({"parentObjectId": int(text), "attachmentInfos": infos})
    return {"fields": [], "attachmentGroups": groups}
