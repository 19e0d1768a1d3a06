# SPDX-License-Identifier: GPL-2.0-or-later
"""Which of overlapping rasters of an image service count, and in which order."""

from __future__ import annotations

from typing import Any, Dict, Mapping, Sequence, Tuple, Union

from .errors import InvalidInput
from .image_info import ImageInfo
from .names import did_you_mean, matching

MosaicInput = Union[str, int, Sequence[int], Mapping[str, Any], None]
# What the services list on their pages, and what they want to hear.
_METHODS = {
    "none": "esriMosaicNone",
    "center": "esriMosaicCenter",
    "nadir": "esriMosaicNadir",
    "viewpoint": "esriMosaicViewpoint",
    "byattribute": "esriMosaicAttribute",
    "lockraster": "esriMosaicLockRaster",
    "northwest": "esriMosaicNorthwest",
    "seamline": "esriMosaicSeamline",
}
_BY_VIEW = ("center", "nadir", "viewpoint")


def read_mosaic_rule(value: MosaicInput, info: ImageInfo) -> Dict[str, Any]:
    """Return the rule to send, empty where the service's own order counts (REST: *Mosaic rule objects*).

    ``value`` is the whole rule as a dictionary, the name of one of the service's methods, or the ids of the rasters to
    lock to, the first on top. Raises ``InvalidInput`` where the service has no such method, or no rasters to choose
    from.
    """
    if isinstance(value, Mapping):
        return dict(value)
    if value is None or value in ("", ()):
        return {}
    ids = _ids(value)
    if not info.has_catalog:
        raise InvalidInput(
            "The image service is made of a single raster, so there is no order to choose: leave the mosaic rule out."
        )
    if ids:
        return {"mosaicMethod": _METHODS["lockraster"], "lockRasterIds": list(ids)}
    return {"mosaicMethod": _method(str(value), info)}


def depends_on_view(rule: Mapping[str, Any], info: ImageInfo) -> bool:
    """Whether which raster counts is decided by the middle of the image, so that parts of one may differ."""
    method = str(rule.get("mosaicMethod") or info.default_mosaic_method)
    return info.has_catalog and method.lower().replace("esrimosaic", "") in _BY_VIEW


def _ids(value: Union[str, int, Sequence[int]]) -> Tuple[int, ...]:
    if isinstance(value, str):
        words = [word.strip() for word in value.split(",")]
        return tuple(map(int, words)) if all(word.isdigit() for word in words) else ()
    return (value,) if isinstance(value, int) else tuple(int(item) for item in value)


def _method(name: str, info: ImageInfo) -> str:
    known = info.mosaic_methods or tuple(_METHODS)
    found = matching(name, known)
    if len(found) == 1 and found[0].lower() in _METHODS:
        return _METHODS[found[0].lower()]
    hint = did_you_mean(name, known) or f" It has: {', '.join(known)}."
    raise InvalidInput(f"The image service has no mosaic method “{name}”.{hint}")
