# SPDX-License-Identifier: GPL-2.0-or-later
"""Which data a service uses, as its publisher and the server name them (REST: *Service manifest*)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, List, Mapping, Tuple

from .masking import masked_text


@dataclass(frozen=True)
class DataSource:
    """A database or a file folder; connections are masked, ``datasets`` the server's names of what is used in it.

    ``is_by_reference`` says that it stays where it is, else it was copied to the server when it was published.
    """

    connection: str = ""
    published_connection: str = ""
    published_path: str = ""
    is_by_reference: bool = True
    datasets: Tuple[str, ...] = ()

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> DataSource:
        """Read one of ``databases``."""
        names = [
            str(item.get("onServerName") or item.get("onPremiseName") or item.get("name") or "")
            if isinstance(item, Mapping)
            else str(item)
            for item in data.get("datasets") or ()
        ]
        return cls(
            connection=masked_text(str(data.get("onServerConnectionString") or "")),
            published_connection=masked_text(str(data.get("onPremiseConnectionString") or "")),
            published_path=str(data.get("onPremisePath") or ""),
            is_by_reference=str(data.get("byReference", True)).lower() == "true",
            datasets=tuple(name for name in names if name),
        )

    @property
    def texts(self) -> List[str]:
        """All that it can be found by."""
        return [self.connection, self.published_connection, self.published_path, *self.datasets]


@dataclass(frozen=True)
class Resource:
    """A file that was published with the service: the map, the toolbox."""

    published_path: str = ""
    client: str = ""
    server_path: str = ""

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Resource:
        """Read one of ``resources``."""
        return cls(
            str(data.get("onPremisePath") or ""),
            str(data.get("clientName") or ""),
            str(data.get("serverPath") or ""),
        )


@dataclass(frozen=True)
class Manifest:
    """The data and the files of one service."""

    databases: Tuple[DataSource, ...] = ()
    resources: Tuple[Resource, ...] = ()

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Manifest:
        """Read a manifest."""
        return cls(
            tuple(map(DataSource.from_json, data.get("databases") or ())),
            tuple(map(Resource.from_json, data.get("resources") or ())),
        )

    def matching(self, text: str) -> List[str]:
        """Return where ``text`` occurs, in any case, in connections, paths and names of data and files."""
        wanted = text.casefold()
        places = [place for source in self.databases for place in source.texts]
        places += [place for item in self.resources for place in (item.published_path, item.server_path)]
        return list(dict.fromkeys(place for place in places if wanted in place.casefold()))
