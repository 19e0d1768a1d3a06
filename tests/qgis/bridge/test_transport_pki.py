# SPDX-License-Identifier: GPL-2.0-or-later
"""A site that lets only those in who show a certificate of their own: QGIS's PKI configurations."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Iterator

import pytest
from qgis.core import QgsApplication, QgsAuthMethodConfig

from ags_connector.bridge.sessions import session_for
from ags_connector.rest import FeatureLayer
from ags_connector.rest.errors import AgsError
from tests.qgis.bridge import auth_database
from tests.qgis.bridge.qgis_network import authority_in_qgis
from tests.sample_server import SampleServer


@pytest.fixture
def closed(certificates: Any) -> Iterator[SampleServer]:
    """A sample server that asks everybody for a certificate."""
    with SampleServer(certificates=replace(certificates, asks_persons=True)) as started:
        yield started


@pytest.fixture
def database(qgis_app: Any) -> Iterator[None]:
    yield from auth_database.opened()


def person(certificates: Any) -> str:
    """A configuration with the person's certificate and key."""
    config = QgsAuthMethodConfig("PKI-Paths")
    config.setName("Ann's certificate")
    config.setConfig("certpath", str(certificates.person))
    config.setConfig("keypath", str(certificates.person_key))
    stored = QgsApplication.authManager().storeAuthenticationConfig(config)
    assert stored[0] if isinstance(stored, tuple) else stored
    return str(config.id())


@pytest.mark.usefixtures("installed_host", "database")
def test_a_download_with_the_certificate_of_a_person(closed: SampleServer, certificates: Any) -> None:
    url = closed.layer_url("World", "MapServer", 1)
    with authority_in_qgis(certificates.authority):
        signed = session_for(url, person(certificates))
        refused(url)
        rows = list(FeatureLayer(url, session=signed).query(fields="NAME", return_geometry=False))
        assert len(rows) > 200
        # The connection with the certificate stands, and serves nobody else.
        refused(url)


def refused(url: str) -> None:
    with pytest.raises(AgsError):
        FeatureLayer(url, session=session_for(url)).count()
