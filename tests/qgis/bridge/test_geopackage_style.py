# SPDX-License-Identifier: GPL-2.0-or-later
"""Symbols and labels of a server whose field names the file cannot keep."""

from __future__ import annotations

from typing import Any, Dict

import pytest
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument

from ags_connector.bridge.geopackage.layout import plan_layout
from ags_connector.bridge.geopackage.style import style_of
from ags_connector.rest.models import LayerInfo

SYMBOL = {"type": "esriSMS", "style": "esriSMSCircle", "color": [1, 2, 3, 255], "size": 4}
FIELDS = [
    {"name": "db.roads.OBJECTID", "type": "esriFieldTypeOID"},
    {"name": "db.roads.KIND", "type": "esriFieldTypeString", "length": 9},
    {"name": "db.names.NAME", "type": "esriFieldTypeString", "length": 9},
]


def styled(**drawing: Any) -> Any:
    """The layer with the style made of this drawing information, and the notes."""
    data: Dict[str, Any] = {"id": 0, "name": "Roads", "type": "Feature Layer", "geometryType": "esriGeometryPoint",
                            "fields": FIELDS, "drawingInfo": drawing, "minScale": 50000}  # fmt: skip
    (layout,) = plan_layout([LayerInfo.from_json(data)]).tables
    qml, notes = style_of(layout, drawn=True)
    document = QDomDocument()
    assert document.setContent(qml)[0]
    layer = QgsVectorLayer("Point?field=OBJECTID:int&field=KIND:string&field=NAME:string", "x", "memory")
    fine, problem = layer.importNamedStyle(document)
    assert fine, problem
    return layer, notes


def unique(**fields: str) -> Dict[str, Any]:
    infos = [
        {"value": "A|x", "label": "Ax", "symbol": SYMBOL},
        {"value": "B", "label": "B", "symbol": SYMBOL},
    ]
    return {"type": "uniqueValue", "fieldDelimiter": "|", "uniqueValueInfos": infos, **fields}


def test_a_classified_field_has_its_new_name(qgis_app: Any) -> None:
    layer, notes = styled(renderer=unique(field1="DB.Roads.Kind"))
    assert layer.renderer().classAttribute() == "KIND"
    assert notes == []


def test_several_fields_are_classified_together(qgis_app: Any) -> None:
    layer, _ = styled(renderer=unique(field1="db.roads.KIND", field2="db.names.NAME"))
    expression = layer.renderer().classAttribute()
    assert expression == 'to_string("KIND") || \'|\' || to_string("NAME")'


def test_labels_name_the_columns(qgis_app: Any) -> None:
    symbol = {"type": "esriTS", "color": [0, 0, 0, 255], "font": {"family": "Arial", "size": 8}}
    label = {
        "labelExpression": "[db.names.NAME]",
        "symbol": symbol,
        "labelPlacement": "esriServerPointLabelPlacementAboveRight",
    }
    layer, notes = styled(renderer={"type": "simple", "symbol": SYMBOL}, labelingInfo=[label])
    assert layer.labelsEnabled()
    rules = layer.labeling().rootRule().children()
    assert [rule.settings().fieldName for rule in rules] == ['"NAME"']
    assert notes == []


@pytest.mark.parametrize("kind", ["dotDensity", "somethingNew"])
def test_symbols_that_qgis_does_not_know_are_told(qgis_app: Any, kind: str) -> None:
    _, notes = styled(renderer={"type": kind})
    assert kind in notes[0]


def test_transparency_and_scales(qgis_app: Any) -> None:
    layer, _ = styled(renderer={"type": "simple", "symbol": SYMBOL}, transparency=25)
    assert layer.opacity() == 0.75
    assert layer.hasScaleBasedVisibility()
    assert (layer.minimumScale(), layer.maximumScale()) == (50000, 0)
