# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes log records to a file, by its suffix: a table, a list of JSON objects, plain lines."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Sequence

from ...rest.admin import LogMessage


def write_log(path: Path, messages: Sequence[LogMessage]) -> None:
    """Write ``messages`` as CSV, JSON or, for any other suffix, text; times are in UTC. Raises ``OSError``."""
    rows = [message.to_json() for message in messages]
    suffix = path.suffix.lower()
    with path.open("w", encoding="utf-8", newline="") as file:
        if suffix == ".csv":
            writer = csv.DictWriter(file, list(rows[0]) if rows else ["time"])
            writer.writeheader()
            writer.writerows(rows)
        elif suffix == ".json":
            json.dump(rows, file, indent=2, ensure_ascii=False)
        else:
            file.writelines(f"{message}\n" for message in messages)
