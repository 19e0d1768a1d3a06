# SPDX-License-Identifier: GPL-2.0-or-later
"""The shape of a file: its size, its name, its first line, its annotations."""

from __future__ import annotations

import ast
from typing import Iterator

from tests.house_rules.source_file import SourceFile

LONGEST = 400
SPDX = "# SPDX-License-Identifier: GPL-2.0-or-later"
NAMES_WITHOUT_MEANING = frozenset(
    {
        "util",
        "utils",
        "helper",
        "helpers",
        "common",
        "toolbelt",
        "misc",
        "stuff",
        "tools",
        "shared",
        "base_utils",
    }
)


def size_complaints(source: SourceFile) -> Iterator[str]:
    """Complain about a file that is two files."""
    lines = len(source.text.splitlines())
    if lines > LONGEST:
        yield f"{source.path} has {lines} lines; over {LONGEST} it is two files. Split it by what it does."


def name_complaints(source: SourceFile) -> Iterator[str]:
    """Complain about modules whose name does not say what is in them."""
    for part in source.module[1:]:
        if part in NAMES_WITHOUT_MEANING:
            yield f"{source.path}: {part!r} says nothing about what is inside. Name the file after its one job."


def licence_complaints(source: SourceFile) -> Iterator[str]:
    """Complain about a file without its licence line or its one-sentence docstring."""
    if not source.text.startswith(SPDX):
        yield f"{source.path}: the first line must be `{SPDX}`."
    if not ast.get_docstring(source.tree):
        yield f"{source.path}: say in a module docstring, in one sentence, what the file is for."


def annotation_complaints(source: SourceFile) -> Iterator[str]:
    """Complain about public functions of rest/ and formats/ without types."""
    if source.room not in ("rest", "formats"):
        return
    for node in ast.walk(source.tree):
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) or node.name.startswith("_"):
            continue
        arguments = [
            *node.args.posonlyargs,
            *node.args.args,
            *node.args.kwonlyargs,
            node.args.vararg,
            node.args.kwarg,
        ]
        bare = [
            each.arg for each in arguments if each and not each.annotation and each.arg not in ("self", "cls")
        ]
        if node.returns is None:
            bare.append("return")
        if bare:
            yield f"{source.at(node)}: {node.name}() is public: annotate {', '.join(bare)}."
