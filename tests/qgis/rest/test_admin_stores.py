# SPDX-License-Identifier: GPL-2.0-or-later
"""Users, roles, registered data, the log and hosted layers of the sample server, administered."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Iterator

import pytest

from ags_connector.rest import (
    ArcServer,
    FeatureLayer,
    InvalidInput,
    ServerError,
    Session,
    SignInRequired,
    admin,
    sign_in,
)
from ags_connector.rest import host as rest_host
from ags_connector.rest.auth import Anonymous
from ags_connector.rest.jobs import Polling
from tests.sample_server import SampleServer

QUICK = admin.AdminOptions(polling=Polling(first=0.03), settle=0.2, time_out=5.0, verbose=False)


@pytest.fixture
def arcserver(server: SampleServer) -> admin.ArcServerAdmin:
    return admin.ArcServerAdmin(server.url, "admin", "adm1n-secret", options=QUICK)


def test_a_user_from_the_beginning_to_the_end(server: SampleServer, arcserver: admin.ArcServerAdmin) -> None:
    users = arcserver.user_store
    count = users.total_users
    users.add_user("new", "n3w-secret", full_name="Nell New", email="nell@example.org")
    assert users.total_users == count + 1
    users.update_user("new", description="Newest")
    (found,) = users.search_users("new")
    assert (found.full_name, found.description, found.email) == ("Nell New", "Newest", "nell@example.org")
    users.assign_roles("new", ["Publishers"])
    assert users.get_privilege("new") == "PUBLISH"
    assert admin.ArcServerAdmin(server.url, "new", "n3w-secret").check().privilege == "PUBLISH"
    users.update_user("new", password="0ther-secret")
    assert admin.ArcServerAdmin(server.url, "new", "0ther-secret").check().user == "new"
    users.remove_user("new")
    assert "new" not in [user.name for user in users]
    with pytest.raises(ServerError, match="Could not remove user “new”"):
        users.remove_user("new")


def test_more_users_than_a_page_holds(arcserver: admin.ArcServerAdmin) -> None:
    users = arcserver.user_store
    for number in range(130):
        users.add_user(f"many{number:03d}", "m4ny-secret")
    assert len(list(users)) == users.total_users > 130
    assert len(users.search_users("MANY")) == 130
    assert len(users.search_users("many", max_count=10)) == 10


def test_a_role_and_who_has_it(arcserver: admin.ArcServerAdmin) -> None:
    roles = arcserver.role_store
    roles.add_role("Surveyors", "Measure")
    roles.assign_privilege("Surveyors", "publish")
    roles.add_users_to_role("Surveyors", ["analyst", "assessor"])
    assert roles.get_users_within_role("Surveyors") == ["analyst", "assessor"]
    assert arcserver.user_store.get_privilege("analyst") == roles.get_privilege("Surveyors") == "PUBLISH"
    assert [str(role) for role in roles.get_roles_for_user("analyst")] == ["Analysts", "Surveyors"]
    assert "Surveyors" in [role.name for role in roles.get_roles_by_privilege("PUBLISH")]
    roles.update_role("Surveyors", "Measure land")
    assert roles.search_roles("survey")[0].description == "Measure land"
    roles.remove_users_from_role("Surveyors", "analyst")
    roles.remove_role("Surveyors")
    assert roles.total_roles == len(list(roles))


def test_stores_that_are_kept_elsewhere(server: SampleServer, arcserver: admin.ArcServerAdmin) -> None:
    with server.mode("*", "read_only_stores"):
        assert arcserver.security_config["userStoreConfig"]["type"] == "LDAP"
        with pytest.raises(ServerError, match="make the change there"):
            arcserver.user_store.remove_user("analyst")
        assert arcserver.user_store.total_users


def test_registered_data(arcserver: admin.ArcServerAdmin) -> None:
    store = arcserver.data_store
    items = {item.path: item for item in store}
    database = items["/enterpriseDatabases/SampleData"]
    assert "PASSWORD=***" in database.connection_string
    assert "0002" not in "".join(map(str, items.values()))
    assert items["/cloudStores/Archive"].info["connectionString"]["secretAccessKey"] == "***"
    assert store.compute_total_ref_count(database.path) > 0
    store.validate(database)
    assert store.validate_all().is_good
    made = store.register_folder("More", "/gis/more")
    assert made.server_path == "/gis/more"
    assert store.find_items(parent_path="/fileShares", types="folder")
    with pytest.raises(ServerError, match="Could not register"):
        store.register_folder("Away", "//elsewhere/share")
    with pytest.raises(ServerError, match="is used by"):
        store.unregister_item(database.path)
    store.unregister_item("/fileShares/More")
    assert "/fileShares/More" not in [item.path for item in store]


def test_the_log_to_its_end(server: SampleServer, arcserver: admin.ArcServerAdmin) -> None:
    began = datetime.now(timezone.utc)
    airports = arcserver.service("Transport/Airports")
    for _ in range(8):
        airports.stop()
        airports.start()
    told = list(arcserver.logs.query(level="INFO", services="Transport/Airports.MapServer", page_size=5))
    assert len(told) == 16
    assert [item.milliseconds for item in told] == sorted((item.milliseconds for item in told), reverse=True)
    assert {item.source for item in told} == {"Transport/Airports.MapServer"}
    assert told[0].text == "Service 'Transport/Airports.MapServer' was started."
    assert {item.user for item in told} == {"admin"}
    stops = list(arcserver.logs.query(level="INFO", since=began, codes=[told[1].code or 0], page_size=3))
    assert len(stops) == 8
    middle = told[8].time
    older = list(arcserver.logs.query(level="INFO", until=middle, services=["Transport/Airports.MapServer"]))
    newer = list(arcserver.logs.query(level="INFO", since=middle, services=["Transport/Airports.MapServer"]))
    assert len(older) + len(newer) >= 17
    assert not list(arcserver.logs.query(since=timedelta(days=3), until=timedelta(days=2)))
    assert list(arcserver.logs.query(level="INFO", since=middle.strftime("%Y-%m-%dT%H:%M:%S,000")))


def test_the_logs_settings_decide_what_is_written(arcserver: admin.ArcServerAdmin) -> None:
    logs = arcserver.logs
    age = logs.settings["maxLogFileAge"]
    logs.edit_settings(logLevel="SEVERE")
    assert (logs.settings["logLevel"], logs.settings["maxLogFileAge"]) == ("SEVERE", age)
    logs.clean()
    arcserver.service("Samples").restart()
    assert not list(logs.query(level="DEBUG"))
    assert logs.count_error_reports()["machines"]
    with pytest.raises(InvalidInput, match="no setting"):
        logs.edit_settings(level="INFO")


@pytest.fixture
def signed_in(server: SampleServer) -> Iterator[Session]:
    sign_in(server.url, "admin", "adm1n-secret")
    yield Session()
    rest_host.current().credentials.clear()


def test_hosted_layers(server: SampleServer, signed_in: Session) -> None:
    url = server.service_url("World", "FeatureServer")
    hosted = admin.HostedService(url, session=signed_in, options=QUICK)
    fields = [
        {"name": "OBJECTID", "type": "esriFieldTypeOID"},
        {"name": "NAME", "type": "esriFieldTypeString", "length": 40},
    ]
    made = hosted.add_to_definition(
        {"layers": [{"name": "Wells", "geometryType": "esriGeometryPoint", "fields": fields}]}
    )
    (number,) = [int(item["id"]) for item in made.answer["layers"]]
    public = FeatureLayer(f"{url}/{number}", session=Session(credential=Anonymous()))
    assert public.count() == 0
    layer = hosted.layer(number)
    layer.add_to_definition({"fields": [{"name": "DEPTH", "type": "esriFieldTypeDouble"}]})
    layer.update_definition({"displayField": "NAME"})
    assert layer.refresh_layer().is_good
    layer.delete_from_definition({"fields": [{"name": "DEPTH"}]})
    public.refresh()
    assert [field["name"] for field in public.page["fields"]] == ["OBJECTID", "NAME"]
    with pytest.raises(ServerError, match="Could not deleteFromDefinition “World/FeatureServer"):
        layer.delete_from_definition({"fields": [{"name": "NOWHERE"}]})
    hosted.layer(3).truncate()
    assert FeatureLayer(f"{url}/3").count() == 0
    hosted.delete_from_definition({"layers": [{"id": number}]})
    assert hosted.refresh_service().is_good
    assert "Wells" not in [
        item.name for item in ArcServer(server.url).get_service("World", "FeatureServer").layers
    ]


def test_hosted_layers_are_not_for_everybody(server: SampleServer) -> None:
    layer = admin.HostedLayer(
        server.layer_url("World", "FeatureServer", 3), session=Session(credential=Anonymous())
    )
    with pytest.raises(SignInRequired, match="Could not truncate"):
        layer.truncate()
    sign_in(server.url, "analyst", "pa55 wörd&more")
    try:
        with pytest.raises(ServerError, match="Could not truncate"):
            admin.HostedLayer(server.layer_url("World", "FeatureServer", 3)).truncate()
    finally:
        rest_host.current().credentials.clear()
    assert FeatureLayer(server.layer_url("World", "FeatureServer", 3)).count() > 0
