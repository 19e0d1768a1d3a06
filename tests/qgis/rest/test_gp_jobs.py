# SPDX-License-Identifier: GPL-2.0-or-later
"""The life of jobs: canceled in every state, lost and found again, forgotten by the server."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest
from osgeo import gdal

from ags_connector.rest import Canceled, GPJob, GPTask, ServerError, Session
from ags_connector.rest.feedback import LogFeedback
from ags_connector.rest.job_state import JobStatus
from ags_connector.rest.jobs import Polling
from tests.house_rules.source_file import ROOT

QUICK = Polling(first=0.03, longest=0.1)


class CancelWhen(LogFeedback):
    """Says Cancel from the moment that something is true."""

    def __init__(self, condition):
        self.condition = condition
        self.percents = []
        self.texts = []

    def isCanceled(self):
        return self.condition()

    def setProgress(self, progress):
        self.percents.append(progress)

    def message(self, severity, text):
        self.texts.append(text)


@pytest.fixture
def slow(server):
    """The URL of the slow task."""
    return f"{server.service_url('Tools/Analysis', 'GPServer')}/Slow"


@pytest.fixture
def jobs(server):
    """What the server knows of its jobs."""
    return server.site.geoprocessing.jobs


def ended(job, seconds=5.0):
    until = time.monotonic() + seconds
    while not job.ended and time.monotonic() < until:
        time.sleep(0.02)
    return job.state


def newest(jobs):
    return list(jobs.all().values())[-1]


def test_messages_and_progress_come_as_they_are_made(slow):
    feedback = CancelWhen(lambda: False)
    results = GPTask(slow, session=Session(feedback=feedback)).run(Steps=4, Seconds=0.1, polling=QUICK)
    assert results.value == 4
    assert [text for text in feedback.texts if text.startswith("Step")] == [f"Step {n}" for n in (1, 2, 3, 4)]
    assert feedback.percents == sorted(feedback.percents)
    assert {25.0, 50.0} <= set(feedback.percents)


@pytest.mark.parametrize("state", ["Executing", "Waiting"])
def test_cancel_stops_the_job_on_the_server(slow, jobs, state):
    blocking = [
        GPTask(slow).submit_job(Steps=500, Seconds=0.01) for _ in range(2 if state == "Waiting" else 0)
    ]
    before = len(jobs.all())
    task = GPTask(slow, session=Session(feedback=CancelWhen(
        lambda: len(jobs.all()) > before and newest(jobs).state == state and seen.append(1) is None and len(seen) > 1
    )))  # fmt: skip
    seen = []
    began = time.monotonic()
    with pytest.raises(Canceled):
        task.run(Steps=1000, Seconds=0.01, polling=QUICK)
    assert time.monotonic() - began < 3
    assert ended(newest(jobs)) == "Cancelled"
    for job in blocking:
        job.cancel()


def test_cancel_while_a_file_goes_up_leaves_nothing(server, tmp_path, jobs):
    source = tmp_path / "a.bin"
    source.write_bytes(b"x" * 30_000_000)
    before, items = len(jobs.all()), len(server.site.geoprocessing.uploads.items())
    feedback = CancelWhen(lambda: bool(feedback.percents))
    task = GPTask(
        f"{server.service_url('Tools/Files', 'GPServer')}/Summarize File", session=Session(feedback=feedback)
    )
    with pytest.raises(Canceled):
        task.run(Input_File=source)
    assert len(jobs.all()) == before
    assert len(server.site.geoprocessing.uploads.items()) == items


def test_cancel_while_a_result_comes_leaves_no_file(server, tmp_path, jobs):
    source, target = tmp_path / "in.tif", tmp_path / "out"
    made = gdal.GetDriverByName("GTiff").Create(str(source), 1000, 600, 1, gdal.GDT_Float32)
    made.GetRasterBand(1).Fill(1.5)
    made = None
    target.mkdir()
    task = GPTask(
        f"{server.service_url('Tools/Files', 'GPServer')}/Multiply_Raster",
        session=Session(feedback=CancelWhen(lambda: any(item.stat().st_size for item in target.iterdir()))),
    )
    results = task.run(Input_Raster=source, Factor=2, polling=QUICK)
    server.set_mode("*", "slow_body", 3)
    with pytest.raises(Canceled):
        results[0].save(target)
    server.clear_modes()
    assert list(target.iterdir()) == []
    # What has ended stays as it ended: its result can be fetched later.
    assert newest(jobs).state == "Succeeded"
    (path,) = GPJob(job_url(server, newest(jobs))).results()[0].save(target)
    assert path.stat().st_size > 2_400_000


def job_url(server, job):
    return f"{server.service_url(job.service.name, 'GPServer')}/{job.task.name}/jobs/{job.id}"


def test_connection_reset_while_the_job_runs(slow, server):
    job = GPTask(slow).submit_job(Steps=10, Seconds=0.05)
    server.set_mode("Tools/Analysis", "reset", 4)
    assert job.wait(polling=QUICK).status is JobStatus.SUCCEEDED


def test_job_is_found_again_by_another_process(slow):
    job = GPTask(slow).submit_job(Steps=10, Seconds=0.05)
    script = (
        "import sys; from ags_connector.rest import GPJob; job = GPJob.from_url(sys.argv[1]); "
        "job.wait(); print(job.results().value, len(job.messages))"
    )
    found = subprocess.run(
        [sys.executable, "-c", script, job.url],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )
    assert found.stdout.split() == ["10", str(len(job.look().messages))]


def test_forgotten_job(slow, jobs):
    job = GPTask(slow).submit_job(Steps=1, Seconds=0.01)
    job.wait(polling=QUICK)
    before, jobs.lifetime = jobs.lifetime, 0.0
    try:
        with pytest.raises(ServerError, match="Job does not exist"):
            GPJob(job.url).results()
    finally:
        jobs.lifetime = before
