# SPDX-License-Identifier: GPL-2.0-or-later
"""Image services in the dock: added to the map, and exported by the algorithm."""

from __future__ import annotations

from ags_connector.gui.algorithm_dialogs import EXPORT_IMAGE
from ags_connector.gui.catalog_commands import Command, default_command


def test_the_menu_of_an_image_service_exports_it(sample, dock, provider):
    sample.open("Sample", "Elevation")
    node = sample.node("Sample", "Elevation", "Dem")
    menu = dock.commands.menu([node])
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Add as Map Image",
        "Export Image…",
        "Values at Points…",
        "Copy URL",
        "Open in Web Browser",
    ]
    assert f"{provider.id()}:exportimage" == EXPORT_IMAGE
    others = [sample.node("Sample", "Elevation", name) for name in ("Dem", "Terrain")]
    assert Command.EXPORT_IMAGE not in dock.commands.commands(others)


def test_enter_adds_an_image_service_to_the_map(sample, dock, project, qtbot):
    sample.open("Sample", "Elevation")
    node = sample.node("Sample", "Elevation", "Topobathy")
    assert default_command(node) is Command.ADD_MAP_IMAGE
    dock.commands.run_default(node)
    qtbot.waitUntil(lambda: len(project.mapLayers()) == 1, timeout=15_000)
    (layer,) = project.mapLayers().values()
    assert layer.isValid()
    assert layer.providerType() == "arcgismapserver"
