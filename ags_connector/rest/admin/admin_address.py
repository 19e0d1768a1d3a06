# SPDX-License-Identifier: GPL-2.0-or-later
"""Finding the administrator API from any address of a site."""

from __future__ import annotations

import re
from urllib.parse import urlsplit, urlunsplit

from .. import urls
from ..errors import AgsError, CertificateInvalid, ConnectionFailed, InvalidInput, TimedOut
from ..feedback import Severity
from ..retry import NO_RETRY
from ..session import Session
from ..token_service import is_loopback
from ..urls import UrlKind

_MANAGER = re.compile(r"/manager(?:/.*)?$", re.IGNORECASE)


def admin_root(text: str, session: Session) -> str:
    """Return ``https://host/instance/admin`` for any address of the site, a service's or the REST catalog's, too.

    Only where ``text`` names no scheme is something sent: ``https`` is tried, and ``http`` taken where the port speaks
    nothing else, with a warning. Raises ``InvalidInput`` for a portal's address and for what is none.
    """
    address = urls.parse(text)
    if address.kind is UrlKind.PORTAL:
        raise InvalidInput(
            "This is the address of a portal. Use admin.Portal for it, and portal.servers for its servers.",
            url=address.url,
        )
    site = _MANAGER.sub("", address.site)
    if "://" not in text.split("?", 1)[0]:
        site = _answering(site, session)
    return f"{site}/admin"


def _answering(site: str, session: Session) -> str:
    """Return the site's address with the scheme that answers."""
    try:
        session.anonymous().get(f"{site}/rest/info", retry=NO_RETRY)
    except (CertificateInvalid, TimedOut):
        return site
    except ConnectionFailed:
        return _unprotected(site, session)
    except AgsError:
        return site
    return site


def _unprotected(site: str, session: Session) -> str:
    plain = urlunsplit(urlsplit(site)._replace(scheme="http"))
    try:
        session.anonymous().get(f"{plain}/rest/info", retry=NO_RETRY)
    except ConnectionFailed:
        return site
    except AgsError:
        pass
    if not is_loopback(plain):
        session.feedback.message(
            Severity.WARNING,
            f"{urlsplit(plain).netloc} speaks http only: what is sent to it can be read on the way. Name the port "
            "that speaks https where there is one (6443 as a rule).",
        )
    return plain
