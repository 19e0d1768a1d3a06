# SPDX-License-Identifier: GPL-2.0-or-later
"""Fixtures for tests inside QGIS: the sample server, the installed host, the provider, and a way to run algorithms."""

from __future__ import annotations

from typing import Any, Iterator

import pytest
from qgis.core import QgsApplication, QgsSettings

from tests.qgis.algorithm_runner import AlgorithmRunner


@pytest.fixture(scope="session", autouse=True)
def no_proxy_left_behind(qgis_app: Any) -> None:
    """Forget the proxy of a run that was killed while it had one in QGIS's options."""
    QgsSettings().remove("proxy")


@pytest.fixture(scope="session")
def sample_server() -> Iterator[Any]:
    """One sample server for the whole run; take `server` in a test, which hands it over clean."""
    from tests.sample_server import SampleServer

    with SampleServer() as started:
        yield started


@pytest.fixture
def server(sample_server: Any) -> Iterator[Any]:
    """The sample server, well-behaved, nothing recorded."""
    sample_server.clear_modes()
    sample_server.clear_requests()
    yield sample_server
    sample_server.clear_modes()
    sample_server.clear_requests()


@pytest.fixture(scope="session")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A private certificate authority, and this machine's certificate from it."""
    from tests.sample_server import certificates

    return certificates.make(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
def secure(certificates: Any) -> Iterator[Any]:
    """A sample server that speaks https, with a certificate of the private authority."""
    from tests.sample_server import SampleServer

    with SampleServer(certificates=certificates) as started:
        yield started


@pytest.fixture(scope="module")
def installed_host(qgis_app: Any) -> Iterator[Any]:
    """QGIS's own host, as the plugin installs it."""
    from ags_connector.bridge import host

    yield host.install()
    host.uninstall()


@pytest.fixture(scope="module")
def provider(qgis_app: Any, qgis_processing: Any, installed_host: Any) -> Iterator[Any]:
    """The processing provider, registered with QGIS."""
    from ags_connector.processing.provider import AgsConnectorProvider

    registered = AgsConnectorProvider()
    assert QgsApplication.processingRegistry().addProvider(registered)
    yield registered
    QgsApplication.processingRegistry().removeProvider(registered)


@pytest.fixture
def run_alg(provider: Any) -> AlgorithmRunner:
    """`run_alg(id, parameters) -> (results, log)`."""
    return AlgorithmRunner()
