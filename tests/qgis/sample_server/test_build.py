# SPDX-License-Identifier: GPL-2.0-or-later
"""The data of the sample server are built once, also when two ask at the same time."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

from tests.sample_server.build import ensure_data

ROOT = Path(__file__).resolve().parents[3]
BUILD = "import sys; from pathlib import Path; from tests.sample_server.build import ensure_data; \
print(ensure_data(Path(sys.argv[1])))"


def test_two_processes_at_once_build_one_file(tmp_path: Path) -> None:
    command = [sys.executable, "-c", BUILD, str(tmp_path)]
    running = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    printed = {process.communicate(timeout=120)[0].strip() for process in running}
    assert [process.returncode for process in running] == [0, 0]
    assert len(printed) == 1
    (made,) = tmp_path.glob("site-*.sqlite")
    assert str(made) == printed.pop()
    counts = {
        name: rows(made, name) for name in ("world_countries", "world_states", "world_borders", "airports")
    }
    assert counts == {"world_countries": 240, "world_states": 4556, "world_borders": 46, "airports": 28298}


def rows(path: Path, table: str) -> int:
    connection = sqlite3.connect(path)
    (count,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
    connection.close()
    return int(count)


def test_a_second_start_reads_what_the_first_built(tmp_path: Path) -> None:
    first = ensure_data(tmp_path)
    before = first.stat().st_mtime_ns
    assert ensure_data(tmp_path) == first
    assert first.stat().st_mtime_ns == before


def test_files_of_older_builders_are_removed(tmp_path: Path) -> None:
    stale = tmp_path / "site-0000000000000000.sqlite"
    stale.write_bytes(b"")
    ensure_data(tmp_path)
    assert not stale.exists()
