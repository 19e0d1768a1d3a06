# SPDX-License-Identifier: GPL-2.0-or-later
"""Short names, cut text and projection texts of shapefiles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ags_connector.formats.dbf_fields import MOST_NAME_BYTES, cut, short_names
from ags_connector.formats.prj import projection_text
from ags_connector.formats.spatial_reference import SpatialReference


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["OBJECTID", "name"], ["OBJECTID", "name"]),
        (["Name", "NAME", "name"], ["Name", "NAME_1", "name_2"]),
        (["population_2007", "population_2008"], ["population", "populati_1"]),
        (["st_length(shape)"], ["st_length_"]),
        (["T1.ROAD", "T2.ROAD"], ["T1_ROAD", "T2_ROAD"]),
        (["OWNER.PARCELS.LOT", "OWNER.ZONES.LOT"], ["LOT", "LOT_1"]),
        (["Straßenlänge"], ["Straßenl"]),
        (["улица_название"], ["улица"]),
        (["", "."], ["FIELD", "_"]),
    ],
)
def test_names_become_short_and_stay_apart(names, expected):
    assert short_names(names) == expected


@given(st.lists(st.text(st.characters(blacklist_categories=("Cs",)), max_size=30), max_size=40))
def test_short_names_are_short_unique_and_as_many(names):
    found = short_names(names)
    assert len(found) == len(names)
    assert len({name.lower() for name in found}) == len(names)
    assert all(0 < len(name.encode()) <= MOST_NAME_BYTES for name in found)


@given(st.text(st.characters(blacklist_categories=("Cs",))), st.integers(0, 40))
def test_text_is_cut_between_characters(text, most):
    found = cut(text, most)
    assert text.startswith(found)
    assert len(found.encode()) <= most
    following = text[len(found) : len(found) + 1]
    assert not following or len((found + following).encode()) > most


@pytest.mark.parametrize(
    ("reference", "parts"),
    [
        (SpatialReference(4326), ["GCS_WGS_1984"]),
        (SpatialReference(102100, 3857), ["Mercator_Auxiliary_Sphere"]),
        (
            SpatialReference(32631),
            ["WGS_1984_UTM_Zone_31N", '"Central_Meridian",3.0', '"False_Northing",0.0'],
        ),
        (
            SpatialReference(32756),
            ["WGS_1984_UTM_Zone_56S", '"Central_Meridian",153.0', '"False_Northing",10000000.0'],
        ),
        (SpatialReference(25832), ["ETRS_1989_UTM_Zone_32N", '"Central_Meridian",9.0', "D_ETRS_1989"]),
        (SpatialReference(26910), ["NAD_1983_UTM_Zone_10N", '"Central_Meridian",-123.0']),
        (SpatialReference(wkt='PROJCS["local"]'), ['PROJCS["local"]']),
    ],
)
def test_projection_texts(reference, parts):
    text = projection_text(reference)
    assert all(part in text for part in parts)
    assert text.count("[") == text.count("]")


@pytest.mark.parametrize("reference", [None, SpatialReference(2056), SpatialReference(wkt='PROJCRS["wkt2"]')])
def test_no_text_is_made_up(reference):
    assert projection_text(reference) is None
