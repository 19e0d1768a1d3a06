# SPDX-License-Identifier: GPL-2.0-or-later
"""The settings of a service's definition that a form shows, and how they are read and written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Tuple

from ...bridge.i18n import tr
from ...rest.admin import ServiceDefinition

_MOST_SECONDS = 30 * 24 * 3600
_MOST_INSTANCES = 1000
_MOST_ROWS = 10_000_000
SHARED_POOL = "DMaps"


@dataclass(frozen=True)
class Setting:
    """One whole number of the definition; ``is_property`` says that it stands among the object's properties.

    ``pooled`` settings mean nothing where the service shares its instances with others.
    """

    key: str
    title: Callable[[], str]
    most: int
    unit: Callable[[], str] = lambda: ""
    is_property: bool = False
    pooled: bool = False

    def read(self, definition: ServiceDefinition) -> Any:
        """Return the number, ``None`` where the definition has none."""
        held = definition.properties if self.is_property else definition
        try:
            return int(str(held.get(self.key, "")))
        except ValueError:
            return None

    def write(self, definition: ServiceDefinition, value: int) -> None:
        """Set the number where it differs."""
        if value == self.read(definition):
            return
        if self.is_property:
            definition.set_property(self.key, value)
        else:
            definition[self.key] = value


def _seconds() -> str:
    return tr(" s")


INSTANCES: Tuple[Setting, ...] = (
    Setting("minInstancesPerNode", lambda: tr("Least instances per machine"), _MOST_INSTANCES, pooled=True),
    Setting("maxInstancesPerNode", lambda: tr("Most instances per machine"), _MOST_INSTANCES, pooled=True),
)
TIMES: Tuple[Setting, ...] = (
    Setting("maxUsageTime", lambda: tr("A client may use an instance for"), _MOST_SECONDS, _seconds),
    Setting("maxWaitTime", lambda: tr("A client waits for an instance for"), _MOST_SECONDS, _seconds),
    Setting("maxIdleTime", lambda: tr("An idle instance is kept for"), _MOST_SECONDS, _seconds, pooled=True),
    Setting("maxStartupTime", lambda: tr("An instance may take to start"), _MOST_SECONDS, _seconds),
)
LIMITS: Tuple[Setting, ...] = (
    Setting("maxRecordCount", lambda: tr("Most features per answer"), _MOST_ROWS, is_property=True),
    Setting(
        "maxImageHeight", lambda: tr("Largest picture, height"), 100_000, lambda: tr(" px"), is_property=True
    ),
    Setting(
        "maxImageWidth", lambda: tr("Largest picture, width"), 100_000, lambda: tr(" px"), is_property=True
    ),
)


def shares_instances(definition: ServiceDefinition) -> bool:
    """Whether the service has no instances of its own."""
    return str(definition.get("provider") or "").casefold() == SHARED_POOL.casefold()
