# SPDX-License-Identifier: GPL-2.0-or-later
"""createService and edit: a whole definition that is checked, kept and obeyed."""

from __future__ import annotations

import time
from typing import Callable, Dict, List, Optional

from tests.sample_server.admin import lifecycle
from tests.sample_server.admin.ask import Ask
from tests.sample_server.admin.definition_check import complaints
from tests.sample_server.admin.definitions import document_of
from tests.sample_server.admin.entry import Entry
from tests.sample_server.admin.refusals import SUCCESS, AdminError, Json
from tests.sample_server.admin.registry import applied
from tests.sample_server.model import Service

FIXED = ("serviceName", "type")
Step = Callable[[str], None]


def edit(ask: Ask, entry: Entry) -> Json:
    """Put a definition in place of another and restart the service, at once or as a job. Raises AdminError."""
    ask.posted()
    definition = ask.document("service")
    found = complaints(definition)
    found += [
        f"'{name}' of service '{entry.path}' cannot be changed."
        for name in FIXED
        if name in definition and definition[name] != entry.definition[name]
    ]
    if found:
        raise AdminError(f"Service '{entry.path}' was not edited.", *found, code=400)
    if not ask.flag("runAsync"):
        return _replace(ask, entry, definition, lambda _: None)
    job = ask.admin.jobs.start(3, lambda job: _replace(ask, entry, definition, job.step))
    return {"status": "ACCEPTED", "jobid": job.id}


def _replace(ask: Ask, entry: Entry, definition: Json, step: Step) -> Json:
    admin, machine = ask.admin, ask.admin.machines.names[0]
    with lifecycle.held(admin, [entry], "edit"):
        wanted = definition["configuredState"]
        step(f"Stopping the service '{entry.path}' on machine '{machine}'")
        entry.running = False
        time.sleep(admin.pace.seconds)
        step("Saving edits to the configuration store")
        admin.registry.change(entry, definition, applied(entry.service, definition))
        admin.log.add("INFO", 7311, f"Service '{entry.path}' was edited.", entry.path, user=ask.user)
        if wanted != "STARTED":
            return SUCCESS
        step(f"Starting the service '{entry.path}' on machine '{machine}'")
        failed = lifecycle.bring_up(admin, [entry], ask.user)
    if failed:
        step(f"Stopping the service '{entry.path}' on machine '{machine}'")
        raise lifecycle.failure(["service failed to start"], admin, entry, failed[entry.path])
    return SUCCESS


def create(ask: Ask, folder: str) -> Json:
    """Publish a service from what the server was given before; its definition says where that is."""
    ask.posted()
    definition = ask.document("service")
    found = complaints(definition)
    if found:
        raise AdminError("The service was not created.", *found, code=400)
    name = "/".join(part for part in (folder, definition["serviceName"]) if part)
    kind = definition["type"]
    if any(entry.path == f"{name}.{kind}" for entry in ask.admin.registry.all()):
        raise AdminError(f"Service '{name}.{kind}' already exists.")
    entry = ask.admin.registry.add(applied(_from(ask, name, definition), definition), definition)
    ask.admin.log.add("INFO", 7310, f"Service '{entry.path}' was created.", entry.path, user=ask.user)
    if definition["configuredState"] == "STARTED":
        failed = lifecycle.start(ask.admin, [entry], ask.user)
        if failed:
            raise lifecycle.failure(list(failed.values()), ask.admin, entry)
    return SUCCESS


def _from(ask: Ask, name: str, definition: Json) -> Service:
    """What a service of that definition serves: what was published from the same document."""
    kind = definition["type"]
    place = definition["properties"].get("filePath") or definition["properties"].get("toolbox")
    known: Dict[Optional[str], List[Entry]] = {}
    for entry in ask.admin.registry.all():
        known.setdefault(document_of(entry.service.name, entry.type), []).append(entry)
    model = known[place][0].service if place in known else None
    raster = definition["properties"].get("raster", "") if kind == "ImageServer" else ""
    return Service(
        name,
        (kind,),
        model.layers if model else (),
        copyright=model.copyright if model else "",
        raster=raster,
    )
