# SPDX-License-Identifier: GPL-2.0-or-later
"""Binary pages are asked for where they are offered, and JSON where those cannot be read or are refused."""

from __future__ import annotations

import logging
from typing import Any, Callable, Dict, List

import pytest

from ags_connector.rest.feature_layer import FeatureLayer
from tests import pbf_encoder as pbf
from tests.pbf_encoder import Column
from tests.unit.rest.scripted_server import Answer, Seen

from .layer_infos import layer_info

COLUMNS = [Column("OBJECTID", "OID"), Column("Name", "String"), Column("Acres", "Double")]
ROWS = [[oid, f"lot {oid}", oid / 4] for oid in range(1, 31)]
BINARY = "application/x-protobuf"


def layer_server(binary: Callable[[List[Any]], Answer]) -> Callable[[Seen], Any]:
    """Answer the queries of a table of thirty rows, ten a page; ``binary`` makes a page in that form."""

    def script(seen: Seen) -> Any:
        params = seen.params
        if params.get("returnCountOnly") == "true":
            return {"count": len(ROWS)}
        if params.get("returnIdsOnly") == "true":
            return {"objectIdFieldName": "OBJECTID", "objectIds": [row[0] for row in ROWS]}
        start = int(params["resultOffset"])
        page = ROWS[start : start + 10]
        if params["f"] == "pbf":
            return binary(page)
        names = [column.name for column in COLUMNS]
        features = [{"attributes": dict(zip(names, row))} for row in page]
        return {"features": features, "exceededTransferLimit": start + 10 < len(ROWS)}

    return script


def whole(page: List[Any]) -> Answer:
    more = page[-1][0] < len(ROWS)
    body = pbf.feature_collection(
        COLUMNS, [(row, None) for row in page], oid="OBJECTID", geometry=None, wkid={}, has_z=False, has_m=False,
        exceeded=more, degrees=True,
    )  # fmt: skip
    return Answer(body, content_type=BINARY)


def download(serve: Any, session: Any, binary: Callable[[List[Any]], Answer]) -> Any:
    server = serve(layer_server(binary))
    page: Dict[str, Any] = {"type": "Table", "geometryType": None, "supportedQueryFormats": "JSON, PBF"}
    info = layer_info(maxRecordCount=10, **page)
    layer = FeatureLayer(
        server.url("/arcgis/rest/services/Lots/FeatureServer/0"), session=session(), info=info
    )
    rows = [list(row) for batch in layer.query().pages() for row in batch.rows]
    forms = [seen.params["f"] for seen in server.seen if "resultOffset" in seen.params]
    return rows, forms


def test_binary_pages_are_asked_for_where_offered(serve: Any, session: Any) -> None:
    rows, forms = download(serve, session, whole)
    assert rows == ROWS
    assert set(forms) == {"pbf"}


@pytest.mark.parametrize(
    "odd",
    [
        Answer(b"\x12\x03\x0a\x01\x08", content_type=BINARY),
        Answer(b"\xff" * 50, content_type=BINARY),
        {"error": {"code": 400, "message": "Output format not supported.", "details": []}},
    ],
    ids=["cut", "nonsense", "refused"],
)
def test_json_takes_over_once_and_for_good(
    serve: Any, session: Any, caplog: pytest.LogCaptureFixture, odd: Any
) -> None:
    with caplog.at_level(logging.WARNING):
        rows, forms = download(serve, session, lambda _page: odd)
    assert rows == ROWS
    assert forms.count("json") == 3
    assert [record.message for record in caplog.records if "JSON is asked for instead" in record.message][
        1:
    ] == []
    assert "JSON is asked for instead" in caplog.text


def test_a_page_that_cannot_be_read_in_the_middle_is_asked_for_again(serve: Any, session: Any) -> None:
    rows, _ = download(
        serve, session, lambda page: whole(page) if page[0][0] != 11 else Answer(b"\x0f", content_type=BINARY)
    )
    assert rows == ROWS
