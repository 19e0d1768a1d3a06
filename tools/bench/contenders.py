# SPDX-License-Identifier: GPL-2.0-or-later
"""What is measured, each in a process of its own: ``python -m tools.bench.contenders NAME URL FOLDER``.

The last line printed is JSON: the seconds inside the run, and how many features came.
"""

from __future__ import annotations

import json
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Callable, Dict

Result = Dict[str, Any]


def start_qgis() -> Any:
    """Start QGIS without a screen; the application must be kept."""
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    return application


def run_algorithm(name: str, parameters: Dict[str, Any]) -> Result:
    """Run an algorithm of the provider as Processing does; the time is that of its run."""
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject

    application = start_qgis()
    from ags_connector.bridge import host
    from ags_connector.processing.provider import AgsConnectorProvider

    host.install()
    provider = AgsConnectorProvider()
    application.processingRegistry().addProvider(provider)
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(QgsProject.instance())
    algorithm = provider.algorithm(name).create()
    start = time.perf_counter()
    outputs, fine = algorithm.run(parameters, context, feedback)
    seconds = time.perf_counter() - start
    if not fine:
        raise SystemExit(feedback.textLog())
    return {"seconds": seconds, "features": outputs.get("FEATURE_COUNT")}


def idle(_url: str, _folder: Path) -> Result:
    """Start all that an algorithm needs, and do nothing: the floor of the memory."""
    application = start_qgis()
    from ags_connector.bridge import host
    from ags_connector.processing.provider import AgsConnectorProvider

    host.install()
    application.processingRegistry().addProvider(AgsConnectorProvider())
    return {"seconds": 0.0, "features": 0}


def downloadfeatures(url: str, folder: Path) -> Result:
    """This plugin's download into a sink."""
    return run_algorithm("downloadfeatures", {"URL": url, "OUTPUT": str(folder / "out.gpkg")})


def exportlayers(url: str, folder: Path) -> Result:
    """This plugin's export of layers to a GeoPackage."""
    return run_algorithm("exportlayers", {"URL": url, "OUTPUT": str(folder / "out.gpkg")})


def python_export(url: str, folder: Path) -> Result:
    """This plugin's ``layer.export`` in QGIS's Python."""
    application = start_qgis()
    from ags_connector.bridge import host
    from ags_connector.rest import FeatureLayer

    host.install()
    start = time.perf_counter()
    report = FeatureLayer(url).export(folder / "out.gpkg")
    seconds = time.perf_counter() - start
    del application
    return {"seconds": seconds, "features": report.written}


def gdal_esrijson(url: str, folder: Path) -> Result:
    """GDAL's ESRIJSON driver to a GeoPackage: what ``ogr2ogr`` does, by the same library call."""
    from osgeo import gdal

    gdal.UseExceptions()
    source = f"{url}/query?where=1%3D1&outFields=*&orderByFields=OBJECTID%20ASC&resultRecordCount=2000&f=json"
    start = time.perf_counter()
    result = gdal.VectorTranslate(
        str(folder / "out.gpkg"), f"ESRIJSON:{source}", format="GPKG", layerName="out"
    )
    count = result.GetLayer(0).GetFeatureCount()
    del result
    return {"seconds": time.perf_counter() - start, "features": count}


def qgis_provider(url: str, folder: Path) -> Result:
    """QGIS's own provider written to a GeoPackage."""
    application = start_qgis()
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter, QgsVectorLayer

    start = time.perf_counter()
    layer = QgsVectorLayer(f"crs='EPSG:4326' url='{url}'", "layer", "arcgisfeatureserver")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    target = str(folder / "out.gpkg")
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, target, QgsCoordinateTransformContext(), options)
    seconds = time.perf_counter() - start
    count = QgsVectorLayer(target, "written", "ogr").featureCount()
    del layer, application
    return {"seconds": seconds, "features": count}


def raw_bytes(url: str, _folder: Path) -> Result:
    """The floor of the download: the same bytes, four requests at once, nothing decoded."""
    import requests

    return _fetch_all(url, requests.Session())


def raw_bytes_transport(url: str, _folder: Path) -> Result:
    """The same bytes as ``raw_bytes`` over QGIS's network."""
    application = start_qgis()
    from ags_connector.bridge import transport

    transport.prepare()
    result = _fetch_all(url, transport.http_session())
    transport.shutdown()
    del application
    return result


def export_over_requests(url: str, folder: Path) -> Result:
    """What ``python_export`` does, over plain requests in place of QGIS's network."""
    import requests

    from ags_connector.rest import set_default_session

    set_default_session(requests.Session())
    return python_export(url, folder)


def _fetch_all(url: str, session: Any) -> Result:
    """Fetch every page, four at once."""
    count = session.get(
        f"{url}/query", params={"where": "1=1", "returnCountOnly": "true", "f": "json"}, timeout=60
    ).json()["count"]
    start = time.perf_counter()

    def fetch(offset: int) -> int:
        params = {
            "where": "1=1",
            "outFields": "*",
            "resultOffset": offset,
            "resultRecordCount": 2000,
            "f": "pbf",
        }
        return len(session.get(f"{url}/query", params=params, timeout=60).content)

    with ThreadPoolExecutor(4) as threads:
        size = sum(threads.map(fetch, range(0, count, 2000)))
    return {"seconds": time.perf_counter() - start, "features": count, "bytes": size}


def _decoded(url: str) -> Any:
    from ags_connector.rest import FeatureLayer
    from ags_connector.rest.query import Query

    download = FeatureLayer(url).download(Query.make())
    return download.schema, list(download)


def write_pages(url: str, folder: Path) -> Result:
    """The floor of ``downloadfeatures``: writing pages that are decoded already into a new GeoPackage."""
    application = start_qgis()
    from qgis.core import QgsProcessingContext, QgsProcessingUtils

    from ags_connector.bridge.crs import to_crs, wkb_type
    from ags_connector.bridge.fields import to_qgs_fields
    from ags_connector.bridge.geopackage.fresh_table import FreshTable

    schema, batches = _decoded(url)
    fields, _ = to_qgs_fields(schema.fields)
    target, crs = folder / "out.gpkg", to_crs(schema.spatial_reference)
    start = time.perf_counter()
    sink, _ = QgsProcessingUtils.createFeatureSink(
        str(target), QgsProcessingContext(), fields, wkb_type(schema), crs
    )
    del sink
    table = FreshTable.take(target, [field.name() for field in fields], [item.type for item in schema.fields])
    if table is None:
        raise SystemExit("The sink has made another file than expected.")
    for batch in batches:
        table.write(batch)
    table.finish()
    seconds = time.perf_counter() - start
    del application
    return {"seconds": seconds, "features": table.written}


def write_sink(url: str, folder: Path) -> Result:
    """The floor of a download into a sink: writing features that are QGIS's already."""
    application = start_qgis()
    from qgis.core import QgsFeatureSink, QgsProcessingContext, QgsProcessingUtils

    from ags_connector.bridge.crs import to_crs, wkb_type
    from ags_connector.bridge.domains import DomainMode
    from ags_connector.bridge.features import FeatureConverter
    from ags_connector.bridge.fields import to_qgs_fields

    schema, batches = _decoded(url)
    fields, _ = to_qgs_fields(schema.fields, DomainMode("codes"))
    converter = FeatureConverter(schema, fields, DomainMode("codes"))
    features = [converter.convert(batch) for batch in batches]
    crs = to_crs(schema.spatial_reference)
    start = time.perf_counter()
    sink, _ = QgsProcessingUtils.createFeatureSink(
        str(folder / "out.gpkg"), QgsProcessingContext(), fields, wkb_type(schema), crs
    )
    for page in features:
        sink.addFeatures(page, QgsFeatureSink.Flag.FastInsert)
    del sink
    seconds = time.perf_counter() - start
    del application
    return {"seconds": seconds, "features": sum(map(len, features))}


CONTENDERS: Dict[str, Callable[[str, Path], Result]] = {
    item.__name__: item
    for item in (
        idle, raw_bytes, raw_bytes_transport, write_pages, write_sink, downloadfeatures, exportlayers, python_export,
        export_over_requests, gdal_esrijson, qgis_provider,
    )
}  # fmt: skip


def main() -> None:
    """Run one contender."""
    name, url, folder = sys.argv[1:]
    print(json.dumps(CONTENDERS[name](url, Path(folder))), flush=True)


if __name__ == "__main__":
    main()
