# SPDX-License-Identifier: GPL-2.0-or-later
"""One exchange against real servers that are slow, gone, or not to be trusted."""

from __future__ import annotations

import gzip
import threading
import time
import warnings

import pytest
import requests

from ags_connector.rest import host
from ags_connector.rest.errors import Canceled, CertificateInvalid, ConnectionFailed, TimedOut
from ags_connector.rest.feedback import Severity
from ags_connector.rest.retry import NO_RETRY
from ags_connector.rest.session import Timeout
from tests.unit.rest.scripted_server import Answer

OK = {"ok": True}


@pytest.mark.parametrize(
    "answer",
    [
        Answer(OK, delay=30),
        Answer(b'{"a": "' + b"x" * 1000 + b'"}', drip=0.3),
        Answer("", 429, headers={"Retry-After": "30"}),
        Answer("", 503, headers={"Retry-After": "30"}),
    ],
    ids=["before the reply", "within the body", "within a cool-down", "while unavailable"],
)
def test_cancel_is_heard_within_a_second(answer, serve, session, feedback):
    server = serve(lambda seen: answer)
    canceled = []

    def cancel():
        canceled.append(time.monotonic())
        feedback.canceled = True

    threading.Timer(0.5, cancel).start()
    with pytest.raises(Canceled):
        session().get(server.url())
    assert time.monotonic() - canceled[0] < 1.0


def test_nothing_is_sent_after_cancel(serve, session, feedback):
    server = serve(lambda seen: OK)
    feedback.canceled = True
    with pytest.raises(Canceled):
        session().get(server.url())
    assert server.seen == []


def test_the_waiting_thread_gets_its_turns(serve, session):
    server = serve(lambda seen: Answer(OK, delay=0.5))
    turns = []
    plain = host.current()
    host.install(host.Host(idle=lambda: turns.append(threading.current_thread())))
    try:
        session().get(server.url())
    finally:
        host.install(plain)
    assert set(turns) == {threading.current_thread()}


def test_nobody_listening_is_a_failed_connection(session, unused_port):
    with pytest.raises(ConnectionFailed, match=f"127.0.0.1:{unused_port} refuses connections"):
        session().get(f"http://127.0.0.1:{unused_port}/arcgis/rest/services")


def test_a_silent_server_is_a_time_out(serve, session):
    server = serve(lambda seen: Answer(OK, delay=3))
    with pytest.raises(TimedOut, match=r"did not answer within 0\.2 seconds"):
        session(timeout=Timeout(2, 0.2), retry=NO_RETRY).get(server.url())


def test_a_self_signed_certificate_is_refused_with_advice(serve, session, certificate):
    server = serve(lambda seen: OK, certificate)
    with pytest.raises(CertificateInvalid, match="self-signed") as caught:
        session().get(server.url())
    assert "Settings > Options > Authentication" in str(caught.value)
    assert "CA bundle" in str(caught.value)
    assert server.seen == []


def test_a_ca_bundle_of_the_caller_is_used(serve, session, certificate):
    server = serve(lambda seen: OK, certificate)
    http = requests.Session()
    http.verify = certificate
    assert session(http).get(server.url()) == OK


def test_a_certificate_of_another_host_is_refused(serve, session, certificate):
    server = serve(lambda seen: OK, certificate)
    http = requests.Session()
    http.verify = certificate
    with pytest.raises(CertificateInvalid, match="another host name"):
        session(http).get(f"https://localhost:{server.port}/arcgis/rest/services")


def test_a_session_that_verifies_nothing_is_obeyed_with_one_warning(serve, session, certificate, feedback):
    server = serve(lambda seen: OK, certificate)
    http = requests.Session()
    http.verify = False
    mine = session(http)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert mine.get(server.url()) == OK
        assert mine.with_token("t0ken", server.site).get(server.url()) == OK
    assert feedback.severities == [Severity.WARNING]
    assert "does not verify certificates" in feedback.messages[0]


def test_https_to_a_server_that_speaks_http_is_said_so(serve, session):
    server = serve(lambda seen: OK)
    with pytest.raises(ConnectionFailed, match="No secure connection") as caught:
        session(retry=NO_RETRY).get(server.url().replace("http:", "https:"))
    assert not isinstance(caught.value, CertificateInvalid)


def test_compressed_answers_are_read_and_broken_ones_are_cut_off(serve, session):
    whole = gzip.compress(b'{"ok": true}')
    server = serve(lambda seen: Answer(whole, headers={"Content-Encoding": "gzip"}))
    assert session().get(server.url()) == OK
    broken = serve(lambda seen: Answer(b"\x1f\x8bxxxxxxxxxx", headers={"Content-Encoding": "gzip"}))
    with pytest.raises(Exception, match="cut off"):
        session().get(broken.url())
