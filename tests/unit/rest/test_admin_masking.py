# SPDX-License-Identifier: GPL-2.0-or-later
"""Passwords and keys in connection strings, which nobody is shown."""

from __future__ import annotations

import json

import pytest

from ags_connector.rest.admin.data_store import DataItem
from ags_connector.rest.admin.manifest import Manifest
from ags_connector.rest.admin.masking import masked, masked_text

SDE = (
    "ENCRYPTED_PASSWORD_UTF8=00022e68*00;ENCRYPTED_PASSWORD=00022e68;SERVER=db1;INSTANCE=sde:postgresql:db1;"
    "DBCLIENT=postgresql;DATABASE=gis;USER=ann;VERSION=sde.DEFAULT;AUTHENTICATION_MODE=DBMS"
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (SDE, SDE.replace("00022e68*00", "***").replace("00022e68", "***")),
        ("Server=x;Password=a b=c;Database=y", "Server=x;Password=***;Database=y"),
        ('PWD="a;b";UID=u', "PWD=***;UID=u"),
        ("Protocol=https;AccountName=n;AccountKey=aa==;", "Protocol=https;AccountName=n;AccountKey=***;"),
        ("SharedAccessSignature=sv=1&sig=2", "SharedAccessSignature=***"),
        ("C:\\data\\roads.gdb", "C:\\data\\roads.gdb"),
        ("", ""),
    ],
)  # fmt: skip
def test_connection_strings(text, shown):
    assert masked_text(text) == shown
    assert masked_text(shown) == shown


def test_cloud_stores_have_json_in_their_strings():
    text = (
        '{"accessKeyId": "AK1", "secretAccessKey": "s3cr3t", "credentialType": "accessKey", "region": "eu"}'
    )
    shown = json.loads(masked_text(text))
    assert shown["secretAccessKey"] == "***"
    assert (shown["credentialType"], shown["region"]) == ("accessKey", "eu")


def test_secrets_deep_within():
    shown = masked(
        {"a": [{"connectionString": SDE, "password": "hush"}], "enabled": True, "n": 1, "token": ""}
    )
    assert "00022e68" not in str(shown)
    assert "hush" not in str(shown)
    assert (shown["enabled"], shown["n"], shown["token"]) == (True, 1, "")


def test_items_show_nothing_secret_and_send_all():
    item = DataItem.from_json(
        {
            "path": "/enterpriseDatabases/gis",
            "type": "egdb",
            "info": {"connectionString": SDE, "isManaged": "true"},
        }
    )
    for shown in (str(item), repr(item), item.connection_string, str(item.info), str(item.to_json())):
        assert "00022e68" not in shown
    assert "USER=ann" in item.connection_string
    assert item.is_managed
    assert item.raw["info"]["connectionString"] == SDE


def test_manifests_name_the_data_without_secrets():
    manifest = Manifest.from_json(
        {
            "databases": [
                {"byReference": True, "onServerConnectionString": SDE, "onPremiseConnectionString": SDE,
                 "onPremisePath": "C:\\conn\\gis.sde", "datasets": [{"onServerName": "gis.ann.Roads"}]}
            ],
            "resources": [{"onPremisePath": "C:\\maps\\roads.aprx", "clientName": "PC7", "serverPath": "/gis/roads"}],
        }
    )  # fmt: skip
    assert "00022e68" not in repr(manifest)
    assert manifest.matching("ROADS") == ["gis.ann.Roads", "C:\\maps\\roads.aprx", "/gis/roads"]
    assert manifest.matching("server=db1") == [masked_text(SDE)]
    assert manifest.matching("00022e68") == []
    assert manifest.databases[0].is_by_reference
