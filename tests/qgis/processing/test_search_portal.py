# SPDX-License-Identifier: GPL-2.0-or-later
"""Searching a portal: what is found becomes rows with extents."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

from ags_connector.bridge.authentication import store_basic
from tests.qgis.bridge import auth_database
from tests.sample_server import SampleServer
from tests.sample_server.portal_content.library import shelf_of


@pytest.fixture
def rows(run_alg):
    """Search; return the rows by title and type, the outputs and the log."""

    def run(url, **parameters):
        results, log = run_alg("searchportal", {"URL": url, "OUTPUT": "TEMPORARY_OUTPUT", **parameters})
        layer = results["OUTPUT"]
        names = [field.name() for field in layer.fields()]
        found = {}
        for feature in layer.getFeatures():
            row = dict(zip(names, feature.attributes()))
            found[row["title"], row["type"]] = {**row, "geometry": feature.geometry()}
        return found, results, log

    return run


@pytest.fixture
def shelf(server):
    found = shelf_of(server.site)
    yield found
    found.bulk = 0
    found.extra.clear()


def test_every_item_is_a_row_with_its_extent(rows, server):
    found, results, log = rows(server.portal_url)
    assert results["ITEM_COUNT"] == len(found) > 10
    assert f"{len(found)} of {len(found)} items written" in log
    assert "Portal “Sample portal”, not signed in" in log
    world = found["World", "Feature Service"]
    assert world["url"] == server.service_url("World", "FeatureServer")
    assert (world["owner"], world["access"]) == ("admin", "public")
    assert "boundaries" in world["tags"]
    assert world["modified"].offsetFromUtc() == 0
    assert world["created"] < world["modified"]
    assert world["views"] > 0
    assert world["geometry"].boundingBox().yMaximum() > 83
    assert world["page"].endswith(f"/portal/home/item.html?id={world['id']}")
    assert world["thumbnail"].endswith("/info/thumbnail/thumbnail.png")
    assert found["Handbook", "Document Link"]["geometry"].isNull()


def test_types_words_and_order(rows, server):
    found, _, _ = rows(server.portal_url, ITEM_TYPES="FeatureServer, web map", SORT_BY="views")
    assert {kind for _, kind in found} == {"Feature Service", "Web Map"}
    views = [row["views"] for row in found.values()]
    assert views == sorted(views, reverse=True)
    found, _, _ = rows(server.portal_url, QUERY="tags:elevation OR tags:relief", ITEM_TYPES="Image Service")
    assert {title for title, _ in found} >= {"Dem", "Terrain"}


def test_an_extent(rows, server):
    found, _, _ = rows(server.portal_url, EXTENT="-85,-84,36,37 [EPSG:4326]", ITEM_TYPES="Image Service")
    assert ("Dem", "Image Service") in found
    assert ("Topobathy", "Image Service") not in found


def test_more_than_a_page_and_a_maximum(rows, server, shelf):
    shelf.bulk = 230
    _, results, _ = rows(server.portal_url, QUERY="tags:bulk")
    assert results["ITEM_COUNT"] == 230
    _, results, log = rows(server.portal_url, QUERY="tags:bulk", MAX_ITEMS=110)
    assert results["ITEM_COUNT"] == 110
    assert "as many as you asked for; the portal counts 230" in log


def test_the_end_at_ten_thousand_is_told(rows, server, shelf, monkeypatch):
    from ags_connector.rest.portal import listing

    monkeypatch.setattr(listing, "SEARCH_LIMIT", 200)
    shelf.bulk = 200
    _, results, log = rows(server.portal_url, QUERY="tags:bulk")
    assert results["ITEM_COUNT"] == 200
    assert "ends every search at" in log


@pytest.fixture
def database(provider):
    yield from auth_database.opened()


def test_ones_own_items_need_the_sign_in(rows, server, database):
    authcfg = store_basic("Portal", "analyst", "pa55 wörd&more")
    found, _, log = rows(server.portal_url, QUERY="owner:analyst", AUTHCFG=authcfg)
    assert ("Parcels", "Feature Service") in found
    assert found["Parcels", "Feature Service"]["access"] == "private"
    assert "signed in as analyst" in log
    found, _, _ = rows(server.portal_url, QUERY="owner:analyst")
    assert ("Parcels", "Feature Service") not in found


def test_a_groups_page_searches_the_group(rows, server):
    from ags_connector.rest import Portal

    (world,) = Portal(server.portal_url).search_groups("world")
    found, _, _ = rows(world.page_url, ITEM_TYPES="Feature Service")
    assert {title for title, _ in found} == {"World", "Countries of the world"}


def test_nothing_found_says_what_may_be_meant(rows, server):
    found, results, log = rows(server.portal_url, ITEM_TYPES="Feature Servce")
    assert (found, results["ITEM_COUNT"]) == ({}, 0)
    assert "Did you mean “Feature Service”" in log


def test_into_a_geopackage(run_alg, server, tmp_path):
    target = tmp_path / "items.gpkg"
    results, _ = run_alg("searchportal", {"URL": server.portal_url, "OUTPUT": str(target)})
    layer = QgsVectorLayer(str(target), "items", "ogr")
    assert layer.isValid()
    assert layer.featureCount() == results["ITEM_COUNT"]
    assert layer.crs().authid() == "EPSG:4326"


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({"QUERY": 'title:"roads'}, "quotation mark"),
        ({"URL": "https://host/arcgis/rest/services/A/MapServer"}, "address of a service"),
        ({"ITEM_TYPES": "Web Map,,"}, "empty name"),
    ],
)
def test_bad_input_is_refused_before_anything_is_sent(run_alg, server, parameters, said):
    server.clear_requests()
    with pytest.raises(QgsProcessingException, match=said):
        run_alg("searchportal", {"URL": server.portal_url, "OUTPUT": "TEMPORARY_OUTPUT", **parameters})
    assert server.requests == []


def test_a_server_is_no_portal(run_alg, server, tmp_path):
    target = tmp_path / "items.gpkg"
    with pytest.raises(QgsProcessingException, match="no portal at this address"):
        run_alg("searchportal", {"URL": server.url, "OUTPUT": str(target)})
    assert not target.exists()


def test_a_server_of_a_portal_names_it(run_alg, server):
    with SampleServer(portal=server) as federated:
        said = f"belongs to the portal {server.portal_url}"
        with pytest.raises(QgsProcessingException, match=said):
            run_alg("searchportal", {"URL": federated.url, "OUTPUT": "TEMPORARY_OUTPUT"})
    server.site.federated.clear()


def test_the_page_of_an_item_is_a_url_for_the_other_tools(run_alg, rows, server):
    found, _, _ = rows(server.portal_url, QUERY='title:"Countries of the world"')
    (row,) = found.values()
    results, _ = run_alg(
        "downloadfeatures", {"URL": row["page"], "WHERE": "PARTS > 10", "OUTPUT": "TEMPORARY_OUTPUT"}
    )
    assert results["FEATURE_COUNT"] == 64
