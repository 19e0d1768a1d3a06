# SPDX-License-Identifier: GPL-2.0-or-later
"""The environment of a geoprocessing task: spatial references, extent, and what its features carry."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any, Dict, Mapping, Optional

from ..formats.spatial_reference import SpatialReference
from .errors import InvalidInput
from .models import Extent

# From this version on the environment is one JSON object.
_CONTEXT_SINCE = 10.61


@dataclass(frozen=True)
class GPEnvironment:
    """How a task is to work, apart from its parameters.

    ``out_sr`` is what results come in, ``process_sr`` what they are computed in, ``extent`` bounds the input.
    ``return_z`` and ``return_m`` ask for the third ordinate and the measures. ``extra`` goes along as it is.
    """

    out_sr: Optional[SpatialReference] = None
    process_sr: Optional[SpatialReference] = None
    extent: Optional[Extent] = None
    return_z: bool = False
    return_m: bool = False
    return_true_curves: bool = False
    extra: Mapping[str, Any] = field(default_factory=dict)

    def params(self, version: Optional[float]) -> Dict[str, Any]:
        """Return the request parameters for a server of ``version`` (``None``: an unknown, old one).

        Raises ``InvalidInput`` for an extent where the server has no way to hear of it.
        """
        params: Dict[str, Any] = dict(self.extra)
        params.update(self.result_params())
        if version is not None and version >= _CONTEXT_SINCE:
            context = self._context()
            return {**params, "context": json.dumps(context)} if context else params
        if self.extent is not None:
            raise InvalidInput("This server is older than 10.6.1 and takes no extent for a task.")
        references = {"env:outSR": self.out_sr, "env:processSR": self.process_sr}
        params.update({name: _reference(item) for name, item in references.items() if item is not None})
        return params

    def result_params(self) -> Dict[str, Any]:
        """Return what is asked for with each result of a job."""
        flags = {
            "returnZ": self.return_z,
            "returnM": self.return_m,
            "returnTrueCurves": self.return_true_curves,
        }
        return {name: True for name, wanted in flags.items() if wanted}

    def _context(self) -> Dict[str, Any]:
        parts = {"outSR": self.out_sr, "processSR": self.process_sr, "extent": self.extent}
        return {name: part.to_json() for name, part in parts.items() if part is not None}


def _reference(reference: SpatialReference) -> Any:
    return reference.wkid or reference.latest_wkid or reference.to_json()
