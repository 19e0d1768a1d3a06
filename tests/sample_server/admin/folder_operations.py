# SPDX-License-Identifier: GPL-2.0-or-later
"""services: folders and what is in them, and the way on to one service."""

from __future__ import annotations

from typing import Callable, Dict, List

from tests.sample_server.admin import (
    bulk,
    editing,
    permission_operations,
    report,
    service_operations,
    service_types,
)
from tests.sample_server.admin.ask import Ask
from tests.sample_server.admin.refusals import SUCCESS, Answer, Json, not_there

Operation = Callable[[Ask, str], Json]


def answer(ask: Ask, rest: List[str]) -> Answer:
    """The answer to what follows /services. Raises AdminError."""
    if rest and rest[0] in bulk.OPERATIONS:
        return bulk.answer(ask, rest[0])
    if rest[:1] == ["types"]:
        return service_types.answer(rest[1:])
    if not rest or rest[0] in WORDS:
        return _in_folder(ask, "", rest)
    if is_service(rest[0]):
        return _service(ask, "", rest)
    ask.admin.folders.check(rest[0])
    if len(rest) > 1 and is_service(rest[1]):
        return _service(ask, rest[0], rest[1:])
    return _in_folder(ask, rest[0], rest[1:])


def is_service(segment: str) -> bool:
    """Whether a part of a path names a service (Name.Type)."""
    return segment.rpartition(".")[2].endswith("Server") and "." in segment


def _service(ask: Ask, folder: str, rest: List[str]) -> Answer:
    name, _, kind = rest[0].rpartition(".")
    return service_operations.answer(ask, ask.admin.registry.find(folder, name, kind), rest[1:])


def _in_folder(ask: Ask, folder: str, rest: List[str]) -> Json:
    if not rest:
        return listing(ask, folder)
    if rest[0] == "permissions":
        return permission_operations.answer(ask, folder, rest[1:])
    operation = OPERATIONS.get(rest[0])
    if operation is None or len(rest) > 1:
        raise not_there("/".join(["services", folder, *rest]))
    return operation(ask, folder)


def listing(ask: Ask, folder: str) -> Json:
    """The folder with its services; the root with the other folders."""
    folders = ask.admin.folders
    body: Json = folders.describe(folder)
    body["folders"] = [] if folder else folders.names()
    if ask.flag("detail"):
        body["foldersDetail"] = [folders.describe(name) for name in body["folders"]]
    body["services"] = [entry.listed() for entry in ask.admin.registry.in_folder(folder)]
    return body


def _exists(ask: Ask, folder: str) -> Json:
    name, kind = ask.params.get("serviceName", ""), ask.params.get("type", "")
    wanted = ask.params.get("folderName", folder).strip("/")
    if not name:
        return {"exists": wanted in ask.admin.folders.names()}
    entries = ask.admin.registry.in_folder(wanted)
    return {"exists": any(entry.name == name and kind in {"", entry.type} for entry in entries)}


def _create(ask: Ask, folder: str) -> Json:
    if folder:
        raise not_there(f"services/{folder}/createFolder")
    ask.posted()
    name = ask.needed("folderName")
    ask.admin.folders.make(name, ask.params.get("description", ""), ask.flag("webEncrypted"))
    ask.admin.log.add("INFO", 7400, f"Folder '{name}' was created.", user=ask.user)
    return SUCCESS


def _edit(ask: Ask, folder: str) -> Json:
    ask.posted()
    before: Json = ask.admin.folders.describe(folder)
    description = ask.params.get("description") or before["description"]
    ask.admin.folders.edit(folder, description, ask.flag("webEncrypted", before["webEncrypted"]))
    return SUCCESS


def _delete(ask: Ask, folder: str) -> Json:
    ask.posted()
    ask.admin.folders.check_own(folder)
    service_operations.delete(ask, ask.admin.registry.in_folder(folder))
    ask.admin.folders.remove(folder)
    ask.admin.permissions.forget(folder)
    ask.admin.log.add("INFO", 7401, f"Folder '{folder}' was deleted.", user=ask.user)
    return SUCCESS


OPERATIONS: Dict[str, Operation] = {
    "report": report.answer,
    "exists": _exists,
    "createService": editing.create,
    "createFolder": _create,
    "editFolder": _edit,
    "deleteFolder": _delete,
}
# What follows the address of a folder and is neither a folder nor a service.
WORDS = {*OPERATIONS, *bulk.OPERATIONS, "permissions", "types"}
