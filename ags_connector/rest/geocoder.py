# SPDX-License-Identifier: GPL-2.0-or-later
"""A locator: addresses to places, places to addresses."""

from __future__ import annotations

import copy
import re
from pathlib import Path
from typing import Any, Dict, Iterable, Iterator, List, Mapping, Optional, Sequence, Tuple, Union

from ..formats.feature import Feature, features_of
from ..formats.fields import Field, FieldType
from .errors import InvalidInput, NotArcGIS, ServerError
from .feedback import Feedback
from .geocode_batches import REASON, AddressBatches, Answer, Record
from .geocode_params import Names, area, listed, point
from .geocode_results import GeocodeResults, id_values
from .geocoder_info import GeocoderInfo
from .models import DownloadReport
from .places import (
    STATUS,
    Suggestion,
    batch_of,
    decode_found,
    decode_reverse,
    read_suggestions,
)
from .query import read_reference
from .retry import RetryPolicy
from .reverse_batches import Outcome, reverse_each
from .service import Service

Address = Union[str, Mapping[str, Any]]
_PAGE_MEMBERS = ("addressFields", "singleLineAddressField", "candidateFields")
_NOTHING_THERE = re.compile(r"unable to find (?:an )?address|no address (?:was )?found", re.IGNORECASE)
_BAD_REQUEST = 400
# A batch that fails is halved, so it is not worth many attempts as it is.
_BATCH_RETRY = RetryPolicy(time_out_attempts=1, first_pause=0.1, factor=5.0)


class Geocoder(Service):
    """A geocoding service by its address, ``…/GeocodeServer`` (REST: *Geocode Service*).

    Places are given as ``(x, y)`` in WGS 84, or as anything that is read as a geometry; ``in_sr`` says the spatial
    reference where the value itself does not. ``out_sr`` is that of the results, the locator's own if not given.
    """

    @property
    def info(self) -> GeocoderInfo:
        """What the service's page says; raises like :meth:`check`."""
        if not isinstance(self._info, GeocoderInfo):
            self.check()
            self._info = GeocoderInfo.from_json(self.page)
        return self._info

    def check(self) -> None:
        """Read the service's page now; ``NotArcGIS`` where it is no geocoding service."""
        if not any(name in self.page for name in _PAGE_MEMBERS):
            raise NotArcGIS("This address is no geocoding service.", url=self.url)

    def find_address_candidates(  # noqa: PLR0913 - the operation has them
        self,
        address: Union[Address, Suggestion, None] = None,
        *,
        max_candidates: Optional[int] = None,
        extent: Any = None,
        location: Any = None,
        in_sr: Any = None,
        out_sr: Any = None,
        out_fields: Names = "*",
        categories: Names = None,
        country: Names = None,
        language: Optional[str] = None,
        magic_key: Optional[str] = None,
        extra: Optional[Mapping[str, Any]] = None,
        **parts: Any,
    ) -> GeocodeResults:
        """Return the places that an address may mean, the best first (REST: *Find Address Candidates*).

        The address is one line, a mapping of the locator's fields, or a suggestion; or the fields are given by name:
        ``find_address_candidates(Address="380 New York St", City="Redlands")``. Names count in any case; those that
        are also parameters here (``country``) go into a mapping. ``extent`` is where to look at all, ``location``
        near what; ``country`` is a code such as ``USA``, or several; ``extra`` holds further REST parameters.
        Raises ``NotFound`` for a field that the locator has not, ``InvalidInput`` where there is no address or the
        locator takes none in one line. Nothing found is an empty result.
        """
        asked = self._by_field(address, parts)
        if not any(asked.values()) and not magic_key:
            raise InvalidInput("There is no address to look for.", url=self.url)
        key = magic_key or (address.magic_key if isinstance(address, Suggestion) else None)
        params = {
            **asked,
            "magicKey": key or None,
            "maxLocations": max_candidates,
            "searchExtent": area(extent, in_sr),
            "location": point(location, in_sr),
            "outSR": read_reference(out_sr),
            "outFields": listed(out_fields),
            "category": listed(categories),
            "sourceCountry": listed(country),
            "langCode": language,
            **(extra or {}),
        }
        body = self._get(params, "findAddressCandidates")
        return GeocodeResults(decode_found(body, self.info.candidate_fields))

    def suggest(
        self,
        text: str,
        *,
        max_suggestions: Optional[int] = None,
        extent: Any = None,
        location: Any = None,
        in_sr: Any = None,
        categories: Names = None,
        country: Names = None,
    ) -> List[Suggestion]:
        """Return completions of what was typed so far (REST: *Suggest*).

        Give one to :meth:`find_address_candidates` as it is. Raises ``InvalidInput`` where the locator offers none.
        """
        if not self.info.suggests:
            raise InvalidInput(f"The locator {self.name} makes no suggestions.", url=self.url)
        params = {
            "text": text,
            "maxSuggestions": max_suggestions,
            "searchExtent": area(extent, in_sr),
            "location": point(location, in_sr),
            "category": listed(categories),
            "countryCode": listed(country),
        }
        return read_suggestions(self._get(params, "suggest"))

    def reverse_geocode(
        self,
        location: Any,
        *,
        distance: Optional[float] = None,
        in_sr: Any = None,
        out_sr: Any = None,
        language: Optional[str] = None,
        feature_types: Names = None,
        extra: Optional[Mapping[str, Any]] = None,
    ) -> Optional[Feature]:
        """Return the address at or near a place, ``None`` where there is none (REST: *Reverse Geocode*).

        ``distance`` is how far to look, in metres (newer locators ignore it). ``feature_types`` are names such as
        ``PointAddress``. The feature's attributes are the address's parts as the locator names them, its geometry
        the place of the address. Raises ``InvalidInput`` where the locator works in one direction only.
        """
        place = point(location, in_sr)
        if place is None:
            raise InvalidInput("There is no place to look at.", url=self.url)
        self._check_reverses()
        params = {
            "location": place,
            "distance": distance,
            "outSR": read_reference(out_sr),
            "langCode": language,
            "featureTypes": listed(feature_types),
            **(extra or {}),
        }
        try:
            body = self._get(params, "reverseGeocode")
        except ServerError as error:
            if _is_nothing_there(error):
                return None
            raise
        batch = decode_reverse(body)
        return next(features_of(batch)) if batch else None

    def reverse_geocode_all(
        self, locations: Iterable[Any], *, feedback: Optional[Feedback] = None, **options: Any
    ) -> Iterator[Tuple[Any, Outcome]]:
        """Yield each location, in order, with its address, ``None``, or the error that it met; a few are asked at once.

        ``options`` are those of :meth:`reverse_geocode`. Nothing is kept, so that any number can be asked for; a
        location that is ``None`` has no address. Raises like :func:`reverse_each`, and ``InvalidInput`` at once
        where the locator works in one direction only.
        """
        self._check_reverses()
        asking = copy.copy(self)
        asking.session = self.session.with_feedback(feedback) if feedback else self.session

        def ask(location: Any) -> Optional[Feature]:
            return None if location is None else asking.reverse_geocode(location, **options)

        return reverse_each(ask, locations, asking.session.feedback)

    def geocode_addresses(
        self,
        addresses: Union[Iterable[Address], Mapping[Any, Address]],
        *,
        feedback: Optional[Feedback] = None,
        **options: Any,
    ) -> GeocodeResults:
        """Return a place for every address, in their order (REST: *Geocode Addresses*).

        Addresses are lines or mappings of the locator's fields; a mapping of ids to addresses keeps the ids, otherwise
        they are counted from 1. The columns ``ResultID`` (the id), ``Status`` and ``Reason`` stand first: ``M``
        matched, ``T`` several places are equally good, ``U`` unmatched, ``E`` failed for the reason given. ``options``
        are those of :meth:`batches`, and so are the errors.
        """
        given = addresses if isinstance(addresses, Mapping) else dict(enumerate(addresses, 1))
        records = [Record(number, self._by_field(item, {})) for number, item in enumerate(given.values(), 1)]
        batches = self.batches(feedback=feedback, **options)
        answers: List[Answer] = []
        hears = feedback or self.session.feedback
        while len(answers) < len(records):
            answers += batches.answers(records[len(answers) : len(answers) + batches.size])
            hears.setProgress(100 * len(answers) / len(records))
        return self._results(id_values(list(given)), answers)

    def batches(
        self,
        *,
        out_sr: Any = None,
        out_fields: Names = None,
        categories: Names = None,
        country: Names = None,
        language: Optional[str] = None,
        feedback: Optional[Feedback] = None,
        extra: Optional[Mapping[str, Any]] = None,
    ) -> AddressBatches:
        """Return what answers addresses in batches of the size that the service suggests, never above its maximum.

        For work that keeps its results as they come; :meth:`geocode_addresses` does all at once.
        """
        session = self.session.with_feedback(feedback) if feedback else self.session
        options: Dict[str, Any] = {
            "outSR": read_reference(out_sr),
            "outFields": listed(out_fields),
            "category": listed(categories),
            "sourceCountry": listed(country),
            "langCode": language,
            **(extra or {}),
        }

        def ask(records: Sequence[Record]) -> Mapping[str, Any]:
            addresses = {"records": [record.to_json() for record in records]}
            url = f"{self.url}/geocodeAddresses"
            return session.get(url, {"addresses": addresses, **options}, as_form=True, retry=_BATCH_RETRY)

        return AddressBatches(ask, self.info.batch_size, session.feedback)

    def export_results(
        self, results: GeocodeResults, path: Union[str, Path], *, overwrite: bool = True
    ) -> DownloadReport:
        """Write results to a file in the format of its suffix; see :meth:`GeocodeResults.export`."""
        return results.export(path, overwrite=overwrite)

    def _check_reverses(self) -> None:
        if not self.info.reverses:
            raise InvalidInput(f"The locator {self.name} finds no addresses of places.", url=self.url)

    def _by_field(
        self, address: Union[Address, Suggestion, None], parts: Mapping[str, Any]
    ) -> Dict[str, str]:
        """Return an address by the locator's own field names."""
        if isinstance(address, Suggestion):
            address = address.text
        if isinstance(address, str):
            address = {self.info.line_field().name: address}
        return self.info.address({**(address or {}), **parts})

    def _results(self, ids: Sequence[Any], answers: Sequence[Answer]) -> GeocodeResults:
        items = [answer.told(ResultID=given) for answer, given in zip(answers, ids)]
        reference = next((item.spatial_reference for item in answers if item.spatial_reference), None)
        whole = all(isinstance(item, int) for item in ids)
        identity = Field("ResultID", FieldType.BIG_INTEGER if whole else FieldType.STRING)
        leading = (identity, STATUS, REASON)
        return GeocodeResults(batch_of(items, reference, self.info.candidate_fields, leading))


def _is_nothing_there(error: ServerError) -> bool:
    said = " ".join((error.message, *error.details))
    return error.code == _BAD_REQUEST and bool(_NOTHING_THERE.search(said))
