# SPDX-License-Identifier: GPL-2.0-or-later
"""What lies below a geoprocessing service: tasks, jobs, results, uploads; and the files of the jobs."""

from __future__ import annotations

import mimetypes
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Dict, List

from tests.sample_server.geoprocessing import inputs, result_map, values
from tests.sample_server.geoprocessing.features import FeatureSet
from tests.sample_server.geoprocessing.jobs import Job, JobStore, input_value
from tests.sample_server.geoprocessing.model import Published, Task
from tests.sample_server.geoprocessing.uploads import UploadStore
from tests.sample_server.geoprocessing.values import Shown
from tests.sample_server.geoprocessing.work import ToolFailed
from tests.sample_server.reply import Reply, RestError
from tests.sample_server.request import Request

if TYPE_CHECKING:
    from tests.sample_server.site import Site

DIRECTORY = "/arcgis/rest/directories/arcgisjobs"


class Geoprocessing:
    """The state of all geoprocessing services of a site."""

    def __init__(self, folder: Path, data: Path) -> None:
        self.uploads = UploadStore(folder / "uploads")
        self.folder = folder / "jobs"
        self.jobs = JobStore(self.folder, self.uploads.path, data)

    def file(self, path: str) -> Reply:
        """A file of a job. Raises RestError."""
        found = (self.folder / path[len(DIRECTORY) :].lstrip("/")).resolve()
        if self.folder.resolve() not in found.parents or not found.is_file():
            raise RestError(404, "Not Found", [])
        kind = mimetypes.guess_type(found.name)[0] or "application/octet-stream"
        return Reply(found.read_bytes(), "image/tiff" if found.suffix == ".tif" else kind)


def answer(site: Site, base: str, service: Published, rest: List[str], request: Request) -> Dict[str, Any]:
    """What a resource of the service answers. Raises RestError."""
    if not rest:
        return service.json()
    if rest[0] == "uploads":
        if not service.uploads:
            raise RestError(400, "The requested capability is not supported.", [])
        return site.geoprocessing.uploads.answer(rest[1:], request)
    task = service.task(rest[0])
    if task is None:
        raise RestError(404, "Task not found", [])
    if len(rest) == 1:
        return task.json(service.execution, base)
    if rest[1] in ("execute", "submitJob"):
        return _run(site, base, service, task, rest[1], request)
    if rest[1] == "jobs" and len(rest) > 2:
        job = site.geoprocessing.jobs.get(rest[2], service, task)
        return _job(site, base, job, rest[3:], request)
    raise RestError(404, "Not Found", [])


def _run(
    site: Site, base: str, service: Published, task: Task, operation: str, request: Request
) -> Dict[str, Any]:
    if (operation == "submitJob") != service.asynchronous:
        raise RestError(400, "Unable to complete operation.", [f"Operation '{operation}' is not supported."])
    values.environment(request.params, service.version)
    given = inputs.read(task, request.params)
    jobs = site.geoprocessing.jobs
    if service.asynchronous:
        job = jobs.submit(service, task, dict(request.params), given)
        return {"jobId": job.id, "jobStatus": "esriJobSubmitted"}
    name = f"sync{time.monotonic_ns()}"
    work = jobs.work(name)
    try:
        outputs = task.run(work, given)
    except ToolFailed as error:
        raise RestError(
            400, "Unable to complete operation.", [m["description"] for m in work.messages]
        ) from error
    shown = _shown(base, service, name, request)
    wanted = [parameter for parameter in task.outputs() if parameter.name in outputs]
    return {
        "results": [values.result_json(item, outputs[item.name], shown) for item in wanted],
        "messages": work.messages,
    }


def _shown(base: str, service: Published, name: str, request: Request, asked: Any = None) -> Shown:
    names = request.params.get("returnColumnName", "").lower() == "true"
    wkid = values.environment(asked or request.params, service.version)
    return Shown(f"{base}{DIRECTORY}/{name}", service.maximum_records, wkid, names)


def _job(site: Site, base: str, job: Job, rest: List[str], request: Request) -> Dict[str, Any]:
    if not rest:
        return job.json(request.params.get("returnMessages", "true").lower() != "false")
    if rest == ["cancel"]:
        return site.geoprocessing.jobs.cancel(job)
    if rest[0] == "inputs" and len(rest) == 2 and rest[1] in job.inputs:
        parameter = next(item for item in job.task.inputs() if item.name == rest[1])
        return {"paramName": rest[1], "dataType": parameter.data_type, "value": input_value(job, rest[1])}
    if rest[0] == "results" and len(rest) == 2 and rest[1] in job.outputs:
        return _result(site, base, job, rest[1], request)
    raise RestError(404, "Not Found", [])


def _result(site: Site, base: str, job: Job, name: str, request: Request) -> Dict[str, Any]:
    parameter = next(item for item in job.task.outputs() if item.name == name)
    value = job.outputs[name]
    asked = {"env:outSR": request.params["outSR"]} if "outSR" in request.params else job.form
    shown = _shown(base, job.service, job.id, request, asked)
    as_data = request.params.get("returnType", "").lower() == "data"
    if job.service.result_map and isinstance(value, FeatureSet) and not as_data:
        image = result_map.image_json(base, job, name, site)
        return {"paramName": name, "dataType": parameter.data_type, "value": image}
    return values.result_json(parameter, value, shown)
