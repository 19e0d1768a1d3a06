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
from typing import Any, Dict, Iterable, List, Mapping, Optional, Set, Tuple
from urllib.parse import urlsplit

from qgis.core import QgsApplication

from ..rest import urls
from ..rest.errors import AgsError, WriteFailed
from ..rest.geoprocessing import GPService
from ..rest.gp_parameters import GPTaskInfo
from ..rest.session import Session
from .i18n import tr
from .main_thread import on_main_thread
from .resume_store import digest
from .sessions import session_for

_log = logging.getLogger(__name__)
_FORMAT = 1
PROVIDER = "agsconnector"


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

    def remove(self) -> None:
        """Forget the service; its tasks are algorithms no longer."""
        remove_toolbox(self.url)


@dataclass(frozen=True)
class KeptToolbox:
    """What the profile says of an imported service, without its tasks' descriptions."""

    url: str
    alias: str
    authcfg: str
    task_ids: Tuple[str, ...]


def toolboxes_folder() -> Path:
    """Return the folder in the profile where imported services are kept."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "ags_connector" / "toolboxes"


def import_toolbox(
    url: str,
    alias: str = "",
    *,
    authcfg: str = "",
    session: Optional[Session] = None,
    feedback: Optional[Any] = None,
) -> Toolbox:
    """Read the tasks of a geoprocessing service and keep them, as algorithms of the toolbox.

    ``url`` may be ``https://host/arcgis/services;Folder/Service``, too. A task that cannot be read does not hinder the
    others; its error is in ``failures``. Importing again brings everything up to date; ids stay, alias and
    ``authcfg``, too, unless others are given. On the main thread the algorithms are there at once, else after
    :func:`refresh_algorithms`. ``feedback`` is as in :func:`~ags_connector.bridge.sessions.session_for`.
    Raises the errors of ``rest``, and ``WriteFailed`` where the profile cannot be written to.
    """
    address = GPService(url, session=session).url
    before = kept_toolbox(address)
    authcfg = authcfg or (before.authcfg if before else "")
    service = GPService(url, session=session or session_for(address, authcfg, feedback))
    name = alias.strip() or (before.alias if before else service.name.rpartition("/")[2])
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
    if on_main_thread():
        refresh_algorithms()
    return toolbox


def descriptors() -> List[TaskDescriptor]:
    """Return the imported tasks; a file or a task that cannot be read does not hide the others."""
    return [task for path in sorted(toolboxes_folder().glob("*.json")) for task in _read(path)]


def kept_toolbox(url: str) -> Optional[KeptToolbox]:
    """Return the imported service at ``url``, ``None`` where it was not imported."""
    path = _path(url)
    body = _body(path) if path.is_file() else None
    return _kept(body) if body is not None else None


def toolbox_of(algorithm: str) -> Optional[KeptToolbox]:
    """Return the imported service that the task with the id ``algorithm`` belongs to."""
    bodies = (_body(path) for path in sorted(toolboxes_folder().glob("*.json")))
    found = (_kept(body) for body in bodies if body is not None)
    return next((kept for kept in found if algorithm in kept.task_ids), None)


def algorithm_of(task_url: str) -> Optional[str]:
    """Return the id of the algorithm for the task at ``task_url``, ``None`` where it is not imported."""
    path = _path(task_url.rpartition("/")[0])
    body = _body(path) if path.is_file() else None
    items = body["tasks"] if body is not None else []
    return next((item["id"] for item in items if item.get("url") == task_url), None)


def remove_toolbox(url: str) -> None:
    """Forget an imported service; on the main thread its algorithms are gone at once."""
    _path(url).unlink(missing_ok=True)
    if on_main_thread():
        refresh_algorithms()


def refresh_algorithms() -> None:
    """Let the provider offer what is imported now; call it on the main thread."""
    provider = QgsApplication.processingRegistry().providerById(PROVIDER)
    if provider is not None:
        provider.refreshAlgorithms()


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


def _body(path: Path) -> Optional[Dict[str, Any]]:
    """Return what a toolbox's file holds; ``None``, with a line in the log, where it cannot be read."""
    try:
        body = json.loads(path.read_text("utf-8"))
        list(body["tasks"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        _log.warning("The toolbox in “%s” cannot be read: %s", path, error)
        return None
    return dict(body)


def _kept(body: Mapping[str, Any]) -> KeptToolbox:
    ids = tuple(str(item["id"]) for item in body["tasks"] if isinstance(item, Mapping) and item.get("id"))
    url, alias, authcfg = (str(body.get(name) or "") for name in ("url", "alias", "authcfg"))
    return KeptToolbox(url, alias, authcfg, ids)


def _read(path: Path) -> Iterable[TaskDescriptor]:
    body = _body(path)
    if body is None:
        return
    for item in body["tasks"]:
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
