# SPDX-License-Identifier: GPL-2.0-or-later
"""The errors of the administrator API: a status with messages inside HTTP 200."""

from __future__ import annotations

from typing import Any, Dict, Optional, Union

from tests.sample_server.reply import Reply, RestError

Json = Dict[str, Any]
Answer = Union[Json, Reply]
SUCCESS: Json = {"status": "success"}


class AdminError(RestError):
    """An error as the administrator API writes it; `detail` is what some operations add."""

    def __init__(self, *messages: str, code: int = 500, detail: Optional[Json] = None) -> None:
        super().__init__(code, messages[0])
        self.messages = list(messages)
        self.detail = detail

    def body(self) -> Json:
        body: Json = {"status": "error", "messages": self.messages, "code": self.code}
        return body if self.detail is None else {**body, "detail": self.detail}


def not_there(path: str) -> AdminError:
    return AdminError(f"The requested resource '{path}' does not exist.", code=404)


def missing(parameter: str) -> AdminError:
    return AdminError(f"The parameter '{parameter}' is missing.", code=400)


def bad(parameter: str, reason: str) -> AdminError:
    return AdminError(f"The parameter '{parameter}' is invalid: {reason}", code=400)


def in_progress(path: str) -> AdminError:
    """Two administrators at once."""
    return AdminError(
        f"Another administrative operation is in progress on service '{path}'. Try again later."
    )
