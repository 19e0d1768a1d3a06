# SPDX-License-Identifier: GPL-2.0-or-later
"""The rows of another layer or table that are related to given ones, parent by parent, all of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Dict, Iterator, List, Mapping, Optional, Sequence, Tuple

from ..formats.esri_json import decode_related_records, exceeded_transfer_limit
from ..formats.feature_batch import FeatureBatch, FeatureSchema
from ..formats.geometry_type import GeometryType
from .errors import IncompleteDownload, InvalidInput, NotArcGIS, NotFound
from .feedback import Feedback, check_canceled
from .models import DownloadReport, LayerInfo, Relationship
from .names import did_you_mean, matching
from .query import Query, resolve_fields
from .session import Session

_PARENTS_AT_ONCE = 200

Groups = Dict[str, FeatureBatch]


def find_relationship(info: LayerInfo, which: Any) -> Relationship:
    """Return the relationship with this id or name (any case, wildcards); ``NotFound`` lists what there is."""
    known = info.relationships
    if not known:
        raise NotFound(f"“{info.name}” has no relationships.")
    text = str(which).strip()
    by_id = [item for item in known if text.isdigit() and item.id == int(text)]
    names = matching(text, [item.name for item in known])
    found = by_id or [item for item in known if item.name in names]
    if len(found) == 1:
        return found[0]
    listed = ", ".join(f"{item.id} “{item.name}”" for item in found or known)
    if found:
        raise NotFound(f"“{text}” fits {len(found)} relationships of “{info.name}”: {listed}. Use the id.")
    hint = did_you_mean(text, [item.name for item in known])
    raise NotFound(f"“{info.name}” has no relationship “{text}”.{hint} It has: {listed}.")


@dataclass(frozen=True)
class RelatedRequest:
    """What to ask of one relationship: the layer it starts at, the one it leads to, and the query of that one."""

    url: str
    relationship: Relationship
    related: LayerInfo
    query: Query

    @property
    def schema(self) -> FeatureSchema:
        """What the related rows look like."""
        schema, fields = self.related.schema, resolve_fields(self.related, self.query.fields)
        kind = schema.geometry_type if self.query.return_geometry else GeometryType.NONE
        reference = self.query.out_sr or schema.spatial_reference
        return replace(schema, fields=fields, geometry_type=kind, spatial_reference=reference)

    def params(self) -> Dict[str, Any]:
        """Return the parameters that all requests share."""
        params = self.query.answer_params(self.related, self.schema.fields)
        params.update(relationshipId=self.relationship.id, definitionExpression=self.query.where)
        return params


class RelatedReader:
    """Reads related rows (REST: *Query Related Records*) in chunks of parents.

    Where the server can count, each parent's rows are counted first and compared. An answer that the server
    cuts is asked for again with fewer parents, and for a single one page by page. ``IncompleteDownload`` is
    raised where even that leaves rows missing, and names the parent.
    """

    def __init__(
        self, session: Session, layer: LayerInfo, request: RelatedRequest, feedback: Feedback
    ) -> None:
        self._session = session.with_feedback(feedback)
        self._can, self._request, self._feedback = layer.capabilities, request, feedback
        self._limit = request.related.max_record_count
        self._url = f"{request.url}/queryRelatedRecords"
        self._schema = request.schema
        self._params = request.params()
        key = request.related.schema.object_id_field
        if key and self._can.related_counts:
            self._params["orderByFields"] = key

    @property
    def related(self) -> LayerInfo:
        """The layer or table that the rows come from."""
        return self._request.related

    @property
    def schema(self) -> FeatureSchema:
        """What the related rows look like."""
        return self._schema

    def read(self, object_ids: Sequence[Any]) -> Iterator[Tuple[Any, FeatureBatch]]:
        """Yield each object id, in the order given, with its related rows; an empty batch where it has none."""
        for start in range(0, len(object_ids), _PARENTS_AT_ONCE):
            check_canceled(self._feedback)
            chunk = list(dict.fromkeys(object_ids[start : start + _PARENTS_AT_ONCE]))
            groups = self._complete(chunk, self._counts(chunk))
            for object_id in chunk:
                yield object_id, groups.get(_key(object_id), FeatureBatch(self._schema, []))
            self._feedback.setProgress(100.0 * min(1.0, (start + len(chunk)) / len(object_ids)))

    def _counts(self, ids: Sequence[Any]) -> Optional[Dict[str, int]]:
        """Return how many rows each parent has; ``None`` where the server cannot count them."""
        if not self._can.related_counts:
            return None
        groups = self._ask(ids, {"returnCountOnly": True}).get("relatedRecordGroups") or ()
        if not all("count" in group for group in groups):
            return None
        return {_key(group.get("objectId")): int(group["count"]) for group in groups}

    def _complete(self, ids: Sequence[Any], counts: Optional[Mapping[str, int]]) -> Groups:
        if counts is not None:
            ids = [item for item in ids if counts.get(_key(item))]
        if not ids:
            return {}
        groups, cut = self._groups(ids, {})
        left = _incomplete(ids, groups, counts, cut)
        if not left:
            return groups
        if len(ids) == 1:
            return {_key(ids[0]): self._page_by_page(ids[0], groups, counts)}
        parts = [left] if len(left) < len(ids) else [left[: len(left) // 2], left[len(left) // 2 :]]
        for part in parts:
            groups.update(self._complete(part, counts))
        return groups

    def _page_by_page(
        self, object_id: Any, groups: Groups, counts: Optional[Mapping[str, int]]
    ) -> FeatureBatch:
        """Read the rest of one parent's rows by offset."""
        key = _key(object_id)
        batch = groups.get(key, FeatureBatch(self._schema, []))
        wanted = counts.get(key) if counts else None
        while wanted is None or len(batch) < wanted:
            check_canceled(self._feedback)
            if not self._can.related_pagination:
                raise self._missing(object_id, len(batch), wanted)
            paging = {"resultOffset": len(batch), "resultRecordCount": self._limit}
            page, cut = self._groups([object_id], paging)
            more = page.get(key)
            if more is None and wanted is None:
                return batch
            if more is None or list(more.rows[:1]) == list(batch.rows[:1]):
                raise self._missing(object_id, len(batch), wanted)
            batch = _joined(batch, more)
            if wanted is None and not cut:
                return batch
        return batch

    def _groups(self, ids: Sequence[Any], paging: Mapping[str, Any]) -> Tuple[Groups, bool]:
        """Return the rows by parent, and whether the server may have left some out."""
        body = self._ask(ids, paging)
        if "relatedRecordGroups" not in body:
            raise NotArcGIS("The answer holds no related records.", url=self._url)
        groups = {_key(object_id): batch for object_id, batch in decode_related_records(body, self._schema)}
        flags = [body, *(body["relatedRecordGroups"] or ())]
        flagged = any(exceeded_transfer_limit(item) for item in flags)
        return groups, flagged or sum(map(len, groups.values())) >= self._limit

    def _ask(self, ids: Sequence[Any], more: Mapping[str, Any]) -> Dict[str, Any]:
        return self._session.get(self._url, {**self._params, "objectIds": list(ids), **more})

    def _missing(self, object_id: Any, came: int, wanted: Optional[int]) -> IncompleteDownload:
        of = "an unknown number" if wanted is None else wanted
        text = (
            f"{came} of {of} rows came that are related to {object_id} by “{self._request.relationship.name}”: the "
            "server sends no more at once and cannot go on from there. Add a condition for the related rows."
        )
        return IncompleteDownload(text, DownloadReport(came, wanted), url=self._url)


def check_related(query: Query) -> None:
    """Raise ``InvalidInput`` for options of a query that do not go with related rows."""
    if query.geometry or query.object_ids or query.time or query.max_features or query.order_by:
        raise InvalidInput("Related rows are selected by a condition only.")


def _incomplete(
    ids: Sequence[Any], groups: Groups, counts: Optional[Mapping[str, int]], cut: bool
) -> List[Any]:
    if counts is None:
        return list(ids) if cut else []
    return [item for item in ids if len(groups.get(_key(item), ())) < counts.get(_key(item), 0)]


def _joined(first: FeatureBatch, second: FeatureBatch) -> FeatureBatch:
    return replace(
        first, rows=[*first.rows, *second.rows], geometries=[*first.geometries, *second.geometries]
    )


def _key(object_id: Any) -> str:
    """Return what an object id is known by: some servers write numbers as text, or GUIDs in another case."""
    return str(object_id).lower()
