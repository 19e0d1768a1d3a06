# SPDX-License-Identifier: GPL-2.0-or-later
"""What the tests of the formats share."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Callable, Dict

import pytest


@pytest.fixture
def recorded(fixtures_dir: Path) -> Callable[[str], Dict[str, Any]]:
    """Load a recorded answer by its path; one library's files wrap the answer, which is unwrapped."""

    def load(path: str) -> Dict[str, Any]:
        body = json.loads((fixtures_dir / path).read_bytes().decode("utf-8-sig"))
        return body.get("featureCollection", body)

    return load
