# SPDX-License-Identifier: GPL-2.0-or-later
"""The World service: countries, states, disputed borders and notes, from QGIS's own map of the world."""

from __future__ import annotations

from collections import Counter
from typing import Callable, Dict, Iterator

from tests.sample_server import symbols
from tests.sample_server.content.rows import Row, area_km2, esri_rings, features, steady_date
from tests.sample_server.model import Field, Layer, Relationship, Service, coded, oid_field

TOPICS = coded("NoteTopic", (1, "Area in square kilometres"), (2, "Number of parts"), (3, "Number of states"))

COUNTRY_FIELDS = (
    oid_field(),
    Field("NAME", "String", "Name", 25),
    Field("ISO_A2", "String", "ISO code (2)", 2),
    Field("ISO_A3", "String", "ISO code (3)", 3),
    Field("FIPS_10_", "String", "FIPS 10", 3),
    Field("WB_A2", "String", "World Bank code (2)", 3),
    Field("WB_A3", "String", "World Bank code (3)", 3),
    Field("PARTS", "Integer", "Number of parts"),
    Field("AREA_KM2", "Double", "Area (km²)"),
    Field("CHECKED", "Date", "Checked", 8),
)
STATE_FIELDS = (
    oid_field(),
    Field("NAME", "String", "Name", 44),
    Field("ISO_A2", "String", "ISO code (2)", 2),
    Field("FIPS", "String", "FIPS", 5),
    Field("WOE_LABEL", "String", "Label", 64),
    Field("WOE_NAME", "String", "Name (WOE)", 44),
    Field("SOV_A3", "String", "Sovereign", 3),
    Field("ADM0_A3", "String", "Country code", 3),
    Field("ADMIN", "String", "Country", 36),
    Field("GU_A3", "String", "Unit", 3),
    Field("GN_NAME", "String", "Name (GN)", 72),
)
BORDER_FIELDS = (
    oid_field(),
    Field("NAME", "String", "Name", 100),
    Field("ADM0_LEFT", "String", "Left", 100),
    Field("ADM0_RIGHT", "String", "Right", 100),
    Field("ADM0_A3_L", "String", "Left code", 3),
    Field("ADM0_A3_R", "String", "Right code", 3),
)
NOTE_FIELDS = (
    oid_field(),
    Field("ISO_A3", "String", "ISO code (3)", 3),
    Field("TOPIC", "SmallInteger", "Topic", domain=TOPICS),
    Field("AMOUNT", "Double", "Amount"),
    Field("NOTE", "String", "Note", 200),
)


def service() -> Service:
    states_of = Relationship(0, "Country has states", 2, "esriRelRoleOrigin", "ISO_A3", "ADM0_A3")
    notes_of = Relationship(1, "Country has notes", 4, "esriRelRoleOrigin", "ISO_A3", "ISO_A3")
    countries = Layer(
        1,
        "Countries",
        geometry="Polygon",
        fields=COUNTRY_FIELDS,
        table="world_countries",
        display="NAME",
        parent=0,
        relationships=(states_of, notes_of),
        description="Countries of the world",
        drawing=symbols.drawing(symbols.simple(symbols.fill((224, 220, 202, 90))), symbols.label("NAME")),
    )
    states = Layer(
        2,
        "States",
        geometry="Polygon",
        fields=STATE_FIELDS,
        table="world_states",
        display="NAME",
        parent=0,
        description="States and provinces",
        relationships=(
            Relationship(0, "State belongs to country", 1, "esriRelRoleDestination", "ADM0_A3", "ISO_A3"),
        ),
        drawing=symbols.drawing(
            symbols.unique(
                "SOV_A3",
                [
                    ("US1", "United States", symbols.fill((170, 200, 230, 140))),
                    ("RUS", "Russia", symbols.fill((230, 190, 190, 140))),
                    ("FRA", "France", symbols.fill((190, 220, 180, 140))),
                ],
                symbols.fill((240, 240, 230, 120)),
            )
        ),
    )
    borders = Layer(
        3,
        "Borders",
        geometry="Polyline",
        fields=BORDER_FIELDS,
        table="world_borders",
        display="NAME",
        parent=0,
        description="Disputed borders",
        drawing=symbols.drawing(symbols.simple(symbols.line((200, 40, 40, 255), 2))),
    )
    notes = Layer(
        4,
        "Country Notes",
        kind="table",
        fields=NOTE_FIELDS,
        table="world_notes",
        display="NOTE",
        relationships=(
            Relationship(1, "Note belongs to country", 1, "esriRelRoleDestination", "ISO_A3", "ISO_A3"),
        ),
    )
    group = Layer(0, "Boundaries", kind="group", children=(1, 2, 3), description="Political boundaries")
    return Service(
        "World",
        ("MapServer", "FeatureServer"),
        (group, countries, states, borders, notes),
        description="Countries, states and borders of the world",
        copyright="Made with Natural Earth",
        max_record_count=2000,
        hosted=True,
        tags=("boundaries", "world"),
    )


def row_sources() -> Dict[str, Callable[[], Iterator[Row]]]:
    return {
        "world_countries": _countries,
        "world_states": _states,
        "world_borders": _borders,
        "world_notes": _notes,
    }


def _countries() -> Iterator[Row]:
    for values, geometry in features("countries"):
        row = {field.name: values.get(field.name, values.get(field.name.lower())) for field in COUNTRY_FIELDS}
        row.update(
            ISO_A2=values["iso_a2"],
            PARTS=geometry.GetGeometryCount(),
            AREA_KM2=area_km2(geometry),
            CHECKED=steady_date(values["NAME"] or ""),
        )
        yield Row(row, esri_rings(geometry))


def _states() -> Iterator[Row]:
    for values, geometry in features("states_provinces"):
        yield Row(
            {field.name: values.get(field.name.lower()) for field in STATE_FIELDS}, esri_rings(geometry)
        )


def _borders() -> Iterator[Row]:
    for values, geometry in features("disputed_borders"):
        yield Row({field.name: values.get(field.name.lower()) for field in BORDER_FIELDS}, geometry)


def _notes() -> Iterator[Row]:
    states = Counter(values["adm0_a3"] for values, _ in features("states_provinces"))
    for values, geometry in features("countries"):
        code, name = values["ISO_A3"], values["NAME"]
        facts = (
            (1, area_km2(geometry), "{} covers {:.0f} km²"),
            (2, geometry.GetGeometryCount(), "{} has {} parts"),
            (3, states.get(code, 0), "{} has {} states or provinces"),
        )
        for topic, amount, text in facts:
            yield Row(
                {
                    "ISO_A3": code,
                    "TOPIC": topic,
                    "AMOUNT": float(amount),
                    "NOTE": text.format(name or "No name", amount),
                }
            )
