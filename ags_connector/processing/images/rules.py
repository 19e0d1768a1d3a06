# SPDX-License-Identifier: GPL-2.0-or-later
"""Reading rendering and mosaic rules from text."""

from __future__ import annotations

import json
from typing import Any, Dict, Optional, Union

from qgis.core import QgsProcessingParameterString

from ...bridge.i18n import tr
from ...rest.errors import InvalidInput
from .. import parameters as shared

MOSAIC_RULE = "MOSAIC_RULE"


def rendering_rule(text: str, parameter: str) -> Union[str, Dict[str, Any], None]:
    """Return the name of a raster function, or a whole rule where the text is JSON; ``None`` where it is empty."""
    return json_object(text, parameter) if text.startswith("{") else text or None


def mosaic_parameter() -> QgsProcessingParameterString:
    """Make the parameter that chooses between overlapping rasters."""
    return shared.text(
        MOSAIC_RULE,
        tr("Mosaic rule"),
        tr(
            "Which of overlapping rasters counts: one of the service's methods, such as Northwest, or ids of "
            "rasters to lock to, separated by commas, or a whole rule as JSON. Empty: the service's own order."
        ),
    )


def mosaic_rule(text: str, parameter: str) -> Union[str, Dict[str, Any], None]:
    """Return a mosaic method or ids of rasters as they are, or a whole rule where the text is JSON."""
    return json_object(text, parameter) if text.startswith("{") else text or None


def json_object(text: str, parameter: str) -> Optional[Dict[str, Any]]:
    """Return a JSON object, ``None`` where the text is empty; ``InvalidInput`` for anything else."""
    if not text:
        return None
    try:
        value = json.loads(text)
    except ValueError as error:
        raise InvalidInput(
            tr("{parameter} is no JSON: {reason}.").format(parameter=parameter, reason=error)
        ) from error
    if not isinstance(value, dict):
        raise InvalidInput(
            tr('{parameter} has to be a JSON object, like {{"name": "value"}}.').format(parameter=parameter)
        )
    return value
