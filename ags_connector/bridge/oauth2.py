# SPDX-License-Identifier: GPL-2.0-or-later
"""Sign-in to a portal by QGIS's own OAuth2: QGIS signs in and refreshes, the client uses the tokens."""

from __future__ import annotations

import json
import re
import time
from dataclasses import dataclass
from typing import Any, Collection, Dict, List, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEventLoop, QTimer, QUrl, QUrlQuery
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from ..rest.auth import Asker
from ..rest.errors import SignInFailed, SignInProblem
from ..rest.token_life import Grant
from .i18n import tr
from .main_thread import call_on_main_thread, on_main_thread

_SHARING = re.compile(r"/sharing(?:/rest)?/oauth2/.*$", re.IGNORECASE)
_IN_ADDRESS = "access_token"
_IN_HEADER = (b"Authorization", b"X-Esri-Authorization")
_SCHEME = "Bearer "
# QGIS knows when its token ends and refreshes it early; it is asked again and again what the token is now.
_SECONDS_BETWEEN = 15.0
_REFRESH_SECONDS = 20.0
_LOOK_AGAIN_MS = 50
_WAIT_SECONDS = 0.2
_under_way: List[str] = []


@dataclass(frozen=True)
class OAuth2Tokens:
    """The tokens of the configuration ``authcfg``, which signs in to the portal at ``portal``."""

    authcfg: str
    portal: str
    minutes: int = 60

    def current(self, used: Collection[str], asker: Asker) -> Grant:
        """Return the token that QGIS has now, refreshed where it is one of ``used``.

        May open a web browser for the user to sign in. Raises ``SignInFailed`` where QGIS gets no token, and
        ``Canceled``.
        """
        token = self._ask(used, asker)
        if not token or token in used:
            raise SignInFailed(
                tr("QGIS got no token by OAuth2 with “{id}”; its log panel says why, under “OAuth2”.").format(
                    id=self.authcfg
                ),
                SignInProblem.REFUSED,
                url=self.portal,
            )
        return Grant(token, renewed_at=time.monotonic() + _SECONDS_BETWEEN)

    def _ask(self, used: Collection[str], asker: Asker) -> Optional[str]:
        """Ask QGIS, in a worker once no other sign-in is under way."""
        while True:
            token = call_on_main_thread(lambda: _token(self.authcfg, self.portal, used), asker.breathe)
            if token is not None or on_main_thread():
                return token
            time.sleep(_WAIT_SECONDS)
            asker.breathe()


def portal_of(values: Dict[str, str]) -> str:
    """Return the portal that an OAuth2 configuration signs in to; empty for what is no portal of ArcGIS."""
    try:
        told = json.loads(values.get("oauth2config") or "{}")
    except ValueError:
        return ""
    url = str(told.get("tokenUrl") or "") if isinstance(told, dict) else ""
    return _SHARING.sub("", url) if _SHARING.search(url) else ""


def sign_in(authcfg: str, portal: str) -> None:
    """Have the user sign in now where that is needed; call it on the main thread, which stays responsive."""
    _token(authcfg, portal, ())


def _token(authcfg: str, portal: str, used: Collection[str]) -> Optional[str]:
    """Return QGIS's token, empty without one; ``None`` while it is signing in, when QGIS would wait for itself."""
    if _under_way:
        return None
    _under_way.append(authcfg)
    try:
        return _another(authcfg, portal, used)
    finally:
        _under_way.clear()


def _another(authcfg: str, portal: str, used: Collection[str]) -> str:
    found = _known(authcfg, portal)
    if not found or found not in used:
        return found
    _report_refusal(authcfg)
    end = time.monotonic() + _REFRESH_SECONDS
    while found in used and time.monotonic() < end:
        _let_pass(_LOOK_AGAIN_MS)
        found = _known(authcfg, portal)
    return found


def _known(authcfg: str, portal: str) -> str:
    """Return the token with which QGIS signs a request; it signs in where it has none."""
    request = QNetworkRequest(QUrl(portal))
    applied = QgsApplication.authManager().updateNetworkRequest(request, authcfg)
    accepted, request = applied if isinstance(applied, tuple) else (applied, request)
    if not accepted:
        return ""
    for name in _IN_HEADER:
        value = bytes(request.rawHeader(name)).decode("latin-1")
        if value.startswith(_SCHEME):
            return value[len(_SCHEME) :]
    return str(QUrlQuery(request.url()).queryItemValue(_IN_ADDRESS))


def _report_refusal(authcfg: str) -> None:
    """Tell QGIS that a server does not take the token any more, so that it refreshes it.

    QGIS refreshes when a reply that it signed comes back with status 401; ArcGIS says 498, mostly inside of a 200.
    """
    reply = _Refusal()
    QgsApplication.authManager().updateNetworkReply(reply, authcfg)
    reply.tell()
    _let_pass(0)


def _let_pass(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class _Refusal(QNetworkReply):
    """A reply with status 401 and nothing in it."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute, 401)

    def tell(self) -> None:
        """Send the signal of a refused request, which had another name before Qt 5.15."""
        signal: Any = getattr(self, "errorOccurred", None) or self.error
        signal.emit(QNetworkReply.NetworkError.AuthenticationRequiredError)

    def abort(self) -> None:
        """Do nothing: nothing is under way."""

    def readData(self, _most: int) -> Optional[bytes]:
        """Return nothing."""
        return None
