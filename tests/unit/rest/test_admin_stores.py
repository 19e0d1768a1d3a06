# SPDX-License-Identifier: GPL-2.0-or-later
"""Stores of users, roles and data: all pages, forms as the API wants them, no password without encryption."""

from __future__ import annotations

import json

import pytest

from ags_connector.rest import InvalidInput, ServerError
from ags_connector.rest.admin import AdminOptions, ArcServerAdmin, HostedLayer, HostedService
from ags_connector.rest.errors import JobFailed
from ags_connector.rest.job_state import JobStatus
from ags_connector.rest.jobs import Polling
from tests.unit.rest.admin_site import OK, refusal

QUICK = AdminOptions(polling=Polling(first=0.01, longest=0.02))


@pytest.fixture
def administer(serve, session):
    def start(script):
        server = serve(script)
        return ArcServerAdmin(server.site, session=session(token="t"), options=QUICK), server

    return start


class Store:
    """250 users in pages of 40 at most, whatever is asked for."""

    def __init__(self):
        self.users = [{"username": f"u{number}", "fullname": f"User {number}"} for number in range(250)]
        self.posted = []

    def __call__(self, seen):
        operation = seen.path.rpartition("/")[2]
        self.posted.append((operation, seen.form))
        if operation == "getUsers":
            start, size = int(seen.form["startIndex"]), min(40, int(seen.form["pageSize"]))
            return {"users": self.users[start : start + size], "hasMore": start + size < 250}
        if operation in ("search", "getUsersWithinRole"):
            wanted = int(seen.form.get("maxCount") or 10)
            found = [item for item in self.users if seen.form["filter"] in item["username"]]
            names = found if operation == "search" else [item["username"] for item in found]
            return {"users": names[:wanted], "hasMore": len(found) > wanted}
        return OK


def test_all_users_come_whatever_the_store_gives_at_once(administer):
    arcserver, _ = administer(Store())
    assert [user.name for user in arcserver.user_store] == [f"u{number}" for number in range(250)]
    assert len(list(arcserver.user_store.get_users(45))) == 45


def test_a_search_brings_all_unless_it_is_limited(administer):
    arcserver, _ = administer(Store())
    assert len(arcserver.user_store.search_users("u")) == 250
    assert len(arcserver.user_store.search_users(max_count=10)) == 10
    assert len(arcserver.role_store.get_users_within_role("r")) == 250


def test_an_update_keeps_what_was_not_named(administer):
    store = Store()
    arcserver, _ = administer(store)
    arcserver.user_store.update_user("u7", email="u7@example.org")
    form = store.posted[-1][1]
    assert (form["username"], form["fullname"], form["email"]) == ("u7", "User 7", "u7@example.org")
    assert "password" not in form
    with pytest.raises(InvalidInput, match="full_name, description, email"):
        arcserver.user_store.update_user("u7", phone="1")
    with pytest.raises(InvalidInput, match="no user “nobody”"):
        arcserver.user_store.update_user("nobody", email="x")


def test_roles_in_a_list_or_a_text(administer):
    store = Store()
    arcserver, _ = administer(store)
    arcserver.user_store.assign_roles("u1", ["Administrators", "Publishers"])
    arcserver.user_store.remove_roles("u1", "Administrators, Publishers")
    arcserver.role_store.add_users_to_role("Publishers", "dom\\u1")
    assert [form.get("roles") or form["users"] for _, form in store.posted] == [
        "Administrators,Publishers", "Administrators,Publishers", "dom\\u1",
    ]  # fmt: skip
    for call in (
        lambda: arcserver.user_store.assign_roles("u1", []),
        lambda: arcserver.role_store.add_role(" "),
    ):
        with pytest.raises(InvalidInput):
            call()
    with pytest.raises(InvalidInput, match="ADMINISTER, PUBLISH, ACCESS"):
        arcserver.role_store.assign_privilege("r", "ROOT")


def test_a_password_needs_encryption_unless_that_is_waived(serve, session, caplog):
    """The site is on another computer, reached through a prefix proxy on this one."""
    server = serve(lambda seen: OK)
    address = f"{server.site}/proxy?http://gis.example.org/arcgis"
    with pytest.raises(InvalidInput, match="https"):
        ArcServerAdmin(address, token="t", session=session()).user_store.add_user("ann", "hush-hush")
    assert not server.seen
    allowed = ArcServerAdmin(address, token="t", session=session(), allow_http=True)
    allowed.user_store.add_user("ann", "hush-hush")
    assert server.seen[-1].form["password"] == "hush-hush"
    assert "hush-hush" not in caplog.text


def test_a_new_users_password_is_in_no_outcome(administer, feedback, caplog):
    arcserver, server = administer(Store())
    outcome = arcserver.user_store.add_user("ann", "hush-hush", email="a@b.c")
    assert server.seen[-1].form["password"] == "hush-hush"
    assert "hush" not in f"{outcome} {outcome.to_json()} {feedback.messages} {caplog.text}"


def test_a_store_that_is_kept_elsewhere(administer):
    arcserver, _ = administer(lambda seen: refusal("The identity store is read-only."))
    with pytest.raises(ServerError, match="Could not add role “r”") as caught:
        arcserver.role_store.add_role("r")
    assert "make the change there" in str(caught.value)


def test_data_items_are_found_by_iterating_the_roots(administer):
    def script(seen):
        if seen.path.endswith("/data/items"):
            return {"rootItems": ["/enterpriseDatabases", "/fileShares"]}
        parent = seen.params["parentPath"]
        return {"items": [{"path": f"{parent}/a", "type": "egdb"}, {"path": f"{parent}/b", "type": "folder"}]}

    arcserver, _ = administer(script)
    assert [item.path for item in arcserver.data_store] == [
        "/enterpriseDatabases/a", "/enterpriseDatabases/b", "/fileShares/a", "/fileShares/b",
    ]  # fmt: skip
    with pytest.raises(InvalidInput, match="parent_path"):
        arcserver.data_store.find_items()


def test_where_post_or_get_is_refused_the_other_is_taken(administer):
    def script(seen):
        if seen.path.endswith("/data/items"):
            return {"items": [{"path": "/fileShares"}]}
        if seen.method == "POST":
            return refusal("HTTP method POST is not supported.", 405)
        return {"items": [{"path": "/fileShares/a", "type": "folder"}]}

    arcserver, _ = administer(script)
    assert [item.path for item in arcserver.data_store] == ["/fileShares/a"]


def test_the_security_configuration_shows_no_secret(administer):
    config = {"userStoreConfig": {"type": "LDAP", "properties": {"userPassword": "hush", "user": "cn=a"}}}
    arcserver, _ = administer(lambda seen: config)
    assert arcserver.security_config["userStoreConfig"]["properties"] == {
        "userPassword": "***",
        "user": "cn=a",
    }


def test_a_folder_is_registered_and_read_back(administer):
    sent = []

    def script(seen):
        if seen.path.endswith("registerItem"):
            sent.append(json.loads(seen.form["item"]))
            return OK
        return {"type": "folder", "info": sent[-1]["info"]}

    arcserver, _ = administer(script)
    item = arcserver.data_store.register_folder("Roads", "/gis/roads", client_path="C:\\roads")
    assert (item.path, item.server_path) == ("/fileShares/Roads", "/gis/roads")
    assert sent[0]["info"]["dataStoreConnectionType"] == "replicated"
    with pytest.raises(InvalidInput):
        arcserver.data_store.register_item({"type": "folder"})


def test_hosted_layers_are_changed_at_their_admin_address(serve, session):
    seen_status = []

    def script(seen):
        if seen.path.endswith("/status"):
            seen_status.append(seen)
            return {"status": "Processing" if len(seen_status) < 3 else "Completed"}
        if seen.form.get("async") == "true":
            return {"statusURL": f"http://{seen.headers['Host']}/arcgis/rest/admin/services/status"}
        return (
            {"success": True, "layers": [{"id": 1, "name": "Fred"}]}
            if "Definition" in seen.path
            else {"success": True}
        )

    server = serve(script)
    service = HostedService(
        server.url("/Hosted/Lots/FeatureServer/0"), session=session(token="t"), options=QUICK
    )
    assert service.add_to_definition({"layers": [{"name": "Fred"}]}).message == "Fred"
    layer = service.layer(0)
    layer.truncate(run_async=True)
    layer.update_definition({"capabilities": "Query"})
    service.refresh_service()
    posts = [item for item in server.seen if item.method == "POST"]
    root = "/arcgis/rest/admin/services/Hosted/Lots/FeatureServer"
    assert [item.path for item in posts] == [
        f"{root}/addToDefinition", f"{root}/0/truncate", f"{root}/0/updateDefinition", f"{root}/refresh",
    ]  # fmt: skip
    assert json.loads(posts[2].form["updateDefinition"]) == {"capabilities": "Query"}
    assert all(item.form["token"] == "t" for item in posts)
    assert len(seen_status) == 3


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        ({"success": False}, ServerError),
        (
            {
                "error": {
                    "code": 400,
                    "message": "Unable to add feature service definition.",
                    "details": ["No."],
                }
            },
            ServerError,
        ),
        ({"statusURL": "STATUS"}, JobFailed),
        ({"statusURL": "https://elsewhere.example.org/status"}, ServerError),
    ],
)
def test_hosted_layers_say_what_failed(serve, session, answer, error):
    def script(seen):
        if seen.path.endswith("/jobstatus"):
            return {"status": "Failed", "statusMsg": "The layer is a view."}
        return {
            key: f"http://{seen.headers['Host']}/arcgis/rest/jobstatus" if value == "STATUS" else value
            for key, value in answer.items()
        }

    layer = HostedLayer(serve(script).url("/Lots/FeatureServer/3"), session=session(token="t"), options=QUICK)
    with pytest.raises(error, match="Could not addToDefinition “Lots/FeatureServer/3”"):
        layer.add_to_definition({"fields": []})


def test_what_is_no_hosted_layer(session):
    for url in ("https://host/arcgis/rest/services/Lots/MapServer/0", "https://host/arcgis/rest/services"):
        with pytest.raises(InvalidInput, match="hosted feature service looks like"):
            HostedService(url, session=session())
    with pytest.raises(InvalidInput, match="names no layer"):
        HostedLayer("https://host/arcgis/rest/services/Lots/FeatureServer", session=session())
    with pytest.raises(InvalidInput, match="empty"):
        HostedLayer(
            "https://host/x/rest/admin/services/L/FeatureServer/0", session=session()
        ).update_definition({})


def test_jobs_of_everybody(administer):
    jobs = [
        {"jobID": f"j{number}", "status": "esriJobExecuting", "submittedTime": 1_717_156_800_000 + number,
         "endTime": None, "username": "ann", "machinename": "GIS1", "url": f"https://host/j{number}"}
        for number in range(150)
    ]  # fmt: skip

    def script(seen):
        if seen.path.endswith("/jobs/query"):
            start, size = int(seen.query["start"]), int(seen.query["number"])
            end = start - 1 + size
            page = jobs[start - 1 : end]
            return {"total": 150, "results": page, "nextStart": end + 1 if end < len(jobs) else -1}
        if seen.path.endswith("/report") or seen.path.endswith("/services"):
            return {
                "folders": [],
                "reports": [{"folderName": "/", "serviceName": "Tool", "type": "GPServer"}],
            }
        return jobs[3] if seen.path.endswith("/jobs/j3") else OK

    arcserver, server = administer(script)
    tool = arcserver.service("Tool").jobs
    found = list(tool.query(status=JobStatus.EXECUTING, user="ann"))
    assert [item.id for item in found] == [f"j{number}" for number in range(150)]
    assert (found[0].status, found[0].user, found[0].machine) == (JobStatus.EXECUTING, "ann", "GIS1")
    assert found[0].submitted.isoformat() == "2024-05-31T12:00:00+00:00"
    assert found[0].ended is None
    asked = next(item.query for item in server.seen if item.path.endswith("query"))
    assert (asked["jobStatus"], asked["userName"], asked["startTime"]) == ("esriJobExecuting", "ann", "0")
    assert tool.job("j3").id == "j3"
    tool.cancel("j3")
    tool.delete("j3")
    assert [item.path.rpartition("/jobs/")[2] for item in server.seen if item.method == "POST"] == [
        "j3/cancel", "j3/delete",
    ]  # fmt: skip


def test_what_is_sent_with_a_change_is_in_no_log(administer, caplog):
    arcserver, _ = administer(lambda seen: {"type": "cloudStore", **OK})
    caplog.set_level("DEBUG")
    secrets = {"connectionString": {"secretAccessKey": "hush1"}, "password": "hush2"}
    arcserver.data_store.register_item({"type": "cloudStore", "path": "/cloudStores/a", "info": secrets})
    arcserver.user_store.add_user("ann", "hush3")
    assert "registerItem" in caplog.text
    assert not [word for word in ("hush1", "hush2", "hush3") if word in caplog.text]
