# SPDX-License-Identifier: GPL-2.0-or-later
"""What is to be different in a service's definition: read from text, made in the definition."""

from __future__ import annotations

import json
from typing import Any, Dict, Mapping, Sequence

from ...bridge.i18n import tr
from ...rest.admin import ServiceDefinition
from ...rest.errors import InvalidInput
from ...rest.names import did_you_mean

PROPERTIES = "properties"
EXTENSIONS = "extensions"
# A definition that has these is a whole one: neither can be changed.
_IDENTITY = ("serviceName", "type")
_WORDS = {"on": True, "true": True, "off": False, "false": False}

Json = Dict[str, Any]


def read_changes(text: str) -> Json:
    """Return the changes by key; ``InvalidInput`` for what is no JSON object.

    A path such as ``properties.maxRecordCount`` or ``extensions.FeatureServer.enabled``, as differences are shown, may
    stand in place of objects within objects.
    """
    if not text:
        return {}
    try:
        given = json.loads(text)
    except ValueError as error:
        raise InvalidInput(tr("CHANGES is no JSON: {reason}.").format(reason=error)) from error
    if not isinstance(given, dict):
        raise InvalidInput(tr("CHANGES has to be a JSON object of names and values."))
    changes: Json = {}
    for key, value in given.items():
        _place(changes, key.split("."), value)
    return changes


def read_extensions(items: Sequence[str]) -> Dict[str, bool]:
    """Return which extensions are to be on or off; ``InvalidInput`` for what does not say so."""
    found: Dict[str, bool] = {}
    for item in items:
        name, _, word = (part.strip() for part in item.partition("="))
        if not name or word.lower() not in _WORDS:
            raise InvalidInput(
                tr("“{item}” in EXTENSIONS does not say on or off. Write it like FeatureServer=on.").format(
                    item=item
                )
            )
        found[name] = _WORDS[word.lower()]
    return found


def wanted_in(
    definition: ServiceDefinition, changes: Mapping[str, Any], extensions: Mapping[str, bool]
) -> None:
    """Make the changes in a definition; ``InvalidInput`` for names that it does not have."""
    if all(key in changes for key in _IDENTITY):
        _replace(definition, changes)
    else:
        for key, value in changes.items():
            _change(definition, key, value)
    for name, enabled in extensions.items():
        definition.extension(name).enabled = enabled


def _place(changes: Json, path: Sequence[str], value: Any) -> None:
    holder = changes
    for name in path[:-1]:
        holder = holder.setdefault(name, {})
        if not isinstance(holder, dict):
            raise InvalidInput(tr("CHANGES says two things about “{name}”.").format(name=name))
    last = path[-1]
    if isinstance(value, dict) and isinstance(holder.get(last), dict):
        holder[last].update(value)
    else:
        holder[last] = value


def _replace(definition: ServiceDefinition, data: Mapping[str, Any]) -> None:
    for key in _IDENTITY:
        if data[key] != definition[key]:
            text = tr("CHANGES is the definition of another service: its {key} is “{other}”, not “{own}”.")
            raise InvalidInput(text.format(key=key, other=data[key], own=definition[key]))
    definition.replace_with(data)


def _change(definition: ServiceDefinition, key: str, value: Any) -> None:
    if key in _IDENTITY:
        raise InvalidInput(tr("The {key} of a service cannot be changed.").format(key=key))
    if key == PROPERTIES:
        _change_properties(definition, _members(key, value))
    elif key == EXTENSIONS:
        for name, members in _members(key, value).items():
            _change_extension(definition, name, _members(name, members))
    else:
        definition[key] = value


def _change_properties(definition: ServiceDefinition, values: Mapping[str, Any]) -> None:
    for name, value in values.items():
        if name not in definition.properties:
            text = tr("The service has no property “{name}”.{hint} To add one, give the whole definition.")
            raise InvalidInput(text.format(name=name, hint=did_you_mean(name, definition.properties)))
        definition.set_property(name, value)


def _change_extension(definition: ServiceDefinition, name: str, values: Mapping[str, Any]) -> None:
    members = dict(values)
    members.update(_members(PROPERTIES, members.pop(PROPERTIES, {})))
    definition.extension(name).set(**members)


def _members(name: str, value: Any) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise InvalidInput(
            tr("“{name}” in CHANGES has to be an object of names and values.").format(name=name)
        )
    return value
