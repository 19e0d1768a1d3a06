# SPDX-License-Identifier: GPL-2.0-or-later
"""A definition: changed by key, exact in all else; sent whole, checked against others' changes, read again."""

from __future__ import annotations

import json

import pytest

from ags_connector.rest import InvalidInput, JobFailed, NotFound, ServerError
from ags_connector.rest.admin import AdminOptions, ArcServerAdmin, Result
from ags_connector.rest.admin.definition import ServiceDefinition
from ags_connector.rest.admin.exact_json import dump, load
from ags_connector.rest.jobs import Polling
from tests.unit.rest.admin_site import OK, AdminSite, refusal
from tests.unit.rest.scripted_server import Answer

TEXT = """{ "serviceName": "S0", "type": "MapServer", "description": "Größe / old", "maxIdleTime": 1800,
 "minInstancesPerNode": 1, "private": false, "scale": 1.7976931348623157E308, "ratio": 1.50,
 "configuredState": "STARTED",
 "properties": {"maxRecordCount": "1000", "schemaLockingEnabled": "true", "connectionString":
   "SERVER=db;USER=u;ENCRYPTED_PASSWORD=00022e68;DATABASE=d"},
 "extensions": [
  {"typeName": "FeatureServer", "enabled": "true", "capabilities": "Query,Update", "maxUploadFileSize": 0,
   "properties": {"syncEnabled": "false", "maxRecordCount": "500"}},
  {"typeName": "KmlServer", "enabled": "false", "capabilities": "null"}],
 "datasets": [] }"""


def test_numbers_keep_their_digits():
    for text in ("[1.50,1E308,-0.0,12345678901234567890,1e2]", '{"a":"\\u00e4/"}', "[null,true,NaN]"):
        assert dump(load(text)) == text.replace("\\u00e4", "ä")


def test_unchanged_it_goes_back_token_by_token():
    sent = ServiceDefinition(TEXT).to_text()
    assert '"scale":1.7976931348623157E308,"ratio":1.50,' in sent
    assert json.loads(sent) == json.loads(TEXT)


@pytest.mark.parametrize(
    ("key", "value", "kept"),
    [
        ("maxIdleTime", "600", 600),
        ("maxIdleTime", 600.0, 600),
        ("private", "TRUE", True),
        ("description", 5, "5"),
        ("ratio", 1.5, 1.5),
    ],
)
def test_values_keep_their_kind(key, value, kept):
    definition = ServiceDefinition(TEXT)
    definition[key] = value
    assert definition[key] == kept
    assert type(definition[key]) in (type(kept), type(ServiceDefinition(TEXT)[key]))
    assert bool(definition.changes()) == (kept != ServiceDefinition(TEXT)[key])


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("maxIdleTime", "soon", "is a number"),
        ("maxIdleTime", True, "is a number"),
        ("private", 1, "true or false"),
        ("description", {}, "is a text"),
        ("properties", "x", "is an object"),
        ("descripton", "x", "Did you mean “description”"),
    ],
)
def test_values_of_another_kind_are_refused(key, value, said):
    with pytest.raises(InvalidInput, match=said):
        ServiceDefinition(TEXT)[key] = value


def test_extensions_are_views():
    definition = ServiceDefinition(TEXT)
    extension = definition.extension("featureserver")
    extension.set(capabilities=["Query", "Create"], syncEnabled=True)
    definition.extension("KmlServer").enabled = True
    assert [str(item) for item in definition.changes()] == [
        'extensions.FeatureServer.capabilities: "Query,Update" → "Query,Create"',
        'extensions.FeatureServer.properties.syncEnabled: "false" → "true"',
        'extensions.KmlServer.enabled: "false" → "true"',
    ]
    assert extension["maxRecordCount"] == "500"
    assert definition.extension("KmlServer").capabilities == ""
    assert json.loads(str(extension))["properties"]["syncEnabled"] == "true"
    with pytest.raises(InvalidInput, match="has no “sync”"):
        extension.set(sync=True)
    with pytest.raises(NotFound, match="Did you mean “KmlServer”"):
        definition.extension("WxyServer")


def test_connection_strings_are_masked_where_shown_and_kept_where_sent():
    definition = ServiceDefinition(TEXT)
    definition.set_property("connectionString", "SERVER=new;PASSWORD=hush")
    shown = f"{definition} {definition.changes()[0]}"
    assert "00022e68" not in shown
    assert "hush" not in shown
    assert "SERVER=new" in shown
    assert "PASSWORD=hush" in definition.to_text()


class Edited(AdminSite):
    """One service with a definition that can be edited."""

    def __init__(self):
        super().__init__("S0.MapServer")
        self.text = TEXT
        self.sent = []
        self.answers["F/S0.MapServer"] = lambda seen: Answer(self.text)
        self.answers["S0.MapServer/edit"] = self.edit

    def edit(self, seen):
        self.sent.append(seen.form)
        self.text = seen.form["service"]
        return OK


@pytest.fixture
def site():
    return Edited()


@pytest.fixture
def service(site, serve, session):
    options = AdminOptions(polling=Polling(first=0.01, longest=0.02), answer_time_out=0.3)
    return ArcServerAdmin(serve(site).site, session=session(token="t"), options=options).service("F/S0")


def test_an_edit_sends_all_and_changes_one(service, site, feedback):
    assert service.description == "Größe / old"
    outcome = service.edit(description="new", maxIdleTime=600)
    (form,) = site.sent
    expected = TEXT.replace("Größe / old", "new").replace("1800", "600")
    assert form["service"] == dump(load(expected))
    assert outcome.message == 'description: "Größe / old" → "new"; maxIdleTime: 1800 → 600'
    assert any("will be restarted with: description" in item for item in feedback.messages)
    assert service.description == "new"


def test_without_a_difference_nothing_is_sent(service, site):
    assert service.edit().result is Result.UNCHANGED
    assert service.edit(description="Größe / old").result is Result.UNCHANGED
    assert service.edit(json.loads(TEXT)).result is Result.UNCHANGED
    assert not site.sent


def test_an_extension_that_was_set_goes_with_the_edit(service, site):
    service.extension("FeatureServer").capabilities = "Query"
    assert [item.name for item in service.changes] == ["extensions.FeatureServer.capabilities"]
    service.edit()
    service.disable_extensions("FeatureServer")
    service.set_extension_properties("FeatureServer", syncEnabled=True)
    now = json.loads(site.text)["extensions"][0]
    assert (now["capabilities"], now["enabled"], now["properties"]["syncEnabled"]) == (
        "Query",
        "false",
        "true",
    )
    assert service.enabled_extensions == []
    assert len(site.sent) == 3


def test_what_others_changed_meanwhile_is_kept(service, site):
    _ = service.definition
    site.text = TEXT.replace('"STARTED"', '"STOPPED"').replace('"500"', '"700"')
    service.edit(description="mine")
    now = json.loads(site.text)
    assert (now["description"], now["configuredState"]) == ("mine", "STOPPED")
    assert now["extensions"][0]["properties"]["maxRecordCount"] == "700"


def test_the_same_changed_by_two_is_refused_unsent(service, site):
    _ = service.definition
    site.text = TEXT.replace("Größe / old", "theirs")
    with pytest.raises(InvalidInput, match=r'changed by somebody else.*"theirs"'):
        service.edit(description="mine")
    assert not site.sent
    service.refresh()
    service.edit(description="mine")
    assert json.loads(site.text)["description"] == "mine"


def test_a_refusal_names_the_service_and_keeps_what_was_set(service, site):
    site.answers["S0.MapServer/edit"] = lambda seen: refusal("minInstances must not exceed maxInstances.")
    with pytest.raises(ServerError, match=r"Could not edit “F/S0\.MapServer”: minInstances"):
        service.edit(minInstancesPerNode=9)
    assert service.definition["minInstancesPerNode"] == 9


def test_an_answer_that_does_not_come_is_looked_up(service, site):
    def slowly(seen):
        site.edit(seen)
        return Answer(OK, delay=0.6)

    site.answers["S0.MapServer/edit"] = slowly
    outcome = service.edit(description="late")
    assert "the change is in place" in outcome.message
    assert len(site.sent) == 1


def test_what_the_server_made_of_it_is_told(service, site, feedback):
    def round_up(seen):
        site.sent.append(seen.form)
        site.text = seen.form["service"].replace(":601", ":660")
        return OK

    site.answers["S0.MapServer/edit"] = round_up
    outcome = service.edit(maxIdleTime=601)
    assert "made something else of: maxIdleTime" in outcome.message
    assert any("made something else" in item for item in feedback.messages)


@pytest.mark.parametrize(
    "response", [{"status": "success"}, {"status": "error", "messages": ["failed to start"]}]
)
def test_an_edit_as_a_job_is_followed_and_its_outcome_checked(service, site, response):
    looks = []

    def job(seen):
        looks.append(1)
        if len(looks) < 3:
            return {"jobid": "j1", "status": "EXECUTING", "totalsteps": 3, "currentstep": len(looks)}
        return {
            "jobid": "j1",
            "status": "COMPLETED",
            "totalsteps": 3,
            "currentstep": 3,
            "operationResponse": response,
        }

    def accept(seen):
        site.edit(seen)
        return {"status": "ACCEPTED", "jobid": "j1"}

    site.answers["S0.MapServer/edit"] = accept
    site.answers["system/jobs/j1"] = job
    if response["status"] == "success":
        assert service.edit(description="new", run_async=True).result is Result.DONE
    else:
        with pytest.raises(JobFailed, match=r"S0\.MapServer.*failed to start"):
            service.edit(description="new", run_async=True)
    assert site.sent[0]["runAsync"] == "true"
    assert len(looks) == 3


def test_a_part_of_a_definition_is_refused(service, site):
    with pytest.raises(InvalidInput, match=r"lacks serviceName, type.*edit\(key=value\)"):
        service.edit({"description": "only this"})
    assert not site.sent


def test_a_service_that_does_not_run_after_an_edit(service, site):
    def edit(seen):
        site.edit(seen)
        site.states["S0.MapServer"] = "FAILED"
        return OK

    site.answers["S0.MapServer/edit"] = edit
    with pytest.raises(ServerError, match=r"was edited .* but does not run: It did not start: it is FAILED"):
        service.edit(maxIdleTime=5)


def test_an_edit_is_followed_until_the_service_runs(service, site):
    def edit(seen):
        site.edit(seen)
        site.lag = 3
        site.move("S0.MapServer", "STARTED")
        return OK

    site.answers["S0.MapServer/edit"] = edit
    assert service.edit(maxIdleTime=5).after == "STARTED"
    assert site.states["S0.MapServer"] == "STARTED"


def test_what_is_refused_changes_nothing_here_either(service, site):
    for call in (
        lambda: service.edit(description="new", maxIdleTime="soon"),
        lambda: service.disable_extensions("FeatureServer", "NoServer"),
        lambda: service.edit("{"),
        lambda: service.edit("[]"),
    ):
        with pytest.raises(InvalidInput):
            call()
        assert service.changes == []
    assert not site.sent


def test_extensions_in_a_list(service, site):
    service.enable_extensions(["FeatureServer", "KmlServer"])
    assert service.enabled_extensions == ["FeatureServer", "KmlServer"]
    service.disable_extensions(["FeatureServer", "KmlServer"])
    assert service.disabled_extensions == ["FeatureServer", "KmlServer"]
