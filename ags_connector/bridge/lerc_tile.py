# SPDX-License-Identifier: GPL-2.0-or-later
"""Decodes an image in Esri's LERC with what this GDAL has for it."""

from __future__ import annotations

import itertools
from typing import Any, Dict, List, Sequence, Tuple

import numpy as np
from osgeo import gdal

from ..formats.lerc import LercBand, LercError, as_mrf, as_tiff, read_bands
from ..rest.errors import NotArcGIS
from .gdal_messages import GdalMessages
from .i18n import tr
from .pixel_types import PixelType, pixel_type_named

_numbers = itertools.count(1)


def can_read() -> bool:
    """Whether this GDAL decodes LERC at all."""
    return _in_tiff() or gdal.GetDriverByName("MRF") is not None


def read_lerc(content: bytes) -> Tuple[Any, PixelType, Any]:
    """Return the values as bands by rows by columns, their type, and which have no data (``None``: all have).

    Raises ``NotArcGIS`` for bytes that are no such image, that this GDAL cannot decode, or whose values were rounded.
    """
    try:
        bands = read_bands(content)
    except LercError as error:
        raise NotArcGIS(tr("A part of the image cannot be read: {reason}").format(reason=error)) from error
    rounded = next((band.max_error for band in bands if not band.is_exact), None)
    if rounded is not None:
        text = tr("The server rounded the values by up to {error} although it was asked for exact ones.")
        raise NotArcGIS(text.format(error=f"{rounded:g}"))
    kind = pixel_type_named(bands[0].pixel_type)
    values = np.stack([_decoded(band) for band in bands])
    return (values if values.dtype == kind.numpy else values.view(kind.numpy)), kind, _empty(bands)


def _in_tiff() -> bool:
    options = gdal.GetDriverByName("GTiff").GetMetadataItem("DMD_CREATIONOPTIONLIST") or ""
    return "LERC" in options


def _decoded(band: LercBand) -> Any:
    """Return the cells of one band; where there are no data they are of no account."""
    if band.valid is not None and not band.valid.any():
        return np.zeros((band.height, band.width), dtype=pixel_type_named(band.pixel_type).numpy)
    folder = f"/vsimem/ags_connector_lerc_{next(_numbers)}"
    if band.is_masked_integer or not _in_tiff():
        described, index = as_mrf(band)
        files = {"band.mrf": described, "band.idx": index, "band.lrc": band.blob}
    else:
        files = {"band.tif": as_tiff(band)}
    # What is warned of here (another version of the blob than the TIFF names) is no matter of the user's.
    messages = GdalMessages()
    with messages.listening():
        try:
            values = _read(folder, files)
        finally:
            for name in files:
                gdal.Unlink(f"{folder}/{name}")
    if values is None:
        reason = messages.forget_failure() or tr("no reason given")
        raise NotArcGIS(tr("A part of the image cannot be read: {reason}").format(reason=reason))
    return values


def _read(folder: str, files: Dict[str, bytes]) -> Any:
    for name, content in files.items():
        gdal.FileFromMemBuffer(f"{folder}/{name}", content)
    dataset = gdal.OpenEx(f"{folder}/{next(iter(files))}", gdal.OF_RASTER)
    return None if dataset is None else dataset.ReadAsArray()


def _empty(bands: Sequence[LercBand]) -> Any:
    if all(band.valid is None for band in bands):
        return None
    masks: List[Any] = [
        np.zeros((band.height, band.width), dtype=bool) if band.valid is None else ~band.valid
        for band in bands
    ]
    return np.stack(masks)
