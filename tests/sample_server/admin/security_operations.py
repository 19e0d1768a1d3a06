# SPDX-License-Identifier: GPL-2.0-or-later
"""security: who may sign in, how, and the account that the site was made with."""

from __future__ import annotations

from typing import List

from tests.sample_server.admin import role_operations, user_operations
from tests.sample_server.admin.ask import Ask
from tests.sample_server.admin.refusals import SUCCESS, Json, not_there


def answer(ask: Ask, rest: List[str]) -> Json:
    """The answer to what follows /security. Raises AdminError."""
    ask.administrator()
    if not rest:
        return {"resources": ["users", "roles", "config", "psa"]}
    if rest[0] == "users":
        return user_operations.answer(ask, rest[1:])
    if rest[0] == "roles":
        return role_operations.answer(ask, rest[1:])
    if rest == ["config"]:
        return _config(ask)
    if rest == ["psa"]:
        return {"disabled": ask.admin.owner_disabled}
    if rest in (["psa", "disable"], ["psa", "enable"]):
        ask.posted()
        ask.admin.owner_disabled = rest[1] == "disable"
        return SUCCESS
    raise not_there("/security/" + "/".join(rest))


def _config(ask: Ask) -> Json:
    store: Json = {
        "type": "LDAP" if "read_only_stores" in ask.site.modes.of("*") else "BUILTIN",
        "properties": {},
    }
    https = ask.base.startswith("https:")
    body: Json = {
        "authenticationTier": "GIS_SERVER",
        "authenticationMode": "ARCGIS_TOKEN",
        "userStoreConfig": store,
        "roleStoreConfig": store,
        "securityEnabled": True,
        "sslEnabled": https,
        "httpEnabled": not https,
        "Protocol": "HTTPS" if https else "HTTP",
        "allowDirectAccess": True,
        "allowedAdminAccessIPs": "",
        "virtualDirsSecurityEnabled": False,
    }
    federation = ask.site.federation
    if federation is not None:
        body["authenticationMode"] = "ARCGIS_PORTAL_TOKEN"
        body["portalProperties"] = {
            "portalUrl": federation.portal_url,
            "portalMode": "ARCGIS_PORTAL_FEDERATION",
        }
    return body
