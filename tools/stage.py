# SPDX-License-Identifier: GPL-2.0-or-later
"""Assembles build/ags_connector/ as QGIS wants it: package, metadata, licence and compiled translations."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from tools.translations import compile_all

ROOT = Path(__file__).resolve().parent.parent
PLUGIN = "ags_connector"
BESIDE_THE_PACKAGE = ("metadata.txt", "LICENSE")


def stage(target: Path = ROOT / "build" / PLUGIN) -> Path:
    """Make the plugin folder anew at `target` and return it."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(ROOT / PLUGIN, target, ignore=shutil.ignore_patterns("__pycache__", "*.pyc", ".*"))
    for name in BESIDE_THE_PACKAGE:
        shutil.copy(ROOT / name, target / name)
    compile_all(ROOT / "i18n", target / "i18n")
    return target


if __name__ == "__main__":
    print(f"staged {stage().relative_to(ROOT)}/")
    sys.exit(0)
