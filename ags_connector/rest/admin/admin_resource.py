# SPDX-License-Identifier: GPL-2.0-or-later
"""What everything in the administrator API has in common: reading, changing once, saying what became of it."""

from __future__ import annotations

from typing import Any, Dict, Mapping, Optional

from .. import urls
from ..errors import AgsError
from ..resource import Resource
from ..session import Session, Timeout
from .explanation import explained, named, refuses_method
from .options import AdminOptions
from .outcome import Outcome, tell


class AdminResource(Resource):
    """Something below ``.../admin``; ``target`` names it in messages."""

    def __init__(self, url: str, session: Session, options: AdminOptions, *, target: str) -> None:
        super().__init__(url, session=session)
        self.options = options
        self.target = target

    @property
    def changing(self) -> Session:
        """The session that changes are sent with: it waits for minutes, and sends nothing twice."""
        return self.session.with_timeout(Timeout(read=self.options.answer_time_out))

    def _get(self, params: Optional[Mapping[str, Any]] = None, path: str = "") -> Dict[str, Any]:
        try:
            return super()._get(params, path)
        except AgsError as error:
            raise explained(error, self._reading(path)) from error

    def text(self, path: str = "") -> str:
        """Read the resource, or what lies at ``path`` below it, as the very text of its JSON."""
        try:
            reply = self.session.get_bytes(urls.join(self.url, path) if path else self.url, {"f": "json"})
        except AgsError as error:
            raise explained(error, self._reading(path)) from error
        return reply.content.decode("utf-8-sig", "replace")

    def _ask(
        self, path: str, params: Optional[Mapping[str, Any]] = None, *, doing: str = ""
    ) -> Dict[str, Any]:
        """Read by POST, as most versions want it; some take GET only for what was POST before."""
        doing = doing or f"ask {named(self.target)} for {path}"
        url = urls.join(self.url, path)
        try:
            return self.session.get(url, params, as_form=True)
        except AgsError as error:
            if not refuses_method(error):
                raise explained(error, doing) from error
        try:
            return self.session.get(url, params)
        except AgsError as error:
            raise explained(error, doing) from error

    def _change(
        self,
        path: str,
        params: Optional[Mapping[str, Any]] = None,
        *,
        operation: str = "",
        target: str = "",
        message: str = "",
    ) -> Outcome:
        """Send an operation once and tell its outcome; what was read before is forgotten."""
        operation, target = operation or path.rpartition("/")[2], target or self.target
        try:
            answer = self.changing.post(urls.join(self.url, path), params)
        except AgsError as error:
            raise explained(error, f"{operation} {named(target)}") from error
        self.refresh()
        return self._tell(Outcome(operation, target, message=message, answer=answer))

    def _reading(self, path: str) -> str:
        return f"read “{path}” of {named(self.target)}" if path else f"read {named(self.target)}"

    def _tell(self, outcome: Outcome) -> Outcome:
        return tell(outcome, self.session.feedback, self.options.verbose)
