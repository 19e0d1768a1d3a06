# SPDX-License-Identifier: GPL-2.0-or-later
"""Tasks that servers describe oddly: each still becomes an algorithm, with every parameter."""

from __future__ import annotations

import itertools

import pytest
from qgis.core import QgsApplication

from ags_connector.bridge.toolboxes import TaskDescriptor
from ags_connector.processing.geoprocessing.imported_task import ImportedTask
from ags_connector.rest.gp_parameters import GPTaskInfo
from ags_connector.rest.gp_types import GPType

DEFAULTS = (
    None, "", "abc", "5", "true", 5, -1.5, 10**30, True, [], {}, [None], ["a", 1, None], [[1, 2], [3]], [{"a": 1}],
    {"distance": "5", "units": "odd"}, {"distance": None}, {"area": 3, "units": "esriOdd"}, {"units": 5},
    {"xmin": "NaN", "ymin": 0, "xmax": 1, "ymax": 1}, {"wkid": 0}, {"wkid": 99_999_999}, {"wkt": "odd"},
    {"features": None}, {"Fields": [], "fields": [], "features": []}, {"geometryType": "esriGeometryOdd"},
)  # fmt: skip
MORE = (
    {}, {"filter": {"type": "range", "minimum": None, "maximum": "5"}}, {"filter": {"type": "odd"}}, {"filter": []},
    {"filter": {"type": "featureClass", "list": ["esriGeometryOdd"]}}, {"choiceList": [None, 1, "a"]},
    {"parameterInfos": [{"name": "A"}, {"dataType": "GPLong"}]}, {"dependency": "Other"}, {"category": None},
)  # fmt: skip
KINDS = [item.value for item in GPType] + [f"GPMultiValue:{item.value}" for item in GPType]


@pytest.mark.parametrize("kind", KINDS)
def test_odd_parameters(qgis_app, caplog, kind):
    parameters = [
        {
            "name": f"P{number}{direction}",
            "dataType": kind,
            "direction": f"esriGPParameterDirection{direction}",
            "parameterType": "esriGPParameterTypeOptional",
            "defaultValue": default,
            **more,
        }
        for number, (default, more) in enumerate(itertools.product(DEFAULTS, MORE))
        for direction in ("Input", "Output")
    ]
    info = GPTaskInfo.from_json({"name": "Odd", "parameters": parameters})
    made = ImportedTask(TaskDescriptor("gp_odd", "https://host/a/GPServer/Odd", "Odd", info))
    made.initAlgorithm()
    names = {item.name() for item in (*made.parameterDefinitions(), *made.outputDefinitions())}
    assert {item.name for item in info.parameters} <= names
    assert not [record for record in caplog.records if "twice" in record.message]


def test_dialogs_of_models_and_batch(imported, qgis_iface, qtbot, monkeypatch):
    """Processing's other dialogs make widgets of all parameters, too."""
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog
    from processing.modeler.ModelerParametersDialog import ModelerParametersDialog
    from qgis.core import QgsProcessingModelAlgorithm
    from qgis.gui import QgsBrowserGuiModel

    browser = QgsBrowserGuiModel()
    monkeypatch.setattr(qgis_iface, "browserModel", lambda: browser, raising=False)
    imported("Tools/Proximity")
    echo = "agsconnector:gp_127_0_0_1_tools_proximity_echo"
    registry = QgsApplication.processingRegistry()
    model = QgsProcessingModelAlgorithm("Odd", "test")
    dialog = ModelerParametersDialog(registry.createAlgorithmById(echo), model)
    qtbot.addWidget(dialog)
    child = dialog.createAlgorithm()
    assert {"In_Hidden", "In_Linear_Unit_UNITS", "In_Table", "ENV_OUT_CRS"} <= set(child.parameterSources())
    batch = BatchAlgorithmDialog(registry.createAlgorithmById(echo))
    qtbot.addWidget(batch)
    assert batch.mainWidget().batchRowCount() == 1
