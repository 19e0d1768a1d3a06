# SPDX-License-Identifier: GPL-2.0-or-later
"""What the site answers: a body with its status and headers, and the errors that servers put inside HTTP 200."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any, Dict, List, Optional


class RestError(Exception):
    """An error body of the REST API; HTTP status 200, as servers send it."""

    def __init__(self, code: int, message: str, details: Optional[List[str]] = None, **extra: Any) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.details = details if details is not None else []
        self.extra = extra

    def body(self) -> Dict[str, Any]:
        return {"error": {"code": self.code, **self.extra, "message": self.message, "details": self.details}}


@dataclass
class Reply:
    """A body on its way out; `rows` counts the features in it."""

    body: bytes
    content_type: str = "application/json;charset=UTF-8"
    status: int = 200
    headers: Dict[str, str] = field(default_factory=dict)
    rows: int = 0


def encode(value: Any, pretty: bool = False) -> bytes:
    if pretty:
        return json.dumps(value, ensure_ascii=False, indent=1).encode("utf-8")
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def json_reply(value: Any, form: str = "json", rows: int = 0) -> Reply:
    """The value as f=json, f=pjson or f=geojson writes it."""
    types = {"pjson": "text/plain;charset=utf-8", "geojson": "application/geo+json;charset=utf-8"}
    return Reply(encode(value, form == "pjson"), types.get(form, "application/json;charset=UTF-8"), rows=rows)


def invalid(parameter: str) -> RestError:
    """A query parameter that the server does not take."""
    return RestError(
        400, "Cannot perform query. Invalid query parameters.", [f"'{parameter}' parameter is invalid"]
    )


def token_required() -> RestError:
    return RestError(499, "Token Required", [])


def invalid_token() -> RestError:
    return RestError(
        498, "Invalid Token.", ["Token would have expired, regenerate token and send the request again."]
    )


def not_found(what: str = "Service") -> RestError:
    return RestError(404, f"{what} not found", [])


def bad_sql(service_type: str) -> RestError:
    """An expression that the store refused, in the words of the service type."""
    if service_type == "MapServer":
        return RestError(400, "Failed to execute query.", [])
    return RestError(400, "Unable to complete operation.", ["Unable to perform query operation."])
