# SPDX-License-Identifier: GPL-2.0-or-later
"""Statistics of a query: outStatistics, groups and having."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Dict, List, Tuple

from tests.sample_server.answer import rows_reply
from tests.sample_server.model import Field, quote
from tests.sample_server.ordering import order_by
from tests.sample_server.paging import page
from tests.sample_server.reply import Reply, RestError, bad_sql, invalid
from tests.sample_server.where import BadSql, translate

if TYPE_CHECKING:
    from tests.sample_server.query import Query

FUNCTIONS = {
    "count": "count",
    "sum": "sum",
    "min": "min",
    "max": "max",
    "avg": "avg",
    "stddev": "stddev_",
    "var": "var_",
}
OUT_NAME = re.compile(r"^[^\W\d]\w*$")
SAME_TYPE = {"min", "max"}


def answer(query: Query) -> Reply:
    """The rows of statistics, one for each group. Raises RestError."""
    if query.modes.keys() & {"no_statistics", "old_server"}:
        raise RestError(400, "Unable to complete operation.", ["'outStatistics' is not supported."])
    groups = _groups(query)
    outputs = [_statistic(query, item) for item in _definitions(query)]
    fields = groups + [item for item, _ in outputs]
    selected = [quote(item.name) for item in groups] + [
        f"{sql} AS {quote(item.name)}" for item, sql in outputs
    ]
    names = {item.name.lower(): quote(item.name) for item in fields}
    tail = f"GROUP BY {', '.join(quote(item.name) for item in groups)} " if groups else ""
    having = query.params.get("havingClause", query.params.get("having", "")).strip()
    if having and groups:
        known = {**query.fields_by_name, **{item.name.lower(): item for item, _ in outputs}}
        try:
            tail += f"HAVING {translate(having, known, aggregates=True)} "
        except BadSql as error:
            raise bad_sql(query.service_type) from error
    order, _ = order_by(query, names)
    offset, size = page(query)
    rows: List[Tuple[Any, ...]] = query.rows(
        ", ".join(selected), f"{tail}{order} LIMIT {size + 1} OFFSET {offset}"
    ).fetchall()
    return rows_reply(query, fields, rows, size)


def _groups(query: Query) -> List[Field]:
    text = query.params.get("groupByFieldsForStatistics", "").strip()
    groups = []
    for name in filter(None, (part.strip() for part in text.split(","))):
        found = query.layer.field(name)
        if found is None:
            raise invalid("groupByFieldsForStatistics")
        groups.append(found)
    return groups


def _definitions(query: Query) -> List[Dict[str, Any]]:
    try:
        found = json.loads(query.params["outStatistics"])
    except ValueError as error:
        raise invalid("outStatistics") from error
    if not isinstance(found, list) or not all(isinstance(item, dict) for item in found) or not found:
        raise invalid("outStatistics")
    return found


def _statistic(query: Query, item: Dict[str, Any]) -> Tuple[Field, str]:
    """The field of the answer and the SQL of one statistic."""
    kind = str(item.get("statisticType", "")).lower()
    source = query.layer.field(str(item.get("onStatisticField", "")))
    name = item.get("outStatisticFieldName") or f"{kind}_{item.get('onStatisticField')}"
    if source is None or not OUT_NAME.match(name):
        raise invalid("outStatistics")
    column = quote(source.name)
    if kind in {"percentile_cont", "percentile_disc"}:
        rule = item.get("statisticParameters") or {}
        fraction, order = float(rule.get("value", 0.5)), str(rule.get("orderBy", "asc")).lower()
        direction = "desc" if order == "desc" else "asc"
        return Field(name, "Double", name), f"percentile_({column}, {fraction}, '{kind[-4:]}', '{direction}')"
    if kind not in FUNCTIONS:
        raise invalid("outStatistics")
    if kind == "count":
        return Field(name, "Integer", name), f"count({column})"
    result = source.type if kind in SAME_TYPE and source.type != "OID" else "Double"
    if kind in SAME_TYPE and source.type == "OID":
        result = "Integer"
    return Field(name, result, name, source.length), f"{FUNCTIONS[kind]}({column})"
