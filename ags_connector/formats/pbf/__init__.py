# SPDX-License-Identifier: GPL-2.0-or-later
"""Esri's binary feature collection (``f=pbf``), read without a protobuf library."""

from __future__ import annotations

from .feature_collection import decode_feature_collection
from .wire import PbfError

__all__ = ["PbfError", "decode_feature_collection"]
