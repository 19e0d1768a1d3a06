# SPDX-License-Identifier: GPL-2.0-or-later
"""What a locator found, put beside the fields of the input."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, List, Mapping, Sequence, Tuple

from qgis.core import QgsFeature, QgsField, QgsFields

from ...bridge.features import FeatureConverter
from ...bridge.field_names import free_name
from ...bridge.fields import to_qgs_fields
from ...bridge.i18n import tr
from ...formats.feature_batch import FeatureSchema
from ...formats.fields import Field, FieldType
from ...rest.errors import NotFound
from ...rest.names import did_you_mean, matching
from ...rest.places import rows_of

INPUT_ID = Field("input_id", FieldType.BIG_INTEGER)


class MatchColumns:
    """Makes output features of an input feature and what was found for it.

    The fields are those of the input as they are, ``input_id`` (the feature's id in the input), then those of
    ``schema``; names that are taken get a number, and :attr:`notes` say so.
    """

    def __init__(self, source: QgsFields, schema: FeatureSchema) -> None:
        self.schema = schema
        own, notes = to_qgs_fields((INPUT_ID, *schema.fields))
        # The converter reads what was found only; the id is put before it.
        found, _ = to_qgs_fields(schema.fields)
        self._converter = FeatureConverter(schema, found)
        self.fields, renamed = _joined(source, own)
        self.notes: List[str] = list(notes)
        if renamed:
            self.notes.append(tr("Fields were renamed: {names}.").format(names=", ".join(renamed)))

    def features(self, inputs: Sequence[QgsFeature], items: Sequence[Mapping[str, Any]]) -> List[QgsFeature]:
        """Return an output feature for each pair, at the place that was found."""
        result = []
        for given, found in zip(inputs, self._converter.convert(rows_of(items, self.schema))):
            feature = QgsFeature(self.fields)
            feature.setAttributes([*given.attributes(), given.id(), *found.attributes()])
            if found.hasGeometry():
                feature.setGeometry(found.geometry())
            result.append(feature)
        return result


def only(schema: FeatureSchema, wanted: Sequence[str], always: Sequence[str]) -> FeatureSchema:
    """Return the schema with the fields that ``wanted`` names (wildcards), and those that are there always.

    Without ``wanted`` all stay. Raises ``NotFound`` with near matches for a name that nothing fits.
    """
    names = [item.name for item in schema.fields]
    kept = set(always)
    for name in wanted:
        found = matching(name, names)
        if not found:
            text = tr("The locator gives no field “{name}”.").format(name=name)
            raise NotFound(f"{text}{did_you_mean(name, names)}")
        kept.update(found)
    if not wanted:
        return schema
    return replace(schema, fields=tuple(item for item in schema.fields if item.name in kept))


def _joined(source: QgsFields, own: QgsFields) -> Tuple[QgsFields, List[str]]:
    result = QgsFields()
    taken = set()
    for field in source:
        result.append(QgsField(field))
        taken.add(field.name().lower())
    renamed = []
    for field in own:
        name = free_name(field.name(), taken)
        taken.add(name.lower())
        if name != field.name():
            renamed.append(f"{field.name()} → {name}")
        changed = QgsField(field)
        changed.setName(name)
        result.append(changed)
    return result, renamed
