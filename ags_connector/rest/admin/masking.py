# SPDX-License-Identifier: GPL-2.0-or-later
"""Taking passwords and keys out of connection strings before anybody sees them."""

from __future__ import annotations

import json
import re
from typing import Any

from ..redact import MASK, is_secret_name

_SECRETS = r"password|passwd|pwd|secret|access_?key|account_?key|shared_?access|token|credential"
_PAIR = re.compile(rf"(?i)((?:^|[;\s\"'])[\w .-]*(?:{_SECRETS})[\w .-]*=\s*)(\"[^\"]*\"|'[^']*'|[^;]*)")
_MEMBER = re.compile(rf"(?i){_SECRETS}")
_NO_SECRETS = frozenset({"credentialtype"})


def masked_text(text: str) -> str:
    """Return a connection string with its passwords and keys masked; it may be JSON itself, as cloud stores' are."""
    stripped = text.strip()
    if stripped.startswith("{"):
        try:
            return json.dumps(masked(json.loads(stripped)), ensure_ascii=False)
        except ValueError:
            pass
    return _PAIR.sub(rf"\1{MASK}", text)


def masked(value: Any) -> Any:
    """Return a JSON value with the secrets in all its texts masked."""
    if isinstance(value, dict):
        return {key: MASK if _is_secret(str(key), item) else masked(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [masked(item) for item in value]
    return masked_text(value) if isinstance(value, str) else value


def _is_secret(name: str, value: Any) -> bool:
    if not isinstance(value, str) or not value or name.lower() in _NO_SECRETS:
        return False
    return is_secret_name(name) or bool(_MEMBER.search(name))
