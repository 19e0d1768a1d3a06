# SPDX-License-Identifier: GPL-2.0-or-later
"""The states of a site's services, and which service of the administrator API a node of the tree belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, Iterable, Mapping, Optional, Tuple

from ...rest import urls
from ...rest.admin import ArcServerAdmin, ServiceId, ServiceState
from ..catalog_node import NodeData, NodeKind

# Where a type has no entry of its own it is an extension of the map service of that name.
CARRIER = "MapServer"


@dataclass(frozen=True)
class Standing:
    """A service as the administrator API has it, and how it is."""

    service: ServiceId
    state: ServiceState


class FolderStates:
    """What the site tells of the services of one folder; the top folder's name is empty."""

    def __init__(self, folder: str, lines: Iterable[Standing]) -> None:
        self.folder = folder
        self._lines: Dict[Tuple[str, str], Standing] = {_key(line.service): line for line in lines}

    @property
    def lines(self) -> Tuple[Standing, ...]:
        """All services of the folder."""
        return tuple(self._lines.values())

    @property
    def is_moving(self) -> bool:
        """Whether a service is on its way to another state."""
        return any(line.state.is_moving for line in self._lines.values())

    def standing(self, service: ServiceId) -> Optional[Standing]:
        """Return what is known of a service as a client names it; ``None`` for one that is not administered here."""
        own = self._lines.get(_key(service))
        return own or self._lines.get(_key(ServiceId(service.folder, service.name, CARRIER)))


def service_of(data: NodeData) -> Optional[ServiceId]:
    """Return the service that a node stands for, as clients name it; ``None`` for any other node."""
    if data.kind not in (NodeKind.SERVICE, NodeKind.CONNECTION) or not data.url:
        return None
    address = urls.parse(data.url)
    if not address.service or not address.type or address.layer_id is not None or address.task:
        return None
    return ServiceId(address.folder, address.service, address.type)


def folder_of(data: NodeData) -> Optional[str]:
    """Return the folder that a node stands for, empty for the top; ``None`` for any other node."""
    if data.kind not in (NodeKind.FOLDER, NodeKind.CONNECTION) or not data.url:
        return None
    address = urls.parse(data.url)
    is_folder = address.kind in (urls.UrlKind.CATALOG, urls.UrlKind.FOLDER)
    return address.folder if is_folder else None


def read_states(admin: ArcServerAdmin, folders: Iterable[str]) -> Mapping[str, FolderStates]:
    """Ask the site for the states in ``folders``, in one request for each (REST: *Service report*).

    A folder that the administrator API does not have is left out. Raises the errors of ``rest``.
    """
    known = {"": "", **{name.casefold(): name for name in admin.folders}}
    wanted = [folder for folder in folders if folder.casefold() in known]
    return {folder: _read_folder(admin, known[folder.casefold()], folder) for folder in wanted}


def _read_folder(admin: ArcServerAdmin, name: str, shown: str) -> FolderStates:
    lines = (admin.folder(name) if name else admin.top).report(("status",))
    return FolderStates(shown, [Standing(line.id, line.state) for line in lines])


def _key(service: ServiceId) -> Tuple[str, str]:
    return service.path_name.casefold(), service.type.casefold()
