# SPDX-License-Identifier: GPL-2.0-or-later
"""What the portal holds: items, folders, groups, and the search through them."""
