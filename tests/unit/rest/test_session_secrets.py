# SPDX-License-Identifier: GPL-2.0-or-later
"""Credentials stay home: which requests are signed, across which redirects, and what logs and errors show."""

from __future__ import annotations

import logging
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests

from ags_connector.rest.errors import NotArcGIS, ServerError, SignInRequired
from ags_connector.rest.session import Session
from tests.unit.rest.scripted_server import Answer

OK = {"ok": True}
TOKEN = "tok-s3cr3t~value.1"
HEADER = "X-Esri-Authorization"


def redirect(url, status=302):
    return Answer("", status, headers={"Location": url})


def test_the_token_travels_in_its_header_to_its_site_only(serve, session):
    server = serve(lambda seen: OK)
    mine = session(token=TOKEN)
    mine.get(server.url("/A/MapServer"))
    mine.get(f"http://127.0.0.1:{server.port}/arcgis/admin/x")
    mine.get(f"http://127.0.0.1:{server.port}/other/rest/services")
    mine.get(f"http://127.0.0.1:{server.port}/arcgis/../other/rest/services")
    mine.get(f"http://localhost:{server.port}/arcgis/rest/services")
    assert [seen.headers.get(HEADER) for seen in server.seen] == [f"Bearer {TOKEN}"] * 2 + [None] * 3
    assert all(TOKEN not in seen.target for seen in server.seen)


def test_a_token_for_a_named_site_does_not_go_elsewhere(serve, session):
    server = serve(lambda seen: OK)
    session(token=TOKEN, token_site="https://gis.example.org/arcgis").get(server.url())
    assert HEADER not in server.seen[0].headers


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_to_another_host_drops_the_credentials(status, serve, session):
    target = serve(lambda seen: OK)
    server = serve(lambda seen: redirect(target.url("?f=json"), status))
    http = requests.Session()
    http.headers.update({"Authorization": "Basic abcdef", HEADER: "Bearer own"})
    http.cookies.set("agstoken", "c00kie")
    http.auth = ("me", "pw-s3cret")
    assert session(http, token=TOKEN, referer="https://me.example").get(server.url()) == OK
    assert server.seen[0].headers[HEADER] == f"Bearer {TOKEN}"
    assert server.seen[0].headers["Authorization"].startswith("Basic ")
    assert server.seen[0].headers["Referer"] == "https://me.example"
    foreign = target.seen[0]
    assert {HEADER, "Authorization", "Referer"}.isdisjoint(foreign.headers)
    assert TOKEN not in str(foreign)


def test_the_caller_own_parameters_do_not_go_to_another_host(serve, session):
    target = serve(lambda seen: OK)
    server = serve(lambda seen: redirect(target.url()))
    http = requests.Session()
    http.params = {"apikey": "k3y"}
    session(http).get(server.url())
    assert server.seen[0].query["apikey"] == "k3y"
    assert "apikey" not in target.seen[0].params


def test_a_redirect_back_home_is_signed_again(serve, session):
    home = serve(lambda seen: OK if "end" in seen.path else redirect(away.url("/x")))
    away = serve(lambda seen: redirect(home.url("/end")))
    assert session(token=TOKEN).get(home.url("/start")) == OK
    assert HEADER not in away.seen[0].headers
    assert home.seen[-1].headers[HEADER] == f"Bearer {TOKEN}"


def test_a_redirect_within_the_host_keeps_the_token_but_only_within_the_site(serve, session):
    server = serve(lambda seen: OK if "moved" in seen.path else redirect("/arcgis/rest/moved"))
    session(token=TOKEN).get(server.url())
    assert server.seen[1].headers[HEADER] == f"Bearer {TOKEN}"
    outside = serve(lambda seen: OK if "moved" in seen.path else redirect("/moved"))
    session(token=TOKEN).get(outside.url())
    assert HEADER not in outside.seen[1].headers


def test_a_redirect_keeps_the_parameters(serve, session):
    target = serve(lambda seen: OK)
    server = serve(lambda seen: redirect(target.url("/A/MapServer")))
    session().get(server.url("/A/MapServer"), {"where": "x" * 3000})
    assert (target.seen[0].method, target.seen[0].form["where"]) == ("POST", "x" * 3000)
    session().get(server.url("/A/MapServer"), {"where": "1=1"})
    assert (target.seen[1].method, target.seen[1].query) == ("GET", {"f": "json", "where": "1=1"})


def test_a_password_is_not_sent_on_to_another_host(serve, session):
    target = serve(lambda seen: OK)
    server = serve(lambda seen: redirect(target.url(), 307))
    with pytest.raises(NotArcGIS, match="not sent to another host"):
        session().post(server.url(), {"username": "me", "password": "pw-s3cret"})
    assert target.seen == []


def test_a_circle_of_redirects_ends(serve, session):
    server = serve(lambda seen: redirect(server.url("/again")))
    with pytest.raises(NotArcGIS, match="circle"):
        session().get(server.url())
    assert len(server.seen) == 11


@pytest.mark.parametrize("target", ["ftp://127.0.0.1/x", "http://me:pw@127.0.0.1/x", "file:///etc/passwd"])
def test_a_redirect_to_no_web_address_is_refused(target, serve, session):
    server = serve(lambda seen: redirect(target))
    with pytest.raises(NotArcGIS, match="redirects to no web address"):
        session().get(server.url())


def test_https_is_not_left_for_http(serve, session, certificate):
    plain = serve(lambda seen: OK)
    secure = serve(lambda seen: redirect(plain.url()), certificate)
    http = requests.Session()
    http.verify = certificate
    with pytest.raises(NotArcGIS, match="unprotected"):
        session(http, token=TOKEN).get(secure.url())
    assert plain.seen == []


def test_a_server_that_overlooks_the_header_gets_the_token_in_the_body(serve, session):
    def script(seen):
        return (
            OK if seen.form.get("token") == TOKEN else {"error": {"code": 499, "message": "Token Required"}}
        )

    server = serve(script)
    mine = session(token=TOKEN)
    assert mine.get(server.url()) == OK
    assert mine.get(server.url()) == OK
    assert [seen.method for seen in server.seen] == ["GET", "POST", "POST"]
    assert all(TOKEN not in seen.target for seen in server.seen)


def test_without_a_token_499_asks_for_a_sign_in_at_once(serve, session):
    server = serve(lambda seen: {"error": {"code": 499, "message": "Token Required"}})
    with pytest.raises(SignInRequired):
        session().get(server.url())
    assert len(server.seen) == 1


def test_a_token_of_another_server_does_not_loop(serve, session):
    server = serve(lambda seen: {"error": {"code": 499, "message": "Token Required"}})
    with pytest.raises(SignInRequired):
        session(token=TOKEN).get(server.url())
    assert len(server.seen) == 2


class Renewable:
    """A credential that hands out the next token when it is asked for a fresh one."""

    def __init__(self, *tokens):
        self.tokens = list(tokens)
        self.lock = threading.Lock()

    def covers(self, url):
        return True

    def apply(self, url, headers, form=None):
        headers[HEADER] = f"Bearer {self.tokens[0]}"

    def prepare(self, url, asker):
        pass

    def renew(self, url, used, asker):
        with self.lock:
            if self.tokens[0] in used:
                self.tokens.pop(0)
            return bool(self.tokens)


def test_threads_that_meet_the_same_stale_token_renew_it_once(serve, session):
    meeting = threading.Barrier(6)

    def script(seen):
        if seen.headers[HEADER] == "Bearer fresh":
            return OK
        meeting.wait(5)
        return {"error": {"code": 498, "message": "Invalid token."}}

    server = serve(script)
    credential = Renewable("stale", "fresh", "too fresh")
    mine = session(credential=credential)
    answers = in_threads(6, lambda: mine.get(server.url()))
    assert answers == [OK] * 6
    assert credential.tokens == ["fresh", "too fresh"]


def test_threads_that_meet_a_server_that_overlooks_the_header_all_come_through(serve, session):
    meeting = threading.Barrier(6)

    def script(seen):
        if seen.form.get("token") == TOKEN:
            return OK
        meeting.wait(5)
        return {"error": {"code": 499, "message": "Token Required"}}

    server = serve(script)
    mine = session(token=TOKEN)
    assert in_threads(6, lambda: mine.get(server.url())) == [OK] * 6


def in_threads(count, call):
    """Return what `call` returns in each of so many threads."""
    with ThreadPoolExecutor(count) as pool:
        return [future.result(20) for future in [pool.submit(call) for _ in range(count)]]


@pytest.mark.parametrize("as_status", [False, True])
@pytest.mark.parametrize("method", ["get", "post"])
def test_498_renews_once_and_repeats_once(method, as_status, serve, session):
    def script(seen):
        if seen.headers[HEADER] == "Bearer fresh":
            return OK
        return Answer("", 498) if as_status else {"error": {"code": 498, "message": "Invalid token."}}

    server = serve(script)
    assert getattr(session(credential=Renewable("stale", "fresh")), method)(server.url()) == OK
    assert len(server.seen) == 2
    with pytest.raises(SignInRequired):
        getattr(session(credential=Renewable("stale", "stale", "fresh")), method)(server.url())
    assert len(server.seen) == 4


def test_a_given_token_that_expired_is_said_to_be_so(serve, session):
    server = serve(lambda seen: {"error": {"code": 498, "message": "Invalid token."}})
    with pytest.raises(SignInRequired, match="sign in again, or give a new one"):
        session(token=TOKEN).get(server.url())
    assert len(server.seen) == 1


def test_logs_and_errors_hold_no_secret(serve, session, caplog):
    echo = {
        "error": {"code": 400, "message": f"Bad {TOKEN}", "details": [f"at ?token={TOKEN}&x=1", "pw-s3cret"]}
    }
    server = serve(lambda seen: Answer("", 503) if len(server.seen) == 1 else echo)
    caplog.set_level(logging.DEBUG)
    with pytest.raises(ServerError) as caught:
        session(token=TOKEN).get(server.url(f"?token={TOKEN}"), {"password": "pw-s3cret", "where": "A=1"})
    error = caught.value
    shown = f"{error} {error!r} {error.args} {error.details} {error.url} {caplog.text}"
    assert "A%3D1" in caplog.text
    assert TOKEN not in shown
    assert "pw-s3cret" not in shown


def test_no_connection_names_no_secret(session, unused_port):
    with pytest.raises(Exception, match="refuses connections") as caught:
        session(token=TOKEN).get(f"http://127.0.0.1:{unused_port}/arcgis/rest/services?token={TOKEN}")
    chain = [caught.value, caught.value.__cause__, caught.value.__context__]
    assert all(TOKEN not in f"{item} {item!r}" for item in chain)


def test_variants_share_the_connections_but_not_the_token(serve, session, feedback):
    server = serve(lambda seen: OK)
    plain = session()
    signed = plain.with_token(TOKEN, server.site)
    plain.get(server.url())
    signed.with_feedback(feedback).get(server.url())
    assert [HEADER in seen.headers for seen in server.seen] == [False, True]
    assert signed.http is plain.http


def test_a_session_without_settings_sends_no_credential(serve):
    server = serve(lambda seen: OK)
    Session().get(server.url())
    assert {HEADER, "Authorization", "Referer"}.isdisjoint(server.seen[0].headers)
