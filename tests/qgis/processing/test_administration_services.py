# SPDX-License-Identifier: GPL-2.0-or-later
"""Services listed, stopped, started and restarted by algorithms, seen by the clients of the sample server."""

from __future__ import annotations

import threading
import time
from collections import Counter

import pytest
from qgis.core import QgsProcessingException

from ags_connector.rest.errors import ServerError
from ags_connector.rest.feature_layer import FeatureLayer
from tests.sample_server.admin import lifecycle
from tests.sample_server.admin.machines import NO_MACHINE
from tests.sample_server.admin.refusals import AdminError


def is_served(server, name="World", layer=1):
    """Whether a client gets an answer."""
    try:
        return FeatureLayer(server.layer_url(name, "MapServer", layer)).count() > 0
    except ServerError as error:
        if "not started" not in error.message:
            raise
        return False


@pytest.fixture
def refused(administer, run_alg):
    """Run an algorithm that has to fail; return what the person reads."""

    def run(name, **parameters):
        with pytest.raises(QgsProcessingException) as caught:
            administer(name, **parameters)
        return f"{caught.value}\n{run_alg.log}"

    return run


def test_states_of_all_folders(administer, server, run_alg):
    rows, results = administer("servicestatus")
    assert results["SERVICE_COUNT"] == len(rows)
    by_name = {(row["service"], row["type"]): row for row in rows}
    assert {(item.service.name, item.type) for item in server.site.admin.registry.all()} == set(by_name)
    world = by_name["World", "MapServer"]
    assert (world["state"], world["configured"], world["real_time"]) == ("started", "STARTED", "STARTED")
    assert world["private"] == "no"
    assert world["maximum"] > 0
    assert by_name["Restricted/Parcels", "FeatureServer"]["private"] == "yes"
    assert f"{len(rows)} services: {len(rows)} started" in run_alg.log


@pytest.mark.parametrize(("folder", "names"), [("transport", {"Transport/Airports"}), ("/", None)])
def test_states_of_one_folder(administer, folder, names):
    rows, _ = administer("servicestatus", FOLDER=folder)
    found = {row["service"] for row in rows}
    assert found == names if names else not any("/" in name for name in found)


def test_a_service_that_should_run_and_does_not_is_a_warning(administer, server, run_alg):
    server.site.admin.registry.find("", "World", "MapServer").running = False
    rows, _ = administer("servicestatus", FOLDER="/")
    (world,) = [row for row in rows if row["service"] == "World"]
    assert (world["state"], world["configured"], world["real_time"]) == ("failing", "STARTED", "STOPPED")
    assert "WARNING: World.MapServer should run, and does not" in run_alg.log


def test_stop_and_start_seen_by_clients(administer, server, run_alg):
    assert is_served(server)
    rows, results = administer("stopservices", SERVICES="World", CONFIRM=True)
    assert not is_served(server)
    assert rows == [
        {
            "service": "World", "type": "MapServer", "action": "stop", "before": "STARTED", "after": "STOPPED",
            "outcome": "done", "message": "",
        }
    ]  # fmt: skip
    assert (results["CHANGED"], results["FAILED"]) == (1, 0)
    assert "Stopping these services (1):\n• World.MapServer: STARTED" in run_alg.log
    rows, _ = administer("startservices", SERVICES="world.mapserver", CONFIRM=True)
    assert [(row["before"], row["after"], row["outcome"]) for row in rows] == [("STOPPED", "STARTED", "done")]
    assert is_served(server)


def test_a_restart_ends_running_and_leaves_what_is_stopped(administer, server):
    administer("stopservices", SERVICES="Samples", CONFIRM=True)
    rows, results = administer("restartservices", SERVICES="World,Samples", CONFIRM=True)
    assert {row["service"]: (row["after"], row["outcome"]) for row in rows} == {
        "World": ("STARTED", "done"), "Samples": ("STOPPED", "unchanged"),
    }  # fmt: skip
    assert (results["CHANGED"], results["FAILED"]) == (1, 0)
    assert is_served(server)
    assert not is_served(server, "Samples", 0)


def test_nothing_is_changed_without_a_report(refused, server, tmp_path):
    target = f"ogr:dbname='{tmp_path}/none/report.gpkg' table=\"report\" (geom)"
    assert "The output cannot be created" in refused(
        "stopservices", SERVICES="World", CONFIRM=True, OUTPUT=target
    )
    assert is_served(server)
    assert not server.site.admin.counts["stop"]


def test_without_waiting_it_is_accepted(administer, server):
    server.site.admin.pace.lag = 5
    rows, results = administer("stopservices", SERVICES="World", CONFIRM=True, WAIT=False)
    assert [row["outcome"] for row in rows] == ["accepted"]
    assert (results["CHANGED"], results["FAILED"]) == (1, 0)
    assert not is_served(server)


def test_what_is_there_already_is_unchanged(administer):
    rows, results = administer("startservices", SERVICES="World", CONFIRM=True)
    assert [row["outcome"] for row in rows] == ["unchanged"]
    assert (results["CHANGED"], results["FAILED"]) == (0, 0)


@pytest.mark.parametrize(
    ("name", "text"),
    [("stopservices", "stopped"), ("startservices", "started"), ("restartservices", "restarted")],
)
def test_without_confirmation_it_says_what_it_would_do_and_does_nothing(refused, server, name, text):
    said = refused(name, SERVICES="World, Transport/*")
    assert f"These services would be {text} (2):" in said
    assert "World.MapServer: STARTED" in said
    assert "Transport/Airports.MapServer: STARTED" in said
    assert "Nothing was changed. Switch on “Confirm” (CONFIRM) to do it." in said
    assert not set(server.site.admin.counts) & {"startServices", "stopServices", "start", "stop"}
    assert is_served(server)


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({}, "Name the services in SERVICES, or give a FOLDER"),
        ({"SERVICES": "Wrld"}, "There is no service “Wrld” here. Did you mean “World.MapServer”"),
        (
            {"FOLDER": "Transprt"},
            "There is no one folder “Transprt” on this server. Did you mean “Transport”",
        ),
        ({"SERVICES": "World,,Samples"}, "SERVICES has an empty name"),
    ],
)
def test_nothing_is_not_taken_for_everything(refused, server, parameters, expected):
    assert expected in refused("stopservices", CONFIRM=True, **parameters)
    assert is_served(server)


def test_a_folder_of_three_hundred_in_few_requests(administer, server, run_alg):
    server.site.admin.fill_folder("Load", 300)
    rows, results = administer("stopservices", FOLDER="Load", CONFIRM=True)
    assert results["CHANGED"] == len(rows) == 300
    counts = server.site.admin.counts
    assert counts["stopServices"] == 12
    assert sum(counts.values()) < 60
    assert "300 changed, 0 unchanged, 0 failed, 0 not reached." in run_alg.log


def test_canceled_in_the_middle_it_reports_what_was_done(provider, server, sign_in, cancel_when):
    server.site.admin.fill_folder("Load", 60)
    rows, log = cancel_when(
        lambda feedback: feedback.progress() > 0,
        "stopservices",
        {"URL": server.url, "AUTHCFG": sign_in(), "FOLDER": "Load", "CONFIRM": True},
    )
    outcomes = Counter(row["outcome"] for row in rows)
    assert sum(outcomes.values()) == 60
    assert outcomes["done"] >= 25
    assert outcomes["not reached"] > 0
    assert set(outcomes) <= {"done", "unknown", "not reached"}
    assert "Canceled; the report says what was done" in log
    stopped = [item for item in server.site.admin.registry.in_folder("Load") if not item.running]
    assert len(stopped) == sum(row["outcome"] != "not reached" for row in rows)


def test_a_service_that_does_not_start_is_named_with_the_servers_reason(refused, server):
    server.site.admin.lose_data("samples_table")
    server.site.admin.registry.find("", "Samples", "MapServer").running = False
    server.site.admin.registry.find("", "Samples", "MapServer").configure("STOPPED")
    said = refused("startservices", SERVICES="Samples", CONFIRM=True)
    assert "Samples.MapServer" in said
    assert "The data source 'samples_table' could not be opened." in said


def test_one_that_fails_does_not_hinder_the_others(administer, server, run_alg):
    server.site.admin.lose_data("samples_table")
    for name in ("World", "Samples"):
        entry = server.site.admin.registry.find("", name, "MapServer")
        entry.running = False
        entry.configure("STOPPED")
    # One by one the refusal comes at once; of many together the state has to be waited for.
    with server.mode("*", "no_bulk_admin"):
        rows, results = administer("startservices", SERVICES="World,Samples", CONFIRM=True)
    outcomes = {row["service"]: row for row in rows}
    assert outcomes["World"]["outcome"] == "done"
    assert outcomes["Samples"]["outcome"] == "failed"
    assert "samples_table" in outcomes["Samples"]["message"]
    assert (results["CHANGED"], results["FAILED"]) == (1, 1)
    assert "WARNING: Samples.MapServer: " in run_alg.log
    assert is_served(server)


def test_a_service_that_another_administrator_works_on(refused, server):
    entry = server.site.admin.registry.find("", "World", "MapServer")
    entry.busy = "edit"
    try:
        said = refused("stopservices", SERVICES="World", CONFIRM=True)
    finally:
        entry.busy = ""
    assert "World.MapServer" in said
    assert "Another administrator or process is working on it" in said


def test_a_server_that_goes_away_in_the_middle(administer, server, monkeypatch, run_alg):
    server.site.admin.fill_folder("Load", 60)
    stop = lifecycle.stop

    def stop_once(admin, entries, user):
        if admin.counts["stopServices"] > 1:
            server.site.modes.set("*", "machine_down", "*")
            raise AdminError(NO_MACHINE)
        stop(admin, entries, user)

    monkeypatch.setattr(lifecycle, "stop", stop_once)
    rows, results = administer("stopservices", FOLDER="Load", CONFIRM=True)
    outcomes = Counter(row["outcome"] for row in rows)
    assert results["CHANGED"] == outcomes["done"] == 25
    assert results["FAILED"] == 35
    assert all(NO_MACHINE in row["message"] for row in rows if row["outcome"] != "done")
    assert "25 changed, 0 unchanged, 35 failed, 0 not reached." in run_alg.log


def test_someone_who_is_no_administrator(refused, server, sign_in):
    said = refused(
        "stopservices", SERVICES="World", CONFIRM=True, AUTHCFG=sign_in("analyst", "pa55 wörd&more")
    )
    assert "User 'analyst' is neither a publisher nor an administrator" in said
    assert "is no administrator of this server" in said
    assert is_served(server)


def test_without_a_sign_in(refused, server):
    said = refused("servicestatus", AUTHCFG="")
    assert "Sign-in needed" in said
    assert "Sign in as an administrator of 127.0.0.1" in said


def test_a_site_without_administration(refused, server):
    said = refused("servicestatus", URL=f"{server.base}/elsewhere/rest/services")
    assert "No sign-in at this address" in said
    assert "There is no administrator API at" in said
    assert ":6443/arcgis/admin" in said


def test_machines_that_are_down(refused, server):
    with server.mode("*", "machine_down", "*"):
        said = refused("servicestatus")
    assert "Could not access any server machines" in said
    assert "A machine of the site is down" in said


def test_the_saved_connection_signs_in(run_alg, server, sign_in):
    from ags_connector.bridge import connections
    from ags_connector.bridge.connections import Connection

    connections.save(Connection("Sample", server.url, sign_in()))
    results, _ = run_alg(
        "servicestatus", {"URL": f"{server.base}/arcgis/admin", "OUTPUT": "TEMPORARY_OUTPUT"}
    )
    assert results["SERVICE_COUNT"] > 5


@pytest.fixture
def cancel_when(provider, qgis_processing):
    """Run an algorithm in a thread as the toolbox does, and cancel it once a condition holds."""
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingUtils, QgsProject

    from tests.qgis.algorithm_runner import LogFeedback

    def run(condition, name, parameters):
        feedback, context = LogFeedback(), QgsProcessingContext()
        context.setProject(QgsProject.instance())
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"agsconnector:{name}")
        done = threading.Event()

        def watch():
            until = time.monotonic() + 20
            while not condition(feedback) and time.monotonic() < until and not done.is_set():
                time.sleep(0.002)
            feedback.cancel()

        watcher = threading.Thread(target=watch)
        watcher.start()
        results, fine = algorithm.run({**parameters, "OUTPUT": "memory:"}, context, feedback)
        done.set()
        watcher.join()
        assert fine, feedback.text
        layer = QgsProcessingUtils.mapLayerFromString(results["OUTPUT"], context)
        columns = [field.name() for field in layer.fields()]
        return [dict(zip(columns, row.attributes())) for row in layer.getFeatures()], feedback.text

    return run
