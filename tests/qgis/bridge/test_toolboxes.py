# SPDX-License-Identifier: GPL-2.0-or-later
"""What the profile keeps of imported services: aliases, ids, tasks that could not be read."""

from __future__ import annotations

import pytest
import requests

from ags_connector.bridge import toolboxes
from ags_connector.rest import Session, WriteFailed
from tests.unit.rest.scripted_server import ScriptedServer


@pytest.fixture(autouse=True)
def no_toolboxes(qgis_app):
    """Start and end with nothing imported."""

    def clear():
        for path in toolboxes.toolboxes_folder().glob("*.json"):
            path.unlink()

    clear()
    yield
    clear()


@pytest.fixture
def scripted():
    """A server whose services have the tasks that the test says; a task that is `None` cannot be read."""
    services = {}

    def answer(seen):
        place, _, task = seen.path.partition("/GPServer")
        tasks = services[place.rpartition("/services/")[2]]
        if not task:
            return {
                "currentVersion": 11.1,
                "tasks": list(tasks),
                "executionType": "esriExecutionTypeSynchronous",
            }
        page = tasks[task.strip("/")]
        return page or {"error": {"code": 500, "message": "The task is broken.", "details": []}}

    server = ScriptedServer(answer)
    server.services = services
    yield server
    server.close()


def task(name):
    return {"name": name, "displayName": name, "parameters": [{"name": "A", "dataType": "GPLong"}]}


def brought(server, service, alias="", authcfg=""):
    url = server.url(f"/{service}/GPServer")
    return toolboxes.import_toolbox(url, alias, authcfg=authcfg, session=Session(requests.Session()))


def test_a_broken_task_does_not_hide_the_others(scripted):
    scripted.services["F/S"] = {"One": task("One"), "Two": None, "Three": task("Three")}
    toolbox = brought(scripted, "F/S")
    assert [item.info.name for item in toolbox.tasks] == ["One", "Three"]
    assert toolbox.failures == {"Two": "The task is broken."}
    assert [item.info.name for item in toolboxes.descriptors()] == ["One", "Three"]


def test_the_alias_stays_until_another_is_given(scripted):
    scripted.services["F/S"] = {"One": task("One")}
    assert brought(scripted, "F/S").alias == "S"
    assert brought(scripted, "F/S", "Mine").alias == "Mine"
    assert brought(scripted, "F/S").alias == "Mine"
    assert len(list(toolboxes.toolboxes_folder().glob("*.json"))) == 1


def test_the_configuration_stays_until_another_is_given(scripted):
    scripted.services["F/S"] = {"One": task("One")}
    for given, kept in (("", ""), ("abc1234", "abc1234"), ("", "abc1234"), ("def5678", "def5678")):
        url = brought(scripted, "F/S", authcfg=given).url
        assert toolboxes.kept_toolbox(url).authcfg == kept
        assert [item.authcfg for item in toolboxes.descriptors()] == [kept]


def test_ids_stay_and_never_meet(scripted):
    scripted.services["F/S"] = {"A b": task("A b"), "A_b": task("A_b")}
    first = [item.id for item in brought(scripted, "F/S").tasks]
    assert first[0] == "gp_127_0_0_1_f_s_a_b"
    assert first[1].startswith("gp_127_0_0_1_f_s_a_b_")
    assert len(first[1]) == len(first[0]) + 7
    scripted.services["F/S"] = {"A_b": task("A_b"), "New": task("New")}
    assert [item.id for item in brought(scripted, "F/S").tasks] == [first[1], "gp_127_0_0_1_f_s_new"]


def test_found_by_service_by_task_and_by_algorithm(scripted):
    scripted.services["F/S"] = {"One": task("One")}
    toolbox = brought(scripted, "F/S", "Mine")
    kept = toolboxes.kept_toolbox(toolbox.url)
    assert (kept.alias, kept.task_ids) == ("Mine", (toolbox.tasks[0].id,))
    assert toolboxes.toolbox_of(toolbox.tasks[0].id) == kept
    assert toolboxes.algorithm_of(toolbox.tasks[0].url) == toolbox.tasks[0].id
    assert toolboxes.algorithm_of(f"{toolbox.url}/Two") is None
    toolbox.remove()
    assert toolboxes.kept_toolbox(toolbox.url) is None
    assert toolboxes.toolbox_of(toolbox.tasks[0].id) is None
    toolbox.remove()


def test_a_profile_that_cannot_be_written(scripted, monkeypatch, tmp_path):
    scripted.services["F/S"] = {"One": task("One")}
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    monkeypatch.setattr(toolboxes, "toolboxes_folder", lambda: blocked / "toolboxes")
    with pytest.raises(WriteFailed, match="cannot be kept"):
        brought(scripted, "F/S")
