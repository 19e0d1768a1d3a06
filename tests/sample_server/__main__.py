# SPDX-License-Identifier: GPL-2.0-or-later
"""Starts the sample server from the command line and prints its services URL."""

from __future__ import annotations

import argparse
import signal
import sys
from typing import List, Optional

from tests.sample_server.accounts import Accounts
from tests.sample_server.modes import MODES, from_text
from tests.sample_server.server import SampleServer


def main(arguments: Optional[List[str]] = None) -> int:
    people = "\n".join(f"  {item.name} {item.password}" for item in Accounts().all())
    listed = "\n".join(f"  {name}={mode.value}: {mode.plays}" for name, mode in MODES.items())
    parser = argparse.ArgumentParser(
        prog="python3 -m tests.sample_server",
        description=__doc__,
        epilog=f"users and their passwords:\n{people}\nmodes:\n{listed}",
        formatter_class=argparse.RawTextHelpFormatter,
    )
    parser.add_argument("--port", type=int, default=0, help="a free one by default")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--mode", action="append", default=[], metavar="SERVICE:MODE[=VALUE]")
    options = parser.parse_args(arguments)
    try:
        modes = [from_text(text) for text in options.mode]
    except ValueError as error:
        parser.error(str(error))
    with SampleServer(options.port, options.host) as server:
        for service, name, value in modes:
            server.set_mode(service, name, value)
        print(server.url, flush=True)
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        try:
            server.wait()
        except KeyboardInterrupt:
            print("stopped", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
