# SPDX-License-Identifier: GPL-2.0-or-later
"""Which fields of a table are taken for which part of an address."""

from __future__ import annotations

import pytest

from ags_connector.rest.address_guess import guess_fields
from ags_connector.rest.geocoder_info import GeocoderInfo


def locator(*names, single=""):
    page = {"addressFields": [{"name": name, "alias": name} for name in names]}
    if single:
        page["singleLineAddressField"] = {"name": single}
    return GeocoderInfo.from_json(page)


WORLD = locator("Address", "Address2", "Neighborhood", "City", "Subregion", "Region", "Postal", "CountryCode",
                single="SingleLine")  # fmt: skip
OLD = locator("Street", "City", "State", "ZIP")


@pytest.mark.parametrize(
    ("info", "names", "expected"),
    [
        (WORLD, ["id", "ADDRESS"], {"SingleLine": "ADDRESS"}),
        (WORLD, ["full address", "note"], {"SingleLine": "full address"}),
        (WORLD, ["SingleLine"], {"SingleLine": "SingleLine"}),
        (
            WORLD, ["STREET", "Town", "State", "Zip_Code", "Country"],
            {"Address": "STREET", "City": "Town", "Region": "State", "Postal": "Zip_Code", "CountryCode": "Country"},
        ),
        (
            WORLD, ["strasse", "plz", "ort", "bemerkung"],
            {"Address": "strasse", "City": "ort", "Postal": "plz"},
        ),
        (WORLD, ["id", "geom"], {}),
        (OLD, ["address", "city", "zip"], {"Street": "address", "City": "city", "ZIP": "zip"}),
        (OLD, ["address"], {"Street": "address"}),
        (locator("Name", "Country"), ["name", "country_code"], {"Name": "name", "Country": "country_code"}),
    ],
)  # fmt: skip
def test_guesses(info, names, expected):
    assert guess_fields(info, names) == expected


def test_a_field_is_used_once():
    guessed = guess_fields(locator("Place", "City"), ["place"])
    assert guessed == {"Place": "place"}
