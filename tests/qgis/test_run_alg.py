# SPDX-License-Identifier: GPL-2.0-or-later
"""The tests' own way to run an algorithm: results, log, and the log of a failure."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException

from tests.qgis.algorithm_runner import AlgorithmRunner


@pytest.fixture
def run(qgis_processing):
    return AlgorithmRunner()


def test_results_and_log_come_back(run):
    results, log = run("native:stringconcatenation", {"INPUT_1": "a", "INPUT_2": "b"})
    assert results["CONCATENATION"] == "ab"
    assert log == run.log


def test_messages_are_in_the_log(run):
    _, log = run("native:raisewarning", {"MESSAGE": "mind the gap"})
    assert any(line.endswith(": mind the gap") for line in log.splitlines())


def test_the_log_survives_a_failure(run):
    with pytest.raises(QgsProcessingException):
        run("native:stringconcatenation", {"INPUT_1": "a"})
    assert "ERROR: Unable to execute algorithm" in run.log
