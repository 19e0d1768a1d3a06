# SPDX-License-Identifier: GPL-2.0-or-later
"""The look that a server gives a layer (its ``drawingInfo``), put on a layer of QGIS."""

from __future__ import annotations

import re
from typing import Any, Callable, Dict, List, Mapping, Optional

from qgis.core import QgsArcGisRestUtils, QgsCategorizedSymbolRenderer, QgsExpression, QgsVectorLayer

from ..rest.models import LayerInfo
from .i18n import tr

ColumnOf = Callable[[Optional[str]], Optional[str]]

_CLASSIFIED_BY = ("field", "field1", "field2", "field3")
_BRACKETS = re.compile(r"\[([^\]\[]+)\]")
_LABEL_FIELD = re.compile(r"\[([^\]\[]+)\]|\$feature\.(\w+)|\$feature\[[\"']([^\"']+)[\"']\]")


def draw(layer: QgsVectorLayer, info: LayerInfo, column_of: ColumnOf) -> List[str]:
    """Give ``layer`` symbols, labels, opacity and scale range of ``info``; return what QGIS cannot take over.

    ``column_of`` returns the name that a field of the server has in ``layer``, ``None`` where it is not there:
    symbols and labels that need it are left out, with a note.
    """
    drawing = info.raw.get("drawingInfo") or {}
    notes: List[str] = []
    if layer.isSpatial():
        notes += _symbols(layer, drawing.get("renderer"), column_of)
        notes += _labels(layer, drawing.get("labelingInfo"), column_of)
    layer.setOpacity(1 - float(drawing.get("transparency") or 0) / 100)
    smallest, largest = (float(info.raw.get(key) or 0) for key in ("minScale", "maxScale"))
    if smallest or largest:
        layer.setMinimumScale(smallest)
        layer.setMaximumScale(largest)
        layer.setScaleBasedVisibility(True)
    return notes


def _symbols(layer: QgsVectorLayer, described: Optional[Mapping[str, Any]], column_of: ColumnOf) -> List[str]:
    if not described:
        return []
    asked = [described[key] for key in _CLASSIFIED_BY if described.get(key)]
    missing = [str(name) for name in asked if not column_of(str(name))]
    if missing:
        text = tr(
            "The symbols cannot be taken over: they depend on {fields}, which the layer here does not hold."
        )
        return [text.format(fields=", ".join(missing))]
    named = {**described, **{key: column_of(described[key]) for key in _CLASSIFIED_BY if described.get(key)}}
    renderer = QgsArcGisRestUtils.convertRenderer(named)
    if renderer is None:
        text = tr("The symbols cannot be taken over: QGIS does not know “{kind}”.")
        return [text.format(kind=described.get("type"))]
    _join_fields(renderer, named)
    layer.setRenderer(renderer)
    return []


def _labels(layer: QgsVectorLayer, classes: Optional[List[Dict[str, Any]]], column_of: ColumnOf) -> List[str]:
    if not classes:
        return []
    text = " ".join(_expression(item) for item in classes)
    wanted = [next(filter(None, groups)) for groups in _LABEL_FIELD.findall(text)]
    held = all(column_of(name) for name in wanted)
    named = [_with_columns(item, column_of) for item in classes] if held else []
    labeling = QgsArcGisRestUtils.convertLabeling(named) if held else None
    if labeling is None:
        return [tr("The labels cannot be taken over.")]
    layer.setLabeling(labeling)
    layer.setLabelsEnabled(True)
    return []


def _expression(label_class: Mapping[str, Any]) -> str:
    modern = label_class.get("labelExpressionInfo") or {}
    return (
        f"{label_class.get('labelExpression') or ''} {modern.get('expression') or modern.get('value') or ''}"
    )


def _with_columns(label_class: Mapping[str, Any], column_of: ColumnOf) -> Dict[str, Any]:
    """Return a label class whose expression in brackets has the layer's own names."""
    expression = _BRACKETS.sub(
        lambda found: f"[{column_of(found[1])}]", str(label_class.get("labelExpression") or "")
    )
    return {**label_class, "labelExpression": expression}


def _join_fields(renderer: Any, description: Mapping[str, Any]) -> None:
    """Classify by all the fields of a unique value renderer; QGIS's conversion takes the first alone."""
    names = [description.get(key) for key in ("field1", "field2", "field3") if description.get(key)]
    if len(names) < 2 or not isinstance(renderer, QgsCategorizedSymbolRenderer):
        return
    between = QgsExpression.quotedString(str(description.get("fieldDelimiter") or ","))
    columns = [f"to_string({QgsExpression.quotedColumnRef(str(name))})" for name in names]
    renderer.setClassAttribute(f" || {between} || ".join(columns))
