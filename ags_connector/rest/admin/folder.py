# SPDX-License-Identifier: GPL-2.0-or-later
"""One folder of a site, or its top (REST: *Folder*)."""

from __future__ import annotations

import logging
from typing import Any, Dict, Iterator, List, Optional, Sequence

from ..errors import InvalidInput, ServerError, SignInRequired
from .change_report import ChangeReport
from .outcome import Outcome
from .permissions import Permitted
from .selection import chosen, single
from .service_root import REPORTED, ServiceRoot
from .services import Service
from .state_changes import StateChange
from .states import ServiceReport

_log = logging.getLogger(__name__)


class Folder(Permitted):
    """A folder by its name as the server spells it; the top's name is empty."""

    def __init__(self, root: ServiceRoot, name: str) -> None:
        target = name or "the top folder"
        super().__init__(root.folder_address(name), root.session, root.options, target=target)
        self.name = name
        self._root = root

    @property
    def description(self) -> str:
        """What the folder is for."""
        return str(self.page.get("description") or "")

    @property
    def is_web_encrypted(self) -> bool:
        """Whether its services want https."""
        return str(self.page.get("webEncrypted")).lower() == "true"

    def iter_services(self) -> Iterator[Service]:
        """Yield the services with their states, which come in one request for all."""
        for line in self.report():
            yield Service(self._root, line.id, line)

    def report(self, parameters: Sequence[str] = REPORTED) -> List[ServiceReport]:
        """Return a line on each service, in one request (REST: *Service report*).

        ``parameters``: description, status, instances, iteminfo, properties, permissions.
        """
        return self._root.reports(self.name, parameters)

    def service(self, name: str) -> Service:
        """Return the service called ``name``, with or without its type, by wildcard or a part of the name."""
        lines = {line.id: line for line in self.report()}
        found = single(name, lines)
        return Service(self._root, found, lines[found])

    def start_services(self, *names: str, wait: bool = True) -> ChangeReport:
        """Start services of the folder by name or wildcard, all without a name.

        See :meth:`ArcServerAdmin.start_services`.
        """
        return self._change_states("start", names, wait=wait)

    def stop_services(self, *names: str, wait: bool = True) -> ChangeReport:
        """Stop services of the folder by name or wildcard, all without a name."""
        return self._change_states("stop", names, wait=wait)

    def restart_services(self, *names: str, wait: bool = True, start_stopped: bool = False) -> ChangeReport:
        """Restart services of the folder by name or wildcard, all without a name; stopped ones stay so by default."""
        return self._change_states("restart", names, wait=wait, start_stopped=start_stopped)

    def edit(self, description: Optional[str] = None, web_encrypted: Optional[bool] = None) -> Outcome:
        """Change the folder's description, or whether its services want https (REST: *Edit folder*)."""
        self._check_not_top()
        form: Dict[str, Any] = {
            "description": self.description if description is None else description,
            "webEncrypted": self.is_web_encrypted if web_encrypted is None else web_encrypted,
        }
        return self._change("editFolder", form, operation="edit folder")

    def delete(self) -> Outcome:
        """Delete the folder with all its services for good (REST: *Delete folder*)."""
        self._check_not_top()
        outcome = self._change("deleteFolder", operation="delete folder")
        self._root.refresh()
        return outcome

    def conflicting_services(self, principal: str, is_allowed: bool = True) -> List[str]:
        """Return the services that say otherwise about ``principal`` than the folder would with this permission."""
        return [
            line.id.full_name
            for line in self.report(("permissions",))
            if any(item.principal == principal and item.is_allowed != is_allowed for item in line.permissions)
        ]

    def _objections(self, principal: str, is_allowed: bool) -> str:
        """Name the services that keep a permission of their own, which goes before the folder's."""
        try:
            if not self.has_child_permissions_conflict(principal, is_allowed):
                return ""
            names = self.conflicting_services(principal, is_allowed)
        except SignInRequired:
            raise
        except ServerError as error:
            _log.info("Whether services in %s say otherwise is not known: %s", self.target, error)
            return ""
        return (
            f"(but services below say otherwise and keep that: {', '.join(names) or 'see their permissions'})"
        )

    def _change_states(self, operation: str, names: Sequence[str], **options: bool) -> ChangeReport:
        lines = {line.id: line for line in self.report()}
        wanted = chosen(names, lines, self.name) if names else list(lines)
        return StateChange(self._root, operation, **options).run([lines[item] for item in wanted])

    def _check_not_top(self) -> None:
        if not self.name:
            raise InvalidInput("The top folder itself cannot be edited or deleted.")
