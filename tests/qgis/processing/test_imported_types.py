# SPDX-License-Identifier: GPL-2.0-or-later
"""Every parameter type of a task: through Processing, through the generated dialog, through a run by address."""

from __future__ import annotations

import json

import pytest
from qgis.core import Qgis, QgsApplication, QgsProcessingException, QgsProject
from qgis.PyQt.QtCore import QDateTime

from tests.qgis.processing.memory_layers import layer_of
from tests.qgis.processing.stored import count_in

ECHO = "gp_127_0_0_1_tools_proximity_echo"
POLYGON = "POLYGON ((0 0, 0 1, 1 1, 0 0))"
DAY = "1970-01-02T00:00:00"
BOX = {"xmin": 1.0, "ymin": 2.0, "xmax": 3.0, "ymax": 4.0}
UTM = {"wkid": 25832, "latestWkid": 25832}
# For each parameter of the echo: what Processing is given, and what it gives back.
ECHOED = {
    "String": ("a ü", "a ü"),
    "Choice": ("Light blue", "Light blue"),
    "Hidden": ("s3cret", "s3cret"),
    "Long": (9_007_199_254, 9_007_199_254),
    "Double": (2.5, 2.5),
    "Boolean": (True, True),
    "Date": (QDateTime.fromString(DAY, "yyyy-MM-ddTHH:mm:ss"), f"{DAY}+00:00"),
    "Linear_Unit": (8.5, '{"distance": 8.5, "units": "esriMiles"}'),
    "Areal_Unit": (3.0, '{"area": 3.0, "units": "esriSquareMeters"}'),
    "Time_Unit": (7.0, '{"time": 7.0, "units": "esriTimeUnitsSeconds"}'),
    "Field": ("NAME", "NAME"),
    "Expression": ("A > 1", "A > 1"),
    "Extent": ("1.0,3.0,2.0,4.0 [EPSG:25832]", json.dumps({**BOX, "spatialReference": UTM})),
    "Reference": ("EPSG:25832", '{"wkid": 25832, "latestWkid": 25832}'),
    "Composite": ("x", '{"dataType": "GPString", "value": "x"}'),
    "Novelty": ("both", "both"),
    "Strings": (["b, c", "d;e"], '["b, c", "d;e"]'),
    "Texts": (["p, q", "r"], '["p, q", "r"]'),
    "Longs": (["3", "1"], "[3, 1]"),
    "Doubles": (["1.5", "2"], "[1.5, 2.0]"),
    "Booleans": (["true", "no"], "[true, false]"),
    "Dates": ([f"{DAY}Z"], "[86400000]"),
    "Units": (["5 Kilometers", "2 ft"],
              '[{"distance": 5.0, "units": "esriKilometers"}, {"distance": 2.0, "units": "esriFeet"}]'),
    "Areas": (["1 Hectares"], '[{"area": 1.0, "units": "esriHectares"}]'),
    "Fields": (["NAME", "ELEVATION"], '["NAME", "ELEVATION"]'),
    "Table": (["a", "1.5", "b", ""], '[["a", 1.5], ["b", null]]'),
}  # fmt: skip
LAYERS = {"Features", "Records", "Layers"}
FILES = {"File", "Files", "Raster", "Raster_Layer", "Rasters"}
WRONG = {
    "Long": (99_999_999_999, "In_Long"),
    "Choice": ("Blue", "In_Choice"),
    "Strings": (["a", "e"], "In_Strings"),
    "Longs": (["x"], "In_Longs: “x” is no number"),
    "Booleans": (["perhaps"], "In_Booleans: “perhaps” is neither true nor false"),
    "Dates": (["tomorrow"], "In_Dates: “tomorrow” is no date"),
    "Units": (["5 parsecs"], "In_Units: “parsecs” is no unit"),
    "Table": (["a", "b"], "In_Table: Size: “b” is no number"),
    "File": ("/nowhere/a.txt", "In_File: there is no file"),
    "Reference": ("EPSG:1", "In_Reference"),
    "Areal_Unit": ("wide", "In_Areal_Unit"),
}


@pytest.fixture
def polygons():
    """A layer in the project with the fields that the echo is given."""
    layer = layer_of(POLYGON, crs="EPSG:4326", kind="Polygon")
    QgsProject.instance().addMapLayer(layer)
    yield layer
    QgsProject.instance().removeMapLayer(layer.id())


def test_no_type_is_left_out(imported):
    imported("Tools/Proximity")
    found = QgsApplication.processingRegistry().algorithmById(f"agsconnector:{ECHO}")
    inputs = {item.name()[3:] for item in found.parameterDefinitions() if item.name().startswith("In_")}
    units = {name for name in inputs if name.endswith("_UNITS")}
    assert inputs - units == set(ECHOED) | LAYERS | FILES


def test_all_at_once_through_processing(imported, run_alg, polygons, tmp_path):
    imported("Tools/Proximity")
    given = {f"In_{name}": value for name, (value, _) in ECHOED.items()}
    points = layer_of("POINT (1 2)", crs="EPSG:4326")
    results, _ = run_alg(
        ECHO,
        {**given, "In_Features": polygons, "In_Records": polygons, "In_Layers": [points, points],
         "Out_Features": "TEMPORARY_OUTPUT", "Out_Records": "TEMPORARY_OUTPUT",
         "Out_Layers": str(tmp_path / "layers")},
    )  # fmt: skip
    assert {name: results[f"Out_{name}"] for name in ECHOED} == {
        name: expected for name, (_, expected) in ECHOED.items()
    }
    assert results["Out_Features"].featureCount() == results["Out_Records"].featureCount() == 1
    assert [row["NAME"] for row in results["Out_Records"].getFeatures()] == ["n0"]
    assert [count_in(path) for path in sorted((tmp_path / "layers").glob("*.gpkg"))] == [1, 1]


def test_units_are_chosen(imported, run_alg):
    imported("Tools/Proximity")
    given = {"In_Linear_Unit": 2, "In_Linear_Unit_UNITS": "Nautical miles", "In_Time_Unit": 1,
             "In_Time_Unit_UNITS": "Weeks"}  # fmt: skip
    results, _ = run_alg(ECHO, given)
    assert json.loads(results["Out_Linear_Unit"]) == {"distance": 2.0, "units": "esriNauticalMiles"}
    assert json.loads(results["Out_Time_Unit"])["units"] == "esriTimeUnitsWeeks"


def test_lists_that_are_emptied_do_not_fall_back(imported, run_alg):
    imported("Tools/Proximity")
    assert run_alg(ECHO, {"In_Texts": []})[0]["Out_Texts"] == "[]"
    assert run_alg(ECHO, {})[0]["Out_Texts"] == '["x", "y"]'


@pytest.mark.parametrize("name", sorted(WRONG))
def test_wrong_values_are_refused_before_anything_is_sent(imported, run_alg, server, name):
    imported("Tools/Proximity")
    server.clear_requests()
    value, said = WRONG[name]
    with pytest.raises(QgsProcessingException, match=said):
        run_alg(ECHO, {f"In_{name}": value})
    assert server.requests == []


@pytest.fixture
def browser(qgis_iface, monkeypatch):
    """What dialogs ask QGIS's window for."""
    from qgis.gui import QgsBrowserGuiModel

    model = QgsBrowserGuiModel()
    monkeypatch.setattr(qgis_iface, "browserModel", lambda: model, raising=False)
    return model


def test_the_dialog_gives_what_it_was_given(imported, run_alg, polygons, qtbot, browser):
    """The widgets of all parameters take their values and give them back; what they give runs."""
    import processing

    imported("Tools/Proximity")
    given = {f"In_{name}": value for name, (value, _) in ECHOED.items()}
    # QGIS takes a list of choices apart at their commas where it fills a dialog.
    given.update(In_Features=polygons, In_Strings=["a", "d;e"])
    dialog = processing.createAlgorithmDialog(f"agsconnector:{ECHO}", given)
    qtbot.addWidget(dialog)
    made = {name: value for name, value in _from(dialog).items() if not name.startswith("Out_")}
    assert made["In_Features"] == polygons.id()
    line = dialog.mainWidget().wrappers["In_Hidden"].widget
    assert line.text() == "s3cret"
    assert line.echoMode() == line.EchoMode.Password
    results, _ = run_alg(ECHO, made)
    expected = {name: value for name, (_, value) in ECHOED.items()}
    assert {name: results[f"Out_{name}"] for name in ECHOED} == {**expected, "Strings": '["a", "d;e"]'}


def test_an_untouched_dialog_gives_the_defaults(imported, run_alg, qtbot, browser):
    import processing

    imported("Tools/Proximity")
    dialog = processing.createAlgorithmDialog(f"agsconnector:{ECHO}", {})
    qtbot.addWidget(dialog)
    made = {name: value for name, value in _from(dialog).items() if not name.startswith("Out_")}
    results, _ = run_alg(ECHO, made)
    assert results["Out_Choice"] == "Red"
    assert results["Out_Texts"] == '["x", "y"]'
    assert json.loads(results["Out_Units"]) == [{"distance": 1.0, "units": "esriKilometers"}]
    assert json.loads(results["Out_Linear_Unit"]) == {"distance": 5.0, "units": "esriMiles"}


def _from(dialog):
    """Return the values of a dialog's widgets; their number of arguments differs between versions."""
    if Qgis.QGIS_VERSION_INT < 32400:
        return dialog.createProcessingParameters(True)
    return dialog.createProcessingParameters()


def test_every_type_by_address(run_alg, server, tmp_path):
    values = {f"In_{name}": json.loads(json.dumps(value, default=lambda item: f"{DAY}Z"))
              for name, (value, _) in ECHOED.items()}  # fmt: skip
    values.update(In_Extent=[1, 2, 3, 4], In_Table=[["a", 1.5], ["b", None]])
    url = f"{server.service_url('Tools/Proximity', 'GPServer')}/Echo"
    results, _ = run_alg(
        "rungptask", {"URL": url, "PARAMETERS": json.dumps(values), "OUTPUT_FOLDER": str(tmp_path)}
    )
    told = json.loads(results["RESULTS"])
    assert told["Out_Date"] == f"{DAY}+00:00"
    assert told["Out_Extent"] == {
        "xmin": 1.0,
        "ymin": 2.0,
        "xmax": 3.0,
        "ymax": 4.0,
        "spatialReference": None,
    }
    assert told["Out_Reference"] == {"wkid": 25832}
    for name in set(ECHOED) - {"Date", "Extent", "Reference"}:
        expected = ECHOED[name][1]
        parsed = expected if isinstance(told[f"Out_{name}"], (str, int, float)) else json.loads(expected)
        assert told[f"Out_{name}"] == parsed, name


def test_descriptions_are_told_as_plain_text(imported):
    imported("Tools/Proximity")
    found = QgsApplication.processingRegistry().algorithmById(f"agsconnector:{ECHO}")
    helps = {item.name(): item.help() for item in found.parameterDefinitions()}
    assert helps["In_Choice"] == "Soft & optional: any of these colours (GPString)"
    assert "Columns: Name (GPString), Size (GPDouble)." in helps["In_Table"]
    assert found.helpUrl().endswith("Echo.htm")
    names = [item.name() for item in found.parameterDefinitions() if item.name().startswith("In_")]
    assert names.index("In_Novelty") < names.index("In_Strings")
    titles = {item.name(): item.description() for item in found.parameterDefinitions()}
    assert titles["In_Table"] == "Lists and tables: In Table"
