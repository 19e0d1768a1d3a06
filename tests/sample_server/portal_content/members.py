# SPDX-License-Identifier: GPL-2.0-or-later
"""What administrators of the portal read: members, roles that the organisation made, federated servers."""

from __future__ import annotations

from typing import Any, Dict, List

from tests.sample_server.accounts import Account
from tests.sample_server.portal_content import library, people
from tests.sample_server.site import Site

Json = Dict[str, Any]
ROLES = (
    {
        "id": "ViewerPlus01",
        "name": "Surveyor",
        "description": "Views and measures",
        "created": library.CREATED,
    },
    {
        "id": "EditorPlus02",
        "name": "Caretaker",
        "description": "Keeps data up to date",
        "created": library.CREATED,
    },
)


def member_json(site: Site, account: Account) -> Json:
    """A member as the list of members has it."""
    body = people.user_json(site, account.name, oneself=False, groups=())
    del body["groups"]
    return {
        **body,
        "email": account.email,
        "description": account.description,
        "role": account.role,
        "disabled": account.locked,
        "lastLogin": -1,
        "provider": "arcgis",
    }


def sorted_members(site: Site) -> List[Account]:
    return sorted(site.accounts.all(), key=lambda account: account.name.lower())


def servers_json(roots: Dict[str, Site]) -> List[Json]:
    """The federated servers; the two spellings of the address are those of the versions."""
    return [
        {
            "id": library.id_of(root)[:16],
            "name": root.partition("://")[2],
            "adminUrl": root,
            "adminURL": root,
            "url": root,
            "isHosted": False,
            "serverType": "ARCGIS",
            "serverRole": "FEDERATED_SERVER",
            "serverFunction": "GeneralPurposeServer",
        }
        for root in roots
    ]
