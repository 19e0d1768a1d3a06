# SPDX-License-Identifier: GPL-2.0-or-later
"""The size of TIFFs as GDAL writes them: both byte orders, both forms."""

from __future__ import annotations

import pytest
from osgeo import gdal

from ags_connector.formats.tiff_size import tiff_size


@pytest.mark.parametrize("order", ["LITTLE", "BIG"])
@pytest.mark.parametrize("form", ["NO", "YES"])
@pytest.mark.parametrize("size", [(1, 1), (300, 70_000), (5, 3)])
def test_size(order, form, size):
    path = "/vsimem/size.tif"
    options = [f"ENDIANNESS={order}", f"BIGTIFF={form}", "SPARSE_OK=YES"]
    gdal.GetDriverByName("GTiff").Create(path, *size, 2, gdal.GDT_Int16, options).FlushCache()
    file = gdal.VSIFOpenL(path, "rb")
    content = bytes(gdal.VSIFReadL(1, 1_000_000, file))
    gdal.VSIFCloseL(file)
    gdal.Unlink(path)
    assert tiff_size(content) == size
    assert tiff_size(content[:6]) is None


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n", b"II*\x00", b"II*\x00\xff\xff\xff\x7f"])
def test_no_size(content):
    assert tiff_size(content) is None
