# SPDX-License-Identifier: GPL-2.0-or-later
"""Outputs and inputs of a task as the server writes them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, Optional
from urllib.parse import quote

from tests.sample_server import projection
from tests.sample_server.geoprocessing import features
from tests.sample_server.geoprocessing.features import FeatureSet
from tests.sample_server.geoprocessing.model import Parameter
from tests.sample_server.reply import RestError

RASTERS = ("GPRasterData", "GPRasterDataLayer")


@dataclass(frozen=True)
class Shown:
    """How results are wanted: where files lie, how many features at most, in which reference."""

    files: str
    limit: int
    out_wkid: Optional[int] = None
    column_names: bool = False


def environment(params: Dict[str, str], version: float) -> Optional[int]:
    """The reference that results are wanted in: `context` from 10.6.1 on, `env:outSR` before. Raises RestError."""
    if version >= 10.61 and params.get("context"):
        try:
            wanted = json.loads(params["context"]).get("outSR")
        except (ValueError, AttributeError) as error:
            raise RestError(
                400, "Unable to complete operation.", ["'context' parameter is invalid"]
            ) from error
        return projection.parse_wkid(json.dumps(wanted), "context") if wanted else None
    return projection.parse_wkid(params.get("env:outSR", ""), "env:outSR")


def result_json(parameter: Parameter, value: Any, shown: Shown) -> Dict[str, Any]:
    return {
        "paramName": parameter.name,
        "dataType": parameter.data_type,
        "value": _value(parameter, value, shown),
    }


def _value(parameter: Parameter, value: Any, shown: Shown) -> Any:
    if isinstance(value, list) and any(isinstance(item, (FeatureSet, Path)) for item in value):
        return [_value(parameter, item, shown) for item in value]
    if isinstance(value, FeatureSet):
        moved = value.in_reference(shown.out_wkid) if shown.out_wkid else value
        return features.write(moved, shown.limit)
    if isinstance(value, Path):
        url = f"{shown.files}/{quote(value.name)}"
        raster = {"format": value.suffix[1:]} if parameter.data_type in RASTERS else {}
        return {"url": url, **raster}
    if parameter.columns and shown.column_names and isinstance(value, list):
        names = [name for name, _ in parameter.columns]
        return [dict(zip(names, row)) if isinstance(row, list) else row for row in value]
    return value
