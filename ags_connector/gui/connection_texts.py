# SPDX-License-Identifier: GPL-2.0-or-later
"""What the test of a connection says: what answered, how it signs users in, who is signed in."""

from __future__ import annotations

import html
from collections import Counter
from typing import List
from urllib.parse import urlsplit

from ..bridge.i18n import tr
from ..bridge.messages import describe
from ..rest.errors import CertificateInvalid
from .catalog_node import NodeKind
from .catalog_source import Answer
from .connection_trial import Finding

_NOTICEABLE_SECONDS = 120


def found_lines(finding: Finding) -> str:
    """Return what was found, as lines of rich text."""
    lines = [f"✓ {html.escape(_what(finding))}", html.escape(_sign_in(finding)), html.escape(_clock(finding))]
    return "<br>".join(line for line in lines if line)


def failed_lines(error: Exception) -> str:
    """Return what went wrong and what helps, as lines of rich text."""
    message = describe(error)
    advice = _certificate_advice() if isinstance(error, CertificateInvalid) else message.advice
    lines = [f"<b>{html.escape(message.title)}</b>", html.escape(message.text), html.escape(advice)]
    return "<br>".join(line for line in lines if line)


def _certificate_advice() -> str:
    return tr(
        "Ask the server's administrator for its certificate authority, and add it with “Certificates…” above, under "
        "“Authorities”. Then test again."
    )


def summary(answer: Answer, version: str = "") -> str:
    """Return what was found, such as “ArcGIS Server 11.2 · 3 folders · 5 services”."""
    parts: List[str] = []
    if version or answer.version is not None:
        parts.append(tr("ArcGIS Server {version}").format(version=version or f"{answer.version:g}"))
    counts = Counter(child.kind for child in answer.children)
    for kind, singular, plural in _counted():
        number = counts[kind]
        if number:
            parts.append(singular if number == 1 else plural.format(count=number))
    if not answer.children:
        parts.append(tr("nothing published here"))
    return " · ".join(parts)


def _what(finding: Finding) -> str:
    if finding.answer is not None:
        return summary(finding.answer)
    title = tr("Portal “{name}”").format(name=finding.portal_name)
    return f"{title} · ArcGIS Enterprise {finding.version}" if finding.version else title


def _sign_in(finding: Finding) -> str:
    service = finding.service
    if service.is_web_tier:
        place = tr("The web server itself asks for user name and password")
    else:
        place = tr("Sign-in at {host}").format(host=urlsplit(service.portal or service.url).netloc)
        if service.portal and service.portal != service.site:
            place = tr("Sign-in at the portal {url}").format(url=service.portal)
    if finding.user:
        return tr("{place}; you are signed in as {user}.").format(place=place, user=finding.user)
    if finding.is_signed:
        return tr("{place}; your sign-in is accepted.").format(place=place)
    return tr("{place}; you are not signed in.").format(place=place)


def _clock(finding: Finding) -> str:
    seconds = abs(finding.clock_difference)
    if seconds < _NOTICEABLE_SECONDS:
        return ""
    minutes = round(seconds / 60)
    if finding.clock_difference > 0:
        text = tr("⚠ The server's clock seems to be {minutes} minutes ahead of this computer's.")
    else:
        text = tr("⚠ The server's clock seems to be {minutes} minutes behind this computer's.")
    return text.format(minutes=minutes)


def _counted() -> List[tuple]:
    return [
        (NodeKind.FOLDER, tr("1 folder"), tr("{count} folders")),
        (NodeKind.SERVICE, tr("1 service"), tr("{count} services")),
        (NodeKind.GROUP_LAYER, tr("1 group layer"), tr("{count} group layers")),
        (NodeKind.LAYER, tr("1 layer"), tr("{count} layers")),
        (NodeKind.TABLE, tr("1 table"), tr("{count} tables")),
    ]
