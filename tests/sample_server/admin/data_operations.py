# SPDX-License-Identifier: GPL-2.0-or-later
"""data: the items of the data store, listed, found, validated, registered and taken off."""

from __future__ import annotations

import re
from typing import Callable, Dict, List

from tests.sample_server.admin.ask import Ask
from tests.sample_server.admin.data_store import ROOTS, complaints, references
from tests.sample_server.admin.refusals import SUCCESS, AdminError, Json, not_there

SEARCHED = ("parentPath", "ancestorPath", "types", "id", "managed", "isManaged")


def answer(ask: Ask, rest: List[str]) -> Json:
    """The answer to what follows /data. Raises AdminError."""
    if not rest:
        return {"resources": ["items", "config"], "operations": sorted(OPERATIONS)}
    if rest[0] == "items":
        return _items(ask, rest[1:])
    if rest == ["config"]:
        return {"blockDataCopy": False, "blockNonRegisteredData": False}
    if len(rest) == 1 and rest[0] in OPERATIONS:
        if rest[0] not in {"findItems", "computeTotalRefCount"}:
            ask.posted()
        return OPERATIONS[rest[0]](ask)
    raise not_there("/data/" + "/".join(rest))


def _items(ask: Ask, rest: List[str]) -> Json:
    if not rest:
        return {"rootItems": list(ROOTS)}
    path = "/" + "/".join(rest)
    if path in ROOTS:
        return {"path": path, "items": [_shown(ask, item) for item in _below(ask, path)]}
    return _shown(ask, ask.admin.data.find(path))


def _below(ask: Ask, path: str) -> List[Json]:
    return [item for item in ask.admin.data.all() if item["path"].rpartition("/")[0] == path]


def _shown(ask: Ask, item: Json) -> Json:
    """The item with how often it is used; its password only over https, and only to who wants it."""
    item["totalRefCount"] = references(item, ask.admin.registry.all())
    if not ask.flag("decrypt"):
        return item
    if not ask.base.startswith("https:"):
        raise AdminError("Connection strings are decrypted over https only.", code=403)
    text = item["info"].get("connectionString")
    if isinstance(text, str):
        item["info"]["connectionString"] = re.sub("ENCRYPTED_PASSWORD=[^;]*", "PASSWORD=sample-gis", text)
    return item


def _find(ask: Ask) -> Json:
    given = {name: ask.params[name].strip() for name in SEARCHED if ask.params.get(name, "").strip()}
    if not given:
        raise AdminError(f"At least one of {', '.join(SEARCHED[:-1])} must be given.", code=400)
    types = [name.strip() for name in given.get("types", "").split(",") if name.strip()]
    managed = given.get("managed", given.get("isManaged", "")).lower()
    found = []
    for item in ask.admin.data.all():
        path = item["path"]
        if (
            given.get("parentPath", "").rstrip("/") in {"", path.rpartition("/")[0]}
            and path.startswith(given.get("ancestorPath", "/").rstrip("/") + "/")
            and (not types or item["type"] in types)
            and given.get("id") in {None, item["id"]}
            and managed in {"", str(item["info"].get("isManaged", False)).lower()}
        ):
            found.append(_shown(ask, item))
    return {"items": found}


def _register(ask: Ask) -> Json:
    item = ask.document("item")
    _refuse(complaints(item))
    item.setdefault("id", f"{len(ask.admin.data.all()):08d}-0000-4000-8000-000000000000")
    ask.admin.data.add(item)
    ask.admin.log.add("INFO", 7500, f"Data item '{item['path']}' was registered.", user=ask.user)
    return SUCCESS


def _unregister(ask: Ask) -> Json:
    item = ask.admin.data.find(ask.needed("itemPath"))
    used = references(item, ask.admin.registry.all())
    if used and not ask.flag("force"):
        raise AdminError(
            f"The data item '{item['path']}' is used by {used} services. Unregister it with force."
        )
    ask.admin.data.remove(item["path"])
    ask.admin.log.add("INFO", 7501, f"Data item '{item['path']}' was unregistered.", user=ask.user)
    return SUCCESS


def _validate(ask: Ask) -> Json:
    _refuse(complaints(ask.document("item")))
    return SUCCESS


def _validate_all(ask: Ask) -> Json:
    _refuse([text for item in ask.admin.data.all() for text in complaints(item)])
    return SUCCESS


def _count(ask: Ask) -> Json:
    item = ask.admin.data.find(ask.needed("path"))
    return {"totalRefCount": references(item, ask.admin.registry.all())}


def _refuse(found: List[str]) -> None:
    if found:
        raise AdminError(*found, code=400)


OPERATIONS: Dict[str, Callable[[Ask], Json]] = {
    "findItems": _find,
    "registerItem": _register,
    "unregisterItem": _unregister,
    "validateDataItem": _validate,
    "validateAllDataItems": _validate_all,
    "computeTotalRefCount": _count,
}
