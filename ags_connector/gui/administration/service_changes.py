# SPDX-License-Identifier: GPL-2.0-or-later
"""Starts, stops and restarts services once the user has confirmed it, and tells what became of each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any, Callable, List, Sequence

from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from ...bridge.i18n import tr
from ...rest.admin import ArcServerAdmin, ChangeReport, ChangesCanceled, Result
from ...rest.errors import ServerError
from ..background import WorkUnderWay
from ..notifier import Notifier
from .admin_place import AdminPlace

_MOST_SHOWN = 12


class StateOperation(Enum):
    """What can be done with the state of services."""

    START = "start"
    STOP = "stop"
    RESTART = "restart"


@dataclass(frozen=True)
class StateRequest:
    """Services of one site by their full names, and what is to be done with them."""

    place: AdminPlace
    operation: StateOperation
    services: Sequence[str]

    def run(self, admin: ArcServerAdmin) -> ChangeReport:
        """Do it and wait for the real states; what was stopped by Cancel is reported, too."""
        operations: Any = {
            StateOperation.START: admin.start_services,
            StateOperation.STOP: admin.stop_services,
            StateOperation.RESTART: admin.restart_services,
        }
        try:
            report: ChangeReport = operations[self.operation](*self.services)
        except ChangesCanceled as canceled:
            return canceled.report
        return report


class ServiceChanges(QObject):
    """Asks, does and reports; ``changed`` is called when states may differ from what was last seen."""

    def __init__(self, notifier: Notifier, window: QWidget) -> None:
        super().__init__(window)
        self._notifier = notifier
        self._window = window
        self._work = WorkUnderWay()

    @property
    def is_busy(self) -> bool:
        """Whether an operation is under way."""
        return self._work.is_busy

    def ask(self, request: StateRequest, changed: Callable[[], None]) -> QMessageBox:
        """Name the services and what it means for others; go on where the user confirms."""
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(_title(request.operation))
        box.setText(_question(request.operation, request.services))
        named = [_listed(request.services), ""] if len(request.services) > 1 else []
        box.setInformativeText("\n".join([*named, _consequence(request.operation)]))
        if len(request.services) > _MOST_SHOWN:
            box.setDetailedText("\n".join(request.services))
        go_on = box.addButton(_verb(request.operation), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        go_on.clicked.connect(lambda: self.start(request, changed))
        box.open()
        return box

    def start(self, request: StateRequest, changed: Callable[[], None]) -> None:
        """Do it in the background, as a task that can be canceled."""
        request.place.unlock()
        reports: List[ChangeReport] = []

        def change(feedback: Any) -> ChangeReport:
            reports.append(request.run(request.place.admin(feedback)))
            return reports[0]

        def done(report: ChangeReport) -> None:
            changed()
            self._tell(request, report)

        def failed(error: Exception) -> None:
            changed()
            self._notifier.error(error, _title(request.operation))

        def canceled() -> None:
            changed()
            if reports:
                self._tell_canceled(request, reports[0])

        self._work.start(
            _question(request.operation, request.services).rstrip("?"),
            change,
            done,
            failed,
            canceled=canceled,
        )
        changed()

    def shut_down(self) -> None:
        """Stop what is under way; the server goes on with what it was asked for."""
        self._work.cancel()

    def _tell(self, request: StateRequest, report: ChangeReport) -> None:
        if not report.failed:
            self._notifier.success(_done(request.operation, report))
            return
        names = ", ".join(item.target for item in report.failed[:_MOST_SHOWN])
        try:
            report.check()
        except ServerError as error:
            self._notifier.error(
                error, tr("{title}: {names}").format(title=_title(request.operation), names=names)
            )

    def _tell_canceled(self, request: StateRequest, report: ChangeReport) -> None:
        texts = [tr("Canceled."), _done(request.operation, report)]
        left = [item.target for item in report if not item.is_good]
        if left:
            texts.append(tr("Not done: {names}.").format(names=_listed(left).replace("\n", ", ")))
        self._notifier.warning(" ".join(texts))


def _listed(names: Sequence[str]) -> str:
    shown = list(names[:_MOST_SHOWN])
    more = len(names) - len(shown)
    return "\n".join([*shown, tr("… and {count} more").format(count=more)] if more else shown)


def _title(operation: StateOperation) -> str:
    titles = {
        StateOperation.START: lambda: tr("Start Services"),
        StateOperation.STOP: lambda: tr("Stop Services"),
        StateOperation.RESTART: lambda: tr("Restart Services"),
    }
    return titles[operation]()


def _verb(operation: StateOperation) -> str:
    verbs = {
        StateOperation.START: lambda: tr("Start"),
        StateOperation.STOP: lambda: tr("Stop"),
        StateOperation.RESTART: lambda: tr("Restart"),
    }
    return verbs[operation]()


def _question(operation: StateOperation, services: Sequence[str]) -> str:
    questions = {
        StateOperation.START: lambda: (tr("Start “{name}”?"), tr("Start {count} services?")),
        StateOperation.STOP: lambda: (tr("Stop “{name}”?"), tr("Stop {count} services?")),
        StateOperation.RESTART: lambda: (tr("Restart “{name}”?"), tr("Restart {count} services?")),
    }
    one, many = questions[operation]()
    return one.format(name=services[0]) if len(services) == 1 else many.format(count=len(services))


def _done(operation: StateOperation, report: ChangeReport) -> str:
    """Say how many services were brought to their state, and how many were left as they are."""
    texts = {
        StateOperation.START: lambda: (tr("“{name}” was started."), tr("{count} services were started.")),
        StateOperation.STOP: lambda: (tr("“{name}” was stopped."), tr("{count} services were stopped.")),
        StateOperation.RESTART: lambda: (
            tr("“{name}” was restarted."),
            tr("{count} services were restarted."),
        ),
    }
    one, many = texts[operation]()
    changed, unchanged = report.changed, report.of(Result.UNCHANGED)
    told = one.format(name=changed[0].target) if len(changed) == 1 else many.format(count=len(changed))
    if unchanged:
        told = f"{told} " + tr("{count} were left as they are.").format(count=len(unchanged))
    return told


def _consequence(operation: StateOperation) -> str:
    consequences = {
        StateOperation.START: lambda: tr("Everybody who may use them can do so again."),
        StateOperation.STOP: lambda: tr("Whoever uses them gets errors until they are started again."),
        StateOperation.RESTART: lambda: tr("Whoever uses them is interrupted until they run again."),
    }
    return consequences[operation]()
