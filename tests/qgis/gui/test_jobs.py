# SPDX-License-Identifier: GPL-2.0-or-later
"""The list of jobs in the dock: followed while it is seen, found again, canceled, fetched, removed."""

from __future__ import annotations

import pytest
import requests
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication

from ags_connector.bridge import job_store
from ags_connector.gui.job_commands import JobCommand
from ags_connector.gui.job_poller import JobPoller
from ags_connector.rest import GPJob, GPTask
from ags_connector.rest.job_state import JobStatus


@pytest.fixture(autouse=True)
def no_jobs(qgis_app):
    """Start and end without jobs in the profile."""

    def clear():
        for kept in job_store.kept_jobs():
            job_store.forget(kept.url)

    clear()
    yield
    clear()


@pytest.fixture
def submit(server):
    """Submit a job of the slow task and keep it, as an algorithm does."""
    jobs = server.site.geoprocessing.jobs

    def call(steps=2000, seconds=0.01, task="Slow", **values):
        values = {"Steps": steps, "Seconds": seconds} if task == "Slow" else values
        url = f"{server.service_url('Tools/Analysis', 'GPServer')}/{task}"
        job = GPTask(url, session=requests.Session()).submit_job(values)
        job_store.remember(job, task)
        return jobs.all()[job.id], job.url

    yield call
    for job in jobs.all().values():
        job.work.stop.set()


@pytest.fixture
def panel(dock, monkeypatch):
    """The list in the dock, shown, and asking quickly."""
    panel = dock.jobs
    panel.poller._first = 50
    dock.show_jobs(True)
    yield panel
    dock.show_jobs(False)


def rows(panel):
    items = (panel.tree.topLevelItem(row) for row in range(panel.tree.topLevelItemCount()))
    return [(item.text(0), item.text(1)) for item in items]


def messages(panel, row=0):
    item = panel.tree.topLevelItem(row)
    return [item.child(number).text(0) for number in range(item.childCount())]


def kept(url):
    return next(item for item in job_store.kept_jobs() if item.url == url)


def asked(server):
    return [item.path for item in server.requests if "/jobs/" in item.path]


def test_a_job_is_followed_to_its_end(panel, submit, qtbot, server):
    submit(steps=30, seconds=0.05)
    qtbot.waitUntil(lambda: any(text.startswith("Running, ") for _, text in rows(panel)), timeout=10_000)
    panel.tree.topLevelItem(0).setExpanded(True)
    qtbot.waitUntil(lambda: "Step 1" in messages(panel), timeout=5000)
    qtbot.waitUntil(lambda: rows(panel) == [("Slow", "Succeeded")], timeout=10_000)
    assert messages(panel)[-1].startswith("Succeeded at")
    assert job_store.kept_jobs()[0].state is JobStatus.SUCCEEDED
    qtbot.wait(400)
    server.clear_requests()
    qtbot.wait(400)
    assert asked(server) == []
    assert not panel.poller.is_waiting


def test_nobody_is_asked_while_it_is_hidden(dock, submit, qtbot, server):
    submit()
    assert not dock.jobs.isVisible()
    qtbot.wait(400)
    assert asked(server) == []
    dock.jobs.poller._first = 50
    dock.show_jobs(True)
    qtbot.waitUntil(lambda: len(asked(server)) > 2, timeout=5000)
    dock.hide()
    qtbot.wait(300)
    server.clear_requests()
    qtbot.wait(400)
    assert asked(server) == []
    dock.show_jobs(False)


def test_pauses_grow_while_nothing_changes(qtbot, host, submit, server):
    job, _url = submit(steps=1, seconds=60)
    qtbot.waitUntil(lambda: job.state == "Executing", timeout=5000)
    server.clear_requests()
    poller = JobPoller(job_store.kept_jobs, first_ms=20)
    poller.follow()
    qtbot.wait(1500)
    poller.shut_down()
    # Without growth there would be about 50; with it 20, 30, 45 ms and so on.
    assert 3 <= len(asked(server)) <= 12


def test_a_job_is_found_again_in_another_session(dock, submit, qtbot, store, bar):
    from ags_connector.gui.catalog_loader import CatalogLoader
    from ags_connector.gui.dock import Dock
    from ags_connector.gui.notifier import Notifier

    submit(steps=5, seconds=0.01)
    dock.show_jobs(True)
    dock.close()
    other = Dock(store, CatalogLoader(), Notifier(bar))
    qtbot.addWidget(other)
    other.show()
    assert other.jobs.isVisible()
    qtbot.waitUntil(lambda: rows(other.jobs) == [("Slow", "Succeeded")], timeout=10_000)
    other.show_jobs(False)
    other.shut_down()


def test_canceling_stops_the_job_on_the_server(panel, submit, qtbot):
    job, url = submit()
    qtbot.waitUntil(lambda: job.state == "Executing" and len(rows(panel)) == 1, timeout=5000)
    panel.run(JobCommand.CANCEL, [kept(url)])
    qtbot.waitUntil(lambda: rows(panel) == [("Slow", "Canceled")], timeout=5000)
    assert job.state == "Cancelled"


def test_a_job_that_ended_cannot_be_canceled(panel, submit, qtbot, bar):
    _job, url = submit(steps=1)
    qtbot.waitUntil(lambda: rows(panel) == [("Slow", "Succeeded")], timeout=5000)
    menu = [action.text() for action in panel.menu([kept(url)]).actions() if action.text()]
    assert menu == ["Fetch Results…", "Refresh", "Copy Job URL", "Open in Web Browser", "Remove from List"]
    panel.run(JobCommand.CANCEL, [kept(url)])
    assert bar.currentItem() is None


def test_a_failed_job_tells_why(panel, submit, qtbot):
    submit(task="Fail", Reason="no luck")
    qtbot.waitUntil(lambda: rows(panel) == [("Fail", "Failed")], timeout=5000)
    panel.tree.topLevelItem(0).setExpanded(True)
    qtbot.waitUntil(lambda: "ERROR 000582: no luck" in messages(panel), timeout=5000)


def test_a_job_that_the_server_forgot(panel, submit, qtbot, server):
    _job, url = submit(steps=1)
    qtbot.waitUntil(lambda: rows(panel) == [("Slow", "Succeeded")], timeout=5000)
    jobs = server.site.geoprocessing.jobs
    before, jobs.lifetime = jobs.lifetime, 0.0
    try:
        panel.run(JobCommand.REFRESH, [kept(url)])
        qtbot.waitUntil(lambda: rows(panel) == [("Slow", "No longer on the server")], timeout=5000)
    finally:
        jobs.lifetime = before
    menu = [action.text() for action in panel.menu([kept(url)]).actions() if action.text()]
    assert menu == ["Copy Job URL", "Remove from List"]


def test_a_server_out_of_reach_hinders_no_other(panel, submit, qtbot):
    lost = "http://127.0.0.1:9/arcgis/rest/services/S/GPServer/T/jobs/j1"
    job_store.remember(GPJob(lost, session=requests.Session()), "Lost")
    submit(steps=1)
    wanted = {("Lost", "Submitted; not reached"), ("Slow", "Succeeded")}
    qtbot.waitUntil(lambda: set(rows(panel)) == wanted, timeout=10_000)
    assert kept(lost).state is JobStatus.SUBMITTED


def test_copied_and_removed(panel, submit, qtbot):
    _job, url = submit(steps=1)
    _, other = submit()
    qtbot.waitUntil(lambda: ("Slow", "Succeeded") in rows(panel) and len(rows(panel)) == 2, timeout=5000)
    assert [item.text(2) for item in [panel.tree.topLevelItem(0)] if item.text(2)]
    assert [item.url for item in job_store.kept_jobs()] == [other, url]
    panel.tree.selectAll()
    assert {item.url for item in panel.tree.selected_jobs()} == {url, other}
    panel.run(JobCommand.COPY_URL, panel.tree.selected_jobs())
    assert set(QApplication.clipboard().text().split()) == {url, other}
    panel._clear.click()
    assert [item.url for item in job_store.kept_jobs()] == [other]
    panel.run(JobCommand.FORGET, job_store.kept_jobs())
    assert rows(panel) == []
    assert panel._pages.currentIndex() == 1


def test_keys(panel, submit, qtbot):
    _, url = submit(steps=1)
    qtbot.waitUntil(lambda: rows(panel) == [("Slow", "Succeeded")], timeout=5000)
    panel.tree.setFocus()
    panel.tree.selectAll()
    QApplication.clipboard().clear()
    qtbot.keyClick(panel.tree, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == url
    qtbot.keyClick(panel.tree, Qt.Key.Key_Delete)
    assert job_store.kept_jobs() == []


def test_results_are_fetched_by_the_algorithm(panel, submit, qtbot, provider, qgis_iface, monkeypatch):
    from qgis.gui import QgsBrowserGuiModel

    model = QgsBrowserGuiModel()
    monkeypatch.setattr(qgis_iface, "browserModel", lambda: model, raising=False)
    _, url = submit(steps=1)
    qtbot.waitUntil(lambda: rows(panel) == [("Slow", "Succeeded")], timeout=5000)
    dialog = panel._dialogs.fetch_job_results(url, "")
    qtbot.addWidget(dialog)
    assert dialog.algorithm().id() == "agsconnector:gpjobresults"
    assert dialog.mainWidget().wrappers["URL"].parameterValue() == url
    dialog.close()
