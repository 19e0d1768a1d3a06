# SPDX-License-Identifier: GPL-2.0-or-later
"""One table that turns an error into what a user reads: title, text and advice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Dict, Sequence, Tuple, Type

from qgis.core import Qgis

from ..rest.errors import (
    AgsError,
    Canceled,
    CertificateInvalid,
    ConnectionFailed,
    IncompleteDownload,
    InvalidInput,
    JobFailed,
    NotArcGIS,
    NotFound,
    ServerError,
    SignInFailed,
    SignInProblem,
    SignInRequired,
    TimedOut,
    WriteFailed,
)
from .i18n import tr


@dataclass(frozen=True)
class Message:
    """An error in the user's words: what happened, the details, and what to do next."""

    title: str
    text: str
    advice: str
    level: Qgis.MessageLevel

    def __str__(self) -> str:
        return " ".join(part for part in (f"{self.title}:", self.text, self.advice) if part)


Words = Callable[[], Tuple[str, str]]


def describe(error: BaseException) -> Message:
    """Return the message for ``error``; one from outside the client's tree keeps its own text."""
    for kind, words in _TABLE:
        if isinstance(error, kind):
            title, advice = _refused(error.problem) if isinstance(error, SignInFailed) else words()
            level = Qgis.MessageLevel.Info if kind is Canceled else Qgis.MessageLevel.Critical
            return Message(title, str(error), advice, level)
    title = tr("Unexpected error")
    text = str(error) or type(error).__name__
    advice = tr("Please report it, with what stands in the log panel under “AGS Connector”.")
    return Message(title, text, advice, Qgis.MessageLevel.Critical)


def _canceled() -> Tuple[str, str]:
    return tr("Stopped"), ""


def _certificate() -> Tuple[str, str]:
    return (
        tr("Certificate not trusted"),
        tr(
            "Ask the server's administrator for its certificate authority and add it in "
            "Settings > Options > Authentication > Manage Certificates."
        ),
    )


def _timed_out() -> Tuple[str, str]:
    return (
        tr("No answer in time"),
        tr("Try again, ask for fewer features, or allow more time in Settings > Options > Network."),
    )


def _connection() -> Tuple[str, str]:
    return (
        tr("No connection"),
        tr("Check the address, the network and the proxy in Settings > Options > Network."),
    )


def _not_found() -> Tuple[str, str]:
    return tr("Not found"), tr("Check the spelling; the catalog lists what the server has.")


def _invalid_input() -> Tuple[str, str]:
    return tr("Cannot start"), tr("Correct the input and run again.")


def _not_arcgis() -> Tuple[str, str]:
    return (
        tr("Not an ArcGIS answer"),
        tr(
            "Open the address in a browser: it should show an ArcGIS REST page. "
            "A log-in page or a proxy may be in between."
        ),
    )


def _sign_in() -> Tuple[str, str]:
    return (
        tr("Sign-in needed"),
        tr("Choose an authentication configuration that may use this service, or renew the one in use."),
    )


def _refused(problem: SignInProblem) -> Tuple[str, str]:
    words: Dict[SignInProblem, Words] = {
        SignInProblem.WRONG_PASSWORD: lambda: (
            tr("Wrong user name or password"),
            tr("Type both again, with care: many servers lock an account after five wrong passwords."),
        ),
        SignInProblem.LOCKED: lambda: (
            tr("The account is locked"),
            tr("Wait, mostly 15 minutes, or ask the server's administrator to unlock it."),
        ),
        SignInProblem.EXPIRED: lambda: (
            tr("The password has expired"),
            tr(
                "Sign in to the portal or server in a web browser, choose a new password there, and enter it here."
            ),
        ),
        SignInProblem.UNPROTECTED: lambda: (
            tr("No encrypted sign-in"),
            tr("Ask the administrator for an https address, or allow http for this site in its connection."),
        ),
        SignInProblem.CLOCK: lambda: (
            tr("A fresh token is refused"),
            tr(
                "Compare the clocks of this computer and of the servers, and tell the server's administrator."
            ),
        ),
        SignInProblem.NO_SERVICE: lambda: (
            tr("No sign-in at this address"),
            tr("Check the address of the site for typing errors."),
        ),
        SignInProblem.REFUSED: lambda: (
            tr("The sign-in was refused"),
            tr(
                "Check the user name and the password, and whether this account may use the server from programs."
            ),
        ),
    }
    return words[problem]()


def _job() -> Tuple[str, str]:
    return (
        tr("The task failed"),
        tr("Read what it told, correct the input and run it again, or ask those who publish the task."),
    )


def _server() -> Tuple[str, str]:
    return (
        tr("The server reported an error"),
        tr("Check the input; if it is right, try again later or tell the server's administrator."),
    )


def _incomplete() -> Tuple[str, str]:
    return (
        tr("The download is not complete"),
        tr(
            "Run it again; if features are still missing, narrow the request "
            "or tell the server's administrator."
        ),
    )


def _write() -> Tuple[str, str]:
    return (
        tr("The file cannot be written"),
        tr("Check that the folder exists, that the disk has room, and that no other program uses the file."),
    )


def _any() -> Tuple[str, str]:
    return tr("Something went wrong"), tr("Try again; the log panel may say more under “AGS Connector”.")


# The first entry that fits counts, so a class stands before its base.
_TABLE: Sequence[Tuple[Type[BaseException], Words]] = (
    (Canceled, _canceled),
    (CertificateInvalid, _certificate),
    (TimedOut, _timed_out),
    (ConnectionFailed, _connection),
    (NotFound, _not_found),
    (InvalidInput, _invalid_input),
    (NotArcGIS, _not_arcgis),
    (SignInRequired, _sign_in),
    (JobFailed, _job),
    (ServerError, _server),
    (IncompleteDownload, _incomplete),
    (WriteFailed, _write),
    (AgsError, _any),
)
