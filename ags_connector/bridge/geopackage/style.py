# SPDX-License-Identifier: GPL-2.0-or-later
"""The look of a layer as QGIS's style: symbols and labels of the server, aliases, edit widgets."""

from __future__ import annotations

from typing import Any, Dict, List, Mapping, Tuple

from qgis.core import (
    QgsArcGisRestUtils,
    QgsCategorizedSymbolRenderer,
    QgsEditorWidgetSetup,
    QgsExpression,
    QgsFields,
    QgsMapLayer,
    QgsMemoryProviderUtils,
    QgsReadWriteContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument

from ...formats.fields import Field, FieldType
from ..crs import to_crs, wkb_type
from ..fields import to_qgs_fields
from ..i18n import tr
from .layout import TableLayout

_WHOLE = (FieldType.SMALL_INTEGER, FieldType.INTEGER, FieldType.BIG_INTEGER)
_CATEGORY = QgsMapLayer.StyleCategory


def style_of(layout: TableLayout, *, drawn: bool) -> Tuple[str, List[str]]:
    """Return the style of a layer's table as QML, and what of the server's look QGIS cannot take over.

    Without ``drawn`` it has aliases and edit widgets only.
    """
    info = layout.info
    fields, _ = to_qgs_fields(layout.fields, subtypes=info.subtypes, subtype_field=info.subtype_field)
    layer = _empty_layer(layout, fields)
    _dress(layer, layout, fields)
    notes: List[str] = []
    categories = _CATEGORY.Fields | _CATEGORY.Forms
    if drawn:
        notes = _draw(layer, layout, info.raw.get("drawingInfo") or {})
        categories = _CATEGORY.AllStyleCategories
    document = QDomDocument()
    problem = layer.exportNamedStyle(document, QgsReadWriteContext(), categories)
    if problem:
        notes.append(tr("The style cannot be stored: {reason}").format(reason=problem))
    return document.toString(), notes


def _empty_layer(layout: TableLayout, fields: QgsFields) -> QgsVectorLayer:
    schema = layout.info.schema
    crs = to_crs(schema.spatial_reference)
    return QgsMemoryProviderUtils.createMemoryLayer(layout.name, fields, wkb_type(schema), crs)


def _dress(layer: QgsVectorLayer, layout: TableLayout, fields: QgsFields) -> None:
    """Set aliases, value maps and ranges; QGIS takes them from the style in place of the file's domains."""
    for item, field, stored in zip(layout.fields, fields, layout.domains):
        index = layer.fields().lookupField(field.name())
        if field.alias():
            layer.setFieldAlias(index, field.alias())
        if stored is None:
            continue
        setup = field.editorWidgetSetup()
        layer.setEditorWidgetSetup(index, _range(item) if setup.isNull() else setup)
    shown = layout.column_of(layout.info.raw.get("displayField"))
    if shown:
        layer.setDisplayExpression(QgsExpression.quotedColumnRef(shown))


def _range(item: Field) -> QgsEditorWidgetSetup:
    low = item.domain.minimum if item.domain else None
    high = item.domain.maximum if item.domain else None
    whole = item.type in _WHOLE
    return QgsEditorWidgetSetup(
        "Range",
        {
            "Min": int(low or 0) if whole else low,
            "Max": int(high or 0) if whole else high,
            "Step": 1,
            "Style": "SpinBox",
            "AllowNull": item.nullable,
        },
    )


def _draw(layer: QgsVectorLayer, layout: TableLayout, drawing: Mapping[str, Any]) -> List[str]:
    notes = []
    if drawing.get("renderer") and layer.isSpatial():
        description = _with_columns(drawing["renderer"], layout)
        renderer = QgsArcGisRestUtils.convertRenderer(description)
        if renderer is None:
            text = tr("The symbols cannot be taken over: QGIS does not know “{kind}”.")
            notes.append(text.format(kind=description.get("type")))
        else:
            _join_fields(renderer, description)
            layer.setRenderer(renderer)
    classes = drawing.get("labelingInfo")
    labeling = QgsArcGisRestUtils.convertLabeling(list(classes)) if classes and layer.isSpatial() else None
    if labeling is not None:
        layer.setLabeling(labeling)
        layer.setLabelsEnabled(True)
    elif classes:
        notes.append(tr("The labels cannot be taken over."))
    layer.setOpacity(1 - float(drawing.get("transparency") or 0) / 100)
    smallest, largest = (float(layout.info.raw.get(key) or 0) for key in ("minScale", "maxScale"))
    if smallest or largest:
        layer.setMinimumScale(smallest)
        layer.setMaximumScale(largest)
        layer.setScaleBasedVisibility(True)
    return notes


def _with_columns(renderer: Mapping[str, Any], layout: TableLayout) -> Dict[str, Any]:
    """Return the renderer with the names that its fields have in the file."""
    named = {key: layout.column_of(renderer.get(key)) for key in ("field", "field1", "field2", "field3")}
    return {**renderer, **{key: column for key, column in named.items() if column}}


def _join_fields(renderer: Any, description: Mapping[str, Any]) -> None:
    """Classify by all the fields of a unique value renderer; QGIS's conversion takes the first alone."""
    names = [description.get(key) for key in ("field1", "field2", "field3") if description.get(key)]
    if len(names) < 2 or not isinstance(renderer, QgsCategorizedSymbolRenderer):
        return
    between = QgsExpression.quotedString(str(description.get("fieldDelimiter") or ","))
    columns = [f"to_string({QgsExpression.quotedColumnRef(str(name))})" for name in names]
    renderer.setClassAttribute(f" || {between} || ".join(columns))
