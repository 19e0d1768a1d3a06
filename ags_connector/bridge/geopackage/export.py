# SPDX-License-Identifier: GPL-2.0-or-later
"""The course of an export: rows, what readers need, and at last the target's place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import List, Sequence

from ...rest.errors import AgsError, Canceled, IncompleteDownload, ServerError, SignInRequired, WriteFailed
from ...rest.feedback import Feedback, Severity, check_canceled
from ...rest.models import DownloadReport
from ..i18n import tr
from ..meter import Meter
from .attachments import LayerAttachments
from .dress import Dress
from .layer_rows import LayerRows
from .layout import plan_layout
from .partial import PartialFile
from .source import ExportOptions, Source, fingerprint

# What is left of the bar is for indexes, styles and the like.
_ROWS_PERCENT = 95.0


@dataclass(frozen=True)
class ExportReport:
    """How many layers and tables the file holds, and how many rows of theirs."""

    layers: int
    features: int


class GeoPackageExport:
    """Writes layers and tables to one GeoPackage.

    The work is done in ``<name>.partial.gpkg`` beside the target. It stays there on Cancel, when the server
    fails and when the process is killed; the next export of the same goes on with it. Where features are
    missing at the end it is called ``<name>.incomplete.gpkg``, and the next export asks for those only.
    """

    def __init__(
        self, target: Path, sources: Sequence[Source], options: ExportOptions, feedback: Feedback
    ) -> None:
        self._sources = sources
        self._options = options
        self._feedback = feedback
        infos = [source.layer.info for source in sources]
        self._layout = plan_layout(infos, attachments=options.attachments)
        self._partial = PartialFile(target)
        self._meter = Meter(feedback, _ROWS_PERCENT)

    def run(self) -> ExportReport:
        """Do it; raises ``Canceled``, ``IncompleteDownload``, ``WriteFailed`` and what servers raise."""
        for note in self._layout.notes:
            self._feedback.message(Severity.WARNING, note)
        try:
            self._open()
            self._read_all()
            features = self._finish()
        except Canceled:
            self._feedback.message(Severity.INFO, self._leftover())
            raise
        except OSError as error:
            raise WriteFailed(str(error), details=[self._leftover()]) from error
        except AgsError as error:
            error.details = (*error.details, self._leftover())
            raise
        self._partial.take_place()
        self._feedback.message(Severity.INFO, self._meter.end())
        return ExportReport(len(self._sources), features)

    def _open(self) -> None:
        asked = fingerprint(self._sources, self._options)
        if self._options.resume and self._partial.fingerprint() == asked:
            text = tr("Going on where an earlier run stopped, with “{path}”.")
            self._feedback.message(Severity.INFO, text.format(path=self._partial.path))
            return
        if self._partial.exists():
            text = (
                tr("An earlier run was asked for something else, or the service has changed: starting anew.")
                if self._options.resume
                else tr("What an earlier run has left is removed, as asked: starting anew.")
            )
            self._feedback.message(Severity.WARNING, text)
        self._partial.begin(self._layout, asked)

    def _read_all(self) -> None:
        failures: List[AgsError] = []
        self._meter.expect([source.count() for source in self._sources])
        for position, (source, layout) in enumerate(zip(self._sources, self._layout.tables)):
            check_canceled(self._feedback)
            self._meter.layer(position, layout.info.name)
            try:
                LayerRows(self._partial, position, source, layout, self._options.crs).read(self._meter)
                if layout.attachments:
                    LayerAttachments(self._partial, position, source.layer, layout).read(self._meter)
            except SignInRequired:
                raise
            except (IncompleteDownload, ServerError) as error:
                # The other layers are worth having, and it is worth knowing about all.
                failures.append(error)
                self._meter.message(Severity.ERROR, error.message)
                if isinstance(error, ServerError):
                    error.message = f"{layout.info.name}: {error.message}"
        self._meter.layer(len(self._sources), "")
        if failures:
            self._partial.set_aside()
            raise self._joined(failures)

    def _finish(self) -> int:
        drawn = self._options.styles
        dress = Dress(self._partial, self._layout, self._sources, drawn=drawn, feedback=self._feedback)
        return dress.put_on()

    def _leftover(self) -> str:
        for path in (self._partial.path, self._partial.incomplete):
            if path.exists():
                text = tr("What was read stays in “{path}”; run the same export again to go on from there.")
                return text.format(path=path)
        return tr("Nothing was written.")

    def _joined(self, failures: Sequence[AgsError]) -> AgsError:
        """Return one error for all layers that are not complete."""
        where = self._sources[0].query.where
        if where and any(isinstance(error, ServerError) for error in failures):
            text = tr("The filter was: {where}. It has to suit every layer; choose those that it suits.")
            failures[0].details = (*failures[0].details, text.format(where=where))
        if len(failures) == 1:
            return failures[0]
        reports = [error.report for error in failures if isinstance(error, IncompleteDownload)]
        report = DownloadReport(
            written=sum(report.written for report in reports),
            expected=sum(report.expected or 0 for report in reports) if reports else None,
        )
        text = tr("{count} layers are not complete.").format(count=len(failures))
        details = [line for error in failures for line in error.details]
        joined = IncompleteDownload(" ".join([text, *(error.message for error in failures)]), report)
        joined.details = tuple(dict.fromkeys(details))
        return joined
