# SPDX-License-Identifier: GPL-2.0-or-later
"""The algorithms as steps of a model, and several times in a row as batch runs them."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterString,
)

from ags_connector.rest import FeatureLayer


def step(name, **sources):
    child = QgsProcessingModelChildAlgorithm(f"agsconnector:{name}")
    child.setChildId(name)
    for parameter, source in sources.items():
        child.addParameterSources(parameter, [source])
    return child


def static(value):
    return QgsProcessingModelChildParameterSource.fromStaticValue(value)


def test_model_downloads_and_clips_with_the_result(provider, countries, airports):
    model = QgsProcessingModelAlgorithm("Airports of a country", "test")
    model.addModelParameter(
        QgsProcessingParameterString("WHERE", "Country"), QgsProcessingModelParameter("WHERE")
    )
    from_input = QgsProcessingModelChildParameterSource.fromModelParameter("WHERE")
    model.addChildAlgorithm(step("downloadfeatures", URL=static(countries), WHERE=from_input))
    overlay = QgsProcessingModelChildParameterSource.fromChildOutput("downloadfeatures", "OUTPUT")
    clip = step("clipfeatures", URL=static(airports), OVERLAY=overlay)
    output = QgsProcessingModelOutput("airports", "airports")
    output.setChildId("clipfeatures")
    output.setChildOutputName("OUTPUT")
    clip.setModelOutputs({"airports": output})
    model.addChildAlgorithm(clip)
    model.initAlgorithm()

    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    # Named after the step as well in older versions.
    (destination,) = [item.name() for item in model.destinationParameterDefinitions()]
    parameters = {"WHERE": "NAME = 'Chad'", destination: "memory:"}
    results, ok = model.run(parameters, context, feedback)
    assert ok, feedback.textLog()
    layer = context.getMapLayer(results[destination])
    assert layer.featureCount() == results["CHILD_RESULTS"]["clipfeatures"]["FEATURE_COUNT"] > 3
    codes = {feature["COUNTRY"] for feature in layer.getFeatures()}
    assert "TD" in codes


def test_batch(run_alg, countries, tmp_path):
    for name in ("Chad", "France"):
        path = tmp_path / f"{name}.gpkg"
        results, _ = run_alg(
            "downloadfeatures", {"URL": countries, "WHERE": f"NAME = '{name}'", "OUTPUT": str(path)}
        )
        assert results["FEATURE_COUNT"] == FeatureLayer(countries).count(f"NAME = '{name}'") == 1
        assert path.is_file()
