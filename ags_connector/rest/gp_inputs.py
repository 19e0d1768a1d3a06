# SPDX-License-Identifier: GPL-2.0-or-later
"""The inputs of one run of a task: names matched, values checked, what is missing found, before anything is sent."""

from __future__ import annotations

from typing import Any, Dict, List, Mapping

from .errors import InvalidInput, NotFound
from .gp_parameters import GPParameter, GPTaskInfo
from .gp_values import checked
from .names import did_you_mean, matching


def check_inputs(task: GPTaskInfo, given: Mapping[str, Any]) -> Dict[str, Any]:
    """Return the values to send by the task's own parameter names; ``None`` is left out.

    Names are found in any case and with spaces for underscores. Raises ``NotFound`` for a name that the task does
    not have, ``InvalidInput`` that names the parameter for a value that does not fit or a required one that is missing.
    """
    values: Dict[str, Any] = {}
    for name, value in given.items():
        parameter = _parameter(task, name)
        if parameter.name in values:
            raise InvalidInput(f"{parameter.name} is given twice.")
        if value is not None:
            values[parameter.name] = checked(parameter, value)
    missing = [item.name for item in task.inputs if _is_missing(item) and item.name not in values]
    if missing:
        raise InvalidInput(f"The task “{task.display_name}” needs a value for: {', '.join(missing)}.")
    return values


def _is_missing(parameter: GPParameter) -> bool:
    """Whether nothing stands in for a parameter that is not given: features of the default are but a schema."""
    if not parameter.is_required:
        return False
    default = parameter.default
    if isinstance(default, Mapping) and ("features" in default or "fields" in default or not default):
        return not default.get("features")
    return default is None or default in ("", [])


def _parameter(task: GPTaskInfo, name: str) -> GPParameter:
    found = _matching(name, task.inputs)
    if len(found) == 1:
        return found[0]
    names = [item.name for item in task.inputs]
    if _matching(name, task.outputs):
        raise InvalidInput(f"“{name}” is an output of the task “{task.display_name}”, not an input.")
    hint = did_you_mean(name, names) or (f" It has: {', '.join(names)}." if names else " It has none at all.")
    raise NotFound(f"The task “{task.display_name}” has no input “{name}”.{hint}")


def _matching(name: str, parameters: Any) -> List[GPParameter]:
    plain = name.strip().replace("*", "").replace("?", "")
    found = matching(plain, [item.name for item in parameters])
    if not found:
        folded = plain.replace(" ", "_").casefold()
        found = [item.name for item in parameters if item.name.replace(" ", "_").casefold() == folded]
    return [item for item in parameters if item.name in found]
