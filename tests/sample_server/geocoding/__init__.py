# SPDX-License-Identifier: GPL-2.0-or-later
"""Locators over the places that the site's own data hold."""
