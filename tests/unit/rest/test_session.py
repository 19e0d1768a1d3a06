# SPDX-License-Identifier: GPL-2.0-or-later
"""The funnel against a real server: verbs, retries, cool-downs, bodies."""

from __future__ import annotations

import threading
import time

import pytest
import requests

from ags_connector.rest.errors import AgsError, NotArcGIS, ServerError, TimedOut
from ags_connector.rest.retry import NO_RETRY, RetryPolicy, is_struggle
from ags_connector.rest.session import Session, Timeout, set_default_session
from tests.unit.rest.scripted_server import Answer

OK = {"ok": True}


def in_turn(*answers):
    """Answer with one after the other, the last one again and again."""
    left = list(answers)
    return lambda seen: left.pop(0) if len(left) > 1 else left[0]


def test_a_read_asks_for_json_by_get(serve, session):
    server = serve(lambda seen: OK)
    assert session().get(server.url("?token_free=1"), {"where": "A = 'é'", "flag": True, "none": None}) == OK
    seen = server.seen[0]
    assert (seen.method, seen.path, seen.form) == ("GET", "/arcgis/rest/services", {})
    assert seen.query == {"f": "json", "token_free": "1", "where": "A = 'é'", "flag": "true"}


def test_an_address_becomes_a_post_at_2000_characters(serve, session):
    server = serve(lambda seen: OK)
    start = len(f"{server.url()}?f=json&where=")
    session().get(server.url(), {"where": "x" * (1999 - start)})
    session().get(server.url(), {"where": "x" * (2000 - start)})
    short, long = server.seen
    assert (short.method, len(f"http://127.0.0.1:{server.port}{short.target}")) == ("GET", 1999)
    assert (long.method, long.query, long.form["where"]) == ("POST", {}, "x" * (2000 - start))
    assert long.form["f"] == "json"


def test_a_secret_parameter_never_stands_in_an_address(serve, session):
    server = serve(lambda seen: OK)
    session().get(server.url("?token=abcdef"), {"password": "pw"})
    assert server.seen[0].method == "POST"
    assert server.seen[0].query == {}
    assert server.seen[0].form == {"f": "json", "token": "abcdef", "password": "pw"}


def test_an_edit_goes_out_as_a_form(serve, session):
    server = serve(lambda seen: OK)
    assert (
        session().post(
            server.url("/A/FeatureServer/0/addFeatures"), {"features": [{"attributes": {"a": "ä"}}]}
        )
        == OK
    )
    assert server.seen[0].method == "POST"
    assert server.seen[0].form == {"f": "json", "features": '[{"attributes":{"a":"ä"}}]'}


def test_bytes_come_as_they_are(serve, session):
    server = serve(lambda seen: Answer(b"\x89PNG\x00", content_type="image/png"))
    reply = session().get_bytes(server.url(), {"f": "image"})
    assert (reply.content, reply.content_type, reply.url) == (b"\x89PNG\x00", "image/png", server.url())
    assert server.seen[0].query == {"f": "image"}


def test_an_error_under_an_image_type_is_raised(serve, session):
    server = serve(lambda seen: Answer({"error": {"code": 400, "message": "m"}}, content_type="image/tiff"))
    with pytest.raises(ServerError, match="m"):
        session().get_bytes(server.url(), {"f": "image"})


def test_a_mark_a_wrong_charset_and_nan_are_let_pass(serve, session):
    body = b'\xef\xbb\xbf{"x": NaN, "name": "\xc3\xa9"}'
    server = serve(lambda seen: Answer(body, content_type="text/plain; charset=iso-8859-1"))
    assert session().get(server.url())["name"] == "é"


def test_a_log_in_page_with_status_200_is_said_to_be_one(serve, session):
    page = "<html><title>Log in</title><input type=password></html>"
    server = serve(lambda seen: Answer(page, content_type="text/html"))
    with pytest.raises(NotArcGIS, match="log-in page") as caught:
        session().get(server.url())
    assert caught.value.url == server.url()
    assert len(server.seen) == 1


BAD = {
    "500": Answer("<html>oops</html>", 500, "text/html"),
    "502": Answer("", 502),
    "503": Answer("", 503),
    "504": Answer("<html>Gateway</html>", 504, "text/html"),
    "code 504": Answer({"error": {"code": 504, "message": "Your request has timed out."}}),
    "cut off": Answer(b'{"features": [', announced=20),
    "cut off at the end of the line": Answer(b'{"features": ['),
    "empty": Answer(b""),
    "reset in the body": Answer(b'{"features": [', announced=20, reset=True),
    "reset before the body": Answer(b"", announced=20, reset=True),
}


@pytest.mark.parametrize("answer", BAD.values(), ids=BAD.keys())
def test_a_read_is_tried_again_and_comes_through(answer, serve, session):
    server = serve(in_turn(answer, answer, Answer(OK)))
    assert session().get(server.url()) == OK
    assert len(server.seen) == 3


@pytest.mark.parametrize("answer", BAD.values(), ids=BAD.keys())
def test_attempts_are_bounded(answer, serve, session):
    server = serve(in_turn(answer))
    with pytest.raises(AgsError) as caught:
        session().get(server.url())
    assert is_struggle(caught.value)
    assert len(server.seen) == 3


@pytest.mark.parametrize("answer", BAD.values(), ids=BAD.keys())
def test_an_edit_is_never_sent_twice(answer, serve, session):
    server = serve(in_turn(answer, Answer(OK)))
    with pytest.raises(AgsError, match="Whether the change was made is not known"):
        session().post(server.url("/A/FeatureServer/0/addFeatures"))
    assert len(server.seen) == 1


def test_an_edit_that_timed_out_is_not_sent_twice(serve, session):
    server = serve(in_turn(Answer(OK, delay=1.0), Answer(OK)))
    with pytest.raises(TimedOut):
        session(timeout=Timeout(2, 0.3)).post(server.url())
    assert len(server.seen) == 1


def test_a_read_that_timed_out_is_tried_once_more(serve, session):
    server = serve(in_turn(Answer(OK, delay=1.0)))
    with pytest.raises(TimedOut, match=r"within 0\.3 seconds"):
        session(timeout=Timeout(2, 0.3)).get(server.url())
    assert len(server.seen) == 2


def test_silence_within_the_body_is_a_time_out(serve, session):
    server = serve(lambda seen: Answer(b'{"a": 1}', drip=1.0))
    with pytest.raises(TimedOut):
        session(timeout=Timeout(2, 0.3), retry=NO_RETRY).get(server.url())


def test_an_error_500_inside_an_answer_is_not_tried_again(serve, session):
    server = serve(lambda seen: {"error": {"code": 500, "message": "Error performing query operation"}})
    with pytest.raises(ServerError):
        session().get(server.url())
    assert len(server.seen) == 1


def test_a_call_may_bring_its_own_policy(serve, session):
    server = serve(lambda seen: Answer("", 503))
    with pytest.raises(ServerError):
        session().get(server.url(), retry=NO_RETRY)
    assert len(server.seen) == 1


@pytest.mark.parametrize(
    "first",
    [Answer("", 429, headers={"Retry-After": "1"}), Answer("", 503, headers={"Retry-After": "1"})],
    ids=["429", "503"],
)
def test_retry_after_is_waited_for_by_every_session(first, serve, session, feedback):
    server = serve(in_turn(first, Answer(OK)))
    began = time.monotonic()
    assert session().get(server.url(), retry=RetryPolicy(attempts=1)) == OK
    assert 0.9 < time.monotonic() - began < 2.5
    assert "asks for a pause of 1 seconds" in feedback.messages[0]


def test_a_cool_down_holds_for_another_session_too(serve, session):
    arrivals = []

    def script(seen):
        arrivals.append(time.monotonic())
        return Answer("", 429, headers={"Retry-After": "1"}) if len(arrivals) == 1 else OK

    server = serve(script)
    first = threading.Thread(target=session().get, args=(server.url(),))
    first.start()
    time.sleep(0.3)
    session().get(server.url("/another"))
    first.join()
    assert len(arrivals) == 3
    assert min(arrivals[1:]) - arrivals[0] > 0.9


def test_an_edit_that_was_refused_as_too_much_goes_out_again(serve, session):
    server = serve(in_turn(Answer("", 429, headers={"Retry-After": "0"}), Answer(OK)))
    assert session().post(server.url()) == OK
    assert len(server.seen) == 2


def test_cool_downs_end(serve, session):
    server = serve(lambda seen: Answer({"error": {"code": 429, "message": "Too many requests"}}))
    with pytest.raises(ServerError, match="Too many requests"):
        session(retry=RetryPolicy(first_pause=0.01, cool_downs=2)).get(server.url())
    assert len(server.seen) == 3


def test_the_default_session_is_used_until_it_is_taken_back(serve):
    server = serve(lambda seen: OK)
    mine = requests.Session()
    mine.headers["X-Mine"] = "yes"
    set_default_session(mine)
    try:
        Session().get(server.url())
    finally:
        set_default_session(None)
    Session().get(server.url())
    assert ["X-Mine" in seen.headers for seen in server.seen] == [True, False]
