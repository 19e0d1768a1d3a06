# SPDX-License-Identifier: GPL-2.0-or-later
"""What a search sends: the user's text kept apart from what is added to it."""

from __future__ import annotations

import pytest

from ags_connector.formats.spatial_reference import SpatialReference
from ags_connector.rest.errors import InvalidInput
from ags_connector.rest.models import Extent
from ags_connector.rest.portal.item_types import SERVICE_ITEMS, item_type, service_type_of, unknown_types
from ags_connector.rest.portal.search import ItemQuery


@pytest.mark.parametrize(
    ("query", "q"),
    [
        (ItemQuery("roads"), "roads"),
        (ItemQuery("", ("feature service",)), 'type:"Feature Service"'),
        (ItemQuery("", ("FeatureServer", "MapServer")), '(type:"Feature Service" OR type:"Map Service")'),
        (ItemQuery("roads", ("Feature Service", "FEATURE  SERVICE")), 'roads AND type:"Feature Service"'),
        (ItemQuery("a OR b", ("CSV",)), '(a OR b) AND type:"CSV"'),
        (ItemQuery("a || b", organization="X1"), "(a || b) AND orgid:X1"),
        (ItemQuery('title:"this OR that"', ("CSV",)), 'title:"this OR that" AND type:"CSV"'),
        (ItemQuery("-owner:esri", ("CSV",)), '-owner:esri AND type:"CSV"'),
        (ItemQuery("ORDER", ("CSV",)), 'ORDER AND type:"CSV"'),
        (ItemQuery('":-)" (x)', ("CSV",)), '":-)" (x) AND type:"CSV"'),
        (ItemQuery(organization="X1"), "orgid:X1"),
        (ItemQuery("", ("Brand New Thing",)), 'type:"Brand New Thing"'),
        (ItemQuery("x", ("Web Map",)), 'x AND type:"Web Map" -type:"Web Mapping Application"'),
        (
            ItemQuery("", ("web map", "Web Mapping Application")),
            '(type:"Web Map" OR type:"Web Mapping Application")',
        ),
    ],
)
def test_the_query_text(query, q):
    assert query.to_params() == {"q": q}


def test_sorting_and_extent_are_sent():
    extent = Extent(-10, 40, 10, 60, SpatialReference(4326))
    params = ItemQuery("x", sort_by="Views", descending=True, extent=extent).to_params()
    assert params == {"q": "x", "sortField": "numViews", "sortOrder": "desc", "bbox": [-10, 40, 10, 60]}
    assert ItemQuery("x", sort_by="modified").to_params()["sortOrder"] == "asc"
    assert ItemQuery("x", sort_by="numViews").to_params()["sortField"] == "numViews"


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (ItemQuery("x", sort_by="popularity"), "cannot be sorted by “popularity”"),
        (ItemQuery("x", sort_by="titel"), "Did you mean “title”"),
        (ItemQuery('title:"roads'), "quotation mark"),
        (ItemQuery("a) OR (b"), "parenthesis"),
        (ItemQuery("(a OR b"), "parenthesis"),
        (ItemQuery("x", ('Web "Map"',)), "quotation mark"),
        (ItemQuery("x", extent=Extent(0, 0, 1, 1, SpatialReference(102100, 3857))), "WGS 84"),
    ],
)
def test_what_cannot_work_is_refused(query, said):
    with pytest.raises(InvalidInput, match=said):
        query.to_params()


def test_types_of_items_and_of_services_name_each_other():
    for name, service in SERVICE_ITEMS.items():
        assert item_type(name.upper()) == name
        assert service_type_of(item_type(service)) == service
    assert item_type("FeatureServer") == "Feature Service"
    assert service_type_of("Web Map") == ""


def test_a_misspelt_type_is_named_with_what_may_be_meant():
    assert unknown_types(["Feature Service", "csv"]) == []
    (said,) = unknown_types(["Feature Servce"])
    assert "Did you mean “Feature Service”" in said
