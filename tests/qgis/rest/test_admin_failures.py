# SPDX-License-Identifier: GPL-2.0-or-later
"""What an administrator reads when it does not work: the service's name, the server's words, what to do."""

from __future__ import annotations

import threading
import time
from typing import Any, Iterator

import pytest

from ags_connector.rest import (
    ConnectionFailed,
    InvalidInput,
    NotArcGIS,
    ServerError,
    Session,
    SignInFailed,
    SignInRequired,
    admin,
)
from ags_connector.rest.jobs import Polling
from ags_connector.rest.retry import NO_RETRY
from tests.sample_server import SampleServer
from tests.unit.rest.scripted_server import Answer, ScriptedServer

QUICK = admin.AdminOptions(polling=Polling(first=0.03), settle=0.2, time_out=5.0)


@pytest.fixture
def arcserver(server: SampleServer) -> admin.ArcServerAdmin:
    return admin.ArcServerAdmin(server.base, "admin", "adm1n-secret", options=QUICK)


@pytest.fixture
def scripted() -> Iterator[Any]:
    running = []

    def start(script: Any) -> ScriptedServer:
        running.append(ScriptedServer(script))
        return running[-1]

    yield start
    for item in running:
        item.close()


def message_of(caught: Any) -> str:
    text = str(caught.value)
    assert "adm1n" not in text
    assert "Could not " in text
    return text


def test_a_user_who_is_no_administrator(server: SampleServer) -> None:
    anyone = admin.ArcServerAdmin(server.base, "analyst", "pa55 wörd&more")
    with pytest.raises(SignInRequired) as caught:
        anyone.service("Transport/Airports").stop()
    assert "User 'analyst' is neither a publisher nor an administrator" in message_of(caught)
    assert "Sign in as one who has the privilege ADMINISTER" in message_of(caught)


def test_a_publisher_may_stop_but_not_read_the_machines(server: SampleServer) -> None:
    publisher = admin.ArcServerAdmin(server.base, "publisher", "publ1sh-secret", options=QUICK)
    assert publisher.service("Samples").stop().is_good
    assert not publisher.check().is_administrator
    with pytest.raises(SignInRequired, match="needs administrator privileges") as caught:
        publisher.machines  # noqa: B018
    assert "read the machines" in message_of(caught)


def test_nobody_signed_in(server: SampleServer) -> None:
    with pytest.raises(SignInRequired) as caught:
        admin.ArcServerAdmin(server.base).check()
    assert "Token not found" in message_of(caught)
    assert f"Sign in as an administrator of {server.base[7:]}" in message_of(caught)


def test_a_wrong_password_is_sent_once(server: SampleServer) -> None:
    arcserver = admin.ArcServerAdmin(server.base, "admin", "wrong-one")
    for _ in range(2):
        with pytest.raises(SignInFailed, match="Invalid username or password"):
            arcserver.check()
    assert server.site.token_requests == 1


@pytest.mark.parametrize("status", [200, 403, 404])
def test_a_site_whose_administration_is_closed(scripted: Any, status: int) -> None:
    """The web adaptor answers with a page of its own for all of /admin."""

    def script(seen: Any) -> Any:
        if "/admin" in seen.path:
            return Answer("<html><title>Not here</title><body>No.</body></html>", status, "text/html")
        return {"currentVersion": 11.3, "authInfo": {"isTokenBasedSecurity": True, "tokenServicesUrl": "/x"}}

    site = scripted(script)
    for arguments in ({"token": "t"}, {"username": "admin", "password": "adm1n-secret"}):
        with pytest.raises((NotArcGIS, ServerError)) as caught:
            admin.ArcServerAdmin(site.url("/Folder/Name/MapServer"), **arguments).check()
        text = message_of(caught)
        assert f"There is no administrator API at {site.site}/admin for this computer" in text
        assert "https://127.0.0.1:6443/arcgis/admin" in text


def test_a_portals_address(server: SampleServer) -> None:
    with pytest.raises(InvalidInput, match=r"admin\.Portal"):
        admin.ArcServerAdmin(f"{server.portal_url}/home", "admin", "adm1n-secret")
    assert not server.requests


def test_a_service_that_another_operation_holds(
    server: SampleServer, arcserver: admin.ArcServerAdmin
) -> None:
    server.site.admin.pace.seconds = 0.6
    airports, other = (arcserver.service("Transport/Airports") for _ in range(2))
    working = threading.Thread(target=airports.stop)
    working.start()
    held_by = server.site.admin.registry.find("Transport", "Airports", "MapServer")
    until = time.monotonic() + 3
    while not held_by.busy and time.monotonic() < until:
        time.sleep(0.01)
    with pytest.raises(ServerError) as caught:
        other.edit(description="mine")
    working.join()
    text = message_of(caught)
    assert "Could not edit “Transport/Airports.MapServer”" in text
    assert "Another administrative operation is in progress on service 'Transport/Airports.MapServer'" in text
    assert "Wait until that is done and try again" in text


def test_a_service_that_does_not_start(server: SampleServer, arcserver: admin.ArcServerAdmin) -> None:
    arcserver.stop_services(folder="Transport")
    server.site.admin.lose_data("airports")
    with pytest.raises(ServerError) as caught:
        arcserver.service("Transport/Airports").start()
    assert "Could not start “Transport/Airports.MapServer”" in message_of(caught)
    assert "The data source 'airports' could not be opened." in message_of(caught)
    report = arcserver.start_services("Transport/*", "Samples", wait=True)
    assert [item.target for item in report.failed] == ["Transport/Airports.MapServer"]
    assert "could not be opened" in report.failed[0].message
    time.sleep(server.site.admin.pace.lag)
    assert arcserver.service("Transport/Airports").status().summary == "failing"
    with pytest.raises(ServerError, match="1 of 2 failed"):
        report.check()


def test_machines_that_are_down(server: SampleServer, arcserver: admin.ArcServerAdmin) -> None:
    assert [machine.is_up for machine in arcserver.machines] == [True, True]
    with server.mode("*", "machine_down", "GIS2.SAMPLE.LOCAL"):
        up, down = arcserver.machines
        assert (up.is_up, down.is_up) == (True, False)
        assert "GIS2.SAMPLE.LOCAL: The machine 'GIS2.SAMPLE.LOCAL' could not be reached" in str(down)
    with server.mode("*", "machine_down", "*"), pytest.raises(ServerError) as caught:
        arcserver.stop_services(folder="Transport")
    assert "Could not access any server machines" in message_of(caught)
    assert "A machine of the site is down" in message_of(caught)


def test_nothing_at_all(unused: int) -> None:
    address, session = f"http://127.0.0.1:{unused}/arcgis", Session(retry=NO_RETRY)
    with pytest.raises(ConnectionFailed, match="refuses connections"):
        admin.ArcServerAdmin(address, "a", "adm1n-secret", session=session).check()


@pytest.fixture
def unused() -> int:
    with SampleServer() as gone:
        return int(gone.base.rpartition(":")[2])
