# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs the measurements and prints the table; ``build/bench/results.json`` holds every single run."""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Dict, Iterator, List, Optional, Sequence, Tuple

from tools.bench.contenders import CONTENDERS

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "bench"
SLOWEST = 1800
Run = Dict[str, Any]

SCENES: Tuple[Tuple[str, str, int, Tuple[str, ...], Sequence[str]], ...] = (
    ("100,000 polygons, no latency", "parcels", 100_000, (), tuple(CONTENDERS)),
    (
        "100,000 polygons, 100 ms and 50 µs per feature", "parcels", 100_000, ("100", "50"),
        ("downloadfeatures", "exportlayers", "gdal_esrijson", "qgis_provider"),
    ),
    ("100,000 points", "points", 100_000, (), ("idle", "downloadfeatures", "exportlayers")),
    ("1,000,000 points", "points", 1_000_000, (), ("downloadfeatures", "exportlayers")),
)  # fmt: skip


@contextmanager
def page_server(kind: str, count: int, prices: Sequence[str]) -> Iterator[str]:
    """Start the page server in a process of its own and yield the layer's address."""
    command = [sys.executable, "-m", "tools.bench.page_server", kind, str(count), *prices]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield (process.stdout.readline() if process.stdout else "").strip()
        finally:
            process.kill()


def measure(name: str, url: str) -> Run:
    """Run one contender; return its seconds, those of its whole process and of the processors, and its peak in MB."""
    with tempfile.TemporaryDirectory(dir=BUILD) as folder:
        log = Path(folder) / "log"
        start = time.perf_counter()
        with log.open("w") as out:
            process = subprocess.Popen(
                [sys.executable, "-m", "tools.bench.contenders", name, url, folder],
                cwd=ROOT,
                stdout=out,
                stderr=out,
            )
            _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        whole = time.perf_counter() - start
        text = log.read_text()
        if process.returncode not in (0, -11) or "{" not in text:
            raise SystemExit(f"{name} failed ({process.returncode}):\n{text}")
        line = next(line for line in reversed(text.splitlines()) if line.startswith("{"))
        processor = usage.ru_utime + usage.ru_stime
        return {**json.loads(line), "whole": whole, "processor": processor, "memory": usage.ru_maxrss / 1024}


def medians(runs: List[Run]) -> Run:
    """Return the median of each figure."""
    return {
        key: statistics.median(run[key] for run in runs)
        for key in ("seconds", "whole", "processor", "memory", "features")
    }


def table(title: str, found: Dict[str, Run]) -> List[str]:
    """Return the lines of one scene's table, ratios against GDAL and QGIS where those ran."""
    lines = [
        f"### {title}",
        "",
        "| | features | seconds inside | whole process | processor time | peak MB | of GDAL | of QGIS's provider |",
    ]
    lines.append("|---|--:|--:|--:|--:|--:|--:|--:|")
    for name, run in found.items():
        ratios = [ratio(run["seconds"], found.get(other)) for other in ("gdal_esrijson", "qgis_provider")]
        figures = [
            f"{run['features']:,.0f}",
            f"{run['seconds']:.2f}",
            f"{run['whole']:.2f}",
            f"{run['processor']:.2f}",
            f"{run['memory']:.0f}",
        ]
        lines.append(f"| {name} | {' | '.join([*figures, *ratios])} |")
    return [*lines, ""]


def ratio(seconds: float, other: Optional[Run]) -> str:
    """Return the ratio as text."""
    return f"{seconds / other['seconds']:.2f}" if other and other["seconds"] and seconds else ""


def main() -> None:
    """Measure, print, and keep."""
    parser = argparse.ArgumentParser(prog="make bench")
    parser.add_argument("--runs", type=int, default=3, help="counted runs of each (the median is shown)")
    parser.add_argument("--only", default="", help="only contenders whose name holds this")
    parser.add_argument("--scene", default="", help="only scenes whose title holds this")
    options = parser.parse_args()
    shutil.rmtree(BUILD, ignore_errors=True)
    BUILD.mkdir(parents=True)
    lines: List[str] = []
    kept: Dict[str, Any] = {"machine": platform.platform(), "processors": os.cpu_count(), "scenes": {}}
    for title, kind, count, prices, names in SCENES:
        if options.scene not in title:
            continue
        with page_server(kind, count, prices) as url:
            runs: Dict[str, List[Run]] = {name: [] for name in names if options.only in name}
            # In turn, so that a machine whose speed drifts is unfair to nobody.
            for _ in range(options.runs):
                for name, past in runs.items():
                    past.append(measure(name, url))
                    print(f"{title}: {name} {past[-1]['seconds']:.2f} s", file=sys.stderr, flush=True)
        kept["scenes"][title] = runs
        lines += table(title, {name: medians(past) for name, past in runs.items()})
    (BUILD / "results.json").write_text(json.dumps(kept, indent=1))
    (BUILD / "table.md").write_text("\n".join(lines))
    print("\n".join(lines))


if __name__ == "__main__":
    main()
