# SPDX-License-Identifier: GPL-2.0-or-later
"""The values of one call, read as the algorithms need them."""

from __future__ import annotations

import os
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Dict, Optional, Tuple

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProperty,
)
from qgis.PyQt.QtCore import QDateTime, Qt, QVariant

from ..bridge.feedback import AlgorithmFeedback
from ..bridge.i18n import tr
from ..bridge.sessions import session_for
from ..rest.errors import InvalidInput, WriteFailed
from ..rest.feedback import Severity
from ..rest.session import Session
from . import parameters as names
from . import parsing
from .parameters import OUTPUT


class Values:
    """Reads the parameters of one call; bad ones are an ``InvalidInput`` with a sentence for the user."""

    def __init__(
        self, algorithm: QgsProcessingAlgorithm, parameters: Dict[str, Any], context: QgsProcessingContext
    ) -> None:
        self.algorithm = algorithm
        self.parameters = parameters
        self.context = context

    def given(self, name: str) -> bool:
        """Whether the call sets the parameter at all; dialogs give QGIS's own NULL for what is left empty."""
        value = self.parameters.get(name)
        return value is not None and value != "" and not (isinstance(value, QVariant) and value.isNull())

    def text(self, name: str) -> str:
        """Return a text, trimmed; empty where it is not given."""
        return self.algorithm.parameterAsString(self.parameters, name, self.context).strip()

    def names(self, name: str) -> Tuple[str, ...]:
        """Return a comma-separated list of names."""
        return parsing.names(self.text(name), name)

    def order(self, name: str) -> Tuple[str, ...]:
        """Return the terms of an order such as ``NAME, POP DESC``."""
        return parsing.order(self.text(name), name)

    def choice(self, name: str) -> str:
        """Return a choice between static strings."""
        return self.algorithm.parameterAsEnumString(self.parameters, name, self.context)

    def flag(self, name: str) -> bool:
        """Return a yes or no."""
        return self.algorithm.parameterAsBool(self.parameters, name, self.context)

    def integer(self, name: str) -> int:
        """Return a whole number."""
        return self.algorithm.parameterAsInt(self.parameters, name, self.context)

    def number(self, name: str) -> Optional[float]:
        """Return a number, ``None`` where it is not given; QGIS itself would take a default for a wrong one."""
        if not self.given(name):
            return None
        value = self.parameters[name]
        if isinstance(value, str) and not _is_number(value):
            raise InvalidInput(tr("{name}: “{text}” is no number.").format(name=name, text=value))
        return self.algorithm.parameterAsDouble(self.parameters, name, self.context)

    def crs(self, name: str) -> Optional[QgsCoordinateReferenceSystem]:
        """Return a CRS, ``None`` where it is not given; ``InvalidInput`` where it is unknown."""
        if not self.given(name):
            return None
        crs = self.algorithm.parameterAsCrs(self.parameters, name, self.context)
        if not crs.isValid():
            text = tr("QGIS does not know the CRS “{text}”.").format(text=self.parameters[name])
            raise InvalidInput(f"{name}: {text}")
        return crs

    def extent(self, name: str, crs: QgsCoordinateReferenceSystem) -> Optional[QgsGeometry]:
        """Return an extent as a polygon in ``crs``, ``None`` where it is not given."""
        if not self.given(name):
            return None
        return self.algorithm.parameterAsExtentGeometry(self.parameters, name, self.context, crs)

    def moment(self, name: str) -> Optional[datetime]:
        """Return a date and time in UTC (without a zone it is meant so), ``None`` where it is not given."""
        if not self.given(name):
            return None
        value = self.algorithm.parameterAsDateTime(self.parameters, name, self.context)
        if not value.isValid():
            raise InvalidInput(
                tr("{name}: “{text}” is no date and time. Write it like 2024-12-31T18:00:00 (UTC).").format(
                    name=name, text=self.parameters[name]
                )
            )
        return _as_utc(value)

    def source(self, name: str) -> Optional[QgsProcessingFeatureSource]:
        """Return a vector layer (or its selected features), ``None`` where it is not given."""
        if not self.given(name):
            return None
        found = self.algorithm.parameterAsSource(self.parameters, name, self.context)
        if found is None:
            raise InvalidInput(
                tr("The layer given as {name} cannot be read: {text}").format(
                    name=name, text=self.parameters[name]
                )
            )
        return found

    def url(self) -> str:
        """Return the URL, checked to be one."""
        return parsing.service_url(self.text(names.URL))

    def authcfg(self) -> str:
        """Return the id of the authentication configuration; ``InvalidInput`` where there is none such."""
        found = self.text(names.AUTHCFG)
        if found and found not in QgsApplication.authManager().configIds():
            raise InvalidInput(
                tr("There is no authentication configuration “{id}” in this QGIS profile.").format(id=found)
            )
        return found

    def output_file(self, name: str = OUTPUT) -> Optional[Path]:
        """Return the path that an output goes to, ``None`` for a temporary layer or a database."""
        definition = self.parameters.get(name)
        sink = getattr(definition, "sink", definition)
        text = sink.staticValue() if isinstance(sink, QgsProperty) else sink
        if not isinstance(text, str) or not Path(text).is_absolute() or not Path(text).suffix:
            return None
        return Path(text)

    def check_output(self, name: str = OUTPUT) -> None:
        """Raise ``WriteFailed`` where an output is a file whose folder cannot be written to."""
        path = self.output_file(name)
        if path is None:
            return
        if not path.parent.is_dir():
            raise WriteFailed(
                tr("There is no folder “{folder}” to write “{file}” to.").format(
                    folder=path.parent, file=path.name
                )
            )
        if not os.access(path.parent, os.W_OK | os.X_OK):
            raise WriteFailed(tr("The folder “{folder}” cannot be written to.").format(folder=path.parent))


class Run(Values):
    """One run of an algorithm: its values, its feedback and its session."""

    def __init__(
        self,
        algorithm: QgsProcessingAlgorithm,
        parameters: Dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        super().__init__(algorithm, parameters, context)
        self.feedback = AlgorithmFeedback(feedback)

    def session(self) -> Session:
        """Return the session for the URL, with the credential that belongs to it."""
        return session_for(self.url(), self.authcfg(), self.feedback)

    def info(self, text: str) -> None:
        """Write a line to the algorithm's log."""
        self.feedback.message(Severity.INFO, text)

    def warn(self, text: str) -> None:
        """Write a warning to the algorithm's log."""
        self.feedback.message(Severity.WARNING, text)


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _as_utc(value: QDateTime) -> datetime:
    wall = value if value.timeSpec() == Qt.TimeSpec.LocalTime else value.toUTC()
    day, time = wall.date(), wall.time()
    return datetime(
        day.year(),
        day.month(),
        day.day(),
        time.hour(),
        time.minute(),
        time.second(),
        time.msec() * 1000,
        timezone.utc,
    )
