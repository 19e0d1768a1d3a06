# SPDX-License-Identifier: GPL-2.0-or-later
"""services/types: the types of services that can be published, their extensions and providers."""

from __future__ import annotations

from typing import Dict, List

from tests.sample_server.admin.definition_check import CAPABILITIES
from tests.sample_server.admin.definitions import EXTENSIONS
from tests.sample_server.admin.item_info import NAMES
from tests.sample_server.admin.refusals import Json, not_there

DEFAULTS: Dict[str, str] = {
    "MapServer": "Map,Query,Data",
    "ImageServer": "Image,Metadata",
    "FeatureServer": "Query",
}
ALL_EXTENSIONS = {name for names in EXTENSIONS.values() for name in names}
PROVIDERS = ("ArcObjects11", "ArcObjectsRasterRendering", "DMaps", "SDS")


def answer(rest: List[str]) -> Json:
    """The answer to what follows /services/types. Raises AdminError."""
    if not rest:
        return {"types": [_type(name) for name in EXTENSIONS]}
    if rest == ["extensions"]:
        return {f"{name}.soe": [_extension(name)] for name in sorted(ALL_EXTENSIONS)}
    if rest == ["providers"]:
        return {"providers": [{"Name": name, "DisplayName": name} for name in PROVIDERS]}
    if len(rest) == 1 and rest[0] in EXTENSIONS:
        return _type(rest[0])
    raise not_there("services/types/" + "/".join(rest))


def _type(name: str) -> Json:
    shown = NAMES.get(name, name)
    return {
        "Name": name,
        "DisplayName": shown,
        "CLSID": f"esriSample.{name}",
        "Description": f"Sample {shown}",
        "CfgFactoryPROGID": f"esriSample.{name}ConfigurationFactory",
        "Properties": {},
        "Info": _info(name),
        "ExtensionTypes": [_extension(item) for item in EXTENSIONS[name]],
    }


def _extension(name: str) -> Json:
    return {
        "Name": name,
        "DisplayName": name,
        "CLSID": f"esriSample.{name}",
        "Description": f"Sample {name}",
        "Properties": {},
        "Info": {"SupportsREST": "true", "SupportsSOAP": "false", **_info(name)},
        "Resources": {},
    }


def _info(name: str) -> Json:
    known = CAPABILITIES.get(name, "")
    return {"AllWebCapabilities": known, "DefaultWebCapabilities": DEFAULTS.get(name, "")}
