# SPDX-License-Identifier: GPL-2.0-or-later
"""Fetch the rows that are related to those of a layer or table."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, Iterator, List, Optional, Sequence

from qgis.core import (
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterField,
)

from ...bridge.crs import to_crs, wkb_type
from ...bridge.domains import DomainMode
from ...bridge.features import FeatureConverter
from ...bridge.field_names import free_name
from ...bridge.fields import to_qgs_fields
from ...bridge.i18n import tr
from ...formats.feature_batch import FeatureBatch, FeatureSchema
from ...formats.fields import Field, FieldType
from ...rest.errors import AgsError, Canceled, InvalidInput
from ...rest.feature_layer import FeatureLayer
from ...rest.models import LayerInfo
from ...rest.related import RelatedReader
from .. import parameters as shared
from ..base import AgsAlgorithm
from ..feature_output import FeatureOutput
from ..incomplete import keep_after_cancel, keep_what_came
from ..layer_at_url import layer_at
from ..values import Run, Values

RELATIONSHIP = "RELATIONSHIP"
INPUT = "INPUT"
OBJECT_ID_FIELD = "OBJECT_ID_FIELD"
RELATED_WHERE = "RELATED_WHERE"
PARENT_COUNT = "PARENT_COUNT"
FEATURE_COUNT = "FEATURE_COUNT"

_ROWS_AT_ONCE = 1000


class RelatedRecords(AgsAlgorithm):
    """Writes the related rows of every parent, each with the parent's object id."""

    ID = "relatedrecords"
    GROUP_ID = "queryexport"

    def title(self) -> str:
        """Return the name."""
        return tr("Fetch related records")

    def keywords(self) -> str:
        """Return the search words."""
        return tr("relationship,relation,related,join,one to many,table,parent,child,download")

    def add_parameters(self) -> None:
        """Add the relationship, the parents, the related rows wanted, and the outputs."""
        self.addParameter(
            shared.text(
                RELATIONSHIP,
                tr("Relationship"),
                tr("Its name (in any case, with * and ?) or its id. Empty: the only one that the layer has."),
            )
        )
        kinds = [QgsProcessing.SourceType.TypeVector]
        self.addParameter(
            shared.source(
                INPUT,
                tr("Parents"),
                tr("A layer or table whose object ids say for which rows to fetch. Empty: for all."),
                kinds,
                optional=True,
            )
        )
        self.addParameter(shared.where())
        self.addParameter(
            shared.text(
                RELATED_WHERE,
                tr("Filter of the related rows"),
                tr("Only related rows that meet this SQL condition. Empty: all of them."),
            )
        )
        self.addParameter(shared.fields())
        field = QgsProcessingParameterField(
            OBJECT_ID_FIELD, tr("Field with object ids"), None, INPUT, optional=True
        )
        help_text = tr(
            "The field of the parents' layer that holds the object ids. Empty: the one called as on the server."
        )
        self.addParameter(shared.advanced(shared.with_help(field, help_text)))
        self.addParameter(shared.advanced(shared.domains()))
        self.addParameter(
            shared.sink(
                tr("Related records"),
                tr("The layer or table to write; its first column is the object id of the parent."),
            )
        )
        self.addOutput(QgsProcessingOutputNumber(PARENT_COUNT, tr("Parents asked for")))
        self.addOutput(QgsProcessingOutputNumber(FEATURE_COUNT, tr("Related rows written")))

    def check(self, values: Values) -> None:
        """Check the names of the fields."""
        values.names(shared.FIELDS)

    def execute(self, run: Run) -> Dict[str, Any]:
        """Fetch and write parent by parent."""
        layer = layer_at(run)
        reader = layer.related_reader(
            _relationship(run, layer.info),
            run.names(shared.FIELDS) or "*",
            run.text(RELATED_WHERE),
            feedback=run.feedback,
        )
        parents = _parents(run, layer)
        schema = _with_parent(reader.schema, layer.info)
        written = self._write(run, reader, schema, parents)
        return {**written, PARENT_COUNT: len(parents)}

    def _write(
        self, run: Run, reader: RelatedReader, schema: FeatureSchema, parents: Sequence[Any]
    ) -> Dict[str, Any]:
        mode, related = DomainMode(run.choice(shared.DOMAINS)), reader.related
        fields, notes = to_qgs_fields(
            schema.fields, mode, subtypes=related.subtypes, subtype_field=related.subtype_field
        )
        converter = FeatureConverter(
            schema, fields, mode, subtypes=related.subtypes, subtype_field=related.subtype_field
        )
        output = FeatureOutput(run, fields, wkb_type(schema), to_crs(schema.spatial_reference))
        try:
            for batch in _batches(reader, schema, parents):
                output.write(converter.convert(batch))
        except Canceled:
            run.warn(keep_after_cancel(output, run))
            if run.output_file() is not None:
                raise
            return {shared.OUTPUT: output.destination, FEATURE_COUNT: output.written}
        except AgsError as error:
            error.details = (*error.details, keep_what_came(output, run))
            raise
        output.close()
        for note in (*notes, *converter.notes()):
            run.info(note)
        text = tr("{count} rows of “{name}” are related to {parents} parents")
        run.info(text.format(count=output.written, name=related.name, parents=len(parents)))
        return {shared.OUTPUT: output.destination, FEATURE_COUNT: output.written}


def _relationship(run: Run, info: LayerInfo) -> str:
    name = run.text(RELATIONSHIP)
    if name or len(info.relationships) == 1:
        return name or str(info.relationships[0].id)
    if not info.relationships:
        raise InvalidInput(tr("“{name}” has no relationships.").format(name=info.name))
    listed = ", ".join(f"{item.id} “{item.name}”" for item in info.relationships)
    raise InvalidInput(
        tr("“{name}” has several relationships, say which one is meant: {list}").format(
            name=info.name, list=listed
        )
    )


def _parents(run: Run, layer: FeatureLayer) -> List[Any]:
    """Return the object ids of the parents: the layer's own that match, those of the input among them."""
    where = run.text(shared.WHERE)
    source = run.source(INPUT)
    if source is None:
        return layer.object_ids(where)
    column = run.text(OBJECT_ID_FIELD) or layer.info.schema.object_id_field or ""
    index = source.fields().lookupField(column)
    if index < 0:
        text = tr(
            "“{layer}” has no field “{field}” with the object ids of “{name}”. Say which field holds them."
        )
        raise InvalidInput(text.format(layer=source.sourceName(), field=column, name=layer.name))
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes([index])
    wanted = {_plain(feature.attribute(index)) for feature in source.getFeatures(request)}
    known = {_plain(item): item for item in layer.object_ids(where)}
    missing = sum(1 for item in wanted if item and item not in known)
    if missing:
        text = tr("{count} of the parents do not exist on the server or do not match the filter.")
        run.warn(text.format(count=missing))
    return [item for key, item in known.items() if key in wanted]


def _plain(value: Any) -> Optional[str]:
    """Return an object id as text to compare: tables may hold it as a number of any kind."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).lower() if isinstance(value, (int, str)) else None


def _with_parent(schema: FeatureSchema, parent: LayerInfo) -> FeatureSchema:
    """Return the schema of the output: the parent's object id, then the related row."""
    key = next((item for item in parent.schema.fields if item.name == parent.schema.object_id_field), None)
    kind = FieldType.STRING if key is not None and key.type is FieldType.STRING else FieldType.BIG_INTEGER
    name = free_name("PARENT_ID", {item.name.lower() for item in schema.fields})
    alias = tr("Object id in “{name}”").format(name=parent.name)
    return replace(schema, fields=(Field(name, kind, alias), *schema.fields))


def _batches(reader: RelatedReader, schema: FeatureSchema, parents: Sequence[Any]) -> Iterator[FeatureBatch]:
    """Yield the rows of several parents together, as writing many at once is cheaper."""
    rows: List[List[Any]] = []
    geometries: List[Optional[bytes]] = []
    for parent, batch in reader.read(parents):
        rows += ([parent, *row] for row in batch.rows)
        geometries += batch.geometries
        if len(rows) >= _ROWS_AT_ONCE:
            yield FeatureBatch(schema, rows, geometries)
            rows, geometries = [], []
    if rows:
        yield FeatureBatch(schema, rows, geometries)
