# SPDX-License-Identifier: GPL-2.0-or-later
"""What every algorithm of the provider has in common."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, Dict, List, Tuple

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtGui import QIcon

from ..bridge import credentials
from ..bridge.i18n import tr
from ..bridge.messages import describe
from ..rest.errors import AgsError, Canceled
from . import parameters as shared
from .help_text import help_html
from .values import Run, Values

_log = logging.getLogger(__name__)
_ICONS = Path(__file__).parent.parent / "resources" / "icons"


class AgsAlgorithm(QgsProcessingAlgorithm):
    """An algorithm on an ArcGIS REST service.

    A subclass sets :attr:`ID` and :attr:`GROUP_ID`, and has :meth:`title`, :meth:`keywords`,
    :meth:`add_parameters` and :meth:`execute`. Its help page is ``help/<ID>.md``. Errors of a service become
    the exception that Processing expects, with what to do about them; Cancel ends the run quietly.
    """

    ID = ""
    GROUP_ID = ""

    def title(self) -> str:
        """Return the translated name: an imperative in sentence case."""
        raise NotImplementedError

    def keywords(self) -> str:
        """Return translated words to find the algorithm by, separated by commas."""
        raise NotImplementedError

    def url_parameter(self) -> Any:
        """Make the URL parameter."""
        return shared.url(tr("Layer URL"), tr("URL of a layer or table, or of a service that has only one."))

    def add_parameters(self) -> None:
        """Add the parameters beyond URL and AUTHCFG, and the outputs."""
        raise NotImplementedError

    def check(self, values: Values) -> None:
        """Raise ``InvalidInput`` for values that cannot work; nothing may be sent to a server here."""

    def execute(self, run: Run) -> Dict[str, Any]:
        """Do the work and return the outputs; errors and Cancel may be raised as they come."""
        raise NotImplementedError

    def name(self) -> str:
        """Return the id within the provider."""
        return self.ID

    def displayName(self) -> str:
        """Return the name to show."""
        return self.title()

    def group(self) -> str:
        """Return the group's name to show."""
        names = {
            "queryexport": tr("Query and export"),
            "images": tr("Images"),
            "geocoding": tr("Geocoding"),
            "geoprocessing": tr("Geoprocessing"),
            "administration": tr("Administration"),
            "portal": tr("Portal"),
        }
        return names[self.GROUP_ID]

    def groupId(self) -> str:
        """Return the group's stable id."""
        return self.GROUP_ID

    def tags(self) -> List[str]:
        """Return the words to find the algorithm by."""
        return ["ArcGIS", "REST", "Esri", *(word.strip() for word in self.keywords().split(","))]

    def icon(self) -> QIcon:
        """Return the algorithm's own icon, or the provider's."""
        own = _ICONS / f"{self.ID}.svg"
        return QIcon(str(own)) if own.is_file() else self.provider().icon()

    def svgIconPath(self) -> str:
        """Return the path of the icon."""
        own = _ICONS / f"{self.ID}.svg"
        return str(own) if own.is_file() else self.provider().svgIconPath()

    def shortHelpString(self) -> str:
        """Return the help page as HTML."""
        return help_html(self.ID)

    def createInstance(self) -> AgsAlgorithm:
        """Return a fresh algorithm of the same kind."""
        return type(self)()

    def initAlgorithm(self, _configuration: Dict[str, Any] | None = None) -> None:
        """Define the parameters and outputs."""
        self.addParameter(self.url_parameter())
        self.add_parameters()
        self.addParameter(shared.authcfg())

    def checkParameterValues(
        self, parameters: Dict[str, Any], context: QgsProcessingContext
    ) -> Tuple[bool, str]:
        """Refuse what cannot work before anything is sent."""
        fine, reason = super().checkParameterValues(parameters, context)
        if not fine:
            return fine, reason
        try:
            self._check(Values(self, parameters, context))
        except AgsError as error:
            return False, explain(error)
        return True, ""

    def prepareAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, _feedback: QgsProcessingFeedback
    ) -> bool:
        """Unlock the authentication database while still on the thread that may ask for its password."""
        url, authcfg = (
            self.parameterAsString(parameters, key, context) for key in (shared.URL, shared.AUTHCFG)
        )
        credentials.unlock_for(url, authcfg)
        return True

    def processAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """Run, and turn whatever goes wrong into a message with advice."""
        try:
            run = Run(self, parameters, context, feedback)
            self._check(run)
            return self.execute(run)
        except Canceled:
            feedback.pushInfo(tr("Canceled."))
            return {}
        except QgsProcessingException:
            raise
        except Exception as error:
            raise QgsProcessingException(explain(error)) from error

    def _check(self, values: Values) -> None:
        values.url()
        values.authcfg()
        values.check_output()
        self.check(values)


def explain(error: Exception) -> str:
    """Return what happened and what to do about it, as lines for the log."""
    _log.debug("An algorithm failed.", exc_info=error)
    message = describe(error)
    return "\n".join(line for line in (message.title, message.text, message.advice) if line)
