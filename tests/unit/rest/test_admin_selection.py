# SPDX-License-Identifier: GPL-2.0-or-later
"""Which services a name means, and which it never does."""

from __future__ import annotations

import pytest

from ags_connector.rest import NotFound
from ags_connector.rest.admin.selection import chosen, single
from ags_connector.rest.admin.service_id import ServiceId

KNOWN = [
    ServiceId.parse(text)
    for text in """
    SampleWorldCities.MapServer World.MapServer Roads/Rivers.MapServer Roads/Bridges.MapServer Roads/Bridges.GPServer
    Water/Bridges.MapServer System/CachingTools.GPServer Utilities/Geometry.GeometryServer Hosted/Lots.FeatureServer
    """.split()
]


@pytest.mark.parametrize(
    ("text", "folder", "name", "kind"),
    [
        ("World.MapServer", "", "World", "MapServer"),
        ("Roads/Rivers.mapserver", "Roads", "Rivers", "MapServer"),
        ("/Roads/Rivers/MapServer/", "Roads", "Rivers", "MapServer"),
        ("Roads/v1.2", "Roads", "v1.2", ""),
        ("v1.2.QuantumServer", "", "v1.2", "QuantumServer"),
        ("*", "", "*", ""),
    ],
)
def test_names_are_read(text, folder, name, kind):
    assert ServiceId.parse(text) == ServiceId(folder, name, kind)


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["world"], ["World.MapServer"]),
        (["Rivers"], ["Roads/Rivers.MapServer"]),
        (["roads/bridges.gpserver"], ["Roads/Bridges.GPServer"]),
        (["Roads/*"], ["Roads/Rivers.MapServer", "Roads/Bridges.MapServer", "Roads/Bridges.GPServer"]),
        (["Roads/*.MapServer"], ["Roads/Rivers.MapServer", "Roads/Bridges.MapServer"]),
        (["Bridge?.MapServer"], ["Roads/Bridges.MapServer", "Water/Bridges.MapServer"]),
        (["World", "W*"], ["World.MapServer", "Water/Bridges.MapServer"]),
        (["World.FeatureServer"], ["World.MapServer"]),
        (["Hosted/Lots.FeatureServer"], ["Hosted/Lots.FeatureServer"]),
        (["System/*"], ["System/CachingTools.GPServer"]),
    ],
)
def test_names_and_wildcards_choose(names, found):
    assert [item.full_name for item in chosen(names, KNOWN)] == found


def test_all_is_all_but_what_the_server_itself_needs():
    assert {item.folder for item in chosen(["*"], KNOWN)} == {"", "Roads", "Water", "Hosted"}
    assert {item.folder for item in chosen(["*.GPServer"], KNOWN)} == {"Roads"}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "Bridges",
            "fits 3 services: Roads/Bridges.MapServer, Roads/Bridges.GPServer, Water/Bridges.MapServer",
        ),
        ("Roads/Bridges", "fits 2 services"),
        ("Rivrs", "Did you mean “Roads/Rivers.MapServer”"),
        ("World.GPServer", "There is no service “World.GPServer”"),
        ("Nothing/*", "There is no service “Nothing/"),
        ("Sample", "Did you mean “SampleWorldCities.MapServer”"),
    ],
)
def test_what_is_unclear_is_refused(name, said):
    with pytest.raises(NotFound) as caught:
        chosen([name], KNOWN)
    assert said in caught.value.message


def test_one_service_may_be_named_by_a_part():
    assert single("SampleWorld", KNOWN) == KNOWN[0]
    assert single("water/br", KNOWN).folder == "Water"
    with pytest.raises(NotFound, match="fits 3 services"):
        single("bridge", KNOWN)
    with pytest.raises(NotFound, match="no services at all"):
        single("World", [])
