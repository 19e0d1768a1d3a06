# SPDX-License-Identifier: GPL-2.0-or-later
"""What is offered follows from what the server can."""

from __future__ import annotations

from ags_connector.gui.catalog_commands import Command, commands_for, connection_of, default_command
from ags_connector.gui.catalog_node import Ability, CatalogNode, NodeData, NodeKind, NodeState
from ags_connector.gui.portal_place import PlaceKind, PortalPlace


def node(kind: NodeKind, *abilities: Ability, **more) -> CatalogNode:
    root = CatalogNode(NodeData(NodeKind.ROOT))
    return root.append([NodeData(kind, "n", "http://h/n", abilities=frozenset(abilities), **more)])[0]


def test_a_queryable_layer_of_a_map_service_has_both_ways():
    layer = node(NodeKind.LAYER, Ability.FEATURES, Ability.MAP_IMAGE, Ability.QUERY)
    assert commands_for(layer)[:3] == (Command.ADD_FEATURES, Command.ADD_MAP_IMAGE, Command.DOWNLOAD_FEATURES)
    assert default_command(layer) is Command.ADD_FEATURES


def test_a_layer_that_cannot_be_queried_is_added_as_image():
    layer = node(NodeKind.LAYER, Ability.MAP_IMAGE)
    assert Command.ADD_FEATURES not in commands_for(layer)
    assert Command.DOWNLOAD_FEATURES not in commands_for(layer)
    assert default_command(layer) is Command.ADD_MAP_IMAGE


def test_an_image_service_is_added_and_exported():
    service = node(NodeKind.SERVICE, Ability.MAP_IMAGE, Ability.IMAGE, service_type="ImageServer")
    assert commands_for(service)[:2] == (Command.ADD_MAP_IMAGE, Command.EXPORT_IMAGE)
    assert default_command(service) is Command.ADD_MAP_IMAGE


def test_the_tasks_of_a_geoprocessing_service_are_imported():
    service = node(NodeKind.SERVICE, Ability.TASKS, service_type="GPServer")
    assert commands_for(service)[0] is Command.IMPORT_TOOLBOX
    assert default_command(service) is Command.IMPORT_TOOLBOX


def test_an_unknown_service_can_be_looked_at_only():
    service = node(NodeKind.SERVICE, service_type="RelayServer")
    assert commands_for(service) == (Command.COPY_URL, Command.OPEN_IN_BROWSER)
    assert default_command(service) is None


def test_a_service_opens_before_it_is_added():
    service = node(NodeKind.SERVICE, Ability.BROWSE, Ability.MAP_IMAGE)
    assert default_command(service) is None
    assert {Command.ADD_MAP_IMAGE, Command.REFRESH} <= set(commands_for(service))


def test_only_a_connection_can_be_edited_and_removed():
    connection = node(NodeKind.CONNECTION, Ability.BROWSE)
    assert {Command.EDIT_CONNECTION, Command.REMOVE_CONNECTION} <= set(commands_for(connection))
    folder = node(NodeKind.FOLDER, Ability.BROWSE)
    assert not {Command.EDIT_CONNECTION, Command.REMOVE_CONNECTION} & set(commands_for(folder))


def test_a_failure_can_be_tried_again_and_its_connection_edited():
    connection = node(NodeKind.CONNECTION, Ability.BROWSE)
    (failure,) = connection.append([NodeData(NodeKind.FAILURE)])
    assert commands_for(failure) == (Command.RETRY, Command.EDIT_CONNECTION)
    assert default_command(failure) is Command.RETRY
    assert connection_of(failure) is connection


PLACE = PortalPlace("http://h/portal/home", "abc1234", PlaceKind.ITEM, "0a1b")


def test_the_lines_of_a_portal_do_what_they_say():
    portal = node(NodeKind.CONNECTION, Ability.BROWSE, Ability.SEARCH)
    assert Command.SEARCH_PORTAL in commands_for(portal)
    kinds = {
        NodeKind.PROMPT: Command.SEARCH_PORTAL,
        NodeKind.SIGN_IN: Command.SIGN_IN,
        NodeKind.MORE: Command.SHOW_MORE,
    }
    for kind, command in kinds.items():
        (line,) = portal.append([NodeData(kind)])
        assert commands_for(line) == (command,)
        assert default_command(line) is command


def test_an_item_that_is_no_service_leads_to_its_page():
    item = node(NodeKind.ITEM, place=PLACE)
    assert commands_for(item) == (Command.COPY_URL, Command.OPEN_IN_BROWSER)
    assert default_command(item) is Command.OPEN_IN_BROWSER


def test_a_search_can_be_removed_and_made_again():
    search = node(NodeKind.SEARCH, Ability.BROWSE)
    assert commands_for(search) == (Command.SEARCH_PORTAL, Command.REFRESH, Command.REMOVE_SEARCH)
    assert default_command(search) is None


def test_a_locked_item_elsewhere_is_not_offered_the_portals_sign_in():
    for authcfg, first in (("", Command.CONNECT_SERVER), ("abc1234", Command.SIGN_IN)):
        portal = node(NodeKind.CONNECTION, Ability.BROWSE)
        data = NodeData(NodeKind.SERVICE, "s", "http://x/s", authcfg, place=PLACE)
        (service,) = portal.append([data])
        (failure,) = service.append([NodeData(NodeKind.FAILURE)])
        service.end_loading(NodeState.LOCKED)
        assert commands_for(failure)[0] is first
        assert default_command(failure) is first
        assert first in commands_for(service)


def test_nothing_can_be_done_with_the_loading_line():
    connection = node(NodeKind.CONNECTION, Ability.BROWSE)
    (line,) = connection.append([NodeData(NodeKind.LOADING)])
    assert commands_for(line) == ()
    assert default_command(line) is None
