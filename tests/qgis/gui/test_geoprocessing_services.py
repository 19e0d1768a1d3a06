# SPDX-License-Identifier: GPL-2.0-or-later
"""Geoprocessing services in the dock: their tasks are imported by the algorithm."""

from __future__ import annotations

from ags_connector.gui.algorithm_dialogs import IMPORT_TOOLBOX


def test_the_menu_of_a_geoprocessing_service_imports_its_tasks(sample, dock, provider):
    sample.open("Sample", "Tools")
    node = sample.node("Sample", "Tools", "Analysis")
    menu = dock.commands.menu([node])
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Import Toolbox…",
        "Copy URL",
        "Open in Web Browser",
    ]
    assert f"{provider.id()}:importtoolbox" == IMPORT_TOOLBOX
