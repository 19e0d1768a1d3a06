# SPDX-License-Identifier: GPL-2.0-or-later
"""Builds the rasters of the image services once, from the elevation data that matplotlib ships."""

from __future__ import annotations

import fcntl
import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Dict, Optional, Tuple

import numpy as np
from osgeo import gdal

from tests.sample_server import projection
from tests.sample_server.build import data_folder
from tests.sample_server.content import surveys

UTM = 32616
DEM_CORNER = (731339.0, 4068526.0)  # upper left; part of the extent lies beyond the data's slanted border
DEM_CELL = 0.5
DEM_SIZE = (6400, 5400)
DEM_STEP = 32  # heights are rounded to a 32nd of a metre, which packs well
TERRAIN_BOUNDS = (733000.0, 4042000.0, 757000.0, 4066000.0)
PACKED = ["TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=1"]


@dataclass(frozen=True)
class RasterKind:
    """What an image service says of its raster beyond what the file holds."""

    wkid: int
    data_type: str
    band_names: Tuple[str, ...]
    build: Callable[[Path], None]
    functions: Tuple[str, ...] = ("None",)
    max_width: int = 1000
    max_height: int = 1000


def raster_path(name: str, folder: Optional[Path] = None) -> Path:
    """The raster's file, built first where it is missing; two processes at once build it only once."""
    folder = folder or data_folder()
    stamp = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()[:16]
    target = folder / f"{name}-{stamp}.tif"
    if target.is_file():
        return target
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "rasters.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not target.is_file():
            for stale in folder.glob(f"{name}-*.tif"):
                stale.unlink()
            partial = folder / f"{name}.part.tif"
            RASTERS[name].build(partial)
            os.replace(partial, target)
    return target


def open_raster(name: str) -> Any:
    """A dataset of the raster of its own, for one thread."""
    dataset = gdal.OpenEx(str(raster_path(name)), gdal.OF_RASTER)
    if dataset is None:
        raise OSError(f"{name} cannot be opened: {gdal.GetLastErrorMsg()}")
    return dataset


def _sample(name: str) -> Any:
    import matplotlib

    return np.load(Path(matplotlib.get_data_path()) / "sample_data" / f"{name}.npz")


def _in_memory(array: Any, wkid: int, transform: Tuple[float, ...]) -> Any:
    made = gdal.GetDriverByName("MEM").Create("", array.shape[1], array.shape[0], 1, gdal.GDT_Int16)
    made.SetGeoTransform(transform)
    made.SetProjection(projection.reference(wkid).ExportToWkt())
    made.GetRasterBand(1).WriteArray(array)
    return made


def _fault() -> Any:
    """The Jacksboro fault as it is: three arc seconds, whole metres."""
    data = _sample("jacksboro_fault_dem")
    north = max(float(data["ymin"]), float(data["ymax"]))
    transform = (float(data["xmin"]), float(data["dx"]), 0.0, north, 0.0, -float(data["dy"]))
    return _in_memory(data["elevation"], 4326, transform)


def ground(cell: float) -> Any:
    """The elevation at the fault in UTM, in memory, with square cells of that many metres."""
    return gdal.Warp("", _fault(), format="MEM", dstSRS=f"EPSG:{UTM}", xRes=cell, yRes=cell,
                     resampleAlg="bilinear", outputType=gdal.GDT_Float32, dstNodata=-9999)  # fmt: skip


def _build_dem(path: Path) -> None:
    (left, top), (width, height) = DEM_CORNER, DEM_SIZE
    warped = gdal.Warp(
        "",
        _fault(),
        format="MEM",
        dstSRS=f"EPSG:{UTM}",
        outputBounds=(left, top - height * DEM_CELL, left + width * DEM_CELL, top),
        width=width,
        height=height,
        resampleAlg="bilinear",
        outputType=gdal.GDT_Float32,
        dstNodata=-9999,
    )
    band = warped.GetRasterBand(1)
    band.WriteArray(np.round(band.ReadAsArray() * DEM_STEP) / DEM_STEP)
    _finish(path, warped, [*PACKED, "PREDICTOR=3"])


def _build_topobathy(path: Path) -> None:
    data = _sample("topobathy")
    cell = 1 / 30
    west, north = float(data["longitude"][0]) - 360 - cell / 2, float(data["latitude"][-1]) + cell / 2
    heights = data["topo"][::-1].astype(np.int16)
    _finish(path, _in_memory(heights, 4326, (west, cell, 0.0, north, 0.0, -cell)), PACKED)


def _build_terrain(path: Path) -> None:
    fault = gdal.Warp(
        "",
        _fault(),
        format="MEM",
        dstSRS=f"EPSG:{UTM}",
        outputBounds=TERRAIN_BOUNDS,
        xRes=80,
        yRes=100,
        resampleAlg="bilinear",
        dstNodata=-9999,
    )
    derived = [
        gdal.DEMProcessing("", fault, kind, format="MEM").ReadAsArray()
        for kind in ("hillshade", "slope", "aspect")
    ]
    relief, slope, aspect = derived
    empty = relief == 0
    bands = (relief, np.round(np.clip(slope, 0, 90)) + 1, np.round(np.clip(aspect, 0, 360) / 2) + 1)
    made = gdal.GetDriverByName("MEM").Create(
        "", fault.RasterXSize, fault.RasterYSize, len(bands), gdal.GDT_Byte
    )
    made.SetGeoTransform(fault.GetGeoTransform())
    made.SetProjection(fault.GetProjection())
    for number, values in enumerate(bands, 1):
        made.GetRasterBand(number).WriteArray(np.where(empty, 0, values).astype(np.uint8))
        made.GetRasterBand(number).SetNoDataValue(0)
    _finish(path, made, PACKED)


def _survey(item: surveys.Item) -> Any:
    """One survey: the oldest one to ten metres, the newest one smoothed, so that they differ where they overlap."""
    warped = gdal.Warp(
        "",
        _fault(),
        format="MEM",
        dstSRS=f"EPSG:{surveys.WKID}",
        outputBounds=item.bounds,
        xRes=surveys.CELL,
        yRes=surveys.CELL,
        resampleAlg="average" if item.id == 3 else "near",
        outputType=gdal.GDT_Int16,
        dstNodata=surveys.NO_DATA,
    )
    band = warped.GetRasterBand(1)
    if item.id == 1:
        values = band.ReadAsArray()
        band.WriteArray(np.where(values == surveys.NO_DATA, values, np.rint(values / 10) * 10))
    return warped


def _survey_builder(item: surveys.Item) -> Callable[[Path], None]:
    return lambda path: _finish(path, _survey(item), PACKED)


def _build_surveys(path: Path) -> None:
    """The mosaic as the service shows it by itself: the raster furthest to the north-west on top."""
    whole = gdal.BuildVRT("", [_survey(item) for item in reversed(_from_north_west())])
    _finish(path, gdal.Translate("", whole, format="MEM"), PACKED)


def _from_north_west() -> list[surveys.Item]:
    left = min(item.bounds[0] for item in surveys.ITEMS)
    top = max(item.bounds[3] for item in surveys.ITEMS)
    return sorted(surveys.ITEMS, key=lambda item: np.hypot(item.bounds[0] - left, item.bounds[3] - top))


def _finish(path: Path, dataset: Any, options: Any) -> None:
    for number in range(1, dataset.RasterCount + 1):
        dataset.GetRasterBand(number).ComputeStatistics(False)
    written = gdal.GetDriverByName("GTiff").CreateCopy(str(path), dataset, options=list(options))
    written.FlushCache()


RASTERS: Dict[str, RasterKind] = {
    "dem": RasterKind(
        UTM,
        "esriImageServiceDataTypeElevation",
        ("Elevation",),
        _build_dem,
        ("None", "Hillshade"),
    ),
    "topobathy": RasterKind(4326, "esriImageServiceDataTypeElevation", ("Height",), _build_topobathy),
    "terrain": RasterKind(
        UTM, "esriImageServiceDataTypeGeneric", ("Relief", "Slope", "Aspect"), _build_terrain
    ),
    "surveys": RasterKind(UTM, "esriImageServiceDataTypeElevation", ("Height",), _build_surveys),
    **{
        item.raster: RasterKind(UTM, "esriImageServiceDataTypeElevation", ("Height",), _survey_builder(item))
        for item in surveys.ITEMS
    },
}
