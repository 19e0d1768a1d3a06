# SPDX-License-Identifier: GPL-2.0-or-later
"""Portals: their content, groups and users, and the servers federated with them (REST: the sharing API)."""

from __future__ import annotations

from .content import ContentFolder
from .groups import Group
from .items import Item
from .listing import Listing
from .models import FederatedServer, PortalInfo
from .portal import Portal
from .users import User

__all__ = ["ContentFolder", "FederatedServer", "Group", "Item", "Listing", "Portal", "PortalInfo", "User"]
