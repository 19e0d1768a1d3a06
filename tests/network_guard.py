# SPDX-License-Identifier: GPL-2.0-or-later
"""Refuses connections that would leave this machine, so that no test depends on a foreign server."""

from __future__ import annotations

import ipaddress
import socket
from contextlib import contextmanager
from typing import Any, Iterator


class NetworkRefused(RuntimeError):
    """A test tried to reach another machine; deliberately no OSError, so that no retry swallows it."""


def is_local(address: Any) -> bool:
    """Tell whether a socket address stays on this machine (Unix sockets do)."""
    if not isinstance(address, tuple):
        return True
    host = str(address[0])
    if host in ("", "localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@contextmanager
def guard_sockets() -> Iterator[None]:
    """Within the block, connecting or resolving beyond loopback raises `NetworkRefused`."""
    connect, connect_ex, getaddrinfo = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def refuse(address: Any) -> None:
        if not is_local(address):
            raise NetworkRefused(
                f"A test tried to reach {address[0]!r}: tests talk to the sample server on 127.0.0.1 only."
            )

    def guarded_connect(self: socket.socket, address: Any) -> None:
        refuse(address)
        connect(self, address)

    def guarded_connect_ex(self: socket.socket, address: Any) -> int:
        refuse(address)
        return connect_ex(self, address)

    def guarded_getaddrinfo(host: Any, *args: Any, **kwargs: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        refuse((name or "localhost",))
        return getaddrinfo(host, *args, **kwargs)

    socket.socket.connect = guarded_connect  # type: ignore[method-assign]
    socket.socket.connect_ex = guarded_connect_ex  # type: ignore[method-assign]
    socket.getaddrinfo = guarded_getaddrinfo
    try:
        yield
    finally:
        socket.socket.connect = connect  # type: ignore[method-assign]
        socket.socket.connect_ex = connect_ex  # type: ignore[method-assign]
        socket.getaddrinfo = getaddrinfo
