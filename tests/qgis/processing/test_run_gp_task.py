# SPDX-License-Identifier: GPL-2.0-or-later
"""Running tasks by their address, and fetching what jobs gave."""

from __future__ import annotations

import json
import threading
import time
from urllib.parse import quote

import pytest
from osgeo import gdal, ogr
from qgis.core import QgsProcessingException

from ags_connector.bridge import job_store
from ags_connector.rest import GPTask
from tests.qgis.algorithm_runner import LogFeedback

POINT = {
    "geometryType": "esriGeometryPoint",
    "spatialReference": {"wkid": 4326},
    "features": [{"geometry": {"x": 10, "y": 50}}],
}


@pytest.fixture
def run(run_alg, server, tmp_path):
    """Run a task of the sample server; return the results by name and the log."""

    def call(service, task, values, **parameters):
        url = f"{server.service_url(service, 'GPServer')}/{quote(task)}"
        text = values if isinstance(values, str) else json.dumps(values)
        parameters = {"URL": url, "PARAMETERS": text, "OUTPUT_FOLDER": str(tmp_path / "out"), **parameters}
        results, log = run_alg("rungptask", parameters)
        return json.loads(results["RESULTS"]), log

    return call


@pytest.fixture(autouse=True)
def no_jobs():
    """Start and end without jobs in the profile."""
    for job in job_store.kept_jobs():
        job_store.forget(job.url)
    yield
    for job in job_store.kept_jobs():
        job_store.forget(job.url)


def test_synchronous_task(run):
    results, log = run("Tools/Proximity", "Buffer_Features", {"Input_Features": POINT, "Distance": "5 km"})
    source = ogr.Open(results["Output_Features"])
    layer = source.GetLayer(0)
    assert layer.GetFeatureCount() == results["Feature_Count"] == 1
    assert layer.GetSpatialRef().GetAuthorityCode(None) == "4326"
    assert "written 1 of 1 expected" in log
    assert "Executing (Buffer)" in log
    assert job_store.kept_jobs() == []


def test_results_in_another_crs(run):
    values = {"Input_Features": POINT, "Distance": "5 km"}
    results, _ = run("Tools/Analysis", "Buffer_Features", values, CRS="EPSG:25832")
    source = ogr.Open(results["Output_Features"])
    layer = source.GetLayer(0)
    assert layer.GetSpatialRef().GetAuthorityCode(None) == "25832"
    assert 400_000 < layer.GetExtent()[0] < 600_000


def test_job_is_remembered_without_secrets(run, server):
    results, log = run("Tools/Analysis", "Slow", {"steps": 2, "seconds": 0.01})
    assert results == {"Steps_Done": 2}
    (kept,) = job_store.kept_jobs()
    assert kept.url in log
    assert (kept.task, kept.status, kept.authcfg) == ("Slow", "SUCCEEDED", "")
    assert "WARNING: The last step took its time" in log


def test_raster_and_file_results(run, tmp_path):
    source = tmp_path / "a.txt"
    source.write_text("hello")
    results, _ = run("Tools/Files", "Summarize File", {"Input_File": str(source)})
    assert results["Byte_Count"] == 5
    assert results["Output_File"] == str(tmp_path / "out" / "summary.csv")
    points = [{"geometry": {"x": x, "y": x % 3}, "attributes": {"ELEVATION": x}} for x in range(9)]
    results, _ = run("Tools/Analysis", "Interpolate", {"Input_Points": {**POINT, "features": points}})
    assert gdal.Open(results["Output_Raster"]).RasterXSize == 64


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ("{", "PARAMETERS is no JSON"),
        ("[1]", "has to be a JSON object"),
        ({"Input_Features": POINT, "Distance": "far"}, "Distance: “far” is no distance"),
        ({"Input_Features": POINT, "Distanz": 1}, "Did you mean “Distance”"),
        ({"Distance": 1}, "needs a value for: Input_Features"),
    ],
)
def test_wrong_values_are_refused_before_they_are_sent(run, server, run_alg, values, said):
    with pytest.raises(QgsProcessingException) as caught:
        run("Tools/Proximity", "Buffer_Features", values)
    assert said in f"{caught.value} {run_alg.log}"
    assert not [item for item in server.requests if item.path.endswith("/execute")]


def test_failed_job_tells_why_and_is_remembered_as_failed(run, run_alg):
    with pytest.raises(QgsProcessingException, match="The task failed"):
        run("Tools/Analysis", "Fail", {"Reason": "no luck"})
    assert "ERROR: ERROR 000582: no luck" in run_alg.log
    assert [job.status for job in job_store.kept_jobs()] == ["FAILED"]


def test_cancel_stops_the_job_on_the_server(provider, server):
    import processing

    feedback = LogFeedback()
    jobs = server.site.geoprocessing.jobs
    before = set(jobs.all())
    threading.Timer(0.7, feedback.cancel).start()
    url = f"{server.service_url('Tools/Analysis', 'GPServer')}/Slow"
    parameters = {
        "URL": url,
        "PARAMETERS": '{"Steps": 2000, "Seconds": 0.01}',
        "OUTPUT_FOLDER": "TEMPORARY_OUTPUT",
    }
    assert "RESULTS" not in processing.run("agsconnector:rungptask", parameters, feedback=feedback)
    (job,) = [job for name, job in jobs.all().items() if name not in before]
    until = time.monotonic() + 3
    while job.state != "Cancelled" and time.monotonic() < until:
        time.sleep(0.02)
    assert job.state == "Cancelled"
    assert "The job was canceled on the server, too." in feedback.lines
    assert [kept.state.name for kept in job_store.kept_jobs()] == ["CANCELLING"]


@pytest.mark.parametrize("load", [True, False])
def test_layers_are_added_to_the_project_where_that_is_wanted(run_alg, run, load):
    features = [{"geometry": {"x": x, "y": x % 3}, "attributes": {"ELEVATION": x}} for x in range(9)]
    values = {"Input_Points": {**POINT, "features": features}}
    results, _ = run("Tools/Analysis", "Interpolate", values, LOAD_RESULTS=load)
    told = run_alg.context.layersToLoadOnCompletion()
    wanted = {results["Output_Raster"], results["Output_Contours"]}
    assert set(told) == (wanted if load else set())
    assert {details.name for details in told.values()} == ({"surface", "Output_Contours"} if load else set())


def test_results_of_an_earlier_job(run_alg, server, tmp_path):
    job = GPTask(f"{server.service_url('Tools/Analysis', 'GPServer')}/Slow").submit_job(Steps=3, Seconds=0.05)
    results, log = run_alg("gpjobresults", {"URL": job.url, "OUTPUT_FOLDER": str(tmp_path)})
    assert json.loads(results["RESULTS"]) == {"Steps_Done": 3}
    assert "Step 3" in log


def test_address_that_is_no_jobs(run_alg, server, tmp_path):
    with pytest.raises(QgsProcessingException):
        run_alg("gpjobresults", {"URL": server.url, "OUTPUT_FOLDER": str(tmp_path)})
    assert "job's address looks like" in run_alg.log


def test_broken_file_does_not_hide_the_other_jobs(server):
    job = GPTask(f"{server.service_url('Tools/Analysis', 'GPServer')}/Slow").submit_job(Steps=1, Seconds=0.01)
    job_store.remember(job, "Slow", "abc1234")
    (job_store.jobs_folder() / "broken.json").write_text("{")
    assert [(kept.url, kept.authcfg) for kept in job_store.kept_jobs()] == [(job.url, "abc1234")]
    (job_store.jobs_folder() / "broken.json").unlink()
