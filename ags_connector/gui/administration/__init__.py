# SPDX-License-Identifier: GPL-2.0-or-later
"""What the dock offers to administrators of ArcGIS Server sites."""
