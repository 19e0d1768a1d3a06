# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes a download to a file; the target appears only when it is complete."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Iterator, Optional, Protocol, Tuple, Union

from ..formats.feature_batch import FeatureBatch, FeatureSchema
from ..formats.writer import FeatureWriter
from . import host
from .errors import AgsError, Canceled, IncompleteDownload, WriteFailed
from .models import DownloadReport

# What may stand beside a shapefile of the same name and would be wrong beside a new one.
_SIDECARS = (".shx", ".dbf", ".prj", ".cpg", ".qix", ".sbn", ".sbx", ".qmd")


class Source(Protocol):
    """What can be written: a download, or one whose features are changed on the way."""

    @property
    def schema(self) -> FeatureSchema:
        """What the features look like."""

    @property
    def report(self) -> Optional[DownloadReport]:
        """How it ended; ``None`` before the end."""

    def __iter__(self) -> Iterator[FeatureBatch]: ...

    def close(self) -> None:
        """Stop."""


def check_target(path: Path, *, overwrite: bool = True) -> None:
    """Raise before anything is sent where ``path`` cannot be written or nothing writes its format."""
    host.current().check_suffix(path.suffix)
    check_place(path, overwrite=overwrite)


def check_place(path: Path, *, overwrite: bool = True) -> None:
    """Raise ``WriteFailed`` where no file can be put at ``path``."""
    folder = path.parent
    if not folder.is_dir():
        raise WriteFailed(
            f"There is no folder “{folder}” to write “{path.name}” to. Create it, or choose another."
        )
    if not os.access(folder, os.W_OK | os.X_OK):
        raise WriteFailed(
            f"The folder “{folder}” cannot be written to. Choose another, or ask for the right to write."
        )
    if path.exists() and not overwrite:
        raise WriteFailed(f"“{path}” exists already. Choose another name, or allow it to be replaced.")


def export(download: Source, path: Union[str, Path], *, overwrite: bool = True) -> DownloadReport:
    """Write all features of ``download`` to ``path`` in the format of its suffix and return the report.

    The file is written beside the target as ``<name>.incomplete.<suffix>`` and takes its place when every
    feature is in it. Where features are missing at the end, or the server fails in the middle, what was read
    stays there and the error says so; on cancel it is removed.
    """
    target = Path(path)
    check_target(target, overwrite=overwrite)
    work = target.with_name(f"{target.stem}.incomplete{target.suffix}")
    _remove(work)
    try:
        notes = _write(download, work, target)
    except Canceled:
        _remove(work)
        raise
    except AgsError as error:
        raise _with_leftover(error, work) from error
    _take_place(work, target)
    report = download.report
    if report is None:
        raise WriteFailed(f"The download to “{target}” ended without a result.")
    return replace(report, path=str(target), notes=(*report.notes, *notes))


def _write(download: Source, work: Path, target: Path) -> Tuple[str, ...]:
    schema = replace(download.schema, name=target.stem)
    try:
        writer = host.current().open_writer(work, schema)
    except OSError as error:
        raise WriteFailed(f"“{work}” cannot be written: {error}.") from error
    try:
        for batch in download:
            writer.write(batch)
        return writer.close()
    except IncompleteDownload:
        writer.close()
        raise
    except OSError as error:
        writer.abort()
        raise WriteFailed(f"Writing “{work}” failed: {error}.") from error
    except BaseException:
        _leave(writer)
        raise
    finally:
        download.close()


def _leave(writer: FeatureWriter) -> None:
    """Close a file that will not be finished, without hiding why."""
    try:
        writer.close()
    except OSError:
        writer.abort()


def _with_leftover(error: AgsError, work: Path) -> AgsError:
    if work.exists():
        error.details = (*error.details, f"What was read is in “{work}”.")
    return error


def _take_place(work: Path, target: Path) -> None:
    try:
        for suffix in _SIDECARS if target.suffix.lower() == ".shp" else ():
            target.with_suffix(suffix).unlink(missing_ok=True)
        for part in sorted(work.parent.glob(f"{_literal(work.stem)}.*")):
            os.replace(part, part.with_name(target.stem + part.name[len(work.stem) :]))
    except OSError as error:
        raise WriteFailed(f"“{target}” cannot be replaced: {error}. The result is in “{work}”.") from error


def _remove(work: Path) -> None:
    for part in work.parent.glob(f"{_literal(work.stem)}.*"):
        part.unlink(missing_ok=True)


def _literal(name: str) -> str:
    return "".join(f"[{char}]" if char in "*?[" else char for char in name)
