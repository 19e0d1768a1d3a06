# SPDX-License-Identifier: GPL-2.0-or-later
"""Which layers are exported, and what hard servers make of an export."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from qgis.core import QgsProcessingException


@pytest.fixture
def export(run_alg, server, tmp_path):
    """Export a service; returns the tables with their numbers of rows, and the log."""

    def run(name="World", kind="FeatureServer", **parameters):
        path = tmp_path / "x.gpkg"
        _, log = run_alg(
            "exportlayers", {"URL": server.service_url(name, kind), "OUTPUT": str(path), **parameters}
        )
        with closing(sqlite3.connect(path)) as database:
            rows = dict(
                database.execute("SELECT table_name, feature_count FROM gpkg_ogr_contents").fetchall()
            )
        rows.pop("layer_styles", None)
        return rows, log

    return run


@pytest.mark.parametrize(
    ("layers", "tables"),
    [
        ("3", {"Borders"}),
        ("borders, country notes", {"Borders", "Country Notes"}),
        ("Count*", {"Countries", "Country Notes"}),
        ("Boundaries", {"Countries", "States", "Borders"}),
        ("0, 4", {"Countries", "States", "Borders", "Country Notes"}),
    ],
)
def test_layers_are_chosen_by_id_name_wildcard_or_group(export, layers, tables):
    rows, _ = export(LAYERS=layers, WHERE="OBJECTID < 20")
    assert rows.keys() == tables
    assert set(rows.values()) == {19}


def test_an_unknown_layer_is_an_error_with_near_matches(export):
    with pytest.raises(QgsProcessingException, match="Did you mean “Borders”"):
        export(LAYERS="Bordes")


def test_a_layers_own_url_takes_no_other_name(run_alg, server, tmp_path):
    parameters = {"URL": server.layer_url("World", "FeatureServer", 3), "OUTPUT": str(tmp_path / "x.gpkg")}
    with pytest.raises(QgsProcessingException, match="which is not “States”"):
        run_alg("exportlayers", {**parameters, "LAYERS": "States"})
    results, _ = run_alg("exportlayers", {**parameters, "LAYERS": "border*"})
    assert results["LAYER_COUNT"] == 1


def test_a_group_layers_url_says_what_to_do(run_alg, server, tmp_path):
    parameters = {"URL": server.layer_url("World", "FeatureServer", 0), "OUTPUT": str(tmp_path / "x.gpkg")}
    with pytest.raises(QgsProcessingException, match="Give the URL of its service"):
        run_alg("exportlayers", parameters)


def test_a_condition_that_one_layer_refuses_fails_and_names_it(export):
    with pytest.raises(QgsProcessingException) as caught:
        export(WHERE="SOV_A3 = 'FRA'")
    text = str(caught.value)
    assert "Countries: Unable to complete operation" in text
    assert "States:" not in text
    assert "The filter was: SOV_A3 = 'FRA'" in text


@pytest.mark.parametrize(
    "modes",
    [
        {"cap_pages": 100},
        {"cap_pages": 100, "no_flag": None},
        {"no_pagination": None},
        {"old_server": None},
        {"string_ids": None},
        {"big_ids": None},
        {"refuse_1_1": None},
        {"error_500_above": 100},
        {"http_500_above": 100},
        {"cut_json_above": 100},
        {"wrong_count": 7},
        {"shuffle": None},
        {"no_order": None, "cap_pages": 100},
        {"overlap_pages": 5, "cap_pages": 100},
        {"busy_429": (2, 1)},
        {"null_everything": None},
    ],
    ids=lambda modes: "+".join(modes),
)
def test_hard_servers(export, server, modes):
    for mode, value in modes.items():
        server.set_mode("World", mode, value)
    kind = "MapServer" if modes.keys() & {"old_server", "cap_pages"} else "FeatureServer"
    # Small ones with polygons, lines and no geometry; pages of them still break in all these ways.
    rows, _ = export(kind=kind, LAYERS="Countries, Borders, Country Notes")
    assert rows == {"Countries": 240, "Borders": 46, "Country Notes": 720}


def test_pages_that_were_asked_for_again_are_told(export, server):
    with server.mode("World", "error_500_above", 100):
        _, log = export(LAYERS="Countries")
    assert "pages asked for again" in log


def test_where_nothing_matches_there_are_empty_tables(export):
    rows, _ = export(WHERE="OBJECTID < 0")
    assert rows == {"Countries": 0, "States": 0, "Borders": 0, "Country Notes": 0}


def test_a_temporary_output_is_a_geopackage(run_alg, server):
    url = server.layer_url("World", "FeatureServer", 3)
    results, _ = run_alg("exportlayers", {"URL": url, "OUTPUT": "TEMPORARY_OUTPUT"})
    assert results["OUTPUT"].endswith(".gpkg")
    assert results["FEATURE_COUNT"] == 46


def test_a_folder_in_the_outputs_place_is_refused_before_anything_is_sent(run_alg, server, tmp_path):
    (tmp_path / "x.gpkg").mkdir()
    parameters = {"URL": server.service_url("World", "FeatureServer"), "OUTPUT": str(tmp_path / "x.gpkg")}
    with pytest.raises(QgsProcessingException, match="is a folder"):
        run_alg("exportlayers", parameters)
    assert server.requests == []
