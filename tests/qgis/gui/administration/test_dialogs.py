# SPDX-License-Identifier: GPL-2.0-or-later
"""The forms with a service's properties and permissions, over the sample server's administration."""

from __future__ import annotations

import pytest
from qgis.core import Qgis
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from ags_connector.gui.administration.permissions_dialog import PermissionsDialog
from ags_connector.gui.administration.properties_dialog import PropertiesDialog
from ags_connector.gui.notifier import Notifier
from ags_connector.rest import ArcServer, FeatureLayer
from ags_connector.rest.admin import EVERYONE, ServiceId
from ags_connector.rest.errors import AgsError

AIRPORTS = ServiceId("Transport", "Airports", "MapServer")


@pytest.fixture
def window(qtbot):
    """What dialogs belong to: they end before their test does."""
    found = QWidget()
    qtbot.addWidget(found)
    return found


@pytest.fixture
def properties(place, bar, qtbot, window):
    dialog = PropertiesDialog(place, AIRPORTS, Notifier(bar), window)
    dialog.show()
    qtbot.waitUntil(lambda: not dialog.is_busy, timeout=15_000)
    return dialog


@pytest.fixture
def permissions(place, bar, qtbot, window):
    def opened(resource):
        dialog = PermissionsDialog(place, resource, Notifier(bar), window)
        dialog.show()
        qtbot.waitUntil(lambda: not dialog.is_busy, timeout=15_000)
        return dialog

    return opened


def number(dialog, key):
    return next(box for setting, box in dialog.numbers.items() if setting.key == key)


def accepted(dialog, qtbot):
    """Press the button, agree, and wait for the end; return what was asked."""
    dialog.send_button.click()
    qtbot.waitUntil(lambda: dialog.findChild(QMessageBox) is not None)
    box = dialog.findChild(QMessageBox)
    text = f"{box.text()}\n{box.informativeText()}"
    gone = []
    dialog.destroyed.connect(lambda: gone.append(True))
    next(item for item in box.buttons() if box.buttonRole(item) == QMessageBox.ButtonRole.AcceptRole).click()
    qtbot.waitUntil(lambda: bool(gone), timeout=20_000)
    return text


def test_a_change_is_shown_sent_and_obeyed(properties, server, bar, qtbot):
    assert number(properties, "maxRecordCount").value() > 0
    number(properties, "maxRecordCount").setValue(321)
    number(properties, "maxUsageTime").setValue(444)
    asked = accepted(properties, qtbot)
    assert "properties.maxRecordCount" in asked
    assert '"321"' in asked
    assert "maxUsageTime: 600 → 444" in asked
    assert "restarts" in asked
    assert "was changed" in bar.currentItem().text()
    layer = FeatureLayer(server.layer_url("Transport/Airports", "MapServer", 0))
    assert layer.page["maxRecordCount"] == 321


def test_an_extension_is_switched_off(properties, server, qtbot):
    tree = properties.extensions
    items = {
        tree.topLevelItem(row).text(0): tree.topLevelItem(row) for row in range(tree.topLevelItemCount())
    }
    assert items["FeatureServer"].checkState(0) == Qt.CheckState.Checked
    items["FeatureServer"].setCheckState(0, Qt.CheckState.Unchecked)
    assert "FeatureServer.enabled" in accepted(properties, qtbot)
    with pytest.raises(AgsError):
        FeatureLayer(server.layer_url("Transport/Airports", "FeatureServer", 0)).count()


def test_nothing_is_sent_where_nothing_differs(properties, site):
    properties.send_button.click()
    assert properties.status.text() == "Nothing is different."
    assert not site.counts["edit"]


def test_a_refused_edit_leaves_the_form_open_with_the_reason(properties, site, qtbot):
    number(properties, "minInstancesPerNode").setValue(9)
    number(properties, "maxInstancesPerNode").setValue(2)
    properties.send_button.click()
    qtbot.waitUntil(lambda: properties.findChild(QMessageBox) is not None)
    box = properties.findChild(QMessageBox)
    next(item for item in box.buttons() if box.buttonRole(item) == QMessageBox.ButtonRole.AcceptRole).click()
    qtbot.waitUntil(lambda: not properties.is_busy and bool(properties.status.text()), timeout=15_000)
    assert properties.isVisible()
    assert "Airports.MapServer" in properties.status.text()
    assert number(properties, "minInstancesPerNode").value() == 9


def test_a_service_is_closed_to_the_public(permissions, server, qtbot):
    dialog = permissions("Transport/Airports.MapServer")
    assert dialog.roles.count() > 0
    dialog.private.setChecked(True)
    dialog.roles.item(0).setCheckState(Qt.CheckState.Checked)
    role = dialog.roles.item(0).text()
    asked = accepted(dialog, qtbot)
    assert f"allowed: {role}" in asked
    with pytest.raises(AgsError):
        FeatureLayer(server.layer_url("Transport/Airports", "MapServer", 0)).count()


def test_a_folder_is_closed_and_opened_again(permissions, server, qtbot):
    dialog = permissions("Transport")
    assert dialog.public.isChecked()
    assert not dialog.send_button.isEnabled()
    dialog.private.setChecked(True)
    assert "no longer allowed: everybody" in accepted(dialog, qtbot)
    transport = next(item for item in ArcServer(server.url).walk() if item.path == "Transport")
    assert transport.locked
    dialog = permissions("Transport")
    assert dialog.private.isChecked()
    dialog.public.setChecked(True)
    accepted(dialog, qtbot)
    assert FeatureLayer(server.layer_url("Transport/Airports", "MapServer", 0)).count() > 0


def test_a_service_that_says_otherwise_than_its_folder_is_named(permissions, place, bar, qtbot):
    place.admin(None).service("Transport/Airports").set_permission(EVERYONE, True)
    dialog = permissions("Transport")
    dialog.private.setChecked(True)
    accepted(dialog, qtbot)
    item = bar.currentItem()
    assert item.level() == Qgis.MessageLevel.Warning
    assert "Transport/Airports.MapServer" in item.text()


def test_a_service_that_is_gone_is_said(place, bar, qtbot, window):
    dialog = PropertiesDialog(place, ServiceId("", "Nowhere", "MapServer"), Notifier(bar), window)
    qtbot.waitUntil(lambda: not dialog.is_busy, timeout=15_000)
    assert "Nowhere" in dialog.status.text()
    assert not dialog.send_button.isEnabled()
