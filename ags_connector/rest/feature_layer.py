# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers and tables of map and feature services."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Dict, Iterable, List, Optional, Sequence, Tuple, Union

from ..formats.feature import Feature, features_of
from ..formats.feature_batch import FeatureBatch
from ..formats.fields import Field
from ..formats.geometry_type import GeometryType
from ..formats.spatial_reference import SpatialReference
from .clip import ClippedDownload, clipper_for, read_mask, selection
from .cursors import Columns, SearchCursor
from .distinct import distinct_values
from .download import Download
from .errors import InvalidInput, NotArcGIS
from .export import check_target, export
from .feedback import Feedback
from .kmz import export_kmz
from .layer_requests import LayerRequests
from .layer_statistics import compute, make_request
from .models import DownloadReport, Extent, LayerInfo
from .query import FieldNames, Query, read_names
from .query_result import QueryResult
from .related import RelatedReader, RelatedRequest, check_related, find_relationship
from .resource import Resource, SessionLike
from .session import Session
from .statistic import Statistic, read_statistics


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
        query = self._checked(Query.make(where, **options))
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
        query = self._checked(Query.make(where, **options))
        if self.info.capabilities.extent:
            return self.operations.extent(query)
        boxes = [
            item.bounds for item in self.query(where, fields=self._key_field(), **options) if item.bounds
        ]
        if not boxes:
            return None
        low_x, low_y, high_x, high_y = zip(*boxes)
        return Extent(
            min(low_x), min(low_y), max(high_x), max(high_y), query.out_sr or self.spatial_reference
        )

    def object_ids(self, where: Optional[str] = None, **options: Any) -> List[Any]:
        """Return the object ids that match, ascending (REST: *Query* with ``returnIdsOnly``).

        No limit of the server applies. Raises ``InvalidInput`` for a layer without object ids.
        """
        query = self._checked(Query.make(where, **options))
        ids = self.operations.object_ids(query)
        if ids is None:
            raise InvalidInput(f"The layer “{self.name}” has no object ids.", url=self.url)
        return ids

    def export(self, path: Union[str, Path], where: Optional[str] = None, fields: FieldNames = "*", *,
               feedback: Optional[Feedback] = None, overwrite: bool = True,
               **options: Any) -> DownloadReport:  # fmt: skip
        """Write the features that match to a file in the format of its suffix; return the report.

        Plain Python writes shapefiles and GeoJSON, QGIS every format that GDAL can write. Raises
        ``InvalidInput`` and ``WriteFailed`` before any request, ``IncompleteDownload`` where features are
        missing at the end (what was read then stays beside the target).
        """
        query = Query.make(where, fields, **options)
        if Path(path).suffix.lower() == ".kmz":
            self._check_can(query)
            requests = self.operations.with_feedback(feedback or self.session.feedback)
            return export_kmz(
                requests, query, lambda it: self.download(it, feedback), Path(path), overwrite=overwrite
            )
        check_target(Path(path), overwrite=overwrite)
        return export(self.download(query, feedback), path, overwrite=overwrite)

    def clip(self, geometry: Any, path: Union[str, Path], fields: FieldNames = "*",
             where: Optional[str] = None, out_sr: Any = None, *, feedback: Optional[Feedback] = None,
             overwrite: bool = True, in_sr: Any = None) -> DownloadReport:  # fmt: skip
        """Write the features within a polygon, cut at its border, to a file; return the report.

        ``geometry`` is anything that :func:`read_geometry` reads as polygons. The server selects, the cutting is
        done here: by QGIS, or by shapely in plain Python. The features keep their type and Z, not M. Raises
        ``InvalidInput`` before any request where nothing can cut here, else like :meth:`export`.
        """
        mask = read_mask(geometry, in_sr)
        clipper = clipper_for(mask)
        check_target(Path(path), overwrite=overwrite)
        query = Query.make(where, fields, geometry=selection(mask), out_sr=out_sr, return_m=False)
        self._check_can(query)
        clipper.prepare(query.out_sr or self.spatial_reference)
        download = ClippedDownload(self.download(query, feedback), clipper, loses_m=self.info.schema.has_m)
        return export(download, path, overwrite=overwrite)

    def search_cursor(self, fields: FieldNames = "*", where: Optional[str] = None, *,
                      feedback: Optional[Feedback] = None, **options: Any) -> SearchCursor:  # fmt: skip
        """Iterate over the features that match as tuples in the order of ``fields``.

        Fields may be tokens: ``SHAPE@`` (a :class:`FeatureGeometry`), ``SHAPE@XY``, ``SHAPE@JSON``,
        ``SHAPE@WKB``, ``OID@``; see :class:`Columns`. ``with`` ends it early without a trace.
        """
        query = self._checked(Query.make(where, **options))
        columns = Columns(self.info, read_names(fields) or ("*",))
        query = replace(query, fields=columns.fields, return_geometry=columns.geometry)
        return SearchCursor(self.download(query, feedback), columns)

    def statistics(self, statistics: Union[str, Iterable[Statistic]], where: Optional[str] = None, *,
                   group_by: FieldNames = (), having: Optional[str] = None, order_by: FieldNames = (),
                   feedback: Optional[Feedback] = None, **options: Any) -> List[Dict[str, Any]]:  # fmt: skip
        """Return statistics as the server computes them: a dictionary per group, or a single one.

        ``statistics`` is text such as ``"sum:ACRES, avg:VALUE as mean"`` or :class:`Statistic` objects; ``having``
        is SQL on groups; ``order_by`` names columns of the result. REST: *Query* with ``outStatistics``. Raises
        ``InvalidInput`` before the query where the server cannot do it, ``IncompleteDownload`` where the server
        cuts the answer.
        """
        batch = self.statistics_table(
            statistics,
            where,
            group_by=group_by,
            having=having,
            order_by=order_by,
            feedback=feedback,
            **options,
        )
        return [item.attributes for item in features_of(batch)]

    def statistics_table(self, statistics: Union[str, Iterable[Statistic]], where: Optional[str] = None, *,
                         group_by: FieldNames = (), having: Optional[str] = None, order_by: FieldNames = (),
                         feedback: Optional[Feedback] = None, **options: Any) -> FeatureBatch:  # fmt: skip
        """Return what :meth:`statistics` does as a table with typed columns."""
        wanted = read_statistics(statistics)
        query = self._checked(Query.make(where, **options))
        request = make_request(self.info, wanted, read_names(group_by), having or None, read_names(order_by))
        return compute(self.operations.with_feedback(feedback or self.session.feedback), query, request)

    def distinct(self, fields: FieldNames, where: Optional[str] = None, *,
                 feedback: Optional[Feedback] = None, **options: Any) -> List[Tuple[Any, ...]]:  # fmt: skip
        """Return the distinct combinations of values of ``fields``, sorted where the server can.

        REST: *Query* with ``returnDistinctValues``; where the server cannot, all features are read. Raises
        ``IncompleteDownload`` where the server cuts the answer.
        """
        query = self._checked(Query.make(where, fields, **options))
        batch = distinct_values(self.operations, query, feedback or self.session.feedback)
        return [tuple(item.attributes.values()) for item in features_of(batch)]

    def related_records(self, parents: Union[str, int, Iterable[Any], None], relationship: Union[int, str],
                        fields: FieldNames = "*", where: Optional[str] = None, out_sr: Any = None, *,
                        feedback: Optional[Feedback] = None, **options: Any) -> Dict[Any, List[Feature]]:  # fmt: skip
        """Return the related rows of each parent, all of them; parents without any have an empty list.

        ``parents`` are object ids, or a condition on this layer (``None``: all rows); ``relationship`` is an id or
        a name, wildcards allowed; ``fields``, ``where`` and ``out_sr`` are about the related rows. REST: *Query
        Related Records*. Raises ``NotFound`` for an unknown relationship, ``IncompleteDownload`` where the server
        holds rows back.
        """
        ids = self.object_ids(parents) if parents is None or isinstance(parents, str) else [parents]
        ids = list(parents) if not isinstance(parents, (str, int, type(None))) else ids
        reader = self.related_reader(relationship, fields, where, out_sr=out_sr, feedback=feedback, **options)
        return {object_id: list(features_of(batch)) for object_id, batch in reader.read(ids)}

    def related_reader(self, relationship: Union[int, str], fields: FieldNames = "*", where: Optional[str] = None,
                       *, feedback: Optional[Feedback] = None, **options: Any) -> RelatedReader:  # fmt: skip
        """Return what reads related rows parent by parent, for results that do not fit into memory."""
        query = Query.make(where, fields, **options)
        check_related(query)
        self._check_can(query)
        found = find_relationship(self.info, relationship)
        request = RelatedRequest(self.url, found, self._sibling(found.related_table_id).info, query)
        return RelatedReader(self.session, self.info, request, feedback or self.session.feedback)

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

    def _sibling(self, layer_id: int) -> FeatureLayer:
        return FeatureLayer(f"{self.url.rpartition('/')[0]}/{layer_id}", session=self.session)

    def _checked(self, query: Query) -> Query:
        self._check_can(query)
        return query

    def _check_can(self, query: Query) -> None:
        info = self.info
        if info.is_group:
            raise no_features(info.name, self.url)
        if query.geometry is not None and info.schema.geometry_type is GeometryType.NONE:
            raise InvalidInput(
                f"“{info.name}” is a table; it cannot be selected from by location.", url=self.url
            )
        if query.distance is not None and not info.capabilities.distance:
            raise InvalidInput(
                f"The server of “{info.name}” cannot select by distance; widen the geometry before.",
                url=self.url,
            )
        if info.capabilities.operations and not {"query", "data"} & set(info.capabilities.operations):
            raise InvalidInput(f"The service does not allow queries of “{info.name}”.", url=self.url)

    def _key_field(self) -> FieldNames:
        return self.info.schema.object_id_field or "*"


class Table(FeatureLayer):
    """A table: rows without geometry."""


class GroupLayer(FeatureLayer):
    """A layer that holds other layers and has no features of its own: every query raises ``InvalidInput``."""

    def _check_can(self, _query: Query) -> None:
        raise no_features(self._info.name if self._info else "", self.url)


def no_features(name: str, url: str) -> InvalidInput:
    """Return the error for a query of a group layer."""
    called = f"“{name}”" if name else "This"
    return InvalidInput(
        f"{called} is a group layer and has no features; choose one of the layers in it.", url=url
    )


def layer_of(url: str, info: LayerInfo, session: Session) -> FeatureLayer:
    """Return the object for a layer's page: table, group layer or feature layer."""
    kinds: Sequence[Tuple[bool, type]] = ((info.is_table, Table), (info.is_group, GroupLayer))
    kind = next((kind for applies, kind in kinds if applies), FeatureLayer)
    layer: FeatureLayer = kind(url, session=session, info=info)
    return layer
