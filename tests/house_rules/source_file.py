# SPDX-License-Identifier: GPL-2.0-or-later
"""A source file as the rules see it: its place, its text, its syntax tree."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Iterator

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "ags_connector"


@dataclass(frozen=True)
class SourceFile:
    """A Python file, by its path from the top of the checkout."""

    path: PurePosixPath
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        """The syntax tree."""
        return ast.parse(self.text, str(self.path))

    @property
    def module(self) -> tuple[str, ...]:
        """The dotted name, in parts: a package's own name for its `__init__.py`."""
        parts = self.path.with_suffix("").parts
        return parts[:-1] if parts[-1] == "__init__" else parts

    @property
    def room(self) -> str:
        """The part of the house that the file belongs to; empty for the package's own `__init__.py`."""
        return self.module[1] if len(self.module) > 1 else ""

    def at(self, node: ast.AST) -> str:
        """Return `path:line` of a node."""
        return f"{self.path}:{getattr(node, 'lineno', 1)}"


def python_files(*folders: str) -> Iterator[SourceFile]:
    """Yield the Python files below these folders of the checkout, sorted."""
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield SourceFile(PurePosixPath(path.relative_to(ROOT).as_posix()), path.read_text("utf-8"))
