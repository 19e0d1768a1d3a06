# SPDX-License-Identifier: GPL-2.0-or-later
"""The demonstration's step on the portal: what a search finds, held against the portal's own pages."""

from __future__ import annotations

from pathlib import Path

import processing

from tools.demo_steps import Result, Steps, ask, opened_file

_PAGE = 100


def portal_search(steps: Steps, site: str) -> None:
    """Search the sample server's portal for services."""
    portal = site.replace("/arcgis/rest/services", "/portal")
    path = steps.folder / "items.gpkg"
    steps.run("search the portal for services", lambda: _search(path, portal))


def _search(path: Path, portal: str) -> Result:
    """Search; the rows have to be the items that the portal lists, and lie where it says."""
    query = 'type:"Feature Service" OR type:"Map Service"'
    values = {"URL": portal, "ITEM_TYPES": "FeatureServer, MapServer", "OUTPUT": str(path)}
    outputs = processing.run("agsconnector:searchportal", values)
    listed = ask(f"{portal}/sharing/rest/search", q=query, num=_PAGE)
    told = {
        item["id"]: [corner for corners in item["extent"] for corner in corners] for item in listed["results"]
    }
    stored = {}
    source = opened_file(path)
    for row in source.GetLayer(0):
        west, east, south, north = row.GetGeometryRef().GetEnvelope()
        stored[row.GetField("id")] = [west, south, east, north]
    failure = "" if stored == told else "other items than the portal's, or elsewhere"
    return Result(path.name, listed["total"], outputs["ITEM_COUNT"], failure)
