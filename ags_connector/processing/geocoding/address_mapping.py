# SPDX-License-Identifier: GPL-2.0-or-later
"""Which fields or expressions of the input give which part of an address."""

from __future__ import annotations

import json
from typing import Any, Dict, Mapping, Tuple

from qgis.core import QgsExpression, QgsExpressionContext, QgsFeature, QgsFeatureRequest, QgsFields
from qgis.PyQt.QtCore import QVariant

from ...bridge.i18n import tr
from ...rest.address_guess import guess_fields
from ...rest.errors import InvalidInput
from ...rest.geocoder_info import GeocoderInfo


def read_field_map(text: str) -> Dict[str, str]:
    """Read ``{"locator_field": "field or expression"}``, empty for nothing; ``InvalidInput`` for anything else."""
    if not text:
        return {}
    try:
        found = json.loads(text)
    except ValueError as error:
        raise InvalidInput(tr("FIELD_MAP is no JSON: {reason}").format(reason=error)) from error
    if not isinstance(found, dict) or not all(isinstance(item, str) and item for item in found.values()):
        raise InvalidInput(
            tr(
                'FIELD_MAP has to look like {"locator field": "field or QGIS expression"}, for example {example}.'
            ).replace("{example}", '{"City": "town", "Postal": "left(zip, 5)"}')
        )
    return found


def read_address(text: str) -> Dict[str, str]:
    """Read one address: a line under the name "", or JSON with the locator's fields."""
    if not text.lstrip().startswith("{"):
        return {"": text}
    try:
        found = json.loads(text)
    except ValueError as error:
        raise InvalidInput(tr("ADDRESS is neither a line nor JSON: {reason}").format(reason=error)) from error
    return {str(name): "" if value is None else str(value) for name, value in found.items()}


def choose_mapping(
    info: GeocoderInfo, fields: QgsFields, address_field: str, field_map: Mapping[str, str]
) -> Dict[str, str]:
    """Return the expression for each field of the locator, guessed from the names where nothing is given.

    Raises ``InvalidInput`` where the locator has no such field, or nothing can be guessed.
    """
    if address_field:
        return {info.line_field().name: address_field}
    if field_map:
        names = [next(iter(info.address({name: ""}))) for name in field_map]
        return dict(zip(names, field_map.values()))
    guessed = guess_fields(info, fields.names())
    if guessed:
        return guessed
    text = tr(
        "None of the fields looks like a part of an address ({fields}). Choose the field of the address, or "
        "give a field map with these fields of the locator: {wanted}."
    )
    wanted = ", ".join(item.name for item in info.all_address_fields)
    raise InvalidInput(text.format(fields=", ".join(fields.names()), wanted=wanted))


class AddressReader:
    """Reads the address of a feature by a mapping of the locator's fields to fields or expressions."""

    def __init__(self, mapping: Mapping[str, str], fields: QgsFields, context: QgsExpressionContext) -> None:
        """Prepare the expressions; ``InvalidInput`` for one that cannot be read."""
        self._context = context
        self._context.setFields(fields)
        self._expressions = {name: _expression(text, fields, context) for name, text in mapping.items()}

    def read(self, feature: QgsFeature) -> Tuple[Dict[str, str], str]:
        """Return the address, and why it could not be read where an expression fails."""
        self._context.setFeature(feature)
        found: Dict[str, str] = {}
        for name, expression in self._expressions.items():
            value = expression.evaluate(self._context)
            if expression.hasEvalError():
                text = tr("The expression for {field} failed: {reason}")
                return {}, text.format(field=name, reason=expression.evalErrorString())
            found[name] = _text(value)
        return found, ""


def _expression(text: str, fields: QgsFields, context: QgsExpressionContext) -> QgsExpression:
    index = fields.lookupField(text)
    expression = QgsExpression(QgsExpression.quotedColumnRef(fields.at(index).name()) if index >= 0 else text)
    if expression.hasParserError():
        message = tr("“{text}” is neither a field of the input nor a QGIS expression: {reason}")
        raise InvalidInput(message.format(text=text, reason=expression.parserErrorString().strip()))
    named = expression.referencedColumns() - {QgsFeatureRequest.ALL_ATTRIBUTES}
    unknown = sorted(name for name in named if fields.lookupField(name) < 0)
    if unknown:
        message = tr("The input has no field “{name}”. It has: {fields}.")
        raise InvalidInput(message.format(name=unknown[0], fields=", ".join(fields.names())))
    expression.prepare(context)
    return expression


def _text(value: Any) -> str:
    if value is None or (isinstance(value, QVariant) and value.isNull()):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
