# SPDX-License-Identifier: GPL-2.0-or-later
"""Keeping the files of a failed run where nobody takes them for complete."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Optional, Union

from ..bridge.i18n import tr

if TYPE_CHECKING:
    from .feature_output import FeatureOutput
    from .page_output import PageOutput
    from .values import Run

Output = Union["FeatureOutput", "PageOutput"]

_SHAPEFILE_PARTS = (".shp", ".shx", ".dbf", ".prj", ".cpg", ".qpj", ".qmd")


def set_aside(path: Path) -> Optional[Path]:
    """Rename ``name.ext`` to ``name.incomplete.ext``, a shapefile with all its parts; return the new path.

    ``None`` where there is no such file. An older incomplete file is replaced.
    """
    if not path.is_file():
        return None
    suffixes = _SHAPEFILE_PARTS if path.suffix.lower() == ".shp" else (path.suffix,)
    for suffix in suffixes:
        part = path.with_suffix(suffix)
        if part.is_file():
            part.replace(path.with_name(f"{path.stem}.incomplete{suffix}"))
    return path.with_name(f"{path.stem}.incomplete{path.suffix}")


def keep_what_came(output: Output, run: Run) -> str:
    """Let go of the output of a failed run and say what it holds; a file is renamed to show it."""
    output.abort()
    path = run.output_file()
    kept = set_aside(path) if path else None
    if kept:
        text = tr("The {count} features that came are kept in “{path}”.")
        return text.format(count=output.written, path=kept)
    if path:
        return tr("Nothing was written.")
    text = tr("The output holds the {count} features that came, and is not complete.")
    return text.format(count=output.written)


def keep_after_cancel(output: Output, run: Run) -> str:
    """Do the same after Cancel, and have QGIS not load the file; say what there is now."""
    path = run.output_file()
    if path is None:
        output.close()
        return tr("The output holds only these.")
    told = keep_what_came(output, run)
    to_load = run.context.layersToLoadOnCompletion()
    if to_load.pop(output.destination, None) is not None:
        run.context.setLayersToLoadOnCompletion(to_load)
    return told
