# SPDX-License-Identifier: GPL-2.0-or-later
"""What is wrong with a definition that someone wants to publish or to put in place of another."""

from __future__ import annotations

from typing import Any, Dict, Iterator, List, Tuple

from tests.sample_server.admin.definitions import EXTENSIONS

CAPABILITIES: Dict[str, str] = {
    "MapServer": "Map,Query,Data,TilesOnly,Tilemap,Uploads",
    "FeatureServer": "Query,Create,Update,Delete,Uploads,Editing,Sync,Extract,ChangeTracking",
    "ImageServer": "Image,Metadata,Catalog,Mensuration,Pixels,Download,Edit,Uploads",
    "GPServer": "Uploads",
    "GeocodeServer": "Geocode,ReverseGeocode,Suggest",
}
WHOLE_NUMBERS = (
    "minInstancesPerNode",
    "maxInstancesPerNode",
    "instancesPerContainer",
    "maxWaitTime",
    "maxStartupTime",
    "maxIdleTime",
    "maxUsageTime",
    "recycleInterval",
    "keepAliveInterval",
    "maxUploadFileSize",
)
CHOICES: Dict[str, Tuple[str, ...]] = {
    "loadBalancing": ("ROUND_ROBIN", "FAIL_OVER"),
    "isolationLevel": ("HIGH", "LOW"),
    "configuredState": ("STARTED", "STOPPED"),
    "clusterName": ("default",),
}
TEXTS = (
    "serviceName", "type", "description", "capabilities", "provider", "recycleStartTime", "allowedUploadFileTypes"
)  # fmt: skip
FLAGS = ("private", "isDefault")
OBJECTS = ("properties", "portalProperties", "frameworkProperties", "jsonProperties", "resourceInfo")
LISTS = ("extensions", "datasets")
KINDS = ((TEXTS, str, "a text"), (tuple(CHOICES), str, "a text"), (FLAGS, bool, "true or false"),
         (OBJECTS, dict, "an object"), (LISTS, list, "a list"))  # fmt: skip
NEEDED = ("serviceName", "type", "capabilities", "provider", "clusterName", "minInstancesPerNode",
          "maxInstancesPerNode", "configuredState", "properties", "extensions")  # fmt: skip
FORBIDDEN = set("\\/:*?\"<>|#%&+. '")


def complaints(definition: Dict[str, Any]) -> List[str]:
    """What the server says against a definition; nothing where it takes it."""
    found = [f"The service definition lacks '{name}'." for name in NEEDED if name not in definition]
    found += _types(definition)
    if found:
        return found
    return [*_values(definition), *_extensions(definition)]


def _types(definition: Dict[str, Any]) -> Iterator[str]:
    known: List[str] = list(WHOLE_NUMBERS)
    for names, kind, words in KINDS:
        known += names
        for name in names:
            if name in definition and not isinstance(definition[name], kind):
                yield f"The value of '{name}' must be {words}."
    for name in WHOLE_NUMBERS:
        value = definition.get(name, 0)
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            yield f"The value of '{name}' must be a whole number that is not negative."
    yield from (
        f"The service definition has an unknown property '{name}'." for name in definition.keys() - known
    )


def _values(definition: Dict[str, Any]) -> Iterator[str]:
    name, kind = definition["serviceName"], definition["type"]
    if not name or FORBIDDEN & set(name):
        yield f"'{name}' cannot be the name of a service."
    if not kind.endswith("Server"):
        yield f"The service type '{kind}' is not known."
    for key, allowed in CHOICES.items():
        if definition.get(key, allowed[0]) not in allowed:
            yield f"The value of '{key}' must be one of {', '.join(allowed)}."
    least, most = definition["minInstancesPerNode"], definition["maxInstancesPerNode"]
    if least > most:
        yield f"minInstancesPerNode ({least}) must not be greater than maxInstancesPerNode ({most})."
    yield from _part(definition, kind, f"service '{name}'")


def _extensions(definition: Dict[str, Any]) -> Iterator[str]:
    allowed = EXTENSIONS.get(definition["type"])
    seen: List[str] = []
    for item in definition["extensions"]:
        name = item.get("typeName") if isinstance(item, dict) else None
        if not isinstance(name, str) or (allowed is not None and name not in allowed):
            yield f"The extension '{name}' is not known for services of type '{definition['type']}'."
            continue
        if name in seen:
            yield f"The extension '{name}' is there twice."
        seen.append(name)
        if item.get("enabled") not in {"true", "false"}:
            yield f"The value of 'enabled' of the extension '{name}' must be the text true or false."
        if not isinstance(item.get("capabilities", ""), str) or not isinstance(
            item.get("properties", {}), dict
        ):
            yield f"The extension '{name}' needs capabilities that are a text and properties that are an object."
            continue
        yield from _part(item, name, f"extension '{name}'")


def _part(part: Dict[str, Any], kind: str, where: str) -> Iterator[str]:
    offered = [name.strip() for name in (part.get("capabilities") or "").split(",") if name.strip()]
    known = CAPABILITIES.get(kind)
    for name in offered:
        if known is not None and name not in known.split(","):
            yield f"The capability '{name}' of the {where} is not known."
    for name, value in part.get("properties", {}).items():
        if not isinstance(value, str):
            yield f"The value of the property '{name}' of the {where} must be a text."
    limit = part.get("properties", {}).get("maxRecordCount", "1")
    if isinstance(limit, str) and (not limit.isdigit() or int(limit) < 1):
        yield f"The value of the property 'maxRecordCount' of the {where} must be a whole number above 0."
