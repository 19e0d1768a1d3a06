# SPDX-License-Identifier: GPL-2.0-or-later
"""Holds the built zip against what the plugin repository refuses: structure, metadata, Bandit, detect-secrets.

check_zip.py [ZIP]
"""

from __future__ import annotations

import configparser
import json
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path, PurePosixPath

from tools.package import package
from tools.stage import PLUGIN

REQUIRED_KEYS = (
    "name", "description", "about", "version", "qgisMinimumVersion", "author", "email",
    "homepage", "tracker", "repository",
)  # fmt: skip
REFUSED_SUFFIXES = (".sh", ".bat", ".so", ".dll", ".dylib", ".exe", ".pyd", ".pyc", ".zip")
REFUSED_FOLDERS = frozenset({"tests", "__pycache__", "__MACOSX", ".git", "ui_build"})
LARGEST = 25 * 1024 * 1024


def structure_complaints(archive: Path) -> list[str]:
    """Return what the repository would dislike in the list of files."""
    found = []
    with zipfile.ZipFile(archive) as packed:
        names = [PurePosixPath(name) for name in packed.namelist()]
    if archive.stat().st_size >= LARGEST:
        found.append(
            f"the zip has {archive.stat().st_size:,} bytes, the repository takes less than {LARGEST:,}"
        )
    tops = sorted({name.parts[0] for name in names})
    if tops != [PLUGIN]:
        found.append(f"the zip holds {', '.join(tops)} on top; it must hold the one folder {PLUGIN}/")
    needed = [PurePosixPath(PLUGIN, name) for name in ("__init__.py", "metadata.txt", "LICENSE")]
    found += [f"{name} is missing" for name in needed if name not in names]
    for name in names:
        if name.suffix.lower() in REFUSED_SUFFIXES:
            found.append(f"{name}: files of this kind are refused")
        if REFUSED_FOLDERS.intersection(name.parts):
            found.append(f"{name}: does not belong into the zip")
    return found


def metadata_complaints(folder: Path) -> list[str]:
    """Return what is missing or wrong in metadata.txt."""
    parser = configparser.ConfigParser()
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read(folder / "metadata.txt", "utf-8")
    general = parser["general"]
    found = [f"metadata.txt lacks {key}" for key in REQUIRED_KEYS if not general.get(key, "").strip()]
    addresses = [key for key in ("homepage", "tracker", "repository") if general.get(key)]
    found += [
        f"metadata.txt: {key} is no https address"
        for key in addresses
        if not general[key].startswith("https://")
    ]
    if general.get("icon") and not (folder / general["icon"]).is_file():
        found.append(f"metadata.txt names the icon {general['icon']}, which is not in the folder")
    if "def classFactory(" not in (folder / "__init__.py").read_text("utf-8"):
        found.append(f"{PLUGIN}/__init__.py has no classFactory: QGIS cannot start the plugin")
    return found


def bandit_complaints(folder: Path) -> list[str]:
    """Return Bandit's findings, of every severity."""
    command = [sys.executable, "-m", "bandit", "--quiet", "--recursive", "--format", "json", str(folder)]
    report = json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stdout)
    findings = report["results"] + [{**error, "issue_text": error["reason"]} for error in report["errors"]]
    return [
        f"bandit: {Path(found['filename']).relative_to(folder)}:{found.get('line_number', 1)}: "
        f"{found.get('test_id', '')} {found['issue_text']}"
        for found in findings
    ]


def secret_complaints(folder: Path) -> list[str]:
    """Return what detect-secrets takes for a secret."""
    command = [sys.executable, "-m", "detect_secrets", "scan", "--all-files", "."]
    scan = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return [
        f"detect-secrets: {name}:{secret['line_number']}: {secret['type']}"
        for name, secrets in json.loads(scan.stdout)["results"].items()
        for secret in secrets
    ]


def complaints_about(archive: Path) -> list[str]:
    """Return everything that would keep the zip out of the repository."""
    found = structure_complaints(archive)
    with tempfile.TemporaryDirectory() as scratch, zipfile.ZipFile(archive) as packed:
        packed.extractall(scratch)
        folder = Path(scratch) / PLUGIN
        if not (folder / "metadata.txt").is_file() or not (folder / "__init__.py").is_file():
            return found
        return found + metadata_complaints(folder) + bandit_complaints(folder) + secret_complaints(folder)


def main(arguments: list[str]) -> int:
    """Check the zip named, or a newly built one; return 1 where it would be refused."""
    archive = Path(arguments[0]) if arguments else package()
    found = complaints_about(archive)
    print("\n".join(found) if found else f"{archive.name}: nothing that the plugin repository refuses")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
