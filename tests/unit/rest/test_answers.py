# SPDX-License-Identifier: GPL-2.0-or-later
"""Counts, object ids and extents, as servers answer them and as they do not."""

from __future__ import annotations

import pytest

from ags_connector.rest.answers import read_count, read_extent, read_object_ids


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ({"count": 48}, 48),
        ({"count": 0}, 0),
        ({"extent": {}, "count": 3}, 3),
        ({"objectIdFieldName": "id", "features": [{"attributes": {}}]}, None),
        ({"count": None}, None),
        ({"count": True}, None),
        ({"count": "many"}, None),
        ({}, None),
    ],
)
def test_counts(body, count):
    assert read_count(body) == count


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"objectIdFieldName": "FID", "objectIds": [3, 1, 2]}, ("FID", [3, 1, 2])),
        ({"objectIdField": "id", "objectIds": [1]}, ("id", [1])),
        ({"objectIds": [2345]}, (None, [2345])),
        ({"objectIdFieldName": "FID", "objectIds": None}, ("FID", [])),
        ({"objectIdFieldName": "FID", "objectIds": []}, ("FID", [])),
        ({"objectIdFieldName": "FID"}, ("FID", None)),
        ({"uniqueIdFieldNames": "_id", "uniqueIds": ["a", "b"]}, (None, ["a", "b"])),
        ({"objectIdFieldName": "", "objectIds": [20753721125092134]}, (None, [20753721125092134])),
        ({"features": []}, (None, None)),
    ],
)
def test_object_ids(body, expected):
    assert read_object_ids(body) == expected


def test_extents():
    corners = {"xmin": -1, "ymin": 2.5, "xmax": 3, "ymax": 4}
    found = read_extent({"extent": {**corners, "spatialReference": {"wkid": 102100}}, "count": 3})
    assert (found.xmin, found.ymin, found.xmax, found.ymax) == (-1, 2.5, 3, 4)
    assert found.spatial_reference.code == 3857


@pytest.mark.parametrize(
    "extent",
    [
        None,
        {},
        dict.fromkeys(("xmin", "ymin", "xmax", "ymax"), "NaN"),
        {"xmin": None, "ymin": 0, "xmax": 1, "ymax": 1},
    ],
)
def test_an_empty_extent_is_none(extent):
    assert read_extent({"extent": extent}) is None


def test_a_page_instead_of_an_extent_is_none():
    assert read_extent({"features": []}) is None
