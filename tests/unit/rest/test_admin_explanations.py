# SPDX-License-Identifier: GPL-2.0-or-later
"""What an administrator reads where the server refuses: what was being done, the server's words, advice."""

from __future__ import annotations

import pytest

from ags_connector.rest.admin.explanation import explained
from ags_connector.rest.errors import ServerError, SignInRequired, TimedOut
from ags_connector.rest.session import UNKNOWN_OUTCOME

URL = "https://host/arcgis/admin/services"


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (
            ServerError("Could not access any server machines. Please contact your system administrator.", url=URL),
            "A machine of the site is down",
        ),
        (
            ServerError("Another administrative operation is in progress on service 'World.MapServer'.", url=URL),
            "Another administrator or process is working on it",
        ),
        (
            SignInRequired("User 'ann' is no administrator of this site.", url=URL, code=403),
            "is no administrator of this server",
        ),
        (SignInRequired("Token not found.", url=URL, code=499), "Sign in as an administrator of host"),
        (ServerError("Permissions are managed by the portal that this site is federated with."), "decided there"),
    ],
)  # fmt: skip
def test_the_refusal_says_what_was_done_and_what_to_do(error, expected):
    said = error.message
    text = str(explained(error, "read “the services”"))
    assert text.startswith(f"Could not read “the services”: {said} ")
    assert expected in text


def test_it_is_said_once():
    error = explained(ServerError("No."), "stop “F/A.MapServer”")
    assert str(explained(error, "read “the services”")) == "Could not stop “F/A.MapServer”: No."


def test_what_the_server_refuses_is_not_called_unknown():
    error = ServerError(
        "In progress.", code=500, http_status=200, details=("Try again later.", UNKNOWN_OUTCOME)
    )
    assert UNKNOWN_OUTCOME not in str(explained(error, "stop “A”"))


@pytest.mark.parametrize(
    "error",
    [
        TimedOut("No answer.", details=(UNKNOWN_OUTCOME,)),
        ServerError("Gateway time-out.", http_status=504, details=(UNKNOWN_OUTCOME,)),
    ],
)
def test_without_an_answer_it_stays_unknown(error):
    assert UNKNOWN_OUTCOME in str(explained(error, "stop “A”"))
