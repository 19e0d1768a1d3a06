# SPDX-License-Identifier: GPL-2.0-or-later
"""QGIS's encrypted authentication database: reading and keeping user names, passwords and tokens."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import Callable, Dict, List

from qgis.core import QgsApplication, QgsAuthMethodConfig

from ..rest.errors import SignInRequired
from ..rest.given_tokens import looks_like_api_key
from . import oauth2
from .i18n import tr

BASIC = "Basic"
ESRI = "EsriToken"
OAUTH2 = "OAuth2"
_KIND, _LASTING = "kind", "apikey"
_lock = threading.Lock()
_access = threading.Lock()
_declined: List[bool] = []


@dataclass(frozen=True)
class Stored:
    """What a configuration holds, as far as the client can use it itself.

    ``portal`` is where an OAuth2 configuration signs in, empty where that is no portal of ArcGIS.
    """

    method: str
    username: str = ""
    password: str = field(default="", repr=False)
    token: str = field(default="", repr=False)
    referer: str = ""
    is_api_key: bool = False
    portal: str = ""


def method_of(authcfg: str) -> str:
    """Return the method of a configuration, empty where there is none of that id; needs no master password."""
    return str(QgsApplication.authManager().configAuthMethodKey(authcfg) or "") if authcfg else ""


def unlock(*, ask_again: bool = False) -> bool:
    """Have the master password entered where that has not been done yet; ``False`` without it.

    The user is asked once, from whatever thread; who declines is asked again only where ``ask_again`` says so.
    Without a screen the password comes from the file that ``QGIS_AUTH_PASSWORD_FILE`` names.
    """
    manager = QgsApplication.authManager()
    with _lock:
        if manager.isDisabled():
            return False
        if manager.masterPasswordIsSet():
            return True
        if _declined and not ask_again:
            return False
        _declined[:] = [] if manager.setMasterPassword(True) else [True]
        return not _declined


def is_unlocked() -> bool:
    """Whether configurations can be read without asking anybody."""
    return bool(QgsApplication.authManager().masterPasswordIsSet())


def read(authcfg: str) -> Stored:
    """Return what a configuration holds; may ask for the master password.

    Raises ``SignInRequired`` where the database stays locked.
    """
    method = method_of(authcfg)
    if method not in (BASIC, ESRI, OAUTH2):
        return Stored(method)
    config = QgsAuthMethodConfig()
    manager = QgsApplication.authManager()
    if not unlock() or not _alone(lambda: manager.loadAuthenticationConfig(authcfg, config, True)):
        raise SignInRequired(
            tr("QGIS's authentication database is locked, so nothing can sign in with “{id}”.").format(
                id=authcfg
            )
        )
    token = config.config("token")
    return Stored(
        method,
        config.config("username"),
        config.config("password"),
        token,
        config.config("referer"),
        config.config(_KIND) == _LASTING or looks_like_api_key(token),
        oauth2.portal_of(config.configMap()) if method == OAUTH2 else "",
    )


def store_basic(name: str, username: str, password: str, authcfg: str = "") -> str:
    """Keep a user name and a password, encrypted, and return the id; in place of ``authcfg`` where given.

    Raises ``SignInRequired`` where the database is locked or cannot be written.
    """
    return _store(BASIC, name, {"username": username, "password": password}, authcfg)


def store_token(name: str, token: str, referer: str = "", authcfg: str = "") -> str:
    """Keep a token, encrypted, and return the id; raises like :func:`store_basic`."""
    return _store(ESRI, name, {"token": token, "referer": referer}, authcfg)


def store_api_key(name: str, key: str, referer: str = "", authcfg: str = "") -> str:
    """Keep an API key, encrypted, and return the id; raises like :func:`store_basic`.

    Layers of QGIS's own can use it, too: for them it is a token.
    """
    return _store(ESRI, name, {"token": key, "referer": referer, _KIND: _LASTING}, authcfg)


def remove(authcfg: str) -> None:
    """Delete a configuration."""
    QgsApplication.authManager().removeAuthenticationConfig(authcfg)


def _store(method: str, name: str, values: Dict[str, str], authcfg: str) -> str:
    manager = QgsApplication.authManager()
    config = QgsAuthMethodConfig(method)
    config.setName(name)
    for key, value in values.items():
        config.setConfig(key, value)
    is_known = method_of(authcfg) == method
    config.setId(authcfg if is_known else "")
    write = manager.updateAuthenticationConfig if is_known else manager.storeAuthenticationConfig
    if not unlock(ask_again=True) or not _alone(lambda: write(config)):
        raise SignInRequired(
            tr(
                "The sign-in could not be kept in QGIS's authentication database. Is the master password right?"
            )
        )
    return str(config.id())


def _alone(call: Callable[[], object]) -> bool:
    """Whether a call of the database worked; one at a time, since reading and writing at once lock QGIS 3.22 up.

    Some calls return their argument, too.
    """
    with _access:
        outcome = call()
    return bool(outcome[0] if isinstance(outcome, tuple) else outcome)
