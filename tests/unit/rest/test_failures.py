# SPDX-License-Identifier: GPL-2.0-or-later
"""What the transport raises, and what the user reads; the failures here cannot be staged on loopback."""

from __future__ import annotations

import socket

import pytest
import requests
from urllib3 import exceptions as lib3

from ags_connector.rest.errors import (
    AgsError,
    CertificateInvalid,
    ConnectionFailed,
    CutOff,
    InvalidInput,
    ServerError,
    TimedOut,
)
from ags_connector.rest.failures import as_ags_error, may_have_arrived

URL = "https://selfservice.example:6443/arcgis/rest/services"
HOST = "selfservice.example:6443"


def tls(text):
    return requests.exceptions.SSLError(lib3.MaxRetryError(None, URL, lib3.SSLError(text)))


def unreachable(reason):
    return requests.exceptions.ConnectionError(lib3.MaxRetryError(None, URL, reason))


UNKNOWN_HOST = unreachable(lib3.NewConnectionError(None, "[Errno -2] Name or service not known"))
UNKNOWN_HOST.args[0].reason.__cause__ = socket.gaierror(-2, "Name or service not known")
VERIFY = "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: "


@pytest.mark.parametrize(
    ("error", "kind", "said"),
    [
        (UNKNOWN_HOST, ConnectionFailed, f"The host {HOST} is not known"),
        (unreachable(lib3.NewConnectionError(None, "[Errno 101] Network is unreachable")), ConnectionFailed,
         f"No connection to {HOST} could be made"),
        (requests.exceptions.ConnectTimeout("x"), TimedOut, "could not be reached within 3 seconds"),
        (requests.exceptions.ReadTimeout("x"), TimedOut, "did not answer within 7 seconds"),
        (requests.exceptions.ConnectionError(lib3.ReadTimeoutError(None, URL, "x")), TimedOut, "within 7 seconds"),
        (requests.exceptions.ProxyError("x"), ConnectionFailed, "Check the proxy"),
        (requests.exceptions.InvalidSchema("x"), InvalidInput, "no web address"),
        (requests.exceptions.ContentDecodingError("x"), CutOff, "cut off"),
        (tls(f"{VERIFY}certificate has expired"), CertificateInvalid, "it has expired"),
        (tls(f"{VERIFY}unable to get local issuer certificate"), CertificateInvalid, "its authority is not known"),
        (tls(f"{VERIFY}self signed certificate in certificate chain"), CertificateInvalid, "it is self-signed"),
        (tls(f"{VERIFY}Hostname mismatch, certificate is not valid for 'x'"), CertificateInvalid, "another host name"),
        (tls(f"{VERIFY}something new"), CertificateInvalid, "not trusted here"),
        (tls("tlsv13 alert certificate required"), ConnectionFailed, "wants a certificate of yours"),
        (tls("[SSL: WRONG_VERSION_NUMBER] wrong version number"), ConnectionFailed, "No secure connection"),
    ],
)  # fmt: skip
def test_a_failure_says_what_happened_and_what_to_do(error, kind, said):
    mapped = as_ags_error(error, URL, (3, 7))
    assert type(mapped) is kind
    assert said in mapped.message
    assert mapped.url == URL


@pytest.mark.parametrize(
    ("cause", "arrived"),
    [
        (UNKNOWN_HOST, False),
        (requests.exceptions.ConnectTimeout("x"), False),
        (tls(f"{VERIFY}x"), False),
        (requests.exceptions.ReadTimeout("x"), True),
        (
            requests.exceptions.ConnectionError(
                lib3.ProtocolError("Connection aborted.", ConnectionResetError())
            ),
            True,
        ),
    ],
)
def test_whether_a_change_may_have_been_made(cause, arrived):
    error: AgsError = as_ags_error(cause, URL, (3, 7))
    error.__cause__ = cause
    assert may_have_arrived(error) is arrived


def test_a_refusal_of_the_server_made_no_change():
    assert not may_have_arrived(ServerError("x", code=400, http_status=200))
    assert may_have_arrived(ServerError("x", http_status=504))
