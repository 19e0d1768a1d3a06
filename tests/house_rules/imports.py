# SPDX-License-Identifier: GPL-2.0-or-later
"""Which room may import what: an import goes down, never up or sideways."""

from __future__ import annotations

import ast
import sys
from typing import Iterator

from tests.house_rules.source_file import PACKAGE, SourceFile

LOWER_ROOMS = {
    "formats": (),
    "rest": ("formats",),
    "restapi": ("rest", "formats"),
    "bridge": ("rest", "formats"),
    "processing": ("bridge", "rest", "formats"),
    "gui": ("bridge", "rest", "formats"),
    "plugin": ("gui", "processing", "bridge", "rest", "formats"),
    "import_failure": (),
    "": ("plugin", "import_failure"),
}
BRIDGE_QGIS = ("qgis.core", "qgis.PyQt.QtCore", "qgis.PyQt.QtNetwork", "qgis.PyQt.QtXml", "qgis.PyQt.sip")
FOREIGN = {
    "formats": ("numpy", "shapefile"),
    "rest": (
        "requests",
        "urllib3",
        "shapely",
    ),  # urllib3 is what requests itself is built on; shapely is optional
    "restapi": (),
    "bridge": ("requests", "urllib3", "numpy", "osgeo", *BRIDGE_QGIS),
    "processing": ("numpy", "osgeo", "processing", "qgis.PyQt.QtGui", *BRIDGE_QGIS),
    "gui": ("numpy", "osgeo", "processing", "qgis"),
    "plugin": ("processing", "qgis"),
    "import_failure": ("qgis.core", "qgis.PyQt.QtCore"),
    "": (),
}


def imported_names(source: SourceFile) -> Iterator[tuple[ast.AST, str]]:
    """Yield every import of a file as an absolute dotted name, `from a import b` as `a.b`."""
    package = source.module if source.path.name == "__init__.py" else source.module[:-1]
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node, alias.name
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join((*above, *(node.module or "").split("."))).strip(".")
            for alias in node.names:
                yield node, f"{module}.{alias.name}"


def import_complaints(source: SourceFile) -> Iterator[str]:
    """Complain about imports that go up, sideways, or out of the house by the wrong door."""
    room = source.room
    if room not in LOWER_ROOMS:
        yield f"{source.path}: {room!r} is no room of the design; put the file into one, or draw the new room there."
        return
    for node, name in imported_names(source):
        first, *rest = name.split(".")
        if first == PACKAGE:
            yield from _inner(source, node, rest[0] if rest else "")
        elif first not in sys.stdlib_module_names:
            yield from _foreign(source, node, name)


def _inner(source: SourceFile, node: ast.AST, target: str) -> Iterator[str]:
    room = source.room
    if room == "" and node in source.tree.body:
        yield (
            f"{source.at(node)}: {PACKAGE}/__init__.py imports {target} for everyone, also for plain Python "
            "without QGIS. Import it inside classFactory()."
        )
        return
    if target in (room, *LOWER_ROOMS[room]):
        return
    if {room, target} == {"gui", "processing"}:
        mend = "Open a tool by its id (agsconnector:...), and put what both need into bridge/."
    elif target in LOWER_ROOMS and room in LOWER_ROOMS[target]:
        mend = f"{target}/ lies above {room}/: pass the thing in from above (see rest/host.py), or move this code up."
    else:
        mend = f"{room or PACKAGE} may import {', '.join(LOWER_ROOMS[room]) or 'no other room'} only."
    yield f"{source.at(node)}: {room or PACKAGE}/ imports {PACKAGE}.{target}. {mend}"


def _foreign(source: SourceFile, node: ast.AST, name: str) -> Iterator[str]:
    room = source.room
    if name.startswith(("PyQt5", "PyQt6")):
        yield f"{source.at(node)}: imports {name}. Import it from qgis.PyQt: the plugin runs on Qt 5 and Qt 6."
        return
    if any(name == allowed or name.startswith(f"{allowed}.") for allowed in FOREIGN[room]):
        return
    if name.startswith(("qgis", "osgeo")) and room in ("rest", "formats", "restapi"):
        mend = f"{room}/ runs in bare Python: do this in bridge/ and hand it down through rest/host.py."
    elif name.startswith("qgis"):
        mend = f"{room}/ works without widgets, main window and iface: only gui/ and plugin.py may use them."
    elif name.startswith("requests"):
        mend = (
            "Every request goes through rest.session.Session: use rest/, with bridge.sessions.session_for()."
        )
    else:
        mend = f"{room}/ may use the standard library and {', '.join(FOREIGN[room]) or 'nothing else'}."
    yield f"{source.at(node)}: {room}/ imports {name}. {mend}"
