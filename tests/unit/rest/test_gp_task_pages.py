# SPDX-License-Identifier: GPL-2.0-or-later
"""Pages of tasks: one that is broken is an error of the client's own."""

from __future__ import annotations

import pytest

from ags_connector.rest import GPService, GPTask, NotArcGIS, NotFound


@pytest.fixture
def service(serve, session):
    """A service with three tasks: one whole, one that cannot be read, one that is no task."""
    pages = {
        "S/GPServer": {"currentVersion": 11.1, "executionType": "esriExecutionTypeSynchronous",
                       "tasks": ["Whole", "Broken", "Other"]},
        "Whole": {"name": "Whole", "parameters": [{"name": "A", "dataType": "GPLong"}]},
        "Broken": {"name": "Broken", "parameters": [3, "x"]},
        "Other": {"name": "Other"},
    }  # fmt: skip

    def answer(seen):
        return next(page for end, page in pages.items() if seen.path.endswith(end))

    return GPService(serve(answer).url("/S/GPServer"), session=session())


def test_whole_page(service):
    assert [item.name for item in service.task("whole").parameters] == ["A"]


@pytest.mark.parametrize(("name", "said"), [("Broken", "cannot be read"), ("Other", "no task")])
def test_broken_page(service, name, said):
    with pytest.raises(NotArcGIS, match=said):
        _ = service.task(name).info


def test_names_that_are_not_there(service):
    with pytest.raises(NotFound, match="Did you mean “Whole”"):
        service.task("Whale")
    assert GPTask(f"{service.url}/Whole", session=service.session).name == "Whole"
