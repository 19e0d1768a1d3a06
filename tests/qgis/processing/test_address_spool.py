# SPDX-License-Identifier: GPL-2.0-or-later
"""Answers that wait in a file, and the fields that hold all of them."""

from __future__ import annotations

from ags_connector.formats.fields import Field, FieldType
from ags_connector.processing.geocoding.address_spool import AddressSpool

STATUS = Field("Status", FieldType.STRING)


def test_rows_come_back_as_they_were_put_in() -> None:
    with AddressSpool() as spool:
        for number in range(1000):
            spool.put(number, {"Status": "found", "Straße": f"Weg {number}", "x": None})
        assert len(spool) == 1000
        assert list(spool)[7] == (7, {"Status": "found", "Straße": "Weg 7", "x": None})
        assert len(list(spool)) == 1000


def test_a_late_answer_decides_what_a_field_is() -> None:
    with AddressSpool() as spool:
        for number in range(500):
            spool.put(number, {"Status": "found", "Number": 5, "Zip": 12345, "Far": 1, "Empty": None})
        spool.put(500, {"status": "found", "Number": 2.5, "Zip": "K1A 0B1", "Far": -(2**40), "Late": "there"})
        kinds = {field.name: field.type for field in spool.fields([STATUS])}
    assert kinds == {
        "Number": FieldType.DOUBLE,
        "Zip": FieldType.STRING,
        "Far": FieldType.BIG_INTEGER,
        "Empty": FieldType.STRING,
        "Late": FieldType.STRING,
    }
