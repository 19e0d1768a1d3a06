# SPDX-License-Identifier: GPL-2.0-or-later
"""The map service of a job's results: layers that can be drawn and queried like any other."""

from __future__ import annotations

import copy
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Iterator, List
from urllib.parse import urlencode

from tests.sample_server import build, symbols
from tests.sample_server.content.rows import Row, esri_rings
from tests.sample_server.geoprocessing.features import FeatureSet
from tests.sample_server.geoprocessing.jobs import Job
from tests.sample_server.model import Field, Layer, Service, oid_field

if TYPE_CHECKING:
    from tests.sample_server.site import Site

SIZE = "400,400"


def service_of(job: Job) -> Service:
    """The feature outputs of a job as the layers of a map service."""
    shown = [(name, value) for name, value in job.outputs.items() if isinstance(value, FeatureSet)]
    layers: List[Layer] = []
    for number, (name, value) in enumerate(shown):
        fields = [oid_field()] + [
            Field(
                item["name"], item["type"].replace("esriFieldType", ""), item.get("alias"), item.get("length")
            )
            for item in value.fields
            if item["name"] != "OBJECTID"
        ]
        drawing = symbols.drawing(symbols.simple(symbols.marker((200, 30, 30, 255), 4)))
        layers.append(
            Layer(number, name, geometry=value.kind, fields=tuple(fields), table=f"result_{number}",
                  wkid=value.wkid, drawing=drawing)
        )  # fmt: skip
    return Service(job.service.result_map, ("MapServer",), tuple(layers), description="Results of a job")


def site_of(site: Site, job: Job, service: Service) -> Site:
    """The site with the job's results for its data."""
    path = job.work.folder / "results.sqlite"
    if not path.exists():
        _write(path, job, service)
    other = copy.copy(site)
    other.data = path
    other.forget_extents()
    return other


def _write(path: Path, job: Job, service: Service) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE extents_ (name TEXT PRIMARY KEY, xmin, ymin, xmax, ymax)")
    for layer in service.layers:
        build.fill(connection, layer, _rows(job.outputs[layer.name]))
    connection.commit()
    connection.close()


def _rows(value: FeatureSet) -> Iterator[Row]:
    for values, geometry in value.rows:
        polygon = geometry is not None and value.kind == "Polygon"
        yield Row(dict(values), esri_rings(geometry) if polygon else geometry)


def image_json(base: str, job: Job, output: str, site: Site) -> dict:
    """A result as a picture of it on the map."""
    service = service_of(job)
    layer = next(item for item in service.layers if item.name == output)
    box = site_of(site, job, service).extent(layer) or [0.0, 0.0, 1.0, 1.0]
    query = urlencode(
        {"bbox": ",".join(map(str, box)), "size": SIZE, "layers": f"show:{layer.id}", "format": "png32",
         "transparent": "true", "f": "image"}
    )  # fmt: skip
    href = f"{base}/arcgis/rest/services/{service.name}/MapServer/jobs/{job.id}/export?{query}"
    extent = dict(zip(("xmin", "ymin", "xmax", "ymax"), box))
    return {"mapImage": {"href": href, "width": 400, "height": 400, "extent": extent, "scale": 1000000}}
