# SPDX-License-Identifier: GPL-2.0-or-later
"""Translation of everything that a user reads."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

CONTEXT = "AgsConnector"


def tr(text: str) -> str:
    """Return ``text`` in the user's language; call it with a literal, when the text is shown."""
    translated: str = QCoreApplication.translate(CONTEXT, text)
    return translated
