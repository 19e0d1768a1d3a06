# SPDX-License-Identifier: GPL-2.0-or-later
"""The demonstration's steps on a locator and on image services, each held against another source than the server."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path
from typing import Dict, List, Tuple

import airportsdata
import processing
from osgeo import gdal, ogr

from tests.sample_server.content.surveys import ITEMS
from tests.sample_server.rasters import raster_path
from tools.demo_steps import Result, Steps, opened_file

_MOST_ADDRESSES = 1000
_NEAR = 1e-5
_RIDGE = "POLYGON((732100.3 4067900.2,732900.7 4068200.1,733200.4 4067100.6,732500.2 4066900.9,732100.3 4067900.2))"
_UTM = "EPSG:32616"


def places_and_images(steps: Steps, site: str) -> None:
    """Geocode real addresses, cut an elevation model at a polygon, read values and choose a raster of a mosaic."""
    file = steps.folder.joinpath
    locator = f"{site}/Locators/Places/GeocodeServer"
    dem, surveys = (f"{site}/Elevation/{name}/ImageServer" for name in ("Dem", "Surveys"))
    truth = _write_addresses(file("addresses.csv"))
    steps.run(
        f"geocode {len(truth):,} addresses",
        lambda: _geocode(locator, file("addresses.csv"), file("geocoded.gpkg"), truth),
    )
    steps.run("cut the elevation at a polygon", lambda: _cut(dem, file("ridge.geojson"), file("ridge.tif")))
    steps.run("lock a mosaic to its newest raster", lambda: _lock(surveys, file("survey.tif")))


def _write_addresses(path: Path) -> Dict[str, Tuple[float, float]]:
    """Write the addresses of airports whose name is the only one of its kind; return where they lie, by code."""
    airports = airportsdata.load("ICAO")
    names = Counter((item["name"], item["country"]) for item in airports.values())
    chosen = [
        (code, item)
        for code, item in sorted(airports.items())
        if item["iata"] and item["city"] and names[item["name"], item["country"]] == 1
    ]
    chosen = chosen[:: max(1, len(chosen) // _MOST_ADDRESSES)][:_MOST_ADDRESSES]
    with path.open("w", encoding="utf-8", newline="") as target:
        writer = csv.writer(target)
        writer.writerow(["code", "address"])
        writer.writerows(
            (code, ", ".join(item[part] for part in ("name", "city", "subd", "country")))
            for code, item in chosen
        )
    return {code: (item["lon"], item["lat"]) for code, item in chosen}


def _geocode(url: str, table: Path, path: Path, truth: Dict[str, Tuple[float, float]]) -> Result:
    """Geocode the table; every address has to be answered, and lie where its airport lies."""
    outputs = processing.run(
        "agsconnector:geocodeaddresses",
        {"URL": url, "INPUT": str(table), "ADDRESS_FIELD": "address", "OUTPUT": str(path)},
    )
    source = opened_file(path)
    rows = list(source.GetLayer(0))
    wrong = [row.GetField("code") for row in rows if not _is_there(row, truth)]
    failures = []
    if sorted(row.GetField("code") for row in rows) != sorted(truth):
        failures.append("other rows than the table has")
    if wrong:
        failures.append(f"{len(wrong)} lie elsewhere, such as {wrong[0]}")
    return Result(path.name, len(truth), outputs["MATCHED_COUNT"], "; ".join(failures))


def _is_there(row: ogr.Feature, truth: Dict[str, Tuple[float, float]]) -> bool:
    place, (x, y) = row.GetGeometryRef(), truth[row.GetField("code")]
    return place is not None and abs(place.GetX() - x) < _NEAR and abs(place.GetY() - y) < _NEAR


def _cut(url: str, mask: Path, path: Path) -> Result:
    """Export what lies in a polygon; GDAL cuts the source for comparison, cell by cell."""
    driver = ogr.GetDriverByName("GeoJSON")
    store = driver.CreateDataSource(str(mask))
    reference = ogr.osr.SpatialReference()
    reference.SetFromUserInput(_UTM)
    layer = store.CreateLayer("ridge", reference, ogr.wkbPolygon)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(ogr.CreateGeometryFromWkt(_RIDGE))
    layer.CreateFeature(feature)
    layer = store = None
    processing.run("agsconnector:exportimage", {"URL": url, "MASK": str(mask), "OUTPUT": str(path)})
    found = gdal.Open(str(path))
    bounds = _bounds(found)
    wanted = gdal.Warp(
        "", str(raster_path("dem")), format="MEM", cutlineDSName=str(mask), outputBounds=bounds,
        xRes=0.5, yRes=0.5, dstNodata=-9999,
    )  # fmt: skip
    return _compared(path, found, wanted)


def _lock(url: str, path: Path) -> Result:
    """Export a mosaic locked to its newest raster; that raster's own file is what has to come."""
    newest = max(ITEMS, key=lambda item: item.date)
    xmin, ymin, xmax, ymax = newest.bounds
    extent = f"{xmin},{xmax},{ymin},{ymax} [{_UTM}]"
    values = {"URL": url, "EXTENT": extent, "MOSAIC_RULE": str(newest.id), "OUTPUT": str(path)}
    processing.run("agsconnector:exportimage", values)
    return _compared(path, gdal.Open(str(path)), gdal.Open(str(raster_path(newest.raster))))


def _compared(path: Path, found: gdal.Dataset, wanted: gdal.Dataset) -> Result:
    cells, expected = found.ReadAsArray(), wanted.ReadAsArray()
    same = cells.shape == expected.shape and bool((cells == expected).all())
    failure = "" if same else "other cells than GDAL reads from the source"
    return Result(path.name, expected.size, cells.size, failure)


def _bounds(dataset: gdal.Dataset) -> List[float]:
    left, cell_x, _, top, _, cell_y = dataset.GetGeoTransform()
    return [left, top + dataset.RasterYSize * cell_y, left + dataset.RasterXSize * cell_x, top]
