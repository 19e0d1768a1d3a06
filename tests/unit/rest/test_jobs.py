# SPDX-License-Identifier: GPL-2.0-or-later
"""Following jobs on servers that answer oddly, late, or not at all for a while."""

from __future__ import annotations

import threading

import pytest

from ags_connector.rest import Canceled, GPJob, InvalidInput, JobFailed, ServerError, SignInRequired, TimedOut
from ags_connector.rest.feedback import Severity
from ags_connector.rest.job_state import GPMessage, JobStatus
from ags_connector.rest.jobs import Polling, is_gone
from tests.unit.rest.scripted_server import Answer

QUICK = Polling(first=0.01, longest=0.02, patience=0.3)


def state(status, *texts, **more):
    messages = [{"type": "esriJobMessageTypeInformative", "description": text} for text in texts]
    return {"jobId": "j1", "jobStatus": status, "messages": messages, **more}


@pytest.fixture
def job(serve, session):
    """Make a job whose looks get these answers in turn, the last one for ever."""

    def make(*answers, other=None):
        waiting = list(answers)

        def script(seen):
            if not seen.path.endswith("/jobs/j1"):
                return other(seen)
            return waiting.pop(0) if len(waiting) > 1 else waiting[0]

        server = serve(script)
        made = GPJob(server.url("/T/GPServer/Do it/jobs/j1"), session=session())
        made.server = server
        return made

    return make


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("esriJobSucceeded", 4), ("esriJobTimedOut", 6), ("ESRIJOBWAITING", 2), ("esriJobCancelled", 8),
        ("error", 5), ("esriJobPondering", -1), ("", -1),
    ],
)  # fmt: skip
def test_arcpys_numbers(text, status):
    assert JobStatus.parse(text) == status


def test_goes_on_through_every_state_that_is_no_end(job, feedback):
    names = ("New", "Submitted", "Waiting", "Pondering", "Executing", "Cancelling", "Deleting")
    made = job(*(state(f"esriJob{name}", "one") for name in names), state("esriJobSucceeded", "one", "two"))
    assert made.wait(polling=QUICK).status is JobStatus.SUCCEEDED
    assert feedback.messages == ["one", "two"]
    assert len(made.server.seen) == len(names) + 1


def test_lost_connection_is_no_end(job, feedback):
    broken = Answer(b"x", announced=100, reset=True)
    made = job(
        state("esriJobExecuting"), broken, broken, Answer("busy", status=503), state("esriJobSucceeded")
    )
    assert made.wait(polling=QUICK).status is JobStatus.SUCCEEDED
    assert feedback.severities == [Severity.WARNING]
    assert "out of reach" in feedback.messages[0]


def test_patience_ends(job):
    with pytest.raises(ServerError):
        job(Answer("down", status=503)).wait(polling=QUICK)


def test_forgotten_job_is_an_error(job):
    gone = {"error": {"code": 400, "message": "Job does not exist", "details": []}}
    with pytest.raises(ServerError, match="does not exist"):
        job(gone).wait(polling=QUICK)


@pytest.mark.parametrize(
    ("error", "gone"),
    [
        (ServerError("Unable to complete operation.", details=["Job does not exist: j1."]), True),
        (ServerError("Job not found", code=404), True),
        (ServerError("Service not found", code=404), False),
        (ServerError("busy", code=500), False),
        (SignInRequired("Job does not exist for you"), False),
        (TimedOut("late"), False),
    ],
)
def test_what_says_that_a_job_is_gone(error, gone):
    assert is_gone(error) is gone


def test_time_out_leaves_the_job_alone(job):
    made = job(state("esriJobExecuting"))
    with pytest.raises(TimedOut, match="goes on"):
        made.wait(time_out=0.05, polling=QUICK)
    assert not [seen for seen in made.server.seen if seen.path.endswith("/cancel")]


def test_cancel_reaches_the_server(job, feedback):
    made = job(state("esriJobExecuting"), other=lambda _seen: state("esriJobCancelling"))
    threading.Timer(0.1, lambda: setattr(feedback, "canceled", True)).start()
    with pytest.raises(Canceled):
        made.wait(polling=QUICK)
    assert [seen.method for seen in made.server.seen if seen.path.endswith("/cancel")] == ["POST"]
    assert "canceled on the server" in feedback.messages[-1]


def test_job_that_refuses_to_be_canceled_is_told(job, feedback):
    refused = {"error": {"code": 400, "message": "Invalid or missing input parameters.", "details": []}}
    made = job(state("esriJobSubmitted"), other=lambda _seen: refused)
    threading.Timer(0.05, lambda: setattr(feedback, "canceled", True)).start()
    with pytest.raises(Canceled):
        made.wait(polling=QUICK)
    assert "goes on" in feedback.messages[-1]


def test_failure_tells_what_the_task_told(job):
    failed = state("esriJobFailed")
    failed["messages"] = [
        {"type": "esriJobMessageTypeInformative", "description": "ERROR 000582: no luck"},
        {"type": "esriJobMessageTypeInformative", "description": "Start"},
    ]
    with pytest.raises(JobFailed, match="ERROR 000582: no luck") as caught:
        job(failed).results()
    assert caught.value.status == 5
    assert len(caught.value.messages) == 2


def test_failure_without_a_reason_shows_the_last_lines(job):
    with pytest.raises(JobFailed, match="last line"):
        job(state("esriJobFailed", "first line", "last line")).results()


def test_results_lie_where_the_job_says(job):
    done = state("esriJobSucceeded", results={"Out": {"paramUrl": "results/Out"}})
    made = job(done, other=lambda seen: {"paramName": "Out", "dataType": "GPLong", "value": len(seen.path)})
    assert made.results()["out"].value == len("/arcgis/rest/services/T/GPServer/Do it/jobs/j1/results/Out")
    assert made[0].name == "Out"
    with pytest.raises(InvalidInput, match="It has: Out"):
        made.result("Other")


def test_address_of_a_result_leads_to_the_job():
    made = GPJob.from_url("https://host/arcgis/rest/services/F/S/GPServer/T%20x/jobs/j1/results/Out?f=json")
    assert made.url == "https://host/arcgis/rest/services/F/S/GPServer/T%20x/jobs/j1"
    assert made.task_url.endswith("/GPServer/T%20x")


def test_other_addresses_are_refused():
    with pytest.raises(InvalidInput, match="job's address"):
        GPJob("https://host/arcgis/rest/services/F/S/GPServer/T")


@pytest.mark.parametrize(
    ("kind", "text", "severity"),
    [
        ("esriJobMessageTypeWarning", "x", Severity.WARNING), ("esriJobMessageTypeAbort", "x", Severity.ERROR),
        ("esriJobMessageTypeInformative", "WARNING 1: x", Severity.WARNING), (None, "x", Severity.INFO),
    ],
)  # fmt: skip
def test_severity(kind, text, severity):
    assert GPMessage.from_json({"type": kind, "description": text}).severity is severity
