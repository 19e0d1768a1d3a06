# SPDX-License-Identifier: GPL-2.0-or-later
"""What the user sees in QGIS: the dock with its tree, dialogs, the message bar."""
