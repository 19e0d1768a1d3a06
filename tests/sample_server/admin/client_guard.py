# SPDX-License-Identifier: GPL-2.0-or-later
"""Who sees which folder and service, and whether a service answers at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, List, Optional, Tuple

from tests.sample_server.admin.definitions import path_of
from tests.sample_server.admin.entry import Entry
from tests.sample_server.reply import RestError, token_required
from tests.sample_server.request import Request

if TYPE_CHECKING:
    from tests.sample_server.site import Site


def check(site: Site, request: Request, entry: Optional[Entry], folder: str, shown: str) -> None:
    """Raises RestError where a client may not have what it asks for, or it does not run."""
    site.admin.machines.check_working()
    user = site.admin.who(request.token)
    if not sees(site, user, folder if entry is None else entry.path):
        if user is None:
            raise token_required()
        raise RestError(403, f"User does not have permissions to access '{shown.lower()}'.", [])
    if entry is not None and not entry.running:
        # A FeatureServer that is an extension answers in the name of its MapServer, as real servers do.
        raise RestError(500, f"Service {entry.service.name}/{entry.type} not started ", [])


def sees(site: Site, user: Optional[str], path: str) -> bool:
    """Whether a user may see a folder (`Folder`) or service (`Folder/Name.Type`)."""
    admin = site.admin
    if user is not None and admin.privilege(user) == "ADMINISTER":
        return True
    return admin.permissions.opens(path, admin.roles_of(user))


def seen_services(site: Site, request: Request, listed: List[Tuple[str, str]]) -> List[Tuple[str, str]]:
    """Names and types of the services that whoever asks may see."""
    user = site.admin.who(request.token)
    paths = {(item.name, kind): path_of(item) for item in list(site.services) for kind in item.types}
    if "stopped_unlisted" in site.modes.of("*"):
        listed = [item for item in listed if _runs(site, *item)]
    return [item for item in listed if sees(site, user, paths.get(item, item[0].rpartition("/")[0]))]


def _runs(site: Site, name: str, service_type: str) -> bool:
    entry = site.admin.registry.of_client(name, service_type)
    return entry is None or entry.running


def seen_folders(site: Site, request: Request, folders: List[str]) -> List[str]:
    """The folders that are shown: to someone unknown all, who is to sign in; to a user those that open."""
    user = site.admin.who(request.token)
    return folders if user is None else [folder for folder in folders if sees(site, user, folder)]
