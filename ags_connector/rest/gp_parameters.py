# SPDX-License-Identifier: GPL-2.0-or-later
"""What a geoprocessing service and its tasks say of themselves (REST: *GP service*, *GP task*)."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Dict, Mapping, Optional, Sequence, Tuple

from ..formats.esri_json import decode_feature_set
from ..formats.feature_batch import FeatureSchema
from ..formats.geometry_type import GeometryType
from .gp_types import GPType, parse_type
from .models import version_number

_REQUIRED = "esriGPParameterTypeRequired"
_DERIVED = "esriGPParameterTypeDerived"
_OUTPUT = "esriGPParameterDirectionOutput"
_SYNCHRONOUS = "esriExecutionTypeSynchronous"


@dataclass(frozen=True)
class GPParameter:
    """One parameter of a task, or one column of a value table.

    ``type`` is that of the members where ``is_multiple``. ``minimum`` and ``maximum`` bound numbers, ``suffixes``
    name what files may be, ``geometry_types`` what features may be; empty where anything goes. ``dependency`` is the
    parameter that a field or an expression belongs to. ``raw`` is the whole description.
    """

    name: str
    data_type: str
    type: GPType = GPType.UNKNOWN
    is_multiple: bool = False
    display_name: str = ""
    description: str = ""
    category: str = ""
    is_output: bool = False
    is_required: bool = False
    is_derived: bool = False
    default: Any = None
    choices: Tuple[str, ...] = ()
    minimum: Optional[float] = None
    maximum: Optional[float] = None
    suffixes: Tuple[str, ...] = ()
    geometry_types: Tuple[GeometryType, ...] = ()
    columns: Tuple[GPParameter, ...] = ()
    dependency: str = ""
    raw: Mapping[str, Any] = field(default_factory=dict, repr=False)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> GPParameter:
        """Read an item of ``parameters``, or of the ``parameterInfos`` of a value table."""
        name = str(data.get("name") or "")
        data_type = str(data.get("dataType") or "")
        kind, multiple = parse_type(data_type)
        rule = _filter(data.get("filter"))
        columns = data.get("parameterInfos") if kind in (GPType.VALUE_TABLE, GPType.COMPOSITE) else ()
        return cls(
            name=name,
            data_type=data_type,
            type=kind,
            is_multiple=multiple,
            display_name=data.get("displayName") or name,
            description=data.get("description") or "",
            category=data.get("category") or "",
            is_output=data.get("direction") == _OUTPUT,
            is_required=data.get("parameterType") == _REQUIRED,
            is_derived=data.get("parameterType") == _DERIVED,
            default=data.get("defaultValue"),
            choices=tuple(map(str, data.get("choiceList") or ())) or _listed(rule.get("codedvalue")),
            minimum=_number(rule.get("range", {}).get("minimum")),
            maximum=_number(rule.get("range", {}).get("maximum")),
            suffixes=tuple(str(item).lower().lstrip(".") for item in rule.get("file", {}).get("list") or ()),
            geometry_types=tuple(
                GeometryType.parse(item) for item in rule.get("featureclass", {}).get("list") or ()
            ),
            columns=tuple(map(cls.from_json, columns or ())),
            dependency=str(data.get("dependency") or ""),
            raw=data,
        )

    @cached_property
    def schema(self) -> Optional[FeatureSchema]:
        """What features or records the default value describes; ``None`` where it says nothing."""
        if self.type not in (GPType.FEATURES, GPType.RECORDS) or not isinstance(self.default, dict):
            return None
        if not self.default:
            return None
        return decode_feature_set({**self.default, "features": []}).schema


@dataclass(frozen=True)
class GPTaskInfo:
    """A task as its own page describes it; ``raw`` is the whole answer."""

    name: str
    display_name: str
    parameters: Tuple[GPParameter, ...]
    is_synchronous: bool
    description: str = ""
    category: str = ""
    help_url: str = ""
    raw: Mapping[str, Any] = field(default_factory=dict, repr=False)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> GPTaskInfo:
        """Read a task's page."""
        name = str(data.get("name") or "")
        return cls(
            name=name,
            display_name=data.get("displayName") or name,
            parameters=tuple(map(GPParameter.from_json, data.get("parameters") or ())),
            is_synchronous=data.get("executionType") == _SYNCHRONOUS,
            description=data.get("description") or "",
            category=data.get("category") or "",
            help_url=data.get("helpUrl") or "",
            raw=data,
        )

    @property
    def inputs(self) -> Tuple[GPParameter, ...]:
        """The parameters to give."""
        return tuple(item for item in self.parameters if not item.is_output)

    @property
    def outputs(self) -> Tuple[GPParameter, ...]:
        """The parameters that come back."""
        return tuple(item for item in self.parameters if item.is_output)


@dataclass(frozen=True)
class GPServiceInfo:
    """A geoprocessing service as its own page describes it; ``raw`` is the whole answer."""

    tasks: Tuple[str, ...]
    is_synchronous: bool
    version: Optional[float] = None
    maximum_records: Optional[int] = None
    result_map: str = ""
    has_uploads: bool = False
    description: str = ""
    raw: Mapping[str, Any] = field(default_factory=dict, repr=False)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> GPServiceInfo:
        """Read a service's page; ``tasks`` are names."""
        return cls(
            tasks=tuple(map(str, data.get("tasks") or ())),
            is_synchronous=data.get("executionType") == _SYNCHRONOUS,
            version=version_number(data.get("currentVersion")),
            maximum_records=_whole(data.get("maximumRecords")),
            result_map=data.get("resultMapServerName") or "",
            has_uploads="uploads" in str(data.get("capabilities") or "").lower(),
            description=data.get("serviceDescription") or "",
            raw=data,
        )


def _filter(data: Any) -> Dict[str, Mapping[str, Any]]:
    """Return the rules of a filter by their type; a composite one has several."""
    if not isinstance(data, dict):
        return {}
    kind = str(data.get("type") or "").lower()
    if kind != "composite":
        return {kind: data}
    rules: Dict[str, Mapping[str, Any]] = {}
    for item in data.get("list") or ():
        rules.update(_filter(item))
    return rules


def _listed(rule: Optional[Mapping[str, Any]]) -> Tuple[str, ...]:
    """Return the texts of a list of coded values; lists of layers are no choices of text."""
    items: Sequence[Any] = (rule or {}).get("list") or ()
    texts = [item.get("value") if isinstance(item, dict) else item for item in items]
    return tuple(map(str, texts)) if all(isinstance(text, (str, int, float)) for text in texts) else ()


def _number(value: Any) -> Optional[float]:
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def _whole(value: Any) -> Optional[int]:
    return int(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None
