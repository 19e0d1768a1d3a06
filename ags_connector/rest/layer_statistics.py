# SPDX-License-Identifier: GPL-2.0-or-later
"""Statistics of a layer's fields, computed by the server, by group if wanted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Dict, List, Optional, Sequence, Tuple

from ..formats.feature_batch import FeatureBatch, FeatureSchema
from ..formats.fields import Field
from ..formats.geometry_type import GeometryType
from .aggregates import AggregateReader, named
from .errors import InvalidInput
from .layer_requests import LayerRequests
from .models import LayerInfo
from .names import did_you_mean, matching
from .query import Query, resolve_fields
from .statistic import Statistic, result_names


@dataclass(frozen=True)
class StatisticsRequest:
    """What is to be computed, in the layer's own field names; ``names`` are those of the result's columns."""

    groups: Tuple[Field, ...]
    definitions: Tuple[Dict[str, Any], ...]
    results: Tuple[Field, ...]
    names: Tuple[str, ...]
    having: Optional[str]
    order: Tuple[str, ...]

    def params(self) -> Dict[str, Any]:
        """Return the parameters of the request."""
        return {
            "outStatistics": list(self.definitions),
            "groupByFieldsForStatistics": [item.name for item in self.groups] or None,
            # Servers differ in what they call it.
            "having": self.having,
            "havingClause": self.having,
            "orderByFields": list(self.order) or None,
        }

    @property
    def schema(self) -> FeatureSchema:
        """The columns as the server names them."""
        return FeatureSchema((*self.groups, *self.results), GeometryType.NONE)


def make_request(info: LayerInfo, statistics: Sequence[Statistic], group_by: Sequence[str],
                 having: Optional[str], order_by: Sequence[str]) -> StatisticsRequest:  # fmt: skip
    """Check what is wanted against what the layer has and its server can do; nothing is sent.

    Raises ``InvalidInput`` for what the server cannot do and ``NotFound`` for an unknown field.
    """
    _check_can(info, statistics, group_by, having)
    groups = resolve_fields(info, group_by)
    names = result_names(statistics, [item.name for item in info.schema.fields])
    sources = [_source(info, item) for item in statistics]
    results = tuple(
        item.result_field(source, sent) for item, source, (_, sent) in zip(statistics, sources, names)
    )
    columns = {item.name: item.name for item in groups}
    columns.update(names)
    order = [_order_term(term, columns) for term in order_by]
    return StatisticsRequest(
        groups=groups,
        definitions=tuple(
            item.to_json(source.name, sent) for item, source, (_, sent) in zip(statistics, sources, names)
        ),
        results=results,
        names=tuple(columns),
        having=having,
        order=tuple(order + _rest_of_order(info, groups, order)),
    )


def compute(requests: LayerRequests, query: Query, request: StatisticsRequest) -> FeatureBatch:
    """Ask the server and return a row per group, or the only row; see :class:`AggregateReader` for errors."""
    reader = AggregateReader(requests, query, request.params(), request.schema)
    batch = reader.all() if request.groups else reader.single()
    if query.max_features:
        batch = replace(batch, rows=batch.rows[: query.max_features])
    return named(batch, request.names)


def _check_can(info: LayerInfo, statistics: Sequence[Statistic], group_by: Sequence[str],
               having: Optional[str]) -> None:  # fmt: skip
    can = info.capabilities
    if not can.statistics:
        raise InvalidInput(
            f"The server of “{info.name}” computes no statistics. Download the features and compute them here."
        )
    if any(item.is_percentile for item in statistics) and not can.percentiles:
        raise InvalidInput(f"The server of “{info.name}” computes no percentiles.")
    if having and not can.having:
        raise InvalidInput(
            f"The server of “{info.name}” cannot select groups (HAVING); leave that condition out."
        )
    if having and not group_by:
        raise InvalidInput("A condition on groups (HAVING) needs fields to group by.")


def _source(info: LayerInfo, statistic: Statistic) -> Field:
    name = statistic.field
    if name == "*":
        if statistic.kind.lower() != "count" or not info.schema.object_id_field:
            raise InvalidInput(
                "Only “count” goes with *, and only where the layer has object ids; name a field."
            )
        name = info.schema.object_id_field
    found = resolve_fields(info, [name])
    if len(found) > 1:
        raise InvalidInput(f"“{name}” fits {len(found)} fields; a statistic is of one.")
    return found[0]


def _order_term(term: str, columns: Dict[str, str]) -> str:
    name, _, direction = term.strip().rpartition(" ")
    if direction.upper() not in ("ASC", "DESC") or not name:
        name, direction = term.strip(), ""
    found = matching(name.strip(), columns) or matching(name.strip(), columns.values())
    if len(found) != 1:
        hint = did_you_mean(name, columns) or f" There are: {', '.join(columns)}."
        raise InvalidInput(f"Statistics can be ordered by their own columns; “{name}” is none.{hint}")
    return f"{columns.get(found[0], found[0])} {direction.upper()}".strip()


def _rest_of_order(info: LayerInfo, groups: Sequence[Field], order: Sequence[str]) -> List[str]:
    """Return what makes the order total, so that pages neither overlap nor leave gaps."""
    if not info.capabilities.order_by:
        return []
    named_already = {term.split(" ")[0] for term in order}
    return [item.name for item in groups if item.name not in named_already]
