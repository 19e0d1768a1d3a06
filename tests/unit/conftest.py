# SPDX-License-Identifier: GPL-2.0-or-later
"""Keeps the unit tests on bare Python: QGIS, Qt and GDAL cannot be imported here, as on a machine without them."""

from __future__ import annotations

import importlib.abc
import sys

FOREIGN = frozenset({"qgis", "osgeo", "PyQt5", "PyQt6", "processing"})


class RefuseQgis(importlib.abc.MetaPathFinder):
    """Answers an import of QGIS's world as a Python without it would, with a sentence that says why."""

    def find_spec(self, fullname, path=None, target=None):
        """Refuse the foreign packages, leave the others to the finders that follow."""
        if fullname.partition(".")[0] in FOREIGN:
            raise ModuleNotFoundError(
                f"{fullname} was imported in a unit test: rest/ and formats/ run without QGIS. "
                "Move the import to bridge/, or the test to tests/qgis/.",
                name=fullname,
            )


def pytest_configure():
    """Stand before every other finder, also while modules are collected; a mixed run has QGIS loaded already."""
    if not FOREIGN.intersection(sys.modules):
        sys.meta_path.insert(0, RefuseQgis())
