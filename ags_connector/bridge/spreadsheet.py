# SPDX-License-Identifier: GPL-2.0-or-later
"""Reading spreadsheets that were written here: their first row holds the names of the columns."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Iterator

from osgeo import gdal

_OPTIONS = ("OGR_XLSX_HEADERS", "OGR_ODS_HEADERS")


@contextmanager
def names_in_the_first_row() -> Iterator[None]:
    """Have GDAL take the first row for names in this thread; where all cells are texts it takes it for data."""
    before = {option: gdal.GetThreadLocalConfigOption(option) for option in _OPTIONS}
    for option in _OPTIONS:
        gdal.SetThreadLocalConfigOption(option, "FORCE")
    try:
        yield
    finally:
        for option, value in before.items():
            gdal.SetThreadLocalConfigOption(option, value)
