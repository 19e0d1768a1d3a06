# SPDX-License-Identifier: GPL-2.0-or-later
"""The tools of the administration: hidden from the toolbox until switched on, in models and scripts in any case."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildDependency,
    QgsProcessingModelChildParameterSource,
)
from qgis.gui import QgsProcessingToolboxProxyModel

from ags_connector.bridge.settings import Settings

NAMES = {
    "servicestatus", "startservices", "stopservices", "restartservices", "setpermissions", "editservice", "querylogs",
}  # fmt: skip


@pytest.fixture(autouse=True)
def switched_off(qgis_app):
    before = Settings.load()
    Settings().save()
    yield
    before.save()


def offered(filters):
    """The names of the provider's algorithms that a toolbox with these filters shows."""
    model = QgsProcessingToolboxProxyModel(None, QgsApplication.processingRegistry())
    model.setFilters(filters)
    return {name.rpartition(":")[2] for name in _below(model) if name.startswith("agsconnector:")}


def _below(model, parent=None):
    parents = [model.index(row, 0) for row in range(model.rowCount())] if parent is None else [parent]
    for index in parents:
        algorithm = model.toolboxModel().algorithmForIndex(model.mapToSource(index))
        if algorithm is not None:
            yield algorithm.id()
        for row in range(model.rowCount(index)):
            yield from _below(model, model.index(row, 0, index))


TOOLBOX = QgsProcessingToolboxProxyModel.Filter.FilterToolbox
MODELER = QgsProcessingToolboxProxyModel.Filter.FilterModeler


def test_hidden_from_the_toolbox_until_switched_on(provider):
    assert "listservices" in offered(TOOLBOX)
    assert not NAMES & offered(TOOLBOX)
    Settings(show_administration=True).save()
    provider.refreshAlgorithms()
    assert offered(TOOLBOX) >= NAMES


def test_an_open_toolbox_follows_the_switch(provider):
    model = QgsProcessingToolboxProxyModel(None, QgsApplication.processingRegistry())
    model.setFilters(TOOLBOX)

    def shown():
        return NAMES & {name.rpartition(":")[2] for name in _below(model)}

    assert not shown()
    for wanted in (True, False):
        Settings(show_administration=wanted).save()
        provider.refreshAlgorithms()
        assert shown() == (NAMES if wanted else set())


def test_the_modeler_offers_them_in_any_case(provider):
    assert offered(MODELER) >= NAMES


def test_registered_in_any_case(provider):
    assert {item.name() for item in provider.algorithms()} >= NAMES


def test_a_model_stops_and_starts_a_service(provider, server, sign_in):
    source = QgsProcessingModelChildParameterSource.fromStaticValue
    model = QgsProcessingModelAlgorithm("Restart in two steps", "test")
    for name in ("stopservices", "startservices"):
        child = QgsProcessingModelChildAlgorithm(f"agsconnector:{name}")
        child.setChildId(name)
        for key, value in {
            "URL": server.url,
            "AUTHCFG": sign_in(),
            "SERVICES": "World",
            "CONFIRM": True,
        }.items():
            child.addParameterSources(key, [source(value)])
        model.addChildAlgorithm(child)
    model.childAlgorithm("startservices").setDependencies([QgsProcessingModelChildDependency("stopservices")])
    model.initAlgorithm()
    feedback = QgsProcessingFeedback(False)
    results, fine = model.run({}, QgsProcessingContext(), feedback)
    assert fine, feedback.textLog()
    assert {name: outputs["CHANGED"] for name, outputs in results["CHILD_RESULTS"].items()} == {
        "stopservices": 1, "startservices": 1,
    }  # fmt: skip
    assert (server.site.admin.counts["start"], server.site.admin.counts["stop"]) == (1, 1)
