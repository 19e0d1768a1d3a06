# SPDX-License-Identifier: GPL-2.0-or-later
"""Reading rendering and mosaic rules from text."""

from __future__ import annotations

import json
from typing import Any, Dict, Optional, Union

from ...bridge.i18n import tr
from ...rest.errors import InvalidInput


def rendering_rule(text: str, parameter: str) -> Union[str, Dict[str, Any], None]:
    """Return the name of a raster function, or a whole rule where the text is JSON; ``None`` where it is empty."""
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
