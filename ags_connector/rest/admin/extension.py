# SPDX-License-Identifier: GPL-2.0-or-later
"""An extension of a service: what it can do, and how it is set."""

from __future__ import annotations

import json
from typing import Any, Dict

from ..errors import InvalidInput
from ..names import did_you_mean
from .exact_json import dump, in_kind
from .masking import masked


class Extension:
    """A view on one of the extensions of a definition; to set something changes the definition.

    Printed, it is its JSON.
    """

    def __init__(self, data: Dict[str, Any]) -> None:
        self._data = data

    @property
    def type_name(self) -> str:
        """Its type, such as ``FeatureServer``."""
        return str(self._data.get("typeName") or "")

    @property
    def enabled(self) -> bool:
        """Whether clients can use it; an extension that does not say so is not switched off."""
        return str(self._data.get("enabled", "true")).lower() == "true"

    @enabled.setter
    def enabled(self, value: bool) -> None:
        self._data["enabled"] = in_kind("enabled", self._data.get("enabled", ""), value)

    @property
    def capabilities(self) -> str:
        """What clients may do, separated by commas; empty where the extension has no such list."""
        value = self._data.get("capabilities")
        return "" if value in (None, "null") else str(value)

    @capabilities.setter
    def capabilities(self, value: Any) -> None:
        self._data["capabilities"] = in_kind("capabilities", "", value)

    @property
    def properties(self) -> Dict[str, Any]:
        """Its further properties by name; values are texts."""
        found = self._data.get("properties")
        return found if isinstance(found, dict) else {}

    def set(self, **values: Any) -> None:
        """Set members, or properties, by the server's own names.

        Values keep their kind, a truth value becomes ``"true"`` where that is a text. Raises ``InvalidInput`` for a
        name that the extension has neither as a member nor as a property.
        """
        properties = self.properties
        known = [*self._data, *properties, "capabilities", "enabled"]
        unknown = [name for name in values if name not in known]
        if unknown:
            hint = did_you_mean(unknown[0], known)
            raise InvalidInput(f"The extension {self.type_name} has no “{unknown[0]}”.{hint}")
        for name, value in values.items():
            if name in properties:
                properties[name] = in_kind(name, properties[name], value)
            else:
                self._data[name] = in_kind(name, self._data.get(name, ""), value)

    def __getitem__(self, name: str) -> Any:
        return self._data[name] if name in self._data else self.properties[name]

    def to_json(self) -> Dict[str, Any]:
        """Return a copy as plain JSON."""
        plain: Dict[str, Any] = json.loads(dump(self._data))
        return plain

    def __str__(self) -> str:
        return json.dumps(masked(self.to_json()), indent=2, ensure_ascii=False)
