# SPDX-License-Identifier: GPL-2.0-or-later
"""Reading the text parameters: addresses, lists of names, orders."""

from __future__ import annotations

import re
from typing import Tuple

from ..bridge.i18n import tr
from ..rest.errors import InvalidInput
from ..rest.redact import redact
from ..rest.urls import parse

_ORDER = re.compile(r"^(?P<name>\S+)(?:\s+(?:ASC|DESC))?$", re.IGNORECASE)
_NO_NAME = re.compile(r"[;'\"()\n]")


def service_url(text: str) -> str:
    """Return the trimmed URL; ``InvalidInput`` unless it is an http or https address with a host."""
    url = text.strip()
    if not url.lower().startswith(("http://", "https://")) or any(character.isspace() for character in url):
        raise InvalidInput(
            tr(
                "“{text}” is not the URL of a service. It has to look like "
                "https://host/arcgis/rest/services/Folder/Service/FeatureServer/0"
            ).format(text=redact(text))
        )
    parse(url)
    return url


def names(text: str, parameter: str) -> Tuple[str, ...]:
    """Split a comma-separated list; ``InvalidInput`` for an empty item or one that cannot be a name."""
    if not text.strip():
        return ()
    items = tuple(item.strip() for item in text.split(","))
    for item in items:
        if not item:
            raise InvalidInput(
                tr("{parameter} has an empty name in “{text}”: separate the names by single commas.").format(
                    parameter=parameter, text=text
                )
            )
        if _NO_NAME.search(item):
            raise InvalidInput(
                tr("“{item}” in {parameter} is no name: separate names by commas, without quotes.").format(
                    item=item, parameter=parameter
                )
            )
    return items


def order(text: str, parameter: str) -> Tuple[str, ...]:
    """Split ``NAME, POP DESC`` into its terms; ``InvalidInput`` for anything else."""
    terms = names(text, parameter)
    for term in terms:
        if not _ORDER.match(term):
            raise InvalidInput(
                tr("“{item}” in {parameter} is no order: write a field name, then ASC or DESC.").format(
                    item=term, parameter=parameter
                )
            )
    return terms
