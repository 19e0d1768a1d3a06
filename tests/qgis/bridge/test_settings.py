# SPDX-License-Identifier: GPL-2.0-or-later
"""Settings and connections in the user's profile."""

from __future__ import annotations

from typing import Any, Iterator

import pytest
from qgis.core import QgsSettings

from ags_connector.bridge import connections
from ags_connector.bridge.connections import Connection, ConnectionStore
from ags_connector.bridge.settings import Settings
from ags_connector.rest.errors import InvalidInput

_GROUPS = ("ags_connector", "connections/arcgisfeatureserver", "qgis/connections-arcgisfeatureserver")


@pytest.fixture(autouse=True)
def empty_profile(qgis_app: Any) -> Iterator[None]:
    for group in _GROUPS:
        QgsSettings().remove(group)
    yield
    for group in _GROUPS:
        QgsSettings().remove(group)


def test_defaults_and_round_trip() -> None:
    assert Settings.load() == Settings()
    changed = Settings(
        requests_in_flight=2, page_size=500, show_administration=True, use_service_styles=False
    )
    changed.save()

    assert Settings.load() == changed


def test_nonsense_in_the_profile_is_the_default() -> None:
    QgsSettings().setValue("ags_connector/requests_in_flight", "many")
    QgsSettings().setValue("ags_connector/page_size", -5)

    assert (Settings.load().requests_in_flight, Settings.load().page_size) == (4, 0)


def test_more_requests_than_qt_sends_are_not_taken() -> None:
    assert Settings(requests_in_flight=99).requests_in_flight == 6


def test_connections_are_kept_by_name(qtbot: Any) -> None:
    store = ConnectionStore()
    with qtbot.waitSignal(store.changed):
        store.save(Connection("Städte / towns", "https://x.org/arcgis/rest/services/"))
    store.save(Connection("a", "https://y.org/arcgis", "abc1234"))

    assert ConnectionStore().connections() == [
        Connection("a", "https://y.org/arcgis", "abc1234"),
        Connection("Städte / towns", "https://x.org/arcgis/rest/services"),
    ]
    with qtbot.waitSignal(store.changed):
        store.remove("Städte / towns")
    assert [item.name for item in store.connections()] == ["a"]
    assert store.find("b") is None


def test_secrets_in_an_address_are_not_kept() -> None:
    connections.save(Connection("a", "https://ann:pw@x.org/arcgis/rest/services?token=abc#top"))

    assert connections.list_connections() == [Connection("a", "https://x.org/arcgis/rest/services")]
    stored = [
        str(QgsSettings().value(key)) for key in QgsSettings().allKeys() if key.startswith("ags_connector")
    ]
    assert not any("token" in text or "pw" in text for text in stored)


@pytest.mark.parametrize("connection", [Connection("", "https://x.org"), Connection("a", " ")])
def test_connection_needs_name_and_address(connection: Connection) -> None:
    with pytest.raises(InvalidInput):
        ConnectionStore().save(connection)


def test_qgis_own_connections_of_both_forms() -> None:
    settings = QgsSettings()
    settings.setValue("connections/arcgisfeatureserver/items/new/url", "https://n.org/rest/services")
    settings.setValue("connections/arcgisfeatureserver/items/new/authcfg", "n123456")
    settings.setValue("qgis/connections-arcgisfeatureserver/old/url", "https://o.org/rest/services")
    settings.setValue("qgis/ARCGISFEATURESERVER/old/authcfg", "o123456")

    assert connections.qgis_connections() == [
        Connection("new", "https://n.org/rest/services", "n123456"),
        Connection("old", "https://o.org/rest/services", "o123456"),
    ]
