# SPDX-License-Identifier: GPL-2.0-or-later
"""The steps of the demonstration: each runs an algorithm, opens its file again, and compares with the server."""

from __future__ import annotations

import json
import math
import os
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable, Dict, List, Optional

import processing
from osgeo import ogr
from qgis.core import QgsDistanceArea, QgsPointXY, QgsProcessingException

from ags_connector.rest import AgsError, FeatureLayer, host, open_url
from ags_connector.rest.service import LayeredService

ogr.UseExceptions()

_ROME = (12.48, 41.89)
_RADIUS = 250_000.0


@dataclass
class Result:
    """What a step made: numbers and the outcome of its check, "" where it held."""

    name: str = ""
    expected: Optional[int] = None
    written: Optional[int] = None
    failure: str = ""


@dataclass
class Picture:
    """What the map shows: files by role, a title, the place to look at (a file's extent)."""

    title: str
    files: Dict[str, Path] = field(default_factory=dict)
    focus: str = ""


class Steps:
    """Runs the steps, prints a line for each, and knows whether all checks held."""

    _LINE = "{:<40} {:<28} {:>9} {:>9}  {:<8} {:>7}"

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._shown = os.path.relpath(folder)
        self._failures: List[str] = []
        print(self._LINE.format("step", "result", "expected", "written", "check", "seconds"))
        print(self._LINE.format("-" * 40, "-" * 28, "-" * 9, "-" * 9, "-" * 8, "-" * 7), flush=True)

    def run(self, title: str, step: Callable[[], Result]) -> Result:
        """Run one step; what it raises counts as a failed check."""
        start = time.monotonic()
        try:
            result = step()
        except (QgsProcessingException, AgsError, RuntimeError, OSError) as error:
            result = Result(failure=str(error))
        seconds = f"{time.monotonic() - start:.2f}"
        verdict = "FAILED" if result.failure else "ok"
        numbers = ["" if number is None else f"{number:,}" for number in (result.expected, result.written)]
        print(self._LINE.format(title, result.name, *numbers, verdict, seconds), flush=True)
        if result.failure:
            self._failures.append(f"{title}: {result.failure}")
        return result

    def close(self) -> bool:
        """Say how it ended; return whether every check held."""
        for failure in self._failures:
            print(f"\nFAILED {failure}")
        print(
            f"\n{'Some checks failed.' if self._failures else 'All checks held.'} The files are in {self._shown}/"
        )
        return not self._failures


def ask(url: str, **parameters: Any) -> Dict[str, Any]:
    """Ask the server itself, past the client that is shown here."""
    session = host.current().session_factory()
    reply = session.post(url, data={**parameters, "f": "json"}, timeout=60)
    reply.raise_for_status()
    body: Dict[str, Any] = reply.json()
    if "error" in body:
        raise RuntimeError(str(body["error"]))
    return body


def count_on(layer: str, **parameters: Any) -> int:
    """Return the server's own count."""
    return int(ask(f"{layer}/query", **{"where": "1=1", **parameters}, returnCountOnly="true")["count"])


def opened_file(path: Path) -> ogr.DataSource:
    """Open a file with OGR; an earlier step may not have made it."""
    source = ogr.Open(str(path))
    if source is None:
        raise RuntimeError(f"{path.name} cannot be opened")
    return source


def count_in(path: Path) -> int:
    """Return how many features a file holds, as OGR reads it."""
    source = opened_file(path)
    return int(source.GetLayer(0).GetFeatureCount())


def download(path: Path, layer: str, expected: int, **parameters: Any) -> Result:
    """Download to ``path``; the file, the algorithm and the server have to agree."""
    values = {"URL": layer, "OUTPUT": str(path), **parameters}
    outputs = processing.run("agsconnector:downloadfeatures", values)
    stored = count_in(path)
    told = (outputs["FEATURE_COUNT"], outputs["EXPECTED_COUNT"])
    failure = (
        "" if told == (expected, expected) and stored == expected else f"told {told}, in the file {stored}"
    )
    return Result(path.name, expected, stored, failure)


def list_services(path: Path, site: str) -> Result:
    """List the catalog; the rows have to be those of its folders' own pages."""
    outputs = processing.run("agsconnector:listservices", {"URL": site, "OUTPUT": str(path)})
    source = opened_file(path)
    rows = list(source.GetLayer(0))
    locked = {row.GetField("folder") for row in rows if row.GetField("status") != "ok"}
    top = ask(site)
    folders = [name for name in top.get("folders", ()) if name not in locked]
    expected = len(top["services"]) + sum(len(ask(f"{site}/{name}")["services"]) for name in folders)
    failure = "" if outputs["SERVICE_COUNT"] == expected else "other services than the catalog's pages list"
    return Result(path.name, expected, outputs["SERVICE_COUNT"], failure)


def clip(path: Path, layer: str, overlay: Path, reference: Path) -> Result:
    """Clip ``layer`` by ``overlay``; GDAL cuts the whole layer, in ``reference``, for comparison."""
    outputs = processing.run(
        "agsconnector:clipfeatures", {"URL": layer, "OVERLAY": str(overlay), "OUTPUT": str(path)}
    )
    shape = _united(overlay)
    expected = [item for item in (_part(item, shape) for item in _geometries(reference)) if item is not None]
    found = _geometries(path)
    area, wanted = sum(item.GetArea() for item in found), sum(item.GetArea() for item in expected)
    failures = []
    if not len(found) == len(expected) == outputs["FEATURE_COUNT"]:
        failures.append(f"{len(found)} features, but GDAL cuts {len(expected)}")
    if abs(area - wanted) > 1e-9 * max(wanted, 1):
        failures.append(f"an area of {area}, but GDAL cuts {wanted}")
    return Result(path.name, len(expected), len(found), "; ".join(failures))


def _geometries(path: Path) -> List[ogr.Geometry]:
    source = opened_file(path)
    return [item.GetGeometryRef().Clone() for item in source.GetLayer(0) if item.GetGeometryRef() is not None]


def _united(path: Path) -> ogr.Geometry:
    shape = ogr.Geometry(ogr.wkbMultiPolygon)
    for geometry in _geometries(path):
        shape = shape.Union(geometry)
    return shape


def _part(geometry: ogr.Geometry, shape: ogr.Geometry) -> Optional[ogr.Geometry]:
    """Return what lies within ``shape``, of the same dimension, or nothing."""
    whole = geometry if geometry.IsValid() else geometry.MakeValid()
    part = whole.Intersection(shape) if whole.Intersects(shape) else None
    dimension = geometry.GetDimension()
    if part is None or part.IsEmpty() or part.GetDimension() < dimension:
        return None
    return part


def sample_service(steps: Steps, site: str) -> Picture:
    """The demonstration on the sample server: the airports of a country, the states around its capital."""
    countries, states = f"{site}/World/FeatureServer/1", f"{site}/World/FeatureServer/2"
    airports = f"{site}/Transport/Airports/FeatureServer/0"
    where = "COUNTRY = 'IT'"
    file = steps.folder.joinpath
    steps.run("list the catalog", lambda: list_services(file("services.csv"), site))
    selected = count_on(airports, where=where)
    title = f"download airports where {where}"
    steps.run(title, lambda: download(file("airports.gpkg"), airports, selected, WHERE=where))
    steps.run(title, lambda: download(file("airports.shp"), airports, selected, WHERE=where))
    everything = (("airports", airports), ("states", states))
    for name, layer in everything:
        path, count = file(f"all_{name}.gpkg"), count_on(layer)
        steps.run(f"download all {name}", lambda: download(path, layer, count))  # noqa: B023 (runs at once)
    italy = {"WHERE": "NAME = 'Italy'"}
    steps.run("download one country", lambda: download(file("country.gpkg"), countries, 1, **italy))
    circle = draw_circle(file("circle.geojson"), *_ROME, _RADIUS)
    steps.run(
        "clip the airports by the country",
        lambda: clip(
            file("airports_clipped.gpkg"), airports, file("country.gpkg"), file("all_airports.gpkg")
        ),
    )
    steps.run(
        "clip the states by a circle",
        lambda: clip(file("states_clipped.gpkg"), states, circle, file("all_states.gpkg")),
    )
    shown = {
        "points": file("airports_clipped.gpkg"),
        "outline": file("country.gpkg"),
        "areas": file("states_clipped.gpkg"),
    }
    return Picture("Airports in Italy, and provinces cut 250 km around Rome", shown, "outline")


def draw_circle(path: Path, x: float, y: float, radius: float) -> Path:
    """Write a circle, on the ellipsoid, as an overlay."""
    measure = QgsDistanceArea()
    measure.setEllipsoid("WGS84")
    center = QgsPointXY(x, y)
    ring = [measure.computeSpheroidProject(center, radius, math.radians(degree)) for degree in range(361)]
    geometry = {"type": "Polygon", "coordinates": [[[point.x(), point.y()] for point in ring]]}
    path.write_text(json.dumps({"type": "Feature", "properties": {}, "geometry": geometry}), encoding="utf-8")
    return path


def any_service(steps: Steps, url: str, limit: int) -> Picture:
    """The same main work on any service: list its catalog, download its first layer up to ``limit``."""
    opened = open_url(url)
    steps.run("list the catalog", lambda: _list_any(steps.folder / "services.csv", url))
    layer = opened if isinstance(opened, FeatureLayer) else _first_layer(opened)
    expected = min(limit, layer.count())
    print(f"  {layer.url}: “{layer.name}”, no more than {limit} features are asked for")
    path = steps.folder / "layer.gpkg"
    steps.run("download its first layer", lambda: download(path, layer.url, expected, MAX_FEATURES=limit))
    return Picture(layer.name, {"any": path}, "any")


def _list_any(path: Path, url: str) -> Result:
    outputs = processing.run("agsconnector:listservices", {"URL": url, "OUTPUT": str(path)})
    source = opened_file(path)
    stored = sum(row.GetField("status") == "ok" for row in source.GetLayer(0))
    count = outputs["SERVICE_COUNT"]
    return Result(
        path.name, count, stored, "" if stored == count else "the file has other rows than were told"
    )


def _first_layer(opened: Any) -> FeatureLayer:
    """Return the first layer that can be queried, of a service or of a catalog's first services."""
    if isinstance(opened, LayeredService):
        services = [opened]
    else:
        entries = [entry for listing in opened.walk() for entry in listing.services]
        opened_all = (entry.open(opened.session) for entry in entries)
        services = [item for item in opened_all if isinstance(item, LayeredService)]
    for service in services:
        for layer in service.all_layers():
            if not layer.info.is_group and "query" in (layer.info.capabilities.operations or ("query",)):
                return layer
    raise RuntimeError(f"no layer at {opened.url} can be queried")
