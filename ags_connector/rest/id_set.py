# SPDX-License-Identifier: GPL-2.0-or-later
"""A set of object ids that stays small for the dense integers that servers hand out."""

from __future__ import annotations

from typing import Any, Dict, Optional, Set

_BITS = 9  # 512 ids share a block of 64 bytes
_BLOCK_BYTES = (1 << _BITS) // 8
_MASK = (1 << _BITS) - 1


class IdSet:
    """Remembers object ids of any type: a bit per non-negative integer, a set entry for all others.

    A million consecutive ids take 125 KB of bits, where a set would need some 60 MB. ``total`` is the sum of
    the integers, which a server can be asked for as well.
    """

    def __init__(self) -> None:
        self._blocks: Dict[int, bytearray] = {}
        self._others: Set[Any] = set()
        self._count = 0
        self._greatest: Optional[int] = None
        self.total = 0

    def __len__(self) -> int:
        return self._count

    def __contains__(self, item: Any) -> bool:
        if not _is_dense(item):
            return item in self._others
        block = self._blocks.get(item >> _BITS)
        return block is not None and bool(block[(item & _MASK) >> 3] & (1 << (item & 7)))

    def add(self, item: Any) -> bool:
        """Add ``item``; return whether it was new."""
        if item in self:
            return False
        if _is_dense(item):
            block = self._blocks.setdefault(item >> _BITS, bytearray(_BLOCK_BYTES))
            block[(item & _MASK) >> 3] |= 1 << (item & 7)
        else:
            self._others.add(item)
        if isinstance(item, int):
            self.total += item
            self._greatest = item if self._greatest is None else max(item, self._greatest)
        self._count += 1
        return True

    @property
    def greatest(self) -> Optional[int]:
        """The greatest id; ``None`` where there is none or where any is no integer."""
        return None if any(not isinstance(item, int) for item in self._others) else self._greatest


def _is_dense(item: Any) -> bool:
    return isinstance(item, int) and 0 <= item < 1 << 40
