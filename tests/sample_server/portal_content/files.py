# SPDX-License-Identifier: GPL-2.0-or-later
"""What items hold: a web map's layers, a table as text, and the small pictures of items."""

from __future__ import annotations

import hashlib
import struct
import zlib
from typing import Any, Dict

WIDTH, HEIGHT = 200, 133
BORDER = 6


def web_map(services: str) -> Dict[str, Any]:
    return {
        "operationalLayers": [
            {
                "id": "countries",
                "title": "Countries",
                "url": f"{services}/World/FeatureServer/1",
                "opacity": 1,
            },
            {
                "id": "airports",
                "title": "Airports",
                "url": f"{services}/Transport/Airports/FeatureServer/0",
                "layerDefinition": {"definitionExpression": "COUNTRY = 'IS'"},
            },
        ],
        "baseMap": {"title": "None", "baseMapLayers": []},
        "spatialReference": {"wkid": 102100, "latestWkid": 3857},
        "version": "2.30",
    }


def airport_codes() -> bytes:
    rows = ["ICAO,NAME", "BIKF,Keflavík", "BIRK,Reykjavík", "ENGM,Oslo", "LFPG,Paris"]
    return ("\r\n".join(rows) + "\r\n").encode("utf-8")


def thumbnail(item_type: str) -> bytes:
    """A PNG picture: a plain surface with a border, its colour by the type of the item."""
    tone = hashlib.sha256(item_type.encode("utf-8")).digest()
    light = bytes(160 + value // 4 for value in tone[:3])
    dark = bytes(value // 2 for value in light)
    edge = dark * WIDTH
    middle = dark * BORDER + light * (WIDTH - 2 * BORDER) + dark * BORDER
    lines = [edge] * BORDER + [middle] * (HEIGHT - 2 * BORDER) + [edge] * BORDER
    head = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\x00" + line for line in lines))
    chunks = ((b"IHDR", head), (b"IDAT", pixels), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, body) for kind, body in chunks)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
