# SPDX-License-Identifier: GPL-2.0-or-later
"""The locked service: "parcels" made of the states of a few countries."""

from __future__ import annotations

from typing import Callable, Dict, Iterator

from tests.sample_server import symbols
from tests.sample_server.content.rows import Row, area_km2, esri_rings, features
from tests.sample_server.model import Field, Layer, Service, oid_field

COUNTRIES = ("CHE", "AUT", "DEU", "NLD", "BEL", "LUX")
FIELDS = (
    oid_field(),
    Field("PARCEL_ID", "String", "Parcel", 12),
    Field("OWNER", "String", "Owner", 60),
    Field("COUNTRY", "String", "Country", 3),
    Field("ACRES", "Double", "Acres"),
)
ACRES_PER_KM2 = 247.105381


def service() -> Service:
    layer = Layer(
        0,
        "Parcels",
        geometry="Polygon",
        fields=FIELDS,
        table="parcels",
        display="PARCEL_ID",
        drawing=symbols.drawing(symbols.simple(symbols.fill((230, 220, 160, 255)))),
    )
    return Service(
        "Restricted/Parcels", ("FeatureServer",), (layer,), description="Needs a sign-in", locked=True
    )


def row_sources() -> Dict[str, Callable[[], Iterator[Row]]]:
    return {"parcels": _parcels}


def _parcels() -> Iterator[Row]:
    number = 0
    for values, geometry in features("states_provinces"):
        if values["adm0_a3"] in COUNTRIES:
            number += 1
            yield Row(
                {
                    "PARCEL_ID": f"P-{number:05d}",
                    "OWNER": values["name"],
                    "COUNTRY": values["adm0_a3"],
                    "ACRES": round(area_km2(geometry) * ACRES_PER_KM2, 2),
                },
                esri_rings(geometry),
            )
