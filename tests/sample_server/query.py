# SPDX-License-Identifier: GPL-2.0-or-later
"""The query operation: what is selected, and which of its answers is wanted."""

from __future__ import annotations

import json
import sqlite3
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Dict, Iterator, List, Optional

from tests.sample_server import answer, projection, statistic
from tests.sample_server.describe import query_formats
from tests.sample_server.model import Field, Layer, Service, quote
from tests.sample_server.modes import Playing
from tests.sample_server.reply import Reply, RestError, bad_sql, invalid, json_reply
from tests.sample_server.sandbox import open_store
from tests.sample_server.spatial import spatial_filter
from tests.sample_server.view import source_sql, viewed
from tests.sample_server.where import BadSql, translate

SELECTING = ("where", "objectIds", "geometry", "time", "text")


@dataclass
class Query:
    """One query request on its way: the layer as the modes show it, the parameters and the open store."""

    service: Service
    service_type: str
    layer: Layer
    params: Dict[str, str]
    modes: Dict[str, Playing]
    store: sqlite3.Connection
    source: str = ""
    condition: str = "1"
    arguments: List[Any] = field(default_factory=list)

    def flag(self, name: str, default: bool = False) -> bool:
        text = self.params.get(name, "").strip().lower()
        return default if not text else text == "true"

    def integer(self, name: str) -> Optional[int]:
        text = self.params.get(name, "").strip()
        try:
            return int(text) if text else None
        except ValueError as error:
            raise invalid(name) from error

    @property
    def fields_by_name(self) -> Dict[str, Field]:
        return {item.name.lower(): item for item in self.layer.fields}

    @property
    def form(self) -> str:
        return self.params.get("f", "json").lower()

    @property
    def sends_flag(self) -> bool:
        return not self.modes.keys() & {"no_flag", "old_server"}

    @property
    def out_wkid(self) -> int:
        asked = projection.parse_wkid(self.params.get("outSR", ""), "outSR")
        if self.form == "kmz":
            return 4326
        return asked or (4326 if self.form == "geojson" else self.layer.wkid)

    def sql(self, columns: str, tail: str = "") -> str:
        return f"SELECT {columns} FROM {self.source} WHERE {self.condition} {tail}"

    def rows(self, columns: str, tail: str = "") -> sqlite3.Cursor:
        """Runs a selection. Raises RestError where the store refuses the expression."""
        try:
            return self.store.execute(self.sql(columns, tail), self.arguments)
        except sqlite3.Error as error:
            raise bad_sql(self.service_type) from error


def run(
    data: Path,
    service: Service,
    service_type: str,
    layer: Layer,
    params: Dict[str, str],
    modes: Dict[str, Playing],
) -> Reply:
    """Answers a query. Raises RestError."""
    form = params.get("f", "json").lower()
    if not layer.queryable:
        raise RestError(
            400,
            "Requested operation is not supported by this service.",
            ["The requested capability is not supported."],
            extendedCode=-2147220222,
        )
    if form not in answer.WRITERS or (
        form not in {"json", "pjson"} and not _offers(form, service_type, modes)
    ):
        raise RestError(400, "Output format not supported.", [])
    if not any(params.get(name, "").strip() for name in SELECTING):
        raise RestError(
            400,
            "Cannot perform query. Invalid query parameters.",
            ["Unable to perform query. Please check your parameters.", "No where clause specified."],
        )
    with opened(data, service, service_type, viewed(layer, modes), params, modes) as query:
        return _answer(query)


def _offers(form: str, service_type: str, modes: Dict[str, Playing]) -> bool:
    if form == "kmz":
        # Map services answer in KMZ, though they do not list it.
        return service_type == "MapServer"
    return form in query_formats(service_type).lower() and "old_server" not in modes


@contextmanager
def opened(
    data: Path,
    service: Service,
    service_type: str,
    layer: Layer,
    params: Dict[str, str],
    modes: Dict[str, Playing],
) -> Iterator[Query]:
    """A query with its selection made and its store open. Raises RestError."""
    store = open_store(data, layer.table)
    try:
        query = Query(service, service_type, layer, params, modes, store)
        _select(query)
        yield query
    except sqlite3.Error as error:
        raise bad_sql(service_type) from error
    finally:
        store.close()


def _answer(query: Query) -> Reply:
    if query.flag("returnCountOnly") and "count_ignored" not in query.modes:
        count = query.rows("count(*)").fetchone()[0]
        wrong = query.modes.get("wrong_count")
        return json_reply({"count": count + (int(wrong.value) if wrong else 0)}, query.form)
    if query.flag("returnIdsOnly"):
        return json_reply(_ids(query), query.form)
    if "old_server" in query.modes and (query.flag("returnExtentOnly") or query.flag("returnDistinctValues")):
        raise RestError(400, "Unable to complete operation.", [])
    if query.flag("returnExtentOnly"):
        return json_reply(answer.extent(query), query.form)
    if query.params.get("outStatistics", "").strip():
        return statistic.answer(query)
    if query.flag("returnDistinctValues"):
        return answer.distinct(query)
    return answer.features(query)


def _ids(query: Query) -> Dict[str, Any]:
    if query.layer.oid is None:
        return {"objectIdFieldName": None, "objectIds": None}
    found = [oid for (oid,) in query.rows(quote(query.layer.oid))]
    return {"objectIdFieldName": query.layer.oid, "objectIds": found or None}


def _select(query: Query) -> None:
    """Fills in the source and the condition from the parameters."""
    restriction, conditions, arguments = "", ["1"], query.arguments
    chosen = spatial_filter(query.params, query.layer)
    if chosen is not None:
        restriction = "rowid IN (SELECT value FROM json_each(?))"
        arguments.append(json.dumps(chosen.row_ids(query.store, query.layer)))
    query.source = source_sql(query.layer, restriction)
    where = query.params.get("where", "").strip()
    if where:
        try:
            conditions.append(translate(where, query.fields_by_name))
        except BadSql as error:
            raise bad_sql(query.service_type) from error
    text = query.params.get("text", "").strip()
    if text and query.service_type == "MapServer":
        conditions.append(f"{quote(query.layer.display)} LIKE ?")
        arguments.append(f"%{text}%")
    if query.params.get("objectIds", "").strip():
        conditions.append(_object_ids(query, arguments))
    if query.params.get("time", "").strip() and query.layer.time_field:
        conditions.append(_time(query, arguments))
    query.condition = " AND ".join(f"({condition})" for condition in conditions)


def _object_ids(query: Query, arguments: List[Any]) -> str:
    if query.layer.oid is None:
        raise invalid("objectIds")
    parts = [part.strip() for part in query.params["objectIds"].split(",") if part.strip()]
    try:
        ids: List[Any] = parts if "string_ids" in query.modes else [int(part) for part in parts]
    except ValueError as error:
        raise invalid("objectIds") from error
    arguments.append(json.dumps(ids))
    return f"{quote(query.layer.oid)} IN (SELECT value FROM json_each(?))"


def _time(query: Query, arguments: List[Any]) -> str:
    ends = [part.strip() for part in query.params["time"].split(",")]
    try:
        low, high = (None if end in {"", "null"} else int(end) for end in (ends[0], ends[-1]))
    except ValueError as error:
        raise invalid("time") from error
    conditions = []
    for sign, bound in ((">=", low), ("<=", high)):
        if bound is not None:
            conditions.append(f"{quote(query.layer.time_field or '')} {sign} ?")
            arguments.append(bound)
    return " AND ".join(conditions) or "1"
