# SPDX-License-Identifier: GPL-2.0-or-later
"""Portals in the dock: sections, content, groups, searches, items that open as what they are."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox

from ags_connector.bridge import authentication, searches
from ags_connector.bridge.connections import Connection
from ags_connector.bridge.portal_search import PortalSearch
from ags_connector.gui.algorithm_dialogs import IMPORT_TOOLBOX
from ags_connector.gui.catalog_commands import Command
from ags_connector.gui.catalog_node import Ability, NodeKind
from ags_connector.gui.connection_dialog import ConnectionDialog
from ags_connector.gui.portal_search_dialog import PortalSearchDialog
from ags_connector.gui.sign_in_panel import SignInWay
from tests.qgis.bridge import auth_database
from tests.sample_server import SampleServer
from tests.sample_server.portal_content.library import Entry, entries, shelf_of
from tests.sample_server.portal_content.people import GROUPS

SIGN_IN = "Sign in to see your own content…"
USER, PASSWORD = "analyst", "pa55 wörd&more"


@pytest.fixture
def portal(dock, store, server, tree):
    """The tree with one connection, “Portal”, as nobody."""
    store.save(Connection("Portal", f"{server.portal_url}/home"))
    return tree


@pytest.fixture
def database(host):
    yield from auth_database.opened()


@pytest.fixture
def signed_in(dock, store, server, tree, database):
    """The same, signed in."""
    authcfg = authentication.store_basic("Portal", USER, PASSWORD)
    store.save(Connection("Portal", f"{server.portal_url}/home", authcfg))
    return tree


@pytest.fixture
def shelf(server):
    found = shelf_of(server.site)
    yield found
    found.bulk = 0
    found.extra.clear()


@pytest.fixture
def federated(server):
    with SampleServer(portal=server) as started:
        yield started
    server.site.federated.clear()


def search(dock, tree, qtbot, text, kind="all"):
    """Search by the dialog; returns the titles of what was found."""
    dock.commands.run(Command.SEARCH_PORTAL, [tree.node("Portal")])
    dialog = next(item for item in dock.findChildren(PortalSearchDialog) if item.isVisible())
    dialog.text.setText(text)
    dialog.kind.setCurrentIndex(dialog.kind.findData(kind))
    dialog._search.click()
    node = dock.view.current_node()
    assert node.data.kind is NodeKind.SEARCH
    return tree.open("Portal", node.data.name)


def test_what_nobody_sees(portal):
    assert portal.open("Portal") == ["Search…", SIGN_IN, "Groups", "Organisation"]
    assert portal.open("Portal", "Groups") == ["World maps"]
    assert portal.open("Portal", "Groups", "World maps") == [
        "Countries of the world",
        "World",
        "World",
        "World overview",
    ]
    assert "not signed in" in portal.find("Portal").data(3)


def test_what_a_user_sees(signed_in):
    assert signed_in.open("Portal") == [
        "Search…",
        "My content",
        "My favourites",
        "My groups",
        "Organisation",
    ]
    assert signed_in.open("Portal", "My favourites") == ["Dem", "World overview"]
    assert signed_in.open("Portal", "My content") == ["Land", "Maps & apps", "Airport codes"]
    assert signed_in.open("Portal", "My content", "Land") == ["Field notes", "Parcels"]
    assert signed_in.open("Portal", "My groups") == ["Elevation data", "Land office", "World maps"]
    assert "signed in as analyst" in signed_in.find("Portal").data(3)


def test_nobody_becomes_a_user(portal, dock, store, database):
    portal.open("Portal")
    dock.commands.run_default(portal.node("Portal", SIGN_IN))
    (dialog,) = dock.connections._window.findChildren(ConnectionDialog)
    assert dialog._sign_in.way is SignInWay.PASSWORD
    dialog._sign_in.username.setText(USER)
    dialog._sign_in.password.setText(PASSWORD)
    dialog._buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    assert "My content" in portal.open("Portal")


def test_no_server_is_asked_for_what_the_user_may_not_see(signed_in, server):
    signed_in.open("Portal")
    assert not any(item.path.endswith("/servers") for item in server.requests)
    assert sum(item.path.endswith("/generateToken") for item in server.requests) == 1


def test_the_organisations_items_by_type(portal, server):
    portal.open("Portal")
    server.clear_requests()
    kinds = portal.open("Portal", "Organisation")
    assert kinds[0] == "Feature services"
    assert kinds[-1] == "All items"
    assert server.requests == []
    images = portal.open("Portal", "Organisation", "Image services")
    assert {"Dem", "Terrain", "Topobathy"} <= set(images)
    assert portal.open("Portal", "Organisation", "Vector tile services") == ["Nothing here"]


def test_items_that_are_services_open_like_services(portal, dock, qtbot):
    portal.open("Portal")
    portal.open("Portal", "Groups")
    world = ("Portal", "Groups", "World maps", "World/FeatureServer")
    portal.open("Portal", "Groups", "World maps")
    layers = portal.open(*world)
    assert layers[0] == "Boundaries"
    assert portal.open(*world, "Boundaries")[:2] == ["Countries", "States"]
    countries = portal.node(*world, "Boundaries", "Countries")
    assert {Command.ADD_FEATURES, Command.DOWNLOAD_FEATURES} <= set(dock.commands.commands([countries]))
    dock.commands.run_default(countries)
    qtbot.waitUntil(lambda: bool(QgsProject.instance().mapLayers()), timeout=10_000)
    (layer,) = QgsProject.instance().mapLayers().values()
    assert layer.isValid()
    assert layer.featureCount() > 200
    QgsProject.instance().clear()


def test_an_item_that_is_one_layer(portal):
    one = ("Portal", "Groups", "World maps", "Countries of the world")
    for length in range(1, 4):
        portal.open(*one[:length])
    assert portal.open(*one) == ["Countries"]
    assert Ability.FEATURES in portal.node(*one, "Countries").data.abilities


def test_menus_of_items(portal, signed_in, dock, server):
    signed_in.open("Portal")
    signed_in.open("Portal", "Organisation")
    tools = ("Portal", "Organisation", "Geoprocessing services")
    name = signed_in.open(*tools)[0]
    node = signed_in.node(*tools, name)
    assert Command.IMPORT_TOOLBOX in dock.commands.commands([node])
    assert IMPORT_TOOLBOX.endswith("importtoolbox")
    assert Command.OPEN_ITEM_PAGE in dock.commands.commands([node])
    dock.commands.run(Command.COPY_URL, [node])
    assert QApplication.clipboard().text().endswith("/GPServer")
    signed_in.open("Portal", "Organisation", "Web maps")
    plain = signed_in.node("Portal", "Organisation", "Web maps", "World overview")
    assert dock.commands.commands([plain]) == [Command.COPY_URL, Command.OPEN_IN_BROWSER]
    assert plain.data.url == f"{server.portal_url}/home/item.html?id={plain.data.place.key}"
    tip = signed_in.find("Portal", "Organisation", "Web maps", "World overview").data(3)
    assert "Owner: analyst" in tip
    assert "Web Map" in tip


def test_a_search_and_its_results(portal, dock, qtbot):
    portal.open("Portal")
    assert search(dock, portal, qtbot, "airports")[:3] == ["Airports", "Airports", "Airports"]
    assert portal.titles("Portal")[-1] == "“airports” (All items)"
    assert searches.kept("Portal") == [PortalSearch("airports", "all", False)]
    dock.model.refresh(portal.node("Portal"))
    portal.open("Portal")
    assert "“airports” (All items)" in portal.titles("Portal")
    node = portal.node("Portal", "“airports” (All items)")
    dock.commands.run(Command.REMOVE_SEARCH, [node])
    assert "“airports” (All items)" not in portal.titles("Portal")
    assert searches.kept("Portal") == []


def test_the_line_that_offers_to_search(portal, dock):
    portal.open("Portal")
    line = portal.node("Portal", "Search…")
    assert dock.commands.commands([line]) == [Command.SEARCH_PORTAL]
    dock.commands.run_default(line)
    (dialog,) = [item for item in dock.findChildren(PortalSearchDialog) if item.isVisible()]
    ok = dialog._buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    dialog.text.setText('title:"half')
    assert not ok.isEnabled()
    assert "quotation mark" in dialog._hint.text()
    dialog.text.setText("half")
    assert ok.isEnabled()
    dialog.reject()


def test_a_search_without_results_says_so(portal, dock, qtbot):
    portal.open("Portal")
    assert search(dock, portal, qtbot, "nothing_like_this", "services") == ["Nothing here"]


def test_a_search_that_fails_says_why_and_can_be_tried_again(portal, dock, qtbot):
    portal.open("Portal")
    (title,) = search(dock, portal, qtbot, "NOT")
    assert title.startswith("Connection failed")
    line = portal.node("Portal", portal.titles("Portal")[-1], title)
    assert Command.RETRY in dock.commands.commands([line])


def test_long_lists_show_more_on_request(portal, dock, qtbot, shelf, server):
    shelf.bulk = 450
    portal.open("Portal")
    found = search(dock, portal, qtbot, "tags:bulk")
    assert len(found) == 201
    assert found[-1] == "Show more… (200 of 450)"
    name = portal.titles("Portal")[-1]
    more = portal.node("Portal", name, found[-1])
    dock.commands.run_default(more)
    qtbot.waitUntil(lambda: len(portal.titles("Portal", name)) > 201, timeout=10_000)
    assert len(portal.titles("Portal", name)) == 450


def test_federated_servers_are_catalogs_for_administrators(dock, store, server, tree, federated, database):
    authcfg = authentication.store_basic("Portal", "admin", "adm1n-secret")
    store.save(Connection("Portal", f"{server.portal_url}/home", authcfg))
    tree.open("Portal")
    name = federated.base.partition("://")[2] + "/arcgis"
    assert tree.open("Portal", "Servers") == [name]
    tree.open("Portal", "Servers", name)
    assert "Parcels" in tree.open("Portal", "Servers", name, "Restricted")


def test_a_private_item_of_a_federated_server_opens_and_is_added(signed_in, dock, federated, project, qtbot):
    signed_in.open("Portal")
    signed_in.open("Portal", "My content")
    signed_in.open("Portal", "My content", "Land")
    item = ("Portal", "My content", "Land", "Parcels (federated)")
    assert signed_in.node(*item).data.authcfg == ""
    (layer, *_) = signed_in.open(*item)
    node = signed_in.node(*item, layer)
    assert node.data.authcfg
    dock.commands.run_default(node)
    qtbot.waitUntil(lambda: bool(project.mapLayers()), timeout=10_000)
    (added,) = project.mapLayers().values()
    assert added.isValid()
    assert added.featureCount() > 0


def test_an_item_on_a_strangers_server_gets_no_sign_in(signed_in, dock, shelf, qtbot):
    """Whoever may share an item may not learn the password of those who open it."""
    with SampleServer() as stranger:
        url = stranger.service_url("Restricted/Parcels", "FeatureServer")
        shelf.extra.append(Entry("Lure", "Feature Service", url=url))
        signed_in.open("Portal")
        (title, *_) = search(dock, signed_in, qtbot, "lure")
        name = signed_in.titles("Portal")[-1]
        assert signed_in.open("Portal", name, title) == ["Sign-in required"]
        assert signed_in.node("Portal", name, title).data.authcfg == ""
        line = signed_in.node("Portal", name, title, "Sign-in required")
        dock.commands.run_default(line)
        (dialog,) = dock.connections._window.findChildren(ConnectionDialog)
        assert dialog.connection.url == stranger.url
        assert dialog._sign_in.way is SignInWay.PASSWORD
        dialog.reject()
        assert {item.token for item in stranger.requests} == {None}
        sent = " ".join(f"{item.params} {item.headers}" for item in stranger.requests)
        assert PASSWORD not in sent
        assert USER not in sent


def test_a_connection_to_an_item_or_a_group(dock, store, tree, server):
    held = {(entry.title, entry.type): entry for entry in entries(server.site, server.base)}
    pages = {
        "Group": f"group.html?id={GROUPS[0].id}",
        "Map": f"item.html?id={held['World overview', 'Web Map'].id}",
        "Service": f"item.html?id={held['World', 'Feature Service'].id}#data",
    }
    for name, page in pages.items():
        dialog = ConnectionDialog([])
        dialog._url.setText(f"{server.portal_url}/home/{page}")
        store.save(Connection(name, dialog.connection.url))
        dialog.deleteLater()
    assert "World overview" in tree.open("Group")
    assert tree.open("Map") == ["World overview"]
    assert tree.open("Service") == ["World"]
    assert tree.open("Service", "World")[0] == "Boundaries"


def test_a_portal_by_its_bare_address(dock, store, tree, server):
    store.save(Connection("Bare", f"{server.portal_url}/rest/services"))
    assert tree.open("Bare") == ["Search…", SIGN_IN, "Groups", "Organisation"]
