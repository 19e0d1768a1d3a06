# SPDX-License-Identifier: GPL-2.0-or-later
"""Takes the pictures of the interface: QGIS Desktop with the staged plugin, light and dark, into build/screenshots/.

screenshots.py [light] [dark] [interface] [geoprocessing] [portal] [toolbox] [places] [administration] [signing]

It needs a (virtual) screen.
"""

from __future__ import annotations

import shutil
import subprocess
import sys

from tests.sample_server import SampleServer
from tools.stage import ROOT
from tools.throwaway_profile import desktop_command, desktop_environment, make_profile

PICTURES = ROOT / "build" / "screenshots"
STORIES = {
    "interface": "screenshot_scenes.py",
    "geoprocessing": "screenshot_geoprocessing.py",
    "portal": "screenshot_portal.py",
    "toolbox": "screenshot_toolbox.py",
    "places": "screenshot_places.py",
    "administration": "screenshot_administration.py",
    "signing": "screenshot_signing.py",
}
THEMES = {"light": "default", "dark": "Night Mapping"}
LONGEST_RUN = 180


def take(name: str, story: str, url: str) -> int:
    """Start QGIS with one theme and let it play the scenes of a story; return its exit code."""
    root = ROOT / "build" / "screenshots-qgis"
    profile = make_profile(root)
    for settings in (profile / "QGIS").glob("*.ini"):
        settings.write_text(f"{settings.read_text('utf-8')}\n[UI]\nUITheme={THEMES[name]}\n", "utf-8")
    environment = desktop_environment(root)
    environment.update(AGS_PICTURES=str(PICTURES), AGS_PICTURE_SET=name, AGS_SAMPLE_URL=url)
    command = desktop_command(root, "--code", str(ROOT / "tools" / STORIES[story]))
    return subprocess.run(command, cwd=ROOT, env=environment, timeout=LONGEST_RUN, check=False).returncode


def main(names: list[str]) -> int:
    """Take the pictures of the named themes and stories; the exit code tells whether every scene was played."""
    if not names:
        shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir(parents=True, exist_ok=True)
    themes = [name for name in THEMES if name in names] or list(THEMES)
    stories = [story for story in STORIES if story in names] or list(STORIES)
    with SampleServer() as server, SampleServer(portal=server):
        plays = [(theme, story) for theme in themes for story in stories]
        failures = [f"{story} ({theme})" for theme, story in plays if take(theme, story, server.url)]
    for picture in sorted(PICTURES.glob("*.png")):
        print(picture.relative_to(ROOT))
    if failures:
        print(f"screenshots: not all scenes were played: {', '.join(failures)}", file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
