# SPDX-License-Identifier: GPL-2.0-or-later
"""Answers that come too late: for nodes that were refreshed or removed, or after the end."""

from __future__ import annotations

from typing import Any, Callable, List

import pytest
from qgis.PyQt.QtCore import QModelIndex

from ags_connector.gui.catalog_model import CatalogModel
from ags_connector.gui.catalog_node import Ability, NodeData, NodeKind
from ags_connector.gui.catalog_source import Answer

CONNECTION = NodeData(NodeKind.CONNECTION, "Site", "http://h", abilities=frozenset({Ability.BROWSE}))
OTHER = NodeData(NodeKind.CONNECTION, "Other", "http://o", abilities=frozenset({Ability.BROWSE}))


class Question:
    """One request that the test answers when it likes, even after it was canceled."""

    def __init__(
        self, data: NodeData, done: Callable[[Answer], None], failed: Callable[[Exception], None]
    ) -> None:
        self.data, self.done, self.failed = data, done, failed
        self.canceled = False

    def cancel(self) -> None:
        self.canceled = True

    def answer(self, *names: str) -> None:
        self.done(Answer(self.data, tuple(NodeData(NodeKind.FOLDER, name) for name in names)))


class HeldLoader:
    """Keeps every question."""

    def __init__(self) -> None:
        self.questions: List[Question] = []

    def load(self, data: NodeData, done: Any, failed: Any) -> Question:
        self.questions.append(Question(data, done, failed))
        return self.questions[-1]


@pytest.fixture
def loader():
    return HeldLoader()


@pytest.fixture
def model(loader, qgis_app):
    found = CatalogModel(loader)
    found.set_connections([CONNECTION])
    return found


def names(model, index):
    return [model.index(row, 0, index).data() for row in range(model.rowCount(index))]


def test_the_model_keeps_qts_rules(model, loader, qtmodeltester):
    qtmodeltester.check(model)
    site = model.index(0, 0)
    model.fetchMore(site)
    loader.questions[0].answer("a", "b")
    model.refresh(model.node(site))
    loader.questions[1].failed(OSError("gone"))
    model.set_connections([OTHER, CONNECTION])
    model.set_connections([OTHER])


def test_only_the_last_question_of_a_refreshed_node_counts(model, loader):
    site = model.index(0, 0)
    model.fetchMore(site)
    model.refresh(model.node(site))
    first, second = loader.questions
    assert first.canceled
    first.answer("stale")
    assert names(model, site) == ["Loading…"]
    second.answer("fresh")
    assert names(model, site) == ["fresh"]
    first.failed(OSError("stale"))
    assert names(model, site) == ["fresh"]


def test_an_answer_for_a_removed_connection_changes_nothing(model, loader):
    model.set_connections([CONNECTION, OTHER])
    model.fetchMore(model.index(0, 0))
    model.set_connections([OTHER])
    assert loader.questions[0].canceled
    loader.questions[0].answer("late")
    assert names(model, QModelIndex()) == ["Other"]
    assert model.rowCount(model.index(0, 0)) == 0


def test_a_removed_node_is_not_met_again_through_an_old_index(model, loader):
    old = model.index(0, 0)
    model.set_connections([OTHER])
    assert model.node(old) is None
    assert model.data(old) is None


def test_a_changed_connection_is_asked_anew_and_an_unchanged_one_stays(model, loader):
    model.set_connections([CONNECTION, OTHER])
    model.fetchMore(model.index(0, 0))
    loader.questions[0].answer("kept")
    moved = NodeData(NodeKind.CONNECTION, "Other", "http://elsewhere", abilities=frozenset({Ability.BROWSE}))
    model.set_connections([CONNECTION, moved])
    assert names(model, model.index(0, 0)) == ["kept"]
    assert model.node(model.index(1, 0)).data.url == "http://elsewhere"


def test_an_empty_answer_says_so_and_does_not_ask_again(model, loader):
    site = model.index(0, 0)
    model.fetchMore(site)
    loader.questions[0].answer()
    assert names(model, site) == ["Nothing here"]
    assert not model.canFetchMore(site)


def test_shutting_down_stops_what_is_under_way(model, loader):
    model.fetchMore(model.index(0, 0))
    model.shut_down()
    assert loader.questions[0].canceled
