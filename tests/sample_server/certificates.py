# SPDX-License-Identifier: GPL-2.0-or-later
"""A private certificate authority, made anew for every run, and certificates of a server and a person from it."""

from __future__ import annotations

import ssl
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Sequence

NAMES = ("localhost", "gis.example.org", "*.example.org", "gis.example.org.evil")
DAYS = "2"
CONFIG = """
[req]
distinguished_name = name
prompt = no
[name]
CN = {title}
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[server]
basicConstraints = CA:FALSE
keyUsage = critical, digitalSignature, keyEncipherment
extendedKeyUsage = serverAuth
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
subjectAltName = {names}
[person]
basicConstraints = CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = clientAuth
"""


@dataclass(frozen=True)
class Certificates:
    """`authority` is what a client has to trust, `server` key and certificate of this machine and of `NAMES`.

    `person` and `person_key` are those of a user; with `asks_persons` nobody else is let in.
    """

    authority: Path
    server: Path
    person: Path
    person_key: Path
    asks_persons: bool = False

    def context(self) -> ssl.SSLContext:
        """What a socket of the server is wrapped with."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.server)
        if self.asks_persons:
            context.verify_mode = ssl.CERT_REQUIRED
            context.load_verify_locations(self.authority)
            # A refused handshake is told during the handshake, not with the first answer.
            context.maximum_version = ssl.TLSVersion.TLSv1_2
        return context


def make(folder: Path) -> Certificates:
    """Make all of them in `folder`; nothing of it is ever kept. Needs the program openssl."""
    names = ", ".join(["IP:127.0.0.1", *(f"DNS:{name}" for name in NAMES)])
    titles = {"authority": "Sample private authority", "server": "127.0.0.1", "person": "Ann Analyst"}
    for part, title in titles.items():
        text = CONFIG.format(title=title, names=names)
        (folder / f"{part}.cnf").write_text(text, "utf-8")
        _openssl(
            folder, "genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048", "-out", f"{part}.key"
        )
    _openssl(
        folder, "req", "-new", "-x509", "-config", "authority.cnf", "-extensions", "authority", "-days", DAYS,
        "-key", "authority.key", "-out", "authority.pem",
    )  # fmt: skip
    for number, part in enumerate(("server", "person"), 2):
        _openssl(
            folder, "req", "-new", "-config", f"{part}.cnf", "-key", f"{part}.key", "-out", f"{part}.csr"
        )
        _openssl(
            folder, "x509", "-req", "-in", f"{part}.csr", "-CA", "authority.pem", "-CAkey", "authority.key",
            "-set_serial", str(number), "-days", DAYS, "-extfile", f"{part}.cnf", "-extensions", part,
            "-out", f"{part}.pem",
        )  # fmt: skip
    both = (folder / "server.key").read_text("ascii") + (folder / "server.pem").read_text("ascii")
    (folder / "both.pem").write_text(both, "ascii")
    return Certificates(
        folder / "authority.pem", folder / "both.pem", folder / "person.pem", folder / "person.key"
    )


def _openssl(folder: Path, *arguments: str) -> None:
    command: Sequence[str] = ("openssl", *arguments)
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
