# SPDX-License-Identifier: GPL-2.0-or-later
"""Catalog, folders, locked folders and tokens of the sample server."""

from __future__ import annotations

import pytest

from tests.qgis.sample_server.client import ask, error_code, fetch
from tests.sample_server import SampleServer


def test_the_root_lists_folders_and_services_once_per_type(server: SampleServer) -> None:
    root = ask(server.url)
    assert root["folders"] == server.site.folders()
    assert {"Restricted", "Transport"} <= set(root["folders"])
    listed = [(item["name"], item["type"]) for item in root["services"]]
    assert {("World", "MapServer"), ("World", "FeatureServer"), ("Oddity", "QuantumServer")} <= set(listed)
    assert not any(name.startswith("Restricted") for name, _ in listed)


def test_a_folder_lists_names_with_its_own_before_them(server: SampleServer) -> None:
    names = {item["name"] for item in ask(f"{server.url}/Transport")["services"]}
    assert names == {"Transport/Airports"}


def test_every_listed_service_answers(server: SampleServer) -> None:
    open_ones = set(server.site.folders()) - server.site.locked_folders()
    folders = ["", *(f"/{name}" for name in open_ones)]
    for item in (item for folder in folders for item in ask(server.url + folder)["services"]):
        assert "error" not in ask(server.service_url(item["name"], item["type"])), item


@pytest.mark.parametrize(
    "path", ["/Restricted", "/Restricted/Parcels/FeatureServer", "/Restricted/Parcels/FeatureServer/0"]
)
def test_a_locked_folder_wants_a_token(server: SampleServer, path: str) -> None:
    url = server.url + path
    assert error_code(url) == 499
    assert error_code(url, token="made-up") == 498
    assert error_code(url, token=server.token) == 0


@pytest.mark.parametrize("header", ["X-Esri-Authorization", "Authorization"])
def test_a_token_may_come_in_a_header(server: SampleServer, header: str) -> None:
    import requests

    def asked(token: str) -> int:
        answer = requests.get(
            f"{server.url}/Restricted", params={"f": "json"}, headers={header: f"Bearer {token}"}, timeout=30
        )
        return answer.json().get("error", {}).get("code", 0)

    assert asked(server.token) == 0
    assert asked("made-up") == 498


def test_unknown_things_are_not_found_with_http_200(server: SampleServer) -> None:
    assert error_code(f"{server.url}/Nowhere") == 404
    assert error_code(server.service_url("Nowhere", "MapServer")) == 404
    assert error_code(server.service_url("Transport/Airports", "ImageServer")) == 404
    assert error_code(server.layer_url("World", "MapServer", 99)) == 404
    assert error_code(server.service_url("World", "MapServer") + "/nonsense") == 404


def test_server_information_says_where_tokens_come_from(server: SampleServer) -> None:
    info = ask(f"{server.base}/arcgis/rest/info")
    assert info["authInfo"]["isTokenBasedSecurity"] is True
    assert info["authInfo"]["tokenServicesUrl"].startswith(server.base)


def test_without_f_a_page_in_html_comes(server: SampleServer) -> None:
    page = fetch(server.url, f="")
    assert page.headers["Content-Type"].startswith("text/html")
    assert "/arcgis/rest/services/Transport" in page.text
    assert "Code: </b>404" in fetch(f"{server.url}/Nowhere", f="html").text


def test_pjson_is_the_same_indented(server: SampleServer) -> None:
    pretty = fetch(server.url, f="pjson")
    assert pretty.json() == ask(server.url)
    assert pretty.text.count("\n") > 10


def test_item_information_and_unknown_formats(server: SampleServer) -> None:
    service = server.service_url("World", "MapServer")
    assert ask(service + "/info/iteminfo")["title"] == "World"
    assert error_code(service, f="xml") == 400
