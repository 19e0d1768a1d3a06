# SPDX-License-Identifier: GPL-2.0-or-later
"""Geoprocessing in Python on tasks that compute: values, features, files, rasters."""

from __future__ import annotations

import hashlib
from datetime import datetime, timezone

import pytest
from osgeo import gdal, ogr

from ags_connector.formats.spatial_reference import SpatialReference
from ags_connector.rest import (
    GPEnvironment,
    GPService,
    GPTask,
    IncompleteDownload,
    InvalidInput,
    JobFailed,
    NotFound,
    ServerError,
    open_url,
)
from ags_connector.rest.gp_results import RemoteFile
from ags_connector.rest.gp_units import Measure
from ags_connector.rest.jobs import Polling

QUICK = Polling(first=0.03, longest=0.1)
POINT = {
    "geometryType": "esriGeometryPoint",
    "spatialReference": {"wkid": 54003},
    "features": [{"geometry": {"x": -13308192.1956127, "y": 4221903.58555983}}],
}
POLYGON = {"rings": [[[0, 0], [0, 1], [1, 1], [0, 0]]], "spatialReference": {"wkid": 4326}}
# For each parameter of the echo: what is given, and what comes back as a Python value.
ECHOED = {
    "String": ("a, \"b\" & ü", "a, \"b\" & ü"),
    "Choice": ("green", "Green"),
    "Hidden": ("s3cret", "s3cret"),
    "Long": (9_007_199_254, 9_007_199_254),
    "Double": (-2.5, -2.5),
    "Boolean": (True, True),
    "Date": (datetime(1899, 12, 30, 6, tzinfo=timezone.utc),) * 2,
    "Linear_Unit": ("8.5 miles", Measure(8.5, "esriMiles")),
    "Time_Unit": ("2 weeks", Measure(2.0, "esriTimeUnitsWeeks")),
    "Areal_Unit": ((3, "hectares"), Measure(3.0, "esriHectares")),
    "File": ("https://host/a.zip", RemoteFile("https://host/a.zip")),
    "Raster": ({"url": "https://host/a.tif", "format": "tif"}, RemoteFile("https://host/a.tif", "tif")),
    "Raster_Layer": ({"url": "https://host/b.tif"}, RemoteFile("https://host/b.tif")),
    "Field": ("NAME", "NAME"),
    "Expression": ("NAME = 'ü'", "NAME = 'ü'"),
    "Extent": ([1, 2, 3, 4], {"xmin": 1.0, "ymin": 2.0, "xmax": 3.0, "ymax": 4.0, "spatialReference": None}),
    "Reference": ("EPSG:25832", SpatialReference(25832)),
    "Strings": (["b, c", "d;e"], ["b, c", "d;e"]),
    "Longs": ([3, 1], [3, 1]),
    "Texts": (["p, q", "r"], ["p, q", "r"]),
    "Doubles": ([1.5, "2"], [1.5, 2.0]),
    "Booleans": ([True, "no"], [True, False]),
    "Dates": ([datetime(1970, 1, 2, tzinfo=timezone.utc)],) * 2,
    "Areas": (["1 ha"], [Measure(1.0, "esriHectares")]),
    "Fields": (["A", "B"], ["A", "B"]),
    "Rasters": (["https://host/a.tif"], [RemoteFile("https://host/a.tif")]),
    "Files": (["https://host/a.zip", {"url": "https://host/b.zip"}],
              [RemoteFile("https://host/a.zip"), RemoteFile("https://host/b.zip")]),
    "Units": (["1 km", "2 ft"], [Measure(1.0, "esriKilometers"), Measure(2.0, "esriFeet")]),
    "Table": ([["a", 1.5], {"Name": "b"}], [["a", 1.5], ["b", None]]),
    "Composite": ("x", {"dataType": "GPString", "value": "x"}),
    "Novelty": ("both", "both"),
}  # fmt: skip
SYNCHRONOUS, ASYNCHRONOUS = "Tools/Proximity", "Tools/Analysis"


@pytest.fixture
def task(server):
    """`task("Tools/Files", "Multiply_Raster")`."""
    return lambda service, name: GPTask(f"{server.service_url(service, 'GPServer')}/{name}")


@pytest.mark.parametrize("service", [SYNCHRONOUS, ASYNCHRONOUS])
def test_every_type_is_echoed(task, service):
    echo = task(service, "Echo")
    features = {"Features": POLYGON, "Records": [{"A": 1}, {"A": None}], "Layers": [POINT, POINT]}
    assert {f"In_{name}" for name in (*ECHOED, *features)} == {item.name for item in echo.info.inputs}
    given = {f"In_{name}": value for name, (value, _) in ECHOED.items()}
    results = echo.run({**given, **{f"In_{name}": value for name, value in features.items()}}, polling=QUICK)
    for name, (_, expected) in ECHOED.items():
        assert results[f"Out_{name}"].value == expected, name
    assert [len(results[f"Out_{name}"].batch) for name in ("Features", "Records")] == [1, 2]
    assert [len(batch) for batch in results["Out_Layers"].value] == [1, 1]


def test_synchronous_call_of_the_web_tools_page(task):
    results = task(SYNCHRONOUS, "Buffer_Features").execute(
        Input_Features=POINT, Distance={"distance": 8.5, "units": "esriMiles"}
    )
    assert results["Feature_Count"].value == 1
    batch = results.value
    assert batch.schema.spatial_reference.wkid == 54003
    shape = ogr.CreateGeometryFromWkb(batch.geometries[0])
    assert shape.Contains(ogr.CreateGeometryFromWkt("POINT (-13308192.1956127 4221903.58555983)"))
    assert batch.column("BUFF_DIST") == [pytest.approx(13679.424)]
    assert results.messages[1].text.startswith("Executing")


def test_asynchronous_call_of_the_web_tools_page(server, tmp_path):
    service = GPService(f"{server.base}/arcgis/services;Tools/Analysis")
    assert not service.is_synchronous
    job = service.task("buffer_features").submit_job(Input_Features=POINT, Distance="10000 Kilometers")
    while job.status < 4:
        pass
    report = job[0].export(tmp_path / "localResult.shp")
    assert (report.written, report.expected) == (1, 1)
    source = ogr.Open(str(tmp_path / "localResult.shp"))
    assert source.GetLayer(0).GetFeatureCount() == 1


@pytest.mark.parametrize("service", [SYNCHRONOUS, "Tools/OldProximity"])
def test_environment_in_the_way_of_the_version(task, server, service):
    environment = GPEnvironment(out_sr=SpatialReference(4326))
    results = task(service, "Buffer_Features").run(Input_Features=POINT, Distance=10, environment=environment)
    assert results.value.schema.spatial_reference.code == 4326
    sent = next(item for item in server.requests if item.path.endswith("/execute")).params
    assert ("context" in sent, "env:outSR" in sent) == (
        (True, False) if service == SYNCHRONOUS else (False, True)
    )


def test_wrong_values_are_refused_before_anything_is_sent(task, server):
    buffer = task(SYNCHRONOUS, "Buffer_Features")
    assert buffer.name == "Buffer_Features"
    server.clear_requests()
    with pytest.raises(InvalidInput, match=r"^Distance:"):
        buffer.run(Input_Features=POINT, Distance="very far")
    with pytest.raises(NotFound, match="Did you mean “Dissolve”"):
        buffer.run(Input_Features=POINT, Disolve=True)
    assert server.requests == []


def test_surface_is_saved_as_a_raster(task, tmp_path):
    features = [
        {"geometry": {"x": x, "y": y}, "attributes": {"ELEVATION": 10 * x + y}}
        for x in range(5)
        for y in range(5)
    ]
    points = {"geometryType": "esriGeometryPoint", "spatialReference": {"wkid": 25832}, "features": features}
    results = task(ASYNCHRONOUS, "Interpolate").run(Input_Points=points, Interval=5, polling=QUICK)
    (path,) = results["Output_Raster"].save(tmp_path)
    raster = gdal.Open(str(path))
    low, high = raster.GetRasterBand(1).ComputeRasterMinMax(False)
    assert 0 <= low < high <= 44
    assert {value % 5 for value in results["Output_Contours"].batch.column("VALUE")} == {0}


def test_failure_with_its_messages(task):
    with pytest.raises(JobFailed, match="ERROR 000582: no luck") as caught:
        task(ASYNCHRONOUS, "Fail").run(Reason="no luck", polling=QUICK)
    assert [item.kind for item in caught.value.messages[-3:]] == ["warning", "error", "error"]


def test_file_goes_up_in_parts_and_another_comes_back(task, server, tmp_path):
    source = tmp_path / "große Datei.bin"
    source.write_bytes(bytes(range(256)) * 70_000)
    results = task("Tools/Files", "Summarize File").run({"Input File": source}, polling=QUICK)
    parts = [item for item in server.requests if item.path.endswith("/uploadPart")]
    assert len(parts) == 3
    (path,) = results["Output_File"].save(tmp_path)
    assert path.read_text("utf-8").splitlines()[1] == (
        f"{source.name},{source.stat().st_size},{hashlib.sha256(source.read_bytes()).hexdigest()}"
    )


@pytest.mark.parametrize("size", [10, 9_000_000])
def test_service_without_parts_takes_the_file_whole(task, sample_server, server, tmp_path, size):
    source = tmp_path / "a.bin"
    source.write_bytes(b"x" * size)
    uploads = sample_server.site.geoprocessing.uploads
    uploads.offers_parts = False
    try:
        results = task("Tools/Files", "Summarize File").run(Input_File=source, polling=QUICK)
    finally:
        uploads.offers_parts = True
    assert results["Byte_Count"].value == size


def test_file_too_large_is_refused_before_it_is_sent(task, sample_server, server, tmp_path):
    source = tmp_path / "a.bin"
    source.write_bytes(b"x" * 2_000_000)
    uploads = sample_server.site.geoprocessing.uploads
    before, uploads.largest = uploads.largest, 1
    try:
        with pytest.raises(InvalidInput, match="1 MB at most"):
            task("Tools/Files", "Summarize File").run(Input_File=source)
    finally:
        uploads.largest = before


def test_service_that_takes_no_uploads(task, tmp_path):
    source = tmp_path / "a.bin"
    source.write_bytes(b"x")
    with pytest.raises(InvalidInput, match="In_File: the service takes no uploads"):
        task(SYNCHRONOUS, "Echo").run(In_File=source)


def test_raster_goes_up_and_comes_back(task, tmp_path):
    source = tmp_path / "in.tif"
    made = gdal.GetDriverByName("GTiff").Create(str(source), 3, 2, 1, gdal.GDT_Float32)
    made.GetRasterBand(1).Fill(2.5)
    made = None
    results = task("Tools/Files", "Multiply_Raster").run(Input_Raster=source, Factor=4, polling=QUICK)
    (path,) = results[0].save(tmp_path)
    assert gdal.Open(str(path)).ReadAsArray().tolist() == [[10.0] * 3] * 2


def test_large_result_comes_from_the_result_map_service(task, tmp_path):
    results = task("Tools/Airports", "Find_Airports").run(Countries=["US"], polling=QUICK)
    report = results[0].export(tmp_path / "airports.geojson")
    assert report.written == report.expected > 10_000


def test_large_result_without_such_a_service_is_an_error(task, tmp_path):
    results = task("Tools/Limited", "Find_Airports").run(Countries=["US"], polling=QUICK)
    with pytest.raises(IncompleteDownload, match="more features than the service"):
        results[0].export(tmp_path / "airports.geojson")
    assert list(tmp_path.iterdir()) == []
    assert len(task("Tools/Limited", "Find_Airports").run(Countries=["IS"], polling=QUICK).value) > 50


def test_task_of_a_service_that_has_only_one(server):
    assert GPTask(server.service_url("Tools/Airports", "GPServer")).name == "Find_Airports"
    with pytest.raises(InvalidInput, match="name one: Buffer_Features, Echo"):
        _ = GPTask(server.service_url(SYNCHRONOUS, "GPServer")).name


def test_service_is_opened_by_its_address(server):
    service = open_url(f"{server.service_url(SYNCHRONOUS, 'GPServer')}/Echo")
    assert isinstance(service, GPService)
    assert service.tasks == ["Buffer_Features", "Echo"]


def test_wrong_kind_of_run(task):
    with pytest.raises(ServerError):
        task(SYNCHRONOUS, "Buffer_Features").submit_job(Input_Features=POINT)
