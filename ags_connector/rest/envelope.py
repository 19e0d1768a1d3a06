# SPDX-License-Identifier: GPL-2.0-or-later
"""What is inside a reply: an answer, or one of the six shapes of an error, whatever the status says.

The shapes: the REST error object; token errors (498, 499); the administrator's ``status: error`` with
messages; the failed task (``statusMessage``); the OAuth error; and pages that are not JSON at all.
"""

from __future__ import annotations

import html
import json
import re
from typing import Any, Dict, Mapping, Optional, Tuple

from .errors import AgsError, CutOff, NotArcGIS, ServerError, SignInRequired

_SIGN_IN_CODES = frozenset({401, 403, 498, 499})
_LARGEST_ERROR_BODY = 1_000_000
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_HTML_ERROR = re.compile(r"Error:\s*(?P<message>.+?)\s*Code:\s*(?P<code>\d+)", re.DOTALL)
_TITLE = re.compile(r"<title[^>]*>(.*?)</title>", re.IGNORECASE | re.DOTALL)
_LOG_IN = re.compile(r"type\s*=\s*[\"']?password|log[ -]?in|sign[ -]?in|authenticat", re.IGNORECASE)
_CHARSET = re.compile(r"charset\s*=\s*\"?([\w-]+)", re.IGNORECASE)
_LONGEST_EXCERPT = 200
# The administrator API leaves the codes of token errors out at times.
_TOKEN_TEXTS = (
    (499, re.compile(r"token (?:was )?not found|token (?:is )?required", re.IGNORECASE)),
    (498, re.compile(r"invalid token|token (?:has |is )?(?:expired|invalid)", re.IGNORECASE)),
)


def decode_json(
    content: bytes, *, url: str, http_status: int = 200, content_type: str = ""
) -> Dict[str, Any]:
    """Return the JSON object in ``content``, or raise the error that it holds.

    Bytes are read as UTF-8 with or without a mark whatever the header says; bare ``NaN`` and line breaks
    inside texts are let pass. Raises ``ServerError`` or ``SignInRequired`` for an error in any of its
    shapes, ``CutOff`` for JSON that ends too early, ``NotArcGIS`` for pages and other content.
    """
    body = content.strip()
    if not body:
        raise _without_body(url, http_status)
    if _start(body).startswith(b"<"):
        raise _page_error(body, url, http_status)
    try:
        data = _parse(body, content_type, url)
    except NotArcGIS:
        if http_status >= 400:
            raise _status_error(http_status, url, _excerpt(body)) from None
        raise
    if isinstance(data, dict):
        check(data, url=url, http_status=http_status)
        return data
    raise NotArcGIS(f"The server sent JSON that is no object: {_excerpt(body)}", url=url)


def check_bytes(content: bytes, *, url: str, http_status: int = 200, content_type: str = "") -> None:
    """Raise the error that stands where an image, a file or a PBF page was asked for."""
    start = _start(content)
    if start.startswith(b"<") and _HTML.search(start):
        raise _page_error(content, url, http_status)
    textual = "json" in content_type.lower() or content_type.lower().startswith("text/plain")
    if start.startswith(b"{") and len(content) <= _LARGEST_ERROR_BODY:
        try:
            data = _parse(content, content_type, url)
        except NotArcGIS:
            if textual:
                raise
            data = None
        if isinstance(data, dict):
            check(data, url=url, http_status=http_status)
    if http_status >= 400:
        raise _status_error(http_status, url, _excerpt(content) if textual else "")
    if not content:
        raise _without_body(url, http_status)


def check(body: Mapping[str, Any], *, url: str, http_status: int = 200) -> None:
    """Raise the error that a JSON body holds; pure, and silent where the body is an answer."""
    found = _rest_error(body) or _admin_error(body) or _task_error(body)
    if found:
        code, message, details = found
        raise _server_error(message, url=url, code=code, details=details, http_status=http_status)
    if http_status >= 400:
        message = str(body.get("message") or body.get("error_description") or "")
        raise _status_error(http_status, url, message)


_Found = Optional[Tuple[Optional[int], str, Tuple[str, ...]]]


def _rest_error(body: Mapping[str, Any]) -> _Found:
    error = body.get("error")
    if not error:
        return None
    if not isinstance(error, Mapping):
        return _code(body.get("code")), str(body.get("error_description") or error), ()
    message = error.get("message") or error.get("error_description") or error.get("description")
    details = _texts(error.get("details"))
    if not message:
        message, details = (details[0], details[1:]) if details else ("The server gave no reason.", ())
    return _code(error.get("code")), str(message), details


def _admin_error(body: Mapping[str, Any]) -> _Found:
    if str(body.get("status", "")).lower() != "error" or "messages" not in body:
        return None
    messages = _texts(body["messages"]) or ("The server gave no reason.",)
    code = _code(body.get("code"))
    if code is None:
        code = next((number for number, said in _TOKEN_TEXTS if said.search(messages[0])), None)
    return code, messages[0], messages[1:]


def _task_error(body: Mapping[str, Any]) -> _Found:
    if str(body.get("status", "")).lower() not in {"failed", "failure"}:
        return None
    message = body.get("statusMessage") or body.get("message")
    if not isinstance(message, str):
        return None
    code = _code(body.get("code"))
    inner = _inner(message)
    if inner:
        return (
            _code(inner.get("code")) or code,
            str(inner.get("message") or message),
            _texts(inner.get("details")),
        )
    return code, message, _texts(body.get("details"))


def _inner(message: str) -> Mapping[str, Any]:
    """Read the JSON that some tasks put into their ``statusMessage``."""
    try:
        data = json.loads(message)
    except ValueError:
        return {}
    return data if isinstance(data, dict) else {}


def _server_error(
    message: str, *, url: str, code: Optional[int], details: Tuple[str, ...], http_status: int
) -> ServerError:
    kind = SignInRequired if code in _SIGN_IN_CODES or http_status in _SIGN_IN_CODES else ServerError
    return kind(message, url=url, code=code, details=details, http_status=http_status)


def _status_error(http_status: int, url: str, said: str) -> AgsError:
    text = _STATUS_TEXTS.get(http_status, "The server answered with an error")
    message = f"{text} (HTTP status {http_status})."
    return _server_error(
        message, url=url, code=http_status, details=(said,) if said else (), http_status=http_status
    )


_STATUS_TEXTS = {
    401: "The server wants a sign-in",
    403: "The server refuses access: a sign-in is missing or not enough, or the services directory is off",
    404: "There is nothing at this address; check it for typing errors",
    405: "The server refuses this way of asking",
    407: "The proxy wants a user name and password; set them in the network settings",
    408: "The server waited too long for the request",
    413: "The request is too large for the server",
    414: "The address is too long for the server",
    429: "The server is asked too often; try again later",
    500: "The server failed",
    502: "The server behind the gateway gave no proper answer",
    503: "The server is not available at the moment",
    504: "The server behind the gateway did not answer in time",
}


def _page_error(body: bytes, url: str, http_status: int) -> AgsError:
    """Make the error for an HTML page: the server's own error page, a log-in page, or any other."""
    page = body.decode("utf-8-sig", "replace")
    text = html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", re.sub(_TITLE, " ", page)))).strip()
    found = _HTML_ERROR.search(text)
    if found:
        code = int(found["code"])
        return _server_error(found["message"], url=url, code=code, details=(), http_status=http_status)
    title_found = _TITLE.search(page)
    title = html.unescape(re.sub(r"\s+", " ", title_found[1])).strip() if title_found else ""
    if http_status >= 400:
        return _status_error(http_status, url, title)
    named = f" (“{title[:_LONGEST_EXCERPT]}”)" if title else ""
    if _LOG_IN.search(page):
        message = (
            f"The server sent a log-in page{named} instead of an answer. "
            "Sign in, or ask the administrator how programs sign in there."
        )
    else:
        message = (
            f"The server sent a web page{named} instead of an answer. "
            "Check that the address is one of an ArcGIS REST service, like https://host/arcgis/rest/services."
        )
    return NotArcGIS(message, url=url, http_status=http_status)


def _start(content: bytes) -> bytes:
    return content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")


def _without_body(url: str, http_status: int) -> AgsError:
    if http_status >= 400:
        return _status_error(http_status, url, "")
    return CutOff("The server sent an empty answer. Try again.", url=url, http_status=http_status)


def _parse(content: bytes, content_type: str, url: str) -> Any:
    text = _text(content, content_type, url)
    try:
        return json.loads(text, strict=False)
    except json.JSONDecodeError as error:
        if _breaks_off(text.strip(), error):
            raise CutOff(
                f"The answer was cut off after {len(content)} bytes. Try again, or ask for less at once.",
                url=url,
            ) from error
        raise NotArcGIS(f"The server sent no proper JSON: {_excerpt(content)}", url=url) from error


def _breaks_off(text: str, error: json.JSONDecodeError) -> bool:
    """Whether JSON is at fault only in that its end is missing."""
    if not text.startswith(("{", "[")) or error.msg.startswith("Extra data"):
        return False
    return not text.endswith(("}", "]")) or error.pos >= len(error.doc.rstrip()) or "Unterm" in error.msg


def _text(content: bytes, content_type: str, url: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        declared = _CHARSET.search(content_type)
        try:
            if declared and declared[1].lower().replace("_", "-") not in ("utf-8", "utf8"):
                return content.decode(declared[1])
        except (LookupError, UnicodeDecodeError):
            pass
        if error.reason == "unexpected end of data" and error.end >= len(content):
            raise CutOff(f"The answer was cut off after {len(content)} bytes. Try again.", url=url) from error
        raise NotArcGIS("The server sent text that is not UTF-8.", url=url) from error


def _texts(value: Any) -> Tuple[str, ...]:
    if not value:
        return ()
    items = value if isinstance(value, (list, tuple)) else [value]
    return tuple(str(item) for item in items if item)


def _code(value: Any) -> Optional[int]:
    try:
        return int(value)
    except (TypeError, ValueError):
        return None


def _excerpt(content: bytes) -> str:
    text = re.sub(r"\s+", " ", content[: _LONGEST_EXCERPT * 4].decode("utf-8-sig", "replace")).strip()
    return text if len(text) <= _LONGEST_EXCERPT else f"{text[:_LONGEST_EXCERPT]}…"
