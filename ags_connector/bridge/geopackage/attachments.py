# SPDX-License-Identifier: GPL-2.0-or-later
"""Files attached to features, in a table beside that of their layer."""

from __future__ import annotations

from pathlib import Path
from typing import Any, List, Tuple

from osgeo import gdal, ogr

from ...rest.attachments import Attachment, Attachments
from ...rest.errors import NotArcGIS, ServerError, SignInRequired
from ...rest.feature_layer import FeatureLayer
from ...rest.feedback import Severity, check_canceled
from ..gdal_messages import GdalMessages
from ..i18n import tr
from ..meter import Meter
from . import sql
from .layout import PARENT_COLUMN, TableLayout
from .partial import PartialFile, Stage

_COLUMNS = (
    ("attachment_id", ogr.OFTInteger64),
    (PARENT_COLUMN, ogr.OFTInteger64),
    ("parent_global_id", ogr.OFTString),
    ("global_id", ogr.OFTString),
    ("name", ogr.OFTString),
    ("content_type", ogr.OFTString),
    ("size", ogr.OFTInteger64),
    ("data", ogr.OFTBinary),
)
_NAMES = tuple(name for name, _ in _COLUMNS)
_NAMED_AT_MOST = 5


class LayerAttachments:
    """Brings the files of the features in the table of ``layout``, those that are not there yet."""

    def __init__(self, partial: PartialFile, position: int, layer: FeatureLayer, layout: TableLayout) -> None:
        self._partial = partial
        self._position = position
        self._layer = layer
        self._layout = layout
        self._table = layout.attachments or ""
        self._lost: List[str] = []

    def read(self, meter: Meter) -> None:
        """Do it; ``ServerError`` at the end where files could not be read, which names them."""
        if self._partial.progress(self._position).stage >= Stage.DONE:
            return
        create_table(self._partial.path, self._layout)
        attachments = Attachments(self._layer)
        parents, known = self._state()
        for item in attachments.of(parents):
            check_canceled(meter)
            if (item.parent_id, item.id) not in known:
                self._fetch(attachments, item, meter)
        if self._lost:
            raise self._failure()
        self._partial.advance(self._position, Stage.DONE)
        with self._partial.database() as database:
            count = database.execute(sql.count(self._table)).fetchone()[0]
        meter.message(Severity.INFO, tr("{count} attachments written").format(count=count))

    def _state(self) -> Tuple[List[Any], Any]:
        """Return the object ids, and which attachments an earlier run has fetched."""
        with self._partial.database() as database:
            ids = database.execute(sql.select(self._layout.name, [self._layout.object_id or ""])).fetchall()
            known = database.execute(sql.select(self._table, [PARENT_COLUMN, "attachment_id"])).fetchall()
        return [item for (item,) in ids if item is not None], set(known)

    def _fetch(self, attachments: Attachments, item: Attachment, meter: Meter) -> None:
        try:
            content = attachments.content(item)
        except SignInRequired:
            raise
        except (ServerError, NotArcGIS) as error:
            # One bad file does not end the others.
            self._lost.append(f"{item.parent_id}/{item.id} “{item.name}”")
            meter.message(Severity.WARNING, str(error))
            return
        row = (item.id, item.parent_id, item.parent_global_id or None, item.global_id or None, item.name,
               item.content_type or None, len(content), content)  # fmt: skip
        with self._partial.database() as database:
            database.execute(sql.insert(self._table, _NAMES), row)

    def _failure(self) -> ServerError:
        named = ", ".join(self._lost[:_NAMED_AT_MOST])
        text = tr("{count} attachments of “{layer}” could not be read: {names}.")
        return ServerError(
            text.format(count=len(self._lost), layer=self._layer.name, names=named), url=self._layer.url
        )


def create_table(path: Path, layout: TableLayout) -> None:
    """Create the table of attachments, unless it is there; ``OSError`` where that fails."""
    messages = GdalMessages()
    with messages.listening():
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
        messages.check(dataset, f"{path.name} cannot be opened")
        if dataset.GetLayerByName(layout.attachments) is not None:
            return
        messages.check(dataset.StartTransaction(), f"{path.name} cannot be written")
        layer = dataset.CreateLayer(layout.attachments, None, ogr.wkbNone, ["FID=fid"])
        messages.check(layer, f"The table {layout.attachments} cannot be created")
        for name, kind in _COLUMNS:
            same = kind if name != PARENT_COLUMN else _kind_of_ids(layout)
            messages.check(
                layer.CreateField(ogr.FieldDefn(name, same)), f"The field {name} cannot be created"
            )
        layer = None
        messages.check(dataset.CommitTransaction(), f"The table {layout.attachments} cannot be created")
        dataset = None


def _kind_of_ids(layout: TableLayout) -> int:
    return next(
        (kind for name, kind in zip(layout.columns, layout.kinds) if name == layout.object_id),
        ogr.OFTInteger64,
    )
