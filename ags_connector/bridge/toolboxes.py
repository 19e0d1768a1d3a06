# SPDX-License-Identifier: GPL-2.0-or-later
"""Imported geoprocessing services: descriptors of their tasks, kept in the profile and read without a network."""

from __future__ import annotations

import json
import logging
import os
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Dict, Iterable, List, Mapping, Optional, Set
from urllib.parse import urlsplit

from qgis.core import QgsApplication

from ..rest import urls
from ..rest.errors import AgsError, WriteFailed
from ..rest.geoprocessing import GPService
from ..rest.gp_parameters import GPTaskInfo
from ..rest.session import Session
from .i18n import tr
from .resume_store import digest
from .sessions import session_for

_log = logging.getLogger(__name__)
_FORMAT = 1


@dataclass(frozen=True)
class TaskDescriptor:
    """One task as it was when it was imported; ``id`` is the algorithm's and stays for ever."""

    id: str
    url: str
    toolbox: str
    info: GPTaskInfo
    authcfg: str = ""


@dataclass(frozen=True)
class Toolbox:
    """An imported service: its tasks, and why some of them could not be read."""

    url: str
    alias: str
    is_synchronous: bool
    tasks: List[TaskDescriptor] = field(default_factory=list)
    failures: Dict[str, str] = field(default_factory=dict)


def toolboxes_folder() -> Path:
    """Return the folder in the profile where imported services are kept."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "ags_connector" / "toolboxes"


def import_toolbox(
    url: str, alias: str = "", *, authcfg: str = "", session: Optional[Session] = None
) -> Toolbox:
    """Read the tasks of a geoprocessing service and keep them, as algorithms of the toolbox.

    ``url`` may be ``https://host/arcgis/services;Folder/Service``, too. A task that cannot be read does not hinder the
    others; its error is in ``failures``. The algorithms appear once the provider refreshes. Raises the errors of
    ``rest``, and ``WriteFailed`` where the profile cannot be written to.
    """
    service = GPService(url, session=session or session_for(urls.site_of(url.partition(";")[0]), authcfg))
    name = alias.strip() or service.name.rpartition("/")[2]
    kept = {task.url: task.id for task in descriptors()}
    taken = {task_id for task_url, task_id in kept.items() if not urls.within(task_url, service.url)}
    toolbox = Toolbox(service.url, name, service.is_synchronous)
    for task_name in service.tasks:
        task_url = urls.join(service.url, task_name)
        try:
            info = service.task(task_name).info
        except AgsError as error:
            toolbox.failures[task_name] = error.message
            continue
        task_id = kept.get(task_url) or _free_id(task_url, taken)
        taken.add(task_id)
        toolbox.tasks.append(TaskDescriptor(task_id, task_url, name, info, authcfg))
    _write(toolbox, authcfg)
    return toolbox


def descriptors() -> List[TaskDescriptor]:
    """Return the imported tasks; a file or a task that cannot be read does not hide the others."""
    return [task for path in sorted(toolboxes_folder().glob("*.json")) for task in _read(path)]


def remove_toolbox(url: str) -> None:
    """Forget an imported service."""
    _path(url).unlink(missing_ok=True)


def task_id(url: str) -> str:
    """Return ``gp_<host>_<folder>_<service>_<task>`` in lowercase ASCII for the address of a task."""
    address = urls.parse(url)
    host = urlsplit(address.url).hostname or ""
    parts = (host, address.folder, address.service, address.task or "")
    return "gp_" + "_".join(slug for slug in map(_slug, parts) if slug)


def _free_id(url: str, taken: Set[str]) -> str:
    found = task_id(url)
    return f"{found}_{digest(url)[:6]}" if found in taken else found


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^a-z0-9]+", "_", plain.lower()).strip("_")


def _path(url: str) -> Path:
    return toolboxes_folder() / f"{_slug(urls.parse(url).service)[:40] or 'toolbox'}_{digest(url)[:8]}.json"


def _write(toolbox: Toolbox, authcfg: str) -> None:
    path = _path(toolbox.url)
    body = {
        "format": _FORMAT,
        "url": toolbox.url,
        "alias": toolbox.alias,
        "authcfg": authcfg,
        "tasks": [{"id": task.id, "url": task.url, "page": task.info.raw} for task in toolbox.tasks],
    }
    work = path.with_suffix(".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        work.write_text(json.dumps(body, ensure_ascii=False), "utf-8")
        os.replace(work, path)
    except OSError as error:
        text = tr("The toolbox cannot be kept in “{path}”: {reason}.")
        raise WriteFailed(text.format(path=path, reason=error.strerror or error)) from error


def _read(path: Path) -> Iterable[TaskDescriptor]:
    try:
        body = json.loads(path.read_text("utf-8"))
        items = list(body["tasks"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        _log.warning("The toolbox in “%s” cannot be read: %s", path, error)
        return
    for item in items:
        found = _descriptor(body, item, path)
        if found is not None:
            yield found


def _descriptor(body: Mapping[str, Any], item: Any, path: Path) -> Optional[TaskDescriptor]:
    try:
        info = GPTaskInfo.from_json(item["page"])
        return TaskDescriptor(item["id"], item["url"], body["alias"], info, body.get("authcfg") or "")
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        _log.warning("A task in “%s” cannot be read: %s", path, error)
        return None
