# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the data come from and who owns them, as metadata that QGIS and other programs read."""

from __future__ import annotations

import html
import re
from datetime import datetime, timezone
from pathlib import Path
from typing import Sequence, Tuple

from qgis.core import QgsAbstractMetadataBase, QgsLayerMetadata, QgsProviderRegistry

from ...rest.models import LayerInfo
from ..crs import to_crs
from ..i18n import tr
from .layout import TableLayout

_TAG = re.compile(r"<[^>]+>")


def plain(text: str) -> str:
    """Return a server's description without markup."""
    return html.unescape(_TAG.sub(" ", text)).strip()


def metadata_of(info: LayerInfo, url: str) -> QgsLayerMetadata:
    """Return title, description, rights, source and date of a layer."""
    metadata = QgsLayerMetadata()
    metadata.setType("dataset")
    metadata.setIdentifier(url)
    metadata.setTitle(info.name)
    metadata.setAbstract(plain(info.description))
    if info.copyright:
        metadata.setRights([plain(info.copyright)])
    link = QgsAbstractMetadataBase.Link(tr("ArcGIS REST service"), "WWW:LINK", url)
    metadata.setLinks([link])
    crs = to_crs(info.schema.spatial_reference)
    if crs.isValid():
        metadata.setCrs(crs)
    today = datetime.now(timezone.utc).strftime("%Y-%m-%d")
    metadata.setHistory([tr("Downloaded from {url} on {date}.").format(url=url, date=today)])
    return metadata


def store_metadata(path: Path, layers: Sequence[Tuple[TableLayout, str]]) -> None:
    """Store the metadata of each table, given with its layer's URL; ``OSError`` where that fails."""
    provider = QgsProviderRegistry.instance().providerMetadata("ogr")
    for table, url in layers:
        source = f"{path}|layername={table.name}"
        stored, reason = provider.saveLayerMetadata(source, metadata_of(table.info, url))
        if not stored:
            raise OSError(
                tr("The metadata of {table} cannot be stored: {reason}").format(
                    table=table.name, reason=reason
                )
            )
