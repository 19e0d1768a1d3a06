# SPDX-License-Identifier: GPL-2.0-or-later
"""Related records: the recorded answer, relationships by name, servers that count, cut and repeat."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Dict, List

import pytest

from ags_connector.rest.errors import IncompleteDownload, NotArcGIS, NotFound
from ags_connector.rest.feature_layer import FeatureLayer
from ags_connector.rest.related import find_relationship

from .layer_infos import layer_info

RELATIONSHIPS = [
    {"id": 3, "name": "Lots to Owners", "relatedTableId": 7},
    {"id": 4, "name": "lots_to_permits", "relatedTableId": 8},
]


@pytest.mark.parametrize("which", [4, "4", "lots_to_permits", "LOTS_TO_PERMITS", "*permits"])
def test_relationships_by_id_name_and_wildcard(which: Any) -> None:
    assert find_relationship(layer_info(relationships=RELATIONSHIPS), which).related_table_id == 8


@pytest.mark.parametrize(
    ("which", "complaint"),
    [
        (5, "3 “Lots to Owners”, 4"),
        ("lots*", "fits 2 relationships"),
        ("Lots to Owner", "Did you mean “Lots to Owners”"),
    ],
)
def test_relationships_that_are_not_meant(which: Any, complaint: str) -> None:
    with pytest.raises(NotFound, match=complaint):
        find_relationship(layer_info(relationships=RELATIONSHIPS), which)


class Scripted:
    """Two layers with ``rows`` related rows per parent, ``limit`` at most in an answer."""

    def __init__(
        self, rows: Dict[int, int], limit: int, *, counts: bool, pages: bool, flag: str = "top"
    ) -> None:
        self.rows, self.limit, self.flag = rows, limit, flag
        can = {"supportsAdvancedQueryRelated": counts, "supportsQueryRelatedPagination": pages}
        self.parent = dict(layer_info(relationships=RELATIONSHIPS, advancedQueryCapabilities=can).raw)
        self.related = dict(
            layer_info(id=7, name="Owners", type="Table", geometryType=None, maxRecordCount=100).raw
        )
        self.asked: List[int] = []

    def __call__(self, seen: Any) -> Dict[str, Any]:
        if not seen.path.endswith("queryRelatedRecords"):
            return self.related if seen.path.endswith("/7") else self.parent
        ids = [int(item) for item in seen.params["objectIds"].split(",")]
        self.asked.append(len(ids))
        if seen.params.get("returnCountOnly") == "true":
            return {
                "relatedRecordGroups": [{"objectId": i, "count": self.rows[i]} for i in ids if self.rows[i]]
            }
        rows = [(parent, number) for parent in ids for number in range(self.rows[parent])]
        start = int(seen.params.get("resultOffset", 0))
        sent = rows[start : start + self.limit]
        groups: Dict[int, List[Any]] = {}
        for parent, number in sent:
            groups.setdefault(parent, []).append({"attributes": {"OBJECTID": parent * 1000 + number}})
        body: Dict[str, Any] = {"relatedRecordGroups": [
            {"objectId": parent, "relatedRecords": found} for parent, found in groups.items()
        ]}  # fmt: skip
        if len(rows) > start + len(sent):
            if self.flag == "top":
                body["exceededTransferLimit"] = True
            elif self.flag == "group":
                body["relatedRecordGroups"][-1]["exceededTransferLimit"] = True
        return body


def related(serve: Any, session: Any, script: Scripted, parents: Any = None) -> Dict[int, List[int]]:
    layer = FeatureLayer(serve(script).url("/Lots/FeatureServer/0"), session=session())
    found = layer.related_records(list(script.rows) if parents is None else parents, "*owners", "OBJECTID")
    return {parent: [row["OBJECTID"] for row in rows] for parent, rows in found.items()}


def truth(rows: Dict[int, int]) -> Dict[int, List[int]]:
    return {parent: [parent * 1000 + number for number in range(count)] for parent, count in rows.items()}


ROWS = {1: 3, 2: 0, 3: 25, 4: 7, 5: 1, 6: 0, 7: 40}


@pytest.mark.parametrize("counts", [True, False])
@pytest.mark.parametrize("pages", [True, False])
@pytest.mark.parametrize("flag", ["top", "group", "none"])
@pytest.mark.parametrize("limit", [10, 45, 100])
def test_all_rows_or_an_error(
    serve: Any, session: Any, counts: bool, pages: bool, flag: str, limit: int
) -> None:
    script = Scripted(ROWS, limit, counts=counts, pages=pages, flag=flag)
    if limit == 10 and not pages and (counts or flag != "none"):
        with pytest.raises(IncompleteDownload, match=r"10 of .* rows came that are related to 3"):
            related(serve, session, script)
    elif flag == "none" and not counts and limit < 100:
        assert related(serve, session, script) != truth(ROWS), "such a server cannot be seen through"
    else:
        assert related(serve, session, script) == truth(ROWS)


def test_a_full_answer_without_a_flag_is_not_believed(serve: Any, session: Any) -> None:
    rows = {1: 60, 2: 60, 3: 5}
    script = Scripted(rows, 100, counts=False, pages=False, flag="none")
    assert related(serve, session, script) == truth(rows)


def test_many_parents_go_in_chunks(serve: Any, session: Any) -> None:
    rows = dict.fromkeys(range(1, 451), 0)
    script = Scripted(rows, 100, counts=False, pages=False)
    assert related(serve, session, script) == truth(rows)
    assert script.asked == [200, 200, 50]


def test_an_answer_without_groups_is_an_error(serve: Any, session: Any) -> None:
    script = Scripted(ROWS, 100, counts=False, pages=False)
    server = serve(lambda seen: {"features": []} if seen.path.endswith("Records") else script(seen))
    layer = FeatureLayer(server.url("/Lots/FeatureServer/0"), session=session())
    with pytest.raises(NotArcGIS, match="no related records"):
        layer.related_records([1], 3)


def test_recorded(serve: Any, session: Any, fixtures_dir: Path) -> None:
    body = json.loads((fixtures_dir / "Esri__arcgis-rest-js/feature/queryRelatedResponse.json").read_text())
    wells = dict(layer_info(relationships=RELATIONSHIPS).raw)
    fields = dict(layer_info(id=7, name="Fields", fields=body["fields"], advancedQueryCapabilities={}).raw)

    def script(seen: Any) -> Dict[str, Any]:
        if seen.path.endswith("queryRelatedRecords"):
            assert seen.params["relationshipId"] == "3"
            assert seen.params["definitionExpression"] == "APPROXACRE < 99999"
            return body
        return fields if seen.path.endswith("/7") else wells

    layer = FeatureLayer(serve(script).url("/Petroleum/FeatureServer/0"), session=session())
    found = layer.related_records([3, 5], 3, where="APPROXACRE < 99999")
    assert {parent: len(rows) for parent, rows in found.items()} == {3: 1, 5: 0}
    (row,) = found[3]
    assert (row["OBJECTID"], row["FIELD_NAME"], row["approxacre"]) == (5540, "LOST SPRINGS", 95929.0)
    assert row.spatial_reference.code == 4267
    assert row.bounds == pytest.approx((-96.9296025, 38.5224484, -96.9295911, 38.5297233))
