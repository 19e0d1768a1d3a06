# SPDX-License-Identifier: GPL-2.0-or-later
"""Features as KMZ: the server's own with its symbols where that holds all of them, else written here."""

from __future__ import annotations

import io
import os
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Callable, Optional

from ..formats.geometry_type import GeometryType
from ..formats.spatial_reference import WGS84
from . import host
from .download import Download
from .errors import InvalidInput, NotArcGIS, ServerError, SignInRequired, WriteFailed
from .export import check_place, export
from .layer_requests import LayerRequests
from .models import DownloadReport
from .query import Query

_SUFFIX = ".kmz"
_PLACEMARK = re.compile(rb"<(?:\w+:)?Placemark[\s>]")
_MOST_BYTES = 2 * 1024**3


def export_kmz(requests: LayerRequests, query: Query, download: Callable[[Query], Download], path: Path, *,
               overwrite: bool = True) -> DownloadReport:  # fmt: skip
    """Write the features that match to ``path`` and return the report.

    The server's KMZ ends at its limit per answer without a word; it is taken only where the placemarks in it are
    as many as the server counts. Otherwise GDAL writes the file where it is there, without the server's symbols.
    Raises ``InvalidInput`` for a table, and where neither way is open.
    """
    info = requests.info
    if info.schema.geometry_type is GeometryType.NONE:
        raise InvalidInput(
            f"“{info.name}” is a table; KMZ holds features with a place only.", url=requests.url
        )
    check_place(path, overwrite=overwrite)
    reason = _why_not_the_servers(query)
    if not reason:
        expected = requests.count(query)
        content = (
            _ask(requests, query) if expected is not None and expected <= info.max_record_count else None
        )
        if content is not None and expected is not None and _placemarks(content) == expected:
            _put(content, path)
            notes = ("The KMZ is the server's own, with its symbols, in WGS 84.",)
            return DownloadReport(expected, expected, path=str(path), notes=notes)
        reason = "The server's own KMZ does not hold all features"
    if _SUFFIX not in host.current().writers:
        raise InvalidInput(
            f"{reason}, and nothing here writes KMZ. {host.current().writer_hint} Or ask for fewer features with a "
            "condition.",
            url=requests.url,
        )
    report = export(download(replace(query, out_sr=WGS84)), path, overwrite=overwrite)
    return replace(
        report, notes=(*report.notes, f"{reason}: the file was written here, without the server's symbols.")
    )


def _why_not_the_servers(query: Query) -> str:
    """Return why the server's KMZ cannot be what is asked for; empty where it can."""
    if query.max_features or query.order_by or query.fields != ("*",):
        return "The server's own KMZ has neither limit nor order nor a choice of fields"
    return ""


def _ask(requests: LayerRequests, query: Query) -> Optional[bytes]:
    """Return the server's KMZ; ``None`` where it makes none."""
    try:
        return requests.kmz(query)
    except (ServerError, NotArcGIS) as error:
        if isinstance(error, SignInRequired):
            raise
        return None


def _placemarks(content: bytes) -> Optional[int]:
    """Return how many features a KMZ holds; ``None`` where it is no KMZ."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            documents = [item for item in archive.infolist() if item.filename.lower().endswith(".kml")]
            if not documents or sum(item.file_size for item in documents) > _MOST_BYTES:
                return None
            return sum(len(_PLACEMARK.findall(archive.read(item))) for item in documents)
    except (zipfile.BadZipFile, OSError, EOFError):
        return None


def _put(content: bytes, path: Path) -> None:
    work = path.with_name(f"{path.stem}.incomplete{path.suffix}")
    try:
        work.write_bytes(content)
        os.replace(work, path)
    except OSError as error:
        raise WriteFailed(f"“{path}” cannot be written: {error}.") from error
