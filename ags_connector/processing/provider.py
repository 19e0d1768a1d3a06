# SPDX-License-Identifier: GPL-2.0-or-later
"""The Processing provider."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..bridge.toolboxes import descriptors
from .administration.edit_service import EditService
from .administration.query_logs import QueryLogs
from .administration.restart_services import RestartServices
from .administration.service_status import ServiceStatus
from .administration.set_permissions import SetPermissions
from .administration.start_services import StartServices
from .administration.stop_services import StopServices
from .geocoding.find_address_candidates import FindAddressCandidates
from .geocoding.geocode_addresses import GeocodeAddresses
from .geocoding.reverse_geocode import ReverseGeocode
from .geoprocessing.gp_job_results import GpJobResults
from .geoprocessing.import_toolbox import ImportToolbox
from .geoprocessing.imported_task import ImportedTask
from .geoprocessing.run_gp_task import RunGpTask
from .images.export_image import ExportImage
from .images.identify_image import IdentifyImage
from .portal.search_portal import SearchPortal
from .query_export.clip_features import ClipFeatures
from .query_export.download_features import DownloadFeatures
from .query_export.export_kmz import ExportKmz
from .query_export.export_layers import ExportLayers
from .query_export.export_map_image import ExportMapImage
from .query_export.layer_statistics import LayerStatistics
from .query_export.list_services import ListServices
from .query_export.related_records import RelatedRecords

_ICON = Path(__file__).parent.parent / "resources" / "icons" / "ags_connector.svg"
_ALGORITHMS = (
    ClipFeatures,
    DownloadFeatures,
    EditService,
    ExportImage,
    ExportKmz,
    ExportLayers,
    ExportMapImage,
    FindAddressCandidates,
    GeocodeAddresses,
    GpJobResults,
    ImportToolbox,
    IdentifyImage,
    LayerStatistics,
    ListServices,
    QueryLogs,
    RelatedRecords,
    RestartServices,
    ReverseGeocode,
    RunGpTask,
    ServiceStatus,
    SetPermissions,
    StartServices,
    StopServices,
    SearchPortal,
)


class AgsConnectorProvider(QgsProcessingProvider):
    """Offers the algorithms to the toolbox, models, batch and ``qgis_process``."""

    def id(self) -> str:
        """Return the stable id."""
        return "agsconnector"

    def name(self) -> str:
        """Return the name to show."""
        return "AGS Connector"

    def longName(self) -> str:
        """Return the name with what it is about."""
        return "AGS Connector (ArcGIS REST)"

    def icon(self) -> QIcon:
        """Return the plugin's icon."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        """Return the path of the plugin's icon."""
        return str(_ICON)

    def loadAlgorithms(self) -> None:
        """Register the algorithms; no request is made here."""
        for algorithm in _ALGORITHMS:
            self.addAlgorithm(algorithm())
        for descriptor in descriptors():
            self.addAlgorithm(ImportedTask(descriptor))
