# SPDX-License-Identifier: GPL-2.0-or-later
"""How code behaves: no printing, no blanket excepts, no asserts, no unverified TLS."""

from __future__ import annotations

import ast
from typing import Iterator

from tests.house_rules.source_file import PACKAGE, SourceFile

CATCH_ALLS = (f"{PACKAGE}/processing/base.py", f"{PACKAGE}/bridge/tasks.py")
BLANKET = frozenset({"Exception", "BaseException"})
UNVERIFIED = frozenset({"VerifyNone", "CERT_NONE", "_create_unverified_context", "disable_warnings"})


def print_complaints(source: SourceFile) -> Iterator[str]:
    """Complain about output that nobody sees in QGIS, and about asserts, which `python -O` removes."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print":
            yield f"{source.at(node)}: print() reaches nobody in QGIS. Use the feedback, or logging."
        if isinstance(node, ast.Assert):
            yield f"{source.at(node)}: raise an error of rest.errors in place of assert."


def except_complaints(source: SourceFile) -> Iterator[str]:
    """Complain about handlers that catch what they do not know."""
    if str(source.path) in CATCH_ALLS:
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ExceptHandler):
            if _raises_again(node):
                continue
            caught = [node.type] if not isinstance(node.type, ast.Tuple) else node.type.elts
        elif isinstance(node, ast.Call) and ast.unparse(node.func) in ("suppress", "contextlib.suppress"):
            caught = list(node.args)
        else:
            continue
        if any(each is None or ast.unparse(each) in BLANKET for each in caught):
            yield (
                f"{source.at(node)}: a blanket except hides faults. Name the errors that you expect here; "
                "the catch-alls stand in processing/base.py and bridge/tasks.py."
            )


def _raises_again(handler: ast.ExceptHandler) -> bool:
    """Tell whether a handler only tidies up: it ends in a bare `raise`."""
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def tls_complaints(source: SourceFile) -> Iterator[str]:
    """Complain about TLS verification switched off."""
    mend = "TLS verification is never switched off: add a private CA to QGIS, or pass its bundle."
    for node in ast.walk(source.tree):
        if isinstance(node, ast.keyword) and node.arg == "verify" and _is_false(node.value):
            yield f"{source.at(node.value)}: verify=False. {mend}"
        if isinstance(node, ast.Assign) and _is_false(node.value):
            for target in node.targets:
                if isinstance(target, ast.Attribute) and target.attr in ("verify", "check_hostname"):
                    yield f"{source.at(node)}: {ast.unparse(target)} = False. {mend}"
        if _ignores_all_errors(node):
            # With a list it lets pass only what the user has accepted in QGIS for this host and certificate.
            yield f"{source.at(node)}: {ast.unparse(node)} ignores every error. {mend}"
        if isinstance(node, ast.Attribute) and node.attr in UNVERIFIED:
            yield f"{source.at(node)}: {ast.unparse(node)}. {mend}"


def _ignores_all_errors(node: ast.AST) -> bool:
    called = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    return called and node.func.attr == "ignoreSslErrors" and not node.args


def _is_false(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value is False
