# SPDX-License-Identifier: GPL-2.0-or-later
"""The queryRelatedRecords operation."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Dict, List, Tuple

from tests.sample_server import answer, projection
from tests.sample_server.describe import field_json
from tests.sample_server.model import Layer, Relationship, Service, quote
from tests.sample_server.modes import Playing
from tests.sample_server.query import Query, opened
from tests.sample_server.reply import Reply, invalid, json_reply
from tests.sample_server.view import viewed

FORMATS = {"json", "pjson"}
PASSED_ON = (
    "outFields",
    "outSR",
    "returnZ",
    "returnM",
    "returnGeometry",
    "geometryPrecision",
    "orderByFields",
    "resultOffset",
    "resultRecordCount",
    "f",
)
Groups = Dict[Any, List[Tuple[Any, ...]]]


def run(
    data: Path,
    service: Service,
    service_type: str,
    layer: Layer,
    params: Dict[str, str],
    modes: Dict[str, Playing],
) -> Reply:
    """The related rows of each object id, grouped by it. Raises RestError."""
    relationship = _relationship(layer, params)
    target = service.layer(relationship.related_layer)
    if target is None or params.get("f", "json").lower() not in FORMATS:
        raise invalid("relationshipId" if target is None else "f")
    if not params.get("objectIds", "").strip():
        raise invalid("objectIds")
    asked = {"objectIds": params["objectIds"]}
    with opened(data, service, service_type, viewed(layer, modes), asked, modes) as origin:
        key = quote(relationship.key_field)
        keys = origin.rows(f"{quote(origin.layer.oid or '')}, {key}", f"AND {key} IS NOT NULL").fetchall()
    passed = {name: params[name] for name in PASSED_ON if name in params}
    passed["where"] = params.get("definitionExpression", "").strip() or "1=1"
    with opened(data, service, service_type, viewed(target, modes), passed, modes) as query:
        query.condition += f" AND {quote(relationship.related_key_field)} IN (SELECT value FROM json_each(?))"
        query.arguments.append(json.dumps([value for _, value in keys]))
        return _grouped(query, relationship, keys, params.get("returnCountOnly", "").lower() == "true")


def _relationship(layer: Layer, params: Dict[str, str]) -> Relationship:
    wanted = params.get("relationshipId", "").strip()
    found = next((item for item in layer.relationships if str(item.id) == wanted), None)
    if found is None:
        raise invalid("relationshipId")
    return found


def _grouped(query: Query, relationship: Relationship, keys: List[Tuple[Any, Any]], counts: bool) -> Reply:
    by_key: Groups = {}
    related_key = quote(relationship.related_key_field)
    found = query.rows(f"{related_key}, count(*)", f"GROUP BY {related_key}").fetchall() if counts else None
    if found is not None:
        number = dict(found)
        groups: List[Dict[str, Any]] = [
            {"objectId": oid, "count": number[value]} for oid, value in keys if value in number
        ]
        return json_reply({"relatedRecordGroups": groups}, query.form)
    made = answer.collect(query, extra=related_key)
    for row in made.rows:
        by_key.setdefault(row[-1], []).append(row)
    groups = [
        {"objectId": oid, "relatedRecords": [_record(made, row) for row in by_key[value]]}
        for oid, value in keys
        if value in by_key
    ]
    body: Dict[str, Any] = {"fields": [field_json(item, brief=True) for item in made.fields]}
    if made.writer.active:
        body["geometryType"] = f"esriGeometry{query.layer.geometry}"
        body["spatialReference"] = projection.as_json(query.out_wkid)
    body["relatedRecordGroups"] = groups
    if made.exceeded and query.sends_flag:
        body["exceededTransferLimit"] = True
    return json_reply(body, query.form, len(made.rows))


def _record(made: answer.Page, row: Tuple[Any, ...]) -> Dict[str, Any]:
    return answer.esri_feature(made.writer, made.names, row)
