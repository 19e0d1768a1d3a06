# SPDX-License-Identifier: GPL-2.0-or-later
"""Answers that are kept in the profile until the work is done."""

from __future__ import annotations

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
    # As after a crash: it is not closed.
    again = ResumeStore("geocode", dict(reversed(WORK.items())))
    assert again.begun is not None
    assert again.known(["a", "b", "c"]) == {"a": {"x": 1}, "b": None}
    again.close()


def test_other_work_has_a_file_of_its_own():
    ResumeStore("geocode", WORK).keep([("a", 1)])
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
