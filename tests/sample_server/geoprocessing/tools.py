# SPDX-License-Identifier: GPL-2.0-or-later
"""The tools: buffer and interpolation with GDAL, an echo of every type, slow, failing, files, many features."""

from __future__ import annotations

import csv
import hashlib
import sqlite3
from pathlib import Path
from typing import Any, Dict, List

import numpy as np
from osgeo import gdal, ogr, osr

from tests.sample_server import projection
from tests.sample_server.geoprocessing.features import FeatureSet, metres_reference
from tests.sample_server.geoprocessing.inputs import METRES
from tests.sample_server.geoprocessing.work import ToolFailed, Work

Values = Dict[str, Any]
OID = {"name": "OBJECTID", "type": "esriFieldTypeOID", "alias": "OBJECTID"}
DISTANCE = {"name": "BUFF_DIST", "type": "esriFieldTypeDouble", "alias": "BUFF_DIST"}
ORIGIN = {"name": "ORIG_FID", "type": "esriFieldTypeInteger", "alias": "ORIG_FID"}
CELLS = 64


def buffer(work: Work, values: Values) -> Values:
    """Circles around features, computed by GEOS in the UTM zone of each one's middle."""
    work.started("Buffer")
    source = work.features(values["Input_Features"])
    size = values["Distance"]["distance"] * METRES[values["Distance"]["units"]]
    rows: List[Any] = []
    for number, (_, geometry) in enumerate(source.rows, 1):
        work.step("Buffering", 100 * number // len(source.rows))
        if geometry is None:
            work.say(f"WARNING 000117: feature {number} has no geometry", "Warning")
            continue
        rows.append(({"BUFF_DIST": size, "ORIG_FID": number}, _buffered(source, geometry, size)))
    if values.get("Dissolve") and rows:
        rows = [({"BUFF_DIST": size, "ORIG_FID": None}, _united([shape for _, shape in rows]))]
    for number, (attributes, _) in enumerate(rows, 1):
        attributes["OBJECTID"] = number
    made = FeatureSet("Polygon", source.wkid, [OID, DISTANCE, ORIGIN], rows)
    return {"Output_Features": made, "Feature_Count": len(rows)}


def _buffered(source: FeatureSet, geometry: ogr.Geometry, size: float) -> ogr.Geometry:
    alone = FeatureSet(source.kind, source.wkid, [], [({}, geometry)])
    plane = alone.in_reference(metres_reference(alone))
    ((_, flat),) = plane.rows
    circle = FeatureSet("Polygon", plane.wkid, [], [({}, flat.Buffer(size, 16))])
    ((_, shape),) = circle.in_reference(source.wkid).rows
    return shape


def _united(shapes: List[ogr.Geometry]) -> ogr.Geometry:
    collection = ogr.Geometry(ogr.wkbMultiPolygon)
    for shape in shapes:
        collection.AddGeometry(shape)
    return collection.UnionCascaded()


def interpolate(work: Work, values: Values) -> Values:
    """A surface through points by inverse distances, as GeoTIFF, and its contours."""
    work.started("Idw")
    points = work.features(values["Input_Points"])
    name = values["Z_Value_Field"]
    memory = gdal.GetDriverByName("Memory").Create("", 0, 0, 0, gdal.GDT_Unknown)
    reference = projection.reference(points.wkid)
    layer = memory.CreateLayer("points", reference, ogr.wkbPoint25D)
    for attributes, geometry in points.rows:
        if geometry is None or attributes.get(name) is None:
            continue
        feature = ogr.Feature(layer.GetLayerDefn())
        point = ogr.Geometry(ogr.wkbPoint25D)
        point.AddPoint(geometry.GetX(), geometry.GetY(), float(attributes[name]))
        feature.SetGeometry(point)
        layer.CreateFeature(feature)
    if layer.GetFeatureCount() < 3:
        work.say("ERROR 010092: Invalid input: fewer than three points have a value", "Error")
        raise ToolFailed
    work.step("Interpolating", 30)
    target = work.folder / "surface.tif"
    power = values.get("Power") or 2.0
    gdal.Grid(str(target), memory, format="GTiff", width=CELLS, height=CELLS, outputSRS=reference.ExportToWkt(),
              algorithm=f"invdist:power={power}:smoothing=0", outputType=gdal.GDT_Float32)  # fmt: skip
    work.step("Contouring", 70)
    lines = _contours(target, values.get("Interval") or 100.0, reference)
    return {"Output_Raster": target, "Output_Contours": FeatureSet("Polyline", points.wkid, *lines)}


def _contours(raster: Path, interval: float, reference: osr.SpatialReference) -> Any:
    source = gdal.Open(str(raster))
    memory = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = memory.CreateLayer("contours", reference, ogr.wkbLineString)
    layer.CreateField(ogr.FieldDefn("ID", ogr.OFTInteger))
    layer.CreateField(ogr.FieldDefn("VALUE", ogr.OFTReal))
    gdal.ContourGenerate(source.GetRasterBand(1), interval, 0, [], 0, 0, layer, 0, 1)
    fields = [OID, {"name": "VALUE", "type": "esriFieldTypeDouble", "alias": "VALUE"}]
    rows = [
        ({"OBJECTID": number, "VALUE": feature["VALUE"]}, feature.GetGeometryRef().Clone())
        for number, feature in enumerate(layer, 1)
    ]
    return fields, rows


def echo(work: Work, values: Values) -> Values:
    """Every input again as an output of its own."""
    work.say("Echoing")
    return {f"Out_{name[3:]}": value for name, value in values.items() if value is not None}


def slow(work: Work, values: Values) -> Values:
    """As many steps as asked for, each as long as asked for."""
    work.started("Slow")
    steps = int(values["Steps"])
    for number in range(1, steps + 1):
        work.step(f"Step {number} of {steps}", 100 * number // steps)
        work.say(f"Step {number}")
        work.rest(values["Seconds"])
    work.say("The last step took its time", "Warning")
    return {"Steps_Done": steps}


def fail(work: Work, values: Values) -> Values:
    """Ends as a failed tool ends."""
    work.started("Fail")
    work.say("WARNING 000192: Invalid value for Output", "Warning")
    work.say(f"ERROR 000582: {values['Reason']}", "Error")
    work.say("Failed to execute (Fail).", "Error")
    raise ToolFailed


def summarize_file(work: Work, values: Values) -> Values:
    """Size, digest and lines of an uploaded file, as numbers and as a CSV file."""
    source = work.file(values["Input_File"])
    content = source.read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    target = work.folder / "summary.csv"
    with open(target, "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([("name", "bytes", "sha256"), (source.name, len(content), digest)])
    work.say(f"Read {len(content)} bytes of {source.name}")
    return {"Output_File": target, "Byte_Count": len(content)}


def shade(work: Work, values: Values) -> Values:
    """The cells of an uploaded raster times a factor."""
    source = gdal.Open(str(work.file(values["Input_Raster"])))
    if source is None:
        work.say("ERROR 000865: Input raster: the file is no raster", "Error")
        raise ToolFailed
    target = work.folder / "product.tif"
    made = gdal.GetDriverByName("GTiff").CreateCopy(str(target), source)
    band = made.GetRasterBand(1)
    band.WriteArray((band.ReadAsArray().astype(np.float64) * float(values["Factor"])).astype(np.float32))
    made = None
    return {"Output_Raster": target}


def all_airports(work: Work, values: Values) -> Values:
    """The airports of countries: more than the service gives out at once."""
    connection = sqlite3.connect(f"file:{work.data}?mode=ro", uri=True)
    wanted = values.get("Countries") or []
    marks = ",".join("?" * len(wanted))
    where = f"WHERE COUNTRY IN ({marks})" if wanted else ""
    found = connection.execute(
        f"SELECT OBJECTID, ICAO, COUNTRY, shape_ FROM airports {where}", wanted
    ).fetchall()
    connection.close()
    rows = [
        ({"OBJECTID": oid, "ICAO": icao, "COUNTRY": country}, ogr.CreateGeometryFromWkb(shape))
        for oid, icao, country, shape in found
    ]
    fields = [
        OID,
        {"name": "ICAO", "type": "esriFieldTypeString", "alias": "ICAO", "length": 4},
        {"name": "COUNTRY", "type": "esriFieldTypeString", "alias": "COUNTRY", "length": 2},
    ]
    return {"Airports": FeatureSet("Point", 4326, fields, rows)}
