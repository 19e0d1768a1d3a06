# SPDX-License-Identifier: GPL-2.0-or-later
"""What a geoprocessing task says of the features it takes, held against features that it is to get."""

from __future__ import annotations

from typing import Dict, List, Mapping, Tuple

from ..formats.fields import Field, FieldType, find_field
from ..formats.geometry_type import GeometryType
from .errors import InvalidInput
from .gp_parameters import GPParameter

_BY_SERVER = frozenset(
    {FieldType.OID, FieldType.GLOBAL_ID, FieldType.GEOMETRY, FieldType.BLOB, FieldType.RASTER}
)
_BY_HABIT = frozenset({"id", "fid", "objectid", "shape"})
_NUMBERS = frozenset(
    {FieldType.SMALL_INTEGER, FieldType.INTEGER, FieldType.BIG_INTEGER, FieldType.SINGLE, FieldType.DOUBLE}
)


def wanted_geometries(parameter: GPParameter) -> Tuple[GeometryType, ...]:
    """Return the geometry types that features may have: those of the filter, else that of the schema; empty for any."""
    if parameter.geometry_types:
        return parameter.geometry_types
    schema = parameter.schema
    return (schema.geometry_type,) if schema and schema.geometry_type is not GeometryType.NONE else ()


def check_geometry(parameter: GPParameter, kind: GeometryType) -> None:
    """Raise ``InvalidInput`` where features of type ``kind`` are not what the task takes."""
    wanted = wanted_geometries(parameter)
    if wanted and kind is not GeometryType.NONE and kind not in wanted:
        listed = ", ".join(item.value.replace("esriGeometry", "") for item in wanted)
        raise InvalidInput(
            f"The features are of type {kind.value.replace('esriGeometry', '')}; wanted: {listed}."
        )


def wanted_fields(parameter: GPParameter) -> List[Field]:
    """Return the fields that a user has to bring; those that servers fill themselves are left out."""
    schema = parameter.schema
    return [item for item in schema.fields if not _is_own(item)] if schema else []


def match_fields(parameter: GPParameter, given: Mapping[str, FieldType]) -> Dict[str, str]:
    """Return what the task calls each of the ``given`` fields that it knows, found in any case.

    Raises ``InvalidInput`` for fields that are missing, and for texts where the task wants numbers.
    """
    wanted = wanted_fields(parameter)
    fields = [Field(name, kind) for name, kind in given.items()]
    pairs = [(item, find_field(fields, item.name)) for item in wanted]
    missing = [item for item, found in pairs if found is None]
    if missing:
        listed = ", ".join(f"{item.name} ({_kind(item.type)})" for item in missing)
        raise InvalidInput(f"The features lack fields that the task wants: {listed}.")
    for item, found in pairs:
        if item.type in _NUMBERS and found is not None and found.type is FieldType.STRING:
            raise InvalidInput(f"The field {found.name} is text; the task wants numbers in it.")
    return {found.name: item.name for item, found in pairs if found is not None}


def _is_own(item: Field) -> bool:
    name = item.name.lower()
    habitual = name in _BY_HABIT or name.startswith(("shape_", "shape."))
    return item.type in _BY_SERVER or habitual or not item.editable or item.default is not None


def _kind(kind: FieldType) -> str:
    return kind.value.replace("esriFieldType", "")
