# SPDX-License-Identifier: GPL-2.0-or-later
"""The thread that owns a QGIS network manager and serves every request of the client."""

from __future__ import annotations

import atexit
import threading
import time
from typing import Dict, List, Optional, Set, Tuple

from qgis.core import QgsApplication, QgsNetworkAccessManager, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QCryptographicHash, QObject, Qt, QThread, pyqtSignal
from qgis.PyQt.QtNetwork import QNetworkRequest
from requests.exceptions import ConnectionError as RequestsConnectionError

from ..rest.exchange import wait_for_threads
from .exchange import Exchange
from .main_thread import serve_network_manager
from .reply import Reply

_SHUTDOWN_SECONDS = 5.0
_UNLOADED = "The plugin was unloaded."


class NetworkThread(QThread):
    """Runs an event loop with a network manager of its own; may be used from any thread."""

    def __init__(self) -> None:
        super().__init__()
        self._ready = threading.Event()
        self._dispatchers: List[_Dispatcher] = []

    def run(self) -> None:
        """Serve requests until :meth:`stop`."""
        dispatcher = _Dispatcher()
        self._dispatchers.append(dispatcher)
        self._ready.set()
        self.exec()
        self._dispatchers.clear()
        dispatcher.end()

    def submit(self, exchange: Exchange) -> None:
        """Send the exchange's call; its reply arrives there."""
        self._ready.wait()
        dispatcher = self._dispatchers[0]
        exchange.on_drained = dispatcher.drained.emit
        exchange.on_closed = dispatcher.closed.emit
        exchange.held = dispatcher.is_held
        dispatcher.submitted.emit(exchange)

    def stop(self) -> None:
        """End every request and the thread; returns when it has ended, or after five seconds."""
        self._ready.wait()
        self.quit()
        end = time.monotonic() + _SHUTDOWN_SECONDS
        while not self.wait(20) and time.monotonic() < end:
            serve_network_manager()


class _Dispatcher(QObject):
    """Lives in the network thread, where its slots run."""

    submitted = pyqtSignal(object)
    drained = pyqtSignal(object)
    closed = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        # Qt keeps connections, with the certificate that was shown on them, for whoever asks the same host next.
        self._managers: Dict[str, QgsNetworkAccessManager] = {}
        self._proxy = _proxy_settings()
        self._replies: Dict[Exchange, Reply] = {}
        self._held = False
        self._is_over = False
        self._distrusted: Optional[Set[bytes]] = None
        self._retired: List[QgsNetworkAccessManager] = []
        queued = Qt.ConnectionType.QueuedConnection
        self.submitted.connect(self._start, queued)
        self.drained.connect(self._resume, queued)
        self.closed.connect(self._abort, queued)

    def is_held(self) -> bool:
        """Whether the thread waits for the user to judge a certificate: no time-out counts meanwhile."""
        return self._held

    def end(self) -> None:
        """Abort what is under way, and what was handed over but not begun; nothing can be sent any more."""
        self._is_over = True
        QCoreApplication.sendPostedEvents()
        for exchange, reply in list(self._replies.items()):
            exchange.finish(RequestsConnectionError(_UNLOADED))
            reply.abort()
        self._replies.clear()

    def _start(self, exchange: Exchange) -> None:
        if exchange.is_closed:
            return
        if self._is_over:
            exchange.finish(RequestsConnectionError(_UNLOADED))
            return
        self._follow_proxy()
        self._trust_anew()
        reply = Reply(
            self._manager_for(exchange.call.authcfg), exchange, self._forget, self._hold, self._note_distrust
        )
        self._replies[exchange] = reply
        try:
            reply.start()
        except (OSError, RuntimeError, TypeError, ValueError) as error:
            # It belongs to the caller: in this thread nobody would hear of it.
            self._forget(exchange)
            exchange.finish(error)

    def _manager_for(self, authcfg: str) -> QgsNetworkAccessManager:
        """Return the manager whose connections belong to an authentication configuration, or to nobody."""
        if authcfg not in self._managers:
            self._managers[authcfg] = _network_manager()
        return self._managers[authcfg]

    def _resume(self, exchange: Exchange) -> None:
        reply = self._replies.get(exchange)
        if reply is not None:
            reply.pump()

    def _abort(self, exchange: Exchange) -> None:
        reply = self._replies.get(exchange)
        if reply is not None:
            reply.abort()

    def _forget(self, exchange: Exchange) -> None:
        self._replies.pop(exchange, None)

    def _follow_proxy(self) -> None:
        """Take over a change of QGIS's proxy settings, which QGIS reads once per thread."""
        proxy = _proxy_settings()
        if proxy != self._proxy:
            self._proxy = proxy
            # Whatever manager sends, QGIS looks its proxy up in the thread's own instance.
            QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()

    def _note_distrust(self) -> None:
        """Remember which authorities were not enough for a certificate."""
        self._distrusted = _authorities()

    def _trust_anew(self) -> None:
        """Let authorities count that were added since a certificate was refused.

        Qt keeps a connection's settings for a while beside its host, also where nothing came of the connection.
        """
        if self._distrusted is None or _authorities() == self._distrusted:
            return
        self._distrusted = None
        if not self._replies:
            for manager in self._managers.values():
                manager.clearConnectionCache()
            return
        # Clearing would break off what is under way.
        self._retired += self._managers.values()
        self._managers.clear()

    def _hold(self, held: bool) -> None:
        self._held = held


def _network_manager() -> QgsNetworkAccessManager:
    """Return a manager as QGIS sets it up, which leaves redirects and sign-in to the client."""
    manager = QgsNetworkAccessManager()
    manager.setupDefaultProxyAndCache()
    manager.setRedirectPolicy(QNetworkRequest.RedirectPolicy.ManualRedirectPolicy)
    # QGIS would open a dialog on a 401 and block every other request until it is answered.
    manager.authenticationRequired.disconnect()
    return manager


def _authorities() -> Set[bytes]:
    """Return the digests of the certificate authorities that QGIS trusts."""
    trusted = QgsApplication.authManager().trustedCaCertsCache()
    return {bytes(item.digest(QCryptographicHash.Algorithm.Sha256)) for item in trusted}


def _proxy_settings() -> Tuple[Tuple[str, str], ...]:
    """Return QGIS's proxy settings, to see whether they have changed."""
    settings = QgsSettings()
    settings.beginGroup("proxy")
    return tuple((key, str(settings.value(key))) for key in settings.allKeys())


class NetworkThreads:
    """The one network thread, started when it is needed and again after a stop."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._thread: Optional[NetworkThread] = None
        self._is_over = False
        # A script may end without a word; a thread that then comes back from Qt to Python aborts the process.
        atexit.register(self._end)

    def submit(self, exchange: Exchange) -> None:
        """Send through the running thread; what comes when Python ends, fails at once."""
        with self._lock:
            if self._is_over:
                exchange.finish(RequestsConnectionError("QGIS is ending."))
                return
            if self._thread is None:
                self._thread = NetworkThread()
                self._thread.start()
            self._thread.submit(exchange)

    def stop(self) -> None:
        """Stop the thread; nothing happens where none runs."""
        with self._lock:
            thread, self._thread = self._thread, None
        if thread is not None:
            thread.stop()

    def _end(self) -> None:
        """Stop for good: nothing that Python has begun in Qt is under way any more."""
        with self._lock:
            self._is_over = True
        self.stop()
        wait_for_threads(_SHUTDOWN_SECONDS)
