# SPDX-License-Identifier: GPL-2.0-or-later
"""Builds dist/ags_connector.zip: sorted names and fixed dates, so that the same sources give the same bytes."""

from __future__ import annotations

import sys
import tempfile
import zipfile
from pathlib import Path

from tools.stage import PLUGIN, ROOT, stage

FIXED_DATE = (1980, 1, 1, 0, 0, 0)
UNIX = 3
PLAIN_FILE = 0o100644 << 16


def write_zip(folder: Path, archive: Path) -> Path:
    """Pack the files of `folder`, under its own name, into `archive`."""
    archive.parent.mkdir(parents=True, exist_ok=True)
    files = sorted((path for path in folder.rglob("*") if path.is_file()), key=lambda path: path.as_posix())
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in files:
            entry = zipfile.ZipInfo(path.relative_to(folder.parent).as_posix(), FIXED_DATE)
            entry.create_system = UNIX
            entry.external_attr = PLAIN_FILE
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, path.read_bytes())
    return archive


def package(archive: Path = ROOT / "dist" / f"{PLUGIN}.zip") -> Path:
    """Stage the plugin in a folder of its own and pack it."""
    with tempfile.TemporaryDirectory() as scratch:
        return write_zip(stage(Path(scratch) / PLUGIN), archive)


if __name__ == "__main__":
    built = package()
    print(f"built {built.relative_to(ROOT)}, {built.stat().st_size:,} bytes")
    sys.exit(0)
