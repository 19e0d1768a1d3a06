# SPDX-License-Identifier: GPL-2.0-or-later
"""The algorithm ids: models and scripts of users depend on them, so they are read from the code and held to a list."""

from __future__ import annotations

import ast
import re
from typing import Iterable, Iterator

from tests.house_rules.source_file import PACKAGE, SourceFile

WELL_FORMED = re.compile(r"[a-z][a-z0-9]*")
PUBLISHED = frozenset(
    """
    downloadfeatures exportlayers clipfeatures layerstatistics relatedrecords exportkmz exportmapimage listservices
    exportimage identifyimage geocodeaddresses findaddresscandidates reversegeocode rungptask gpjobresults importtoolbox
    addfeatures updatefeatures upsertfeatures deletefeatures downloadattachments addattachments createreplica
    synchronizereplica searchportal servicestatus startservices stopservices restartservices setpermissions editservice
    querylogs
    """.split()
)


def declared_ids(sources: Iterable[SourceFile]) -> Iterator[tuple[str, str]]:
    """Yield `(id, path:line)` for each class of processing/ that sets a literal `ID`."""
    for source in sources:
        if source.room != "processing":
            continue
        for node in ast.walk(source.tree):
            for statement in node.body if isinstance(node, ast.ClassDef) else ():
                value = _assigned_to_id(statement)
                if value:
                    yield value, source.at(statement)


def id_complaints(sources: Iterable[SourceFile], registered: frozenset[str]) -> Iterator[str]:
    """Complain where the ids in the code are not the registered ones, or are none of the published ones."""
    seen: dict[str, str] = {}
    for name, place in declared_ids(sources):
        if name in seen:
            yield f"{place}: the id {name!r} is taken already, in {seen[name]}. An id belongs to one algorithm."
        seen[name] = place
        if not WELL_FORMED.fullmatch(name):
            yield f"{place}: the id {name!r} must be lowercase letters and digits."
        elif name not in PUBLISHED:
            yield f"{place}: {name!r} is none of the published ids. Decide on it in docs/architecture.md first."
        elif name not in registered:
            yield f"{place}: {name!r} is new: add it to REGISTERED in tests/test_architecture.py."
    for name in sorted(registered - set(seen)):
        yield (
            f"{PACKAGE}/processing: no class has ID = {name!r} any more, but models and scripts of users call it. "
            "Restore it."
        )


def _assigned_to_id(statement: ast.stmt) -> str:
    if isinstance(statement, ast.Assign):
        targets = statement.targets
    elif isinstance(statement, ast.AnnAssign):
        targets = [statement.target]
    else:
        return ""
    named_id = any(isinstance(target, ast.Name) and target.id == "ID" for target in targets)
    value = statement.value
    return (
        value.value if named_id and isinstance(value, ast.Constant) and isinstance(value.value, str) else ""
    )
