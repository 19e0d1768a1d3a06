# SPDX-License-Identifier: GPL-2.0-or-later
"""While pages are fetched in threads, the thread that waits for them keeps the surroundings going."""

from __future__ import annotations

import dataclasses
import threading
from typing import Iterator

import pytest

from ags_connector.formats.feature_batch import FeatureBatch, FeatureSchema
from ags_connector.rest import host
from ags_connector.rest.errors import ConnectionFailed
from ags_connector.rest.feedback import LogFeedback
from ags_connector.rest.paging import Page
from ags_connector.rest.pipeline import Pipeline


@pytest.fixture
def answered() -> Iterator[threading.Event]:
    """Set by the waiting thread, as QGIS's main thread answers what a network thread asks of it."""
    event = threading.Event()
    before = host.current()
    host.install(dataclasses.replace(before, idle=event.set))
    yield event
    host.install(before)


def test_page_that_needs_the_waiting_thread_gets_it(answered: threading.Event) -> None:
    def fetch(_page: Page) -> FeatureBatch:
        if not answered.wait(5):
            raise ConnectionFailed("the waiting thread answered nothing")
        return FeatureBatch(FeatureSchema(fields=()), [])

    with Pipeline(fetch, LogFeedback(), in_flight=1, page_size=10) as pipeline:
        outcomes = [outcome for _, outcome in pipeline.answers([Page(offset=0, size=10)])]

    assert [type(outcome) for outcome in outcomes] == [FeatureBatch]
