# SPDX-License-Identifier: GPL-2.0-or-later
"""The services of the site for their administration; a change here is a change for every client."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING, Dict, List, Optional, Tuple

from tests.sample_server.admin import definitions
from tests.sample_server.admin.definitions import main_type
from tests.sample_server.admin.entry import Entry
from tests.sample_server.admin.refusals import AdminError, Json
from tests.sample_server.model import Service

if TYPE_CHECKING:
    from tests.sample_server.site import Site

Key = Tuple[str, str]


def _key(service: Service) -> Key:
    return service.name, main_type(service)


class Registry:
    """Finds, adds, changes and removes services; remembers what they were, for `reset`."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self.lock = threading.RLock()
        self._entries: Dict[Key, Entry] = {}
        self._before: Dict[Key, Tuple[int, Optional[Service]]] = {}

    def entry(self, service: Service) -> Entry:
        """What is known of a service."""
        with self.lock:
            found = self._entries.get(_key(service))
            if found is None:
                found = Entry(service, definitions.build(service))
                self._entries[_key(service)] = found
            return found

    def all(self) -> List[Entry]:
        with self.lock:
            return [self.entry(service) for service in self._site.services]

    def in_folder(self, folder: str) -> List[Entry]:
        with self.lock:
            return [self.entry(service) for service in self._site.services if service.folder == folder]

    def of_client(self, name: str, service_type: str) -> Optional[Entry]:
        """The entry behind a service as clients address it; None where there is none."""
        with self.lock:
            for service in self._site.services:
                if service.name == name and service_type in service.types:
                    return self.entry(service)
        return None

    def find(self, folder: str, name: str, kind: str) -> Entry:
        """Raises AdminError where there is no such service."""
        full = f"{folder}/{name}" if folder not in {"", "/"} else name
        with self.lock:
            for service in self._site.services:
                if service.name == full and main_type(service) == kind:
                    return self.entry(service)
        raise AdminError(f"Service '{full}.{kind}' does not exist.", code=404)

    def change(self, entry: Entry, definition: Json, service: Service) -> None:
        """Publish a service anew."""
        with self.lock:
            index = self._site.services.index(entry.service)
            self._before.setdefault(_key(entry.service), (index, entry.service))
            self._site.services[index] = service
            entry.service, entry.definition = service, definition

    def add(self, service: Service, definition: Optional[Json] = None) -> Entry:
        with self.lock:
            self._before.setdefault(_key(service), (len(self._site.services), None))
            self._site.services.append(service)
            if definition is not None:
                self._entries[_key(service)] = Entry(service, definition, running=False)
            return self.entry(service)

    def remove(self, entry: Entry) -> None:
        with self.lock:
            index = self._site.services.index(entry.service)
            self._before.setdefault(_key(entry.service), (index, entry.service))
            del self._site.services[index]
            del self._entries[_key(entry.service)]

    def reset(self) -> None:
        """Every service as it was published, running."""
        with self.lock:
            services = self._site.services
            services[:] = [service for service in services if _key(service) not in self._before]
            for index, service in sorted(self._before.values(), key=lambda item: item[0]):
                if service is not None:
                    services.insert(index, service)
            self._before, self._entries = {}, {}


def applied(service: Service, definition: Json) -> Service:
    """The service as its definition says: description, limits, capabilities, extensions that are on."""
    kind = main_type(service)
    extensions = {item["typeName"]: item for item in definition["extensions"]}
    overrides = {kind: _override(definition)}
    types = [kind]
    features = extensions.get("FeatureServer")
    if features is not None and kind == "MapServer" and features["enabled"] == "true":
        types.append("FeatureServer")
        overrides["FeatureServer"] = _override(features)
    ordered = [item for item in service.types if item in types]
    ordered += [item for item in types if item not in ordered]
    return replace(service, types=tuple(ordered), description=definition["description"], overrides=overrides)


def _override(part: Json) -> Json:
    found: Json = {"capabilities": part["capabilities"]}
    limit = part["properties"].get("maxRecordCount")
    return {**found, "max_record_count": int(limit)} if limit else found
