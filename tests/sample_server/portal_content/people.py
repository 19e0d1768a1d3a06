# SPDX-License-Identifier: GPL-2.0-or-later
"""Who belongs to which group, and who may see what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, Iterable, List, Tuple

from tests.sample_server.portal_content.library import ADMIN, ANALYST, CREATED, DAY, Entry, id_of
from tests.sample_server.site import Site


@dataclass(frozen=True)
class Group:
    title: str
    owner: str
    access: str
    members: Tuple[str, ...] = ()
    snippet: str = ""
    tags: Tuple[str, ...] = ()
    age: int = 0

    @property
    def id(self) -> str:
        return id_of(f"group|{self.title}")

    def has(self, user: str) -> bool:
        return bool(user) and (user == self.owner or user in self.members)


GROUPS = (
    Group("World maps", ADMIN, "public", (ANALYST,), "Maps of the whole world", ("world",), 50),
    Group(
        "Elevation data", ADMIN, "org", (ANALYST,), "Heights and what follows from them", ("elevation",), 40
    ),
    Group("Land office", ANALYST, "private", (), "Parcels, for the office only", ("land",), 30),
    Group("Administrators", ADMIN, "private", (), "Who keeps this portal", (), 20),
)


# What a user marked as a favourite stands in a group that no list of groups shows.
FAVOURITES = {ANALYST: Group("Favourites of analyst", ANALYST, "private")}
MARKED = {"Favourites of analyst": ("World overview", "Dem")}


def is_administrator(site: Site, user: str) -> bool:
    account = site.accounts.get(user)
    return account is not None and account.role == "org_admin"


def may_see(site: Site, user: str, entry: Entry) -> bool:
    if entry.access == "public" or (entry.access == "org" and user):
        return True
    if user and (user == entry.owner or is_administrator(site, user)):
        return True
    return any(group.has(user) and group.title in entry.groups for group in GROUPS)


def may_see_group(site: Site, user: str, group: Group) -> bool:
    if group.access == "public" or (group.access == "org" and user):
        return True
    return group.has(user) or is_administrator(site, user)


def groups_of(user: str) -> List[Group]:
    return [group for group in GROUPS if group.has(user)]


def group_json(group: Group, user: str) -> Dict[str, Any]:
    kind = "owner" if user == group.owner else "member" if group.has(user) else "none"
    return {
        "id": group.id,
        "title": group.title,
        "isInvitationOnly": True,
        "owner": group.owner,
        "description": None,
        "snippet": group.snippet,
        "tags": list(group.tags),
        "thumbnail": None,
        "created": CREATED - group.age * DAY,
        "modified": CREATED,
        "access": group.access,
        "userMembership": {"username": user or None, "memberType": kind, "applications": 0},
    }


def user_json(site: Site, name: str, *, oneself: bool, groups: Iterable[Group]) -> Dict[str, Any]:
    account = site.accounts[name]
    body: Dict[str, Any] = {
        "username": name,
        "fullName": account.full_name,
        "created": CREATED - 900 * DAY,
        "groups": [group_json(group, name) for group in groups],
    }
    if oneself:
        body["favGroupId"] = FAVOURITES[name].id if name in FAVOURITES else None
        body.update(role=account.role, level="2", lastLogin=-1, privileges=[])
        if account.role == "org_admin":
            body["privileges"] = ["portal:admin:viewItems", "portal:admin:viewUsers"]
    return body
