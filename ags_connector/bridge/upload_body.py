# SPDX-License-Identifier: GPL-2.0-or-later
"""Request bodies that the network manager reads piece by piece."""

from __future__ import annotations

import io
import re
import tempfile
from typing import Any, BinaryIO, Callable, Iterable, Optional, Union, cast

from qgis.PyQt.QtCore import QIODevice

_SPOOL_IN_MEMORY = 4 * 1024 * 1024
_SECRET_FIELDS = re.compile(
    rb"(?:^|[&\s\"])(?:token|password|newPassword|client_secret|refresh_token|access_token|code|assertion)[=\"]",
    re.IGNORECASE,
)
_SECRETS_WITHIN = 256 * 1024


class BodyDevice(QIODevice):
    """Hands a seekable stream to the network manager.

    QGIS's network log shows bodies given as bytes, but not what is read from a device of one's own.
    """

    def __init__(self, stream: BinaryIO, failed: Callable[[OSError], None]) -> None:
        super().__init__()
        self._stream = stream
        self._failed = failed
        self._start = stream.tell()
        stream.seek(0, io.SEEK_END)
        self._size = stream.tell() - self._start
        stream.seek(self._start)
        self.open(QIODevice.OpenModeFlag.ReadOnly | QIODevice.OpenModeFlag.Unbuffered)

    def isSequential(self) -> bool:
        """Return ``False``: it can be read again, which a renewed connection needs."""
        return False

    def size(self) -> int:
        """Return the length in bytes."""
        return self._size

    def seek(self, position: int) -> bool:
        """Go to ``position``, counted from where the stream stood at first."""
        self._stream.seek(self._start + position)
        return bool(super().seek(position))

    def readData(self, maximum: int) -> Optional[bytes]:
        """Return the next bytes."""
        try:
            return self._stream.read(maximum)
        except OSError as error:
            self._failed(error)
            return None

    def writeData(self, _data: bytes) -> int:
        """Refuse: a request body is only read."""
        return -1


def as_stream_or_bytes(body: Any) -> Union[bytes, BinaryIO, None]:
    """Return a prepared request's body as bytes or as a seekable stream; iterables are spooled to disk."""
    if body is None or isinstance(body, bytes):
        return body
    if isinstance(body, str):
        return body.encode("utf-8")
    if hasattr(body, "read") and hasattr(body, "seek") and hasattr(body, "tell"):
        return cast("BinaryIO", body)
    return _spooled(body)


def holds_secret(body: Union[bytes, BinaryIO, None]) -> bool:
    """Whether a body given as bytes has a form field for a password or a token."""
    return isinstance(body, bytes) and _SECRET_FIELDS.search(body[:_SECRETS_WITHIN]) is not None


def _spooled(body: Any) -> BinaryIO:
    spool = tempfile.SpooledTemporaryFile(max_size=_SPOOL_IN_MEMORY)  # noqa: SIM115 (closed with the request)
    chunks: Iterable[bytes] = iter(lambda: body.read(65536), b"") if hasattr(body, "read") else body
    for chunk in chunks:
        spool.write(chunk)
    spool.seek(0)
    return cast("BinaryIO", spool)
