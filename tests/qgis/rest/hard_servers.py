# SPDX-License-Identifier: GPL-2.0-or-later
"""Every way in which a server makes a download hard, and what must come out; run it to see the table."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass, field
from typing import Any, Dict, List, Optional, Tuple

from ags_connector.rest.errors import AgsError, IncompleteDownload
from ags_connector.rest.feature_layer import FeatureLayer
from ags_connector.rest.feedback import Severity
from ags_connector.rest.retry import RetryPolicy
from ags_connector.rest.session import Session, Timeout
from tests.sample_server import SampleServer

SERVICE = "Transport/Airports"
ROWS = 2500
WHERE = f"OBJECTID <= {ROWS}"
POISON = 1234


@dataclass(frozen=True)
class Case:
    """Modes to play, and what must come out: ``"complete"``, ``"incomplete"`` or the text of the error."""

    title: str
    modes: Tuple[Tuple[str, Any], ...]
    outcome: str = "complete"
    options: Dict[str, Any] = field(default_factory=dict)
    where: Optional[str] = WHERE
    missing: Tuple[Any, ...] = ()


CASES = (
    Case("nothing special", ()),
    Case("pages capped below the advertised size", (("cap_pages", 250),)),
    Case("capped, and no flag", (("cap_pages", 250), ("no_flag", None))),
    Case("no flag", (("no_flag", None),)),
    Case("no order unless asked", (("shuffle", None),)),
    Case("no pagination", (("no_pagination", None),)),
    Case("no pagination, capped, no flag", (("no_pagination", None), ("cap_pages", 130), ("no_flag", None))),
    Case("order refused", (("no_order", None),)),
    Case("old server (10.0)", (("old_server", None),)),
    Case("no statistics", (("no_statistics", None),)),
    Case("64-bit ids", (("big_ids", None),), where="ELEVATION_FT > 2000"),
    Case("string ids", (("string_ids", None),), where="ELEVATION_FT > 2000"),
    Case("table without ids, one page", (("no_ids", None),), where="ELEVATION_FT > 7000"),
    Case(
        "table without ids, more than a page", (("no_ids", None),), "incomplete", where="ELEVATION_FT > 1000"
    ),
    Case("error in 200", (("error_200", 400),), "Unable to complete operation"),
    Case("error 500 in 200 above 300 rows", (("error_500_above", 300),)),
    Case("HTTP 500 above 300 rows", (("http_500_above", 300),)),
    Case("504 HTML above 300 rows", (("timeout_504_above", 300),)),
    Case("a row that cannot be read", (("poison", POISON),), "incomplete", missing=(POISON,)),
    Case(
        "a row that cannot be read, no pagination",
        (("poison", POISON), ("no_pagination", None)),
        "incomplete",
        missing=(POISON,),
    ),
    Case("429 with Retry-After", (("busy_429", (2, 1)),)),
    Case("503 with Retry-After", (("busy_503", (2, 1)),)),
    Case("498 in the middle, token not renewable", (("token_expires", 2),), "no longer valid"),
    Case("log-in page with 200", (("login_page", None),), "log-in page"),
    Case("1=1 refused", (("refuse_1_1", None),), where=None, options={"max_features": 1500}),
    Case("body cut off", (("cut_body", 2),)),
    Case("body cut off above 300 rows", (("cut_body_above", 300),)),
    Case("JSON cut off", (("cut_json", 2),)),
    Case("JSON cut off above 300 rows", (("cut_json_above", 300),)),
    Case("very slow body", (("slow_body", 1),)),
    Case("no answer in time", (("slow_answer", 6),), "did not answer within"),
    Case("connection reset", (("reset", 2),)),
    Case("count too high", (("wrong_count", 700),)),
    Case("count too low", (("wrong_count", -700),)),
    Case("count too low by whole pages", (("wrong_count", -1500), ("no_flag", None))),
    Case("count ignored", (("count_ignored", None),)),
    Case("rows added and deleted while paging", (("rows_change", 3),)),
    Case("overlapping pages", (("overlap_pages", 50),)),
    Case("no gzip", (("no_gzip", None),)),
    Case("null everything", (("null_everything", None),)),
    Case("direct requests refused", (("url_prefix", None),), "refuses access"),
)


@dataclass
class Result:
    """What came out of one case."""

    outcome: str
    written: int
    expected: Optional[int]
    ids: List[Any]
    truth: List[Any]
    missing: Tuple[Any, ...]
    notes: Tuple[str, ...]
    requests: int
    seconds: float


class Quiet:
    """Feedback that keeps the messages."""

    def __init__(self) -> None:
        self.messages: List[str] = []

    def isCanceled(self) -> bool:
        return False

    def setProgress(self, progress: float) -> None:
        pass

    def message(self, severity: Severity, text: str) -> None:
        self.messages.append(text)


def play(server: SampleServer, case: Case, service_type: str = "FeatureServer") -> Result:
    """Download with the case's modes on and return what came.

    The feature service answers in the binary form, the map service in JSON.
    """
    server.clear_modes()
    for name, value in case.modes:
        server.set_mode(SERVICE, name, value)
    feedback = Quiet()
    url = server.layer_url(SERVICE, service_type, 0)
    token = server.token if case.modes and case.modes[0][0] == "token_expires" else None
    session = Session(
        timeout=Timeout(5, 2), retry=RetryPolicy(first_pause=0.05), feedback=feedback, token=token
    )
    layer = FeatureLayer(url, session=session)
    ids: List[Any] = []
    rows = 0
    report, outcome = None, "complete"
    start = time.monotonic()
    server.clear_requests()
    try:
        result = layer.query(case.where, **case.options)
        for page in result.pages():
            rows += len(page)
            oid = layer.info.schema.object_id_field
            ids.extend(page.column(oid) if oid else [])
        report = result.report
    except IncompleteDownload as error:
        report, outcome = error.report, "incomplete"
        feedback.messages.append(str(error))
    except AgsError as error:
        outcome = str(error)
    seconds = time.monotonic() - start
    requests = len(server.requests)
    server.clear_modes()
    truth = _truth(server, case)
    return Result(
        outcome,
        rows,
        report.expected if report else None,
        ids,
        truth,
        report.missing if report else (),
        tuple(feedback.messages),
        requests,
        seconds,
    )


def _truth(server: SampleServer, case: Case) -> List[Any]:
    """The ids that the server lists when it behaves (64-bit and string ids only while it plays them)."""
    kept = [mode for mode in case.modes if mode[0] in ("big_ids", "string_ids")]
    for name, value in kept:
        server.set_mode(SERVICE, name, value)
    ids = FeatureLayer(server.layer_url(SERVICE, "FeatureServer", 0)).object_ids(case.where)
    server.clear_modes()
    return ids


def main() -> None:
    """Print the table."""
    with SampleServer() as server:
        for case in CASES:
            result = play(server, case, sys.argv[1] if len(sys.argv) > 1 else "FeatureServer")
            line = (
                f"{case.title:45} {result.outcome[:60]:60} {result.written:6} of {result.expected} expected, "
            )
            line += f"missing {list(result.missing)}, {result.requests} requests, {result.seconds:.1f} s"
            sys.stdout.write("\n      ".join([line, *(note[:150] for note in result.notes)]) + "\n")


if __name__ == "__main__":
    main()
