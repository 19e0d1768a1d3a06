# SPDX-License-Identifier: GPL-2.0-or-later
"""Parameters on the wire."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from ags_connector.formats.spatial_reference import SpatialReference
from ags_connector.rest.errors import InvalidInput
from ags_connector.rest.models import Extent
from ags_connector.rest.params import encode


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        (False, "false"),
        (0, "0"),
        (9007199254740993, "9007199254740993"),
        (2.0, "2"),
        (0.1, "0.1"),
        (-1.5e300, "-1.5e+300"),
        ("1=1", "1=1"),
        ("", ""),
        ([1, 2, 3], "1,2,3"),
        (("A", "B"), "A,B"),
        ([], ""),
        ([None, 5], "null,5"),
        ([True], "true"),
        ({"a": [1, None, True]}, '{"a":[1,null,true]}'),
        ([{"id": 1}, {"id": 2}], '[{"id":1},{"id":2}]'),
        ({"name": "Straße"}, '{"name":"Straße"}'),
        (SpatialReference(102100, 3857), '{"wkid":102100,"latestWkid":3857}'),
        (
            Extent(1.0, 2.0, 3.0, 4.5, SpatialReference(4326)),
            '{"xmin":1.0,"ymin":2.0,"xmax":3.0,"ymax":4.5,"spatialReference":{"wkid":4326}}',
        ),
        ({"sr": SpatialReference(4326)}, '{"sr":{"wkid":4326}}'),
        (datetime(1970, 1, 1, tzinfo=timezone.utc), "0"),
        (datetime(1969, 12, 31, 23, 59, 59, 999000, tzinfo=timezone.utc), "-1"),
        (datetime(2020, 1, 1, 1, tzinfo=timezone(timedelta(hours=1))), "1577836800000"),
        ([datetime(1970, 1, 1, 0, 0, 1, tzinfo=timezone.utc), None], "1000,null"),
        ({"t": datetime(1970, 1, 1, 0, 0, 1, tzinfo=timezone.utc)}, '{"t":1000}'),
    ],
)
def test_a_value_takes_the_form_that_servers_read(value, text):
    assert encode({"x": value}) == {"x": text}


def test_none_is_left_out():
    assert encode({"a": None, "b": 1}) == {"b": "1"}


@pytest.mark.parametrize(
    "value", [float("nan"), float("inf"), datetime.fromisoformat("2020-01-01"), b"x", {"a": float("nan")}]
)
def test_what_has_no_form_is_refused_by_name(value):
    with pytest.raises(InvalidInput) as caught:
        encode({"geometry": value})
    assert "geometry" in str(caught.value) or "time zone" in str(caught.value)
