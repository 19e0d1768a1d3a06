# SPDX-License-Identifier: GPL-2.0-or-later
"""The data that are registered with the site: databases, folders, rasters, clouds."""

from __future__ import annotations

import copy
import threading
from typing import Dict, List

from tests.sample_server.admin import item_info
from tests.sample_server.admin.entry import Entry
from tests.sample_server.admin.refusals import AdminError, Json

ROOTS = (
    "/bigDataFileShares",
    "/cloudStores",
    "/enterpriseDatabases",
    "/fileShares",
    "/nosqlDatabases",
    "/rasterStores",
)
ROOT_OF = {
    "bigDataFileShare": "/bigDataFileShares",
    "cloudStore": "/cloudStores",
    "egdb": "/enterpriseDatabases",
    "folder": "/fileShares",
    "nosql": "/nosqlDatabases",
    "objectStore": "/cloudStores",
    "rasterStore": "/rasterStores",
}
REACHABLE = "/gis/"


def _published() -> List[Json]:
    tables, rasters = item_info.CONNECTIONS["tables"], item_info.RASTERS
    database = {"dataStoreConnectionType": "shared", "isManaged": False, "connectionString": tables}
    hosting = {
        "dataStoreConnectionType": "serverOnly",
        "isManaged": True,
        "connectionString": "DATABASE=/gis/hosted;USER=hosting;ENCRYPTED_PASSWORD=00022e681f4b",
    }
    share = {"dataStoreConnectionType": "shared", "hostName": None, "path": rasters, "isManaged": False}
    cloud = {
        "isManaged": False,
        "connectionString": {
            "accessKeyId": "SAMPLE",
            "secretAccessKey": "ENCRYPTED_00022e68",
            "region": "eu-1",
        },
        "objectStore": "sample-bucket",
    }
    return [
        _item("/enterpriseDatabases/SampleData", "egdb", database, "a1"),
        _item("/enterpriseDatabases/AGSDataStore_ds_hosted", "egdb", hosting, "a2"),
        _item("/fileShares/Rasters", "folder", share, "b1"),
        _item("/cloudStores/Archive", "cloudStore", cloud, "c1"),
    ]


def _item(path: str, kind: str, info: Json, number: str) -> Json:
    return {
        "path": path,
        "name": path.rpartition("/")[2],
        "type": kind,
        "id": f"{number}de57e0-0000-4000-8000-000000000000",
        "clientPath": None,
        "info": info,
    }


class DataStore:
    """The items by path; each is handed out as a copy."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._items: Dict[str, Json] = {}
        self.reset()

    def reset(self) -> None:
        with self._lock:
            self._items = {item["path"]: item for item in _published()}

    def all(self) -> List[Json]:
        with self._lock:
            return copy.deepcopy(list(self._items.values()))

    def find(self, path: str) -> Json:
        """Raises AdminError."""
        found = next((item for item in self.all() if item["path"] == path), None)
        if found is None:
            raise AdminError(f"The data item '{path}' does not exist in the data store.", code=404)
        return found

    def add(self, item: Json) -> None:
        with self._lock:
            if item["path"] in self._items:
                raise AdminError(f"The data item '{item['path']}' is already registered.")
            self._items[item["path"]] = copy.deepcopy(item)

    def remove(self, path: str) -> None:
        with self._lock:
            del self._items[path]


def complaints(item: Json) -> List[str]:
    """What is wrong with an item: its form, or that the server cannot reach what it names."""
    kind, path, info = item.get("type"), item.get("path"), item.get("info")
    if kind not in ROOT_OF:
        return [f"The type '{kind}' of the data item is not known."]
    root = ROOT_OF[kind]
    if not isinstance(path, str) or not path.startswith(f"{root}/") or path.count("/") != 2:
        return [f"The path of a data item of type '{kind}' must be {root}/NAME."]
    if not isinstance(info, dict):
        return [f"The data item '{path}' lacks its info."]
    if kind in {"folder", "bigDataFileShare"} and not str(info.get("path", "")).startswith(REACHABLE):
        return [f"The folder '{info.get('path')}' of the data item '{path}' is not accessible to the server."]
    if kind == "egdb":
        return _database_complaints(path, str(info.get("connectionString", "")))
    return []


def _database_complaints(path: str, text: str) -> List[str]:
    pairs = dict(part.partition("=")[::2] for part in text.split(";") if part)
    if "DATABASE" not in pairs:
        return [f"The connection string of the data item '{path}' names no DATABASE."]
    if not pairs["DATABASE"].startswith(REACHABLE):
        return [f"The database '{pairs['DATABASE']}' of the data item '{path}' cannot be connected to."]
    return []


def references(item: Json, entries: List[Entry]) -> int:
    """How many services use the data of an item."""
    info = item["info"]
    kind = next(
        (
            name
            for name, connection in item_info.CONNECTIONS.items()
            if info.get("connectionString") == connection
            or (info.get("path") == item_info.RASTERS and name == "rasters")
        ),
        "",
    )
    return sum(bool(item_info.uses(entry).get(kind)) for entry in entries)
