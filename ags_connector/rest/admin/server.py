# SPDX-License-Identifier: GPL-2.0-or-later
"""An ArcGIS Server site, administered (REST: *Site*)."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, Dict, Iterator, List, Mapping, Optional, Sequence, Union

from .. import urls
from ..errors import AgsError, InvalidInput
from ..feedback import Severity, check_canceled
from ..models import version_number
from ..overlap import overlapped
from ..resource import SessionLike
from ..session import Session
from ..token_service import Login
from .admin_address import admin_root
from .admin_credential import AdminCredential
from .admin_job import AdminJob
from .admin_resource import AdminResource
from .change_report import ChangeReport
from .data_store import DataStore
from .data_use import DataUse, data_uses
from .folder import Folder
from .log_message import LogMessage
from .log_times import LogTime
from .logs import Logs
from .machines import Machine
from .masking import masked
from .options import AdminOptions
from .outcome import Outcome
from .roles import RoleStore
from .selection import chosen, single
from .service_id import ServiceId
from .service_root import ServiceRoot
from .services import Service
from .site_info import SiteInfo
from .state_changes import StateChange
from .states import ServiceReport
from .users import UserStore

_DEFAULTS = AdminOptions()


class ArcServerAdmin(AdminResource):
    """The administrator's view of a site; any address of the site will do, also ``host:6080`` without a scheme.

    ``username`` and ``password`` sign in what is done through this object, and nothing else; without them ``token``,
    ``session``, or the sign-in that there is for the site counts. The password is not sent over ``http``, other than to
    this computer, unless ``allow_http`` says so. ``verbose`` says whether outcomes are told, ``None`` leaves that to
    ``admin.VERBOSE``. Nothing is sent before something is asked, except to find out the scheme where the address names
    none.
    """

    def __init__(
        self,
        url: str,
        username: Optional[str] = None,
        password: Optional[str] = None,
        *,
        session: SessionLike = None,
        token: Optional[str] = None,
        allow_http: bool = False,
        verbose: Optional[bool] = None,
        options: AdminOptions = _DEFAULTS,
    ) -> None:
        options = options if verbose is None else replace(options, verbose=verbose)
        options = replace(options, allow_http=options.allow_http or allow_http)
        prefix, plain = urls.split_prefix(url)
        given = session if isinstance(session, Session) else Session(session)
        root = admin_root(plain, given.with_prefix(prefix) if prefix else given)
        token = token or urls.token_in(plain)
        if username:
            login = Login(username, password or "", allow_http=options.allow_http)
            given = given.with_credential(AdminCredential(root, login))
        elif token:
            given = given.with_token(token, urls.site_of(root))
        given = given.with_prefix(prefix) if prefix else given
        super().__init__(root, given.signing_posts_in_body(), options, target="the site")
        self._root = ServiceRoot(f"{self.url}/services", self.session, options)

    @property
    def info(self) -> SiteInfo:
        """Version, time zone, who is signed in (REST: *Info*)."""
        return SiteInfo.from_json(self._get(path="info"))

    @property
    def version(self) -> Optional[float]:
        """The server's version, 10.91 for 10.9.1."""
        return version_number(self.info.version)

    def check(self) -> SiteInfo:
        """Ask whether there is an administrator API, and whether it answers this user; raises what is wrong."""
        found = self.info
        _ = self._root.page
        return found

    @property
    def folders(self) -> List[str]:
        """The names of the folders."""
        return self._root.folders

    @property
    def top(self) -> Folder:
        """The top folder; its permissions are those of the whole site."""
        return Folder(self._root, "")

    def folder(self, name: str) -> Folder:
        """Return the folder called ``name``, in any case; ``NotFound`` with near matches without one."""
        return Folder(self._root, self._root.folder_name(name))

    def create_folder(self, name: str, description: str = "", web_encrypted: bool = False) -> Folder:
        """Make a folder and return it (REST: *Create folder*)."""
        text = name.strip().strip("/")
        if not text or "/" in text:
            raise InvalidInput(
                "A folder's name has at least one character and no slash: folders do not nest."
            )
        form = {"folderName": text, "description": description, "webEncrypted": web_encrypted}
        self._change("services/createFolder", form, operation="create folder", target=text)
        self._root.refresh()
        return Folder(self._root, text)

    def iter_services(self, folder: Optional[str] = None) -> Iterator[Service]:
        """Yield the services of all folders, or of one, with their states: one request for each folder."""
        for line in self._lines(folder):
            yield Service(self._root, line.id, line)

    def report(
        self, folder: Optional[str] = None, parameters: Sequence[str] = ("status",)
    ) -> List[ServiceReport]:
        """Return a line on each service of a folder, or of all, in one request for each (REST: *Service report*)."""
        return list(self._lines(folder, parameters))

    def service(self, name: str) -> Service:
        """Return the service called ``name``: ``Name``, ``Folder/Name``, each with ``.Type`` where it is needed.

        Any case, ``*`` and ``?``; a part of the name will do where one service has it. Raises ``NotFound`` with near
        matches where nothing fits, or with the names where several do.
        """
        text = name.strip().strip("/")
        if not text:
            raise InvalidInput("The name of a service is missing.")
        lines = {line.id: line for line in self._lines(self._folder_in(text))}
        found = single(text, lines)
        return Service(self._root, found, lines[found])

    def exists(self, name: str) -> bool:
        """Whether there is a service ``Folder/Name.Type`` (REST: *Exists*); the type must stand there."""
        wanted = ServiceId.parse(name)
        if not wanted.type:
            raise InvalidInput(f"“{name}” names no type. Write it like Folder/Name.MapServer.")
        return str(self._ask("services/exists", wanted.to_json()).get("exists")).lower() == "true"

    def start_services(self, *names: str, folder: Optional[str] = None, wait: bool = True) -> ChangeReport:
        """Start services and wait until they really run; returns what became of each.

        ``names`` are names or wildcards, ``folder`` all of a folder, or where to look for the names; all of the site is
        ``"*"``, less the folders System and Utilities. A batch of services is one request where the server has the bulk
        operation. Nothing is sent twice; where an answer is missing, the state is read instead. Raises ``NotFound``
        for names that fit nothing, ``ChangesCanceled`` with the report on Cancel.
        """
        return self._change_states("start", names, folder, wait=wait)

    def stop_services(self, *names: str, folder: Optional[str] = None, wait: bool = True) -> ChangeReport:
        """Stop services and wait until they are; see :meth:`start_services`."""
        return self._change_states("stop", names, folder, wait=wait)

    def restart_services(
        self, *names: str, folder: Optional[str] = None, wait: bool = True, start_stopped: bool = False
    ) -> ChangeReport:
        """Stop and start services, batch by batch; those that are stopped stay so unless ``start_stopped``.

        Cancel leaves nothing down: what was stopped on the way is started again. See :meth:`start_services`.
        """
        return self._change_states("restart", names, folder, wait=wait, start_stopped=start_stopped)

    def select_services(self, *names: str, folder: Optional[str] = None) -> List[ServiceReport]:
        """Return what :meth:`start_services` and its kin would work on, with the states; changes nothing."""
        if not names and folder is None:
            raise InvalidInput(
                "Say which services: by name, by wildcard, by folder, or “*” for all of the site."
            )
        only = self._root.folder_name(folder) if folder is not None else None
        lines = {line.id: line for line in self._lines(only if only is not None else self._folder_in(*names))}
        wanted = chosen(names, lines, only or "") if names else list(lines)
        return [lines[item] for item in wanted]

    def add_permission(
        self, resource: str, principal: str = "", is_allowed: bool = True, private: bool = True
    ) -> List[Outcome]:
        """Make a folder or a service private or public, and allow or forbid it to a role.

        See :meth:`Folder.add_permission`; ``resource`` is the name of a folder or of a service.
        """
        return self._permitted(resource).add_permission(principal, is_allowed, private)

    def clean_permissions(self, principal: str) -> Outcome:
        """Forget a role wherever something is said about it, on the whole site (REST: *Clean permissions*)."""
        if not principal.strip():
            raise InvalidInput("Say which role is to be forgotten.")
        form = {"principal": principal.strip()}
        return self._change(
            "services/permissions/clean", form, operation="clean permissions", target=principal
        )

    def create_service(self, definition: Mapping[str, Any], folder: str = "") -> Service:
        """Make a service of a complete definition (REST: *Create service*)."""
        path = f"services/{self._root.folder_name(folder)}/createService".replace("//", "/")
        made = ServiceId(folder, str(definition.get("serviceName") or ""), str(definition.get("type") or ""))
        self._change(path, {"service": json.dumps(definition)}, operation="create service", target=str(made))
        return Service(self._root, made)

    def find_services_by_data(self, text: str, folder: Optional[str] = None) -> Iterator[DataUse]:
        """Yield the services that use data whose connection, path or name holds ``text``, in any case.

        A service whose manifest cannot be read is yielded with the reason: whether it uses the data is not known.
        """
        return data_uses(self.iter_services(folder), text, self.session.feedback, self.options.in_flight)

    @property
    def service_types(self) -> List[Dict[str, Any]]:
        """The types of services that the server knows (REST: *Types*)."""
        return list(self._get(path="services/types").get("types") or ())

    @property
    def data_store(self) -> DataStore:
        """The registered data (REST: *Data*)."""
        return DataStore(f"{self.url}/data", self.session, self.options)

    @property
    def user_store(self) -> UserStore:
        """The users (REST: *Users*)."""
        return UserStore(f"{self.url}/security/users", self.session, self.options)

    @property
    def role_store(self) -> RoleStore:
        """The roles (REST: *Roles*)."""
        return RoleStore(f"{self.url}/security/roles", self.session, self.options)

    @property
    def security_config(self) -> Dict[str, Any]:
        """How users are known, tokens issued (REST: *Security configuration*); read only, secrets masked."""
        shown: Dict[str, Any] = masked(self._get(path="security/config"))
        return shown

    @property
    def logs(self) -> Logs:
        """The log of the site (REST: *Logs*)."""
        return Logs(f"{self.url}/logs", self.session, self.options)

    def query_logs(
        self, start_time: Optional[LogTime] = None, end_time: Optional[LogTime] = None, **options: Any
    ) -> Iterator[LogMessage]:
        """Return log records, newest first; ``start_time`` is the latest and ``end_time`` the earliest, as in REST.

        See :meth:`Logs.query` for the other options.
        """
        return self.logs.query(until=start_time, since=end_time, **options)

    @property
    def machines(self) -> List[Machine]:
        """The machines of the site with their states; one that does not answer is told, not left out."""
        listed = AdminResource(f"{self.url}/machines", self.session, self.options, target="the machines")
        return Machine.all_of(listed)

    @property
    def job_ids(self) -> List[str]:
        """The ids of the site's own jobs, such as edits that run on their own (REST: *Jobs*)."""
        page = self._get(path="system/jobs")
        listed = page.get("jobs") or page.get("asyncJobs") or ()
        return [str(item.get("jobid") or "") if isinstance(item, Mapping) else str(item) for item in listed]

    def job(self, job_id: str) -> AdminJob:
        """Return a job of the site by its id (REST: *Job*)."""
        return AdminJob(
            f"{self.url}/system/jobs/{job_id}", self.session, self.options, target=f"job {job_id}"
        )

    def _permitted(self, resource: str) -> Union[Folder, Service]:
        name = resource.strip().strip("/")
        if not name:
            return self.top
        folded = {item.casefold(): item for item in self.folders}
        if name.casefold() in folded:
            return Folder(self._root, folded[name.casefold()])
        return self.service(name)

    def _change_states(
        self, operation: str, names: Sequence[str], folder: Optional[str], **options: bool
    ) -> ChangeReport:
        return StateChange(self._root, operation, **options).run(self.select_services(*names, folder=folder))

    def _folder_in(self, *names: str) -> Optional[str]:
        """Return the one folder that all names lie in, ``None`` where they may lie anywhere."""
        paths = {ServiceId.parse(name).folder.casefold() for name in names}
        folded = {item.casefold(): item for item in self.folders}
        return folded.get(next(iter(paths))) if len(paths) == 1 else None

    def _lines(
        self, folder: Optional[str] = None, parameters: Sequence[str] = ("description", "status")
    ) -> Iterator[ServiceReport]:
        """Yield the lines of one folder, or of all; a folder of all that cannot be read is told, not left out."""
        if folder is not None:
            yield from self._root.reports(self._root.folder_name(folder), parameters)
            return
        self._root.refresh()
        paths = ["", *self._root.folders]
        for number, (path, found) in enumerate(
            overlapped(lambda item: self._root.reports(item, parameters), paths, self.session.feedback)
        ):
            check_canceled(self.session.feedback)
            if isinstance(found, AgsError):
                if not number:
                    raise found
                self.session.feedback.message(Severity.WARNING, f"The folder “{path}” was left out: {found}")
                continue
            yield from found
