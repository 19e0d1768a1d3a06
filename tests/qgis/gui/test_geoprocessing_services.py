# SPDX-License-Identifier: GPL-2.0-or-later
"""Geoprocessing services in the dock: their tasks are shown, run and imported by the algorithms."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from qgis.gui import QgsBrowserGuiModel

from ags_connector.bridge import toolboxes
from ags_connector.gui.algorithm_dialogs import IMPORT_TOOLBOX
from ags_connector.gui.catalog_commands import Command, default_command


@pytest.fixture
def window(qgis_iface, monkeypatch):
    """What dialogs ask QGIS's window for."""
    model = QgsBrowserGuiModel()
    monkeypatch.setattr(qgis_iface, "browserModel", lambda: model, raising=False)


def test_the_menu_of_a_geoprocessing_service_imports_its_tasks(sample, dock, provider):
    sample.open("Sample", "Tools")
    node = sample.node("Sample", "Tools", "Analysis")
    menu = dock.commands.menu([node])
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Import Toolbox…",
        "Refresh",
        "Copy URL",
        "Open in Web Browser",
    ]
    assert f"{provider.id()}:importtoolbox" == IMPORT_TOOLBOX


def test_tasks_stand_below_their_service(sample, server):
    assert sample.open("Sample", "Tools", "Files") == ["Summarize File", "Multiply Raster"]
    node = sample.node("Sample", "Tools", "Files", "Multiply Raster")
    assert node.data.url == f"{server.service_url('Tools/Files', 'GPServer')}/Multiply_Raster"
    assert default_command(node) is Command.RUN_TASK


def test_a_connection_to_a_service_shows_its_tasks(dock, store, server, tree):
    from ags_connector.bridge.connections import Connection

    store.save(Connection("Near", server.service_url("Tools/Proximity", "GPServer")))
    assert tree.open("Near") == ["Buffer Features", "Echo"]
    assert Command.IMPORT_TOOLBOX in dock.commands.commands([tree.node("Near")])


def test_a_task_runs_by_its_address_or_as_its_algorithm(sample, dock, server, provider, window, qtbot):
    sample.open("Sample", "Tools", "Files")
    data = sample.node("Sample", "Tools", "Files", "Summarize File").data
    dialog = dock.commands._do[Command.RUN_TASK]([sample.node("Sample", "Tools", "Files", "Summarize File")])
    assert dialog.algorithm().id() == "agsconnector:rungptask"
    assert dialog.mainWidget().wrappers["URL"].parameterValue() == data.url
    dialog.close()
    url = server.service_url("Tools/Files", "GPServer")
    with ThreadPoolExecutor(1) as pool:
        toolbox = pool.submit(toolboxes.import_toolbox, url, "Files").result()
    toolboxes.refresh_algorithms()
    try:
        dialog = dock.commands._do[Command.RUN_TASK](
            [sample.node("Sample", "Tools", "Files", "Summarize File")]
        )
        assert dialog.algorithm().id() == f"agsconnector:{toolbox.tasks[0].id}"
        dialog.close()
    finally:
        toolbox.remove()
