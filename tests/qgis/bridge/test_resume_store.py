# SPDX-License-Identifier: GPL-2.0-or-later
"""Answers that are kept in the profile until the work is done."""

from __future__ import annotations

import os
import time
from datetime import datetime, timedelta, timezone

import pytest

from ags_connector.bridge import resume_store
from ags_connector.bridge.resume_store import ResumeStore
from ags_connector.rest.errors import WriteFailed

WORK = {"locator": "http://host/GeocodeServer", "mapping": {"City": "town"}}


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A folder of the test's own in place of the profile's."""
    place = tmp_path / "ags_connector" / "resume"
    monkeypatch.setattr(resume_store, "resume_folder", lambda: place)
    return place


def test_what_is_kept_is_there_the_next_time():
    first = ResumeStore("geocode", WORK)
    assert (first.begun, len(first)) == (None, 0)
    first.keep([("a", {"x": 1}), ("b", None)])
    first.close()
    again = ResumeStore("geocode", dict(reversed(WORK.items())))
    assert again.begun is not None
    assert again.known(["a", "b", "c"]) == {"a": {"x": 1}, "b": None}
    again.close()


def test_other_work_has_a_file_of_its_own():
    store = ResumeStore("geocode", WORK)
    store.keep([("a", 1)])
    assert len(ResumeStore("geocode", {**WORK, "mapping": {"City": "place"}})) == 0


def test_work_that_is_done_leaves_nothing(folder):
    store = ResumeStore("geocode", WORK)
    store.keep([("a", 1)])
    store.discard()
    store.close()
    assert list(folder.iterdir()) == []


def test_a_damaged_file_is_begun_anew(folder):
    store = ResumeStore("geocode", WORK)
    store.close()
    store.path.write_bytes(b"no database at all, but long enough to look like one" * 20)
    fresh = ResumeStore("geocode", WORK)
    assert (fresh.begun, len(fresh)) == (None, 0)


def test_a_profile_that_cannot_be_written_to_is_said(folder):
    folder.parent.mkdir(parents=True)
    folder.write_text("a file where the folder should be")
    with pytest.raises(WriteFailed, match="cannot be kept"):
        ResumeStore("geocode", WORK)


def aged(store, days):
    moment = time.time() - days * 24 * 3600
    os.utime(store.path, (moment, moment))


def test_what_was_left_behind_long_ago_is_removed(folder):
    old = ResumeStore("geocode", WORK)
    old.keep([("a", 1)])
    old.close()
    aged(old, 31)
    other = ResumeStore("geocode", {**WORK, "mapping": {"City": "place"}})
    assert not old.path.exists()
    assert other.path.exists()
    other.discard()
    assert list(folder.iterdir()) == []


def test_what_was_left_behind_a_short_while_ago_stays():
    left = ResumeStore("geocode", WORK)
    left.keep([("a", 1)])
    left.close()
    aged(left, 29)
    ResumeStore("geocode", {"locator": "another"}).discard()
    again = ResumeStore("geocode", WORK)
    assert again.known(["a"]) == {"a": 1}
    assert timedelta(days=28) < datetime.now(timezone.utc) - again.begun < timedelta(days=30)


def test_another_run_that_uses_a_file_keeps_it_for_itself(folder):
    first = ResumeStore("geocode", WORK)
    first.keep([("a", 1)])
    aged(first, 400)
    second = ResumeStore("geocode", WORK)
    assert second.path != first.path
    assert (second.begun, len(second)) == (None, 0)
    second.keep([("b", 2)])
    second.discard()
    assert first.known(["a", "b"]) == {"a": 1}
    first.keep([("c", 3)])
    first.close()
    assert [item.name for item in folder.iterdir()] == [first.path.name]
