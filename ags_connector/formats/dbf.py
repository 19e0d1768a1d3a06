# SPDX-License-Identifier: GPL-2.0-or-later
"""The attribute table of a shapefile, a dBASE III file, written row by row.

Written here because pyshp's own table rounds small numbers to nothing and cuts large ones.
"""

from __future__ import annotations

import struct
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any, List, Sequence, Tuple

from .dbf_fields import MOST_TEXT_BYTES, Column, columns_for
from .fields import Field

_HEADER = struct.Struct("<BBBBLHH20x")
_DESCRIPTOR = struct.Struct("<11sc4xBB14x")
# Blanks are null in numbers and text, but GDAL takes a blank date for a date.
_NO_DATE = b"00000000"


class DbfWriter:
    """Writes rows into a ``.dbf`` in UTF-8 and counts what they lost.

    A table without fields gets ``FID``, the number of the row, since the format wants one at least.
    ``ValueError`` where the fields are more than the format can hold.
    """

    def __init__(self, path: Path, fields: Sequence[Field]) -> None:
        self.lost: Counter[Tuple[str, str]] = Counter()
        self.rows = 0
        self._fields = fields
        self._columns = columns_for(fields)
        self._numbered = not self._columns
        if self._numbered:
            self._columns = [Column("FID", "N", 18, 0, lambda value, _size: (str(value).encode(), None))]
        self._row_size = 1 + sum(column.size for column in self._columns)
        header_size = 32 * len(self._columns) + 33
        if max(header_size, self._row_size) > 0xFFFF:
            raise ValueError(
                f"A shapefile cannot hold {len(self._columns)} fields of up to {MOST_TEXT_BYTES} bytes each: "
                "choose fewer fields or another format."
            )
        self._header_size = header_size
        self._file = path.open("wb")
        self._file.write(self._header())

    @property
    def renamed(self) -> List[Tuple[str, str]]:
        """The fields whose name had to change: old and new."""
        pairs = [(field.name, column.name) for field, column in zip(self._fields, self._columns)]
        return [(old, new) for old, new in pairs if old != new]

    @property
    def size(self) -> int:
        """How many bytes the file has so far."""
        return self._header_size + self.rows * self._row_size

    def write(self, row: Sequence[Any]) -> None:
        """Append one row, its values in the order of the fields."""
        values = [self.rows] if self._numbered else row
        cells = [b" "]
        for column, value in zip(self._columns, values):
            data, lost = (b"", None) if value is None else column.encode(value, column.size)
            if lost:
                self.lost[column.name, lost] += 1
            if column.kind == "D":
                data = data or _NO_DATE
            cells.append(data.rjust(column.size) if column.kind == "N" else data.ljust(column.size))
        self._file.write(b"".join(cells))
        self.rows += 1

    def close(self) -> None:
        """Write the end mark and the number of rows."""
        self._file.write(b"\x1a")
        self._file.seek(0)
        self._file.write(self._header())
        self._file.close()

    def abort(self) -> None:
        """Close the file as it is."""
        self._file.close()

    def _header(self) -> bytes:
        today = date.today()  # noqa: DTZ011 (the format's "last update" is a local date)
        sizes = (self.rows, self._header_size, self._row_size)
        descriptors = [
            _DESCRIPTOR.pack(column.name.encode(), column.kind.encode(), column.size, column.decimals)
            for column in self._columns
        ]
        start = _HEADER.pack(3, today.year - 1900, today.month, today.day, *sizes)
        return start + b"".join(descriptors) + b"\r"
