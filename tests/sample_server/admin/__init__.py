# SPDX-License-Identifier: GPL-2.0-or-later
"""The administrator API of the sample server, over the state that its clients see."""
