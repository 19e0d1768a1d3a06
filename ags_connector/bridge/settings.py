# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin's settings, with their defaults, in the user's profile."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from qgis.core import QgsSettings

GROUP = "ags_connector"
MAX_REQUESTS_IN_FLIGHT = 6


@dataclass
class Settings:
    """What the user can set.

    ``requests_in_flight`` is how many pages a download asks for at once (1 to 6), ``page_size`` the most
    features per request (0: what the server allows), ``show_administration`` whether the tools that manage
    a server are offered, ``map_image_format`` the picture format that map services are asked for,
    ``use_service_styles`` whether layers take the service's own symbols, ``last_folder`` where the last
    file was saved, ``dock_side`` (left, right, top or bottom) and ``dock_visible`` where the panel stands,
    ``jobs_visible`` whether it lists jobs.
    """

    requests_in_flight: int = 4
    page_size: int = 0
    show_administration: bool = False
    map_image_format: str = "PNG32"
    use_service_styles: bool = True
    last_folder: str = ""
    dock_side: str = "left"
    dock_visible: bool = True
    jobs_visible: bool = False

    def __post_init__(self) -> None:
        self.requests_in_flight = min(max(self.requests_in_flight, 1), MAX_REQUESTS_IN_FLIGHT)
        self.page_size = max(self.page_size, 0)

    @classmethod
    def load(cls) -> Settings:
        """Read the settings; what was never saved, or cannot be read, has its default."""
        store = QgsSettings()
        return cls(**{item.name: _read(store, item.name, item.default) for item in fields(cls)})

    def save(self) -> None:
        """Write all settings to the user's profile."""
        store = QgsSettings()
        for item in fields(self):
            store.setValue(f"{GROUP}/{item.name}", getattr(self, item.name))


def _read(store: QgsSettings, name: str, default: Any) -> Any:
    value = store.value(f"{GROUP}/{name}", default)
    if isinstance(default, bool):
        return str(value).lower() in ("true", "1")
    if isinstance(default, int):
        try:
            return int(value)
        except (TypeError, ValueError):
            return default
    return str(value) if value is not None else default
