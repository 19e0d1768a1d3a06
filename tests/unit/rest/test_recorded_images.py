# SPDX-License-Identifier: GPL-2.0-or-later
"""Image services, values at places, legends and exported maps of real servers."""

from __future__ import annotations

import pytest

from ags_connector.formats.esri_json import decode_feature_set
from ags_connector.formats.geometry_type import GeometryType
from ags_connector.rest.envelope import decode_json
from ags_connector.rest.errors import ServerError
from ags_connector.rest.identify import read_results
from ags_connector.rest.image_info import ImageInfo
from ags_connector.rest.legend import read_legend
from ags_connector.rest.map_image import MapAnswer
from ags_connector.rest.pixel_values import PixelValue
from ags_connector.rest.raster_files import read_raster_files

TERRIA = "TerriaJS__terriajs"
DUMP = "openaddresses__esri-dump"


@pytest.fixture
def page(fixtures_dir):
    return lambda path: decode_json((fixtures_dir / path).read_bytes(), url=path)


# path: version, bands, type, cell, code, limits, functions, mosaic methods, names of bands, capabilities
SERVICES = {
    f"{TERRIA}/ImageServer/rasterFns/imageserver.json": (
        10.91, 1, "F32", 10, 3857, (15000, 4100), ["None", "RFTAspectColor"], 8, ("Some Band Name",),
        ("image", "metadata", "catalog", "mensuration")),
    f"{DUMP}/ImageServer_json_Download.json": (
        10.3, 4, "U8", 0.5, 102605, (25000, 20000), ["None", "False Color Composite"], 8, (),
        ("catalog", "mensuration", "download", "image", "metadata")),
}  # fmt: skip


@pytest.mark.parametrize("path", SERVICES)
def test_a_recorded_image_service(path, page):
    version, bands, kind, cell, code, limits, functions, methods, names, capabilities = SERVICES[path]
    info = ImageInfo.from_json(page(path))
    assert (info.version, info.band_count, info.pixel_type) == (version, bands, kind)
    assert (info.cell_x, info.cell_y, info.spatial_reference.code) == (cell, cell, code)
    assert (info.max_width, info.max_height) == limits
    assert [item.name for item in info.raster_functions[:2]] == functions
    assert (len(info.mosaic_methods), info.default_mosaic_method) == (methods, "Northwest")
    assert info.band_names == names
    assert info.capabilities == capabilities
    assert len(info.statistics) == bands
    assert info.statistics[0].minimum < info.statistics[0].mean < info.statistics[0].maximum
    assert info.allows_raster_functions
    assert info.extent.xmin < info.extent.xmax


# path: text, values, x
PIXELS = {
    f"{TERRIA}/ImageServer/tile/identify.json": (
        "178, 135, 99, 255",
        (178, 135, 99, 255),
        15865828.500025423,
    ),
    f"{TERRIA}/ImageServer/time/identify.json": ("8", (8,), 128.2904493061971),
}


@pytest.mark.parametrize("path", PIXELS)
def test_a_recorded_pixel(path, page):
    pixel = PixelValue.from_json(page(path))
    assert (pixel.text, pixel.values, pixel.x) == PIXELS[path]
    assert not pixel.is_empty


# path: layers, entries, first layer, its first label, the first one's largest scale
LEGENDS = {
    f"{TERRIA}/ImageServer/rasterFns/legend.json": (1, 3, "Layer Name", "High : Some value", "Stretched", 0.0),
    f"{TERRIA}/MapServer/Dynamic_National_Map_Hydrography_and_Marine/legend.json": (
        74, 88, "No_Labels_National_Scale_to_300K_Scale", "", "", 300000.0),
    f"{TERRIA}/MapServer/LayerWithTiles/legend.json": (2, 2, "CED", "", "", 0.0),
}  # fmt: skip


@pytest.mark.parametrize("path", LEGENDS)
def test_a_recorded_legend(path, page):
    layers, entries, name, label, kind, scale = LEGENDS[path]
    legend = read_legend(page(path))
    assert (len(legend), sum(len(item.entries) for item in legend)) == (layers, entries)
    first = legend[0]
    assert (first.name, first.entries[0].label, first.legend_type, first.max_scale) == (
        name,
        label,
        kind,
        scale,
    )
    pictures = [entry for layer in legend for entry in layer.entries]
    assert all(entry.image.startswith(b"\x89PNG") for entry in pictures)
    assert {entry.content_type for entry in pictures} == {"image/png"}


# path: how many, attributes of the first
FOUND = {
    "Esri__esri-leaflet-geocoder/find.json": (2, {"OBJECTID": 1, "Name": "Place 1"}),
    "Esri__esri-leaflet/identify.json": (1, {"objectid": 1, "Name": "Site"}),
}


@pytest.mark.parametrize("path", FOUND)
def test_recorded_things_at_a_place(path, page):
    count, attributes = FOUND[path]
    found = read_results(page(path))
    assert len(found) == count
    first = found[0]
    assert (first.layer_id, first.layer_name, first.display_field, first.value) == (
        0,
        "Features",
        "Name",
        "0",
    )
    assert (first.attributes, first.geometry_type) == (attributes, GeometryType.POINT)
    assert (first.geometry["x"], first.geometry["y"]) == (-122.81, 45.48)


def test_the_recorded_query_of_a_raster_catalog(page):
    batch = decode_feature_set(page(CATALOG))
    assert batch.schema.geometry_type is GeometryType.POLYGON
    assert len(batch.rows) == len(page(CATALOG)["features"]) > 0
    assert all(geometry for geometry in batch.geometries)


def test_a_recorded_raster_and_its_files(page):
    item = page(ITEM)
    batch = decode_feature_set({"features": [item], "geometryType": "esriGeometryPolygon"})
    names = [field.name for field in batch.schema.fields]
    assert batch.rows[0][names.index("Name")] == "image"
    assert batch.geometries[0]
    files = read_raster_files(page(FILES))
    assert [(file.size, file.raster_ids) for file in files[:2]] == [(621175109, (1,)), (55929330, (1,))]
    assert files[0].id.endswith("/image.tif")


def test_the_recorded_export_tells_the_extent_that_the_picture_shows(page):
    answer = MapAnswer.from_json(page(EXPORT))
    assert (answer.width, answer.height, answer.scale) == (400, 400, 25300000.0)
    assert (answer.extent.xmin, answer.extent.ymax, answer.extent.spatial_reference.code) == (
        -109.55,
        49.94,
        4326,
    )
    assert answer.href.endswith(".png")


def test_an_error_that_calls_itself_an_image_is_raised(fixtures_dir):
    body = (fixtures_dir / "literals.errors/image_exportImage_bad_imageSR.json").read_bytes()
    with pytest.raises(ServerError, match="imageSR"):
        decode_json(body, url="exportImage", content_type="image/tiff")


CATALOG = "Esri__esri-leaflet/query-image.json"
ITEM = f"{DUMP}/ImageServer-1_json_Download.json"
FILES = f"{DUMP}/ImageServer-Download-1_json_Download.json"
EXPORT = "exoria-ai__sage/docs/export.json"


def test_nothing_recorded_is_left_out(index):
    recorded = {path for kind in ("image", "identify", "legend") for path in index[kind]}
    assert recorded == {*SERVICES, *PIXELS, *LEGENDS, *FOUND, ITEM, FILES, EXPORT}
