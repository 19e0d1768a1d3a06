# SPDX-License-Identifier: GPL-2.0-or-later
"""Makes a QGIS profile that holds nothing but the staged plugin, and starts QGIS Desktop on it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from types import MappingProxyType
from typing import Mapping

from tools.stage import PLUGIN, ROOT, stage

SETTINGS = f"""[PythonPlugins]
{PLUGIN}=true

[qgis]
checkVersion=false
showTips=false
newsFeed\\showNewsFeed=false

"""


def make_profile(root: Path, connections: Mapping[str, str] = MappingProxyType({})) -> Path:
    """Make the profile `default` below `root` anew, with the plugin staged and switched on; return the profile.

    `connections` are saved ones, URL by name; a name is one plain word.
    """
    shutil.rmtree(root, ignore_errors=True)
    profile = root / "profiles" / "default"
    stage(profile / "python" / "plugins" / PLUGIN)
    settings = profile / "QGIS"
    settings.mkdir(parents=True)
    for name in ("QGIS3.ini", "QGIS4.ini"):
        (settings / name).write_text(SETTINGS + saved(connections), "utf-8")
    return profile


def saved(connections: Mapping[str, str]) -> str:
    """Return the section of the settings that holds saved connections."""
    return "\n".join(
        [f"[{PLUGIN}]", *(f"connections\\{name}\\url={url}" for name, url in connections.items()), ""]
    )


def desktop_command(root: Path, *arguments: str) -> list[str]:
    """Return the command that starts QGIS Desktop on the profile below `root`."""
    return ["qgis", "--profiles-path", str(root), "--nologo", "--noversioncheck", *arguments]


def desktop_environment(root: Path) -> dict[str, str]:
    """Return an environment in which nothing leads to the user's own settings, and a real window is opened."""
    home = root / "home"
    home.mkdir(parents=True, exist_ok=True)
    kept = {
        key: value
        for key, value in os.environ.items()
        if key not in ("QGIS_CUSTOM_CONFIG_PATH", "QT_QPA_PLATFORM")
    }
    places = {
        "HOME": home,
        "XDG_CONFIG_HOME": home / "config",
        "XDG_DATA_HOME": home / "data",
        "XDG_CACHE_HOME": home / "cache",
    }
    return {**kept, **{key: str(place) for key, place in places.items()}, "AGS_CHECKOUT": str(ROOT)}
