# SPDX-License-Identifier: GPL-2.0-or-later
"""Imported toolboxes in the dock and in the Processing toolbox: brought up to date, removed."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from qgis.PyQt.QtWidgets import QMessageBox

from ags_connector.bridge import toolboxes
from ags_connector.gui.toolbox_menu import ToolboxMenu


@pytest.fixture
def imported(provider, server):
    """The toolbox “Near”, imported; nothing imported before and after."""

    def clear():
        for path in toolboxes.toolboxes_folder().glob("*.json"):
            path.unlink()
        provider.refreshAlgorithms()

    clear()
    url = server.service_url("Tools/Proximity", "GPServer")
    with ThreadPoolExecutor(1) as pool:
        pool.submit(toolboxes.import_toolbox, url, "Near").result()
    toolboxes.refresh_algorithms()
    yield toolboxes.kept_toolbox(url)
    clear()


def tasks(provider):
    return sorted(item.name() for item in provider.algorithms() if item.name().startswith("gp_"))


def pressed(box, text):
    next(button for button in box.buttons() if button.text() == text).click()


def stale(provider):
    """Make the profile's toolbox differ from the service: a parameter of another name, a task less."""
    (path,) = toolboxes.toolboxes_folder().glob("*.json")
    body = json.loads(path.read_text("utf-8").replace('"Dissolve"', '"Merge"'))
    body["tasks"] = body["tasks"][:1]
    path.write_text(json.dumps(body), "utf-8")
    provider.refreshAlgorithms()
    return tasks(provider)


def test_the_dock_offers_it_where_it_is_imported(sample, dock, imported, provider):
    sample.open("Sample", "Tools")
    texts = [
        [action.text() for action in dock.commands.menu([sample.node("Sample", "Tools", name)]).actions()]
        for name in ("Proximity", "Analysis")
    ]
    assert {"Update Imported Toolbox", "Remove Imported Toolbox…"} <= set(texts[0])
    assert not {"Update Imported Toolbox", "Remove Imported Toolbox…"} & set(texts[1])


def test_a_stale_toolbox_is_brought_up_to_date(dock, imported, provider, qtbot, bar):
    before = tasks(provider)
    assert len(stale(provider)) == 1
    dock.toolboxes.update_at(imported.url)
    qtbot.waitUntil(lambda: tasks(provider) == before, timeout=5000)
    qtbot.waitUntil(lambda: bar.currentItem() is not None, timeout=5000)
    assert bar.currentItem().text() == "The toolbox “Near” is up to date: 2 tasks."
    found = next(item for item in provider.algorithms() if item.name().endswith("buffer_features"))
    assert found.parameterDefinition("Dissolve") is not None
    assert found.group() == "Near / Proximity"


def test_a_server_out_of_reach_is_told_and_the_toolbox_stays(dock, imported, provider, qtbot, bar):
    (path,) = toolboxes.toolboxes_folder().glob("*.json")
    lost = "http://127.0.0.1:9/arcgis/rest/services/S/GPServer"
    toolboxes._path(lost).write_text(path.read_text("utf-8").replace(imported.url, lost), "utf-8")
    dock.toolboxes.update_at(lost)
    qtbot.waitUntil(lambda: bar.currentItem() is not None, timeout=20_000)
    assert bar.currentItem().text().startswith("The toolbox “Near” cannot be updated")
    assert toolboxes.kept_toolbox(lost) is not None


def test_removed_after_a_question(dock, imported, provider):
    box = dock.toolboxes.ask_remove_at(imported.url)
    assert "“Near”" in box.text()
    box.reject()
    assert len(tasks(provider)) == 2
    pressed(dock.toolboxes.ask_remove_at(imported.url), "Remove")
    assert tasks(provider) == []
    assert dock.toolboxes.ask_remove_at(imported.url) is None


def test_the_menu_of_the_processing_toolbox(dock, imported, provider):
    from processing.gui.ProviderActions import ProviderContextMenuActions

    menu = ToolboxMenu(dock.toolboxes)
    menu.install()
    try:
        actions = [item for item in ProviderContextMenuActions.actions if item in menu.actions]
        task = next(item for item in provider.algorithms() if item.name().startswith("gp_"))
        other = next(item for item in provider.algorithms() if item.name() == "downloadfeatures")
        for algorithm, shown in ((task, True), (other, False), (None, False)):
            for action in actions:
                action.setData(algorithm, None)
            assert [action.isEnabled() for action in actions] == [shown, shown]
        actions[1].setData(task, None)
        assert [action.name for action in actions] == ["Update Toolbox", "Remove Toolbox…"]
        actions[1].execute()
    finally:
        menu.remove()
    assert not [item for item in ProviderContextMenuActions.actions if item in menu.actions]
    (box,) = dock.findChildren(QMessageBox)
    pressed(box, "Remove")
    assert tasks(provider) == []
