# SPDX-License-Identifier: GPL-2.0-or-later
"""Between QGIS and the REST client: transport, credentials, layers, features and settings; no widgets."""
