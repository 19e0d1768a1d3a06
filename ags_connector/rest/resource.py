# SPDX-License-Identifier: GPL-2.0-or-later
"""What everything with an address on a site has in common."""

from __future__ import annotations

from typing import Any, Dict, Mapping, Optional, Union

import requests

from . import host, urls
from .session import Session
from .site_credential import SiteCredential
from .token_service import Login

SessionLike = Union[Session, requests.Session, None]


class Resource:
    """Something with an address; the constructor sends nothing.

    ``session`` is a :class:`Session`, a ``requests.Session`` of the caller's own, or ``None`` for the
    surroundings' default. ``url`` may name a URL prefix proxy first (``https://proxy?https://host/...``); it is
    then asked for everything below, too. ``token`` is sent to the site of ``url`` only; a token in the query of ``url``
    is taken out and used likewise. ``username`` and ``password`` are exchanged for tokens when first needed, and
    serve every later call to the site, as :func:`~ags_connector.rest.signing_in.sign_in` does.
    """

    def __init__(
        self,
        url: str,
        *,
        session: SessionLike = None,
        token: Optional[str] = None,
        username: Optional[str] = None,
        password: Optional[str] = None,
    ) -> None:
        prefix, plain = urls.split_prefix(url)
        self.url = urls.clean(plain)
        given = _session(session, token or urls.token_in(plain), urls.site_of(self.url))
        if username:
            credential = SiteCredential(self.url, Login(username, password or ""))
            given = given.with_credential(host.current().credentials.add(credential))
        self.session = given.with_prefix(prefix) if prefix else given
        self._page: Optional[Dict[str, Any]] = None

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.url!r})"

    @property
    def address(self) -> str:
        """The address to hand to others: with what a URL prefix proxy wants before it."""
        return f"{self.session.prefix}{self.url}"

    def _get(self, params: Optional[Mapping[str, Any]] = None, path: str = "") -> Dict[str, Any]:
        """Read the resource, or what lies at ``path`` below it, as JSON."""
        return self.session.get(urls.join(self.url, path) if path else self.url, params)

    @property
    def page(self) -> Dict[str, Any]:
        """The resource's own JSON page as the server wrote it, read when first needed."""
        if self._page is None:
            self._page = self._get()
        return self._page

    def refresh(self) -> None:
        """Forget the page that was read, so that the next question asks the server."""
        self._page = None


def _session(session: SessionLike, token: Optional[str], site: str) -> Session:
    if isinstance(session, Session):
        return session.with_token(token, site) if token else session
    return Session(session, token=token, token_site=site)
