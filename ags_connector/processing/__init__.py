# SPDX-License-Identifier: GPL-2.0-or-later
"""Processing algorithms: every operation in the toolbox, in models, in batch and in qgis_process."""
