# SPDX-License-Identifier: GPL-2.0-or-later
"""A set of object ids that stays small for the dense integers that servers hand out."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Sequence, Set

_BITS = 9  # 512 ids share a block of 64 bytes
_BLOCK_BYTES = (1 << _BITS) // 8
_MASK = (1 << _BITS) - 1
_DENSE_BELOW = 1 << 40


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

    def add_all(self, items: Sequence[Any]) -> List[bool]:
        """Add a page of ids; return of each whether it was new. ``None`` is no id: always new, never kept."""
        if not items or set(map(type, items)) != {int} or min(items) < 0 or max(items) >= _DENSE_BELOW:
            return [item is None or self.add(item) for item in items]
        new = self._mark(items)
        added = items if all(new) else [item for item, fresh in zip(items, new) if fresh]
        if added:
            self._count += len(added)
            self.total += sum(added)
            self._greatest = max(added) if self._greatest is None else max(self._greatest, *added)
        return new

    def _mark(self, items: Sequence[int]) -> List[bool]:
        """Set the bits of dense ids; spelled out, since this runs once for every row of a download."""
        blocks = self._blocks
        new: List[bool] = []
        for item in items:
            block = blocks.get(item >> _BITS)
            if block is None:
                block = blocks[item >> _BITS] = bytearray(_BLOCK_BYTES)
            place, bit = (item & _MASK) >> 3, 1 << (item & 7)
            new.append(not block[place] & bit)
            block[place] |= bit
        return new

    @property
    def greatest(self) -> Optional[int]:
        """The greatest id; ``None`` where there is none or where any is no integer."""
        return None if any(not isinstance(item, int) for item in self._others) else self._greatest


def _is_dense(item: Any) -> bool:
    return isinstance(item, int) and 0 <= item < _DENSE_BELOW
