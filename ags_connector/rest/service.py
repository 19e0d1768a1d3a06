# SPDX-License-Identifier: GPL-2.0-or-later
"""A service of any type, and what map and feature services share: layers and tables."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterator, List, Optional, Tuple, Union

from . import urls
from .cursors import SearchCursor
from .errors import AgsError, NotArcGIS, NotFound, SignInRequired
from .feature_layer import FeatureLayer, GroupLayer, Table, layer_of
from .models import DownloadReport, LayerInfo
from .names import did_you_mean, matching
from .query import FieldNames
from .resource import Resource, SessionLike
from .service_info import LayerEntry, ServiceInfo


class Service(Resource):
    """A service, known by its address; ``info`` is read when first needed (REST: *Service*)."""

    def __init__(self, url: str, *, session: SessionLike = None, token: Optional[str] = None) -> None:
        super().__init__(url, session=session, token=token)
        self._address = urls.parse(self.url)
        self._info: Optional[ServiceInfo] = None

    @property
    def name(self) -> str:
        """The service's name with its folder, as in the catalog."""
        address = self._address
        return f"{address.folder}/{address.service}" if address.folder else address.service

    @property
    def type(self) -> str:
        """The service type by its REST name, such as ``MapServer``."""
        return self._address.type or ""

    @property
    def info(self) -> ServiceInfo:
        """What the service's page says."""
        if self._info is None:
            self._info = ServiceInfo.from_json(self.page)
        return self._info

    def check(self) -> None:
        """Read the service's page now; raises what is wrong with it."""
        _ = self.page

    def refresh(self) -> None:
        """Forget what was read, so that the next question asks the server."""
        super().refresh()
        self._info = None


class LayeredService(Service):
    """A service with layers and tables."""

    def check(self) -> None:
        """Read the service's page now; ``NotArcGIS`` where it is none of a map or feature service."""
        if "layers" not in self.page and "tables" not in self.page:
            raise NotArcGIS("This address is no map or feature service.", url=self.url)

    @property
    def info(self) -> ServiceInfo:
        """What the service's page says; raises like :meth:`check`."""
        self.check()
        return super().info

    @property
    def layers(self) -> Tuple[LayerEntry, ...]:
        """The layers that the service lists, groups included."""
        return self.info.layers

    @property
    def tables(self) -> Tuple[LayerEntry, ...]:
        """The tables that the service lists."""
        return self.info.tables

    def layer(self, which: Union[int, str]) -> FeatureLayer:
        """Return the layer or table with this id, this name in any case, or a fitting wildcard.

        Where a group and one layer share the name, the layer is meant. Raises ``NotFound`` with near
        matches where nothing fits, or with the ids where several do.
        """
        return self._open(self._find(which))

    def cursor(
        self, layer: Union[int, str], fields: FieldNames = "*", where: Optional[str] = None, **options: Any
    ) -> SearchCursor:
        """Iterate over the features of one layer as tuples; see :meth:`FeatureLayer.search_cursor`."""
        return self.layer(layer).search_cursor(fields, where, **options)

    def export(
        self, layer: Union[int, str], path: Union[str, Path], where: Optional[str] = None, **options: Any
    ) -> DownloadReport:
        """Write the features of one layer to a file; see :meth:`FeatureLayer.export`."""
        return self.layer(layer).export(path, where, **options)

    def all_layers(self) -> Iterator[FeatureLayer]:
        """Yield every layer and table with its page (REST: *All layers and tables*).

        Large services fail at that in one piece; then each layer reads its own page when it is asked.
        """
        try:
            pages = self._get(path="layers")
        except SignInRequired:
            raise
        except AgsError:
            yield from (self._open(entry) for entry in self.info.entries)
            return
        known = {int(page["id"]): page for key in ("layers", "tables") for page in pages.get(key) or ()}
        for entry in self.info.entries:
            page = known.get(entry.id)
            yield self._open(entry, LayerInfo.from_json(page) if page else None)

    def _find(self, which: Union[int, str]) -> LayerEntry:
        entries = self.info.entries
        text = str(which).strip()
        if text.isdigit():
            by_id = next((item for item in entries if item.id == int(text)), None)
            if by_id:
                return by_id
        names = matching(text, [item.name for item in entries])
        found = [item for item in entries if item.name in names]
        if len(found) > 1:
            found = [item for item in found if not item.is_group] or found
        if len(found) == 1:
            return found[0]
        raise self._not_found(text, found)

    def _not_found(self, text: str, found: List[LayerEntry]) -> NotFound:
        if found:
            listed = ", ".join(f"{item.id} “{item.name}”" for item in found[:10])
            return NotFound(
                f"“{text}” fits {len(found)} layers of {self.name}: {listed}. Use the id.", url=self.url
            )
        names = [item.name for item in self.info.entries]
        hint = did_you_mean(text, names) or (
            f" It has: {', '.join(f'{item.id} “{item.name}”' for item in self.info.entries[:10])}."
            if names
            else " It lists no layers at all."
        )
        return NotFound(f"{self.name} has no layer or table “{text}”.{hint}", url=self.url)

    def _open(self, entry: LayerEntry, info: Optional[LayerInfo] = None) -> FeatureLayer:
        url = f"{self.url}/{entry.id}"
        if info:
            return layer_of(url, info, self.session)
        if entry.is_group:
            return GroupLayer(url, session=self.session)
        kind = Table if entry.is_table else FeatureLayer
        return kind(url, session=self.session)
