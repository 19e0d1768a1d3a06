# SPDX-License-Identifier: GPL-2.0-or-later
"""Every error has a title, a text and advice; feedback and log reach the user."""

from __future__ import annotations

import logging
from typing import Any, Iterator, List, Type

import pytest
from qgis.core import Qgis, QgsApplication, QgsFeedback, QgsProcessingFeedback

from ags_connector.bridge import log
from ags_connector.bridge.feedback import AlgorithmFeedback
from ags_connector.bridge.messages import describe
from ags_connector.rest import errors
from ags_connector.rest.feedback import Severity
from ags_connector.rest.models import DownloadReport


def all_kinds(kind: Type[errors.AgsError]) -> Iterator[Type[errors.AgsError]]:
    yield kind
    for below in kind.__subclasses__():
        yield from all_kinds(below)


@pytest.mark.parametrize("kind", sorted(all_kinds(errors.AgsError), key=lambda kind: kind.__name__))
def test_every_error_has_advice(qgis_app: Any, kind: Type[errors.AgsError]) -> None:
    report = (DownloadReport(1, 2),) if kind is errors.IncompleteDownload else ()
    message = describe(kind("it broke", *report, url="https://x.org"))

    assert "it broke" in message.text
    assert message.title
    assert message.advice
    assert message.level == Qgis.MessageLevel.Critical


def test_kinds_of_errors_have_words_of_their_own(qgis_app: Any) -> None:
    kinds = (
        errors.InvalidInput,
        errors.NotFound,
        errors.CertificateInvalid,
        errors.TimedOut,
        errors.SignInRequired,
    )

    assert len({describe(kind("x")).title for kind in kinds}) == len(kinds)


def test_wrong_input_claims_nothing_about_the_server(qgis_app: Any) -> None:
    # A name can be found wrong after the server's list of names was read.
    assert "sent" not in describe(errors.InvalidInput("x")).advice


def test_stopping_is_no_error(qgis_app: Any) -> None:
    assert describe(errors.Canceled()).level == Qgis.MessageLevel.Info


def test_unexpected_error_keeps_its_text(qgis_app: Any) -> None:
    assert describe(ValueError("odd")).text == "odd"
    assert describe(ValueError()).text == "ValueError"


def test_messages_reach_the_algorithms_log(qgis_app: Any) -> None:
    feedback = QgsProcessingFeedback(False)
    wrapped = AlgorithmFeedback(feedback)
    for severity, text in ((Severity.INFO, "one"), (Severity.WARNING, "two"), (Severity.ERROR, "three")):
        wrapped.message(severity, text)
    wrapped.setProgress(40)
    assert not wrapped.isCanceled()
    feedback.cancel()

    assert all(word in feedback.textLog() for word in ("one", "two", "three"))
    assert (feedback.progress(), wrapped.isCanceled()) == (40, True)


def test_without_an_algorithm_messages_reach_the_log_panel(qgis_app: Any, logged: List[Any]) -> None:
    AlgorithmFeedback(QgsFeedback()).message(Severity.WARNING, "careful")
    AlgorithmFeedback(None).message(Severity.INFO, "by the way")
    QgsApplication.processEvents()

    assert ("careful", Qgis.MessageLevel.Warning) in logged
    assert ("by the way", Qgis.MessageLevel.Info) in logged


def test_log_is_installed_once_and_taken_away(qgis_app: Any) -> None:
    logger = logging.getLogger("ags_connector")
    before = len(logger.handlers)
    log.install()
    log.install()
    assert len(logger.handlers) == before + 1
    log.uninstall()
    assert len(logger.handlers) == before


@pytest.fixture
def logged() -> Iterator[List[Any]]:
    lines: List[Any] = []

    def keep(text: str, tab: str, level: Any) -> None:
        if tab == "AGS Connector":
            lines.append((text, level))

    log.install()
    QgsApplication.messageLog().messageReceived[str, str, Qgis.MessageLevel].connect(keep)
    yield lines
    QgsApplication.messageLog().messageReceived[str, str, Qgis.MessageLevel].disconnect(keep)
    log.uninstall()
