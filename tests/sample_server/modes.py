# SPDX-License-Identifier: GPL-2.0-or-later
"""How the server can misbehave: the table of modes, and which are on for which service."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Dict, Iterator, NamedTuple, Optional, Set, Tuple


class Mode(NamedTuple):
    """`value` says what the mode's value means ("-": it takes none); `plays` what the server then does."""

    value: str
    plays: str


MODES: Dict[str, Mode] = {
    # what metadata say
    "old_server": Mode(
        "-",
        "10.0: no currentVersion, maxRecordCount, advancedQueryCapabilities, paging, order, "
        "statistics, returnExtentOnly, flag; layers without hasZ; geojson refused",
    ),
    "no_pagination": Mode("-", "supportsPagination false; resultOffset and resultRecordCount are ignored"),
    "no_statistics": Mode("-", "supportsStatistics false; outStatistics is refused with 400"),
    "no_order": Mode("-", "supportsOrderBy false; orderByFields is refused with 400"),
    "big_ids": Mode("-", "object ids begin beyond 2^53"),
    "string_ids": Mode("-", "object ids are GUID-like strings"),
    "no_ids": Mode("-", "no object id field; returnIdsOnly answers nulls; no paging"),
    "null_everything": Mode("-", "every attribute, geometry, alias, domain, extent and description is null"),
    "many_services": Mode(
        "n",
        "the root catalog lists n more services, Bulk_00000 and so on, that answer like World "
        "(for service *)",
    ),
    "unicode_names": Mode(
        "-", "the root lists services and a folder with names beyond ASCII that answer (for *)"
    ),
    # which rows a page holds
    "cap_pages": Mode("n", "pages hold n rows at most though more is advertised; the flag is set"),
    "flag_in_properties": Mode("-", "f=geojson has exceededTransferLimit under properties only"),
    "no_flag": Mode("-", "exceededTransferLimit is never sent"),
    "shuffle": Mode("-", "rows come in another order at every request that has no orderByFields"),
    "overlap_pages": Mode("n", "every page after the first begins n rows too early"),
    "rows_change": Mode(
        "n",
        "with every page of features one row is deleted at the front and one is added at the "
        "end, n times; the last n rows are not there at first",
    ),
    "wrong_count": Mode("n", "returnCountOnly is off by n"),
    "count_ignored": Mode("-", "returnCountOnly answers a page of features"),
    # answers that are errors
    "error_200": Mode("code", "every query answers an error body with that code and HTTP status 200"),
    "error_500_above": Mode(
        "n", "a page of more than n rows answers 'Error performing query operation', HTTP 200"
    ),
    "http_500_above": Mode("n", "a page of more than n rows answers HTTP status 500 in HTML"),
    "timeout_504_above": Mode("n", "a page of more than n rows answers a gateway's 504 in HTML"),
    "image_limit": Mode("n", "image services send pictures of at most n by n cells"),
    "image_fail_above": Mode("n", "an image of more than n cells answers 500 in JSON called an image"),
    "image_poison": Mode("(x, y)", "any image that covers that place answers 500 in JSON called an image"),
    "image_shrinks": Mode(
        "n", "an image of more than n cells a side comes with n cells a side, whatever was asked"
    ),
    "no_tiff": Mode("-", "image services send no TIFF, in which a client would see the place of the image"),
    "no_samples": Mode("-", "image services know no getSamples"),
    "poison": Mode("id", "any page with that object id answers 500 in HTTP 200"),
    "poison_address": Mode("text", "a batch of addresses with that text in it answers 500 in HTTP 200"),
    "poison_place": Mode("text", "the address of a place with that text in it answers 500 in HTTP 200"),
    "batch_limit": Mode("n", "a locator answers n addresses of a batch at most, whatever it advertises"),
    "busy_429": Mode("k or (k, seconds)", "the first k requests answer 429 with Retry-After"),
    "busy_503": Mode("k or (k, seconds)", "the first k requests answer 503 with Retry-After"),
    "token_expires": Mode(
        "k",
        "after k requests 498, until a request brings another token that is valid (SampleServer.new_token())",
    ),
    "referer_token": Mode("referer", "a token is needed, and 498 unless the Referer header is this one"),
    "http_basic": Mode("name:password", "401 in HTML unless the Authorization header holds these"),
    "token_status": Mode("-", "498 and 499 are HTTP statuses, too"),
    "login_page": Mode("-", "every request answers an HTML log-in page with HTTP status 200"),
    "refuse_1_1": Mode("-", "a firewall answers 403 in HTML where the query holds 1=1"),
    "redirect": Mode("base", "every request is sent to the same path below that base, with status 307"),
    "url_prefix": Mode("-", "direct requests answer 403; /proxy?URL answers"),
    # the administrator API (for service *)
    "no_bulk_admin": Mode("-", "before 10.3: no startServices, stopServices and deleteServices"),
    "stopped_unlisted": Mode("-", "the catalog leaves out services that are stopped"),
    "read_only_stores": Mode(
        "-", "the stores of users and roles belong to the enterprise and refuse changes"
    ),
    "store_busy": Mode("k", "the first k posted operations meet another one that accesses the store"),
    "logs_by_get": Mode("-", "logs/query refuses POST with code 405"),
    "machine_down": Mode(
        "name", "a machine of the site does not answer; with * none does, and no client is served"
    ),
    # transport
    "cut_body": Mode("k", "the first k requests' bodies are cut off short of their Content-Length"),
    "cut_body_above": Mode("n", "the same for pages of more than n rows"),
    "cut_json": Mode("k", "the first k requests' JSON ends in the middle, with a Content-Length that fits"),
    "cut_json_above": Mode("n", "the same for pages of more than n rows"),
    "slow_body": Mode("seconds", "the body takes that long"),
    "slow_answer": Mode("seconds", "nothing comes for that long"),
    "reset": Mode("k", "the connection of the first k requests is reset"),
    "no_gzip": Mode("-", "bodies are never compressed"),
}


@dataclass
class Playing:
    """One mode that is on, with what it remembers between requests."""

    name: str
    value: Any = None
    count: int = 0
    seen: Set[str] = field(default_factory=set)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def next(self) -> int:
        """1 at the first call, 2 at the second, ..."""
        with self.lock:
            self.count += 1
            return self.count


class Modes:
    """The modes that are on, by service; "*" stands for all."""

    def __init__(self) -> None:
        self._on: Dict[Tuple[str, str], Playing] = {}
        self._lock = threading.Lock()

    def set(self, service: str, name: str, value: Any = None) -> Playing:
        """Switches a mode on (anew). Raises ValueError for a name that is not in the table."""
        if name not in MODES:
            raise ValueError(f"no mode {name}; there are {', '.join(sorted(MODES))}")
        playing = Playing(name, value)
        with self._lock:
            self._on[service, name] = playing
        return playing

    def clear(self, service: Optional[str] = None, name: Optional[str] = None) -> None:
        with self._lock:
            self._on = {
                key: playing
                for key, playing in self._on.items()
                if (service is not None and key[0] != service) or (name is not None and key[1] != name)
            }

    @contextmanager
    def playing(self, service: str, name: str, value: Any = None) -> Iterator[Playing]:
        """The mode for the length of a block; what was on before comes back."""
        before = self._on.get((service, name))
        yield_value = self.set(service, name, value)
        try:
            yield yield_value
        finally:
            self.clear(service, name)
            if before is not None:
                self._on[service, name] = before

    def of(self, service: str) -> Dict[str, Playing]:
        """The modes that hold for a service; its own go before those for all."""
        with self._lock:
            return {
                **{name: playing for (key, name), playing in self._on.items() if key == "*"},
                **{name: playing for (key, name), playing in self._on.items() if key == service},
            }


def from_text(text: str) -> Tuple[str, str, Any]:
    """Service, mode and value of `SERVICE:MODE[=VALUE]`. Raises ValueError where the mode is unknown."""
    target, _, raw = text.partition("=")
    service, colon, name = target.rpartition(":")
    if not colon or name not in MODES:
        raise ValueError(f"{text!r} is not SERVICE:MODE[=VALUE]; modes: {', '.join(sorted(MODES))}")
    value: Any = raw or None
    for kind in (int, float):
        try:
            value = kind(raw)
            break
        except ValueError:
            continue
    return service, name, value
