# SPDX-License-Identifier: GPL-2.0-or-later
"""Opens Processing's own dialogs for the plugin's algorithms, filled in for a place of the catalog."""

from __future__ import annotations

from typing import Dict, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QWidget

from ..bridge.i18n import tr
from ..bridge.toolboxes import PROVIDER, algorithm_of
from .catalog_node import NodeData
from .notifier import Notifier

DOWNLOAD_FEATURES = "agsconnector:downloadfeatures"
EXPORT_IMAGE = "agsconnector:exportimage"
IMPORT_TOOLBOX = "agsconnector:importtoolbox"
RUN_TASK = "agsconnector:rungptask"
JOB_RESULTS = "agsconnector:gpjobresults"


class AlgorithmDialogs:
    """Opens algorithms by their id, without blocking QGIS."""

    def __init__(self, notifier: Notifier, window: Optional[QWidget] = None) -> None:
        self._notifier = notifier
        self._window = window

    def download_features(self, data: NodeData) -> Optional[QDialog]:
        """Open “Download features” for a layer or table."""
        return self.open(DOWNLOAD_FEATURES, {"URL": data.url, "AUTHCFG": data.authcfg})

    def export_image(self, data: NodeData) -> Optional[QDialog]:
        """Open “Export image” for an image service."""
        return self.open(EXPORT_IMAGE, {"URL": data.url, "AUTHCFG": data.authcfg})

    def run_task(self, data: NodeData) -> Optional[QDialog]:
        """Open the algorithm of a task where its toolbox is imported, else “Run geoprocessing task” for its address."""
        imported = algorithm_of(data.url)
        if imported is not None:
            return self.open(f"{PROVIDER}:{imported}", {})
        return self.open(RUN_TASK, {"URL": data.url, "AUTHCFG": data.authcfg})

    def import_toolbox(self, data: NodeData) -> Optional[QDialog]:
        """Open “Import toolbox” for a geoprocessing service."""
        return self.open(IMPORT_TOOLBOX, {"URL": data.url, "AUTHCFG": data.authcfg})

    def fetch_job_results(self, url: str, authcfg: str) -> Optional[QDialog]:
        """Open “Fetch job results” for a job."""
        return self.open(JOB_RESULTS, {"URL": url, "AUTHCFG": authcfg})

    def open(self, algorithm_id: str, parameters: Dict[str, str]) -> Optional[QDialog]:
        """Open an algorithm's dialog; says so in the message bar where Processing is switched off."""
        if QgsApplication.processingRegistry().algorithmById(algorithm_id) is None:
            self._notifier.warning(tr("Switch on the Processing plugin to use this tool."))
            return None
        import processing

        given = {name: value for name, value in parameters.items() if value}
        dialog: QDialog = processing.createAlgorithmDialog(algorithm_id, given)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()
        dialog.raise_()
        return dialog
