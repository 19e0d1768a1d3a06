# SPDX-License-Identifier: GPL-2.0-or-later
"""What an image service says of itself: its root, its statistics, its raster functions, its legend."""

from __future__ import annotations

import base64
from typing import Any, Dict, List, Optional

import numpy as np

from tests.sample_server import drawing, projection
from tests.sample_server.describe import capabilities
from tests.sample_server.model import Service
from tests.sample_server.modes import Playing
from tests.sample_server.pixels import PIXEL_TYPES
from tests.sample_server.rasters import RASTERS, open_raster
from tests.sample_server.version import CURRENT_VERSION

Json = Dict[str, Any]
Modes = Dict[str, Playing]
RAMP_STEPS = 3
SWATCH = 20


def root_json(service: Service, modes: Modes) -> Json:
    """The page of the service."""
    kind, dataset = RASTERS[service.raster], open_raster(service.raster)
    old = "old_server" in modes
    bands = [dataset.GetRasterBand(number) for number in range(1, dataset.RasterCount + 1)]
    statistics = [band.GetStatistics(False, True) for band in bands]
    transform = dataset.GetGeoTransform()
    extent = extent_json(dataset, kind.wkid)
    limit = image_limit(service, modes)
    body: Json = {} if old else {"currentVersion": CURRENT_VERSION}
    body.update(
        serviceDescription=service.description,
        name=service.name,
        description=service.description,
        extent=extent,
        initialExtent=extent,
        fullExtent=extent,
        pixelSizeX=transform[1],
        pixelSizeY=-transform[5],
        bandCount=len(bands),
        pixelType=PIXEL_TYPES.of_band(bands[0]),
        minPixelSize=0,
        maxPixelSize=0,
        copyrightText=service.copyright,
        serviceDataType=kind.data_type,
        minValues=[item[0] for item in statistics],
        maxValues=[item[1] for item in statistics],
        meanValues=[item[2] for item in statistics],
        stdvValues=[item[3] for item in statistics],
        objectIdField="",
        fields=[],
        capabilities=capabilities(service, "ImageServer"),
        defaultMosaicMethod="None",
        allowedMosaicMethods="",
        sortField="",
        sortValue=None,
        mosaicOperator="First",
        defaultCompressionQuality=75,
        defaultResamplingMethod="Bilinear",
        maxImageHeight=limit[1],
        maxImageWidth=limit[0],
        maxRecordCount=None,
        allowRasterFunction=len(kind.functions) > 1,
        rasterFunctionInfos=[{"name": name, "description": "", "help": ""} for name in kind.functions],
        rasterTypeInfos=[],
        mensurationCapabilities="",
        hasHistograms=True,
        hasColormap=False,
        hasRasterAttributeTable=False,
        minScale=0,
        maxScale=0,
        exportTilesAllowed=False,
        hasMultidimensions=False,
        spatialReference=projection.as_json(kind.wkid),
    )
    if not old:
        body.update(
            bandNames=list(kind.band_names),
            noDataValue=bands[0].GetNoDataValue(),
            noDataValues=None,
            datasetFormat="TIFF",
            compressionType="Deflate",
            serviceSourceType="esriImageServiceSourceTypeDataset",
        )
    return body


def image_limit(service: Service, modes: Modes) -> tuple[int, int]:
    """The largest picture, width by height."""
    kind = RASTERS[service.raster]
    if "image_limit" in modes:
        return int(modes["image_limit"].value), int(modes["image_limit"].value)
    return kind.max_width, kind.max_height


def extent_json(dataset: Any, wkid: int) -> Json:
    left, cell_x, _, top, _, cell_y = dataset.GetGeoTransform()
    return {
        "xmin": left,
        "ymin": top + dataset.RasterYSize * cell_y,
        "xmax": left + dataset.RasterXSize * cell_x,
        "ymax": top,
        "spatialReference": projection.as_json(wkid),
    }


def functions_json(service: Service) -> Json:
    """What `rasterFunctionInfos` answers."""
    names = RASTERS[service.raster].functions
    return {"rasterFunctionInfos": [{"name": name, "description": "", "help": ""} for name in names]}


def key_properties(service: Service) -> Json:
    names = RASTERS[service.raster].band_names
    return {"BandProperties": [{"BandName": name} for name in names], "DataType": "Elevation"}


def statistics_json(service: Service) -> Json:
    """What `statistics` answers."""
    dataset = open_raster(service.raster)
    found = [
        dataset.GetRasterBand(number).GetStatistics(False, True)
        for number in range(1, dataset.RasterCount + 1)
    ]
    names = ("min", "max", "mean", "standardDeviation")
    return {"statistics": [dict(zip(names, item)) for item in found]}


def legend_json(service: Service) -> Json:
    """A stretched ramp for one band, or the three colours."""
    dataset = open_raster(service.raster)
    if dataset.RasterCount == 1:
        low, high = dataset.GetRasterBand(1).GetStatistics(False, True)[:2]
        labels = [f"High : {high:g}", "", f"Low : {low:g}"]
        shades = [round(255 * step / (RAMP_STEPS - 1)) for step in reversed(range(RAMP_STEPS))]
        entries = [_entry(label, (shade, shade, shade)) for label, shade in zip(labels, shades)]
        kind = "Stretched"
    else:
        colours = ((255, 0, 0), (0, 255, 0), (0, 0, 255))
        names = RASTERS[service.raster].band_names
        entries = [
            _entry(f"{title}: {name}", colour)
            for title, name, colour in zip(("Red", "Green", "Blue"), names, colours)
        ]
        kind = "RGB Composite"
    layer = {
        "layerId": 0,
        "layerName": service.name,
        "layerType": "Raster Layer",
        "minScale": 0,
        "maxScale": 0,
        "legendType": kind,
        "legend": entries,
    }
    return {"layers": [layer]}


def _entry(label: str, colour: tuple[int, int, int]) -> Json:
    canvas = np.zeros((SWATCH, SWATCH, 4), dtype=np.float32)
    canvas[:] = (*colour, 255)
    image = drawing.encoded(canvas, "png")[0]
    return {
        "label": label,
        "url": drawing.name_of(image),
        "imageData": base64.b64encode(image).decode("ascii"),
        "contentType": "image/png",
        "height": SWATCH,
        "width": SWATCH,
    }


def no_data_of(dataset: Any) -> Optional[float]:
    found: Optional[float] = dataset.GetRasterBand(1).GetNoDataValue()
    return found


def band_numbers(dataset: Any, text: str) -> List[int]:
    """The bands of a `bandIds` parameter, counted from 1; all of them where it is empty."""
    if not text.strip():
        return list(range(1, dataset.RasterCount + 1))
    return [int(part) + 1 for part in text.split(",")]
