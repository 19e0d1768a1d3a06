# SPDX-License-Identifier: GPL-2.0-or-later
"""Certificates with faults: those that the user has accepted in QGIS, and asking the user about others."""

from __future__ import annotations

from typing import Any, Sequence

from qgis.core import QgsApplication, QgsNetworkAccessManager
from qgis.PyQt.QtCore import Q_ARG, QCryptographicHash, QMetaObject, Qt
from qgis.PyQt.QtNetwork import QNetworkReply

from .main_thread import call_on_main_thread, is_prepared

_HTTPS_PORT = 443
_HANDLER = "handleSslErrors"


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


def ask_in_qgis(reply: QNetworkReply, problems: Sequence[Any]) -> None:
    """Let QGIS show what is wrong with a certificate; it goes on with the request where the user says so.

    Returns when that is decided; QGIS without a window decides nothing. QGIS's own way there may wait for an
    answer that has come already, and then for ever (seen in 3.22).
    """
    if is_prepared():
        call_on_main_thread(lambda: _handle(reply, problems), lambda: None)


def _handle(reply: QNetworkReply, problems: Sequence[Any]) -> None:
    given = Q_ARG("QNetworkReply*", reply), Q_ARG("QList<QSslError>", list(problems))
    manager = QgsNetworkAccessManager.instance()
    QMetaObject.invokeMethod(manager, _HANDLER, Qt.ConnectionType.DirectConnection, *given)
