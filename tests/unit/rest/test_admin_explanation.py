# SPDX-License-Identifier: GPL-2.0-or-later
"""What a refusal of the administrator API means, and what it does not mean."""

from __future__ import annotations

import pytest

from ags_connector.rest import (
    ConnectionFailed,
    CutOff,
    InvalidInput,
    NotArcGIS,
    ServerError,
    SignInFailed,
    TimedOut,
)
from ags_connector.rest.admin.explanation import advised, answer_is_missing, explained
from ags_connector.rest.errors import SignInRequired
from ags_connector.rest.session import UNKNOWN_OUTCOME

URL = "https://gis.example.org/arcgis/admin/services"
ADVICE = {
    "down": "A machine of the site is down",
    "locked": "Another administrator or process",
    "federated": "by sharing its item",
    "elsewhere": "make the change there",
    "role": "has the privilege ADMINISTER",
    "token": "Sign in as an administrator of gis.example.org",
    "closed": "There is no administrator API at https://gis.example.org/arcgis/admin",
}


@pytest.mark.parametrize(
    ("error", "meaning"),
    [
        (
            ServerError("Could not access any server machines. Please contact your system administrator."),
            "down",
        ),
        (ServerError("Server machine 'GIS2' is not reachable."), "down"),
        (ServerError("The machine GIS2.LOCAL does not respond: it is down"), "down"),
        (ServerError("Service 'A.MapServer' is locked by another operation."), "locked"),
        (ServerError("The service is being edited by 'ann'."), "locked"),
        (ServerError("A stop is already in progress."), "locked"),
        (ServerError("The site is federated; permissions cannot be changed."), "federated"),
        (ServerError("The operation is not supported by the LDAP store."), "elsewhere"),
        (SignInRequired("User 'ann' does not have privileges.", code=403), "role"),
        (ServerError("Not authorized to perform this operation."), "role"),
        (SignInRequired("Token not found.", code=499), "token"),
        (SignInRequired("Expired.", code=498), "token"),
        (NotArcGIS("The server sent a web page."), "closed"),
        (ServerError("There is nothing at this address", code=404, http_status=404), "closed"),
        (SignInRequired("The server refuses access", code=403, http_status=403), "closed"),
        (SignInFailed("Nothing there", http_status=404), "closed"),
        (ServerError("Service 'A.MapServer' not found.", code=404, http_status=200), None),
        (SignInFailed("Too many attempts: the account is locked.", code=400), None),
        (ServerError("The layer's block size is too large."), None),
        (ServerError("minInstances must not exceed maxInstances."), None),
        (ConnectionFailed("host refuses connections."), None),
        (CutOff("The answer was cut off."), None),
    ],
)
def test_advice(error, meaning):
    error.url = URL
    text = str(explained(error, "stop “A.MapServer”"))
    assert text.startswith("Could not stop “A.MapServer”: ")
    given = [name for name, advice in ADVICE.items() if advice in text]
    assert given == ([] if meaning is None else [meaning])


def test_an_error_is_explained_once():
    error = ServerError("Could not access any server machines.", url=URL)
    assert str(explained(explained(error, "stop “A”"), "read “B”")).count("Could not ") == 2
    assert str(advised(error)).count("A machine of the site is down") == 1
    wrong = InvalidInput("Say which services.")
    assert str(explained(wrong, "stop")) == "Say which services."


@pytest.mark.parametrize(
    ("error", "missing"),
    [
        (TimedOut("No answer."), True),
        (ServerError("Gateway", code=504, http_status=504), True),
        (ServerError("Busy", code=503, http_status=503), True),
        (ServerError("Failed", code=500, http_status=200), False),
        (SignInRequired("No", code=499), False),
    ],
)
def test_only_an_answer_that_is_missing_leaves_the_outcome_open(error, missing):
    error.details = (UNKNOWN_OUTCOME,)
    assert answer_is_missing(error) is missing
    assert (UNKNOWN_OUTCOME in str(explained(error, "stop “A”"))) is missing
