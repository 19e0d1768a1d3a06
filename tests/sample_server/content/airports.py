# SPDX-License-Identifier: GPL-2.0-or-later
"""The Transport/Airports service: the world's airports as points with Z."""

from __future__ import annotations

from typing import Any, Callable, Dict, Iterator

from osgeo import ogr

from tests.sample_server import symbols
from tests.sample_server.content.rows import Row, steady_date
from tests.sample_server.model import Field, Layer, Service, coded, oid_field

FEET = 0.3048
KINDS = coded("AirportKind", (1, "Has an IATA code"), (2, "ICAO code only"), (3, "Local code only"))
FIELDS = (
    oid_field(),
    Field("ICAO", "String", "ICAO code", 4, nullable=False),
    Field("IATA", "String", "IATA code", 3),
    Field("LID", "String", "Local code", 8),
    Field("NAME", "String", "Name", 120),
    Field("CITY", "String", "City", 80),
    Field("SUBD", "String", "Subdivision", 80),
    Field("COUNTRY", "String", "Country", 2),
    Field("KIND", "SmallInteger", "Kind", domain=KINDS),
    Field("ELEVATION_FT", "Double", "Elevation (ft)"),
    Field("TZ", "String", "Time zone", 40),
    Field("INSPECTED", "Date", "Inspected", 8),
)


def service() -> Service:
    layer = Layer(
        0,
        "Airports",
        geometry="Point",
        fields=FIELDS,
        table="airports",
        display="NAME",
        has_z=True,
        time_field="INSPECTED",
        description="Airports of the world; Z is the elevation in metres",
        drawing=symbols.drawing(
            symbols.unique(
                "KIND",
                [
                    (1, "Has an IATA code", symbols.marker((200, 30, 30, 255), 5)),
                    (2, "ICAO code only", symbols.marker((40, 90, 200, 255), 3)),
                    (3, "Local code only", symbols.marker((90, 90, 90, 255), 3)),
                ],
            )
        ),
    )
    return Service(
        "Transport/Airports",
        ("MapServer", "FeatureServer"),
        (layer,),
        description="Airports of the world",
        copyright="airportsdata contributors",
        tags=("airports",),
    )


def row_sources() -> Dict[str, Callable[[], Iterator[Row]]]:
    return {"airports": _airports}


def _airports() -> Iterator[Row]:
    import airportsdata

    for code, airport in airportsdata.load("ICAO").items():
        values: Dict[str, Any] = {
            name.upper(): airport[name] or None
            for name in ("icao", "iata", "lid", "name", "city", "subd", "country", "tz")
        }
        kind = 1 if airport["iata"] else 3 if airport["lid"] else 2
        values.update(KIND=kind, ELEVATION_FT=airport["elevation"], INSPECTED=steady_date(code))
        point = ogr.Geometry(ogr.wkbPoint25D)
        point.AddPoint(airport["lon"], airport["lat"], round(airport["elevation"] * FEET, 2))
        yield Row(values, point)
