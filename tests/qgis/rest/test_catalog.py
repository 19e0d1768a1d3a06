# SPDX-License-Identifier: GPL-2.0-or-later
"""Catalogs, services and sign-in against the sample server, also where it misbehaves."""

from __future__ import annotations

import threading
import time
from typing import Any, List

import pytest
import requests

from ags_connector.bridge.transport import http_session
from ags_connector.rest import (
    ArcServer,
    Canceled,
    FeatureLayer,
    FeatureService,
    FolderListing,
    Geocoder,
    GPService,
    GroupLayer,
    ImageService,
    MapService,
    NotArcGIS,
    NotFound,
    ServerError,
    Service,
    Session,
    SignInRequired,
    Table,
    open_url,
)
from ags_connector.rest.retry import RetryPolicy
from ags_connector.rest.session import Timeout
from tests.sample_server import SampleServer


@pytest.fixture(params=[requests.Session, http_session], ids=["requests", "QGIS"])
def http(request: pytest.FixtureRequest, installed_host: Any) -> requests.Session:
    """What goes over the line: requests' own transport, then QGIS's."""
    return request.param()


@pytest.fixture
def session(http: requests.Session) -> Session:
    return Session(http, timeout=Timeout(2, 10), retry=RetryPolicy(first_pause=0.01))


class Cancelable:
    """Feedback that says Cancel from a given moment on."""

    def __init__(self, seconds: float) -> None:
        self.moment = time.monotonic() + seconds

    def isCanceled(self) -> bool:
        return time.monotonic() >= self.moment

    def setProgress(self, progress: float) -> None:
        """Not looked at."""

    def message(self, severity: Any, text: str) -> None:
        """Not looked at."""


def test_the_walk_meets_every_folder_and_the_locked_one(server: SampleServer, session: Session) -> None:
    listings: List[FolderListing] = list(ArcServer(server.url, session=session).walk())
    locked = server.site.locked_folders()
    assert locked == {"Restricted"}
    assert [(item.path, item.locked) for item in listings] == [
        (path, path in locked) for path in ("", *server.site.folders())
    ]
    by_path = {item.path: item for item in listings}
    assert isinstance(by_path["Restricted"].error, SignInRequired)
    assert {item.full_name for item in by_path["Transport"].services} == {"Transport/Airports"}
    assert {item.name for item in listings[0].services if not item.is_known} == {"Oddity"}


def test_every_listed_service_opens_by_its_address(server: SampleServer, session: Session) -> None:
    kinds = {
        "MapServer": MapService,
        "FeatureServer": FeatureService,
        "ImageServer": ImageService,
        "GPServer": GPService,
        "GeocodeServer": Geocoder,
    }
    for listing in ArcServer(server.url, session=session, token=server.token).walk():
        assert listing.error is None
        for entry in listing.services:
            assert type(open_url(entry.url, session=session, token=server.token)) is kinds.get(
                entry.type, Service
            )


def test_every_layer_opens_and_says_what_its_service_listed(server: SampleServer, session: Session) -> None:
    service = ArcServer(server.url, session=session).get_service("world")
    assert isinstance(service, FeatureService)
    loaded = {item.info.id: item for item in service.all_layers()}
    assert sorted(loaded) == sorted(item.id for item in service.info.entries)
    for entry in service.info.entries:
        layer = service.layer(entry.id)
        assert (layer.name, type(layer)) == (entry.name, type(loaded[entry.id]))
        assert type(layer) is (Table if entry.is_table else GroupLayer if entry.is_group else FeatureLayer)
        assert layer.info.schema == loaded[entry.id].info.schema


def test_a_token_opens_the_locked_folder_and_stays_out_of_addresses(
    server: SampleServer, session: Session
) -> None:
    site = ArcServer(server.url, session=session, token=server.token)
    parcels = site.get_service("Restricted/Parcels")
    assert parcels.url == server.service_url("Restricted/Parcels", "FeatureServer")
    assert isinstance(parcels, FeatureService)
    assert parcels.layers
    assert all(server.token not in repr(request.path) for request in server.requests)


def test_a_wrong_token_is_said_to_be_invalid(server: SampleServer, session: Session) -> None:
    with pytest.raises(SignInRequired, match="sign in again, or give a new one") as caught:
        open_url(
            server.service_url("Restricted/Parcels", "FeatureServer"), session=session, token="made-up-token"
        )
    assert caught.value.code == 498
    assert "made-up-token" not in str(caught.value)


class NextToken:
    """A credential that gets the server's newest token when it is asked for a fresh one."""

    def __init__(self, server: SampleServer) -> None:
        self.server = server
        self.token = server.token
        self.renewals = 0

    def covers(self, url: str) -> bool:
        return url.startswith(self.server.base)

    def apply(self, url: str, headers: Any, form: Any = None) -> None:
        headers["X-Esri-Authorization"] = f"Bearer {self.token}"

    def prepare(self, url: str, asker: Any) -> None:
        pass

    def renew(self, url: str, used: Any, asker: Any) -> bool:
        self.token = self.server.new_token()
        self.renewals += 1
        return True


def test_a_token_that_expires_on_the_way_is_renewed(server: SampleServer, http: requests.Session) -> None:
    credential = NextToken(server)
    site = ArcServer(server.url, session=Session(http, credential=credential))
    server.set_mode("*", "token_expires", 2)
    assert len(list(site.walk())) == 1 + len(server.site.folders())
    assert credential.renewals == 1


def test_a_token_bound_to_a_referer_wants_it(server: SampleServer, http: requests.Session) -> None:
    server.set_mode("*", "referer_token", "https://qgis.example/app")
    url = server.service_url("World", "MapServer")
    with pytest.raises(SignInRequired):
        open_url(url, session=Session(http, token=server.token))
    assert (
        open_url(url, session=Session(http, token=server.token, referer="https://qgis.example/app")).url
        == url
    )


def test_ten_thousand_services(server: SampleServer, session: Session) -> None:
    server.set_mode("*", "many_services", 10_000)
    site = ArcServer(server.url, session=session)
    began = time.monotonic()
    listing = next(site.walk())
    assert len(listing.services) >= 10_000
    assert site.get_service("bulk_09999").url == server.service_url("Bulk_09999", "MapServer")
    with pytest.raises(NotFound, match="Bulk_"):
        site.get_service("Bulk_1000x")
    assert time.monotonic() - began < 10


def test_names_beyond_ascii(server: SampleServer, session: Session) -> None:
    server.set_mode("*", "unicode_names")
    site = ArcServer(server.url, session=session)
    assert "Übersicht" in site.folders
    for name in ("日本地図", "карта МИРА", "übersicht/straßen*", "Straßen_und_Wege"):
        service = site.get_service(name)
        assert isinstance(service, FeatureService)
        assert service.layers
        assert open_url(service.url, session=session).url == service.url


def test_an_old_server_is_read(server: SampleServer, session: Session) -> None:
    server.set_mode("*", "old_server")
    site = ArcServer(server.url, session=session)
    assert site.version is None
    service = site.get_service("World", "MapServer")
    assert isinstance(service, MapService)
    assert service.info.max_record_count is None
    assert [item.info.max_record_count for item in service.all_layers()]


def test_null_everything_is_read(server: SampleServer, session: Session) -> None:
    server.set_mode("*", "null_everything")
    service = ArcServer(server.url, session=session).get_service("World", "MapServer")
    assert isinstance(service, MapService)
    assert all(item.info.id == entry.id for item, entry in zip(service.all_layers(), service.info.entries))


def test_a_url_prefix_proxy_is_asked_throughout(server: SampleServer, session: Session) -> None:
    server.set_mode("*", "url_prefix")
    with pytest.raises(SignInRequired):
        open_url(server.url, session=session)
    site = open_url(f"{server.proxy_prefix}{server.url}", session=session)
    assert isinstance(site, ArcServer)
    service = site.get_service("World")
    assert isinstance(service, FeatureService)
    assert next(item for item in service.all_layers() if type(item) is FeatureLayer).count() > 0
    assert service.address.startswith(server.proxy_prefix)


@pytest.mark.parametrize(
    ("mode", "value"),
    [("reset", 2), ("cut_body", 2), ("cut_json", 2), ("busy_429", (2, 0)), ("busy_503", (2, 0))],
)
def test_a_catalog_comes_through_troubles(
    mode: str, value: Any, server: SampleServer, session: Session
) -> None:
    server.set_mode("*", mode, value)
    assert ArcServer(server.url, session=session).folders == server.site.folders()


def test_a_log_in_page_is_said_to_be_one(server: SampleServer, session: Session) -> None:
    server.set_mode("*", "login_page")
    with pytest.raises(NotArcGIS, match="log-in page"):
        open_url(server.url, session=session)


@pytest.mark.parametrize("mode", ["slow_body", "slow_answer"])
def test_cancel_is_heard_within_a_second(mode: str, server: SampleServer, session: Session) -> None:
    server.set_mode("*", mode, 5)
    feedback = Cancelable(0.5)
    with pytest.raises(Canceled):
        _ = ArcServer(server.url, session=session.with_feedback(feedback)).folders
    assert time.monotonic() - feedback.moment < 1.0


def test_many_threads_share_one_session(server: SampleServer, session: Session) -> None:
    site = ArcServer(server.url, session=session, token=server.token)
    counts: List[int] = []
    threads = [threading.Thread(target=lambda: counts.append(len(list(site.walk())))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counts == [1 + len(server.site.folders())] * 8


def test_a_missing_service_is_the_server_own_error(server: SampleServer, session: Session) -> None:
    with pytest.raises(ServerError) as caught:
        open_url(server.service_url("Nowhere", "MapServer"), session=session)
    assert caught.value.url == server.service_url("Nowhere", "MapServer")
