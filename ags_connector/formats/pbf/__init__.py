# SPDX-License-Identifier: GPL-2.0-or-later
"""Esri's binary feature collection (``f=pbf``), read without a protobuf library."""

from __future__ import annotations

from .feature_collection import decode_feature_collection
from .results import decode_count, decode_object_ids
from .wire import PbfError

__all__ = ["PbfError", "decode_count", "decode_feature_collection", "decode_object_ids"]
