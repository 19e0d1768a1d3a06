# SPDX-License-Identifier: GPL-2.0-or-later
"""What a person reads when the input cannot work."""

from __future__ import annotations

import shutil
import socket
import ssl
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from qgis.core import QgsProcessingException

LAYER = "http://127.0.0.1:9/arcgis/rest/services/A/FeatureServer/0"


@pytest.fixture
def refused(run_alg):
    """Run an algorithm that has to fail; return what the person reads."""

    def run(name, parameters):
        with pytest.raises(QgsProcessingException) as caught:
            run_alg(name, {"OUTPUT": "TEMPORARY_OUTPUT", **parameters})
        # Parameters that are refused beforehand are told in the log, the rest in the exception.
        return f"{caught.value}\n{run_alg.log}"

    return run


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({"URL": "parcels"}, "“parcels” is not the URL of a service"),
        ({"URL": "ftp://host/arcgis/rest/services"}, "is not the URL of a service"),
        ({"URL": "https://"}, "is no web address"),
        ({"URL": LAYER, "FIELDS": "NAME,,ISO"}, "FIELDS has an empty name in “NAME,,ISO”"),
        ({"URL": LAYER, "FIELDS": "NAME;ISO"}, "separate names by commas"),
        ({"URL": LAYER, "ORDER_BY": "NAME DOWN"}, "write a field name, then ASC or DESC"),
        ({"URL": LAYER, "DISTANCE": 10}, "A distance needs an extent or a filter layer"),
        ({"URL": LAYER, "TIME_START": "2024-02-01T00:00:00", "TIME_END": "2024-01-01T00:00:00"}, "ends before"),
        ({"URL": LAYER, "AUTHCFG": "abc1234"}, "no authentication configuration “abc1234”"),
        ({"URL": LAYER, "OUTPUT": "/there/is/no/such/folder/x.gpkg"}, "There is no folder “/there/is/no/such/folder”"),
    ],
)  # fmt: skip
def test_is_refused_before_anything_is_sent(refused, monkeypatch, parameters, expected):
    monkeypatch.setattr(
        "ags_connector.processing.values.session_for", lambda *_: pytest.fail("a session was opened")
    )
    assert expected in refused("downloadfeatures", parameters)


def test_a_url_that_is_no_arcgis_service(refused, server):
    text = refused("downloadfeatures", {"URL": server.base + "/arcgis/rest/services/Nothing/FeatureServer/0"})
    assert "/Nothing/FeatureServer/0" in text
    assert "not" in text.lower()


def test_a_log_in_page(refused, server, countries):
    with server.mode("*", "login_page"):
        text = refused("downloadfeatures", {"URL": countries})
    assert "Not an ArcGIS answer" in text
    assert "Open the address in a browser" in text


def test_a_host_that_does_not_answer(refused):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    text = refused("listservices", {"URL": f"http://127.0.0.1:{port}/arcgis/rest/services"})
    assert "No connection" in text
    assert "Check the address, the network and the proxy" in text


def test_a_misspelt_field(refused, countries):
    text = refused("downloadfeatures", {"URL": countries, "FIELDS": "NAM"})
    assert "has no field “NAM”" in text
    assert "Did you mean “NAME”?" in text


def test_a_where_that_the_server_refuses(refused, countries):
    text = refused("downloadfeatures", {"URL": countries, "WHERE": "NOSUCHFIELD = 1"})
    assert "The server reported an error" in text
    assert "The filter was: NOSUCHFIELD = 1" in text


def test_a_locked_service(refused, server):
    text = refused("downloadfeatures", {"URL": server.layer_url("Restricted/Parcels", "FeatureServer", 0)})
    assert "Sign-in needed" in text
    assert "authentication configuration" in text


def test_a_service_with_several_layers_lists_them(refused, server):
    text = refused("downloadfeatures", {"URL": server.service_url("World", "FeatureServer")})
    assert "has 4 layers and tables" in text
    assert f"{server.layer_url('World', 'FeatureServer', 2)}  States" in text
    assert "Boundaries" not in text, "a group has no features"


def test_a_group_layer(refused, server):
    text = refused("downloadfeatures", {"URL": server.layer_url("World", "FeatureServer", 0)})
    assert "“Boundaries” is a group of layers" in text


def test_a_catalog_is_no_layer(refused, server):
    assert "This is not the URL of a layer" in refused("downloadfeatures", {"URL": server.url})


def test_a_table_cannot_be_selected_by_location(refused, server):
    url = server.layer_url("World", "FeatureServer", 4)
    assert "is a table without geometry" in refused(
        "downloadfeatures", {"URL": url, "EXTENT": "0,1,0,1 [EPSG:4326]"}
    )


def test_a_table_cannot_be_clipped(refused, server, polygons):
    overlay = polygons("POLYGON((0 0,0 1,1 1,1 0,0 0))")
    text = refused("clipfeatures", {"URL": server.layer_url("World", "FeatureServer", 4), "OVERLAY": overlay})
    assert "there is nothing to clip" in text


def test_an_output_that_cannot_be_created(refused, countries, tmp_path):
    (tmp_path / "taken.gpkg").mkdir()
    text = refused("downloadfeatures", {"URL": countries, "OUTPUT": str(tmp_path / "taken.gpkg")})
    assert "The file cannot be written" in text


def test_a_layer_without_time(refused, countries):
    text = refused("downloadfeatures", {"URL": countries, "TIME_START": "2020-01-01T00:00:00"})
    assert "“Countries” has no time of its own" in text


@pytest.fixture
def untrusted_site(tmp_path):
    """Address of a server with a certificate that nobody vouches for."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not installed: no certificate can be made")
    key, certificate = tmp_path / "key.pem", tmp_path / "cert.pem"
    subject = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"]
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", *subject]
    subprocess.run([*command, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    server.handle_error = lambda *_: None
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    yield f"https://127.0.0.1:{server.server_address[1]}/arcgis/rest/services"
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_certificate_that_does_not_verify(refused, untrusted_site):
    text = refused("listservices", {"URL": untrusted_site})
    assert "Certificate not trusted" in text
    assert "add it in Settings > Options > Authentication > Manage Certificates" in text
