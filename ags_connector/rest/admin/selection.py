# SPDX-License-Identifier: GPL-2.0-or-later
"""Which services are meant: by name with or without folder and type, by wildcard, by a part of the name."""

from __future__ import annotations

from typing import Dict, Iterable, List, Sequence

from ..errors import NotFound
from ..names import has_wildcard, matching, near
from .service_id import ServiceId

# Extensions of map services, which have no address of their own in the administrator API.
_OF_MAPS = frozenset(
    """
    featureserver wmsserver wfsserver wcsserver kmlserver mobileserver naserver schematicsserver linearreferencingserver
    networkdiagramserver parcelfabricserver utilitynetworkserver validationserver versionmanagementserver
    topographicproductionserver ogcfeatureserver lrserver
    """.split()
)
# What the server itself needs to publish, to cache and to compute.
OF_THE_SERVER = frozenset({"System", "Utilities"})


def chosen(names: Sequence[str], known: Iterable[ServiceId], folder: str = "") -> List[ServiceId]:
    """Return the services that ``names`` mean, each once, in the order of ``known``.

    A name is ``Name``, ``Folder/Name``, each with ``.Type`` where it has to tell services apart, in any case, with
    ``*`` and ``?``. Without a folder all folders are meant, but ``System`` and ``Utilities`` never by a wildcard.
    Raises ``NotFound`` for a name that fits nothing, or, without a wildcard, more than one service.
    """
    services = list(known)
    exact = {item.full_name: item for item in services}
    found: Dict[ServiceId, bool] = {}
    for name in names:
        text = name.strip().strip("/")
        meant = [exact[text]] if text in exact else _meant(text, services, folder)
        found.update(dict.fromkeys(meant, True))
    return [item for item in services if item in found]


def single(name: str, known: Iterable[ServiceId]) -> ServiceId:
    """Return the one service that ``name`` means; a part of the name will do where one service has it."""
    services = list(known)
    text = name.strip().strip("/")
    found = _fitting(text, services)
    if not found and not has_wildcard(text):
        folded = text.casefold()
        found = [item for item in services if folded in item.full_name.casefold()]
    if len(found) == 1:
        return found[0]
    raise _unclear(text, found, services)


def _meant(text: str, services: Sequence[ServiceId], folder: str) -> List[ServiceId]:
    found = _fitting(text, services)
    if has_wildcard(text):
        named = folder or text.rpartition("/")[0]
        if not named or has_wildcard(named):
            found = [item for item in found if item.folder not in OF_THE_SERVER]
    if not found or (len(found) > 1 and not has_wildcard(text)):
        raise _unclear(text, found, services)
    return found


def _fitting(text: str, services: Sequence[ServiceId]) -> List[ServiceId]:
    """Return the services of that name; an extension's name stands for the map service that it belongs to."""
    wanted = ServiceId.parse(text)
    found = _of_type(text, wanted, services)
    if not found and wanted.type.lower() in _OF_MAPS:
        carrier = ServiceId(wanted.folder, wanted.name, "MapServer")
        found = _of_type(carrier.full_name, carrier, services)
    return found


def _of_type(text: str, wanted: ServiceId, services: Sequence[ServiceId]) -> List[ServiceId]:
    alike = [item for item in services if not wanted.type or item.type.lower() == wanted.type.lower()]
    plain = wanted.path_name
    names = matching(plain, [item.path_name for item in alike])
    found = [item for item in alike if item.path_name in names]
    if not wanted.folder and (not found or has_wildcard(text)):
        names = matching(plain, [item.name for item in alike])
        found += [item for item in alike if item.name in names and item not in found]
    return found


def _unclear(text: str, found: Sequence[ServiceId], services: Sequence[ServiceId]) -> NotFound:
    if found:
        listed = ", ".join(item.full_name for item in found[:10])
        return NotFound(f"“{text}” fits {len(found)} services: {listed}. Name one with its folder and type.")
    if not services:
        return NotFound(f"There is no service “{text}” here. There are no services at all.")
    by_name = near(text.rpartition("/")[2], [item.name for item in services])
    alike = [item.full_name for item in services if item.name in by_name][:3]
    meant = f" Did you mean {' or '.join(f'“{name}”' for name in alike)}?" if alike else ""
    return NotFound(f"There is no service “{text}” here.{meant}")
