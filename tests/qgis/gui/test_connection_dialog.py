# SPDX-License-Identifier: GPL-2.0-or-later
"""Adding, changing, testing and removing connections."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QDialogButtonBox, QMessageBox

from ags_connector.bridge.connections import Connection
from ags_connector.gui.connection_dialog import ConnectionDialog


@pytest.fixture
def dialog(qtbot, host):
    found = ConnectionDialog(["Parcels"])
    qtbot.addWidget(found)
    found.show()
    return found


def ok(dialog):
    return dialog._buttons.button(QDialogButtonBox.StandardButton.Ok)


def result_of_test(dialog, qtbot):
    dialog._test_button.click()
    qtbot.waitUntil(dialog._test_button.isEnabled, timeout=15_000)
    return dialog._result.text()


def test_ok_waits_for_url_and_name(dialog):
    assert not ok(dialog).isEnabled()
    dialog._url.setText("gis.example.org/arcgis/rest/services")
    assert dialog._name.text() == "gis.example.org"
    assert ok(dialog).isEnabled()
    assert dialog.connection == Connection("gis.example.org", "https://gis.example.org/arcgis/rest/services")
    dialog._name.clear()
    assert not ok(dialog).isEnabled()


def test_a_name_the_user_typed_is_kept(dialog):
    dialog._url.setText("http://a.example.org/arcgis/rest/services")
    dialog._name.setText("Mine")
    dialog._name.textEdited.emit("Mine")
    dialog._url.setText("http://b.example.org/arcgis/rest/services")
    assert dialog._name.text() == "Mine"


@pytest.mark.parametrize(
    ("url", "name", "hint"),
    [
        ("ftp://example.org", "Site", "not a web address"),
        ("https://example.org/arcgis/rest/services", "PARCELS", "“PARCELS” already"),
    ],
)
def test_what_is_wrong_is_said_and_cannot_be_saved(dialog, url, name, hint):
    dialog._url.setText(url)
    dialog._name.setText(name)
    assert hint in dialog._hint.text()
    assert dialog._hint.isVisible()
    assert not ok(dialog).isEnabled()


def test_a_pasted_token_is_not_kept_and_that_is_said(dialog):
    dialog._url.setText("https://example.org/arcgis/rest/services?token=abc")
    assert "token" in dialog._hint.text()
    assert "abc" not in dialog.connection.url


def test_the_test_says_what_answered(dialog, server, qtbot):
    dialog._url.setText(server.url)
    text = result_of_test(dialog, qtbot)
    folders, services = server.site.folders(), server.site.listed("")
    assert f"ArcGIS Server 11.3 · {len(folders)} folders · {len(services)} services" in text


def test_the_test_says_what_went_wrong_and_what_helps(dialog, server, qtbot):
    server.set_mode("*", "login_page")
    dialog._url.setText(server.url)
    text = result_of_test(dialog, qtbot)
    assert "Not an ArcGIS answer" in text
    assert "log-in page" in text


def test_a_long_message_finds_room(dialog, qtbot):
    dialog._url.setText("http://127.0.0.1:9/arcgis/rest/services")
    result_of_test(dialog, qtbot)
    label = dialog._result
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))


def test_a_changed_url_makes_the_last_result_go_away(dialog, server, qtbot):
    dialog._url.setText(server.url)
    assert result_of_test(dialog, qtbot)
    dialog._url.setText(server.url + "/World/MapServer")
    assert dialog._result.text() == ""


def test_closing_the_dialog_stops_the_test(dialog, server, qtbot):
    server.set_mode("*", "slow_answer", 1)
    dialog._url.setText(server.url)
    dialog._test_button.click()
    dialog.reject()
    qtbot.wait(1500)
    assert dialog._result.text() == ""


def test_saved_changes_are_seen_in_the_tree(dock, store, tree, server):
    store.save(Connection("Old", server.url, ""))
    dialog = dock.connections.edit("Old")
    assert dialog.connection == Connection("Old", server.url)
    dialog._name.setText("New")
    ok(dialog).click()
    assert [item.name for item in store.connections()] == ["New"]
    assert tree.titles() == ["New"]


def test_a_connection_is_removed_only_when_confirmed(dock, store, server):
    store.save(Connection("Old", server.url))
    box = dock.connections.ask_remove("Old")
    box.button(QMessageBox.StandardButton.Cancel).click()
    assert store.find("Old")
    box = dock.connections.ask_remove("Old")
    next(button for button in box.buttons() if button.text() == "Remove").click()
    assert store.find("Old") is None
