# SPDX-License-Identifier: GPL-2.0-or-later
"""The tests of the product, and the sample server that they run against."""
