# SPDX-License-Identifier: GPL-2.0-or-later
"""What a server said of a node of the catalog."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Tuple

from .catalog_node import NodeData


@dataclass(frozen=True)
class Answer:
    """What a server said of a node: the node itself, told in more detail, and what lies below it.

    ``version`` is the server's, ``None`` where it is not told.
    """

    data: NodeData
    children: Tuple[NodeData, ...] = ()
    version: Optional[float] = None
