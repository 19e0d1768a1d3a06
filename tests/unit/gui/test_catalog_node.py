# SPDX-License-Identifier: GPL-2.0-or-later
"""The plain tree under the catalog model: tickets, places, what is known without asking."""

from __future__ import annotations

from ags_connector.gui.catalog_node import Ability, CatalogNode, NodeData, NodeKind, NodeState

BROWSE = frozenset({Ability.BROWSE})
SERVICE = NodeData(NodeKind.SERVICE, "Roads", "http://h/roads", service_type="MapServer", abilities=BROWSE)
FOLDER = NodeData(NodeKind.FOLDER, "Transport", "http://h/transport", abilities=BROWSE)


def tree():
    root = CatalogNode(NodeData(NodeKind.ROOT))
    (folder,) = root.append([FOLDER])
    (service,) = folder.append([SERVICE])
    return root, folder, service


def test_only_what_may_hold_something_needs_loading():
    _, folder, service = tree()
    (layer,) = service.append([NodeData(NodeKind.LAYER, "Main roads")])
    assert folder.needs_loading
    assert not layer.needs_loading


def test_the_answer_to_the_last_question_counts():
    _, folder, _ = tree()
    first = folder.begin_loading()
    assert folder.awaits(first)
    second = folder.begin_loading()
    assert not folder.awaits(first)
    assert folder.awaits(second)


def test_a_forgotten_question_awaits_nothing():
    _, folder, _ = tree()
    ticket = folder.begin_loading()
    folder.forget()
    assert not folder.awaits(ticket)
    assert folder.needs_loading


def test_an_answered_question_is_not_answered_twice():
    _, folder, _ = tree()
    ticket = folder.begin_loading()
    folder.end_loading(NodeState.LOADED)
    assert not folder.awaits(ticket)


def test_known_children_come_along_loaded():
    root = CatalogNode(NodeData(NodeKind.ROOT))
    inner = NodeData(NodeKind.GROUP_LAYER, "Inner", children=(NodeData(NodeKind.LAYER, "Deep"),))
    (outer,) = root.append([NodeData(NodeKind.GROUP_LAYER, "Outer", children=(inner,))])
    assert [node.data.name for node in root.descendants()] == ["Outer", "Inner", "Deep"]
    assert outer.state is NodeState.LOADED
    assert not outer.needs_loading


def test_rows_follow_insertion_and_removal():
    root = CatalogNode(NodeData(NodeKind.ROOT))
    root.append(NodeData(NodeKind.FOLDER, name) for name in "abcd")
    root.insert(1, NodeData(NodeKind.FOLDER, "x"))
    removed = root.remove(2, 3)
    assert [node.data.name for node in removed] == ["b", "c"]
    assert [(node.row, node.data.name) for node in root.children] == [(0, "a"), (1, "x"), (2, "d")]


def test_path_tells_services_of_one_name_apart():
    _, folder, service = tree()
    (twin,) = folder.append([NodeData(NodeKind.SERVICE, "Roads", service_type="FeatureServer")])
    assert service.path != twin.path
    assert service.path[:-1] == twin.path[:-1] == folder.path
