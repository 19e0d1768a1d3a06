# SPDX-License-Identifier: GPL-2.0-or-later
"""Standardized SQL of requests, rewritten for the store: known names only, nothing but expressions."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from typing import Dict, List, Optional, Tuple

from tests.sample_server.model import TEMPORAL, Field, quote

TOKEN = re.compile(
    r"""
    (?P<space>\s+) | (?P<string>[Nn]?'(?:[^']|'')*') | (?P<quoted>"[^"]+")
  | (?P<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?) | (?P<name>[^\W\d][\w$]*(?:\.[^\W\d][\w$]*)*)
  | (?P<operator><>|!=|<=|>=|\|\||[-+*/%(),=<>])
""",
    re.VERBOSE,
)
KEYWORDS = {
    "and",
    "or",
    "not",
    "in",
    "is",
    "null",
    "like",
    "between",
    "escape",
    "case",
    "when",
    "then",
    "else",
    "end",
    "cast",
    "as",
    "integer",
    "float",
    "varchar",
    "distinct",
    "asc",
    "desc",
}
FUNCTIONS = {
    "upper",
    "lower",
    "char_length",
    "length",
    "abs",
    "round",
    "ceiling",
    "floor",
    "substring",
    "concat",
    "trim",
    "coalesce",
    "nullif",
    "mod",
    "power",
    "sqrt",
    "position_of",
    "date_part",
}
AGGREGATES = {"count", "sum", "min", "max", "avg", "stddev", "var"}
UNITS = {"day": 86400000, "hour": 3600000, "minute": 60000, "second": 1000}
Pair = Tuple[str, str]


class BadSql(Exception):
    """The text is not an expression that the server takes."""


def translate(text: str, fields: Dict[str, Field], aggregates: bool = False) -> str:
    """The SQLite expression of a where or having clause; `fields` by lower-case name.

    Raises BadSql for unknown names, subqueries, comments and several statements.
    """
    tokens = _tokens(text)
    rewritten: List[str] = []
    position = 0
    while position < len(tokens):
        piece, position = _piece(tokens, position, fields, aggregates)
        rewritten.append(piece)
    return " ".join(rewritten)


def _tokens(text: str) -> List[Pair]:
    found: List[Pair] = []
    at = 0
    while at < len(text):
        match = TOKEN.match(text, at)
        if match is None:
            raise BadSql(f"unexpected {text[at]!r}")
        at = match.end()
        if match.lastgroup != "space":
            found.append((str(match.lastgroup), match.group()))
    for (_, first), (_, second) in zip(found, found[1:]):
        if (first, second) in {("-", "-"), ("/", "*")}:
            raise BadSql("comments are not allowed")
    depth = 0
    for _, text in found:
        depth += {"(": 1, ")": -1}.get(text, 0)
        if depth < 0:
            raise BadSql("a bracket closes that was not opened")
    return found


def _piece(tokens: List[Pair], at: int, fields: Dict[str, Field], aggregates: bool) -> Tuple[str, int]:
    kind, text = tokens[at]
    following = tokens[at + 1] if at + 1 < len(tokens) else ("", "")
    if kind == "string":
        return _string(text.lstrip("Nn"), _neighbour(tokens, at, fields)), at + 1
    if kind in {"number", "operator"}:
        return text, at + 1
    name = text.strip('"')
    word = name.lower()
    if kind == "name" and word in {"timestamp", "date", "time"} and following[0] == "string":
        return _temporal(following[1], _neighbour(tokens, at, fields)), at + 2
    if kind == "name" and word == "interval" and following[0] == "string":
        return _interval(tokens, at)
    if kind == "name" and word == "extract" and following[1] == "(":
        return f"date_part('{tokens[at + 2][1].lower()}' ,", at + 4
    if word in fields:
        return _column(fields[word]), at + 1
    return _word(word, following, aggregates), at + 1


def _word(word: str, following: Pair, aggregates: bool) -> str:
    if word in {"current_timestamp", "current_date"}:
        return "now_ms()"
    if word in {"from", "for"}:
        return ","
    if word in KEYWORDS:
        return word
    if following[1] == "(" and (word in FUNCTIONS or (aggregates and word in AGGREGATES)):
        return {"char_length": "length", "stddev": "stddev_", "var": "var_"}.get(word, word)
    raise BadSql(f"unknown name {word}")


def _column(field: Field) -> str:
    name = quote(field.name)
    return f"instant_ms({name})" if field.type == "TimestampOffset" else name


def _neighbour(tokens: List[Pair], at: int, fields: Dict[str, Field]) -> Optional[Field]:
    """The temporal column that a literal is compared with: the nearest before it, else the next one."""
    candidates = list(range(at - 1, -1, -1)) + list(range(at + 1, len(tokens)))
    for index in candidates:
        kind, text = tokens[index]
        if kind in {"name", "quoted"}:
            word = text.strip('"').lower()
            if word in fields:
                return fields[word] if fields[word].type in TEMPORAL else None
            if word in {"or", "and"} and index < at and not _inside_between(tokens, index):
                return _neighbour_after(tokens, at, fields)
    return None


def _inside_between(tokens: List[Pair], at: int) -> bool:
    words = [text.lower() for kind, text in tokens[:at] if kind == "name"]
    return "between" in words[-3:]


def _neighbour_after(tokens: List[Pair], at: int, fields: Dict[str, Field]) -> Optional[Field]:
    for kind, text in tokens[at + 1 :]:
        word = text.strip('"').lower()
        if kind in {"name", "quoted"} and word in fields:
            return fields[word] if fields[word].type in TEMPORAL else None
    return None


def _string(text: str, column: Optional[Field]) -> str:
    """A plain string; against a date column it is read as a date."""
    if column is not None and re.match(r"'\d", text):
        return _temporal(text, column)
    return text


def _temporal(text: str, column: Optional[Field]) -> str:
    bare = text.strip("'").strip()
    if column is not None and column.type == "TimeOnly":
        return f"'{bare}'"
    if column is not None and column.type == "DateOnly":
        return f"'{bare[:10]}'"
    return str(instant(bare))


def _interval(tokens: List[Pair], at: int) -> Tuple[str, int]:
    unit = tokens[at + 2][1].lower() if at + 2 < len(tokens) else ""
    if unit not in UNITS:
        raise BadSql(f"unknown interval unit {unit}")
    try:
        return str(int(float(tokens[at + 1][1].strip("'")) * UNITS[unit])), at + 3
    except ValueError as error:
        raise BadSql("bad interval") from error


def instant(text: str) -> int:
    """Milliseconds since 1970 of a date or a timestamp; without an offset it is UTC. Raises BadSql."""
    bare = re.sub(r"\s+([+-]\d\d:\d\d)$", r"\1", text.strip()).replace("Z", "+00:00")
    bare = re.sub(r"\.(\d{1,6})", lambda match: "." + match.group(1).ljust(6, "0"), bare)
    try:
        moment = datetime.fromisoformat(bare)
    except ValueError as error:
        raise BadSql(f"not a date: {text}") from error
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=timezone.utc)
    return (moment - datetime(1970, 1, 1, tzinfo=timezone.utc)) // timedelta(milliseconds=1)
