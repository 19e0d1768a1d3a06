# SPDX-License-Identifier: GPL-2.0-or-later
"""Fixtures of the interface's tests: a dock over the sample server, and nothing asked in the main thread."""

from __future__ import annotations

import os
import threading
from inspect import stack
from typing import Any, Iterator, List

import pytest
from qgis.core import QgsProject
from qgis.gui import QgsMessageBar

from tests.qgis.gui.tree import Tree


@pytest.fixture(autouse=True)
def asked_off_the_main_thread_only(monkeypatch: Any, qgis_app: Any) -> Iterator[None]:
    """Fail where a request is sent, or a layer is opened, in the thread of the interface."""
    from ags_connector.gui import layer_adder
    from ags_connector.rest import delivery

    offences: List[str] = []
    send, make_layer = delivery.send, layer_adder.make_layer

    # A request has a thread of its own in any case: what matters is who waits for it.
    def guarded_send(http: Any, wire: Any, *args: Any) -> Any:
        if threading.current_thread() is threading.main_thread() and _asked_by_the_interface():
            offences.append(wire.shown_url)
        return send(http, wire, *args)

    def guarded_make_layer(url: str, *args: Any, **kwargs: Any) -> Any:
        if threading.current_thread() is threading.main_thread():
            offences.append(url)
        return make_layer(url, *args, **kwargs)

    monkeypatch.setattr(delivery, "send", guarded_send)
    monkeypatch.setattr(layer_adder, "make_layer", guarded_make_layer)
    yield
    assert not offences, f"asked in the main thread: {offences}"


def _asked_by_the_interface() -> bool:
    """Whether the plugin's interface waits for this, not the test itself."""
    return any(
        f"{os.sep}gui{os.sep}" in frame.filename and "tests" not in frame.filename for frame in stack(0)
    )


@pytest.fixture
def host(qgis_app: Any) -> Iterator[None]:
    """QGIS as the client's host, for one test."""
    from ags_connector.bridge import host as qgis_host

    qgis_host.install()
    yield
    qgis_host.uninstall()


@pytest.fixture
def store(qgis_app: Any) -> Iterator[Any]:
    """The saved connections, none before and none after."""
    from ags_connector.bridge import connections

    found = connections.store()
    for connection in found.connections():
        found.remove(connection.name)
    yield found
    for connection in found.connections():
        found.remove(connection.name)


@pytest.fixture
def bar(qtbot: Any) -> QgsMessageBar:
    """A message bar to look into."""
    found = QgsMessageBar()
    qtbot.addWidget(found)
    return found


@pytest.fixture
def project(qgis_app: Any) -> Iterator[QgsProject]:
    """The project, empty before and after."""
    QgsProject.instance().clear()
    yield QgsProject.instance()
    QgsProject.instance().clear()


@pytest.fixture
def dock(qtbot: Any, store: Any, host: None, bar: QgsMessageBar) -> Iterator[Any]:
    """The dock without a main window around it."""
    from ags_connector.gui.catalog_loader import CatalogLoader
    from ags_connector.gui.dock import Dock
    from ags_connector.gui.notifier import Notifier

    found = Dock(store, CatalogLoader(), Notifier(bar))
    qtbot.addWidget(found)
    found.resize(360, 700)
    found.show()
    yield found
    found.shut_down()


@pytest.fixture
def tree(dock: Any, qtbot: Any) -> Tree:
    """The dock's tree, by names."""
    return Tree(dock.view, qtbot)


@pytest.fixture
def sample(dock: Any, store: Any, server: Any, tree: Tree) -> Tree:
    """The tree with one connection, “Sample”, to the sample server, not opened yet."""
    from ags_connector.bridge.connections import Connection

    store.save(Connection("Sample", server.url))
    return tree
