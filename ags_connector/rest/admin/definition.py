# SPDX-License-Identifier: GPL-2.0-or-later
"""A service's definition: changed by key, unchanged in all else, the difference known before it is sent."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Dict, Iterator, List, Mapping, Tuple

from ..errors import InvalidInput, NotFound
from ..names import did_you_mean, matching
from .exact_json import copied, dump, in_kind, load, same
from .extension import Extension
from .masking import masked

Path = Tuple[str, ...]
_ABSENT: Any = object()


@dataclass(frozen=True)
class DefinitionChange:
    """One value that differs; ``path`` names it from the top, extensions by their type names.

    ``before`` and ``after`` are ``None`` where the key is new or gone.
    """

    path: Path
    before: Any
    after: Any

    @property
    def name(self) -> str:
        """The path as text: ``extensions.FeatureServer.capabilities``."""
        return ".".join(self.path)

    def __str__(self) -> str:
        return f"{self.name}: {_shown(self.before)} → {_shown(self.after)}"


class ServiceDefinition(Mapping[str, Any]):
    """A definition as the server wrote it, and what is to be changed in it.

    It is read like a dictionary; ``definition["maxIdleTime"] = 600`` changes a value and keeps its kind, since the
    server writes many numbers and all truth values as texts. Connection strings are masked where it is shown.
    """

    def __init__(self, text: str) -> None:
        self._original = load(text)
        self._data = load(text)

    def __getitem__(self, key: str) -> Any:
        return self._data[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._data)

    def __len__(self) -> int:
        return len(self._data)

    def __setitem__(self, key: str, value: Any) -> None:
        self.update({key: value})

    def update(self, values: Mapping[str, Any]) -> None:
        """Change several values, or none of them where one is refused; ``InvalidInput`` says which.

        That is one whose key the definition has not, or that is of another kind than the server's.
        """
        for key in values:
            if key not in self._data:
                hint = did_you_mean(key, self._data)
                raise InvalidInput(
                    f"The definition has no “{key}”; keys are spelled as the server does.{hint}"
                )
        kept = {key: in_kind(key, self._data[key], value) for key, value in values.items()}
        self._data.update(kept)

    @property
    def properties(self) -> Dict[str, Any]:
        """The properties of the server object; values are texts."""
        found = self._data.get("properties")
        return found if isinstance(found, dict) else {}

    def set_property(self, name: str, value: Any) -> None:
        """Set one of :attr:`properties`; truth values and numbers are written as the texts that they are there."""
        held = self._data.setdefault("properties", {})
        held[name] = in_kind(name, held.get(name, ""), value)

    @property
    def extensions(self) -> List[Extension]:
        """The extensions, enabled or not; to change one changes this definition."""
        return [Extension(item) for item in self._data.get("extensions") or () if isinstance(item, dict)]

    def extension(self, name: str) -> Extension:
        """Return an extension by its type name in any case; ``NotFound`` with near matches."""
        known = {item.type_name: item for item in self.extensions}
        found = matching(name, known)
        if len(found) == 1:
            return known[found[0]]
        hint = did_you_mean(name, known) or f" It has: {', '.join(sorted(known)) or 'none'}."
        raise NotFound(f"The service has no one extension “{name}”.{hint}")

    def replace_with(self, data: Mapping[str, Any]) -> None:
        """Take a whole definition in place of this one; what it shares with this one keeps its exact form.

        Raises ``InvalidInput`` for a part of one: what is left out would be lost on the server.
        """
        missing = [name for name in self._original if name not in data]
        if missing:
            raise InvalidInput(
                f"This is not a whole definition: it lacks {', '.join(missing[:5])}, which would be lost. "
                "Single keys go as edit(key=value)."
            )
        self._data = _merged(self._original, data)

    def changes(self) -> List[DefinitionChange]:
        """Return what differs from what the server has told, in the order of the definition."""
        return difference(self._original, self._data)

    def theirs(self, newer: ServiceDefinition) -> List[DefinitionChange]:
        """Return what differs on the server since this definition was read."""
        return difference(self._original, newer._original)

    def differing_from(self, other: ServiceDefinition) -> List[DefinitionChange]:
        """Return where this definition, as changed, differs from what the server told for ``other``."""
        return difference(other._original, self._data)

    def carry_over(self, newer: ServiceDefinition) -> None:
        """Make the changes of this definition in a ``newer`` one, and go on from that."""
        changes = self.changes()
        data = copied(newer._original)
        for change in changes:
            _put(data, change.path, self._at(change.path))
        self._original, self._data = newer._original, data

    def to_text(self) -> str:
        """Return the JSON to send: values that were not changed as the server wrote them."""
        return dump(self._data)

    def to_json(self) -> Dict[str, Any]:
        """Return a copy as plain JSON, secrets included."""
        plain: Dict[str, Any] = json.loads(dump(self._data))
        return plain

    def __str__(self) -> str:
        return json.dumps(masked(json.loads(dump(self._data))), indent=2, ensure_ascii=False)

    def _at(self, path: Path) -> Any:
        value: Any = self._data
        for name in path:
            value = _child(value, name)
        return value


def difference(old: Any, new: Any, path: Path = ()) -> List[DefinitionChange]:
    """Return where two JSON values differ; lists of named objects are compared by name, others as a whole."""
    old, new = _by_name(old), _by_name(new)
    if isinstance(old, dict) and isinstance(new, dict):
        names = [*old, *(name for name in new if name not in old)]
        return [
            change
            for name in names
            for change in difference(old.get(name, _ABSENT), new.get(name, _ABSENT), (*path, name))
        ]
    if same(old, new):
        return []
    return [DefinitionChange(path, None if old is _ABSENT else old, None if new is _ABSENT else new)]


def _by_name(value: Any) -> Any:
    if (
        isinstance(value, list)
        and value
        and all(isinstance(item, dict) and "typeName" in item for item in value)
    ):
        return {str(item["typeName"]): item for item in value}
    return value


def _child(value: Any, name: str) -> Any:
    named = _by_name(value)
    return named.get(name, _ABSENT) if isinstance(named, dict) else _ABSENT


def _put(data: Any, path: Path, value: Any) -> None:
    """Set a value deep within ``data``; what is gone is taken away, what is new is added."""
    holder = data
    for name in path[:-1]:
        holder = _child(holder, name)
    last = path[-1]
    if isinstance(holder, list):
        holder[:] = [item for item in holder if item.get("typeName") != last]
        if value is not _ABSENT:
            holder.append(value)
    elif value is _ABSENT:
        holder.pop(last, None)
    else:
        holder[last] = value


def _merged(old: Any, new: Any) -> Any:
    """Return ``new`` with the exact numbers of ``old`` wherever they are equal."""
    if isinstance(old, dict) and isinstance(new, Mapping):
        return {key: _merged(old.get(key), value) for key, value in new.items()}
    if isinstance(old, list) and isinstance(new, (list, tuple)):
        pairs = [*old, *[None] * (len(new) - len(old))]
        return [_merged(before, after) for before, after in zip(pairs, new)]
    return old if same(old, new) else new


def _shown(value: Any) -> str:
    return "nothing" if value is None else json.dumps(masked(value), ensure_ascii=False)
