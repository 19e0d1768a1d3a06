# SPDX-License-Identifier: GPL-2.0-or-later
"""How many cells a TIFF has, read from its first directory without decoding anything."""

from __future__ import annotations

import struct
from typing import Dict, Optional, Tuple

SIGNATURES = (b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+")
_WIDTH, _HEIGHT = 256, 257
_KINDS = {3: "H", 4: "I", 16: "Q"}


def tiff_size(content: bytes) -> Optional[Tuple[int, int]]:
    """Return width and height, ``None`` where the bytes are no TIFF or end before they tell; also of BigTIFF."""
    if not content.startswith(SIGNATURES):
        return None
    order = "<" if content.startswith(b"II") else ">"
    big = content[2:4] in (b"+\x00", b"\x00+")
    try:
        found = _sizes(content, order, big)
    except struct.error:
        return None
    return (found[_WIDTH], found[_HEIGHT]) if len(found) == 2 else None


def _sizes(content: bytes, order: str, big: bool) -> Dict[int, int]:
    start = struct.unpack_from(f"{order}{'Q' if big else 'I'}", content, 8 if big else 4)[0]
    count = struct.unpack_from(f"{order}{'Q' if big else 'H'}", content, start)[0]
    first, length, value_at = (start + 8, 20, 12) if big else (start + 2, 12, 8)
    found: Dict[int, int] = {}
    for number in range(count):
        at = first + number * length
        tag, kind = struct.unpack_from(f"{order}2H", content, at)
        if tag in (_WIDTH, _HEIGHT) and kind in _KINDS:
            found[tag] = struct.unpack_from(f"{order}{_KINDS[kind]}", content, at + value_at)[0]
        if tag > _HEIGHT:
            break
    return found
