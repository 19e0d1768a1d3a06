# SPDX-License-Identifier: GPL-2.0-or-later
"""A download from a hard server is complete, or it fails with numbers; it is never quietly short."""

from __future__ import annotations

import pytest

from ags_connector.rest.feature_layer import FeatureLayer
from tests.sample_server import SampleServer

from .hard_servers import CASES, Case, play


@pytest.mark.parametrize("service_type", ["FeatureServer", "MapServer"], ids=["binary", "json"])
@pytest.mark.parametrize("case", CASES, ids=[case.title for case in CASES])
def test_hard_server(server: SampleServer, case: Case, service_type: str) -> None:
    result = play(server, case, service_type)
    if case.outcome not in ("complete", "incomplete"):
        assert case.outcome in result.outcome
        return
    assert result.outcome == case.outcome, result.notes
    assert len(result.ids) == len(set(result.ids)), "no row comes twice"
    if case.outcome == "incomplete":
        assert result.missing == case.missing
        assert result.expected is not None
        assert result.written < result.expected
        assert f"written {result.written} of {result.expected} expected" in result.notes[-1]
    elif "max_features" in case.options:
        assert result.written == result.expected == case.options["max_features"]
    else:
        assert result.written == result.expected
    if result.ids and case.modes[:1] != (("rows_change", 3),) and "max_features" not in case.options:
        assert set(result.ids) | set(case.missing) == set(result.truth)


def test_rows_that_change_meanwhile_are_reported(server: SampleServer) -> None:
    case = next(case for case in CASES if case.modes[:1] == (("rows_change", 3),))
    result = play(server, case)
    assert result.outcome == "complete"
    assert any("no longer there" in note for note in result.notes)


def test_pages_overlap_in_time_but_not_beyond_what_qt_opens() -> None:
    # A server of its own: others may still be busy with requests that nobody waits for.
    with SampleServer() as server, server.mode("Transport/Airports", "slow_answer", 0.1):
        result = FeatureLayer(server.layer_url("Transport/Airports", "FeatureServer", 0)).query(
            "OBJECTID < 9000"
        )
        assert sum(len(page) for page in result.pages()) == 8999
        assert 2 <= server.max_in_flight <= 6


def test_a_page_over_the_limit_is_not_asked_again_and_again(server: SampleServer) -> None:
    case = next(case for case in CASES if case.modes == (("error_500_above", 300),))
    assert play(server, case).requests < 30


def test_one_bad_row_costs_few_requests(server: SampleServer) -> None:
    case = next(case for case in CASES if case.modes == (("poison", 1234),))
    assert play(server, case).requests < 40
