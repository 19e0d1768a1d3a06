# SPDX-License-Identifier: GPL-2.0-or-later
"""Forms with a file in them (``multipart/form-data``), read piece by piece while they are sent."""

from __future__ import annotations

import io
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, List, Mapping, Optional, Tuple

from .errors import InvalidInput


@dataclass(frozen=True)
class FilePart:
    """A stretch of a file on disk, sent as ``field`` under ``name``; ``size`` counts bytes from ``start``."""

    path: Path
    name: str
    start: int
    size: int
    field: str = "file"

    @classmethod
    def whole(cls, path: Path, name: str = "", field: str = "file") -> FilePart:
        """Return the whole file; ``InvalidInput`` where it cannot be read."""
        try:
            size = path.stat().st_size
            with open(path, "rb"):
                return cls(path, name or path.name, 0, size, field)
        except OSError as error:
            raise InvalidInput(f"The file “{path}” cannot be read: {error.strerror or error}.") from error


class MultipartBody(io.RawIOBase):
    """The body of a request: text fields, then one file; seekable, and never whole in memory."""

    def __init__(self, fields: Mapping[str, str], part: FilePart) -> None:
        super().__init__()
        boundary = secrets.token_hex(16)
        self.content_type = f"multipart/form-data; boundary={boundary}"
        texts = "".join(
            f'--{boundary}\r\nContent-Disposition: form-data; name="{_quoted(name)}"\r\n\r\n{value}\r\n'
            for name, value in fields.items()
        )
        head = (
            f'{texts}--{boundary}\r\nContent-Disposition: form-data; name="{_quoted(part.field)}"; '
            f'filename="{_quoted(part.name)}"\r\nContent-Type: application/octet-stream\r\n\r\n'
        )
        self._file = _open(part)
        self._base = part.start
        self._segments: List[Tuple[Optional[bytes], int]] = [
            (head.encode("utf-8"), len(head.encode("utf-8"))),
            (None, part.size),
            (f"\r\n--{boundary}--\r\n".encode("ascii"), len(boundary) + 8),
        ]
        self._size = sum(size for _, size in self._segments)
        self._at = 0
        self._stopped = False

    def __len__(self) -> int:
        return self._size

    def stop(self) -> None:
        """Let whoever reads this fail from now on: nobody waits for the answer any more."""
        self._stopped = True

    def readable(self) -> bool:
        """Return ``True``."""
        return True

    def seekable(self) -> bool:
        """Return ``True``: a request that is signed anew is read again."""
        return True

    def tell(self) -> int:
        """Return how many bytes lie before the next one."""
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a byte and return its number."""
        origin = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        self._at = min(max(origin + offset, 0), self._size)
        return self._at

    def readinto(self, buffer: Any) -> int:
        """Read into ``buffer``, at most to the end of a segment, and return how many bytes."""
        if self._stopped:
            raise InterruptedError("The upload was stopped.")
        data = self._next(len(buffer))
        buffer[: len(data)] = data
        self._at += len(data)
        return len(data)

    def close(self) -> None:
        """Close the file."""
        self._file.close()
        super().close()

    def _next(self, amount: int) -> bytes:
        start = 0
        for content, size in self._segments:
            within = self._at - start
            if within < size:
                wanted = min(amount, size - within)
                if content is not None:
                    return content[within : within + wanted]
                self._file.seek(self._base + within)
                data = self._file.read(wanted)
                if not data:
                    raise OSError("The file became shorter while it was sent.")
                return data
            start += size
        return b""


def _open(part: FilePart) -> BinaryIO:
    try:
        return open(part.path, "rb")
    except OSError as error:
        raise InvalidInput(f"The file “{part.path}” cannot be read: {error.strerror or error}.") from error


def _quoted(text: str) -> str:
    """Write a name as browsers do: quotes and line breaks percent-encoded, the rest as UTF-8."""
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
