# SPDX-License-Identifier: GPL-2.0-or-later
"""The menu of geocoding services in the dock: their tools, and the choice for the locator bar."""

from __future__ import annotations

from typing import Any, Iterator

import pytest
from qgis.gui import QgsBrowserGuiModel

from ags_connector.bridge.locators import choose_locator, chosen_locator


@pytest.fixture
def menu(sample: Any, dock: Any) -> Iterator[Any]:
    """Make the menu of a service of the sample server."""
    choose_locator("")
    yield lambda *names: (
        sample.open("Sample", names[0]),
        dock.commands.menu([sample.node("Sample", *names)]),
    )[1]
    choose_locator("")


def action(menu: Any, text: str) -> Any:
    return next(item for item in menu.actions() if item.text() == text)


def test_the_menu_of_a_locator(menu: Any) -> None:
    texts = [item.text() for item in menu("Locators", "Places").actions()]
    assert texts == [
        "Geocode Addresses…", "Find Address…", "Find Addresses of Points…", "Use in Locator Bar", "", "Copy URL",
        "Open in Web Browser",
    ]  # fmt: skip


def test_several_locators_have_no_tools_in_common(sample: Any, dock: Any) -> None:
    sample.open("Sample", "Locators")
    nodes = [sample.node("Sample", "Locators", name) for name in ("Places", "Airports")]
    assert "Geocode Addresses…" not in [item.text() for item in dock.commands.menu(nodes).actions()]


@pytest.fixture
def browser(qgis_iface: Any, monkeypatch: Any) -> QgsBrowserGuiModel:
    """What dialogs ask QGIS's window for."""
    model = QgsBrowserGuiModel()
    monkeypatch.setattr(qgis_iface, "browserModel", lambda: model, raising=False)
    return model


@pytest.mark.parametrize("text", ["Geocode Addresses…", "Find Address…", "Find Addresses of Points…"])
def test_a_tool_opens_for_the_locator(
    menu: Any, provider: Any, qgis_app: Any, browser: QgsBrowserGuiModel, text: str
) -> None:
    def dialogs() -> Any:
        return [
            item for item in qgis_app.topLevelWidgets() if hasattr(item, "mainWidget") and item.isVisible()
        ]

    assert dialogs() == []
    action(menu("Locators", "Places"), text).trigger()
    (dialog,) = dialogs()
    assert dialog.mainWidget().wrappers["URL"].parameterValue().endswith("/Locators/Places/GeocodeServer")
    dialog.close()


def test_a_locator_is_chosen_for_the_locator_bar(menu: Any) -> None:
    use = action(menu("Locators", "Airports"), "Use in Locator Bar")
    assert not use.isChecked()
    use.trigger()
    assert chosen_locator().endswith("/Locators/Airports/GeocodeServer")
    again = action(menu("Locators", "Airports"), "Use in Locator Bar")
    assert again.isChecked()
    assert not action(menu("Locators", "Places"), "Use in Locator Bar").isChecked()
    again.trigger()
    assert chosen_locator() == ""
