# SPDX-License-Identifier: GPL-2.0-or-later
"""Run as a program without a screen: counts a locked layer, signed in by a configuration of the profile."""

from __future__ import annotations

import sys

from qgis.core import QgsApplication


def main(url: str, master: str, secret: str, user: str = "analyst") -> None:
    """Make a profile with a master password and a configuration, or use the one that an earlier run made."""
    application = QgsApplication([], False)
    application.initQgis()
    from ags_connector.bridge import authentication, host
    from ags_connector.bridge.sessions import session_for
    from ags_connector.rest import FeatureLayer

    host.install()
    manager = QgsApplication.authManager()
    if master:
        manager.setMasterPassword(master, True)
        sys.stdout.write(authentication.store_basic("Sample", user, secret))
    else:
        (authcfg,) = manager.configIds()
        sys.stdout.write(str(FeatureLayer(url, session=session_for(url, authcfg)).count()))
    sys.stdout.flush()
    host.uninstall()
    del application


if __name__ == "__main__":
    main(*sys.argv[1:])
