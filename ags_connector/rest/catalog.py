# SPDX-License-Identifier: GPL-2.0-or-later
"""The catalog of a site: its folders and services."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, Iterator, List, Mapping, Optional, Tuple

from . import urls
from .errors import AgsError, InvalidInput, NotArcGIS, NotFound, SignInRequired
from .feature_service import FeatureService
from .feedback import check_canceled
from .geocoder import Geocoder
from .geoprocessing import GPService
from .image_service import ImageService
from .map_service import MapService
from .models import version_number
from .names import did_you_mean, has_wildcard, matching
from .resource import Resource, SessionLike
from .service import Service
from .service_lookup import pick
from .service_types import SERVICE_TYPES, canonical_type


@dataclass(frozen=True)
class ServiceEntry:
    """A service as its catalog lists it; ``name`` is without the folder, ``folder`` empty at the top."""

    name: str
    type: str
    url: str
    folder: str = ""

    @property
    def full_name(self) -> str:
        """The name with its folder."""
        return f"{self.folder}/{self.name}" if self.folder else self.name

    @property
    def is_known(self) -> bool:
        """Whether the service type is one that this client knows of."""
        return self.type in SERVICE_TYPES

    def open(self, session: SessionLike = None) -> Service:
        """Return the service by the class of its type; nothing is sent."""
        return open_service(self.url, self.type, session)


@dataclass(frozen=True)
class FolderListing:
    """What a folder holds; ``path`` is empty at the top.

    Where it could not be read, ``error`` says why and ``locked`` whether a sign-in would help.
    """

    path: str
    folders: Tuple[str, ...] = ()
    services: Tuple[ServiceEntry, ...] = ()
    locked: bool = False
    error: Optional[AgsError] = None


class Catalog(Resource):
    """The top of a catalog or one of its folders (REST: *Catalog*)."""

    path = ""

    @property
    def info(self) -> Dict[str, Any]:
        """The catalog's page as the server wrote it; raises like :meth:`check`."""
        self.check()
        return self.page

    def check(self) -> None:
        """Read the catalog's page now; ``NotArcGIS`` where it is none."""
        if "services" not in self.page and "folders" not in self.page:
            raise NotArcGIS(
                "There is no catalog of ArcGIS services at this address. Catalogs look like "
                "https://host/arcgis/rest/services.",
                url=self.url,
            )

    @property
    def version(self) -> Optional[float]:
        """The server's version, 10.91 for 10.9.1; ``None`` where it is not told, as before 10.1."""
        return version_number(self.info.get("currentVersion"))

    @property
    def folders(self) -> List[str]:
        """The paths of the folders.

        Folders do not nest on servers known so far: what a folder lists without its own path before it is
        the top's listing over again, and is left out.
        """
        names = [str(name) for name in self.info.get("folders") or ()]
        return [name for name in names if not self.path or name.startswith(f"{self.path}/")]

    @property
    def services(self) -> List[ServiceEntry]:
        """The services, folders' own not included."""
        root = urls.parse(self.url).services_root
        return [_entry(item, root, self.path) for item in self.info.get("services") or ()]

    def listing(self) -> FolderListing:
        """Return folders and services, or why they could not be read."""
        try:
            return FolderListing(self.path, tuple(self.folders), tuple(self.services))
        except AgsError as error:
            return FolderListing(self.path, locked=isinstance(error, SignInRequired), error=error)

    def walk(self) -> Iterator[FolderListing]:
        """Yield this catalog, then every folder below, level by level.

        The first page must be readable. A folder that is not is yielded with its error, and the walk
        goes on. Cancel is heard between folders (``Canceled``).
        """
        yield FolderListing(self.path, tuple(self.folders), tuple(self.services))
        waiting, seen = list(self.folders), {self.path}
        while waiting:
            path = waiting.pop(0)
            if path in seen:
                continue
            seen.add(path)
            check_canceled(self.session.feedback)
            listing = self._folder(path).listing()
            waiting.extend(listing.folders)
            yield listing

    def get_service(self, name: str, type: Optional[str] = None) -> Service:  # noqa: A002
        """Return the service called ``name``: ``Name``, ``Folder/Name``, any case, ``*`` and ``?``.

        Without a folder all are searched, this one first. Where a map and a feature service share the
        name, the feature service is meant unless ``type`` says otherwise. Raises ``NotFound`` with near
        matches where nothing fits, or with the names where several do.
        """
        if not name.strip():
            raise InvalidInput("The name of a service is missing.", url=self.url)
        wanted = canonical_type(type) if type else None
        found = pick(name.strip().strip("/"), wanted, self._searched(name.strip()), self.url)
        return found.open(self.session)

    def _searched(self, name: str) -> Iterator[FolderListing]:
        """Yield where to look for ``name``: its own folder where it names one, else everywhere."""
        folder, _, _ = name.strip("/").rpartition("/")
        mine = matching(folder, self.folders) if folder else []
        if not mine or has_wildcard(folder):
            yield from self.walk()
            return
        for path in mine:
            listing = self._folder(path).listing()
            if listing.error:
                raise listing.error
            yield listing

    def _folder(self, path: str) -> Folder:
        return Folder(urls.join(urls.parse(self.url).services_root, path), session=self.session)


class Folder(Catalog):
    """One folder of a catalog."""

    def __init__(self, url: str, *, session: SessionLike = None, token: Optional[str] = None) -> None:
        super().__init__(url, session=session, token=token)
        address = urls.parse(self.url)
        self.path = "/".join(item for item in (address.folder, address.service) if item)

    @property
    def name(self) -> str:
        """The folder's path from the top of the catalog."""
        return self.path


class ArcServer(Catalog):
    """A site with ArcGIS services, by the address of its catalog, ``https://host/arcgis/rest/services``.

    Any address within the site will do; ``https://host/arcgis`` too.
    """

    def __init__(
        self,
        url: str,
        *,
        session: SessionLike = None,
        token: Optional[str] = None,
        username: Optional[str] = None,
        password: Optional[str] = None,
    ) -> None:
        prefix, plain = urls.split_prefix(url)
        root = f"{prefix}{urls.parse(plain).services_root}"
        token = token or urls.token_in(plain)
        super().__init__(root, session=session, token=token, username=username, password=password)

    def folder(self, name: str) -> Folder:
        """Return the folder called ``name``, in any case; ``NotFound`` with near matches without one."""
        found = matching(name.strip("/"), self.folders)
        if len(found) == 1:
            return self._folder(found[0])
        hint = f" It fits: {', '.join(found)}." if found else did_you_mean(name, self.folders)
        raise NotFound(f"There is no one folder “{name}” in this catalog.{hint}", url=self.url)


_CLASSES = {
    "GPServer": GPService,
    "MapServer": MapService,
    "FeatureServer": FeatureService,
    "ImageServer": ImageService,
    "GeocodeServer": Geocoder,
}


def open_service(url: str, type: str, session: SessionLike = None) -> Service:  # noqa: A002
    """Return a service by the class of its type; nothing is sent."""
    return _CLASSES.get(type, Service)(url, session=session)


def _entry(item: Mapping[str, Any], root: str, folder: str) -> ServiceEntry:
    full = str(item.get("name") or "")
    if folder and not full.startswith(f"{folder}/"):
        full = f"{folder}/{full}"
    path, _, name = full.rpartition("/")
    kind = canonical_type(str(item.get("type") or ""))
    return ServiceEntry(name, kind, urls.join(root, full, kind), path)
