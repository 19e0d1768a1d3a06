# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs pytest inside QGIS Desktop, once it is up; QGIS gets this file by --code (see tools/desktop_tests.py)."""

import json
import os
import sys
import traceback

from qgis.PyQt.QtCore import QTimer

CRASHED = 70


def run_tests():
    """Run the tests and end QGIS with pytest's exit code."""
    code = CRASHED
    try:
        # At the end of the path: the plugin must come from the profile, not from the checkout.
        sys.path += [os.environ["AGS_SITE_PACKAGES"], os.environ["AGS_CHECKOUT"]]
        import pytest

        code = pytest.main(
            [
                *("-p", "no:pytest_qgis", "-p", "no:pytest-qt", "-p", "no:cacheprovider"),
                *("-o", "pythonpath=", "--rootdir", os.environ["AGS_CHECKOUT"]),
                *json.loads(os.environ["AGS_PYTEST_ARGUMENTS"]),
                os.path.join(os.environ["AGS_CHECKOUT"], "tests", "desktop"),
            ]
        )
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(int(code))


QTimer.singleShot(500, run_tests)
