# SPDX-License-Identifier: GPL-2.0-or-later
"""The words and icons of the list of jobs."""

from __future__ import annotations

import html
from typing import Callable, Dict, Optional
from urllib.parse import urlsplit

from qgis.PyQt.QtCore import QDateTime, QLocale, Qt
from qgis.PyQt.QtGui import QIcon

from ..bridge.i18n import tr
from ..bridge.job_looks import JobLook
from ..bridge.job_store import KeptJob
from ..bridge.messages import describe
from ..rest.feedback import Severity
from ..rest.job_state import JobStatus
from .catalog_icons import theme_icon
from .job_commands import JobCommand

_ICONS = {
    JobStatus.EXECUTING: "mTaskRunning.svg",
    JobStatus.SUCCEEDED: "mTaskComplete.svg",
    JobStatus.FAILED: "mIconCritical.svg",
    JobStatus.TIMED_OUT: "mIconCritical.svg",
    JobStatus.CANCELLING: "mTaskCancel.svg",
    JobStatus.CANCELLED: "mTaskCancel.svg",
    JobStatus.DELETED: "mTaskOnHold.svg",
}
_MESSAGE_ICONS = {Severity.WARNING: "mIconWarning.svg", Severity.ERROR: "mIconCritical.svg"}


def status_text(status: JobStatus) -> str:
    """Return a state in lay words."""
    texts: Dict[JobStatus, Callable[[], str]] = {
        JobStatus.NEW: lambda: tr("Submitted"),
        JobStatus.SUBMITTED: lambda: tr("Submitted"),
        JobStatus.WAITING: lambda: tr("Waiting"),
        JobStatus.EXECUTING: lambda: tr("Running"),
        JobStatus.SUCCEEDED: lambda: tr("Succeeded"),
        JobStatus.FAILED: lambda: tr("Failed"),
        JobStatus.TIMED_OUT: lambda: tr("Timed out"),
        JobStatus.CANCELLING: lambda: tr("Being canceled"),
        JobStatus.CANCELLED: lambda: tr("Canceled"),
        JobStatus.DELETING: lambda: tr("Being deleted"),
        JobStatus.DELETED: lambda: tr("No longer on the server"),
    }
    return texts.get(status, lambda: tr("Unknown"))()


def state_text(kept: KeptJob, look: Optional[JobLook]) -> str:
    """Return what the list says of a job's state, with its progress while it runs."""
    if look is not None and look.error is not None and look.status is None:
        return tr("{state}; not reached").format(state=status_text(kept.state))
    text = status_text(kept.state)
    progress = look.state.progress if look is not None and look.state is not None else None
    if kept.state is not JobStatus.EXECUTING or progress is None or progress.percent is None:
        return text
    return tr("{state}, {percent} %").format(state=text, percent=f"{progress.percent:.0f}")


def status_icon(kept: KeptJob, look: Optional[JobLook]) -> QIcon:
    """Return the icon of a job's state, as QGIS shows its own tasks."""
    if look is not None and look.error is not None and look.status is None:
        return theme_icon("mIconWarning.svg")
    return theme_icon(_ICONS.get(kept.state, "mTaskQueued.svg"))


def message_icon(severity: Severity) -> QIcon:
    """Return the icon of a task's message; none for mere information."""
    return theme_icon(_MESSAGE_ICONS[severity]) if severity in _MESSAGE_ICONS else QIcon()


def started_text(kept: KeptJob) -> str:
    """Return when a job was started, in the user's own zone and form."""
    when = QDateTime.fromString(kept.started, Qt.DateFormat.ISODateWithMs)
    if not when.isValid():
        return ""
    return QLocale().toString(when.toLocalTime(), QLocale.FormatType.ShortFormat)


def tooltip(kept: KeptJob, look: Optional[JobLook]) -> str:
    """Return the tooltip of a job: task, server, state and address; what went wrong and what helps."""
    lines = [
        f"<b>{html.escape(kept.task)}</b>",
        html.escape(urlsplit(kept.url).netloc),
        html.escape(f"{state_text(kept, look)}, {started_text(kept)}"),
        html.escape(kept.url).replace("/", "/&#8203;"),
    ]
    if look is not None and look.error is not None and look.status is None:
        message = describe(look.error)
        lines += [html.escape(text) for text in (message.text or message.title, message.advice) if text]
    return "<br>".join(lines)


def command_text(command: JobCommand) -> str:
    """Return the title of a command in a menu."""
    titles: Dict[JobCommand, Callable[[], str]] = {
        JobCommand.FETCH_RESULTS: lambda: tr("Fetch Results…"),
        JobCommand.CANCEL: lambda: tr("Cancel Job"),
        JobCommand.REFRESH: lambda: tr("Refresh"),
        JobCommand.COPY_URL: lambda: tr("Copy Job URL"),
        JobCommand.OPEN_IN_BROWSER: lambda: tr("Open in Web Browser"),
        JobCommand.FORGET: lambda: tr("Remove from List"),
    }
    return titles[command]()


def command_icon(command: JobCommand) -> QIcon:
    """Return the icon of a command in a menu."""
    names = {
        JobCommand.FETCH_RESULTS: "mActionFileSave.svg",
        JobCommand.CANCEL: "mTaskCancel.svg",
        JobCommand.REFRESH: "mActionRefresh.svg",
        JobCommand.COPY_URL: "mActionEditCopy.svg",
        JobCommand.FORGET: "mActionRemove.svg",
    }
    return theme_icon(names[command]) if command in names else QIcon()
