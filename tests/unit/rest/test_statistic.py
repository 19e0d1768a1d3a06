# SPDX-License-Identifier: GPL-2.0-or-later
"""Statistics as text and as values, the names of their results, what is sent, and recorded answers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ags_connector.formats.fields import Field, FieldType
from ags_connector.rest.errors import InvalidInput, NotArcGIS, NotFound, ServerError
from ags_connector.rest.feature_layer import FeatureLayer
from ags_connector.rest.layer_statistics import make_request
from ags_connector.rest.statistic import Statistic, read_statistics, result_names

from .layer_infos import FIELDS, layer_info

CAN = {"supportsStatistics": True, "supportsPercentileStatistics": True, "supportsHavingClause": True,
       "supportsOrderBy": True, "supportsPagination": True}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sum:ACRES", [Statistic("sum", "ACRES")]),
        (" SUM : ACRES ,avg:VALUE as mean", [Statistic("sum", "ACRES"), Statistic("avg", "VALUE", "mean")]),
        ("count:*", [Statistic("count", "*")]),
        ("percentile_cont(0.9):VALUE AS p90", [Statistic("percentile_cont", "VALUE", "p90", 0.9)]),
        ("max:Shape.STArea()", [Statistic("max", "Shape.STArea()")]),
        ("min:DB.OWNER.LOTS.ACRES", [Statistic("min", "DB.OWNER.LOTS.ACRES")]),
    ],
)
def test_text(text: str, expected: list) -> None:
    assert list(read_statistics(text)) == expected


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "No statistic is asked for"),
        ("ACRES", "kind, a colon and the field"),
        ("sun:ACRES", "Did you mean “sum”"),
        ("sum(2):ACRES", "takes no number"),
        ("percentile_cont(x):ACRES", "“x”.*is no number"),
        ("percentile_disc(95):ACRES", "fraction from 0 to 1"),
        ("sum:A as x, sum:B as X", "same name"),
    ],
)
def test_text_that_says_nothing(text: str, complaint: str) -> None:
    with pytest.raises(InvalidInput, match=complaint):
        read_statistics(text)


def test_names_are_legal_short_unique_and_none_of_the_layers() -> None:
    long = "x" * 40
    wanted = [
        Statistic("sum", "ACRES"), Statistic("sum", "ACRES"), Statistic("max", "DB.OWNER.LOTS.ACRES"),
        Statistic("min", long), Statistic("min", long + "y"), Statistic("avg", "Größe"), Statistic("sum", "V", "ACRES"),
        Statistic("sum", "V", "größte Zahl"), Statistic("count", "*", "2nd"),
    ]  # fmt: skip
    names = result_names(wanted, ["ACRES", "V"])
    sent = [name for _, name in names]
    assert sent == [
        "sum_ACRES", "sum_ACRES_2", "max_DB_OWNER_LOTS_ACRES", f"min_{'x' * 26}", f"min_{'x' * 24}_2", "avg_Gr_e",
        "ACRES_2", "gr_te_Zahl", "s_2nd",
    ]  # fmt: skip
    assert [name for name, _ in names][-3:] == ["ACRES", "größte Zahl", "2nd"]
    assert len({name.lower() for name in sent}) == len(sent)
    assert all(len(name) <= 30 and name.isascii() for name in sent)


def test_what_is_sent() -> None:
    info = layer_info(advancedQueryCapabilities=CAN)
    wanted = read_statistics("sum:acres, count:*, percentile_disc(0.25):Acres as quarter")
    request = make_request(info, wanted, ["name"], "sum(Acres) > 5", ["quarter DESC"])
    params = request.params()
    assert params["outStatistics"] == [
        {"statisticType": "sum", "onStatisticField": "Acres", "outStatisticFieldName": "sum_acres"},
        {"statisticType": "count", "onStatisticField": "OBJECTID", "outStatisticFieldName": "count_rows"},
        {"statisticType": "PERCENTILE_DISC", "onStatisticField": "Acres", "outStatisticFieldName": "quarter",
         "statisticParameters": {"value": 0.25, "orderBy": "ASC"}},
    ]  # fmt: skip
    assert params["groupByFieldsForStatistics"] == ["Name"]
    assert params["orderByFields"] == ["quarter DESC", "Name"]
    assert params["having"] == params["havingClause"] == "sum(Acres) > 5"


def test_types_of_results() -> None:
    number, text = Field("A", FieldType.INTEGER), Field("T", FieldType.STRING, length=9)
    assert Statistic("sum", "A").result_field(number, "x").type is FieldType.DOUBLE
    assert Statistic("count", "T").result_field(text, "x").type is FieldType.BIG_INTEGER
    assert Statistic("max", "T").result_field(text, "x") == Field("x", FieldType.STRING, length=9)
    assert Statistic("min", "O").result_field(Field("O", FieldType.OID), "x").type is FieldType.BIG_INTEGER


@pytest.mark.parametrize(
    "missing", ["supportsStatistics", "supportsPercentileStatistics", "supportsHavingClause"]
)
def test_what_the_server_cannot_do_is_told(missing: str) -> None:
    info = layer_info(advancedQueryCapabilities={**CAN, missing: False})
    with pytest.raises(InvalidInput, match=r"computes no|cannot select groups"):
        make_request(info, read_statistics("percentile_cont:Acres"), ["Name"], "count(Acres) > 1", [])


def test_what_the_layer_does_not_have() -> None:
    info = layer_info(advancedQueryCapabilities=CAN)
    with pytest.raises(NotFound, match="Acres"):
        make_request(info, read_statistics("sum:Acre"), [], None, [])
    with pytest.raises(InvalidInput, match="fits 3 fields"):
        make_request(info, [Statistic("max", "?*")], [], None, [])
    with pytest.raises(InvalidInput, match="Only “count” goes with"):
        make_request(info, read_statistics("max:*"), [], None, [])


def served(serve: Any, session: Any, body: Any, fields: list) -> FeatureLayer:
    """A layer whose every query is answered with ``body``."""
    page = dict(layer_info(fields=[*FIELDS, *fields], advancedQueryCapabilities=CAN).raw)
    server = serve(lambda seen: body if seen.path.endswith("/query") else page)
    return FeatureLayer(server.url("/Lots/FeatureServer/0"), session=session())


def test_keys_in_another_case_are_matched(serve: Any, session: Any) -> None:
    body = {"fields": [], "features": [{"attributes": {"SUM_ACRES": 5, "count_rows": 2}}]}
    layer = served(serve, session, body, [])
    assert layer.statistics("sum:Acres, count:*") == [{"sum_Acres": 5.0, "count_rows": 2}]


def test_an_answer_without_the_statistic_is_an_error(serve: Any, session: Any) -> None:
    layer = served(serve, session, {"features": [{"attributes": {"OBJECTID": 1}}]}, [])
    with pytest.raises(NotArcGIS, match="lacks what it was asked for: sum_Acres"):
        layer.statistics("sum:Acres")


@pytest.mark.parametrize(
    ("name", "asked", "expected"),
    [
        ("koopjs__featureservice/statsNoPaging.json", "min:OBJECTID_1, max:OBJECTID_1", (1, 88)),
        ("koopjs__featureservice/statsFailedPaging.json", "min:OBJECTID_1, max:OBJECTID_1", (1, 15592)),
        ("openaddresses__pyesridump/us-fl-polk-statistics.json", "min:OBJECTID_1 as the_min, max:OBJECTID_1 as the_max",
         (2335900, 2670953)),
    ],
)  # fmt: skip
def test_recorded(
    serve: Any, session: Any, fixtures_dir: Path, name: str, asked: str, expected: tuple
) -> None:
    body = json.loads((fixtures_dir / name).read_text())
    layer = served(serve, session, body, [{"name": "OBJECTID_1", "type": "esriFieldTypeInteger"}])
    (row,) = layer.statistics(asked)
    assert tuple(row.values()) == expected


def test_recorded_groups(serve: Any, session: Any, fixtures_dir: Path) -> None:
    body = json.loads((fixtures_dir / "exoria-ai__sage/docs/mapquery_statistics.json").read_text())
    fields = [{"name": "SUB_REGION", "type": "esriFieldTypeString"}, {"name": "POP2007", "type": "esriFieldTypeDouble"},
              {"name": "AVE_FAM_SZ", "type": "esriFieldTypeDouble"}]  # fmt: skip
    layer = served(serve, session, body, fields)
    asked = "sum:POP2007 as Population_2007, avg:AVE_FAM_SZ as Average_Family_Size"
    found = layer.statistics(asked, group_by="SUB_REGION")
    assert len(found) == len(body["features"])
    family = pytest.approx(3.244)
    assert found[0] == {"SUB_REGION": "Pacific", "Population_2007": 49731702.0, "Average_Family_Size": family}


def test_recorded_refusal(serve: Any, session: Any, fixtures_dir: Path) -> None:
    body = json.loads((fixtures_dir / "koopjs__featureservice/statsFail.json").read_text())
    with pytest.raises(ServerError, match="Invalid or missing input parameters"):
        served(serve, session, body, []).statistics("sum:Acres")


def test_recorded_distinct_values_without_the_field_are_an_error(
    serve: Any, session: Any, fixtures_dir: Path
) -> None:
    """The recorded answer lists ``stop_desc`` among its fields, but its feature has other attributes."""
    body = json.loads((fixtures_dir / "Esri__esri-leaflet/distinct.json").read_text())
    page = layer_info(fields=body["fields"], advancedQueryCapabilities={"supportsDistinct": True}).raw
    server = serve(lambda seen: body if seen.path.endswith("/query") else dict(page))
    layer = FeatureLayer(server.url("/Stops/FeatureServer/0"), session=session())
    assert layer.distinct("FID") == [(1,)]
    with pytest.raises(NotArcGIS, match="stop_desc"):
        layer.distinct("stop_desc")
