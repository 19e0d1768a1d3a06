# SPDX-License-Identifier: GPL-2.0-or-later
"""Administration in the dock, against the sample server."""
