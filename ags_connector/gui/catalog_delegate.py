# SPDX-License-Identifier: GPL-2.0-or-later
"""Draws the tree's rows: behind the name of a service or an item, in grey, what type it is of and how it is."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, QRect, Qt
from qgis.PyQt.QtGui import QPainter, QPalette
from qgis.PyQt.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from .catalog_model import NODE_ROLE, NOTE_ROLE
from .catalog_node import CatalogNode, NodeKind
from .catalog_texts import type_label

_GAP_IN_CHARACTERS = 2
_FAINTNESS = 0.7


class CatalogDelegate(QStyledItemDelegate):
    """Tells services of one name apart."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw the row as usual, then the type where there is room for it."""
        super().paint(painter, option, index)
        node: CatalogNode = index.data(NODE_ROLE)
        if node is not None and node.data.kind in (NodeKind.SERVICE, NodeKind.ITEM):
            texts = (type_label(node.data), index.data(NOTE_ROLE))
            self._draw_type(painter, option, index, ", ".join(text for text in texts if text))

    def _draw_type(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex, text: str
    ) -> None:
        styled = QStyleOptionViewItem(option)
        self.initStyleOption(styled, index)
        style = option.widget.style() if option.widget is not None else QApplication.style()
        room = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, styled, option.widget)
        metrics = styled.fontMetrics
        used = metrics.horizontalAdvance(styled.text) + _GAP_IN_CHARACTERS * metrics.averageCharWidth()
        left = QRect(room.left() + used, room.top(), option.rect.right() - room.left() - used, room.height())
        if left.width() < _GAP_IN_CHARACTERS * metrics.averageCharWidth():
            return
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setOpacity(painter.opacity() * _FAINTNESS)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        painter.setPen(option.palette.color(role))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, left.width())
        painter.drawText(left, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
        painter.restore()
