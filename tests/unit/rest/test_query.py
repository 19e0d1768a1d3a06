# SPDX-License-Identifier: GPL-2.0-or-later
"""A query's values become the right request parameters, and what cannot be meant is refused."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any, Dict

import pytest

from ags_connector.formats.spatial_reference import SpatialReference
from ags_connector.rest.errors import InvalidInput, NotFound
from ags_connector.rest.query import Query, resolve_fields, resolve_order

from .layer_infos import layer_info

NEW_YEAR = datetime(2020, 1, 1, tzinfo=timezone.utc)


def test_nothing_asked_is_everything() -> None:
    assert Query.make().filter_params() == {"where": "1=1"}


def test_the_users_condition_keeps_its_meaning_beside_another() -> None:
    query = Query.make("A = 1 OR B = 2").with_where("OBJECTID > 5")
    assert query.filter_params()["where"] == "(A = 1 OR B = 2) AND (OBJECTID > 5)"
    assert Query.make().with_where("OBJECTID > 5").where == "OBJECTID > 5"


def test_a_geometry_goes_with_its_type_and_reference() -> None:
    query = Query.make(
        geometry=(1, 2, 3, 4), in_sr=4326, spatial_relation="Within", distance=5, distance_units="miles"
    )
    params = query.filter_params()
    assert params["geometry"] == {"xmin": 1.0, "ymin": 2.0, "xmax": 3.0, "ymax": 4.0}
    assert params["geometryType"] == "esriGeometryEnvelope"
    assert params["inSR"] == SpatialReference(4326)
    assert params["spatialRel"] == "esriSpatialRelWithin"
    assert (params["distance"], params["units"]) == (5, "esriSRUnit_StatuteMile")


@pytest.mark.parametrize(
    ("time", "text"),
    [
        (datetime(1970, 1, 1, 0, 0, 1), "1000,1000"),  # noqa: DTZ001 (a time without a zone is UTC)
        ((datetime(1969, 12, 31, tzinfo=timezone.utc), None), "-86400000,null"),
        ((None, datetime(1970, 1, 1, 2, tzinfo=timezone(timedelta(hours=2)))), "null,0"),
    ],
)
def test_times_are_milliseconds_and_open_ends_null(time: Any, text: str) -> None:
    assert Query.make(time=time).filter_params()["time"] == text


def test_further_parameters_go_out_as_given() -> None:
    assert Query.make(gdbVersion="SDE.DEFAULT").filter_params()["gdbVersion"] == "SDE.DEFAULT"


def test_the_answer_asks_only_for_what_is_wanted() -> None:
    info = layer_info()
    query = Query.make(fields="name, ACRES", out_sr="EPSG:3857", geometry_precision=3)
    params = query.answer_params(info, resolve_fields(info, query.fields))
    assert params["outFields"] == "Name,Acres"
    assert (params["returnGeometry"], params["outSR"]) == (True, SpatialReference(3857))
    assert params["geometryPrecision"] == 3


def test_z_is_asked_for_unless_the_layer_denies_having_it() -> None:
    asked = Query.make().answer_params(layer_info(), ())
    assert (asked["returnZ"], asked["returnM"]) == (True, True)
    denied = Query.make().answer_params(layer_info(hasZ=False, hasM=True), ())
    assert (denied["returnZ"], denied["returnM"]) == (False, True)
    assert Query.make(return_z=False).answer_params(layer_info(hasZ=True), ())["returnZ"] is False


def test_tables_are_asked_for_no_geometry() -> None:
    params = Query.make().answer_params(layer_info(type="Table", geometryType=None), ())
    assert params == {"outFields": "", "returnGeometry": False}


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        ({"spatial_relation": "near"}, "spatial relation"),
        ({"geometry": (0, 0, 1, 1), "distance": 1, "distance_units": "parsecs"}, "unit"),
        ({"distance": 5}, "geometry to measure from"),
        ({"max_features": -1}, "negative"),
        ({"max_featurs": 5}, "max_features"),
        ({"resultOffset": 5}, "no option"),
        ({"out_sr": "Mars"}, "no spatial reference"),
        ({"time": (NEW_YEAR, NEW_YEAR - timedelta(1))}, "ends before it starts"),
        ({"geometry": {}}, "empty"),
        ({"geometry": 5}, "cannot be read"),
    ],
)
def test_what_cannot_be_meant_is_refused(options: Dict[str, Any], complaint: str) -> None:
    with pytest.raises(InvalidInput, match=complaint):
        Query.make(**options)


def test_fields_are_found_in_any_case_and_by_wildcard() -> None:
    info = layer_info()
    assert [item.name for item in resolve_fields(info, ("acres", "objectid"))] == ["Acres", "OBJECTID"]
    assert [item.name for item in resolve_fields(info, ("*",))] == ["OBJECTID", "Name", "Acres"]
    assert [item.name for item in resolve_fields(info, ("a*",))] == ["Acres"]


def test_an_unknown_field_lists_near_ones() -> None:
    with pytest.raises(NotFound, match="Did you mean “Acres”"):
        resolve_fields(layer_info(), ("Acers",))
    with pytest.raises(NotFound, match="It has: OBJECTID, Name, Acres"):
        resolve_fields(layer_info(), ("zzz",))
    with pytest.raises(NotFound, match="no field “Siz”"):
        resolve_order(layer_info(), ("Siz DESC",))
