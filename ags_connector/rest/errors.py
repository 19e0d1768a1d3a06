# SPDX-License-Identifier: GPL-2.0-or-later
"""The error tree of the client.

::

    AgsError                     anything that went wrong with a service
    ├── InvalidInput             the call itself is wrong
    │   └── NotFound             a name that the site, service or layer does not have
    ├── ConnectionFailed         no answer: host, proxy, network
    │   ├── CertificateInvalid   TLS verification failed
    │   └── TimedOut             no answer in time
    ├── NotArcGIS                an answer that is not ArcGIS REST (HTML, a log-in page)
    │   └── CutOff               an answer that ends too early, or JSON that breaks off
    ├── ServerError              the server answered with an error
    │   ├── JobFailed            a job ended otherwise than with success; ``messages`` says why
    │   └── SignInRequired       401, 403, 498 or 499: a credential is missing, expired or not enough
    │       └── SignInFailed     user name and password gave no token; ``problem`` says why
    ├── IncompleteDownload       a download ended with fewer or more features than expected
    └── WriteFailed              the target file cannot be written

    Canceled                     the user asked to stop; not an error, so not below AgsError
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Any, Optional, Sequence

if TYPE_CHECKING:
    from .models import DownloadReport


class AgsError(Exception):
    """Something went wrong with a service.

    ``url`` is where (without secrets), ``code`` the server's own error code, ``http_status`` the status of
    the reply, ``details`` the server's further lines.
    """

    def __init__(
        self,
        message: str,
        *,
        url: str = "",
        code: Optional[int] = None,
        details: Sequence[str] = (),
        http_status: Optional[int] = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.url = url
        self.code = code
        self.details = tuple(details)
        self.http_status = http_status

    def __str__(self) -> str:
        text = " ".join([self.message, *(item for item in self.details if item and item != self.message)])
        return f"{text} ({self.url})" if self.url else text


class InvalidInput(AgsError):
    """The call itself is wrong; what it asks for was not sent."""


class NotFound(InvalidInput):
    """A name that the site, the service or the layer does not have."""


class ConnectionFailed(AgsError):
    """No answer came: host, proxy or network."""


class CertificateInvalid(ConnectionFailed):
    """The server's certificate could not be verified."""


class TimedOut(ConnectionFailed):
    """No answer came in time."""


class NotArcGIS(AgsError):
    """The answer is not ArcGIS REST: a web page, a log-in page."""


class CutOff(NotArcGIS):
    """The answer ends too early: fewer bytes than announced, or JSON that breaks off."""


class ServerError(AgsError):
    """The server answered with an error."""


class JobFailed(ServerError):
    """A job ended otherwise than with success; ``messages`` is what it told, ``status`` arcpy's number for its end."""

    def __init__(
        self,
        message: str,
        *,
        url: str = "",
        details: Sequence[str] = (),
        messages: Sequence[Any] = (),
        status: int = 5,
    ) -> None:
        super().__init__(message, url=url, details=details)
        self.messages = tuple(messages)
        self.status = status


class SignInRequired(ServerError):
    """A credential is missing, has expired or is not enough (401, 403, 498, 499)."""


class SignInProblem(Enum):
    """Why a sign-in failed."""

    WRONG_PASSWORD = auto()
    LOCKED = auto()
    EXPIRED = auto()
    UNPROTECTED = auto()
    CLOCK = auto()
    NO_SERVICE = auto()
    REFUSED = auto()


class SignInFailed(SignInRequired):
    """A user name and a password, or a token, were refused; :attr:`problem` says why."""

    def __init__(
        self,
        message: str,
        problem: SignInProblem = SignInProblem.REFUSED,
        *,
        url: str = "",
        code: Optional[int] = None,
        details: Sequence[str] = (),
        http_status: Optional[int] = None,
    ) -> None:
        super().__init__(message, url=url, code=code, details=details, http_status=http_status)
        self.problem = problem

    def again(self) -> SignInFailed:
        """Return an error of the same contents, to be raised in another place."""
        return SignInFailed(
            self.message,
            self.problem,
            url=self.url,
            code=self.code,
            details=self.details,
            http_status=self.http_status,
        )


class IncompleteDownload(AgsError):
    """A download ended with other than the expected features; :attr:`report` has the numbers."""

    def __init__(self, message: str, report: DownloadReport, *, url: str = "") -> None:
        super().__init__(message, url=url)
        self.report = report


class WriteFailed(AgsError):
    """The target file cannot be written."""


class Canceled(Exception):
    """The user asked to stop."""
