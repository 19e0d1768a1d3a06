# SPDX-License-Identifier: GPL-2.0-or-later
"""The page in QGIS's Options dialog: what it shows, saves and restores, and what follows from it."""

from __future__ import annotations

import pytest
from qgis.core import QgsSettings

from ags_connector.bridge.settings import GROUP, Settings
from ags_connector.gui.catalog_commands import Command
from ags_connector.gui.options_page import OBJECT_NAME, OptionsFactory

CHANGED = Settings(
    requests_in_flight=2,
    page_size=500,
    show_administration=True,
    map_image_format="JPG",
    use_service_styles=False,
)


@pytest.fixture(autouse=True)
def no_settings(qgis_app):
    before = Settings.load()
    Settings().save()
    yield
    before.save()


@pytest.fixture
def factory(qgis_app):
    return OptionsFactory()


@pytest.fixture
def page(factory, qtbot):
    found = factory.createWidget(None)
    qtbot.addWidget(found)
    return found


def fill(page, settings):
    page.show_settings(settings)
    return page


def test_the_dialog_finds_the_page_by_its_name(factory, page):
    assert page.objectName() == OBJECT_NAME
    assert factory.title() == "AGS Connector"
    assert not factory.icon().isNull()


def test_it_shows_what_is_saved(factory, qtbot):
    CHANGED.save()
    page = factory.createWidget(None)
    qtbot.addWidget(page)
    assert page.requests_in_flight.value() == 2
    assert page.page_size.value() == 500
    assert page.administration.isChecked()
    assert page.image_format.currentData() == "JPG"
    assert not page.service_styles.isChecked()


def test_ok_saves_and_tells(page, factory, qtbot):
    fill(page, CHANGED)
    assert Settings.load() == Settings()
    with qtbot.waitSignal(factory.applied):
        page.apply()
    assert Settings.load() == CHANGED


def test_ok_without_a_change_tells_nothing(page, factory, qtbot):
    with qtbot.assertNotEmitted(factory.applied):
        page.apply()


def test_what_the_page_does_not_show_stays(page):
    kept = Settings(dock_side="right", dock_visible=False)
    kept.save()
    fill(page, CHANGED).apply()
    assert (Settings.load().dock_side, Settings.load().dock_visible) == ("right", False)


def test_defaults_are_shown_and_saved_only_by_ok(page):
    CHANGED.save()
    page.show_settings(Settings.load())
    page.restore.click()
    assert Settings.load() == CHANGED
    page.apply()
    assert Settings.load() == Settings()


def test_a_picture_format_set_elsewhere_is_kept(page):
    QgsSettings().setValue(f"{GROUP}/map_image_format", "GIF")
    page.show_settings(Settings.load())
    page.requests_in_flight.setValue(3)
    page.apply()
    assert Settings.load().map_image_format == "GIF"


def test_every_control_says_what_it_is_for(page):
    controls = (page.requests_in_flight, page.page_size, page.service_styles, page.image_format)
    for control in (*controls, page.administration, page.restore):
        assert len(control.toolTip()) > 20


def test_the_dock_asks_for_the_options_by_button_and_menu(dock, qtbot):
    with qtbot.waitSignal(dock.options_requested):
        dock._options.trigger()
    (entry,) = [action for action in dock.commands.menu([]).actions() if action.text() == "Options…"]
    with qtbot.waitSignal(dock.options_requested):
        entry.trigger()


@pytest.mark.parametrize(("own", "renderer"), [(True, "categorizedSymbol"), (False, "singleSymbol")])
def test_layers_are_drawn_as_their_service_does_or_plainly(sample, dock, project, qtbot, own, renderer):
    Settings(use_service_styles=own).save()
    sample.open("Sample", "Transport", "Airports/FeatureServer")
    node = sample.node("Sample", "Transport", "Airports/FeatureServer", "Airports")
    dock.commands.run(Command.ADD_FEATURES, [node])
    qtbot.waitUntil(lambda: len(project.mapLayers()) == 1, timeout=15_000)
    (layer,) = project.mapLayers().values()
    assert layer.renderer().type() == renderer


def test_pictures_of_maps_come_in_the_chosen_format(sample, dock, project, qtbot):
    Settings(map_image_format="JPG").save()
    sample.open("Sample", "World/MapServer")
    dock.commands.run(Command.ADD_MAP_IMAGE, [sample.node("Sample", "World/MapServer")])
    qtbot.waitUntil(lambda: len(project.mapLayers()) == 1, timeout=15_000)
    (layer,) = project.mapLayers().values()
    assert "format='JPG'" in layer.source()
