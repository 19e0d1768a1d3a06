# SPDX-License-Identifier: GPL-2.0-or-later
"""Opening, failing, locking, refreshing: the tree over a real server."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt

from ags_connector.bridge.connections import Connection
from ags_connector.gui.catalog_node import NodeKind, NodeState
from ags_connector.gui.catalog_source import read_below
from ags_connector.rest import Session


def test_nothing_is_asked_before_a_connection_is_opened(sample, server, qtbot):
    assert sample.titles() == ["Sample"]
    qtbot.wait(200)
    assert server.requests == []


def test_a_connection_shows_folders_then_services(sample, server):
    titles = sample.open("Sample")
    folders = server.site.folders()
    assert titles[: len(folders)] == folders
    assert titles[len(folders) :] == sorted(titles[len(folders) :])
    assert titles.count("World") == 2


def test_opening_shows_that_it_is_loading_at_once(sample, server):
    server.set_mode("*", "slow_answer", 0.5)
    sample.view.expand(sample.find("Sample"))
    assert sample.titles("Sample") == ["Loading…"]


def test_a_folder_shows_its_services_by_their_own_names(sample):
    assert sample.open("Sample", "Transport") == ["Airports", "Airports"]
    assert sample.node("Sample", "Transport", "Airports/MapServer").data.url.endswith(
        "/Transport/Airports/MapServer"
    )


def test_locators_are_nodes_also_as_a_connection_of_their_own(sample, server):
    assert sample.open("Sample", "Locators") == ["Airports", "Places"]
    node = sample.node("Sample", "Locators", "Places/GeocodeServer")
    assert (node.data.kind, node.data.service_type) == (NodeKind.SERVICE, "GeocodeServer")
    with ThreadPoolExecutor(1) as other_thread:
        found = other_thread.submit(read_below, node.data, Session()).result()
    assert found.version == 11.3
    assert found.children[0].description == "Airports, cities, states and countries of the world"


def test_layers_stand_in_their_groups_with_kind_and_geometry(sample):
    assert sample.open("Sample", "World/MapServer") == ["Boundaries", "Country Notes"]
    assert sample.titles("Sample", "World/MapServer", "Boundaries") == ["Countries", "States", "Borders"]
    borders = sample.node("Sample", "World/MapServer", "Boundaries", "Borders").data
    assert (borders.kind, borders.geometry_type.name) == (NodeKind.LAYER, "POLYLINE")
    assert sample.node("Sample", "World/MapServer", "Country Notes").data.kind is NodeKind.TABLE


def test_an_old_server_that_names_layers_only_still_shows_their_geometry(sample, server):
    server.set_mode("*", "old_server")
    sample.open("Sample", "World/MapServer")
    node = sample.node("Sample", "World/MapServer", "Boundaries", "Countries")
    assert node.data.geometry_type.name == "POLYGON"


def test_services_of_unknown_type_are_plain_nodes(sample):
    sample.open("Sample")
    node = sample.node("Sample", "Oddity/QuantumServer")
    assert not node.data.is_expandable
    assert not sample.view.model().hasChildren(sample.find("Sample", "Oddity/QuantumServer"))


def test_a_folder_that_wants_a_sign_in_is_locked_and_the_others_are_not(sample):
    assert sample.open("Sample", "Restricted") == ["Sign-in required"]
    assert sample.node("Sample", "Restricted").state is NodeState.LOCKED
    assert sample.open("Sample", "Transport") == ["Airports", "Airports"]


def test_a_failure_says_why_and_can_be_tried_again(sample, server, dock, qtbot):
    server.set_mode("*", "login_page")
    (failure,) = sample.open("Sample")
    assert failure == "Connection failed: Not an ArcGIS answer"
    tooltip = sample.find("Sample", failure).data(Qt.ItemDataRole.ToolTipRole)
    assert "log-in page" in tooltip
    server.clear_modes()
    dock.commands.run_default(sample.node("Sample", failure))
    qtbot.waitUntil(lambda: "Transport" in sample.titles("Sample"), timeout=10_000)
    assert sample.node("Sample").error is None


def test_a_failed_connection_is_not_asked_again_by_itself(sample, server, qtbot):
    server.set_mode("*", "login_page")
    sample.open("Sample")
    server.clear_requests()
    sample.view.collapse(sample.find("Sample"))
    sample.view.expand(sample.find("Sample"))
    qtbot.wait(200)
    assert server.requests == []


def test_a_refresh_opens_again_what_was_open(sample, dock, qtbot):
    sample.open("Sample", "World/MapServer")
    dock.view.setCurrentIndex(sample.find("Sample"))
    dock.refresh()
    assert sample.titles("Sample") == ["Loading…"]
    qtbot.waitUntil(
        lambda: sample.find("Sample", "World/MapServer", "Boundaries") is not None, timeout=10_000
    )
    assert dock.view.isExpanded(sample.find("Sample", "World/MapServer"))


@pytest.mark.parametrize(
    ("path", "titles"),
    [
        ("/Transport", ["Airports", "Airports"]),
        ("/World/FeatureServer", ["Boundaries", "Country Notes"]),
        ("/World/FeatureServer/1", ["Countries"]),
    ],
)
def test_a_connection_opens_at_the_level_of_its_url(tree, store, server, path, titles):
    store.save(Connection("Deep", server.url + path))
    assert tree.open("Deep") == titles


def test_ten_thousand_services_are_shown(sample, server, dock):
    server.set_mode("*", "many_services", 10_000)
    assert len(sample.open("Sample")) > 10_000
    dock.set_filter("bulk_09999")
    assert sample.titles("Sample") == ["Bulk_09999"]


def test_names_beyond_ascii_lead_on(sample, server):
    server.set_mode("*", "unicode_names")
    titles = sample.open("Sample")
    foreign = next(
        title for title in titles if not title.isascii() and sample.node("Sample", title).data.is_expandable
    )
    assert "Connection failed" not in sample.open("Sample", foreign)[0]


def test_what_the_user_cancels_can_be_tried_again(sample, server, dock, qtbot):
    with server.mode("*", "slow_answer", 0.5):
        sample.view.expand(sample.find("Sample"))
        qtbot.waitUntil(lambda: QgsApplication.taskManager().countActiveTasks() > 0)
        QgsApplication.taskManager().cancelAll()
        qtbot.waitUntil(lambda: sample.node("Sample").state is NodeState.FAILED, timeout=10_000)
    dock.model.refresh(sample.node("Sample"))
    qtbot.waitUntil(lambda: sample.find("Sample", "World/MapServer") is not None, timeout=10_000)
