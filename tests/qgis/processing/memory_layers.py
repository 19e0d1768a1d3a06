# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers in memory that tests hand to imported tasks."""

from __future__ import annotations

from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

FIELDS = "&field=NAME:string&field=ELEVATION:double"


def layer_of(
    *wkts: str, crs: str = "EPSG:25832", kind: str = "Point", fields: str = FIELDS
) -> QgsVectorLayer:
    """Return a layer of features; their names are n0, n1 and so on, their elevations 0, 10 and so on."""
    layer = QgsVectorLayer(f"{kind}?crs={crs}{fields}", "layer", "memory")
    features = []
    for number, wkt in enumerate(wkts):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([f"n{number}", 10.0 * number][: layer.fields().count()])
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    layer.updateExtents()
    return layer
