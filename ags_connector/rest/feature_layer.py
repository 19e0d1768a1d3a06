# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers and tables of map and feature services."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterator, List, Optional, Sequence, Tuple, Union

from ..formats.feature import Feature, features_of
from ..formats.feature_batch import FeatureBatch, FeatureSchema
from ..formats.fields import Field
from ..formats.geometry_type import GeometryType
from ..formats.spatial_reference import SpatialReference
from .download import Download
from .errors import InvalidInput, NotArcGIS
from .export import check_target, export
from .feedback import Feedback
from .layer_requests import LayerRequests
from .models import DownloadReport, Extent, LayerInfo
from .query import FieldNames, Query
from .resource import Resource, SessionLike
from .session import Session


class FeatureLayer(Resource):
    """A layer with features, ``.../MapServer/<id>`` or ``.../FeatureServer/<id>``.

    Nothing is requested before it is needed. ``info`` spares the request for the layer's page where it is
    known already. Every query method takes the options of :class:`~ags_connector.rest.query.Query` by name.
    """

    def __init__(self, url: str, *, session: SessionLike = None,
                 token: Optional[str] = None, info: Optional[LayerInfo] = None) -> None:  # fmt: skip
        super().__init__(url, session=session, token=token)
        self._info = info
        self._operations: Optional[LayerRequests] = None

    @property
    def info(self) -> LayerInfo:
        """What the layer's page says (REST: *Layer/Table*); asked for once."""
        if self._info is None:
            body = self._get()
            if "id" not in body or "name" not in body:
                raise NotArcGIS("This address is no layer or table of an ArcGIS service.", url=self.url)
            self._info = LayerInfo.from_json(body)
        return self._info

    @property
    def name(self) -> str:
        """The layer's name."""
        return self.info.name

    @property
    def fields(self) -> Tuple[Field, ...]:
        """The fields, without the geometry."""
        return self.info.schema.fields

    @property
    def geometry_type(self) -> GeometryType:
        """The geometry type, ``NONE`` for a table."""
        return self.info.schema.geometry_type

    @property
    def spatial_reference(self) -> Optional[SpatialReference]:
        """The layer's own spatial reference."""
        return self.info.schema.spatial_reference

    def query(self, where: Optional[str] = None, fields: FieldNames = "*", *,
              feedback: Optional[Feedback] = None, **options: Any) -> QueryResult:  # fmt: skip
        """Ask for the features that match (REST: *Query*); iterate over the result to get them all.

        No server limit cuts the answer: pages follow until everything came. See :class:`Query` for the
        options. Raises ``InvalidInput`` or ``NotFound`` at once for what cannot be meant.
        """
        return QueryResult(self.download(Query.make(where, fields, **options), feedback))

    def count(self, where: Optional[str] = None, **options: Any) -> int:
        """Return how many features match (REST: *Query* with ``returnCountOnly``)."""
        query = Query.make(where, **options)
        count = self.operations.count(query)
        if count is None:
            ids = self.operations.object_ids(query)
            if ids is None:
                raise NotArcGIS("The server neither counts the features nor lists their ids.", url=self.url)
            count = len(ids)
        return count

    def extent(self, where: Optional[str] = None, **options: Any) -> Optional[Extent]:
        """Return the rectangle around the features that match, in ``out_sr`` or the layer's own reference.

        ``None`` where nothing matches. Asks the server (REST: *Query* with ``returnExtentOnly``) where it can
        tell, else reads the geometries.
        """
        query = Query.make(where, **options)
        if self.info.capabilities.extent:
            return self.operations.extent(query)
        boxes = [item.bounds for item in self.query(where, fields=self._key_field(), **options) if item.bounds]
        if not boxes:
            return None
        low_x, low_y, high_x, high_y = zip(*boxes)
        return Extent(min(low_x), min(low_y), max(high_x), max(high_y), query.out_sr or self.spatial_reference)

    def object_ids(self, where: Optional[str] = None, **options: Any) -> List[Any]:
        """Return the object ids that match, ascending (REST: *Query* with ``returnIdsOnly``).

        No limit of the server applies. Raises ``InvalidInput`` for a layer without object ids.
        """
        ids = self.operations.object_ids(Query.make(where, **options))
        if ids is None:
            raise InvalidInput(f"The layer “{self.name}” has no object ids.", url=self.url)
        return ids

    def export(self, path: Union[str, Path], where: Optional[str] = None, fields: FieldNames = "*", *,
               feedback: Optional[Feedback] = None, overwrite: bool = True, **options: Any) -> DownloadReport:  # fmt: skip
        """Write the features that match to a file in the format of its suffix; return the report.

        Plain Python writes shapefiles and GeoJSON, QGIS every format that GDAL can write. Raises
        ``InvalidInput`` and ``WriteFailed`` before any request, ``IncompleteDownload`` where features are
        missing at the end (what was read then stays beside the target).
        """
        query = Query.make(where, fields, **options)
        check_target(Path(path), overwrite=overwrite)
        return export(self.download(query, feedback), path, overwrite=overwrite)

    def download(self, query: Query, feedback: Optional[Feedback] = None, **settings: Any) -> Download:
        """Return the download of ``query``, batch by batch; nothing is requested before it is iterated."""
        self._check_can(query)
        return Download(self.operations, query, feedback or self.session.feedback, **settings)

    @property
    def operations(self) -> LayerRequests:
        """The *Query* operation of this layer."""
        if self._operations is None:
            self._operations = LayerRequests(self.url, self.session, self.info)
        return self._operations

    def _check_can(self, query: Query) -> None:
        info = self.info
        if info.is_group:
            raise InvalidInput(f"“{info.name}” is a group layer; choose one of the layers in it.", url=self.url)
        if query.geometry is not None and info.schema.geometry_type is GeometryType.NONE:
            raise InvalidInput(f"“{info.name}” is a table; it cannot be selected from by location.", url=self.url)
        if query.distance is not None and not info.capabilities.distance:
            raise InvalidInput(
                f"The server of “{info.name}” cannot select by distance; widen the geometry before.", url=self.url
            )
        if info.capabilities.operations and not {"query", "data"} & set(info.capabilities.operations):
            raise InvalidInput(f"The service does not allow queries of “{info.name}”.", url=self.url)

    def _key_field(self) -> FieldNames:
        return self.info.schema.object_id_field or "*"


class Table(FeatureLayer):
    """A table: rows without geometry."""


class GroupLayer(FeatureLayer):
    """A layer that holds other layers and has no features of its own."""


class QueryResult:
    """The features that match a query; iterating fetches them, page by page, once."""

    def __init__(self, download: Download) -> None:
        self._download = download

    def __iter__(self) -> Iterator[Feature]:
        for batch in self._download:
            yield from features_of(batch)

    def pages(self) -> Iterator[FeatureBatch]:
        """Iterate page by page, as the server sends them."""
        return iter(self._download)

    @property
    def schema(self) -> FeatureSchema:
        """Fields, geometry type and spatial reference of the features."""
        return self._download.schema

    @property
    def expected(self) -> Optional[int]:
        """How many features the server counted, ``None`` where it cannot."""
        return self._download.expected

    @property
    def report(self) -> Optional[DownloadReport]:
        """How the download ended; ``None`` before its end."""
        return self._download.report


def layer_of(url: str, info: LayerInfo, session: Session) -> FeatureLayer:
    """Return the object for a layer's page: table, group layer or feature layer."""
    kinds: Sequence[Tuple[bool, type]] = ((info.is_table, Table), (info.is_group, GroupLayer))
    kind = next((kind for applies, kind in kinds if applies), FeatureLayer)
    layer: FeatureLayer = kind(url, session=session, info=info)
    return layer
