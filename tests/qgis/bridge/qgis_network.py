# SPDX-License-Identifier: GPL-2.0-or-later
"""QGIS's network options as the tests set them: its proxy, and the certificate authorities that it trusts."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import Any, Iterator

from qgis.core import QgsApplication, QgsAuthCertUtils, QgsSettings
from qgis.PyQt.QtNetwork import QSslCertificate

from tests.qgis.bridge.auth_database import MASTER
from tests.sample_server.forward_proxy import ForwardProxy


@contextmanager
def proxy_in_options(proxy: ForwardProxy, **further: Any) -> Iterator[None]:
    """The proxy as Settings > Options > Network writes it; `further` are more of its keys."""
    host, port = proxy.place
    values = {"proxyEnabled": True, "proxyType": "HttpProxy", "proxyHost": host, "proxyPort": port, **further}
    settings = QgsSettings()
    for key, value in values.items():
        settings.setValue(f"proxy/{key}", value)
    try:
        yield
    finally:
        settings.remove("proxy")


@contextmanager
def authority_in_qgis(path: Path) -> Iterator[None]:
    """The certificate authority as Settings > Options > Authentication > Manage Certificates adds it."""
    manager = QgsApplication.authManager()
    assert manager.setMasterPassword(MASTER, True)
    (certificate,) = QSslCertificate.fromPath(str(path))
    assert manager.storeCertAuthority(certificate)
    trusted = getattr(QgsAuthCertUtils.CertTrustPolicy, "Trusted", QgsAuthCertUtils.CertTrustPolicy(1))
    assert manager.storeCertTrustPolicy(certificate, trusted)
    _take_up()
    try:
        yield
    finally:
        manager.removeCertTrustPolicy(certificate)
        manager.removeCertAuthority(certificate)
        _take_up()


def _take_up() -> None:
    manager = QgsApplication.authManager()
    manager.rebuildCaCertsCache()
    manager.rebuildCertTrustCache()
    manager.rebuildTrustedCaCertsCache()
