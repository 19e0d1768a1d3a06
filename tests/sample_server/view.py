# SPDX-License-Identifier: GPL-2.0-or-later
"""A layer as a request sees it: the published layer changed by the modes that are on."""

from __future__ import annotations

from dataclasses import replace
from typing import Dict, List

from tests.sample_server.model import Field, Layer, quote
from tests.sample_server.modes import Playing

BIG_ID_START = 2**53 + 1


def viewed(layer: Layer, modes: Dict[str, Playing]) -> Layer:
    """The layer with other ids, without ids, with nulls or with fewer rows, as the modes say."""
    if not layer.queryable or layer.oid is None:
        return layer
    column = quote(layer.oid)
    if "big_ids" in modes:
        layer = _with_ids(layer, "OID", f"{column} + {BIG_ID_START}")
    if "string_ids" in modes:
        layer = _with_ids(layer, "String", f"printf('{{%08X-5A5A-4000-8000-00000000BEEF}}', {column})")
    if "no_ids" in modes:
        layer = layer.with_fields([field for field in layer.fields if field.name != layer.oid], oid=None)
    if "null_everything" in modes:
        layer = _nulled(layer)
    if "rows_change" in modes:
        playing = modes["rows_change"]
        gone = min(playing.count, playing.value)
        layer = replace(
            layer,
            hidden_sql=f"rowid > {gone} AND rowid <= (SELECT max(rowid) FROM {layer.table}) "
            f"- {playing.value} + {gone}",
        )
    return layer


def _with_ids(layer: Layer, kind: str, expression: str) -> Layer:
    fields: List[Field] = [
        replace(field, type=kind, expression=expression, length=38 if kind == "String" else 8)
        if field.name == layer.oid
        else field
        for field in layer.fields
    ]
    return layer.with_fields(fields)


def _nulled(layer: Layer) -> Layer:
    fields = [
        replace(field, alias=None, domain=None)
        if field.name == layer.oid
        else replace(field, alias=None, domain=None, expression="NULL")
        for field in layer.fields
    ]
    return layer.with_fields(fields, subtypes=(), subtype_field="", drawing=None)


def source_sql(layer: Layer, restriction: str = "") -> str:
    """The rows of a layer as a FROM clause; `restriction` is about the stored table's own rowid."""
    columns = [f"{field.sql} AS {quote(field.name)}" for field in layer.fields]
    if layer.spatial:
        columns += ["shape_", "raw_"]
    conditions = [text for text in (layer.hidden_sql, restriction) if text]
    where = " WHERE " + " AND ".join(f"({text})" for text in conditions) if conditions else ""
    return f"(SELECT {', '.join(columns)} FROM {layer.table}{where}) AS source_"
