# SPDX-License-Identifier: GPL-2.0-or-later
"""Files brought to a service before they are used there (REST: *Uploads*)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional

from . import urls
from .errors import AgsError, InvalidInput, ServerError, SignInRequired
from .feedback import Feedback, Severity, check_canceled
from .multipart import FilePart
from .resource import Resource
from .session import Session

PART_BYTES = 8 * 1024 * 1024
_MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class UploadItem:
    """An uploaded file by the id that tasks and edits take."""

    id: str
    name: str
    committed: bool = True

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> UploadItem:
        """Read the ``item`` of an answer."""
        return cls(
            str(data.get("itemID") or ""), str(data.get("itemName") or ""), bool(data.get("committed"))
        )

    def to_json(self) -> Dict[str, Any]:
        """Return the object that stands for the file in a request."""
        return {"itemID": self.id}


class Uploads(Resource):
    """The uploads of a service, by the service's own address; ``part_bytes`` is where files are cut."""

    def __init__(self, service_url: str, *, session: Session, part_bytes: int = PART_BYTES) -> None:
        super().__init__(urls.join(urls.clean(service_url), "uploads"), session=session)
        self._part_bytes = part_bytes

    def upload(self, path: Path, description: str = "") -> UploadItem:
        """Bring a file, a large one in parts where the service takes them.

        Progress and Cancel go through the session's feedback; after Cancel or an error the parts are removed again.
        Raises ``InvalidInput`` for a file that cannot be read or is larger than the service allows.
        """
        whole = FilePart.whole(path)
        self._check_size(whole)
        if whole.size > self._part_bytes:
            registered = self._register(path.name, description)
            if registered is not None:
                return self._send_parts(registered, whole)
        answer = self.session.upload(urls.join(self.url, "upload"), {"description": description}, whole)
        return self._item(answer)

    def items(self) -> List[UploadItem]:
        """Return what lies there (REST: *Uploads*)."""
        return [UploadItem.from_json(item) for item in self._get().get("items") or ()]

    def delete(self, item: UploadItem, session: Optional[Session] = None) -> None:
        """Remove an item (REST: *Delete*)."""
        (session or self.session).post(urls.join(self.url, item.id, "delete"))

    def _check_size(self, part: FilePart) -> None:
        try:
            limits = self._get(path="info")
        except SignInRequired:
            raise
        except ServerError:
            return  # Servers before 10.9 do not tell.
        most = limits.get("maxUploadFileSize")
        if isinstance(most, (int, float)) and 0 < most * _MEGABYTE < part.size:
            size = part.size / _MEGABYTE
            raise InvalidInput(
                f"“{part.path.name}” has {size:.1f} MB; the service takes {most:g} MB at most."
            )

    def _register(self, name: str, description: str) -> Optional[UploadItem]:
        """Announce a file that comes in parts; ``None`` where the service does not take parts."""
        try:
            answer = self.session.post(
                urls.join(self.url, "register"), {"itemName": name, "description": description}
            )
        except SignInRequired:
            raise
        except ServerError as error:
            text = f"The service takes no files in parts ({error.message}); it is sent in one piece."
            self.session.feedback.message(Severity.INFO, text)
            return None
        return self._item(answer)

    def _send_parts(self, item: UploadItem, whole: FilePart) -> UploadItem:
        feedback = self.session.feedback
        starts = range(0, whole.size, self._part_bytes)
        try:
            for number, start in enumerate(starts, 1):
                check_canceled(feedback)
                self._send_part(item, whole, number, start)
                feedback.setProgress(100.0 * number / len(starts))
            parts = ",".join(str(number) for number in range(1, len(starts) + 1))
            return self._item(self.session.post(urls.join(self.url, item.id, "commit"), {"parts": parts}))
        except BaseException:
            self._discard(item, feedback)
            raise

    def _send_part(self, item: UploadItem, whole: FilePart, number: int, start: int) -> None:
        part = FilePart(whole.path, whole.name, start, min(self._part_bytes, whole.size - start))
        # The parameter is called partId from 10.7 on, partNum before.
        self.session.upload(
            urls.join(self.url, item.id, "uploadPart"), {"partId": number, "partNum": number}, part
        )

    def _discard(self, item: UploadItem, feedback: Feedback) -> None:
        try:
            self.delete(item, self.session.undisturbed())
        except AgsError as error:
            feedback.message(
                Severity.WARNING, f"The unfinished upload “{item.name}” stays on the server: {error}"
            )

    def _item(self, answer: Mapping[str, Any]) -> UploadItem:
        item = UploadItem.from_json(answer.get("item") or {})
        if not answer.get("success") or not item.id:
            raise ServerError("The server did not take the file.", url=self.url)
        return item
