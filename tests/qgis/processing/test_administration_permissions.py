# SPDX-License-Identifier: GPL-2.0-or-later
"""Permissions set by the algorithm, and what anonymous and signed-in clients then see."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException

from ags_connector.rest import ArcServer
from ags_connector.rest.errors import SignInRequired
from ags_connector.rest.feature_layer import FeatureLayer
from tests.sample_server.faults import ResetConnection


@pytest.fixture
def refused(administer, run_alg):
    """Run it where it has to fail; return what the person reads."""

    def run(**parameters):
        with pytest.raises(QgsProcessingException) as caught:
            administer("setpermissions", **{"ROLE": EVERYONE, **parameters})
        return f"{caught.value}\n{run_alg.log}"

    return run


@pytest.fixture
def airports(server):
    """The layer of airports as somebody without a sign-in has it."""
    return FeatureLayer(server.layer_url("Transport/Airports", "MapServer", 0))


EVERYONE = "esriEveryone"


def locked_folders(server):
    return {listing.path for listing in ArcServer(server.url).walk() if listing.locked}


def set_permissions(server):
    return server.site.admin.counts["permissions/add"]


def test_a_private_folder_is_locked_for_an_anonymous_walk(administer, server, run_alg):
    rows, results = administer("setpermissions", FOLDER="transport", ROLE=EVERYONE, ALLOW=False, CONFIRM=True)
    assert rows == [
        {
            "service": "Transport", "type": "Folder", "action": "set permission", "before": "allowed",
            "after": "not allowed", "outcome": "done", "message": "esriEveryone is not allowed",
        }
    ]  # fmt: skip
    assert (results["CHANGED"], results["FAILED"]) == (1, 0)
    assert "Transport: esriEveryone allowed → not allowed" in run_alg.log
    assert "Transport" in locked_folders(server)
    administer("setpermissions", FOLDER="Transport", ROLE=EVERYONE, CONFIRM=True)
    assert "Transport" not in locked_folders(server)


def test_a_role_opens_a_private_service(administer, server, airports):
    administer("setpermissions", SERVICES="Transport/Airports", ROLE=EVERYONE, ALLOW=False, CONFIRM=True)
    with pytest.raises(SignInRequired):
        airports.count()
    rows, _ = administer("setpermissions", SERVICES="Transport/Airports", ROLE="assessor", CONFIRM=True)
    assert [(row["service"], row["type"], row["before"], row["after"]) for row in rows] == [
        ("Transport/Airports", "MapServer", "not set", "allowed")
    ]
    seen = FeatureLayer(airports.url, session=signed("assessor", "a55ess-secret", server))
    assert seen.count() > 1000
    with pytest.raises(SignInRequired):
        FeatureLayer(airports.url, session=signed("analyst", "pa55 wörd&more", server)).count()


def signed(name, password, server):
    """A session of somebody else."""
    from ags_connector.rest.session import Session
    from ags_connector.rest.site_credential import SiteCredential
    from ags_connector.rest.token_service import Login

    return Session(credential=SiteCredential(server.url, Login(name, password)))


def test_several_services_have_a_row_each(administer):
    rows, results = administer(
        "setpermissions", SERVICES="World, Samples", ROLE="editors", ALLOW=False, CONFIRM=True
    )
    assert {row["service"]: row["outcome"] for row in rows} == {"World": "done", "Samples": "done"}
    assert results["CHANGED"] == 2


def test_without_confirmation_it_says_what_it_would_set(refused, server):
    said = refused(SERVICES="Transport/*", ALLOW=False)
    assert "This would set the permission of:" in said
    assert "Transport/Airports.MapServer: esriEveryone allowed → not allowed" in said
    assert "Nothing was changed." in said
    assert not set_permissions(server)


def test_a_role_that_makes_no_difference_is_told(refused, administer):
    assert "Everybody may use Transport: a role makes no difference" in refused(
        FOLDER="Transport", ROLE="assessor"
    )
    administer("setpermissions", FOLDER="Transport", ROLE=EVERYONE, ALLOW=False, CONFIRM=True)
    assert "makes no difference" not in refused(FOLDER="Transport", ROLE="assessor")


def test_services_that_keep_their_own_permission_are_told(refused, administer):
    administer("setpermissions", SERVICES="Transport/Airports", ROLE=EVERYONE, CONFIRM=True)
    said = refused(FOLDER="Transport", ALLOW=False)
    assert "Services of “Transport” have a permission of their own that says otherwise, and keep it." in said


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({}, "Name the services in SERVICES, or give a FOLDER"),
        ({"FOLDER": "Transport", "ROLE": " "}, "Say who in ROLE"),
        ({"FOLDER": "Nowhere"}, "There is no one folder “Nowhere”"),
        ({"FOLDER": "Transport", "ROLE": "assesor"}, "The role 'assesor' does not exist in the role store"),
    ],
)
def test_what_cannot_work_is_refused(refused, server, parameters, expected):
    assert expected in refused(CONFIRM=True, **parameters)
    assert not locked_folders(server) - {"Restricted"}


def test_a_server_that_goes_away_in_the_middle(administer, server, monkeypatch):
    server.site.admin.fill_folder("Load", 5)
    add = server.site.admin.permissions.add

    def add_twice(path, principal, allowed):
        if set_permissions(server) > 2:
            raise ResetConnection
        add(path, principal, allowed)

    monkeypatch.setattr(server.site.admin.permissions, "add", add_twice)
    rows, results = administer("setpermissions", SERVICES="Load/*", ROLE=EVERYONE, ALLOW=False, CONFIRM=True)
    assert [row["outcome"] for row in rows] == ["done", "done", "unknown", "not reached", "not reached"]
    assert "It was not tried" in rows[-1]["message"]
    assert (results["CHANGED"], results["FAILED"]) == (2, 3)


def test_on_a_federated_server_the_portal_decides(run_alg, sign_in):
    from tests.sample_server import SampleServer

    with SampleServer() as portal, SampleServer(portal=portal) as server:
        given = {
            "URL": server.url,
            "AUTHCFG": sign_in(),
            "FOLDER": "Transport",
            "ROLE": EVERYONE,
            "CONFIRM": True,
        }
        with pytest.raises(QgsProcessingException) as caught:
            run_alg("setpermissions", {**given, "OUTPUT": "TEMPORARY_OUTPUT"})
    assert "Permissions are managed by the portal" in str(caught.value)
    assert "by sharing its item" in str(caught.value)
