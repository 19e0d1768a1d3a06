# SPDX-License-Identifier: GPL-2.0-or-later
"""Which addresses of a table would be sent, and how, told before any of them is."""

from __future__ import annotations

import json
import math
from itertools import islice
from typing import Any, Mapping, Tuple

from ...bridge.i18n import tr
from ...rest.geocoder import Geocoder
from ..values import Run
from .address_mapping import AddressReader, choose_mapping

_SHOWN = 5


def address_reader(
    run: Run, locator: Geocoder, source: Any, address_field: str, field_map: Mapping[str, str]
) -> Tuple[AddressReader, Mapping[str, str]]:
    """Return what reads the addresses, and the mapping that it follows, which the log shows."""
    mapping = choose_mapping(locator.info, source.fields(), address_field, field_map)
    if not (address_field or field_map):
        run.info(tr("The fields of the address were guessed from their names. As a field map:"))
        run.info(f"  {json.dumps(mapping, ensure_ascii=False)}")
    for name, text in mapping.items():
        run.info(f"  {name} ← {text}")
    context = run.algorithm.createExpressionContext(run.parameters, run.context, source)
    return AddressReader(mapping, source.fields(), context), mapping


def show_addresses(run: Run, locator: Geocoder, source: Any, reader: AddressReader) -> None:
    """Write the first addresses as they would be sent to the log, and how many requests there would be."""
    total, size = source.featureCount(), locator.info.batch_size
    text = tr("Nothing was sent. Addresses: {total}, at once: {size}, requests: {requests}. The first ones:")
    run.info(text.format(total=total, size=size, requests=math.ceil(total / size)))
    for feature in islice(source.getFeatures(), _SHOWN):
        address, reason = reader.read(feature)
        shown = reason or json.dumps(address, ensure_ascii=False)
        run.info(f"  {feature.id()}: {shown}")
