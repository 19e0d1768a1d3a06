# SPDX-License-Identifier: GPL-2.0-or-later
"""Administration of ArcGIS Server sites.

``VERBOSE`` says whether the outcome of each operation is told in the Python log and to the user; the outcome is
returned in any case. ``ArcServerAdmin(..., verbose=...)`` says so for one server.
"""

from __future__ import annotations

from .change_report import ChangeReport, ChangesCanceled
from .data_store import DataItem, DataStore
from .definition import DefinitionChange, ServiceDefinition
from .extension import Extension
from .folder import Folder
from .hosted import HostedLayer, HostedService
from .log_message import LEVELS, LogMessage
from .log_query import LogQuery
from .logs import Logs
from .machines import Machine
from .options import AdminOptions
from .outcome import Outcome, Result
from .permission import AUTHENTICATED, EVERYONE, Permission
from .portal import Portal, PortalRole
from .roles import Role, RoleStore
from .server import ArcServerAdmin
from .service_id import ServiceId
from .service_jobs import ServiceJob, ServiceJobs
from .services import Service
from .states import ServiceReport, ServiceState, Statistics
from .users import User, UserStore

VERBOSE = True

__all__ = [
    "AUTHENTICATED",
    "EVERYONE",
    "LEVELS",
    "VERBOSE",
    "AdminOptions",
    "ArcServerAdmin",
    "ChangeReport",
    "ChangesCanceled",
    "DataItem",
    "DataStore",
    "DefinitionChange",
    "Extension",
    "Folder",
    "HostedLayer",
    "HostedService",
    "LogMessage",
    "LogQuery",
    "Logs",
    "Machine",
    "Outcome",
    "Permission",
    "Portal",
    "PortalRole",
    "Result",
    "Role",
    "RoleStore",
    "Service",
    "ServiceDefinition",
    "ServiceId",
    "ServiceJob",
    "ServiceJobs",
    "ServiceReport",
    "ServiceState",
    "Statistics",
    "User",
    "UserStore",
]
