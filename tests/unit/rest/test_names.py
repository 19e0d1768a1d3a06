# SPDX-License-Identifier: GPL-2.0-or-later
"""What a name means among others."""

from __future__ import annotations

import pytest

from ags_connector.rest.names import did_you_mean, matching, near

NAMES = ["Parcels", "parcels", "PARCELS 2020", "Straßen", "Lots[old]", "a.b", "Roads"]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Parcels", ["Parcels"]),
        ("pARCELS", ["Parcels", "parcels"]),
        ("ROADS", ["Roads"]),
        ("STRASSEN", ["Straßen"]),
        ("parcels*", ["Parcels", "parcels", "PARCELS 2020"]),
        ("*20", ["PARCELS 2020"]),
        ("R?ads", ["Roads"]),
        ("Lots[old]", ["Lots[old]"]),
        ("lots[*]", ["Lots[old]"]),
        ("a?b", ["a.b"]),
        ("a.*", ["a.b"]),
        ("[a-z]*", []),
        ("road", []),
        ("", []),
    ],
)
def test_exact_then_any_case_then_wildcards(name, found):
    assert matching(name, NAMES) == found


def test_a_name_with_a_star_in_it_can_be_meant_exactly():
    assert matching("a*", ["ab", "a*"]) == ["a*"]


def test_near_names_put_the_most_alike_first():
    assert near("Parcel", ["Roads", "Parcels", "Old parcels of the county"])[0] == "Parcels"
    assert near("county", ["Roads", "Old parcels of the county"]) == ["Old parcels of the county"]
    assert near("zzz", ["Roads"]) == []


def test_the_hint_is_a_sentence_or_nothing():
    assert did_you_mean("raods", ["Roads"]) == " Did you mean “Roads”?"
    assert did_you_mean("qqq", ["Roads"]) == ""
