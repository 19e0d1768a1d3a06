# SPDX-License-Identifier: GPL-2.0-or-later
"""Connections written to a file and read again, without what is secret."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from ags_connector.bridge import connection_file
from ags_connector.bridge.connections import Connection
from ags_connector.rest.errors import InvalidInput, WriteFailed

PLACE = Connection(
    "Städte",
    "https://x.org/arcgis/rest/services",
    "abc1234",
    referer="https://me.example",
    prefix="https://proxy.org/p?",
    allow_http=True,
)


def test_what_is_handed_on_has_no_sign_in(qgis_app: Any, tmp_path: Path) -> None:
    path = tmp_path / "c.json"
    connection_file.write(path, [PLACE, Connection("b", "https://ann:pw@y.org/arcgis?token=s3cret")])
    text = path.read_text("utf-8")
    assert not any(secret in text for secret in ("abc1234", "s3cret", "pw@"))
    assert connection_file.read(path) == [
        Connection(PLACE.name, PLACE.url, referer=PLACE.referer, prefix=PLACE.prefix),
        Connection("b", "https://y.org/arcgis"),
    ]


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"ags_connector_connections": 99}'])
def test_another_file_is_refused(qgis_app: Any, tmp_path: Path, text: str) -> None:
    path = tmp_path / "c.json"
    path.write_text(text, "utf-8")
    with pytest.raises(InvalidInput):
        connection_file.read(path)


def test_a_folder_that_is_not_there(qgis_app: Any, tmp_path: Path) -> None:
    with pytest.raises(WriteFailed):
        connection_file.write(tmp_path / "none" / "c.json", [PLACE])
