# SPDX-License-Identifier: GPL-2.0-or-later
"""All that makes tables layers again: indexes, counts, styles, metadata, relations."""

from __future__ import annotations

from typing import Dict, Sequence

from ...rest.feedback import Feedback, Severity, check_canceled
from .finish import describe, fill_indexes, record_contents
from .layout import Layout
from .metadata import store_metadata
from .partial import PartialFile, transaction
from .project import make_project, store_project
from .relations import relations_of
from .source import Source
from .style import style_of
from .styles import create_style_table, store_styles


class Dress:
    """Adds to a file with all rows what programs need to show them; can be repeated.

    ``drawn`` says whether symbols and labels of the server become the default styles. Raises ``OSError``,
    ``WriteFailed`` and ``Canceled``.
    """

    def __init__(
        self,
        partial: PartialFile,
        layout: Layout,
        sources: Sequence[Source],
        *,
        drawn: bool,
        feedback: Feedback,
    ) -> None:
        self._partial = partial
        self._layout = layout
        self._sources = sources
        self._drawn = drawn
        self._feedback = feedback

    def put_on(self) -> int:
        """Do it and return the number of rows in the tables of layers."""
        tables = self._layout.names
        styles = self._styles()
        create_style_table(self._partial.path)
        urls = [source.layer.url for source in self._sources]
        with self._partial.database() as database, transaction(database):
            boxes = fill_indexes(database, self._layout.tables, self._pause)
            counts = record_contents(database, tables, boxes)
            describe(database, self._layout.tables)
            store_metadata(database, zip(self._layout.tables, urls))
            store_styles(database, styles)
        check_canceled(self._feedback)
        self._add_project()
        return sum(counts[table.name] for table in self._layout.tables)

    def _styles(self) -> Dict[str, str]:
        styles: Dict[str, str] = {}
        for table in self._layout.tables:
            styles[table.name], notes = style_of(table, drawn=self._drawn)
            self._warn(*(f"{table.info.name}: {note}" for note in notes))
        return styles

    def _add_project(self) -> None:
        relations, notes = relations_of(self._layout.tables)
        self._warn(*notes)
        if len(self._layout.names) < 2:
            return
        rows = make_project(self._partial.path, self._partial.target, self._layout, relations)
        with self._partial.database() as database, transaction(database):
            store_project(database, rows)

    def _pause(self) -> None:
        check_canceled(self._feedback)

    def _warn(self, *texts: str) -> None:
        for text in texts:
            self._feedback.message(Severity.WARNING, text)
