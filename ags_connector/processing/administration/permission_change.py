# SPDX-License-Identifier: GPL-2.0-or-later
"""One permission set on several services, or on a folder: what it would change, and what became of it."""

from __future__ import annotations

from typing import Dict, List, Mapping, Sequence, Union

from ...bridge.i18n import tr
from ...rest.admin import EVERYONE, Folder, Permission, Result, Service
from ...rest.errors import AgsError, Canceled, ConnectionFailed, CutOff, SignInRequired
from ...rest.feedback import check_canceled
from ...rest.overlap import overlapped
from ..values import Run
from .service_report import ReportRow

Target = Union[Service, Folder]
Given = Sequence[Permission]

_ACTION = "set permission"


class PermissionChange:
    """Whether ``role`` may use ``targets``; what is said there now is read at once."""

    def __init__(self, run: Run, targets: Sequence[Target], role: str, allow: bool) -> None:
        self._run = run
        self._targets = targets
        self._role = role
        self._allow = allow
        self._before = self._read()

    def lines(self) -> List[str]:
        """Return a line for each target: how it is, how it will be."""
        after = _said(self._allow)
        return [
            f"{item.target}: {self._role} {self._of(self._before[item.target])} → {after}"
            for item in self._targets
        ]

    def notes(self) -> List[str]:
        """Return what may surprise: a permission without an effect, services that keep their own."""
        notes = []
        public = [name for name, given in self._before.items() if _allows(given, EVERYONE)]
        if self._role != EVERYONE and public:
            text = tr(
                "Everybody may use {names}: a role makes no difference there until {everyone} is not allowed."
            )
            notes.append(text.format(names=", ".join(public), everyone=EVERYONE))
        for item in self._targets:
            if isinstance(item, Folder) and item.has_child_permissions_conflict(self._role, self._allow):
                text = tr(
                    "Services of “{folder}” have a permission of their own that says otherwise, and keep it."
                )
                notes.append(text.format(folder=item.target))
        return notes

    def apply(self) -> List[ReportRow]:
        """Set it on one after the other, read it again, and report on each.

        After a Cancel, or where the server has gone away, the rest is left as it is.
        """
        rows: Dict[str, ReportRow] = {}
        try:
            for number, item in enumerate(self._targets):
                check_canceled(self._run.feedback)
                rows[item.target] = row = self._set(item, is_first=not rows)
                if row.result is Result.UNKNOWN:
                    return self._with_the_rest(
                        rows, tr("It was not tried: {reason}").format(reason=row.message)
                    )
                self._run.feedback.setProgress(100 * (number + 1) / len(self._targets))
            return self._checked(rows)
        except Canceled:
            self._run.warn(tr("Canceled; the report says what was done."))
        return self._with_the_rest(rows, tr("Canceled before its turn came."))

    def _with_the_rest(self, rows: Mapping[str, ReportRow], reason: str) -> List[ReportRow]:
        return [
            rows.get(item.target)
            or self._row(item, Result.NOT_REACHED, reason, self._of(self._before[item.target]))
            for item in self._targets
        ]

    def _set(self, item: Target, *, is_first: bool) -> ReportRow:
        try:
            outcome = item.set_permission(self._role, self._allow)
        except AgsError as error:
            if is_first and isinstance(error, SignInRequired):
                raise
            is_unknown = isinstance(error, (ConnectionFailed, CutOff))
            return self._row(item, Result.UNKNOWN if is_unknown else Result.FAILED, str(error), "")
        return self._row(item, outcome.result, outcome.message, _said(self._allow))

    def _checked(self, rows: Dict[str, ReportRow]) -> List[ReportRow]:
        """Compare with what the server says afterwards, and believe that."""
        after = self._read()
        checked = []
        for item in self._targets:
            row = rows[item.target]._replace(after=self._of(after[item.target]))
            if row.result is Result.DONE and row.after != _said(self._allow):
                message = tr("The server answered that it was set, and does not show it.")
                row = row._replace(result=Result.FAILED, message=message)
            checked.append(row)
        return checked

    def _read(self) -> Dict[str, Given]:
        found: Dict[str, Given] = {}
        for item, given in overlapped(lambda target: target.permissions, self._targets, self._run.feedback):
            if isinstance(given, AgsError):
                raise given
            found[item.target] = given
        return found

    def _of(self, given: Given) -> str:
        said = next((item for item in given if item.principal == self._role), None)
        return "not set" if said is None else _said(said.is_allowed)

    def _row(self, item: Target, result: Result, message: str, after: str) -> ReportRow:
        before = self._of(self._before[item.target])
        if isinstance(item, Folder):
            return ReportRow(item.name or "/", "Folder", _ACTION, before, after, result, message)
        return ReportRow(item.id.path_name, item.id.type, _ACTION, before, after, result, message)


def _said(is_allowed: bool) -> str:
    return "allowed" if is_allowed else "not allowed"


def _allows(given: Given, principal: str) -> bool:
    return any(item.principal == principal and item.is_allowed for item in given)
