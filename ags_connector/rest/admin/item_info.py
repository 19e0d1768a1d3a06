# SPDX-License-Identifier: GPL-2.0-or-later
"""What a service's item says of it: title, tags, thumbnail (REST: *Item information*)."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any, Dict, Optional, Union

from .. import urls
from ..errors import AgsError, InvalidInput
from ..multipart import FilePart
from ..names import did_you_mean
from .admin_resource import AdminResource
from .explanation import explained, named
from .outcome import Outcome

_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".gif"})
KEYS = frozenset(
    """
    culture name guid catalogPath snippet description summary title tags type typeKeywords thumbnail url extent
    spatialReference accessInformation licenseInfo
    """.split()
)


class ItemInfo(AdminResource):
    """The item of one service, by its address ``.../<service>/iteminfo``; read when first needed."""

    def __init__(self, service: AdminResource) -> None:
        super().__init__(
            f"{service.url}/iteminfo", service.session, service.options, target=f"{service.target}/iteminfo"
        )

    @property
    def values(self) -> Dict[str, Any]:
        """All that it says; ``tags`` is a list."""
        return dict(self.page)

    def __getitem__(self, key: str) -> Any:
        return self.page[key]

    def edit(self, *, thumbnail: Union[str, Path, None] = None, **changes: Any) -> Outcome:
        """Change some of its values, and the picture where ``thumbnail`` names a PNG, JPEG or GIF file.

        The other values stay. Raises ``InvalidInput`` for a key that items do not have.
        """
        unknown = [name for name in changes if name not in KEYS and name not in self.page]
        if unknown:
            raise InvalidInput(f"An item has no “{unknown[0]}”.{did_you_mean(unknown[0], KEYS)}")
        if isinstance(changes.get("tags"), str):
            changes["tags"] = [tag.strip() for tag in changes["tags"].split(",") if tag.strip()]
        form = {"serviceItemInfo": json.dumps({**self.page, **changes}, ensure_ascii=False)}
        said = ", ".join([*changes, *(["thumbnail"] if thumbnail else [])])
        if thumbnail is None:
            return self._change("edit", form, operation="edit item info", message=said)
        picture = Path(thumbnail)
        if picture.suffix.lower() not in _PICTURES:
            raise InvalidInput(f"A thumbnail is a PNG, JPEG or GIF file, not “{picture.name}”.")
        part = FilePart.whole(picture, field="thumbnail")
        return self._upload("edit", form, part, Outcome("edit item info", self.target, message=said))

    def upload(self, path: Union[str, Path], folder: str) -> Outcome:
        """Add a file to the item, in ``metadata``, ``thumbnail`` or another folder of it (REST: *Upload*)."""
        part = FilePart.whole(Path(path))
        outcome = Outcome("upload", self.target, message=f"{folder}/{part.name}")
        return self._upload("upload", {"folder": folder}, part, outcome)

    def thumbnail(self) -> Optional[bytes]:
        """Return the picture, ``None`` where the item has none."""
        place = str(self.page.get("thumbnail") or "").strip("/")
        if not place:
            return None
        try:
            return self.session.get_bytes(urls.join(self.url, place)).content
        except AgsError as error:
            raise explained(error, f"read the thumbnail of {named(self.target)}") from error

    def delete(self) -> Outcome:
        """Delete the item's values (REST: *Delete item information*)."""
        return self._change("delete", operation="delete item info")

    def _upload(self, operation: str, form: Dict[str, str], part: FilePart, outcome: Outcome) -> Outcome:
        try:
            answer = self.changing.upload(f"{self.url}/{operation}", form, part)
        except AgsError as error:
            raise explained(error, f"{outcome.operation} {named(self.target)}") from error
        self.refresh()
        return self._tell(replace(outcome, answer=answer))
