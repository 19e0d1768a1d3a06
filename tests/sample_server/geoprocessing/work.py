# SPDX-License-Identifier: GPL-2.0-or-later
"""What a running tool has: messages, progress, a folder for its files, uploaded items, and whether it is to stop."""

from __future__ import annotations

import threading
import time
from pathlib import Path
from typing import Any, Callable, Dict, List, Optional

from tests.sample_server.geoprocessing.features import FeatureSet


class ToolFailed(Exception):
    """The tool ended with an error; its messages say why."""


class ToolCanceled(Exception):
    """Somebody asked to stop."""


class Work:
    """The surroundings of one run."""

    def __init__(self, folder: Path, uploaded: Callable[[str], Path], data: Path) -> None:
        self.folder = folder
        self.data = data
        self.messages: List[Dict[str, str]] = []
        self.progress: Optional[Dict[str, Any]] = None
        self.stop = threading.Event()
        self._uploaded = uploaded

    def say(self, text: str, kind: str = "Informative") -> None:
        self.messages.append({"type": f"esriJobMessageType{kind}", "description": text})

    def step(self, text: str, percent: int) -> None:
        """Progress, as a step progressor writes it. Raises ToolCanceled."""
        self.check()
        self.progress = {"type": "step", "message": text, "percent": percent}

    def check(self) -> None:
        if self.stop.is_set():
            raise ToolCanceled

    def rest(self, seconds: float) -> None:
        """Does nothing for a while. Raises ToolCanceled."""
        if self.stop.wait(seconds):
            raise ToolCanceled

    def started(self, tool: str) -> None:
        self.say(f"Start Time: {time.strftime('%A, %B %d, %Y %I:%M:%S %p')}")
        self.say(f"Executing ({tool})...")

    def file(self, value: Dict[str, Any]) -> Path:
        """The file that an input names. Raises ToolFailed for an address, which is not read here."""
        if "itemID" not in value:
            self.say("ERROR 000732: Input: Dataset does not exist or is not supported", "Error")
            raise ToolFailed
        return self._uploaded(value["itemID"])

    def features(self, value: Any) -> FeatureSet:
        """The features of an input. Raises ToolFailed for what names them by address."""
        if not isinstance(value, FeatureSet):
            self.say("ERROR 000732: Input Features: Dataset does not exist or is not supported", "Error")
            raise ToolFailed
        return value
