# SPDX-License-Identifier: GPL-2.0-or-later
"""The language of a portal's search: words, phrases, fields, AND, OR, NOT, + and -, parentheses, ranges."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from typing import Any, Callable, List, Mapping, Tuple

from tests.sample_server.reply import RestError

Document = Mapping[str, Any]
Test = Callable[[Document], bool]
# A clause, and whether it only takes away.
Clause = Tuple[Test, bool]

TOKENS = re.compile(
    r"""\s*(?:
    (?P<open>\()|(?P<close>\))
    |(?P<and>AND(?!\w)|&&)|(?P<or>OR(?!\w)|\|\|)|(?P<not>NOT(?!\w)|!)
    |(?P<sign>[+-])(?=\S)
    |(?:(?P<field>\w+):)?(?:"(?P<phrase>[^"]*)"|\[(?P<low>\S+)\s+TO\s+(?P<high>\S+?)\]|(?P<word>[^\s()"]*[^\s()":]))
    )""",
    re.VERBOSE,
)
FREE = ("title", "tags", "snippet", "description", "type", "owner")
WORD = re.compile(r"\w+")


def compiled(text: str) -> Test:
    """What a query asks of an item. Raises RestError for one that makes no sense."""
    tokens = _tokens(text)
    clause = _either(tokens)
    if tokens:
        raise _senseless(text)
    return clause[0]


def _tokens(text: str) -> List[Tuple[str, Mapping[str, Any]]]:
    found, at = [], 0
    while text[at:].strip():
        match = TOKENS.match(text, at)
        if match is None:
            raise _senseless(text)
        given = {key: value for key, value in match.groupdict().items() if value is not None}
        kind = next((key for key in ("open", "close", "and", "or", "not", "sign") if key in given), "term")
        found.append((kind, given))
        at = match.end()
    return found


def _either(tokens: List[Any]) -> Clause:
    clauses = [_all(tokens)]
    while tokens and tokens[0][0] == "or":
        tokens.pop(0)
        clauses.append(_all(tokens))
    if len(clauses) == 1:
        return clauses[0]
    tests = [test for test, _ in clauses]
    return (lambda item: any(test(item) for test in tests)), False


def _all(tokens: List[Any]) -> Clause:
    clauses: List[Clause] = []
    while tokens and tokens[0][0] not in ("or", "close"):
        if tokens[0][0] == "and":
            tokens.pop(0)
            continue
        clauses.append(_one(tokens))
    if not clauses:
        raise RestError(400, "Unable to perform the search.", ["An operand is missing."])
    tests = [test for test, _ in clauses]
    return (lambda item: all(test(item) for test in tests)), all(negative for _, negative in clauses)


def _one(tokens: List[Any]) -> Clause:
    if not tokens:
        raise RestError(400, "Unable to perform the search.", ["An operand is missing."])
    kind, given = tokens.pop(0)
    if kind == "not" or (kind == "sign" and given["sign"] == "-"):
        inner = _one(tokens)[0]
        return (lambda item: not inner(item)), True
    if kind == "sign":
        return _one(tokens)
    if kind == "open":
        test, negative = _either(tokens)
        if not tokens or tokens.pop(0)[0] != "close":
            raise RestError(400, "Unable to perform the search.", ["A parenthesis is not closed."])
        # What only takes away has nothing to take away from inside parentheses.
        return ((lambda item: False), False) if negative else (test, False)
    if kind != "term":
        raise RestError(400, "Unable to perform the search.", ["A parenthesis is not opened."])
    return _term(given), False


def _term(given: Mapping[str, Any]) -> Test:
    name = given.get("field", "").lower()
    if "low" in given:
        low, high = int(given["low"]), int(given["high"])
        return lambda item: low <= int(item.get(name) or 0) <= high
    wanted = str(given.get("phrase", given.get("word", ""))).lower()
    if name == "type":
        return lambda item: str(item["type"]).lower().startswith(wanted)
    if name:
        return lambda item: any(_holds(value, wanted) for value in _values(item, name))
    if wanted == "*":
        return lambda item: True
    return lambda item: any(_holds(value, wanted) for field in FREE for value in _values(item, field))


def _values(item: Document, name: str) -> List[str]:
    value = item.get(name)
    values = value if isinstance(value, (list, tuple)) else [value]
    return [str(each).lower() for each in values if each is not None]


def _holds(value: str, wanted: str) -> bool:
    """Whether a text holds these words one after the other; `*` and `?` stand for any letters."""
    words = WORD.findall(value)
    sought = re.findall(r"[\w*?]+", wanted)
    if not sought:
        return False
    for start in range(len(words) - len(sought) + 1):
        if all(fnmatchcase(words[start + i], pattern) for i, pattern in enumerate(sought)):
            return True
    return False


def _senseless(text: str) -> RestError:
    return RestError(400, "Unable to perform the search.", [f"The query cannot be read: {text}"])
