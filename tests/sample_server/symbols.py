# SPDX-License-Identifier: GPL-2.0-or-later
"""Drawing information: symbols, renderers and labels as Esri JSON."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Sequence, Tuple

Color = Sequence[int]


def fill(color: Color, outline: Color = (110, 110, 110, 255), width: float = 0.4) -> Dict[str, Any]:
    return {"type": "esriSFS", "style": "esriSFSSolid", "color": list(color), "outline": line(outline, width)}


def line(color: Color, width: float = 1.0, style: str = "esriSLSSolid") -> Dict[str, Any]:
    return {"type": "esriSLS", "style": style, "color": list(color), "width": width}


def marker(color: Color, size: float = 4.0, style: str = "esriSMSCircle") -> Dict[str, Any]:
    return {
        "type": "esriSMS",
        "style": style,
        "color": list(color),
        "size": size,
        "angle": 0,
        "xoffset": 0,
        "yoffset": 0,
        "outline": line((0, 0, 0, 255), 0.5),
    }


def simple(symbol: Dict[str, Any], label: str = "") -> Dict[str, Any]:
    return {"type": "simple", "symbol": symbol, "label": label, "description": ""}


def unique(
    field: str, classes: List[Tuple[Any, str, Dict[str, Any]]], default: Optional[Dict[str, Any]] = None
) -> Dict[str, Any]:
    """A unique value renderer; classes are (value, label, symbol)."""
    infos = [
        {"value": str(value), "label": label, "description": "", "symbol": symbol}
        for value, label, symbol in classes
    ]
    groups = [
        {
            "heading": field,
            "classes": [
                {"label": label, "description": "", "values": [[str(value)]], "symbol": symbol}
                for value, label, symbol in classes
            ],
        }
    ]
    return {
        "type": "uniqueValue",
        "field1": field,
        "field2": None,
        "field3": None,
        "fieldDelimiter": ",",
        "defaultSymbol": default,
        "defaultLabel": "Other" if default else None,
        "uniqueValueInfos": infos,
        "uniqueValueGroups": groups,
    }


def label(field: str, size: int = 8) -> Dict[str, Any]:
    return {
        "labelPlacement": "esriServerPolygonPlacementAlwaysHorizontal",
        "where": None,
        "labelExpression": f"[{field}]",
        "useCodedValues": True,
        "minScale": 0,
        "maxScale": 0,
        "symbol": {
            "type": "esriTS",
            "color": [60, 60, 60, 255],
            "backgroundColor": None,
            "verticalAlignment": "bottom",
            "horizontalAlignment": "left",
            "rightToLeft": False,
            "angle": 0,
            "xoffset": 0,
            "yoffset": 0,
            "kerning": True,
            "font": {
                "family": "Arial",
                "size": size,
                "style": "normal",
                "weight": "normal",
                "decoration": "none",
            },
        },
    }


def drawing(renderer: Dict[str, Any], labels: Optional[Dict[str, Any]] = None) -> Dict[str, Any]:
    return {
        "renderer": renderer,
        "scaleSymbols": True,
        "transparency": 0,
        "labelingInfo": [labels] if labels else None,
    }


def classes_of(renderer: Dict[str, Any]) -> List[Tuple[Optional[str], str, Dict[str, Any]]]:
    """(value or None, label, symbol) of every legend entry of a renderer."""
    if renderer["type"] == "simple":
        return [(None, renderer["label"], renderer["symbol"])]
    found: List[Tuple[Optional[str], str, Dict[str, Any]]] = [
        (info["value"], info["label"], info["symbol"]) for info in renderer["uniqueValueInfos"]
    ]
    if renderer["defaultSymbol"]:
        found.append((None, renderer["defaultLabel"], renderer["defaultSymbol"]))
    return found
