# SPDX-License-Identifier: GPL-2.0-or-later
"""Listing the services of a site, locked folders included."""

from __future__ import annotations

import pytest


@pytest.fixture
def rows(run_alg):
    """List services; return the rows as dictionaries, the outputs and the log."""

    def run(url, **parameters):
        results, log = run_alg("listservices", {"URL": url, "OUTPUT": "TEMPORARY_OUTPUT", **parameters})
        layer = results["OUTPUT"]
        names = [field.name() for field in layer.fields()]
        return [dict(zip(names, feature.attributes())) for feature in layer.getFeatures()], results, log

    return run


def test_every_service_is_a_row(rows, server):
    found, results, log = rows(server.url)
    fine = [row for row in found if row["status"] == "ok"]
    expected = {
        (service.name.rpartition("/")[0], service.name.rpartition("/")[2], kind)
        for service in server.site.services if not service.locked for kind in service.types
    }  # fmt: skip
    assert {(row["folder"], row["name"], row["type"]) for row in fine} == expected
    assert results["SERVICE_COUNT"] == len(fine) == len(expected)
    assert f"{server.service_url('Transport/Airports', 'MapServer')}" in {row["url"] for row in fine}
    assert "Transport: 2 services" in log


def test_locked_folder_is_a_row_and_the_walk_goes_on(rows, server):
    found, _, log = rows(server.url)
    (locked,) = [row for row in found if row["status"] == "locked"]
    assert locked["folder"] == "Restricted"
    assert locked["reason"]
    assert "Restricted is locked" in log
    assert any(row["folder"] == "Transport" for row in found)


def test_types_with_wildcards(rows, server):
    found, _, _ = rows(server.url, TYPES="map*, STREAMSERVER")
    assert {row["type"] for row in found if row["status"] == "ok"} == {"MapServer", "StreamServer"}


def test_folder(rows, server):
    found, _, _ = rows(f"{server.url}/Transport")
    assert {row["folder"] for row in found} == {"Transport"}


def test_url_of_a_service_lists_its_catalog(rows, server):
    found, _, log = rows(server.layer_url("Transport/Airports", "FeatureServer", 0))
    assert {row["folder"] for row in found} == {"Transport"}
    assert "The URL is that of a service" in log


def test_many_services(rows, server):
    with server.mode("*", "many_services", 10_000):
        found, results, _ = rows(server.url)
    assert results["SERVICE_COUNT"] > 10_000
    assert len(found) > 10_000


def test_names_beyond_ascii(rows, server):
    with server.mode("*", "unicode_names"):
        found, _, _ = rows(server.url, TYPES="MapServer")
    assert ("Übersicht", "Straßen_und_Wege") in {(row["folder"], row["name"]) for row in found}


def test_columns_are_text_and_there_is_no_geometry(run_alg, server):
    results, _ = run_alg("listservices", {"URL": server.url, "OUTPUT": "TEMPORARY_OUTPUT"})
    layer = results["OUTPUT"]
    assert not layer.isSpatial()
    assert [field.name() for field in layer.fields()] == ["folder", "name", "type", "url", "status", "reason"]
