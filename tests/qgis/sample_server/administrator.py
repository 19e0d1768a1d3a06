# SPDX-License-Identifier: GPL-2.0-or-later
"""Asks the sample server's administrator API as a plain HTTP client does."""

from __future__ import annotations

import json
from typing import Any, Dict, List, Optional, Tuple

import requests

from tests.qgis.sample_server.client import SECONDS
from tests.sample_server import SampleServer

ADMINISTRATOR = ("admin", "adm1n-secret")
PUBLISHER = ("publisher", "publ1sh-secret")
ANALYST = ("analyst", "pa55 wörd&more")
ASSESSOR = ("assessor", "a55ess-secret")


def sign_in(server: SampleServer, user: Tuple[str, str]) -> str:
    """A token of the administration's own token service."""
    form = {"username": user[0], "password": user[1], "client": "requestip", "f": "json"}
    made = requests.post(f"{server.base}/arcgis/admin/generateToken", data=form, timeout=SECONDS).json()
    return str(made["token"])


class Administrator:
    """Someone signed in at the administrator API; an answer comes as it is, also one that is an error."""

    def __init__(self, server: SampleServer, user: Tuple[str, str] = ADMINISTRATOR) -> None:
        self.root = f"{server.base}/arcgis/admin"
        self.token = sign_in(server, user)

    def get(self, path: str, /, **params: Any) -> Dict[str, Any]:
        asked = {"f": "json", "token": self.token, **_texts(params)}
        answer: Dict[str, Any] = requests.get(self.root + path, params=asked, timeout=SECONDS).json()
        return answer

    def post(self, path: str, files: Optional[Dict[str, Any]] = None, /, **form: Any) -> Dict[str, Any]:
        sent = {"f": "json", "token": self.token, **_texts(form)}
        answer: Dict[str, Any] = requests.post(
            self.root + path, data=sent, files=files, timeout=SECONDS
        ).json()
        return answer

    def done(self, path: str, /, **form: Any) -> Dict[str, Any]:
        """An operation that must succeed."""
        answer = self.post(path, **form)
        assert answer["status"] == "success", answer
        return answer

    def refused(self, path: str, /, **form: Any) -> str:
        """The messages of an operation that must fail."""
        answer = self.post(path, **form)
        assert answer.get("status") == "error", answer
        return " ".join(answer["messages"])


def _texts(values: Dict[str, Any]) -> Dict[str, str]:
    return {name: value if isinstance(value, str) else json.dumps(value) for name, value in values.items()}


def listed(folder: str, names: List[str], kind: str = "MapServer") -> List[Dict[str, str]]:
    """Services as the operations on many want them."""
    return [{"folderName": folder, "serviceName": name, "type": kind} for name in names]
