# SPDX-License-Identifier: GPL-2.0-or-later
"""The sharing API's answers about content, groups, users, servers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, List, Sequence

from tests.sample_server.portal_content import files, library, members, people
from tests.sample_server.portal_content.library import Entry
from tests.sample_server.portal_content.listing import paged, searched
from tests.sample_server.portal_content.people import Group
from tests.sample_server.reply import Reply, RestError, encode, json_reply, token_required
from tests.sample_server.request import Request
from tests.sample_server.site import Site

ORGANIZATION = "0123456789ABCDEF"
TOLD_TO_ADMINISTRATORS = (["servers"], ["users"], ["roles"])
PICTURE = "thumbnail/thumbnail.png"
Json = Dict[str, Any]


@dataclass(frozen=True)
class Asked:
    """A request to the portal: by whom, for what; `path` is what follows the API's root."""

    site: Site
    base: str
    request: Request
    user: str
    path: Sequence[str]

    @property
    def entries(self) -> List[Entry]:
        """The items that this user may see."""
        found = library.entries(self.site, self.base)
        return [entry for entry in found if people.may_see(self.site, self.user, entry)]


def answer(asked: Asked) -> Reply:
    """The answer of a resource. Raises RestError."""
    first, rest = asked.path[0].lower(), list(asked.path[1:])
    if first == "search" and not rest:
        return json_reply(_search(asked))
    if first == "community" and rest:
        return json_reply(_community(asked, rest))
    if first == "content" and len(rest) > 1:
        kind = rest[0].lower()
        if kind == "items":
            return _item(asked, rest[1], rest[2:])
        if kind == "groups" and len(rest) == 2:
            return json_reply(_group_content(asked, rest[1]))
        if kind == "users":
            return json_reply(_user_content(asked, rest[1], rest[2:]))
    if first == "portals" and rest[:1] in (["self"], [ORGANIZATION]) and rest[1:] in TOLD_TO_ADMINISTRATORS:
        return json_reply(_organization(asked, rest[1]))
    raise RestError(400, "Unable to find the requested resource.", [], messageCode="GWM_0002")


def item_json(asked: Asked, entry: Entry) -> Json:
    body: Json = {
        "id": entry.id,
        "owner": entry.owner,
        "orgId": ORGANIZATION,
        "created": library.CREATED - entry.age * library.DAY,
        "modified": library.CREATED - entry.age * library.DAY // 2,
        "guid": None,
        "name": entry.name or None,
        "title": entry.title,
        "type": entry.type,
        "typeKeywords": ["Service", "ArcGIS Server"] if "/rest/services/" in entry.url else [],
        "description": entry.description or None,
        "tags": list(entry.tags),
        "snippet": entry.snippet or None,
        "thumbnail": PICTURE,
        "documentation": None,
        "extent": [list(corner) for corner in entry.extent],
        "categories": [],
        "spatialReference": None,
        "accessInformation": entry.credits or None,
        "licenseInfo": None,
        "culture": "en-us",
        "url": entry.url or None,
        "access": _access(asked, entry),
        "size": len(entry.data()) if entry.name and entry.data else -1,
        "numComments": 0,
        "numRatings": 0,
        "avgRating": 0,
        "numViews": entry.views,
    }
    if asked.user and asked.user == entry.owner:
        body["ownerFolder"] = library.folder_id(entry.owner, entry.folder) or None
    return body


def _access(asked: Asked, entry: Entry) -> str:
    shared = entry.access == "private" and entry.groups and asked.user != entry.owner
    return "shared" if shared else entry.access


def _search(asked: Asked) -> Json:
    documents = []
    for entry in asked.entries:
        body = item_json(asked, entry)
        titles = {group.title: group.id for group in people.GROUPS}
        hidden = {"orgid": ORGANIZATION, "group": [titles[title] for title in entry.groups]}
        documents.append({**body, **hidden, "typekeywords": body["typeKeywords"]})
    found = searched(documents, asked.request.params)
    for body in found["results"]:
        for name in ("orgid", "group", "typekeywords"):
            del body[name]
    return found


def _item(asked: Asked, wanted: str, rest: List[str]) -> Reply:
    entry = next((item for item in library.entries(asked.site, asked.base) if item.id == wanted), None)
    if entry is None:
        raise RestError(400, "Item does not exist or is inaccessible.", [], messageCode="CONT_0001")
    if not people.may_see(asked.site, asked.user, entry):
        raise _forbidden()
    if not rest:
        return json_reply(item_json(asked, entry))
    if "/".join(rest) == f"info/{PICTURE}":
        return Reply(files.thumbnail(entry.type), "image/png")
    if rest != ["data"]:
        raise RestError(400, "Unable to find the requested resource.", [], messageCode="GWM_0002")
    held = entry.data() if entry.data else b""
    if isinstance(held, bytes):
        named = {"Content-Disposition": f'attachment; filename="{entry.name}"'} if entry.name else {}
        return Reply(held, "text/csv" if entry.name else "application/json", headers=named)
    return Reply(encode(held), "application/json;charset=UTF-8")


def _user_content(asked: Asked, name: str, rest: List[str]) -> Json:
    if asked.site.accounts.get(name) is None:
        raise RestError(400, "User does not exist or is inaccessible.", [], messageCode="COM_0018")
    own = name == asked.user or people.is_administrator(asked.site, asked.user)
    titles = library.FOLDERS.get(name, ()) if own else ()
    folders = [
        {"username": name, "id": library.folder_id(name, title), "title": title, "created": library.CREATED}
        for title in titles
    ]
    current = None
    if rest:
        current = next((item for item in folders if item["id"] == rest[0]), None)
        if current is None:
            raise RestError(400, "Folder does not exist or is inaccessible.", [], messageCode="CONT_0003")
    title = current["title"] if current else ""
    inside = [item for item in asked.entries if item.owner == name and (item.folder == title or not own)]
    body = paged(inside, asked.request.params, "items", lambda entry: item_json(asked, entry))
    return {"username": name, **body, "currentFolder": current, "folders": [] if current else folders}


def _group_content(asked: Asked, wanted: str) -> Json:
    group = _group(asked, wanted)
    marked = people.MARKED.get(group.title, ())
    inside = [entry for entry in asked.entries if group.title in entry.groups or entry.title in marked]
    return paged(inside, asked.request.params, "items", lambda entry: item_json(asked, entry))


def _community(asked: Asked, rest: List[str]) -> Json:
    kind = rest[0].lower()
    if rest == ["self"]:
        if not asked.user:
            raise token_required()
        return people.user_json(asked.site, asked.user, oneself=True, groups=people.groups_of(asked.user))
    if kind == "users" and len(rest) == 2:
        if asked.site.accounts.get(rest[1]) is None:
            raise RestError(400, "User does not exist or is inaccessible.", [], messageCode="COM_0018")
        seen = [item for item in people.groups_of(rest[1]) if _sees(asked, item)]
        return people.user_json(asked.site, rest[1], oneself=rest[1] == asked.user, groups=seen)
    if kind == "groups" and len(rest) == 1:
        known = [people.group_json(group, asked.user) for group in people.GROUPS if _sees(asked, group)]
        documents = [{**body, "orgid": ORGANIZATION, "type": "", "extent": []} for body in known]
        found = searched(documents, asked.request.params)
        for body in found["results"]:
            for name in ("orgid", "type", "extent"):
                del body[name]
        return found
    if kind == "groups" and len(rest) == 2:
        return people.group_json(_group(asked, rest[1]), asked.user)
    raise RestError(400, "Unable to find the requested resource.", [], messageCode="GWM_0002")


def _group(asked: Asked, wanted: str) -> Group:
    known = (*people.GROUPS, *people.FAVOURITES.values())
    group = next((item for item in known if item.id == wanted), None)
    if group is None:
        raise RestError(400, "Group does not exist or is inaccessible.", [], messageCode="COM_0003")
    if not _sees(asked, group):
        raise _forbidden()
    return group


def _sees(asked: Asked, group: Group) -> bool:
    return people.may_see_group(asked.site, asked.user, group)


def _organization(asked: Asked, what: str) -> Json:
    """Servers, members and roles, for administrators only. Raises RestError."""
    if not people.is_administrator(asked.site, asked.user):
        raise _forbidden()
    if what == "servers":
        return {"servers": members.servers_json(asked.site.federated)}
    if what == "roles":
        return paged(members.ROLES, asked.request.params, "roles", lambda role: role)
    return paged(
        members.sorted_members(asked.site),
        asked.request.params,
        "users",
        lambda account: members.member_json(asked.site, account),
    )


def _forbidden() -> RestError:
    return RestError(
        403,
        "You do not have permissions to access this resource or perform this operation.",
        [],
        messageCode="GWM_0003",
    )
