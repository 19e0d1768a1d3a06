# SPDX-License-Identifier: GPL-2.0-or-later
"""The ArcGIS REST client; runs in bare Python as well as in QGIS."""

from __future__ import annotations

from .catalog import ArcServer, Folder, FolderListing, ServiceEntry
from .errors import (
    AgsError,
    Canceled,
    CertificateInvalid,
    ConnectionFailed,
    CutOff,
    IncompleteDownload,
    InvalidInput,
    JobFailed,
    NotArcGIS,
    NotFound,
    ServerError,
    SignInFailed,
    SignInRequired,
    TimedOut,
    WriteFailed,
)
from .feature_layer import FeatureLayer, GroupLayer, Table
from .feature_service import FeatureService
from .geocode_results import GeocodeResults
from .geocoder import Geocoder
from .geoprocessing import GPService, GPTask
from .gp_environment import GPEnvironment
from .image_export import ImageReport
from .image_service import ImageService
from .jobs import GPJob
from .map_service import MapService
from .models import Extent
from .open import open_url
from .places import Suggestion
from .portal import ContentFolder, FederatedServer, Group, Item, Portal, PortalInfo, User
from .service import Service
from .session import Session, set_default_session
from .signing_in import sign_in, sign_out, use_api_key, use_token
from .statistic import Statistic

__all__ = [
    "AgsError",
    "ArcServer",
    "Canceled",
    "CertificateInvalid",
    "ConnectionFailed",
    "ContentFolder",
    "CutOff",
    "Extent",
    "FeatureLayer",
    "FeatureService",
    "FederatedServer",
    "Folder",
    "FolderListing",
    "GPEnvironment",
    "GPJob",
    "GPService",
    "GPTask",
    "GeocodeResults",
    "Geocoder",
    "Group",
    "GroupLayer",
    "ImageReport",
    "ImageService",
    "IncompleteDownload",
    "InvalidInput",
    "Item",
    "JobFailed",
    "MapService",
    "NotArcGIS",
    "NotFound",
    "Portal",
    "PortalInfo",
    "ServerError",
    "Service",
    "ServiceEntry",
    "Session",
    "SignInFailed",
    "SignInRequired",
    "Statistic",
    "Suggestion",
    "Table",
    "TimedOut",
    "User",
    "WriteFailed",
    "open_url",
    "set_default_session",
    "sign_in",
    "sign_out",
    "use_api_key",
    "use_token",
]
