# SPDX-License-Identifier: GPL-2.0-or-later
"""What a geoprocessing service publishes: tasks and their parameters, as plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Callable, Dict, Optional, Tuple

REQUIRED, OPTIONAL, DERIVED = "Required", "Optional", "Derived"


@dataclass(frozen=True)
class Parameter:
    """One parameter as the task's page describes it."""

    name: str
    data_type: str
    direction: str = "Input"
    kind: str = REQUIRED
    default: Any = None
    choices: Tuple[str, ...] = ()
    filter: Optional[Dict[str, Any]] = None
    category: str = ""
    description: str = ""
    dependency: str = ""
    columns: Tuple[Tuple[str, str], ...] = ()

    @property
    def display_name(self) -> str:
        return self.name.replace("_", " ")

    def json(self) -> Dict[str, Any]:
        body: Dict[str, Any] = {
            "name": self.name,
            "dataType": self.data_type,
            "displayName": self.display_name,
            "description": self.description,
            "direction": f"esriGPParameterDirection{self.direction}",
            "defaultValue": self.default,
            "parameterType": f"esriGPParameterType{self.kind}",
            "category": self.category,
        }
        if self.choices:
            body["choiceList"] = list(self.choices)
        if self.filter:
            body["filter"] = self.filter
        if self.dependency:
            body["dependency"] = self.dependency
        if self.columns:
            body["parameterInfos"] = [
                {"name": name, "dataType": kind, "displayName": name} for name, kind in self.columns
            ]
        return body


@dataclass(frozen=True)
class Task:
    """A task; `run(work, inputs)` computes and returns the outputs by name."""

    name: str
    run: Callable[[Any, Dict[str, Any]], Dict[str, Any]]
    parameters: Tuple[Parameter, ...]
    description: str = ""
    category: str = ""

    def inputs(self) -> Tuple[Parameter, ...]:
        return tuple(item for item in self.parameters if item.direction == "Input")

    def outputs(self) -> Tuple[Parameter, ...]:
        return tuple(item for item in self.parameters if item.direction == "Output")

    def json(self, execution: str, base: str) -> Dict[str, Any]:
        return {
            "name": self.name,
            "displayName": self.name.replace("_", " "),
            "description": self.description,
            "category": self.category,
            "helpUrl": f"{base}/arcgis/rest/directories/arcgisoutput/{self.name}.htm",
            "executionType": execution,
            "parameters": [item.json() for item in self.parameters],
        }


@dataclass(frozen=True)
class Published:
    """A geoprocessing service."""

    name: str
    tasks: Tuple[Task, ...]
    asynchronous: bool = False
    uploads: bool = False
    result_map: str = ""
    maximum_records: int = 1000
    version: float = 11.1
    description: str = ""
    tags: Tuple[str, ...] = field(default=())

    @property
    def execution(self) -> str:
        return f"esriExecutionType{'Asynchronous' if self.asynchronous else 'Synchronous'}"

    def task(self, name: str) -> Optional[Task]:
        return next((item for item in self.tasks if item.name == name), None)

    def json(self) -> Dict[str, Any]:
        return {
            "currentVersion": self.version,
            "cimVersion": "3.1.0",
            "serviceDescription": self.description,
            "tasks": [item.name for item in self.tasks],
            "executionType": self.execution,
            "resultMapServerName": self.result_map,
            "maximumRecords": self.maximum_records,
            "capabilities": "Uploads" if self.uploads else "",
        }
