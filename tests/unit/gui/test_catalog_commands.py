# SPDX-License-Identifier: GPL-2.0-or-later
"""What is offered follows from what the server can."""

from __future__ import annotations

from ags_connector.gui.catalog_commands import Command, commands_for, connection_of, default_command
from ags_connector.gui.catalog_node import Ability, CatalogNode, NodeData, NodeKind


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


def test_nothing_can_be_done_with_the_loading_line():
    connection = node(NodeKind.CONNECTION, Ability.BROWSE)
    (line,) = connection.append([NodeData(NodeKind.LOADING)])
    assert commands_for(line) == ()
    assert default_command(line) is None
