# SPDX-License-Identifier: GPL-2.0-or-later
"""The locator bar finds places through the connections' locators, off the main thread, and goes to them."""

from __future__ import annotations

from typing import Any, List, NamedTuple

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeedback,
    QgsLocator,
    QgsLocatorContext,
    QgsLocatorResult,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas

from ags_connector.bridge import locators
from ags_connector.bridge.connections import Connection
from ags_connector.bridge.locators import LocatorFinder
from ags_connector.gui.locator_choice import LocatorChoice
from ags_connector.gui.locator_filter import AgsLocatorFilter, place_of
from ags_connector.gui.notifier import Notifier
from ags_connector.gui.place_finder import PlaceFinder

PLACES = "Locators/Places"


class Result(NamedTuple):
    """What the bar lists."""

    displayString: str
    description: str
    score: float
    userData: Any


@pytest.fixture
def canvas(qtbot: Any) -> QgsMapCanvas:
    made = QgsMapCanvas()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    made.setExtent(QgsRectangle(-2e6, 4e6, 2e6, 8e6))
    yield made
    made.stopRendering()


@pytest.fixture(autouse=True)
def no_choice(qgis_app: Any) -> Any:
    locators.choose_locator("")
    yield
    locators.choose_locator("")


@pytest.fixture
def filter_(host: Any, store: Any, canvas: QgsMapCanvas, bar: Any, server: Any) -> AgsLocatorFilter:
    finder = PlaceFinder(canvas, Notifier(bar))
    made = AgsLocatorFilter(store, LocatorFinder(), finder)
    yield made
    finder.stop()


@pytest.fixture
def search(filter_: AgsLocatorFilter, qtbot: Any) -> Any:
    """Type into a locator bar; return the results when all threads are done."""
    bar = QgsLocator()
    bar.registerFilter(filter_)

    def typed(text: str, extent: Any = None, crs: str = "EPSG:4326") -> List[Any]:
        found: List[Result] = []

        def keep(item: QgsLocatorResult) -> None:
            # What the signal brings lives no longer than the call.
            found.append(Result(item.displayString, item.description, item.score, place_of(item)))

        bar.foundResult.connect(keep)
        context = QgsLocatorContext()
        if extent is not None:
            context.targetExtent, context.targetExtentCrs = extent, QgsCoordinateReferenceSystem(crs)
        with qtbot.waitSignal(bar.finished, timeout=10_000):
            bar.fetchResults(text, context)
        bar.foundResult.disconnect(keep)
        return found

    yield typed
    bar.cancel()
    bar.deregisterFilter(filter_)


def labels(results: List[Any]) -> List[str]:
    return [item.displayString for item in sorted(results, key=lambda item: -item.score)]


def asked(server: Any, operation: str) -> List[Any]:
    return [seen for seen in server.requests if seen.path.endswith(operation)]


def test_suggestions_of_the_first_locator(search, store, server):
    store.save(Connection("Site", server.url))
    found = search("ags keflav")
    assert "Keflavik International Airport, Reykjavik, Southern Peninsula, IS" in labels(found)
    assert {item.description for item in found} == {PLACES}
    (request,) = asked(server, "/suggest")
    assert request.params["text"] == "keflav"


def test_nothing_is_asked_for_short_texts_or_without_the_prefix(search, store, server):
    store.save(Connection("Site", server.url))
    assert search("ags ke") == []
    assert search("keflavik") == []
    assert server.requests == []


def test_without_connections_nothing_is_asked(search, server):
    assert search("ags keflavik") == []
    assert server.requests == []


def test_the_site_is_read_once_and_anew_when_connections_change(search, store, server, filter_):
    store.save(Connection("Site", server.url))
    search("ags keflavik")
    assert asked(server, "/rest/services")
    server.clear_requests()
    search("ags reykjav")
    assert asked(server, "/suggest")
    assert not asked(server, "/rest/services")
    filter_._locators.forget()
    search("ags reykjav")
    assert asked(server, "/rest/services")


def test_a_locator_that_makes_no_suggestions_is_asked_for_candidates(search, store, server):
    store.save(Connection("Old", server.service_url("Locators/Airports", "GeocodeServer")))
    found = search("ags keflavik")
    # It takes no address in one line either, and says so instead of finding nothing.
    assert len(found) == 1
    assert "takes no address in one line" in found[0].description
    server.clear_requests()


def test_the_map_tells_what_is_near(search, store, server):
    store.save(Connection("Site", server.url))
    search("ags springf", QgsRectangle(-90, 39, -89, 40))
    (request,) = asked(server, "/suggest")
    assert '"x":-89.5' in request.params["location"]


def test_a_site_that_is_off_is_said_and_left_alone_for_a_while(search, store, server):
    store.save(Connection("Off", "http://127.0.0.1:9/arcgis/rest/services"))
    found = search("ags keflavik")
    assert len(found) == 1
    assert "127.0.0.1:9" in found[0].description
    assert set(found[0].userData) == {"failure"}
    store.save(Connection("Site", server.url))
    assert labels(search("ags keflavik"))[0].startswith("Keflavik")


def middle(canvas: QgsMapCanvas) -> QgsPointXY:
    change = QgsCoordinateTransform(
        canvas.mapSettings().destinationCrs(),
        QgsCoordinateReferenceSystem("EPSG:4326"),
        QgsProject.instance(),
    )
    return change.transform(canvas.extent().center())


def test_the_chosen_place_is_zoomed_to(search, store, server, filter_, canvas, qtbot):
    store.save(Connection("Site", server.url))
    result = search("ags keflavik int")[0]
    server.clear_requests()
    filter_.triggerResult(QgsLocatorResult(filter_, result.displayString, result.userData))
    qtbot.waitUntil(lambda: abs(middle(canvas).x() + 22.6056) < 0.01, timeout=10_000)
    assert abs(middle(canvas).y() - 63.985) < 0.01
    assert canvas.extent().width() < 100_000
    (request,) = asked(server, "/findAddressCandidates")
    assert request.params["magicKey"] == result.userData["magic_key"]
    assert request.params["SingleLine"] == result.displayString


def test_a_suggestion_that_has_expired_is_said(search, store, server, filter_, canvas, bar, qtbot):
    store.save(Connection("Site", server.url))
    result = search("ags keflavik int")[0]
    filter_._finder.show({**result.userData, "magic_key": "long ago"})
    qtbot.waitUntil(lambda: bar.currentItem() is not None, timeout=10_000)
    assert "Find place" in bar.currentItem().text()


def test_cancel_is_heard_while_the_server_thinks(filter_, store, server, qtbot):
    store.save(Connection("Site", server.url))
    server.set_mode(PLACES, "slow_answer", 5)
    feedback = QgsFeedback()
    found: List[Any] = []
    clone = filter_.clone()
    clone.resultFetched.connect(found.append)
    clone.prepare("", QgsLocatorContext())

    from ags_connector.gui.background import BackgroundWork

    ended: List[Any] = []
    BackgroundWork(
        "search",
        lambda _: clone.fetchResults("keflavik", QgsLocatorContext(), feedback),
        ended.append,
        ended.append,
    )
    qtbot.waitUntil(lambda: any("GeocodeServer" in seen.path for seen in server.requests), timeout=10_000)
    feedback.cancel()
    qtbot.waitUntil(lambda: bool(ended), timeout=1_500)
    assert ended == [None]
    assert found == []


def test_another_locator_can_be_chosen(host, store, server, filter_, qtbot, search):
    store.save(Connection("Site", server.url))
    dialog = LocatorChoice(filter_._locators, store.connections())
    qtbot.waitUntil(lambda: dialog.choice.count() == 3, timeout=10_000)
    assert "2 geocoding services" in dialog.state.text()
    ok = dialog.buttons.button(dialog.buttons.StandardButton.Ok)
    dialog.choice.setEditText("http://host/arcgis/rest/services/World/MapServer")
    assert not ok.isEnabled()
    chosen = server.service_url("Locators/Airports", "GeocodeServer")
    dialog.choice.setEditText(chosen)
    assert ok.isEnabled()
    dialog.accept()  # which deletes it
    assert locators.chosen_locator() == chosen
    assert "takes no address in one line" in search("ags keflavik")[0].description
