# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs inside QGIS Desktop: plays the scenes of the interface and takes a picture of each."""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path
from typing import Any, Callable, Iterator, Optional

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QModelIndex, Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDialog, QDockWidget, QMainWindow
from qgis.utils import iface, plugins

PICTURES = Path(os.environ["AGS_PICTURES"])
SET = os.environ["AGS_PICTURE_SET"]
URL = os.environ["AGS_SAMPLE_URL"]
_POLL_MS = 100
_PATIENCE_MS = 20_000
_SETTLE_MS = 400

Condition = Callable[[], bool]
Scenes = Iterator[Condition]


class Stage:
    """Plays scenes one after the other: each yields what to wait for, so that QGIS itself never stops."""

    def __init__(self, scenes: Scenes) -> None:
        self._scenes = scenes
        self._condition: Condition = lambda: True
        self._waited = 0

    def step(self) -> None:
        """Go on where the awaited condition holds; leave QGIS at the end or where it never does."""
        try:
            if not self._condition():
                self._waited += _POLL_MS
                if self._waited > _PATIENCE_MS:
                    raise TimeoutError("a scene waited in vain")
            else:
                self._waited = 0
                self._condition = next(self._scenes)
        except StopIteration:
            leave(0)
        except Exception:  # noqa: BLE001 (whatever went wrong, QGIS must end)
            traceback.print_exc()
            picture("failed")
            leave(1)
        # A bound method would not keep this object alive between two steps.
        QTimer.singleShot(_POLL_MS, lambda: self.step())  # noqa: PLW0108


def leave(code: int) -> None:
    """End QGIS at once: nothing of this profile is worth keeping."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def picture(name: str) -> None:
    """Save what the screen shows."""
    QApplication.primaryScreen().grabWindow(0).save(str(PICTURES / f"{name}-{SET}.png"))


def settled() -> Condition:
    """Return a condition that holds after a moment, when everything is drawn."""
    done = []
    QTimer.singleShot(_SETTLE_MS, lambda: done.append(True))
    return lambda: bool(done)


def dock() -> Any:
    """Return the plugin's dock."""
    return iface.mainWindow().findChild(QDockWidget, "AgsConnectorDock")


def index_of(*names: str) -> Optional[QModelIndex]:
    """Return the index at a path of names in the tree, `None` while it is not loaded."""
    model, index = dock().view.model(), QModelIndex()
    for name in names:
        rows = (model.index(row, 0, index) for row in range(model.rowCount(index)))
        found = next((item for item in rows if item.data() == name), None)
        if found is None:
            return None
        index = found
    return index


def opened(*names: str) -> Condition:
    """Open a node; return the condition that its children are there."""
    dock().view.expand(index_of(*names))
    return lambda: _is_loaded(index_of(*names))


def _is_loaded(index: Optional[QModelIndex]) -> bool:
    return index is not None and index.model().rowCount(index) > 0 and index.child(0, 0).data() != "Loading…"


def scenes() -> Scenes:
    """Play the whole story."""
    from ags_connector.bridge.connections import Connection, store

    window: QMainWindow = iface.mainWindow()
    window.resize(1600, 1000)
    window.move(0, 0)
    for other in window.findChildren(QDockWidget):
        if other is not dock() and other.objectName() not in ("Layers",):
            other.hide()
    layers = window.findChild(QDockWidget, "Layers")
    window.resizeDocks([dock()], [360], Qt.Orientation.Horizontal)
    window.resizeDocks([layers, dock()], [150, 650], Qt.Orientation.Vertical)
    dock().setUserVisible(True)
    yield settled()
    picture("empty")

    # The dialog waits for its user in a loop of its own.
    QTimer.singleShot(0, dock().options_requested.emit)
    yield lambda: QApplication.activeModalWidget() is not None
    yield settled()
    picture("options")
    QApplication.activeModalWidget().reject()
    yield settled()

    store().save(Connection("Sample server", URL))
    store().save(Connection("Airports", f"{URL}/Transport/Airports/FeatureServer"))
    store().save(Connection("Office (off)", "http://127.0.0.1:9/arcgis/rest/services"))
    yield opened("Sample server")
    yield opened("Sample server", "Transport")
    yield opened("Sample server", "Restricted")
    services = [index for index in _below(index_of("Sample server")) if index.data() in ("World", "Samples")]
    for index in services:
        dock().view.expand(index)
    yield lambda: all(_is_loaded(index) for index in services)
    for index in services:
        for layer in _below(index):
            dock().view.expand(layer)
    yield opened("Airports")
    yield opened("Office (off)")
    dock().view.setCurrentIndex(index_of("Sample server"))
    yield settled()
    picture("dock")

    countries = next(index for index in _all(index_of("Sample server")) if index.data() == "Countries")
    dock().view.setCurrentIndex(countries)
    node = dock().view.current_node()
    dock().commands.run_default(node)
    yield lambda: bool(QgsProject.instance().mapLayers())
    iface.zoomFull()
    yield lambda: not iface.mapCanvas().isDrawing()
    yield settled()
    picture("layer-added")

    corner = dock().view.viewport().mapToGlobal(dock().view.visualRect(countries).center())
    dock().commands.show_menu([node], corner)
    yield settled()
    picture("menu")
    QApplication.activePopupWidget().close()

    failure = index_of("Office (off)").child(0, 0)
    dock().view.scrollTo(failure)
    dock().view.setCurrentIndex(failure)
    corner = dock().view.viewport().mapToGlobal(dock().view.visualRect(failure).center())
    dock().commands.show_menu([dock().view.current_node()], corner)
    yield settled()
    picture("failure-menu")
    QApplication.activePopupWidget().close()

    dialog = dock().connections.add()
    dialog._url.setText(URL)
    yield settled()
    dialog._test_button.click()
    yield dialog._test_button.isEnabled
    yield settled()
    picture("connection")
    dialog._name.setText("Airports")
    yield settled()
    picture("connection-taken")
    dialog._url.setText("http://127.0.0.1:9/arcgis/rest/services")
    dialog._test_button.click()
    yield dialog._test_button.isEnabled
    yield settled()
    picture("connection-failed")
    dialog.reject()

    locked = index_of("Sample server", "Restricted").child(0, 0)
    dock().view.scrollTo(locked)
    dock().view.setCurrentIndex(locked)
    dock().commands.run_default(dock().view.current_node())
    yield settled()
    dialog = next(item for item in dock().findChildren(QDialog) if item.isVisible())
    dialog._sign_in.username.setText("analyst")
    dialog._sign_in.password.setText("not this one")
    dialog._test_button.click()
    yield dialog._test_button.isEnabled
    yield settled()
    picture("sign-in-refused")
    dialog._sign_in.password.setText("pa55 wörd&more")
    dialog._options.setCollapsed(False)
    dialog._test_button.click()
    yield dialog._test_button.isEnabled
    yield settled()
    picture("sign-in")
    dialog.reject()

    box = dock().connections.ask_remove("Airports")
    yield settled()
    picture("remove")
    box.close()

    dock().set_filter("air")
    yield settled()
    picture("filter")
    dock().set_filter("")

    from ags_connector.gui.catalog_commands import Command

    dock().commands.run(Command.DOWNLOAD_FEATURES, [node])
    yield lambda: QApplication.activeModalWidget() is not None or len(QApplication.topLevelWidgets()) > 1
    yield settled()
    picture("download")


def _below(index: QModelIndex) -> list:
    model = index.model()
    return [model.index(row, 0, index) for row in range(model.rowCount(index))]


def _all(index: QModelIndex) -> Iterator[QModelIndex]:
    for child in _below(index):
        yield child
        yield from _all(child)


def begin(story: Callable[[], Scenes]) -> None:
    """Play a story once QGIS is up and the plugin is there."""
    if "ags_connector" not in plugins or dock() is None:
        print(f"the plugin was not loaded: {sorted(plugins)}", file=sys.stderr)
        leave(1)
    Stage(story()).step()


if __name__ == "__main__":
    QTimer.singleShot(1500, lambda: begin(scenes))
