# SPDX-License-Identifier: GPL-2.0-or-later
"""Three surveys of the same ridge that overlap: the rasters of a mosaic, and its catalog."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Dict, Iterator, Tuple

from osgeo import ogr

from tests.sample_server.content.rows import Row
from tests.sample_server.model import Field, Layer, Service, oid_field

NO_DATA = -32768
CELL = 100.0
WKID = 32616
FIELDS = (
    oid_field(),
    Field("Name", "String", "Name", 50),
    Field("MinPS", "Double", "MinPS"),
    Field("MaxPS", "Double", "MaxPS"),
    Field("LowPS", "Double", "LowPS"),
    Field("HighPS", "Double", "HighPS"),
    Field("Category", "Integer", "Category"),
    Field("AcquisitionDate", "Date", "Acquired", 8),
    Field("CloudCover", "Double", "Cloud cover"),
)


@dataclass(frozen=True)
class Item:
    """One raster of the mosaic: `bounds` are xmin, ymin, xmax, ymax; `date` is in milliseconds since 1970."""

    id: int
    name: str
    raster: str
    bounds: Tuple[float, float, float, float]
    date: int
    clouds: float

    @property
    def center(self) -> Tuple[float, float]:
        xmin, ymin, xmax, ymax = self.bounds
        return (xmin + xmax) / 2, (ymin + ymax) / 2

    @property
    def values(self) -> Dict[str, Any]:
        """The attributes by field."""
        return {
            "OBJECTID": self.id, "Name": self.name, "MinPS": 0.0, "MaxPS": 1000.0, "LowPS": CELL, "HighPS": CELL,
            "Category": 1, "AcquisitionDate": self.date, "CloudCover": self.clouds,
        }  # fmt: skip


ITEMS = (
    Item(1, "survey_1953", "survey_1953", (733000.0, 4050000.0, 748000.0, 4066000.0), -520_000_000_000, 0.4),
    Item(2, "survey_1998", "survey_1998", (742000.0, 4046000.0, 757000.0, 4062000.0), 900_000_000_000, 0.1),
    Item(3, "survey_2013", "survey_2013", (739000.0, 4051000.0, 751000.0, 4058000.0), 1_370_000_000_000, 0.2),
)


def service(copyright_text: str) -> Service:
    catalog = Layer(
        0,
        "Surveys",
        geometry="Polygon",
        fields=FIELDS,
        table="surveys_catalog",
        display="Name",
        wkid=WKID,
        time_field="AcquisitionDate",
    )
    return Service(
        "Elevation/Surveys",
        ("ImageServer",),
        (catalog,),
        description="Three surveys of the Jacksboro fault that overlap, as a mosaic; cells of 100 metres",
        copyright=copyright_text,
        tags=("elevation", "mosaic"),
        raster="surveys",
    )


def row_sources() -> Dict[str, Callable[[], Iterator[Row]]]:
    return {"surveys_catalog": _catalog}


def _catalog() -> Iterator[Row]:
    for item in ITEMS:
        xmin, ymin, xmax, ymax = item.bounds
        corners = ((xmin, ymin), (xmin, ymax), (xmax, ymax), (xmax, ymin), (xmin, ymin))
        ring = ", ".join(f"{x} {y}" for x, y in corners)
        yield Row(dict(item.values), ogr.CreateGeometryFromWkt(f"MULTIPOLYGON((({ring})))"))
