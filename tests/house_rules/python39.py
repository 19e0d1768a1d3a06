# SPDX-License-Identifier: GPL-2.0-or-later
"""QGIS on Windows ran Python 3.9 until 3.34: unions of types belong into annotations, where nobody evaluates them."""

from __future__ import annotations

import ast
from typing import Iterator

from tests.house_rules.source_file import SourceFile

BUILTIN_TYPES = frozenset(
    {"int", "str", "float", "bool", "bytes", "dict", "list", "tuple", "set", "frozenset", "object"}
)


def union_complaints(source: SourceFile) -> Iterator[str]:
    """Complain about `X | Y` on types that Python 3.9 would evaluate, and fail on."""
    lazy = any(isinstance(node, ast.ImportFrom) and node.module == "__future__" for node in source.tree.body)
    annotations = (
        {id(inner) for outer in _annotations(source.tree) for inner in ast.walk(outer)} if lazy else set()
    )
    for node in ast.walk(source.tree):
        if not (isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr)) or id(node) in annotations:
            continue
        if _is_type(node.left) or _is_type(node.right):
            yield (
                f"{source.at(node)}: Python 3.9 cannot evaluate `{ast.unparse(node)}`. "
                "Write Union[...] or Optional[...], or a tuple for isinstance()."
            )


def _annotations(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        for found in (getattr(node, "annotation", None), getattr(node, "returns", None)):
            if found is not None:
                yield found


def _is_type(node: ast.AST) -> bool:
    if isinstance(node, ast.Subscript):
        return _is_type(node.value)
    return (isinstance(node, ast.Constant) and node.value is None) or (
        isinstance(node, ast.Name) and node.id in BUILTIN_TYPES
    )
