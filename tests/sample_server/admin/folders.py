# SPDX-License-Identifier: GPL-2.0-or-later
"""The folders of the site: those with services, and those that were made and are empty."""

from __future__ import annotations

from typing import TYPE_CHECKING, Dict, List

from tests.sample_server.admin.refusals import AdminError, Json, bad

if TYPE_CHECKING:
    from tests.sample_server.site import Site

DEFAULT = ("System", "Utilities")
FORBIDDEN = set('\\/:*?"<>|#%&+.')


class Folders:
    """What is said of each folder; made ones are there without services, too."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._described: Dict[str, Json] = {}
        self.made: List[str] = []

    def reset(self) -> None:
        self._described, self.made = {}, []

    def names(self) -> List[str]:
        """Those that the administration lists."""
        return sorted({*self._site.folders(), *DEFAULT})

    def check(self, name: str) -> None:
        """Raises AdminError for a folder that is not there."""
        if name and name not in self.names():
            raise AdminError(f"Folder '{name}' does not exist.", code=404)

    def describe(self, name: str) -> Json:
        given = self._described.get(
            name, {"description": "" if name else "Root folder", "webEncrypted": False}
        )
        return {"folderName": name or "/", **given, "isDefault": not name or name in DEFAULT}

    def make(self, name: str, description: str, encrypted: bool) -> None:
        if not name or FORBIDDEN & set(name):
            raise bad("folderName", f"'{name}' cannot be the name of a folder.")
        if name.lower() in [known.lower() for known in self.names()]:
            raise AdminError(f"Folder '{name}' already exists.")
        self.made.append(name)
        self.edit(name, description, encrypted)

    def edit(self, name: str, description: str, encrypted: bool) -> None:
        self._described[name] = {"description": description, "webEncrypted": encrypted}

    def check_own(self, name: str) -> None:
        """Raises AdminError for a folder that is the server's own."""
        if name in DEFAULT or not name:
            raise AdminError(f"Folder '{name or '/'}' belongs to the server and cannot be deleted.")

    def remove(self, name: str) -> None:
        self._described.pop(name, None)
        self.made = [item for item in self.made if item != name]
