# SPDX-License-Identifier: GPL-2.0-or-later
"""Shows the state of a service in the tree: a badge on its icon, a word behind its name."""

from __future__ import annotations

from typing import Callable, Dict, Tuple

from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from ...bridge.i18n import tr
from ...rest.admin import ServiceState

_SIZE = 16
_RATIO = 4
_BADGE = QRectF(8.5, 8.5, 7.0, 7.0)
_OUTLINE = 1.2

_Shape = Callable[[QPainter, QRectF], None]


def badged(icon: QIcon, state: ServiceState) -> QIcon:
    """Return the icon with the badge of a state in its corner: shapes differ, not only colours."""
    color, draw = _looks(state)
    pixmap = icon.pixmap(QSize(_SIZE * _RATIO, _SIZE * _RATIO))
    canvas = QPixmap(_SIZE * _RATIO, _SIZE * _RATIO)
    canvas.fill(Qt.GlobalColor.transparent)
    painter = QPainter(canvas)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(_RATIO, _RATIO)
    painter.drawPixmap(QRectF(0, 0, _SIZE, _SIZE), pixmap, QRectF(pixmap.rect()))
    pen = QPen(QColor("white"), _OUTLINE)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(QColor(color))
    draw(painter, _BADGE)
    painter.end()
    return QIcon(canvas)


def state_text(state: ServiceState) -> str:
    """Return the state in lay words."""
    words: Dict[str, Callable[[], str]] = {
        "started": lambda: tr("started"),
        "stopped": lambda: tr("stopped"),
        "starting": lambda: tr("starting"),
        "stopping": lambda: tr("stopping"),
        "failing": lambda: tr("failing: it is meant to run, and does not"),
    }
    word = words.get(state.summary)
    return word() if word is not None else str(state).lower()


def _looks(state: ServiceState) -> Tuple[str, _Shape]:
    if state.summary == "started":
        return "#2e9e4f", _play
    if state.summary == "stopped":
        return "#6b6b6b", _square
    if state.is_moving:
        return "#e69100", _circle
    return "#d0312d", _cross


def _play(painter: QPainter, box: QRectF) -> None:
    middle = QPointF(box.right(), box.center().y())
    painter.drawPolygon(QPolygonF([box.topLeft(), middle, box.bottomLeft()]))


def _square(painter: QPainter, box: QRectF) -> None:
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))


def _circle(painter: QPainter, box: QRectF) -> None:
    painter.drawEllipse(box)


def _cross(painter: QPainter, box: QRectF) -> None:
    painter.drawEllipse(box)
    painter.setPen(QPen(QColor("white"), _OUTLINE))
    inner = box.adjusted(2.1, 2.1, -2.1, -2.1)
    painter.drawLine(inner.topLeft(), inner.bottomRight())
    painter.drawLine(inner.topRight(), inner.bottomLeft())
