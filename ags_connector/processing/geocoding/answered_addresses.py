# SPDX-License-Identifier: GPL-2.0-or-later
"""Asks a locator for addresses, each different one once, also when the work was interrupted in between."""

from __future__ import annotations

from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple

from ...bridge.resume_store import ResumeStore, digest
from ...formats.spatial_reference import SpatialReference
from ...rest.geocode_batches import AddressBatches, Answer, Record

Address = Mapping[str, str]


class AnsweredAddresses:
    """Answers addresses from what is kept, and asks for the rest in batches that are kept as they come."""

    def __init__(self, batches: AddressBatches, store: ResumeStore) -> None:
        self._batches = batches
        self._store = store
        self._number = 0
        self.asked = 0

    @property
    def batch_size(self) -> int:
        """How many addresses are asked for at once."""
        return self._batches.size

    def answers(self, addresses: Sequence[Address]) -> List[Answer]:
        """Return the answers in the order of the addresses; raises like ``AddressBatches.answers``."""
        keys = [digest(dict(item)) for item in addresses]
        found = {key: _from_json(value) for key, value in self._store.known(dict.fromkeys(keys)).items()}
        open_ones = {key: item for key, item in zip(keys, addresses) if key not in found}
        waiting = list(open_ones.items())
        while waiting:
            batch, waiting = waiting[: self.batch_size], waiting[self.batch_size :]
            found.update(self._ask(batch))
        return [found[key] for key in keys]

    def _ask(self, batch: Sequence[Tuple[str, Address]]) -> Dict[str, Answer]:
        records = []
        for _, address in batch:
            self._number += 1
            records.append(Record(self._number, address))
        answers = dict(zip((key for key, _ in batch), self._batches.answers(records)))
        self.asked += sum(not record.is_empty for record in records)
        # What failed is not kept: the next time it may be answered.
        self._store.keep((key, _to_json(item)) for key, item in answers.items() if item.item is not None)
        return answers


def _to_json(answer: Answer) -> Dict[str, Any]:
    reference = answer.spatial_reference
    return {
        "item": answer.item,
        "spatialReference": reference.to_json() if reference else None,
        "reason": answer.reason,
    }


def _from_json(value: Mapping[str, Any]) -> Answer:
    reference: Optional[SpatialReference] = SpatialReference.from_json(value.get("spatialReference"))
    return Answer(value.get("item"), reference, str(value.get("reason") or ""))
