# SPDX-License-Identifier: GPL-2.0-or-later
"""What a portal says of itself and of the servers federated with it, as values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, Mapping, Optional, Tuple

from ..models import Extent
from .sharing import Sharing, text_of
from .users import User


@dataclass(frozen=True)
class PortalInfo:
    """A portal, or an organisation of ArcGIS Online, as it describes itself (REST: *Portal Self*).

    ``user`` is who is signed in, ``None`` for nobody. ``is_enterprise`` tells a portal of one's own from ArcGIS
    Online. ``helper_services`` maps a name such as ``geometry`` or ``geocode`` to the URLs of services.
    ``default_extent`` has its own spatial reference. ``raw`` is the whole answer.
    """

    id: str = ""
    name: str = ""
    version: str = ""
    is_enterprise: bool = False
    url_key: str = ""
    base_url: str = ""
    hostname: str = ""
    user: Optional[User] = None
    helper_services: Mapping[str, Tuple[str, ...]] = field(default_factory=dict)
    supports_hosted_services: bool = False
    default_extent: Optional[Extent] = None
    raw: Mapping[str, Any] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def from_json(cls, data: Mapping[str, Any], sharing: Optional[Sharing] = None) -> PortalInfo:
        """Read ``portals/self``; ``sharing`` is where it was read."""
        user = data.get("user")
        signed_in = isinstance(user, Mapping) and user.get("username")
        return cls(
            id=text_of(data, "id"),
            name=text_of(data, "name", "portalName"),
            version=text_of(data, "enterpriseVersion", "currentVersion"),
            is_enterprise=bool(data.get("isPortal")),
            url_key=text_of(data, "urlKey"),
            base_url=text_of(data, "customBaseUrl"),
            hostname=text_of(data, "portalHostname"),
            user=User.from_json(user, sharing) if isinstance(user, Mapping) and signed_in else None,
            helper_services=_helpers(data.get("helperServices")),
            supports_hosted_services=bool(data.get("supportsHostedServices")),
            default_extent=Extent.from_json(data.get("defaultExtent")),
            raw=data,
        )

    @property
    def role(self) -> str:
        """The role of who is signed in, such as ``org_admin``; empty for nobody."""
        return self.user.role if self.user else ""


@dataclass(frozen=True)
class FederatedServer:
    """A server whose users the portal signs in; ``url`` is what to open, ``role`` says whether it hosts.

    ``functions`` names what it is licensed for, such as ``GeneralPurposeServer``.
    """

    id: str
    name: str
    url: str
    admin_url: str = ""
    role: str = ""
    is_hosted: bool = False
    functions: Tuple[str, ...] = ()

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> FederatedServer:
        """Read an item of ``servers``."""
        functions = text_of(data, "serverFunction")
        return cls(
            id=text_of(data, "id", "serverId"),
            name=text_of(data, "name", "url"),
            url=text_of(data, "url").rstrip("/"),
            admin_url=text_of(data, "adminUrl").rstrip("/"),
            role=text_of(data, "serverRole"),
            is_hosted=bool(data.get("isHosted")),
            functions=tuple(word.strip() for word in functions.split(",") if word.strip()),
        )

    @property
    def services_url(self) -> str:
        """The address of the server's catalog."""
        return f"{self.url}/rest/services"


def _helpers(data: object) -> Dict[str, Tuple[str, ...]]:
    """Read the URLs of helper services; some names have one service, some a list."""
    found: Dict[str, Tuple[str, ...]] = {}
    if isinstance(data, Mapping):
        for name, value in data.items():
            entries = value if isinstance(value, list) else [value]
            addresses = tuple(text_of(item, "url") for item in entries if isinstance(item, Mapping))
            found[str(name)] = tuple(url for url in addresses if url)
    return {name: given for name, given in found.items() if given}
