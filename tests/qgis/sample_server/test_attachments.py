# SPDX-License-Identifier: GPL-2.0-or-later
"""The sample server's attachments, and the client's reading of them."""

from __future__ import annotations

from typing import Any

import pytest

from ags_connector.rest.attachments import Attachments
from ags_connector.rest.errors import ServerError
from ags_connector.rest.feature_layer import FeatureLayer
from tests.qgis.sample_server.client import ask, error_code, fetch
from tests.sample_server.attachments import FILES

ALL = {(oid, item.id): item for oid, items in FILES.items() for item in items}


def test_only_one_layer_has_them(server: Any) -> None:
    assert ask(server.layer_url("Samples", "FeatureServer", 1))["hasAttachments"] is True
    assert ask(server.layer_url("Samples", "FeatureServer", 0))["hasAttachments"] is False
    assert error_code(server.layer_url("Samples", "FeatureServer", 0) + "/1/attachments") == 400


def test_lists_and_files(server: Any) -> None:
    url = server.layer_url("Samples", "FeatureServer", 1)
    listed = ask(f"{url}/2/attachments")["attachmentInfos"]
    assert [item["name"] for item in listed] == ["note.txt", "note.txt"]
    file = fetch(f"{url}/1/attachments/1")
    assert file.headers["Content-Type"] == "image/jpeg"
    assert file.content == ALL[1, 1].content
    groups = ask(f"{url}/queryAttachments", objectIds="1,3,5")["attachmentGroups"]
    assert [item["parentObjectId"] for item in groups] == [1, 5]


@pytest.mark.parametrize("kind", ["FeatureServer", "MapServer"])
def test_the_client_finds_all_and_reads_them(server: Any, kind: str) -> None:
    attachments = Attachments(FeatureLayer(server.layer_url("Samples", kind, 1)))
    found = list(attachments.of(range(1, 13)))
    assert [(item.parent_id, item.id) for item in found] == list(ALL)
    for item in found:
        true = ALL[item.parent_id, item.id]
        assert (item.name, item.content_type, item.size) == (true.name, true.content_type, len(true.content))
        assert attachments.content(item) == true.content


def test_a_layer_without_is_an_error(server: Any) -> None:
    attachments = Attachments(FeatureLayer(server.layer_url("Samples", "FeatureServer", 0)))
    with pytest.raises(ServerError):
        list(attachments.of([1]))
