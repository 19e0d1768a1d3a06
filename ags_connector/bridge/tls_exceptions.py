# SPDX-License-Identifier: GPL-2.0-or-later
"""Certificates that the user has accepted in QGIS in spite of their faults."""

from __future__ import annotations

from typing import Any, Sequence

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCryptographicHash
from qgis.PyQt.QtNetwork import QNetworkReply

_HTTPS_PORT = 443


def accepted_in_qgis(reply: QNetworkReply, problems: Sequence[Any]) -> bool:
    """Whether the user has accepted every one of ``problems`` for this certificate, host and port.

    QGIS's desktop asks its store of exceptions by itself, its other programs do not.
    """
    certificate = reply.sslConfiguration().peerCertificate()
    if certificate.isNull():
        return False
    digest = bytes(certificate.digest(QCryptographicHash.Algorithm.Sha1).toHex()).decode("ascii")
    address = f"{reply.url().host()}:{reply.url().port(_HTTPS_PORT)}"
    exception = QgsApplication.authManager().sslCertCustomConfig(digest, address)
    if exception.isNull():
        return False
    accepted = exception.sslIgnoredErrorEnums()
    return all(problem.error() in accepted for problem in problems)
