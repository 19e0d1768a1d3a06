# SPDX-License-Identifier: GPL-2.0-or-later
"""Sending a changed definition: shown first, checked against others' changes, read again afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable, List, Mapping, Sequence

from ..errors import AgsError, InvalidInput
from ..feedback import Severity
from .admin_job import AdminJob
from .definition import DefinitionChange, ServiceDefinition
from .explanation import answer_is_missing, explained
from .outcome import Outcome, Result, is_verbose

if TYPE_CHECKING:
    from .services import Service

_ACCEPTED = frozenset({"accepted", "pending", "submitted"})


class DefinitionEdit:
    """One edit of one service; ``job`` opens a job of the server by its id."""

    def __init__(
        self, service: Service, definition: ServiceDefinition, job: Callable[[str], AdminJob]
    ) -> None:
        self._service = service
        self._definition = definition
        self._job = job

    def run(self, run_async: bool) -> Outcome:
        """Send what differs, once, and say what became of it; raises like :meth:`Service.edit`."""
        service, definition = self._service, self._definition
        if not definition.changes():
            return Outcome("edit", service.target, Result.UNCHANGED, "There is nothing to change.")
        self._meet_others()
        mine = definition.changes()
        if not mine:
            return Outcome("edit", service.target, Result.UNCHANGED, "Somebody else has changed it likewise.")
        self._show(mine)
        note = self._send(definition.to_text(), run_async, mine)
        text = "; ".join(map(str, mine))
        kept = self._not_taken(mine)
        if kept:
            note = (
                f"{note} The server made something else of: {', '.join(item.name for item in kept)}.".strip()
            )
            service.session.feedback.message(Severity.WARNING, f"{service.target}: {note}")
        return Outcome("edit", service.target, Result.DONE, f"{text}. {note}".strip() if note else text)

    def _meet_others(self) -> None:
        """Take over what has been changed on the server meanwhile; ``InvalidInput`` where both changed the same."""
        newer = self._service.read_definition()
        mine, theirs = self._definition.changes(), self._definition.theirs(newer)
        clashes = [item for item in theirs if any(_clash(item, own) for own in mine)]
        if clashes:
            raise InvalidInput(
                f"“{self._service.target}” was changed by somebody else meanwhile, so nothing was sent: "
                f"{'; '.join(map(str, clashes))}. Read it again (refresh()) and decide anew.",
                url=self._service.url,
            )
        self._definition.carry_over(newer)

    def _show(self, changes: Sequence[DefinitionChange]) -> None:
        if is_verbose(self._service.options.verbose):
            lines = "; ".join(map(str, changes))
            self._service.session.feedback.message(
                Severity.INFO, f"“{self._service.target}” will be restarted with: {lines}"
            )

    def _send(self, text: str, run_async: bool, mine: Sequence[DefinitionChange]) -> str:
        """Send the definition once and wait for its end; returns what is worth a note."""
        service = self._service
        form = {"service": text, **({"runAsync": True} if run_async else {})}
        try:
            answer = service.changing.post(f"{service.url}/edit", form)
        except AgsError as error:
            if answer_is_missing(error) and not self._not_taken(mine):
                return "The answer did not come in time, but the change is in place."
            raise explained(error, f"edit “{service.target}”") from error
        self._follow(answer)
        return ""

    def _follow(self, answer: Mapping[str, Any]) -> None:
        job_id = answer.get("jobid") or answer.get("jobId")
        if job_id and (
            str(answer.get("status", "")).lower() in _ACCEPTED or "operationResponse" not in answer
        ):
            self._job(str(job_id)).wait()

    def _not_taken(self, mine: Sequence[DefinitionChange]) -> List[DefinitionChange]:
        """Return the changes that the server does not show now."""
        still = {item.path for item in self._definition.differing_from(self._service.read_definition())}
        return [item for item in mine if any(path[: len(item.path)] == item.path for path in still)]


def _clash(theirs: DefinitionChange, mine: DefinitionChange) -> bool:
    """Whether two changes are about the same value, or one about a part of the other."""
    shorter = min(len(theirs.path), len(mine.path))
    return theirs.path[:shorter] == mine.path[:shorter] and theirs.after != mine.after
