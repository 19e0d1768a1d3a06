# SPDX-License-Identifier: GPL-2.0-or-later
"""iteminfo of a service: read, edit with a thumbnail, upload, delete, manifest."""

from __future__ import annotations

from typing import List

from tests.sample_server.admin import item_info
from tests.sample_server.admin.ask import Ask
from tests.sample_server.admin.entry import Entry
from tests.sample_server.admin.refusals import SUCCESS, AdminError, Answer, Json, missing, not_there
from tests.sample_server.reply import Reply

PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
THUMBNAIL = "thumbnail/thumbnail.png"


def answer(ask: Ask, entry: Entry, rest: List[str]) -> Answer:
    """The answer to what follows /iteminfo. Raises AdminError."""
    if not rest:
        return item_info.of(entry)
    if rest == ["manifest", "manifest.json"]:
        return item_info.manifest(entry)
    if rest == ["edit"]:
        return _edit(ask, entry)
    if rest == ["upload"]:
        return _upload(ask, entry)
    if rest == ["delete"]:
        ask.posted()
        entry.info, entry.files = {}, {}
        return SUCCESS
    return file_reply(entry, "/".join(rest))


def file_reply(entry: Entry, name: str) -> Reply:
    """A file of the item. Raises AdminError where it is not there."""
    if name not in entry.files:
        raise not_there(f"services/{entry.path}/iteminfo/{name}")
    content_type, body = entry.files[name]
    return Reply(body, content_type)


def _edit(ask: Ask, entry: Entry) -> Json:
    ask.posted()
    info = ask.document("serviceItemInfo")
    found = item_info.complaints(info)
    if found:
        raise AdminError(f"Item information of service '{entry.path}' was not changed.", *found, code=400)
    if "thumbnail" in ask.request.files:
        entry.files[THUMBNAIL] = _picture(ask)
        info["thumbnail"] = THUMBNAIL
    entry.info = info
    said = f"Item information of service '{entry.path}' was changed."
    ask.admin.log.add("INFO", 7320, said, entry.path, user=ask.user)
    return SUCCESS


def _picture(ask: Ask) -> tuple[str, bytes]:
    name, body = ask.request.files["thumbnail"]
    for start, kind in ((PNG, "image/png"), (JPEG, "image/jpeg"), (b"GIF8", "image/gif")):
        if body.startswith(start):
            return kind, body
    raise AdminError(f"The thumbnail '{name}' is neither PNG nor JPEG nor GIF.", code=400)


def _upload(ask: Ask, entry: Entry) -> Json:
    ask.posted()
    if "file" not in ask.request.files:
        raise missing("file")
    name, body = ask.request.files["file"]
    entry.files[f"{ask.needed('folder')}/{name}"] = ("application/octet-stream", body)
    return SUCCESS
