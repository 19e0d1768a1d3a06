# SPDX-License-Identifier: GPL-2.0-or-later
"""Tells a server that struggles, where a smaller request helps, from one that says no."""

from __future__ import annotations

from .errors import AgsError, CertificateInvalid, ConnectionFailed, CutOff, ServerError, SignInRequired, TimedOut

_SERVER_FAULTS = range(500, 600)


def is_struggle(error: AgsError) -> bool:
    """Whether ``error`` is of the kind that smaller pages get around: 500, 504, time-out, cut-off answer."""
    if isinstance(error, (SignInRequired, CertificateInvalid)):
        return False
    if isinstance(error, (TimedOut, CutOff, ConnectionFailed)):
        return True
    return error.code in _SERVER_FAULTS or error.http_status in _SERVER_FAULTS


def is_bad_request(error: AgsError) -> bool:
    """Whether the server refuses the request itself; its texts for that are catch-alls."""
    return isinstance(error, ServerError) and not isinstance(error, SignInRequired) and not is_struggle(error)
