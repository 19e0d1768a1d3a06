# SPDX-License-Identifier: GPL-2.0-or-later
"""Texts for translation: literals, taken when they are shown, through one function."""

from __future__ import annotations

import ast
from typing import Iterator

from tests.house_rules.source_file import PACKAGE, SourceFile

# bridge/i18n.py is the one way; import_failure.py runs where nothing of the package can be imported.
ASK_QT_THEMSELVES = (f"{PACKAGE}/bridge/i18n.py", f"{PACKAGE}/import_failure.py")


def text_complaints(source: SourceFile) -> Iterator[str]:
    """Complain about texts that no translation would ever reach."""
    if str(source.path) in ASK_QT_THEMSELVES:
        return
    early = set(map(id, _calls_at_import(source.tree)))
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ImportFrom):
            yield from _renamed(source, node)
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if isinstance(node.func, ast.Attribute) and name in ("tr", "translate") and _looks_like_qt(node):
            yield (
                f"{source.at(node)}: {ast.unparse(node.func)}() looks the text up in a context of its own. "
                "Use tr() of bridge/i18n.py."
            )
        if not (isinstance(node.func, ast.Name) and name == "tr"):
            continue
        if not (node.args and isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str)):
            yield (
                f"{source.at(node)}: tr() needs a literal, or the text cannot be extracted. "
                'Write tr("... {name} ...").format(name=...).'
            )
        if id(node) in early:
            yield (
                f"{source.at(node)}: tr() runs when the module is imported, before the translator is there. "
                "Call it inside the function that shows the text."
            )


def _looks_like_qt(node: ast.Call) -> bool:
    """`self.tr("x")` and `QCoreApplication.translate("c", "x")`, but not `"abc".translate(table)`."""
    owner = ast.unparse(node.func.value) if isinstance(node.func, ast.Attribute) else ""
    return owner in ("self", "cls", "QObject", "QCoreApplication", "QgsApplication", "QApplication")


def _renamed(source: SourceFile, node: ast.ImportFrom) -> Iterator[str]:
    for alias in node.names:
        if alias.name == "tr" and alias.asname not in (None, "tr"):
            yield f"{source.at(node)}: tr is imported as {alias.asname}, which hides its texts. Import it as tr."


def _calls_at_import(node: ast.AST) -> Iterator[ast.Call]:
    """Yield the calls made by importing a module: bodies of functions and lambdas wait, their defaults do not."""
    if isinstance(node, ast.Call):
        yield node
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        children: list[ast.AST] = [*node.decorator_list, node.args]
    elif isinstance(node, ast.Lambda):
        children = [node.args]
    else:
        children = list(ast.iter_child_nodes(node))
    for child in children:
        yield from _calls_at_import(child)
