# SPDX-License-Identifier: GPL-2.0-or-later
"""Keeps the tokens of the project's layers fresh, and brings layers back whose token had ended."""

from __future__ import annotations

import logging
import re
from collections import deque
from typing import Any, Deque, Dict, List, Optional, Sequence

from qgis.core import (
    QgsDataProvider,
    QgsMapLayer,
    QgsNetworkAccessManager,
    QgsNetworkReplyContent,
    QgsProject,
)
from qgis.PyQt.QtCore import QObject, QTimer, QUrl, pyqtSignal

from ..rest import urls
from ..rest.errors import InvalidInput
from ..rest.token_life import Grant
from . import authentication, layer_tokens
from .i18n import tr
from .layer_tokens import LayerToken
from .tasks import BackgroundTask, run

_log = logging.getLogger(__name__)
_SECONDS_BETWEEN = 15.0
_MOST_ADDRESSES = 2000
_AUTHCFG = re.compile(r"authcfg='?([A-Za-z0-9]{7})")


class TokenRenewer(QObject):
    """Looks at the project's layers now and then; ``renewed`` names a configuration that has a new token.

    QGIS keeps answers in a cache, also the one that says that a token has ended; those are taken out of it.
    Lives on the main thread; servers are asked in the background.
    """

    renewed = pyqtSignal(str)

    def __init__(self, parent: Optional[QObject] = None, *, seconds: float = _SECONDS_BETWEEN) -> None:
        super().__init__(parent)
        self._grants: Dict[str, Grant] = {}
        self._under_way: Dict[str, BackgroundTask] = {}
        self._asked: Deque[str] = deque(maxlen=_MOST_ADDRESSES)
        self._timer = QTimer(self)
        self._timer.setInterval(int(seconds * 1000))
        self._timer.timeout.connect(self.look)
        QgsProject.instance().layersAdded.connect(self._added)
        self._replies = QgsNetworkAccessManager.instance().finished[QgsNetworkReplyContent]
        self._replies.connect(self._note)
        self._timer.start()

    def stop(self) -> None:
        """End; nothing is renewed any more."""
        self._timer.stop()
        QgsProject.instance().layersAdded.disconnect(self._added)
        self._replies.disconnect(self._note)
        for task in self._under_way.values():
            task.cancel()
        self._under_way.clear()

    def look(self) -> None:
        """Renew what is about to end, of the layers in the project."""
        used = {authcfg_of(layer) for layer in QgsProject.instance().mapLayers().values()} - {""}
        for entry in layer_tokens.saved() if used else []:
            grant = self._grants.get(entry.id)
            if entry.id in used and entry.id not in self._under_way and (grant is None or grant.is_due):
                self._renew(entry)

    def _added(self, layers: Sequence[QgsMapLayer]) -> None:
        if any(authcfg_of(layer) for layer in layers):
            self.look()

    def _note(self, reply: QgsNetworkReplyContent) -> None:
        self._asked.append(reply.request().url().toString())

    def _renew(self, entry: LayerToken) -> None:
        if not authentication.unlock():
            return
        was_over = entry.id not in self._grants or self._grants[entry.id].is_over

        def work(feedback: Any) -> Optional[Grant]:
            return layer_tokens.renewed(entry, feedback, tried=was_over)

        def done(grant: Optional[Grant]) -> None:
            self._under_way.pop(entry.id, None)
            if grant is not None:
                self._grants[entry.id] = grant
                self._bring_back(entry, reload_all=was_over)

        def failed(error: Exception) -> None:
            self._under_way.pop(entry.id, None)
            _log.warning("The sign-in of the layers of %s could not be renewed: %s", entry.site, error)

        title = tr("Renewing the sign-in to {host}").format(host=urls.split(entry.site).netloc)
        task = BackgroundTask(
            title, work, on_done=done, on_error=failed, on_canceled=lambda: self._forget(entry)
        )
        self._under_way[entry.id] = run(task)

    def _forget(self, entry: LayerToken) -> None:
        self._under_way.pop(entry.id, None)

    def _bring_back(self, entry: LayerToken, *, reload_all: bool) -> None:
        """Let layers draw again that could not with the old token."""
        layers = [item for item in QgsProject.instance().mapLayers().values() if authcfg_of(item) == entry.id]
        broken = [item for item in layers if not item.isValid()]
        if reload_all or broken:
            self._forget_answers(entry.site)
        for layer in broken:
            options = QgsDataProvider.ProviderOptions()
            layer.setDataSource(layer.source(), layer.name(), layer.providerType(), options)
        for layer in layers if reload_all else broken:
            if layer.dataProvider() is not None:
                layer.dataProvider().reloadData()
            layer.triggerRepaint()
        self.renewed.emit(entry.id)

    def _forget_answers(self, site: str) -> None:
        cache = QgsNetworkAccessManager.instance().cache()
        addresses: List[str] = [item for item in set(self._asked) if _within(item, site)]
        for address in addresses if cache is not None else []:
            cache.remove(QUrl(address))


def authcfg_of(layer: QgsMapLayer) -> str:
    """Return the id of the authentication configuration that a layer's source names, empty without one."""
    found = _AUTHCFG.search(layer.source())
    return found[1] if found else ""


def _within(url: str, site: str) -> bool:
    try:
        return urls.within(url, site)
    except InvalidInput:
        return False
