# SPDX-License-Identifier: GPL-2.0-or-later
"""Feature sets: the page of features, distinct values and the extent, in the styles of both service types."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Callable, Dict, List, Optional, Tuple

import numpy as np

from tests import pbf_encoder
from tests.sample_server import kmz, projection, shape
from tests.sample_server.describe import field_json
from tests.sample_server.model import Field, quote
from tests.sample_server.ordering import order_by
from tests.sample_server.paging import page
from tests.sample_server.reply import Reply, RestError, invalid, json_reply

if TYPE_CHECKING:
    from tests.sample_server.query import Query


def out_fields(query: Query) -> List[Field]:
    """The fields asked for. Raises RestError for one that the layer does not have."""
    text = query.params.get("outFields", "").strip()
    if not text:
        display = query.layer.field(query.layer.display) if query.service_type == "MapServer" else None
        return [display] if display else []
    chosen: List[Field] = []
    for name in (part.strip() for part in text.split(",")):
        found = list(query.layer.fields) if name == "*" else [query.layer.field(name)]
        if found == [None] and name.lower() == "shape" and query.layer.spatial:
            continue
        if None in found:
            raise invalid("outFields")
        chosen += [item for item in found if item is not None and item not in chosen]
    return chosen


@dataclass
class Page:
    """One page of rows: the fields asked for, then shape and object id in each row."""

    query: Query
    fields: List[Field]
    rows: List[Tuple[Any, ...]]
    exceeded: bool
    writer: shape.ShapeWriter

    @property
    def names(self) -> List[str]:
        return [item.name for item in self.fields]


# Modes that put something else in the place of a large page, or cut it off.
_NEVER_WHOLE = ("http_500_above", "timeout_504_above", "error_500_above", "cut_json_above")
_SHOWN = 20


def features(query: Query) -> Reply:
    """One page of features in the form asked for."""
    made = collect(query)
    count = len(made.rows)
    if any(name in query.modes and count > int(query.modes[name].value) for name in _NEVER_WHOLE):
        # Nobody gets to see all of it, and writing large pages takes long: a few rows stand for the others.
        reply = WRITERS[query.form](replace(made, rows=made.rows[:_SHOWN]))
        reply.rows = count
        return reply
    return WRITERS[query.form](made)


def collect(query: Query, extra: str = "") -> Page:
    """Reads the page that the request asks for; `extra` is one more column. Raises RestError."""
    fields = out_fields(query)
    offset, size = page(query)
    order, ordered = order_by(query, {item.name.lower(): quote(item.name) for item in query.layer.fields})
    if not ordered:
        order = "ORDER BY random()" if "shuffle" in query.modes else ""
        if not order and query.layer.oid is not None and "string_ids" not in query.modes:
            order = f"ORDER BY {quote(query.layer.oid)}"
    wanted = [quote(item.name) for item in fields] + (["shape_", "raw_"] if query.layer.spatial else [])
    wanted.append(quote(query.layer.oid) if query.layer.oid else "NULL")
    wanted += [extra] if extra else []
    rows = query.rows(", ".join(wanted), f"{order} LIMIT {size + 1} OFFSET {offset}").fetchall()
    at = len(wanted) - (2 if extra else 1)
    _poison(query, [row[at] for row in rows[:size]])
    if "rows_change" in query.modes:
        query.modes["rows_change"].next()
    writer = shape.ShapeWriter(query, query.layer.spatial and query.flag("returnGeometry", True))
    return Page(query, fields, rows[:size], len(rows) > size, writer)


def _poison(query: Query, ids: List[Any]) -> None:
    poison = query.modes.get("poison")
    if poison is not None and str(poison.value) in {str(oid) for oid in ids}:
        raise RestError(500, "Error performing query operation", [])


def _write_esri(made: Page) -> Reply:
    body = head(made.query, made.fields, made.writer)
    body["features"] = [esri_feature(made.writer, made.names, row) for row in made.rows]
    if made.exceeded and made.query.sends_flag:
        body["exceededTransferLimit"] = True
    return json_reply(body, made.query.form, len(made.rows))


def esri_feature(writer: shape.ShapeWriter, names: List[str], row: Tuple[Any, ...]) -> Dict[str, Any]:
    """A row as a feature of Esri JSON."""
    feature: Dict[str, Any] = {"attributes": dict(zip(names, row))}
    count = len(names)
    if writer.active:
        geometry = writer.esri(row[count], row[count + 1])
        if geometry is not None:
            feature["geometry"] = geometry
    if writer.centroids:
        feature["centroid"] = writer.centroid(row[count])
    return feature


def _write_geojson(made: Page) -> Reply:
    query = made.query
    body: Dict[str, Any] = {"type": "FeatureCollection"}
    if query.out_wkid != 4326:
        body["crs"] = {"type": "name", "properties": {"name": f"EPSG:{query.out_wkid}"}}
    if made.exceeded and query.sends_flag:
        body["properties"] = {"exceededTransferLimit": True}
        if "flag_in_properties" not in query.modes:
            body["exceededTransferLimit"] = True
    body["features"] = [_geojson_feature(made, row) for row in made.rows]
    return json_reply(body, "geojson", len(made.rows))


def _write_pbf(made: Page) -> Reply:
    query, writer = made.query, made.writer
    count = len(made.fields)
    rows = [
        (row[:count], writer.esri(row[count], row[count + 1]) if writer.active else None) for row in made.rows
    ]
    body = pbf_encoder.feature_collection(
        made.fields,
        rows,
        oid=query.layer.oid,
        geometry=query.layer.geometry if writer.active else None,
        wkid=projection.as_json(query.out_wkid),
        has_z=writer.active and writer.has_z,
        has_m=writer.active and writer.has_m,
        exceeded=made.exceeded and query.sends_flag,
        degrees=projection.is_geographic(query.out_wkid),
    )
    return Reply(body, "application/x-protobuf", rows=len(made.rows))


def _geojson_feature(made: Page, row: Tuple[Any, ...]) -> Dict[str, Any]:
    count = len(made.fields)
    geometry = made.writer.geojson(row[count], row[count + 1]) if made.writer.active else None
    feature = {"type": "Feature", "geometry": geometry, "properties": dict(zip(made.names, row))}
    return {**feature, "id": row[-1]} if made.query.layer.oid else feature


def head(query: Query, fields: List[Field], writer: Optional[shape.ShapeWriter]) -> Dict[str, Any]:
    """What stands before the features, as the service type writes it."""
    layer = query.layer
    body: Dict[str, Any] = {}
    if query.service_type == "MapServer":
        body["displayFieldName"] = layer.display
        body["fieldAliases"] = {item.name: item.alias or item.name for item in fields}
    else:
        body["objectIdFieldName"] = layer.oid
        if "old_server" not in query.modes and layer.oid is not None:
            body["uniqueIdField"] = {"name": layer.oid, "isSystemMaintained": True}
        body["globalIdFieldName"] = layer.global_id
    if writer is not None and writer.active:
        body["geometryType"] = f"esriGeometry{layer.geometry}"
        body["spatialReference"] = projection.as_json(query.out_wkid)
        body.update({name: True for name, on in (("hasZ", writer.has_z), ("hasM", writer.has_m)) if on})
        body.update(writer.head())
    body["fields"] = [field_json(item, brief=True) for item in fields]
    return body


def distinct(query: Query) -> Reply:
    """The distinct combinations of the fields asked for."""
    fields = out_fields(query)
    if not fields:
        raise invalid("outFields")
    columns = {item.name.lower(): quote(item.name) for item in query.layer.fields}
    order, _ = order_by(query, columns)
    offset, size = page(query)
    listed = ", ".join(quote(item.name) for item in fields)
    rows = query.rows(f"DISTINCT {listed}", f"{order} LIMIT {size + 1} OFFSET {offset}").fetchall()
    return rows_reply(query, fields, rows, size)


def rows_reply(query: Query, fields: List[Field], rows: List[Tuple[Any, ...]], size: int) -> Reply:
    """A feature set without geometry."""
    names = [item.name for item in fields]
    body = head(query, fields, None)
    body["features"] = [{"attributes": dict(zip(names, row))} for row in rows[:size]]
    if len(rows) > size and query.sends_flag:
        body["exceededTransferLimit"] = True
    return json_reply(body, query.form, len(body["features"]))


def extent(query: Query) -> Dict[str, Any]:
    """The envelope of what is selected, in the reference asked for, and how many rows there are."""
    writer = shape.ShapeWriter(query, True)
    corners, count = [], 0
    for wkb, raw in query.rows("shape_, raw_" if query.layer.spatial else "NULL, NULL"):
        count += 1
        arrays = [array for array in writer.arrays(wkb, raw) if len(array)]
        if arrays:
            stacked = np.concatenate([array[:, :2] for array in arrays])
            corners.append((*stacked.min(axis=0), *stacked.max(axis=0)))
    box: List[Any] = ["NaN"] * 4
    if corners:
        table = np.array(corners)
        box = [*table[:, :2].min(axis=0).tolist(), *table[:, 2:].max(axis=0).tolist()]
    named = dict(zip(("xmin", "ymin", "xmax", "ymax"), box))
    reference = projection.as_json(query.out_wkid)
    return {"extent": {**named, "spatialReference": reference}, "count": count}


WRITERS: Dict[str, Callable[[Page], Reply]] = {
    "json": _write_esri,
    "pjson": _write_esri,
    "geojson": _write_geojson,
    "pbf": _write_pbf,
    "kmz": kmz.write,
}
