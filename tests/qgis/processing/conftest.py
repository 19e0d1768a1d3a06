# SPDX-License-Identifier: GPL-2.0-or-later
"""What the algorithm tests use: layers of the sample server, overlays to select and cut with, an administrator."""

from __future__ import annotations

from typing import Any, Callable, Iterator

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

from ags_connector.bridge import authentication
from tests.qgis.bridge import auth_database


@pytest.fixture
def countries(server: Any) -> str:
    """URL of the layer of countries: polygons, longitude and latitude."""
    return server.layer_url("World", "FeatureServer", 1)


@pytest.fixture
def states(server: Any) -> str:
    """URL of the layer of states: polygons, more than one page of them."""
    return server.layer_url("World", "FeatureServer", 2)


@pytest.fixture
def airports(server: Any) -> str:
    """URL of the layer of airports: many pages of points with Z."""
    return server.layer_url("Transport/Airports", "FeatureServer", 0)


@pytest.fixture
def polygons(qgis_app: Any) -> Callable[..., QgsVectorLayer]:
    """Make a memory layer of polygons from WKT."""

    def make(*wkts: str, crs: str = "EPSG:4326") -> QgsVectorLayer:
        layer = QgsVectorLayer(f"Polygon?crs={crs}", "overlay", "memory")
        features = []
        for wkt in wkts:
            feature = QgsFeature()
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
            features.append(feature)
        assert layer.dataProvider().addFeatures(features)[0]
        return layer

    return make


@pytest.fixture
def clean(provider: Any) -> Iterator[Any]:
    """The provider over a profile without toolboxes and jobs, before and after."""
    from ags_connector.bridge import job_store, toolboxes

    def clear() -> None:
        for folder in (toolboxes.toolboxes_folder(), job_store.jobs_folder()):
            for path in folder.glob("*.json"):
                path.unlink()
        provider.refreshAlgorithms()

    clear()
    yield provider
    clear()


@pytest.fixture
def imported(clean: Any, run_alg: Any, server: Any) -> Callable[..., Any]:
    """`imported("Tools/Analysis")` imports a service and returns how many tasks it has, and the log."""

    def call(name: str, **parameters: Any) -> Any:
        results, log = run_alg("importtoolbox", {"URL": server.service_url(name, "GPServer"), **parameters})
        return results["TASK_COUNT"], log

    return call


@pytest.fixture
def sign_in(installed_host: Any) -> Iterator[Callable[..., str]]:
    """`sign_in(name, password) -> authcfg`; without arguments the administrator of the sample server."""
    database = auth_database.opened()
    next(database)
    yield lambda name="admin", password="adm1n-secret": authentication.store_basic("Sample", name, password)
    for _ in database:
        pass


@pytest.fixture
def administer(run_alg: Any, server: Any, sign_in: Callable[..., str]) -> Callable[..., Any]:
    """`administer(id, **parameters) -> (rows as dictionaries, outputs)`, signed in as the administrator."""
    authcfg = sign_in()

    def run(name: str, **parameters: Any) -> Any:
        given = {"URL": server.url, "AUTHCFG": authcfg, "OUTPUT": "TEMPORARY_OUTPUT", **parameters}
        results, _ = run_alg(name, given)
        layer = results["OUTPUT"]
        columns = [field.name() for field in layer.fields()]
        return [dict(zip(columns, row.attributes())) for row in layer.getFeatures()], results

    return run
