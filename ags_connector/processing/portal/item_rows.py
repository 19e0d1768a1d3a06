# SPDX-License-Identifier: GPL-2.0-or-later
"""The items of a portal as features: a row each, with the extent as a polygon."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Callable, List, Optional, Tuple

from qgis.core import QgsFeature, QgsFields, QgsGeometry, QgsRectangle
from qgis.PyQt.QtCore import QDateTime

from ...bridge.features import utc_date_time
from ...bridge.fields import to_qgs_fields
from ...formats.dates import to_epoch_ms
from ...formats.fields import Field, FieldType
from ...rest.models import Extent
from ...rest.portal import Item

_Column = Tuple[str, FieldType, Callable[[Item], Any]]
_COLUMNS: Tuple[_Column, ...] = (
    ("id", FieldType.STRING, lambda item: item.id),
    ("title", FieldType.STRING, lambda item: item.title),
    ("type", FieldType.STRING, lambda item: item.type),
    ("owner", FieldType.STRING, lambda item: item.owner),
    ("access", FieldType.STRING, lambda item: item.access),
    ("url", FieldType.STRING, lambda item: item.service_url),
    ("page", FieldType.STRING, lambda item: item.page_url),
    ("tags", FieldType.STRING, lambda item: ", ".join(item.tags)),
    ("snippet", FieldType.STRING, lambda item: item.snippet),
    ("credits", FieldType.STRING, lambda item: item.credits),
    ("created", FieldType.DATE, lambda item: _moment(item.created)),
    ("modified", FieldType.DATE, lambda item: _moment(item.modified)),
    ("views", FieldType.INTEGER, lambda item: item.views),
    ("size", FieldType.INTEGER, lambda item: item.size or None),
    ("thumbnail", FieldType.STRING, lambda item: item.thumbnail_url),
)


def item_fields() -> Tuple[QgsFields, Tuple[str, ...]]:
    """Return the columns, and notes on what files hold differently."""
    return to_qgs_fields([Field(name, kind) for name, kind, _ in _COLUMNS])


def item_feature(item: Item, fields: QgsFields) -> QgsFeature:
    """Return the row of an item; what the portal does not tell is null, also the geometry."""
    feature = QgsFeature(fields)
    values: List[Any] = [read(item) for _, _, read in _COLUMNS]
    feature.setAttributes([None if value == "" else value for value in values])
    if item.extent is not None:
        feature.setGeometry(_polygon(item.extent))
    return feature


def _polygon(extent: Extent) -> QgsGeometry:
    return QgsGeometry.fromRect(QgsRectangle(extent.xmin, extent.ymin, extent.xmax, extent.ymax))


def _moment(value: Optional[datetime]) -> Optional[QDateTime]:
    return utc_date_time(to_epoch_ms(value)) if value is not None else None
