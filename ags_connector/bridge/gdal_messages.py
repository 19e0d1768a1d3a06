# SPDX-License-Identifier: GPL-2.0-or-later
"""What GDAL says while it works, collected instead of printed."""

from __future__ import annotations

import re
from collections import Counter
from contextlib import ExitStack, contextmanager
from typing import Any, Dict, Iterator, Optional, Tuple
from typing import Counter as CounterType

from osgeo import gdal, ogr, osr

_MOST_KEPT = 20
_CUT_VALUE = re.compile(r"^Value .* of field (?P<field>.+?) (?:has been|is) truncated", re.DOTALL)


class GdalMessages:
    """Collects GDAL's warnings and errors, each once; ``cut_values`` counts shortened texts per field.

    GDAL reports by return code or, where QGIS's Processing or some other plugin asked for it, by
    exception. Both come out of :meth:`listening` as ``OSError``; what the other asked for goes on to hold elsewhere.
    """

    def __init__(self) -> None:
        self._warnings: Dict[str, None] = {}
        self._failure: Optional[str] = None
        self.cut_values: CounterType[str] = Counter()

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Collect within the block; raise ``OSError`` in place of GDAL's exceptions."""
        with ExitStack() as stack:
            for module in (gdal, ogr, osr):
                stack.enter_context(_without_exceptions(module))
            gdal.PushErrorHandler(self._take)
            stack.callback(gdal.PopErrorHandler)
            try:
                yield
            except RuntimeError as error:
                raise OSError(str(error)) from error

    def check(self, outcome: object, action: str) -> None:
        """Raise ``OSError`` where ``outcome``, a return code or an object, says that ``action`` failed."""
        if outcome is None or (isinstance(outcome, int) and outcome != 0):
            raise OSError(f"{action}: {self._failure or 'GDAL gives no reason'}")

    def raise_failure(self, action: str) -> None:
        """Raise ``OSError`` where GDAL has reported a failure since :meth:`forget_failure`."""
        if self._failure is not None:
            raise OSError(f"{action}: {self._failure}")

    def forget_failure(self) -> Optional[str]:
        """Return the last failure and forget it."""
        failure, self._failure = self._failure, None
        return failure

    def warnings(self) -> Tuple[str, ...]:
        """Return the warnings so far."""
        return tuple(self._warnings)

    def _take(self, severity: int, _number: int, text: str) -> None:
        if severity >= gdal.CE_Failure:
            self._failure = text
            return
        cut = _CUT_VALUE.match(text)
        if cut:
            self.cut_values[cut["field"]] += 1
        elif severity == gdal.CE_Warning and len(self._warnings) < _MOST_KEPT:
            self._warnings[text] = None


@contextmanager
def _without_exceptions(module: Any) -> Iterator[None]:
    """Let one of GDAL's modules report by return code: an exception leaves no time to say what failed.

    Before GDAL 3.7 exceptions can only be switched off by who switched them on.
    """
    if hasattr(module, "ExceptionMgr"):
        # For this thread alone.
        with module.ExceptionMgr(useExceptions=False):
            yield
    else:
        yield
