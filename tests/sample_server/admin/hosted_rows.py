# SPDX-License-Identifier: GPL-2.0-or-later
"""The rows of hosted layers: tables made, columns added and dropped, rows deleted; undone when the site is reset."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Sequence

from tests.sample_server import build
from tests.sample_server.model import Field, Layer, quote

if TYPE_CHECKING:
    from tests.sample_server.site import Site


class HostedRows:
    """Changes of the site's data file; before the first one it is put aside."""

    def __init__(self, site: Site) -> None:
        self._site = site

    @property
    def _kept(self) -> Path:
        return self._site.data.with_suffix(".before")

    def _open(self) -> sqlite3.Connection:
        if not self._kept.exists():
            shutil.copyfile(self._site.data, self._kept)
        return sqlite3.connect(self._site.data)

    def make(self, layers: Sequence[Layer]) -> None:
        """Empty tables for new layers."""
        with closing(self._open()) as store:
            for layer in layers:
                build.fill(store, layer, iter(()))
            store.commit()

    def add(self, layer: Layer, fields: Sequence[Field]) -> None:
        self._run(
            [
                f"ALTER TABLE {layer.table} ADD COLUMN {quote(item.name)} {build.COLUMN_TYPES.get(item.type, 'TEXT')}"
                for item in fields
            ]
        )

    def drop(self, layer: Layer, fields: Sequence[Field]) -> None:
        self._run([f"ALTER TABLE {layer.table} DROP COLUMN {quote(item.name)}" for item in fields])

    def truncate(self, layer: Layer) -> None:
        """Delete every row; the layer has no extent any more."""
        statements = [f"DELETE FROM {layer.table}"]
        if layer.spatial:
            statements.append(f"DELETE FROM rt_{layer.table}")
        with closing(self._open()) as store:
            for sql in statements:
                store.execute(sql)
            store.execute("DELETE FROM extents_ WHERE name = ?", (layer.table,))
            store.commit()
        self._site.forget_extents()

    def _run(self, statements: Sequence[str]) -> None:
        with closing(self._open()) as store:
            for sql in statements:
                store.execute(sql)
            store.commit()

    def reset(self) -> None:
        """The rows as they were published."""
        if self._kept.exists():
            os.replace(self._kept, self._site.data)
            self._site.forget_extents()
