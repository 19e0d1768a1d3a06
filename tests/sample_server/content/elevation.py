# SPDX-License-Identifier: GPL-2.0-or-later
"""The image services: a fault in Tennessee, finely sampled and derived from, and the coast near Seattle."""

from __future__ import annotations

from typing import List

from tests.sample_server.content import surveys
from tests.sample_server.model import Service

COPYRIGHT = "SRTM and ETOPO data, as matplotlib ships them"


def services() -> List[Service]:
    dem = Service(
        "Elevation/Dem",
        ("ImageServer",),
        description="Elevation at the Jacksboro fault, cells of half a metre, with a border without data",
        copyright=COPYRIGHT,
        tags=("elevation",),
        raster="dem",
    )
    topobathy = Service(
        "Elevation/Topobathy",
        ("ImageServer",),
        description="Heights and depths around Puget Sound, cells of a thirtieth of a degree, data everywhere",
        copyright=COPYRIGHT,
        tags=("elevation", "bathymetry"),
        raster="topobathy",
    )
    terrain = Service(
        "Elevation/Terrain",
        ("ImageServer",),
        description="Relief, slope and aspect at the Jacksboro fault as three bands, cells of 80 by 100 metres",
        copyright=COPYRIGHT,
        tags=("relief", "slope", "aspect"),
        raster="terrain",
    )
    return [dem, topobathy, terrain, surveys.service(COPYRIGHT)]
