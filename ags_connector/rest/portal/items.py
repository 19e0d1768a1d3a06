# SPDX-License-Identifier: GPL-2.0-or-later
"""Items: what a portal holds, described, and opened where it is a service (REST: *Item*)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Dict, Mapping, Optional, Tuple, Union
from urllib.parse import urlsplit, urlunsplit

from ...formats.spatial_reference import SpatialReference
from .. import urls
from ..auth import is_online
from ..errors import CutOff, InvalidInput, NotArcGIS
from ..models import Extent
from ..open_services import Place, open_services
from ..urls import UrlKind
from .addresses import item_page, item_url
from .item_types import service_type_of
from .sharing import Sharing, count_of, moment_of, text_of

_UNFIT = re.compile(r'[\x00-\x1f<>:"|?*]')
_WGS84 = SpatialReference(4326)
_SERVICE_KINDS = frozenset({UrlKind.SERVICE, UrlKind.LAYER, UrlKind.TASK})


@dataclass(frozen=True)
class Item:
    """One item of a portal; what a portal leaves out is empty.

    Moments are in UTC, ``extent`` is in WGS 84, ``size`` in bytes. ``access`` is ``private``, ``org``, ``shared`` or
    ``public``; ``folder`` the id of the owner's folder, told only of the user's own items. ``snippet`` is a line of
    text, ``description`` may hold HTML. ``raw`` is the whole answer.
    """

    id: str
    title: str
    type: str
    owner: str = ""
    url: str = ""
    name: str = ""
    tags: Tuple[str, ...] = ()
    type_keywords: Tuple[str, ...] = ()
    categories: Tuple[str, ...] = ()
    snippet: str = ""
    description: str = ""
    credits: str = ""
    created: Optional[datetime] = None
    modified: Optional[datetime] = None
    access: str = ""
    views: int = 0
    size: int = 0
    folder: str = ""
    extent: Optional[Extent] = None
    thumbnail: str = ""
    sharing: Optional[Sharing] = field(default=None, repr=False, compare=False)
    raw: Mapping[str, Any] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def from_json(cls, data: Mapping[str, Any], sharing: Optional[Sharing] = None) -> Item:
        """Read an item; ``sharing`` is where it was read."""
        return cls(
            id=text_of(data, "id", "itemId"),
            title=text_of(data, "title", "name", "id").strip(),
            type=text_of(data, "type"),
            owner=text_of(data, "owner"),
            url=text_of(data, "url").strip(),
            name=text_of(data, "name"),
            tags=_texts(data.get("tags")),
            type_keywords=_texts(data.get("typeKeywords")),
            categories=_texts(data.get("categories")),
            snippet=text_of(data, "snippet"),
            description=text_of(data, "description"),
            credits=text_of(data, "accessInformation"),
            created=moment_of(data, "created"),
            modified=moment_of(data, "modified"),
            access=text_of(data, "access"),
            views=count_of(data, "numViews"),
            size=count_of(data, "size"),
            folder=text_of(data, "ownerFolder"),
            extent=_extent(data.get("extent")),
            thumbnail=text_of(data, "thumbnail"),
            sharing=sharing,
            raw=data,
        )

    @property
    def service_type(self) -> str:
        """The REST name of the type of service that this stands for; empty for what is no service."""
        return service_type_of(self.type)

    @property
    def is_service(self) -> bool:
        """Whether :meth:`open` leads to a service or a layer of one."""
        if not self.url:
            return False
        try:
            return bool(self.service_type) or urls.parse(self.url).kind in _SERVICE_KINDS
        except InvalidInput:
            return False

    @property
    def service_url(self) -> str:
        """The item's URL as it is to be asked.

        Old items name servers with ``http`` that speak ``https`` by now: those on the host of a portal with ``https``
        and on ArcGIS Online are asked so, since a sign-in is for ``https`` only.
        """
        if not self.is_service:
            return self.url
        parts, root = urlsplit(self.url), urlsplit(self.sharing.root if self.sharing else "")
        if parts.scheme.lower() != "http" or root.scheme != "https" or ":" in parts.netloc:
            return self.url
        moved = urlunsplit(parts._replace(scheme="https"))
        return moved if parts.hostname == root.hostname or is_online(moved) else self.url

    @property
    def page_url(self) -> str:
        """The address of the item's page for browsers; empty for an item of no known portal."""
        return item_page(self.sharing.root, self.id) if self.sharing else ""

    @property
    def rest_url(self) -> str:
        """The address of the item in the sharing API; empty for an item of no known portal."""
        return item_url(self.sharing.root, self.id) if self.sharing else ""

    @property
    def thumbnail_url(self) -> str:
        """The address of the item's small picture, which may need a sign-in; empty without one."""
        known = self.sharing and self.thumbnail
        return urls.join(self.rest_url, "info", self.thumbnail) if known else ""

    def open(self) -> Place:
        """Return the service that the item stands for, or the layer of one; its page is read.

        The session is that of the portal: its sign-in serves the servers federated with it, too, and nobody
        else. Raises ``InvalidInput`` for what is no service, and what reading the service raises.
        """
        if not self.url:
            raise InvalidInput(f"{self._named} has no service of its own: it has no URL.", url=self.page_url)
        if not self.is_service:
            raise InvalidInput(
                f"{self._named} is no service: its URL, {self.url}, leads to a page for browsers.",
                url=self.page_url,
            )
        return open_services(self.service_url, session=self._source.session)

    @property
    def data(self) -> Dict[str, Any]:
        """The item's own JSON, such as a web map's layers; empty where it has none (REST: *Item Data*).

        Raises ``InvalidInput`` where the item is a file, which :meth:`download` fetches.
        """
        try:
            return self._source.get("content", "items", self.id, "data")
        except CutOff as error:
            if "empty answer" in error.message:
                return {}
            raise
        except NotArcGIS as error:
            raise InvalidInput(
                f"{self._named} holds a file or a list, not a JSON object. Download it to a file.",
                url=error.url,
            ) from error

    def download(self, path: Union[Path, str]) -> Path:
        """Write what the item holds, a file or JSON, to ``path``; returns it (REST: *Item Data*).

        A folder gets the file by its own name. Raises ``WriteFailed`` and what a request raises.
        """
        target = Path(path)
        if target.is_dir():
            target = target / self._file_name
        self._source.session.download(self._source.at("content", "items", self.id, "data"), target)
        return target

    @property
    def _file_name(self) -> str:
        """The name of the file that the item holds, without any way into another folder."""
        name = _UNFIT.sub("_", self.name.replace("\\", "/").rpartition("/")[2]).strip(". ")
        return name or f"{self.id}.json"

    @property
    def _source(self) -> Sharing:
        if self.sharing is None:
            raise InvalidInput(f"{self._named} belongs to no portal here.")
        return self.sharing

    @property
    def _named(self) -> str:
        return f"“{self.title}” ({self.type or 'an item without a type'})"


def _texts(value: object) -> Tuple[str, ...]:
    return tuple(str(item) for item in value if item) if isinstance(value, (list, tuple)) else ()


def _extent(value: Any) -> Optional[Extent]:
    """Read ``[[west, south], [east, north]]``; ``None`` for anything else, as for items without a place."""
    try:
        (west, south), (east, north) = value
        corners = {"xmin": west, "ymin": south, "xmax": east, "ymax": north}
    except (TypeError, ValueError):
        return None
    found = Extent.from_json(corners)
    return replace(found, spatial_reference=_WGS84) if found else None
