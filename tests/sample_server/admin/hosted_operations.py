# SPDX-License-Identifier: GPL-2.0-or-later
"""What is done to hosted services and layers: definitions added to, updated, taken from; rows truncated."""

from __future__ import annotations

import copy
import uuid
from dataclasses import dataclass, replace
from typing import Any, Callable, Dict, List

from tests.sample_server.admin import hosted_schema
from tests.sample_server.admin.administration import Administration
from tests.sample_server.admin.definition_check import CAPABILITIES
from tests.sample_server.admin.entry import Entry
from tests.sample_server.admin.hosted_schema import check_keys, listed, refusal
from tests.sample_server.admin.registry import applied
from tests.sample_server.model import Layer, Service

Json = Dict[str, Any]
SERVICE_KEYS = {"capabilities", "description", "serviceDescription", "copyrightText", "maxRecordCount"}


@dataclass
class Change:
    """One operation on a hosted service."""

    admin: Administration
    entry: Entry
    definition: Json

    def publish(self, service: Service) -> None:
        self.admin.registry.change(self.entry, self.entry.definition, service)

    def layer(self, number: int) -> Layer:
        """The layer as it is now. Raises RestError."""
        found = self.entry.service.layer(number)
        if found is None or not found.queryable:
            raise refusal("find", f"There is no layer {number}.")
        return found


def add_layers(change: Change) -> Json:
    """New layers and tables, empty."""
    check_keys(change.definition, {"layers", "tables"}, "add to")
    service = change.entry.service
    number = max((layer.id for layer in service.layers), default=-1) + 1
    made: List[Layer] = []
    for key in ("layers", "tables"):
        for item in listed(change.definition, key, "add to"):
            table = f"hosted_{uuid.uuid4().hex}"
            made.append(hosted_schema.layer_of(item, number + len(made), table, spatial=key == "layers"))
    change.admin.rows.make(made)
    change.publish(replace(service, layers=(*service.layers, *made)))
    body: Json = {"success": True}
    for key, kind in (("layers", "layer"), ("tables", "table")):
        named = [{"name": layer.name, "id": str(layer.id)} for layer in made if layer.kind == kind]
        body.update({key: named} if named else {})
    return body


def update_service(change: Change) -> Json:
    """Capabilities, texts, the size of pages."""
    check_keys(change.definition, SERVICE_KEYS, "update")
    wanted, definition = change.definition, copy.deepcopy(change.entry.definition)
    part = next(
        (item for item in definition["extensions"] if item["typeName"] == "FeatureServer"), definition
    )
    capabilities = wanted.get("capabilities", part["capabilities"])
    unknown = set(capabilities.split(",")) - set(CAPABILITIES["FeatureServer"].split(","))
    if unknown - {""}:
        raise refusal("update", f"The capability '{sorted(unknown)[0]}' is not known.")
    limit = wanted.get("maxRecordCount", int(part["properties"]["maxRecordCount"]))
    if isinstance(limit, bool) or not isinstance(limit, int) or limit < 1:
        raise refusal("update", "maxRecordCount must be a whole number above 0.")
    part["capabilities"], part["properties"]["maxRecordCount"] = capabilities, str(limit)
    definition["description"] = wanted.get(
        "description", wanted.get("serviceDescription", definition["description"])
    )
    service = applied(change.entry.service, definition)
    service = replace(service, copyright=wanted.get("copyrightText", service.copyright))
    change.admin.registry.change(change.entry, definition, service)
    return {"success": True}


def delete_layers(change: Change) -> Json:
    """Layers and tables, with their rows."""
    check_keys(change.definition, {"layers", "tables"}, "delete from")
    gone = {
        change.layer(_number(item)).id
        for key in ("layers", "tables")
        for item in listed(change.definition, key, "delete from")
    }
    service = change.entry.service
    change.publish(replace(service, layers=tuple(item for item in service.layers if item.id not in gone)))
    return {"success": True}


def _number(item: Json) -> int:
    text = str(item.get("id", ""))
    if not text.isdigit():
        raise refusal("delete from", f"'{text}' is no number of a layer.")
    return int(text)


def add_fields(change: Change, number: int) -> Json:
    """New fields, null in every row."""
    check_keys(change.definition, {"fields", "indexes"}, "add to")
    layer = change.layer(number)
    fields = [hosted_schema.field_of(item) for item in listed(change.definition, "fields", "add to")]
    together = hosted_schema.without_twins([*layer.fields, *fields])
    change.admin.rows.add(layer, fields)
    change.publish(hosted_schema.with_layer(change.entry.service, replace(layer, fields=tuple(together))))
    return {"success": True}


def update_layer(change: Change, number: int) -> Json:
    made = hosted_schema.updated(change.layer(number), change.definition)
    change.publish(hosted_schema.with_layer(change.entry.service, made))
    return {"success": True}


def delete_fields(change: Change, number: int) -> Json:
    """Fields with their values."""
    check_keys(change.definition, {"fields", "indexes"}, "delete from")
    layer = change.layer(number)
    gone = []
    for item in listed(change.definition, "fields", "delete from"):
        known = layer.field(str(item.get("name")))
        if known is None or known.name == layer.oid:
            raise refusal("delete from", f"The field '{item.get('name')}' cannot be deleted.")
        gone.append(known)
    left = tuple(item for item in layer.fields if item not in gone)
    display = layer.display if layer.display in [item.name for item in left] else left[0].name
    change.publish(
        hosted_schema.with_layer(change.entry.service, replace(layer, fields=left, display=display))
    )
    change.admin.rows.drop(layer, gone)
    return {"success": True}


def truncate(change: Change, number: int) -> Json:
    """No rows any more; attachments alone are not kept here, so there is nothing to do for them."""
    layer = change.layer(number)
    if str(change.definition.get("attachmentOnly", "")).lower() != "true":
        change.admin.rows.truncate(layer)
    return {"success": True}


def refresh(change: Change) -> Json:
    change.admin.site.forget_extents()
    return {"success": True}


SERVICE_OPERATIONS: Dict[str, Callable[[Change], Json]] = {
    "addToDefinition": add_layers,
    "updateDefinition": update_service,
    "deleteFromDefinition": delete_layers,
    "refresh": refresh,
}
LAYER_OPERATIONS: Dict[str, Callable[[Change, int], Json]] = {
    "addToDefinition": add_fields,
    "updateDefinition": update_layer,
    "deleteFromDefinition": delete_fields,
    "truncate": truncate,
    "refresh": lambda change, number: refresh(change),
}
