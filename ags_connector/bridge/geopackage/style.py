# SPDX-License-Identifier: GPL-2.0-or-later
"""The look of a layer as QGIS's style: symbols and labels of the server, aliases, edit widgets."""

from __future__ import annotations

from typing import List, Tuple

from qgis.core import (
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
from ..styles import draw
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
    categories = _CATEGORY.Fields | _CATEGORY.Forms | _CATEGORY.MapTips
    if drawn:
        notes = draw(layer, info, layout.column_of)
        categories = categories | _CATEGORY.Symbology | _CATEGORY.Labeling | _CATEGORY.Rendering
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
