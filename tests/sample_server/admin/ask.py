# SPDX-License-Identifier: GPL-2.0-or-later
"""One request to the administrator API: who asks, and what for."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Dict

from tests.sample_server.admin.refusals import AdminError, bad, missing
from tests.sample_server.request import Request

if TYPE_CHECKING:
    from tests.sample_server.admin.administration import Administration
    from tests.sample_server.site import Site


STORE_BUSY = "Another administrative operation is currently accessing the store. Please try again later."


@dataclass
class Ask:
    """`user` may do what `privilege` (ADMINISTER, PUBLISH) says; `base` is the server's scheme, host and port."""

    site: Site
    base: str
    request: Request
    user: str
    privilege: str

    @property
    def admin(self) -> Administration:
        return self.site.admin

    @property
    def params(self) -> Dict[str, str]:
        return self.request.params

    def posted(self) -> None:
        """Refuse anything but POST. Raises AdminError."""
        if self.request.method != "POST":
            raise AdminError("HTTP method GET is not supported for this operation.", code=405)
        busy = self.site.modes.of("*").get("store_busy")
        if busy is not None and busy.next() <= int(busy.value):
            raise AdminError(STORE_BUSY)

    def administrator(self) -> None:
        """Refuse publishers. Raises AdminError."""
        if self.privilege != "ADMINISTER":
            raise AdminError(
                f"User '{self.user}' needs administrator privileges for this operation.", code=403
            )

    def needed(self, name: str) -> str:
        """The text of a parameter. Raises AdminError where it is missing."""
        text = self.params.get(name, "").strip()
        if not text:
            raise missing(name)
        return text

    def flag(self, name: str, default: bool = False) -> bool:
        text = self.params.get(name, "").strip().lower()
        if text not in {"", "true", "false"}:
            raise bad(name, f"'{self.params[name]}' is neither true nor false.")
        return default if not text else text == "true"

    def integer(self, name: str, default: int) -> int:
        text = self.params.get(name, "").strip()
        try:
            return int(text) if text else default
        except ValueError as error:
            raise bad(name, f"'{text}' is no integer.") from error

    def value(self, name: str) -> Any:
        """The JSON of a parameter. Raises AdminError where it is missing or not JSON."""
        try:
            return json.loads(self.needed(name))
        except ValueError as error:
            raise bad(name, f"it is not JSON ({error}).") from error

    def document(self, name: str) -> Dict[str, Any]:
        """The JSON object of a parameter. Raises AdminError."""
        found = self.value(name)
        if not isinstance(found, dict):
            raise bad(name, "a JSON object is expected.")
        return found
