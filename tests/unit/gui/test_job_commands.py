# SPDX-License-Identifier: GPL-2.0-or-later
"""What is offered for a job follows from how it is."""

from __future__ import annotations

import pytest

from ags_connector.gui.job_commands import JobCommand, commands_for, shared_commands
from ags_connector.rest.job_state import JobStatus


@pytest.mark.parametrize("status", list(JobStatus))
def test_every_job_can_be_copied_and_removed(status):
    found = commands_for(status)
    assert {JobCommand.COPY_URL, JobCommand.FORGET} <= set(found)
    assert (JobCommand.FETCH_RESULTS in found) == (status is JobStatus.SUCCEEDED)
    assert not (JobCommand.CANCEL in found and status.is_over)


@pytest.mark.parametrize(
    "status", [JobStatus.SUBMITTED, JobStatus.WAITING, JobStatus.EXECUTING, JobStatus.UNKNOWN]
)
def test_what_goes_on_can_be_canceled(status):
    assert commands_for(status)[0] is JobCommand.CANCEL


def test_what_ends_already_cannot():
    assert JobCommand.CANCEL not in commands_for(JobStatus.CANCELLING)


def test_a_job_that_the_server_forgot_is_not_asked_for():
    assert commands_for(JobStatus.DELETED) == (JobCommand.COPY_URL, JobCommand.FORGET)


def test_results_are_fetched_one_by_one():
    two = [JobStatus.SUCCEEDED, JobStatus.SUCCEEDED]
    assert JobCommand.FETCH_RESULTS in shared_commands(two[:1])
    assert JobCommand.FETCH_RESULTS not in shared_commands(two)
    assert shared_commands([JobStatus.EXECUTING, JobStatus.DELETED]) == [
        JobCommand.COPY_URL,
        JobCommand.FORGET,
    ]
    assert shared_commands([]) == []
