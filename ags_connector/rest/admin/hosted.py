# SPDX-License-Identifier: GPL-2.0-or-later
"""Hosted feature services and layers: their definition changed, their rows deleted (REST: *Admin Feature Service*)."""

from __future__ import annotations

import re
import time
from typing import Any, Dict, List, Mapping, Optional

from .. import urls
from ..errors import AgsError, InvalidInput, JobFailed, ServerError, TimedOut
from ..feedback import sleep
from ..resource import SessionLike
from ..session import Session
from .admin_resource import AdminResource
from .explanation import explained, named
from .options import AdminOptions
from .outcome import Outcome

_DEFAULTS = AdminOptions()
_ADMIN = re.compile(r"/rest/(?:admin/)?services/", re.IGNORECASE)
_PLACE = re.compile(r"(?P<service>.+/FeatureServer)(?:/(?P<layer>\d+))?(?:/.*)?", re.IGNORECASE)
_DONE = frozenset({"completed", "succeeded", "success", "esrijobsucceeded"})
_BROKEN = frozenset({"failed", "error", "esrijobfailed", "cancelled", "canceled", "timedout"})
_LISTS = ("layers", "tables")


class _Hosted(AdminResource):
    """What services and layers have in common; ``public_url`` is the address that clients use."""

    def __init__(self, url: str, session: SessionLike, options: AdminOptions) -> None:
        given = session if isinstance(session, Session) else Session(session)
        prefix, plain = urls.split_prefix(url)
        given = given.with_prefix(prefix) if prefix else given
        place = _place(plain)
        path = place["service"] if place["layer"] is None else f"{place['service']}/{place['layer']}"
        self.public_url = path
        name = path.rpartition("/rest/services/")[2]
        address = _ADMIN.sub("/rest/admin/services/", path, count=1)
        super().__init__(address, given.signing_posts_in_body(), options, target=name)

    def add_to_definition(self, definition: Mapping[str, Any], *, run_async: bool = False) -> Outcome:
        """Add what ``definition`` holds: layers and tables to a service, fields or indexes to a layer."""
        return self._define("addToDefinition", definition, run_async)

    def update_definition(self, definition: Mapping[str, Any], *, run_async: bool = False) -> Outcome:
        """Change what ``definition`` names: ``{"capabilities": "Query"}``."""
        return self._define("updateDefinition", definition, run_async)

    def delete_from_definition(self, definition: Mapping[str, Any], *, run_async: bool = False) -> Outcome:
        """Take away for good what ``definition`` names: ``{"fields": [{"name": "OLD"}]}``."""
        return self._define("deleteFromDefinition", definition, run_async)

    def _refresh_server(self) -> Outcome:
        return self._run("refresh", {})

    def _define(self, operation: str, definition: Mapping[str, Any], run_async: bool) -> Outcome:
        if not definition:
            raise InvalidInput("The definition is empty: there is nothing to do.")
        return self._run(operation, {operation: dict(definition), **({"async": True} if run_async else {})})

    def _run(self, operation: str, form: Mapping[str, Any]) -> Outcome:
        """Send an operation once, follow the job that it may start, and tell its outcome."""
        try:
            answer = self.changing.post(f"{self.url}/{operation}", form)
            answer = self._followed(answer)
        except AgsError as error:
            raise explained(error, f"{operation} {named(self.target)}") from error
        if answer.get("success") is False:
            raise ServerError(
                f"Could not {operation} {named(self.target)}: the server says that it did not succeed.",
                url=self.url,
            )
        self.refresh()
        return self._tell(Outcome(operation, self.target, message=_named(answer), answer=answer))

    def _followed(self, answer: Mapping[str, Any]) -> Dict[str, Any]:
        """Follow a job by its ``statusURL`` to the end; what is no job is returned as it is."""
        place = str(answer.get("statusURL") or answer.get("statusUrl") or "")
        if not place:
            return dict(answer)
        if not urls.within(place, urls.site_of(self.url)):
            raise ServerError("The server names another host for the state of its work.", url=self.url)
        began, looks = time.monotonic(), 0
        while True:
            state = self.session.get(place)
            status = str(state.get("status") or "").lower()
            if status in _DONE:
                return dict(state)
            if status in _BROKEN:
                reason = state.get("statusMsg") or state.get("message") or status
                raise JobFailed(f"The server's work on it ended as {status}: {reason}", url=place)
            if time.monotonic() - began >= self.options.time_out:
                raise TimedOut(
                    "The server's work on it did not end in time. It goes on; look at the layer later.",
                    url=place,
                )
            sleep(self.options.polling.pause(looks), self.session.feedback)
            looks += 1


class HostedService(_Hosted):
    """A hosted feature service, by its address as clients know it; one of a layer will do."""

    def __init__(
        self, url: str, *, session: SessionLike = None, options: Optional[AdminOptions] = None
    ) -> None:
        prefix, plain = urls.split_prefix(url)
        super().__init__(f"{prefix}{_place(plain)['service']}", session, options or _DEFAULTS)

    def layer(self, layer_id: int) -> HostedLayer:
        """Return a layer or table by its id; nothing is sent."""
        return HostedLayer(f"{self.public_url}/{layer_id}", session=self.session, options=self.options)

    def refresh_service(self) -> Outcome:
        """Let the server read the service's definition and data anew (REST: *Refresh*)."""
        return self._refresh_server()

    @property
    def layer_ids(self) -> List[int]:
        """The ids of layers and tables."""
        return [int(item["id"]) for name in _LISTS for item in self.page.get(name) or ()]


class HostedLayer(_Hosted):
    """A layer or table of a hosted feature service, by its address as clients know it."""

    def __init__(
        self, url: str, *, session: SessionLike = None, options: Optional[AdminOptions] = None
    ) -> None:
        if _place(urls.split_prefix(url)[1])["layer"] is None:
            raise InvalidInput("The address names no layer. Write it like …/FeatureServer/0.", url=url)
        super().__init__(url, session, options or _DEFAULTS)

    def truncate(self, *, attachments_only: bool = False, run_async: bool = False) -> Outcome:
        """Delete all rows for good, or their attachments only; ids begin anew (REST: *Truncate*)."""
        form = {"attachmentOnly": attachments_only, **({"async": True} if run_async else {})}
        return self._run("truncate", form)

    def refresh_layer(self) -> Outcome:
        """Let the server read the layer's definition and data anew (REST: *Refresh*)."""
        return self._refresh_server()


def _place(url: str) -> Dict[str, Any]:
    found = _PLACE.fullmatch(urls.clean(url))
    if not found or not _ADMIN.search(found["service"]):
        raise InvalidInput(
            "A hosted feature service looks like https://host/…/rest/services/Name/FeatureServer.", url=url
        )
    return {"service": _ADMIN.sub("/rest/services/", found["service"], count=1), "layer": found["layer"]}


def _named(answer: Mapping[str, Any]) -> str:
    made = [
        str(item.get("name"))
        for name in _LISTS
        for item in answer.get(name) or ()
        if isinstance(item, Mapping)
    ]
    return ", ".join(made)
