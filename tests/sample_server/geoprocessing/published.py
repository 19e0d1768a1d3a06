# SPDX-License-Identifier: GPL-2.0-or-later
"""The geoprocessing services of the site."""

from __future__ import annotations

from typing import Any, Dict, Optional, Tuple

from tests.sample_server.geoprocessing import tools, viewshed
from tests.sample_server.geoprocessing.model import DERIVED, OPTIONAL, Parameter, Published, Task

WGS84 = {"wkid": 4326, "latestWkid": 4326}
METRES = {"distance": 1000, "units": "esriMeters"}


def _schema(geometry: str, *fields: Dict[str, Any]) -> Dict[str, Any]:
    """A default value that says what features are wanted."""
    return {
        "displayFieldName": "",
        "geometryType": f"esriGeometry{geometry}",
        "spatialReference": WGS84,
        "fields": [tools.OID, *fields],
        "features": [],
        "exceededTransferLimit": False,
    }


def _output(name: str, kind: str, default: Any = None) -> Parameter:
    return Parameter(name, kind, "Output", DERIVED, default)


Z_FIELD = {"name": "ELEVATION", "type": "esriFieldTypeDouble", "alias": "Elevation"}
BUFFER = Task(
    "Buffer_Features",
    tools.buffer,
    (
        Parameter(
            "Input_Features",
            "GPFeatureRecordSetLayer",
            default=_schema("Point"),
            filter={
                "type": "featureClass",
                "list": [f"esriGeometry{k}" for k in ("Point", "Polyline", "Polygon")],
            },
            description="What to draw circles around",
        ),
        Parameter("Distance", "GPLinearUnit", default=METRES, description="How far around the features"),
        Parameter("Dissolve", "GPBoolean", kind=OPTIONAL, default=False, category="Options"),
        _output(
            "Output_Features", "GPFeatureRecordSetLayer", _schema("Polygon", tools.DISTANCE, tools.ORIGIN)
        ),
        _output("Feature_Count", "GPLong"),
    ),
    description="Draws circles around features.",
    category="Proximity",
)
INTERPOLATE = Task(
    "Interpolate",
    tools.interpolate,
    (
        Parameter("Input_Points", "GPFeatureRecordSetLayer", default=_schema("Point", Z_FIELD)),
        Parameter("Z_Value_Field", "GPField", default="ELEVATION", dependency="Input_Points"),
        Parameter(
            "Power",
            "GPDouble",
            kind=OPTIONAL,
            default=2.0,
            filter={"type": "range", "minimum": 0.5, "maximum": 5},
        ),
        Parameter("Interval", "GPDouble", kind=OPTIONAL, default=100.0, category="Contours"),
        _output("Output_Raster", "GPRasterDataLayer"),
        _output("Output_Contours", "GPFeatureRecordSetLayer", _schema("Polyline")),
    ),
    description="Lays a surface through points.",
    category="Surface",
)
VIEWSHED = Task(
    "Viewshed",
    viewshed.viewshed,
    (
        Parameter(
            "Input_Observation_Point",
            "GPFeatureRecordSetLayer",
            default={**_schema("Point"), "spatialReference": {"wkid": 54003, "latestWkid": 54003}},
            filter={"type": "featureClass", "list": ["esriGeometryPoint"]},
            description="Where the observers stand, 1.75 metres above the ground",
        ),
        Parameter(
            "Viewshed_Distance",
            "GPLinearUnit",
            default={"distance": 5, "units": "esriMiles"},
            description="How far they look",
        ),
        _output("Viewshed_Result", "GPFeatureRecordSetLayer", _schema("Polygon", viewshed.CODE)),
        _output("Viewshed_Raster", "GPRasterDataLayer"),
    ),
    description="Finds what can be seen from points at the Jacksboro fault.",
    category="Surface",
)
LISTS = {"category": "Lists and tables"}
SOFT = {"description": "<b>Soft</b> &amp; optional: <i>any</i> of these colours"}
EVERY_TYPE: Tuple[Tuple[str, str, Dict[str, Any]], ...] = (
    ("String", "GPString", {}),
    ("Choice", "GPString", {"choices": ("Red", "Green", "Light blue"), "default": "Red", **SOFT}),
    ("Hidden", "GPStringHidden", {}),
    ("Long", "GPLong", {"filter": {"type": "range", "minimum": -10, "maximum": 10_000_000_000}}),
    ("Double", "GPDouble", {}),
    ("Boolean", "GPBoolean", {}),
    ("Date", "GPDate", {}),
    ("Linear_Unit", "GPLinearUnit", {"default": {"distance": 5, "units": "esriMiles"}}),
    ("Areal_Unit", "GPArealUnit", {}),
    ("Time_Unit", "GPTimeUnit", {}),
    ("Features", "GPFeatureRecordSetLayer", {"default": _schema("Polygon")}),
    ("Records", "GPRecordSet", {}),
    ("File", "GPDataFile", {}),
    ("Raster", "GPRasterData", {}),
    ("Raster_Layer", "GPRasterDataLayer", {}),
    ("Field", "GPField", {"dependency": "In_Features"}),
    ("Expression", "GPSQLExpression", {}),
    ("Extent", "GPExtent", {}),
    ("Reference", "GPSpatialReference", {}),
    ("Composite", "GPComposite", {}),
    ("Novelty", "GPQuantumState", {}),
    ("Strings", "GPMultiValue:GPString", {"choices": ("a", "b, c", "d;e"), **LISTS}),
    ("Texts", "GPMultiValue:GPString", {"default": ["x", "y"], **LISTS}),
    ("Longs", "GPMultiValue:GPLong", LISTS),
    ("Doubles", "GPMultiValue:GPDouble", LISTS),
    ("Booleans", "GPMultiValue:GPBoolean", LISTS),
    ("Dates", "GPMultiValue:GPDate", LISTS),
    (
        "Units",
        "GPMultiValue:GPLinearUnit",
        {"default": [{"distance": 1, "units": "esriKilometers"}], **LISTS},
    ),
    ("Areas", "GPMultiValue:GPArealUnit", LISTS),
    ("Fields", "GPMultiValue:GPField", {"dependency": "In_Features", **LISTS}),
    ("Layers", "GPMultiValue:GPFeatureRecordSetLayer", {"default": _schema("Point"), **LISTS}),
    ("Rasters", "GPMultiValue:GPRasterDataLayer", LISTS),
    ("Files", "GPMultiValue:GPDataFile", LISTS),
    ("Table", "GPValueTable", {"columns": (("Name", "GPString"), ("Size", "GPDouble")), **LISTS}),
)
ECHO = Task(
    "Echo",
    tools.echo,
    tuple(Parameter(f"In_{name}", kind, kind=OPTIONAL, **more) for name, kind, more in EVERY_TYPE)
    + tuple(_output(f"Out_{name}", kind) for name, kind, _ in EVERY_TYPE),
    description="Answers with what it was given.",
)
SLOW = Task(
    "Slow",
    tools.slow,
    (
        Parameter("Steps", "GPLong", default=3),
        Parameter("Seconds", "GPDouble", kind=OPTIONAL, default=0.1),
        _output("Steps_Done", "GPLong"),
    ),
)
FAIL = Task(
    "Fail", tools.fail, (Parameter("Reason", "GPString", default="No reason"), _output("Never", "GPString"))
)
SUMMARIZE = Task(
    "Summarize File",
    tools.summarize_file,
    (
        Parameter("Input_File", "GPDataFile", filter={"type": "file", "list": ["txt", "csv", "bin"]}),
        _output("Output_File", "GPDataFile"),
        _output("Byte_Count", "GPLong"),
    ),
)
SHADE = Task(
    "Multiply_Raster",
    tools.shade,
    (
        Parameter("Input_Raster", "GPRasterDataLayer"),
        Parameter("Factor", "GPDouble", default=2.0),
        _output("Output_Raster", "GPRasterDataLayer"),
    ),
)
AIRPORTS = Task(
    "Find_Airports",
    tools.all_airports,
    (
        Parameter("Countries", "GPMultiValue:GPString", kind=OPTIONAL, description="Two-letter codes"),
        _output("Airports", "GPFeatureRecordSetLayer", _schema("Point")),
    ),
)


SERVICES = (
    Published("Tools/Proximity", (BUFFER, ECHO), description="Buffers, answered at once"),
    Published("Tools/OldProximity", (BUFFER,), version=10.31, description="The same on an old server"),
    Published(
        "Tools/Analysis", (INTERPOLATE, BUFFER, ECHO, SLOW, FAIL), asynchronous=True, description="Jobs"
    ),
    Published(
        "Tools/Files", (SUMMARIZE, SHADE), asynchronous=True, uploads=True, description="Files in and out"
    ),
    Published(
        "Tools/Airports", (AIRPORTS,), asynchronous=True, result_map="Tools/Airports", maximum_records=500
    ),
    Published("Tools/Elevation", (VIEWSHED,), description="What is seen from where, answered at once"),
    Published("Tools/WorldViewshed", (VIEWSHED,), asynchronous=True, description="The same as jobs"),
    Published("Tools/Limited", (AIRPORTS,), asynchronous=True, maximum_records=500),
)


def find(name: str) -> Optional[Published]:
    return next((item for item in SERVICES if item.name == name), None)
