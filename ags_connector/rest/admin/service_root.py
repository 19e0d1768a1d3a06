# SPDX-License-Identifier: GPL-2.0-or-later
"""The services of a site by folder: listed, reported, started and stopped together (REST: *Services*)."""

from __future__ import annotations

import json
from typing import Any, Dict, Iterable, List, Optional, Sequence

from .. import urls
from ..errors import AgsError, NotFound
from ..names import did_you_mean, matching
from ..session import Session
from .admin_resource import AdminResource
from .explanation import explained, refuses_method
from .options import AdminOptions
from .service_id import ServiceId
from .states import ServiceReport

REPORTED = ("description", "status")


class ServiceRoot(AdminResource):
    """The address ``.../admin/services``."""

    def __init__(self, url: str, session: Session, options: AdminOptions) -> None:
        super().__init__(url, session, options, target="the services")
        self._is_asked_for_all = False

    @property
    def folders(self) -> List[str]:
        """The names of the folders, those of the server itself included."""
        return [str(name).strip("/") for name in self.page.get("folders") or () if str(name).strip("/")]

    def folder_name(self, name: str) -> str:
        """Return the folder's own spelling; ``NotFound`` with near matches where there is none."""
        text = name.strip().strip("/")
        if not text:
            return ""
        found = matching(text, self.folders)
        if not found:
            self.refresh()
            found = matching(text, self.folders)
        if len(found) == 1:
            return found[0]
        hint = f" It fits: {', '.join(found)}." if found else did_you_mean(text, self.folders)
        raise NotFound(f"There is no one folder “{text}” on this server.{hint}", url=self.url)

    def folder_address(self, folder: str = "") -> str:
        """Return the address of a folder; that of the top without a name."""
        return urls.join(self.url, folder) if folder else self.url

    def service_address(self, service: ServiceId) -> str:
        """Return the address of a service."""
        return urls.join(self.url, service.full_name)

    def reports(
        self,
        folder: str = "",
        parameters: Sequence[str] = REPORTED,
        services: Optional[Sequence[ServiceId]] = None,
        session: Optional[Session] = None,
    ) -> List[ServiceReport]:
        """Return a line on each service of a folder, in one request (REST: *Service report*).

        A long list of ``services`` goes by POST; a server that takes GET only is asked for all of the folder.
        """
        asked: Dict[str, Any] = {"parameters": json.dumps(list(parameters))}
        if services is not None and not self._is_asked_for_all:
            asked["services"] = json.dumps([item.to_json() for item in services])
        try:
            page = (session or self.session).get(f"{self.folder_address(folder)}/report", asked)
        except AgsError as error:
            if "services" in asked and refuses_method(error):
                self._is_asked_for_all = True
                return self.reports(folder, parameters, services, session)
            raise explained(error, f"read the states in “{folder or 'the top folder'}”") from error
        lines = [ServiceReport.from_json(item, folder) for item in page.get("reports") or ()]
        return lines if services is None else [line for line in lines if line.id in services]

    def states(
        self, services: Iterable[ServiceId], session: Optional[Session] = None
    ) -> Dict[ServiceId, ServiceReport]:
        """Return the lines on ``services`` with their states, in one request for each folder of theirs."""
        by_folder: Dict[str, List[ServiceId]] = {}
        for item in services:
            by_folder.setdefault(item.folder, []).append(item)
        return {
            line.id: line
            for folder, members in by_folder.items()
            for line in self.reports(folder, ("status",), members, session)
        }
