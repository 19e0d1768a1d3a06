# SPDX-License-Identifier: GPL-2.0-or-later
"""The rules of the house, each a function from a source file to complaints; every complaint says how to mend it."""
