# SPDX-License-Identifier: GPL-2.0-or-later
"""Secrets are masked wherever they may be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ags_connector.rest.redact import is_secret_name, redact

SECRET = "s3cr3t-Abc_123.x~y"


@pytest.mark.parametrize(
    "text",
    [
        f"https://h/rest/services?f=json&token={SECRET}&where=1",
        f"https://h/x?TOKEN={SECRET}",
        f"username=u&password={SECRET}",
        f"client_secret={SECRET}",
        f'{{"token": "{SECRET}", "expires": 5}}',
        f"{{'password': '{SECRET}'}}",
        f"X-Esri-Authorization: Bearer {SECRET}",
        f"Authorization: Basic {SECRET}",
        f"https://user:{SECRET}@host/arcgis",
        f"redirect=https%3A%2F%2Fh%2Fx%3Ftoken%3D{SECRET}%26f%3Djson",
        f"agstoken={SECRET}; path=/",
    ],
)
def test_a_secret_is_masked(text):
    cleaned = redact(text)
    assert SECRET not in cleaned
    assert "***" in cleaned


def test_what_is_no_secret_stays():
    text = "https://h/arcgis/rest/services/tokens/MapServer/0/query?where=tokenized=5&f=json the token has expired"
    assert redact(text) == text


@given(st.text(min_size=4, max_size=40))
def test_a_known_secret_is_masked_in_any_text(secret):
    assert secret not in redact(f"Invalid: <{secret}> in query", [secret]).replace("***", "")


def test_a_known_secret_is_masked_percent_encoded():
    assert redact("x=a%2Fb%2Bc%3D%3D", ["a/b+c=="]) == "x=***"


def test_secret_names_in_any_case():
    assert is_secret_name("Password")
    assert not is_secret_name("where")
