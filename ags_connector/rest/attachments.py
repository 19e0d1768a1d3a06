# SPDX-License-Identifier: GPL-2.0-or-later
"""Files attached to features: which there are, and their content."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterator, Mapping, Optional, Sequence

from .errors import CutOff
from .feature_layer import FeatureLayer
from .feedback import check_canceled

_IDS_PER_REQUEST = 100


@dataclass(frozen=True)
class Attachment:
    """A file of the feature ``parent_id``; ids of attachments are the layer's own. ``size`` is in bytes."""

    id: int
    parent_id: Any
    name: str
    content_type: str = ""
    size: Optional[int] = None
    global_id: str = ""
    parent_global_id: str = ""

    @classmethod
    def from_json(cls, data: Mapping[str, Any], parent_id: Any, parent_global_id: str = "") -> Attachment:
        """Read an item of ``attachmentInfos``."""
        size = data.get("size")
        return cls(
            id=int(data["id"]),
            parent_id=parent_id,
            name=str(data.get("name") or ""),
            content_type=str(data.get("contentType") or ""),
            size=None if size is None else int(size),
            global_id=str(data.get("globalId") or ""),
            parent_global_id=str(data.get("parentGlobalId") or parent_global_id),
        )


class Attachments:
    """The attachments of a layer or table; asks with the feedback of the layer's session."""

    def __init__(self, layer: FeatureLayer) -> None:
        self._layer = layer
        self._session = layer.session
        advanced = layer.info.raw.get("advancedQueryCapabilities") or {}
        self._in_bulk = bool(advanced.get("supportsQueryAttachments"))

    def of(self, object_ids: Sequence[Any]) -> Iterator[Attachment]:
        """Yield the attachments of these features (REST: *Query Attachments*, or else *Attachment Infos*)."""
        if not self._in_bulk:
            for item in object_ids:
                check_canceled(self._session.feedback)
                yield from self.of_feature(item)
            return
        for start in range(0, len(object_ids), _IDS_PER_REQUEST):
            check_canceled(self._session.feedback)
            yield from self._query(object_ids[start : start + _IDS_PER_REQUEST])

    def of_feature(self, object_id: Any) -> Iterator[Attachment]:
        """Yield the attachments of one feature (REST: *Attachment Infos*)."""
        body = self._session.get(f"{self._layer.url}/{object_id}/attachments")
        for item in body.get("attachmentInfos") or ():
            yield Attachment.from_json(item, object_id)

    def content(self, attachment: Attachment) -> bytes:
        """Return the file (REST: *Attachment*); ``CutOff`` where it has other than the announced size."""
        if attachment.size == 0:
            return b""
        url = f"{self._layer.url}/{attachment.parent_id}/attachments/{attachment.id}"
        content = self._session.get_bytes(url).content
        if attachment.size is not None and len(content) != attachment.size:
            raise CutOff(
                f"The attachment “{attachment.name}” has {len(content)} bytes where the server announced "
                f"{attachment.size}.",
                url=url,
            )
        return content

    def _query(self, object_ids: Sequence[Any]) -> Iterator[Attachment]:
        body = self._session.get(f"{self._layer.url}/queryAttachments", {"objectIds": list(object_ids)})
        if body.get("exceededTransferLimit"):
            yield from self._in_parts(object_ids)
            return
        for group in body.get("attachmentGroups") or ():
            for item in group.get("attachmentInfos") or ():
                yield Attachment.from_json(
                    item, group["parentObjectId"], str(group.get("parentGlobalId") or "")
                )

    def _in_parts(self, object_ids: Sequence[Any]) -> Iterator[Attachment]:
        """Ask again for fewer features at once, as the answer does not hold all their attachments."""
        middle = len(object_ids) // 2
        if not middle:
            yield from self.of_feature(object_ids[0])
            return
        yield from self._query(object_ids[:middle])
        yield from self._query(object_ids[middle:])
