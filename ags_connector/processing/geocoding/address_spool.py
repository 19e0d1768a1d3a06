# SPDX-License-Identifier: GPL-2.0-or-later
"""Keeps answers in a file, not in memory, until the last of them says which fields the output needs."""

from __future__ import annotations

import json
import tempfile
from types import TracebackType
from typing import Any, Dict, Iterator, Mapping, Optional, Sequence, Tuple, Type

from ...bridge.i18n import tr
from ...formats.attributes import guess_fields
from ...formats.fields import Field
from ...rest.errors import WriteFailed


class AddressSpool:
    """What was found for each feature, in the order in which it was put in; the file goes with the object.

    It remembers what names came with what kinds of values, so that :meth:`fields` holds all of them.
    """

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115 (closed in __exit__)
        self._extremes: Dict[str, Dict[type, Any]] = {}
        self._count = 0

    def __enter__(self) -> AddressSpool:
        return self

    def __exit__(self, kind: Optional[Type[BaseException]], error: Optional[BaseException],
                 trace: Optional[TracebackType]) -> None:  # fmt: skip
        self._file.close()

    def __len__(self) -> int:
        return self._count

    def put(self, feature_id: int, values: Mapping[str, Any]) -> None:
        """Append what JSON can hold; ``WriteFailed`` where the disk is full."""
        for name, value in values.items():
            known = self._extremes.setdefault(name, {})
            if value is not None and not _covered(known.get(type(value)), value):
                known[type(value)] = value
        try:
            self._file.write(f"{json.dumps([feature_id, values])}\n")
        except OSError as error:
            text = tr("The answers cannot be kept in a temporary file: {reason}.")
            raise WriteFailed(text.format(reason=error)) from error
        self._count += 1

    def __iter__(self) -> Iterator[Tuple[int, Dict[str, Any]]]:
        self._file.flush()
        self._file.seek(0)
        for line in self._file:
            feature_id, values = json.loads(line)
            yield feature_id, values

    def fields(self, known: Sequence[Field]) -> Tuple[Field, ...]:
        """Return fields for all names that came and are not among ``known``, of types that hold every value."""
        taken = {item.name.lower() for item in known}
        names = [name for name in self._extremes if name.lower() not in taken]
        aliases = dict.fromkeys(names, "")
        columns = [{name: value} for name in names for value in self._extremes[name].values()]
        return guess_fields(columns, aliases, None)


def _covered(known: Any, value: Any) -> bool:
    """Whether the type of ``value`` is settled by a value that came before; of whole numbers the largest is kept."""
    if known is None:
        return False
    return not isinstance(value, int) or abs(known) >= abs(value)
