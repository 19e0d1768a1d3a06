# SPDX-License-Identifier: GPL-2.0-or-later
"""States of services in the tree, and starting and stopping them from its menu."""

from __future__ import annotations

import pytest
from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMessageBox

from ags_connector.bridge.connections import Connection
from ags_connector.gui.administration.service_changes import StateOperation, StateRequest
from ags_connector.gui.catalog_model import NOTE_ROLE
from ags_connector.rest import FeatureLayer
from ags_connector.rest.errors import ServerError
from tests.qgis.gui.administration.conftest import CONNECTION

WORLD = (CONNECTION, "World/MapServer")


def note(tree, *names):
    return tree.find(*names).data(NOTE_ROLE)


def entries(dock, *nodes):
    """The entries of the menu's part for administrators, by their texts; None where there is no such part."""
    menu = dock.commands.menu(list(nodes))
    for action in menu.actions():
        if action.menu() is not None and action.text() == "Administration":
            return {item.text(): item for item in action.menu().actions() if item.text()}
    return None


def question(dock, entry, qtbot):
    entry.trigger()
    qtbot.waitUntil(lambda: dock.findChild(QMessageBox) is not None)
    return dock.findChild(QMessageBox)


def accept(box):
    next(item for item in box.buttons() if box.buttonRole(item) == QMessageBox.ButtonRole.AcceptRole).click()


def is_served(server):
    try:
        return FeatureLayer(server.layer_url("World", "MapServer", 1)).count() > 0
    except ServerError as error:
        if "not started" not in error.message:
            raise
        return False


def test_states_are_shown_as_words_and_badges(administered, dock):
    assert note(administered, *WORLD) == "started"
    assert "started" in administered.find(*WORLD).data(Qt.ItemDataRole.ToolTipRole)
    badge = administered.find(*WORLD).data(Qt.ItemDataRole.DecorationRole).pixmap(64, 64).toImage()
    dock.administration.watch.set_on(False)
    without = administered.find(*WORLD).data(Qt.ItemDataRole.DecorationRole).pixmap(64, 64).toImage()
    assert badge != without
    assert not note(administered, *WORLD)


def test_services_of_a_folder_are_asked_for_when_it_is_opened(administered, server, site, qtbot):
    asked = site.counts.copy()
    administered.open(CONNECTION, "Transport")
    name = (CONNECTION, "Transport", "Airports/FeatureServer")
    qtbot.waitUntil(lambda: note(administered, *name) == "started", timeout=10_000)
    assert site.counts["report"] - asked["report"] <= 2 + len(server.site.folders())


def test_stop_asks_first_and_names_the_service_then_shows_what_happens(
    administered, dock, server, qtbot, bar
):
    stop = entries(dock, administered.node(*WORLD))["Stop…"]
    box = question(dock, stop, qtbot)
    assert "World.MapServer" in box.text()
    assert "errors until they are started" in box.informativeText()
    assert is_served(server)
    accept(box)
    qtbot.waitUntil(lambda: note(administered, *WORLD) == "stopped", timeout=15_000)
    qtbot.waitUntil(lambda: not dock.administration.menu.changes.is_busy, timeout=15_000)
    assert not is_served(server)
    able = entries(dock, administered.node(*WORLD))
    assert able["Start…"].isEnabled()
    assert not able["Stop…"].isEnabled()


def test_nothing_happens_where_the_question_is_declined(administered, dock, server, site, qtbot):
    box = question(dock, entries(dock, administered.node(*WORLD))["Restart…"], qtbot)
    box.button(QMessageBox.StandardButton.Cancel).click()
    qtbot.wait(300)
    assert is_served(server)
    assert not [name for name in site.counts if "stop" in name.lower() or "start" in name.lower()]


def test_states_come_again_after_the_user_canceled_a_look(administered, dock, place, server, qtbot):
    watch, connection = dock.administration.watch, administered.node(CONNECTION)
    with server.mode("*", "slow_answer", 0.5):
        watch.look_soon(connection)
        qtbot.waitUntil(lambda: QgsApplication.taskManager().countActiveTasks() > 0, timeout=10_000)
        QgsApplication.taskManager().cancelAll()
        qtbot.waitUntil(lambda: QgsApplication.taskManager().countActiveTasks() == 0, timeout=10_000)
    place.admin(None).stop_services("World")
    watch.look_soon(connection)
    qtbot.waitUntil(lambda: note(administered, *WORLD) == "stopped", timeout=10_000)


def test_all_services_of_a_folder_are_named(administered, dock, site, qtbot):
    site.fill_folder("Many", 20)
    dock.refresh()
    qtbot.waitUntil(lambda: administered.find(CONNECTION, "Many") is not None, timeout=10_000)
    administered.open(CONNECTION, "Many")
    watch, node = dock.administration.watch, administered.node(CONNECTION, "Many")
    qtbot.waitUntil(lambda: len(watch.standings_in(node)) == 20, timeout=10_000)
    box = question(dock, entries(dock, node)["Stop All Services…"], qtbot)
    assert "20 services" in box.text()
    assert "8 more" in box.informativeText()
    assert len(box.detailedText().splitlines()) == 20


def test_failure_names_the_service_and_the_reason(administered, dock, site, place, bar, qtbot):
    administered.open(CONNECTION, "Transport")
    site.lose_data("airports")
    ended = []
    request = StateRequest(place, StateOperation.RESTART, ["Transport/Airports.MapServer"])

    def changed():
        ended.append(True)
        dock.administration.watch.look_soon(administered.node(CONNECTION))

    dock.administration.menu.changes.start(request, changed)
    qtbot.waitUntil(lambda: bar.currentItem() is not None, timeout=30_000)
    assert len(ended) == 2
    item = bar.currentItem()
    assert item.level() == Qgis.MessageLevel.Critical
    assert "Transport/Airports.MapServer" in item.text()
    name = (CONNECTION, "Transport", "Airports/FeatureServer")
    qtbot.waitUntil(lambda: note(administered, *name).startswith("failing"), timeout=15_000)


def test_what_was_done_is_told_after_cancel(dock, site, place, bar, qtbot):
    site.fill_folder("Many", 60)
    site.pace.seconds = 0.3
    names = [
        f"Many/{entry.service.name.rpartition('/')[2]}.MapServer" for entry in site.registry.in_folder("Many")
    ]
    changes = dock.administration.menu.changes
    changes.start(StateRequest(place, StateOperation.STOP, names), lambda: None)
    manager = QgsApplication.taskManager()
    qtbot.waitUntil(lambda: site.counts["stopServices"] > 0, timeout=15_000)
    manager.cancelAll()
    qtbot.waitUntil(lambda: bar.currentItem() is not None, timeout=15_000)
    text = bar.currentItem().text()
    assert text.startswith("Canceled.")
    assert "Not done: " in text
    assert not changes.is_busy


@pytest.mark.usefixtures("switched_on")
def test_stopped_services_are_shown_where_the_catalog_leaves_them_out(
    dock, store, server, place, tree, qtbot
):
    place.admin(None).stop_services("Samples")
    with server.mode("*", "stopped_unlisted"):
        store.save(Connection(CONNECTION, server.url, place.authcfg))
        assert "Samples" not in tree.open(CONNECTION)
        qtbot.waitUntil(lambda: tree.find(CONNECTION, "Samples/MapServer") is not None, timeout=10_000)
    assert note(tree, CONNECTION, "Samples/MapServer") == "stopped"
    names = tree.titles(CONNECTION)
    assert names.index("Oddity") < names.index("Samples") < names.index("Traffic")
    entry = entries(dock, tree.node(CONNECTION, "Samples/MapServer"))["Start…"]
    assert entry.isEnabled()


@pytest.mark.usefixtures("site")
def test_who_is_no_administrator_sees_no_states(switched_on, dock, store, server, tree, qtbot):
    store.save(Connection(CONNECTION, server.url))
    tree.open(CONNECTION)
    watch = dock.administration.watch
    qtbot.waitUntil(lambda: any(site.refusal for site in watch._sites.values()), timeout=10_000)
    assert not watch.is_administered(tree.node(CONNECTION))
    assert note(tree, *WORLD) == ""
    assert entries(dock, tree.node(*WORLD)) is None


@pytest.mark.usefixtures("site")
def test_nothing_is_asked_where_it_is_switched_off(sample, dock, server, qtbot):
    sample.open(CONNECTION)
    qtbot.wait(1200)
    assert not [request for request in server.requests if "/admin" in request.path]
    assert entries(dock, sample.node(*WORLD)) is None
