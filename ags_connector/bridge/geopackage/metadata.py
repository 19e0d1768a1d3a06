# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the data come from and who owns them, as metadata that QGIS and other programs read."""

from __future__ import annotations

import html
import re
import sqlite3
from datetime import datetime, timezone
from typing import Iterable, Tuple

from qgis.core import Qgis, QgsAbstractMetadataBase, QgsLayerMetadata
from qgis.PyQt.QtXml import QDomDocument, QDomImplementation

from ...rest.errors import WriteFailed
from ...rest.models import LayerInfo
from ..crs import to_crs
from ..i18n import tr
from .layout import TableLayout

_DTD = "http://mrcc.com/qgis.dtd"
_EXTENSION = "http://www.geopackage.org/spec120/#extension_metadata"
_METADATA_TABLE = (
    "CREATE TABLE IF NOT EXISTS gpkg_metadata (id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL, "
    "md_scope TEXT NOT NULL DEFAULT 'dataset', md_standard_uri TEXT NOT NULL, "
    "mime_type TEXT NOT NULL DEFAULT 'text/xml', metadata TEXT NOT NULL DEFAULT '')"
)
_REFERENCE_TABLE = (
    "CREATE TABLE IF NOT EXISTS gpkg_metadata_reference (reference_scope TEXT NOT NULL, table_name TEXT, "
    "column_name TEXT, row_id_value INTEGER, "
    "timestamp DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), md_file_id INTEGER NOT NULL, "
    "md_parent_id INTEGER, CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES gpkg_metadata(id), "
    "CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id) REFERENCES gpkg_metadata(id))"
)
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


def store_metadata(database: sqlite3.Connection, layers: Iterable[Tuple[TableLayout, str]]) -> None:
    """Store the metadata of each table, given with its layer's URL, in place of what is there."""
    database.execute(_METADATA_TABLE)
    database.execute(_REFERENCE_TABLE)
    database.execute("DELETE FROM gpkg_metadata_reference")
    database.execute("DELETE FROM gpkg_metadata")
    for number, (table, url) in enumerate(layers, 1):
        database.execute(
            "INSERT INTO gpkg_metadata VALUES (?, 'dataset', ?, 'text/xml', ?)",
            (number, _DTD, _xml(metadata_of(table.info, url))),
        )
        database.execute(
            "INSERT INTO gpkg_metadata_reference (reference_scope, table_name, md_file_id) VALUES ('table', ?, ?)",
            (table.name, number),
        )
    database.execute("DELETE FROM gpkg_extensions WHERE extension_name = 'gpkg_metadata'")
    database.executemany(
        "INSERT INTO gpkg_extensions VALUES (?, NULL, 'gpkg_metadata', ?, 'read-write')",
        [("gpkg_metadata", _EXTENSION), ("gpkg_metadata_reference", _EXTENSION)],
    )


def _xml(metadata: QgsLayerMetadata) -> str:
    kind = QDomImplementation().createDocumentType("qgis", _DTD, "SYSTEM")
    document = QDomDocument(kind)
    root = document.createElement("qgis")
    root.setAttribute("version", Qgis.QGIS_VERSION)
    document.appendChild(root)
    if not metadata.writeMetadataXml(root, document):
        raise WriteFailed(tr("The metadata of {layer} cannot be written.").format(layer=metadata.title()))
    return str(document.toString())
