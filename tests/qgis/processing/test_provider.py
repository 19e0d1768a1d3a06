# SPDX-License-Identifier: GPL-2.0-or-later
"""The provider, and what every algorithm of it must have."""

from __future__ import annotations

import re

import pytest
from qgis.core import QgsApplication, QgsProcessingDestinationParameter, QgsProcessingParameterDefinition

from ags_connector.processing.help_text import to_html

PARAMETERS = {
    "downloadfeatures": {
        "URL", "WHERE", "FIELDS", "EXTENT", "FILTER_LAYER", "SPATIAL_RELATION", "DISTANCE", "DISTANCE_UNITS",
        "ORDER_BY", "MAX_FEATURES", "CRS", "DOMAINS", "TIME_START", "TIME_END", "STYLES", "AUTHCFG",
        "OUTPUT",
    },
    "clipfeatures": {"URL", "OVERLAY", "WHERE", "FIELDS", "CRS", "AUTHCFG", "OUTPUT"},
    "exportlayers": {
        "URL", "LAYERS", "WHERE", "EXTENT", "CRS", "ATTACHMENTS", "STYLES", "RESUME", "AUTHCFG", "OUTPUT",
    },
    "listservices": {"URL", "TYPES", "AUTHCFG", "OUTPUT"},
    "layerstatistics": {"URL", "STATISTICS", "GROUP_BY", "WHERE", "HAVING", "DOMAINS", "AUTHCFG", "OUTPUT"},
    "relatedrecords": {
        "URL", "RELATIONSHIP", "INPUT", "WHERE", "RELATED_WHERE", "FIELDS", "OBJECT_ID_FIELD", "DOMAINS", "AUTHCFG",
        "OUTPUT",
    },
    "exportkmz": {"URL", "WHERE", "AUTHCFG", "OUTPUT"},
    "geocodeaddresses": {
        "URL", "INPUT", "ADDRESS_FIELD", "FIELD_MAP", "DRY_RUN", "MIN_SCORE", "COUNTRY", "CATEGORIES", "LANGUAGE",
        "FIELDS", "RESUME", "AUTHCFG", "OUTPUT", "UNMATCHED",
    },
    "findaddresscandidates": {
        "URL", "ADDRESS", "MAX_CANDIDATES", "EXTENT", "COUNTRY", "CRS", "CATEGORIES", "LANGUAGE", "AUTHCFG", "OUTPUT",
    },
    "reversegeocode": {"URL", "INPUT", "DISTANCE", "FEATURE_TYPES", "LANGUAGE", "AUTHCFG", "OUTPUT"},
    "exportimage": {
        "URL", "EXTENT", "MASK", "CELL_SIZE", "CRS", "RENDERING_RULE", "PIXEL_TYPE", "NODATA", "INTERPOLATION",
        "BANDS", "MOSAIC_RULE", "OVERVIEWS", "TIME_START", "TIME_END", "AUTHCFG", "OUTPUT",
    },
    "identifyimage": {"URL", "INPUT", "MOSAIC_RULE", "AUTHCFG", "OUTPUT"},
    "exportmapimage": {
        "URL", "EXTENT", "WIDTH", "HEIGHT", "DPI", "LAYERS", "TRANSPARENT", "CRS", "LAYER_DEFINITIONS",
        "TIME_START", "TIME_END", "AUTHCFG", "OUTPUT",
    },
    "rungptask": {
        "URL", "PARAMETERS", "CRS", "ENV_PROCESS_CRS", "ENV_EXTENT", "AUTHCFG", "OUTPUT_FOLDER", "LOAD_RESULTS",
    },
    "gpjobresults": {"URL", "AUTHCFG", "OUTPUT_FOLDER", "LOAD_RESULTS"},
    "importtoolbox": {"URL", "ALIAS", "AUTHCFG"},
    "servicestatus": {"URL", "FOLDER", "AUTHCFG", "OUTPUT"},
    "startservices": {"URL", "SERVICES", "FOLDER", "CONFIRM", "WAIT", "AUTHCFG", "OUTPUT"},
    "stopservices": {"URL", "SERVICES", "FOLDER", "CONFIRM", "WAIT", "AUTHCFG", "OUTPUT"},
    "restartservices": {"URL", "SERVICES", "FOLDER", "CONFIRM", "WAIT", "AUTHCFG", "OUTPUT"},
    "setpermissions": {"URL", "SERVICES", "FOLDER", "ROLE", "ALLOW", "CONFIRM", "AUTHCFG", "OUTPUT"},
    "editservice": {"URL", "SERVICE", "CHANGES", "EXTENSIONS", "CONFIRM", "AUTHCFG", "OUTPUT"},
    "querylogs": {"URL", "LEVEL", "START", "END", "SERVICES", "MAX_MESSAGES", "AUTHCFG", "OUTPUT"},
    "searchportal": {"URL", "QUERY", "ITEM_TYPES", "MAX_ITEMS", "EXTENT", "SORT_BY", "AUTHCFG", "OUTPUT"},
}  # fmt: skip
OUTPUTS = {
    "downloadfeatures": {"OUTPUT", "FEATURE_COUNT", "EXPECTED_COUNT"},
    "clipfeatures": {"OUTPUT", "FEATURE_COUNT"},
    "exportlayers": {"OUTPUT", "LAYER_COUNT", "FEATURE_COUNT"},
    "listservices": {"OUTPUT", "SERVICE_COUNT"},
    "layerstatistics": {"OUTPUT"},
    "relatedrecords": {"OUTPUT", "PARENT_COUNT", "FEATURE_COUNT"},
    "exportkmz": {"OUTPUT", "FEATURE_COUNT"},
    "geocodeaddresses": {"OUTPUT", "UNMATCHED", "MATCHED_COUNT", "UNMATCHED_COUNT"},
    "findaddresscandidates": {"OUTPUT", "CANDIDATE_COUNT"},
    "reversegeocode": {"OUTPUT", "FOUND_COUNT"},
    "exportimage": {"OUTPUT"},
    "identifyimage": {"OUTPUT"},
    "exportmapimage": {"OUTPUT"},
    "rungptask": {"OUTPUT_FOLDER", "RESULTS"},
    "gpjobresults": {"OUTPUT_FOLDER", "RESULTS"},
    "importtoolbox": {"TASK_COUNT"},
    "servicestatus": {"OUTPUT", "SERVICE_COUNT"},
    "startservices": {"OUTPUT", "CHANGED", "FAILED"},
    "stopservices": {"OUTPUT", "CHANGED", "FAILED"},
    "restartservices": {"OUTPUT", "CHANGED", "FAILED"},
    "setpermissions": {"OUTPUT", "CHANGED", "FAILED"},
    "editservice": {"OUTPUT", "CHANGED", "FAILED"},
    "querylogs": {"OUTPUT", "MESSAGE_COUNT"},
    "searchportal": {"OUTPUT", "ITEM_COUNT"},
}
GROUPS = {
    "queryexport": "Query and export",
    "images": "Images",
    "geocoding": "Geocoding",
    "geoprocessing": "Geoprocessing",
    "administration": "Administration",
    "portal": "Portal",
}


def algorithm(name):
    return QgsApplication.processingRegistry().createAlgorithmById(f"agsconnector:{name}")


def test_has_exactly_the_public_algorithms(provider):
    assert provider.id() == "agsconnector"
    assert {item.name() for item in provider.algorithms()} == set(PARAMETERS)


@pytest.mark.parametrize("name", PARAMETERS)
class TestEveryAlgorithm:
    def test_has_the_public_parameters_and_outputs(self, provider, name):
        found = algorithm(name)
        assert {item.name() for item in found.parameterDefinitions()} == PARAMETERS[name]
        assert {item.name() for item in found.outputDefinitions()} == OUTPUTS[name]

    def test_needs_only_the_url_and_its_own_inputs(self, provider, name):
        optional = QgsProcessingParameterDefinition.Flag.FlagOptional
        found = algorithm(name)
        needed = {
            item.name()
            for item in found.parameterDefinitions()
            if not item.flags() & optional
            and item.defaultValue() is None
            and not isinstance(item, QgsProcessingDestinationParameter)
        }
        assert needed <= {"URL", "OVERLAY", "STATISTICS", "INPUT", "ADDRESS", "SERVICE", "ROLE"}

    def test_explains_every_parameter(self, provider, name):
        found = algorithm(name)
        for item in found.parameterDefinitions():
            assert len(item.help()) > 15, item.name()
            assert item.description(), item.name()

    def test_has_a_help_page_an_icon_a_group_and_tags(self, provider, name):
        found = algorithm(name)
        assert found.shortHelpString().startswith("<p>")
        assert not found.icon().isNull()
        assert GROUPS[found.groupId()] == found.group()
        assert "ArcGIS" in found.tags()
        assert len(found.tags()) > 5

    def test_is_named_by_an_imperative_in_sentence_case(self, provider, name):
        assert re.match(r"^[A-Z][a-z]+( ([a-z]+|KMZ))+$", algorithm(name).displayName())


def test_italics_in_help_are_no_wildcards():
    assert to_html("See *Export image*; `*` and `?` are wildcards, 2 * 3 * 4 is a product.") == (
        "<p>See <i>Export image</i>; <code>*</code> and <code>?</code> are wildcards, 2 * 3 * 4 is a product.</p>"
    )


def test_help_is_rendered_from_markdown():
    page = "# Title\n\nSome **bold**\ntext & `code <x>`.\n\n- one\n  goes on\n- [two](https://example.com/)"
    bold = '<span style="font-weight:bold">bold</span>'
    assert to_html(page) == (
        f"<h3>Title</h3>\n<p>Some {bold} text &amp; <code>code &lt;x&gt;</code>.</p>\n"
        '<ul><li>one goes on</li><li><a href="https://example.com/">two</a></li></ul>'
    )
