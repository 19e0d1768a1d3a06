# SPDX-License-Identifier: GPL-2.0-or-later
"""Users and roles in the administrator API decide who signs in and what they may do."""

from __future__ import annotations

from typing import Any, Dict, List

import pytest
import requests

from tests.qgis.sample_server.administrator import ANALYST, PUBLISHER, Administrator, sign_in
from tests.qgis.sample_server.client import SECONDS, ask
from tests.sample_server import SampleServer

USERS, ROLES = "/security/users", "/security/roles"
CLERK = {"username": "our-domain\\clerk", "password": "cl3rk-secret", "fullname": "Cleo Clerk"}


@pytest.fixture
def admin(server: SampleServer) -> Administrator:
    return Administrator(server)


def names(answer: Dict[str, Any]) -> List[str]:
    return [item["username"] for item in answer["users"]]


def test_users_come_in_pages(server: SampleServer, admin: Administrator) -> None:
    server.site.admin.fill_users(25)
    total = admin.get(USERS)["totalUsers"]
    found: List[str] = []
    more = True
    while more:
        page = admin.post(f"{USERS}/getUsers", startIndex=len(found), pageSize=10)
        assert len(page["users"]) == 10 or not page["hasMore"]
        found += names(page)
        more = page["hasMore"]
    assert (len(found), found) == (total, sorted(set(found), key=str.lower))
    searched = admin.post(f"{USERS}/search", filter="USER0", maxCount=5)
    assert (names(searched), searched["hasMore"]) == ([f"user{number:03d}" for number in range(5)], True)
    within = admin.post(f"{ROLES}/getUsersWithinRole", rolename="editors", maxCount=3)
    assert within == {"users": ["user000", "user001", "user002"], "hasMore": True}
    assert "too small" in admin.refused(f"{USERS}/getUsers", pageSize=0)


def test_a_user_who_is_added_signs_in_until_removed(server: SampleServer, admin: Administrator) -> None:
    admin.done(f"{USERS}/add", **CLERK, email="clerk@example.org")
    assert "already exists" in admin.refused(f"{USERS}/add", **CLERK)
    clerk = (CLERK["username"], CLERK["password"])
    assert Administrator(server, clerk).get("/services")["code"] == 403
    (shown,) = admin.post(f"{USERS}/search", filter="clerk")["users"]
    assert shown == {
        "username": CLERK["username"],
        "fullname": "Cleo Clerk",
        "description": "",
        "email": "clerk@example.org",
        "disabled": False,
    }
    admin.done(f"{USERS}/update", username=clerk[0], password="ch4nged-secret")
    changed = Administrator(server, (clerk[0], "ch4nged-secret"))
    admin.done(f"{USERS}/assignRoles", username=clerk[0], roles="Publishers,editors")
    assert changed.get("/info")["loggedInUserPrivilege"] == "PUBLISH"
    assert admin.post(f"{USERS}/getPrivilege", username=clerk[0]) == {"privilege": "PUBLISH"}
    assert admin.post(f"{ROLES}/getRolesForUser", username=clerk[0])["roles"] == ["editors", "Publishers"]
    admin.done(f"{USERS}/removeRoles", username=clerk[0], roles="Publishers")
    assert changed.get("/info")["code"] == 403
    restricted = f"{server.url}/Restricted"
    assert "error" not in ask(restricted, token=changed.token)
    admin.done(f"{USERS}/remove", username=clerk[0])
    assert ask(restricted, token=changed.token)["error"]["code"] == 499
    with pytest.raises(KeyError):
        sign_in(server, (clerk[0], "ch4nged-secret"))
    assert "cannot be removed" in admin.refused(f"{USERS}/remove", username="admin")


def test_a_role_opens_a_folder_to_who_has_it(server: SampleServer, admin: Administrator) -> None:
    airports = server.service_url("Transport/Airports", "MapServer")
    analyst = sign_in(server, ANALYST)
    admin.done(f"{ROLES}/add", rolename="pilots", description="Fly")
    for principal, allowed in (("esriEveryone", "false"), ("pilots", "true")):
        admin.done("/services/Transport/permissions/add", principal=principal, isAllowed=allowed)
    assert ask(airports, token=analyst)["error"]["code"] == 403
    admin.done(f"{ROLES}/addUsersToRole", rolename="pilots", users="analyst,assessor")
    assert "error" not in ask(airports, token=analyst)
    admin.done(f"{ROLES}/removeUsersFromRole", rolename="pilots", users="analyst")
    assert ask(airports, token=analyst)["error"]["code"] == 403
    admin.done(f"{ROLES}/update", rolename="pilots", description="Fly far")
    searched = admin.post(f"{ROLES}/search", filter="PILOT")["roles"]
    assert searched == [{"rolename": "pilots", "description": "Fly far"}]
    admin.done(f"{ROLES}/remove", rolename="pilots")
    principals = [item["principal"] for item in admin.get("/services/Transport/permissions")["permissions"]]
    assert principals == ["esriEveryone"]


def test_privileges_of_roles(server: SampleServer, admin: Administrator) -> None:
    publisher = Administrator(server, PUBLISHER)
    assert publisher.post(f"{USERS}/getUsers")["code"] == 403
    assert admin.post(f"{ROLES}/getPrivilege", rolename="Publishers") == {"privilege": "PUBLISH"}
    assert admin.post(f"{ROLES}/getRolesByPrivilege", privilege="ADMINISTER") == {"roles": ["Administrators"]}
    admin.done(f"{ROLES}/assignPrivilege", rolename="Publishers", privilege="ADMINISTER")
    assert publisher.post(f"{USERS}/getUsers")["users"]
    assert "none of" in admin.refused(f"{ROLES}/assignPrivilege", rolename="Publishers", privilege="RULE")
    assert admin.get(ROLES)["totalRoles"] == len(admin.post(f"{ROLES}/getRoles")["roles"])


def test_an_enterprise_store_refuses_changes(server: SampleServer, admin: Administrator) -> None:
    with server.mode("*", "read_only_stores"):
        assert "read-only" in admin.refused(f"{USERS}/add", **CLERK)
        assert "read-only" in admin.refused(f"{ROLES}/add", rolename="pilots")
        assert names(admin.post(f"{USERS}/getUsers"))
        assert admin.get("/security/config")["userStoreConfig"]["type"] == "LDAP"
    assert admin.get("/security/config")["userStoreConfig"]["type"] == "BUILTIN"


def test_the_primary_administrator_is_disabled(server: SampleServer, admin: Administrator) -> None:
    url = f"{admin.root}/info"
    assert ask(url, token=server.token)["loggedInUser"] == "siteadmin"
    admin.done("/security/psa/disable")
    assert admin.get("/security/psa") == {"disabled": True}
    assert ask(url, token=server.token)["code"] == 403


def test_a_sign_in_that_fails_has_the_form_of_the_administration(server: SampleServer) -> None:
    form = {"username": "admin", "password": "wrong", "client": "requestip", "f": "json"}
    url = f"{server.base}/arcgis/admin/generateToken"
    answer = requests.post(url, data=form, timeout=SECONDS).json()
    assert answer == {"status": "error", "messages": ["Invalid username or password."], "code": 400}


@pytest.mark.parametrize(
    ("path", "form", "said"),
    [
        (f"{USERS}/add", {"username": "x"}, "'password' is missing"),
        (f"{USERS}/assignRoles", {"username": "x", "roles": "editors"}, "user 'x' does not exist"),
        (f"{USERS}/assignRoles", {"username": "admin", "roles": "x"}, "role 'x' does not exist"),
        (f"{ROLES}/add", {"rolename": "editors"}, "already exists"),
        (f"{ROLES}/getUsersWithinRole", {"rolename": "x"}, "role 'x' does not exist"),
        (f"{ROLES}/explode", {}, "does not exist"),
    ],
)
def test_what_is_not_there_is_refused(
    admin: Administrator, path: str, form: Dict[str, str], said: str
) -> None:
    assert said in admin.refused(path, **form)
