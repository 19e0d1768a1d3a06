# SPDX-License-Identifier: GPL-2.0-or-later
"""The dock around the tree: hints, filter, keys, menu."""

from __future__ import annotations

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication

from ags_connector.bridge.connections import Connection
from ags_connector.gui.catalog_commands import Command


@pytest.fixture
def qgis_connection():
    key = "qgis/connections-arcgisfeatureserver/Office"
    QgsSettings().setValue(f"{key}/url", "https://gis.example.org/arcgis/rest/services")
    yield
    QgsSettings().remove(key)


def titles(menu):
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def test_without_connections_the_dock_says_what_to_do(dock, store, server):
    assert dock._empty.isVisible()
    assert not dock.view.isVisible()
    store.save(Connection("Sample", server.url))
    assert dock.view.isVisible()
    store.remove("Sample")
    assert dock._empty.isVisible()


def test_connections_of_qgis_can_be_taken_over(qgis_connection, dock, store):
    assert dock._empty._import.isVisible()
    dock._empty._import.click()
    assert [item.name for item in store.connections()] == ["Office"]
    assert dock.connections.take_over() == 0


def test_the_filter_shows_matches_with_what_is_around_them(sample, dock, server):
    sample.open("Sample", "World/MapServer")
    sample.open("Sample", "Transport")
    server.clear_requests()
    dock.set_filter("bord")
    assert sample.titles() == ["Sample"]
    assert sample.titles("Sample") == ["World"]
    assert sample.titles("Sample", "World", "Boundaries") == ["Borders"]
    assert dock.view.isExpanded(sample.find("Sample", "World", "Boundaries"))
    assert server.requests == []


def test_the_filter_leaves_the_tree_as_it_was(sample, dock):
    sample.open("Sample", "World/MapServer")
    dock.view.collapse(sample.find("Sample", "World/MapServer"))
    dock.set_filter("borders")
    dock.set_filter("")
    assert dock.view.isExpanded(sample.find("Sample"))
    assert not dock.view.isExpanded(sample.find("Sample", "World/MapServer"))


def test_a_connection_to_a_service_stays_open_after_the_filter(dock, tree, store, server):
    store.save(Connection("Airports", f"{server.url}/Transport/Airports/MapServer"))
    tree.open("Airports")
    dock.set_filter("air")
    dock.set_filter("")
    assert dock.view.isExpanded(tree.find("Airports"))


def test_a_node_that_matches_keeps_what_is_below_it(sample, dock):
    sample.open("Sample", "Transport")
    dock.set_filter("transp")
    assert sample.titles("Sample", "Transport") == ["Airports", "Airports"]


def test_enter_opens_and_closes_a_node(sample, dock, qtbot):
    dock.view.setCurrentIndex(sample.find("Sample"))
    qtbot.keyClick(dock.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Transport" in sample.titles("Sample"), timeout=10_000)
    qtbot.keyClick(dock.view, Qt.Key.Key_Return)
    assert not dock.view.isExpanded(sample.find("Sample"))


def test_f5_asks_again(sample, dock, server, qtbot):
    sample.open("Sample")
    server.clear_requests()
    dock.view.setCurrentIndex(sample.find("Sample"))
    qtbot.keyClick(dock.view, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: len(server.requests) == 1, timeout=10_000)


def test_delete_asks_before_it_removes(sample, dock, store, qtbot):
    dock.view.setCurrentIndex(sample.find("Sample"))
    qtbot.keyClick(dock.view, Qt.Key.Key_Delete)
    box = QApplication.activeModalWidget()
    assert "“Sample”" in box.text()
    box.reject()
    assert store.find("Sample")


def test_delete_does_nothing_on_a_folder(sample, dock, qtbot):
    sample.open("Sample")
    dock.view.setCurrentIndex(sample.find("Sample", "Transport"))
    qtbot.keyClick(dock.view, Qt.Key.Key_Delete)
    assert QApplication.activeModalWidget() is None


def test_the_menu_offers_what_the_server_can(sample, dock):
    sample.open("Sample", "World/MapServer")
    layer = sample.node("Sample", "World/MapServer", "Boundaries", "Countries")
    assert titles(dock.commands.menu([layer])) == [
        "Add Features to Map",
        "Add as Map Image",
        "Download Features…",
        "Copy URL",
        "Open in Web Browser",
    ]
    group = sample.node("Sample", "World/MapServer", "Boundaries")
    assert titles(dock.commands.menu([group])) == ["Add as Map Image", "Copy URL", "Open in Web Browser"]
    assert titles(dock.commands.menu([])) == [
        "Add Connection…",
        "Import Connections…",
        "Export Connections…",
        "Options…",
    ]


def test_several_nodes_share_a_menu_of_what_all_can(sample, dock):
    sample.open("Sample", "World/MapServer")
    layer = sample.node("Sample", "World/MapServer", "Boundaries", "Countries")
    table = sample.node("Sample", "World/MapServer", "Country Notes")
    shared = titles(dock.commands.menu([layer, table]))
    assert shared[-2:] == ["Copy URL", "Open in Web Browser"]
    assert "Add as Map Image" not in shared


def test_copied_urls_stand_one_on_a_line(sample, dock):
    sample.open("Sample", "Transport")
    nodes = [
        sample.node("Sample", "Transport", f"Airports/{kind}") for kind in ("FeatureServer", "MapServer")
    ]
    dock.commands.run(Command.COPY_URL, nodes)
    assert QApplication.clipboard().text().splitlines() == [node.data.url for node in nodes]


def test_without_the_algorithm_the_message_bar_says_so(sample, dock, bar):
    sample.open("Sample", "Transport", "Airports/FeatureServer")
    dock.commands.run(
        Command.DOWNLOAD_FEATURES, [sample.node("Sample", "Transport", "Airports/FeatureServer", "Airports")]
    )
    assert "Processing" in bar.currentItem().text()


def test_tooltips_hold_plain_text_only(sample, dock):
    node = sample.node("Sample")
    node.data = type(node.data)(
        node.data.kind, "<b>Sample</b>", node.data.url, description="<img src='http://x/y'>Hi"
    )
    tooltip = sample.find("<b>Sample</b>").data(Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tooltip
    assert "&lt;b&gt;Sample" in tooltip
    assert "Hi" in tooltip
