# SPDX-License-Identifier: GPL-2.0-or-later
"""The requests that a query of one layer is made of; each answer comes back as a value."""

from __future__ import annotations

import logging
from copy import copy
from dataclasses import replace
from typing import Any, Dict, List, Optional, Sequence, Tuple, Union

from ..formats.esri_json import decode_feature_set
from ..formats.feature_batch import FeatureBatch, FeatureSchema
from ..formats.fields import Field
from ..formats.geometry_type import GeometryType
from ..formats.pbf import PbfError, decode_feature_collection
from .answers import read_count, read_extent, read_object_ids
from .errors import AgsError, NotArcGIS, ServerError, SignInRequired
from .feedback import Feedback
from .models import Extent, LayerInfo
from .paging import DownloadPlan, Page
from .query import ALWAYS_TRUE, Query
from .retry import RetryPolicy, is_struggle
from .session import Session

_REFUSED = (400, 403, 406)
_NOT_BINARY = (GeometryType.MULTIPATCH, GeometryType.ENVELOPE)
# These shape an answer in ways that only the JSON reader knows.
_UNKNOWN_TO_BINARY = frozenset(
    {"returnTrueCurves", "quantizationParameters", "returnCentroid", "multipatchOption"}
)

PageAnswer = Union[bytes, Dict[str, Any]]

_log = logging.getLogger(__name__)


class LayerRequests:
    """Sends the *Query* operation of one layer in its variants.

    Knows the condition that stands for "all rows": ``1=1``, or another one where a firewall refuses that.
    Safe to use from several threads.
    """

    def __init__(self, url: str, session: Session, info: LayerInfo) -> None:
        self.url = f"{url}/query"
        self.info = info
        self._session = session
        self._always_true = ALWAYS_TRUE
        self._reads_binary = (
            "pbf" in info.capabilities.formats and info.schema.geometry_type not in _NOT_BINARY
        )

    def with_feedback(self, feedback: Feedback) -> LayerRequests:
        """Return the same requests with another feedback to ask about Cancel."""
        other = copy(self)
        other._session = self._session.with_feedback(feedback)
        return other

    def count(self, query: Query) -> Optional[int]:
        """Return how many rows match; ``None`` where the server answers something else."""
        return read_count(self._ask(query, {"returnCountOnly": True}))

    def object_ids(self, query: Query) -> Optional[List[Any]]:
        """Return the ids of all rows that match, ascending; ``None`` where the layer gives none."""
        _, ids = read_object_ids(self._ask(query, {"returnIdsOnly": True}))
        return None if ids is None else sorted(ids, key=lambda item: (isinstance(item, str), item))

    def extent(self, query: Query) -> Optional[Extent]:
        """Return the rectangle around all rows that match; ``None`` where there are none."""
        return read_extent(self._ask(query, {"returnExtentOnly": True, "outSR": query.out_sr}))

    def id_checksum(self, query: Query) -> Optional[Tuple[int, int]]:
        """Return count and sum of the object ids that match; ``None`` where the server cannot tell."""
        oid = self.info.schema.object_id_field
        if not oid or not self.info.capabilities.statistics:
            return None
        statistics = [
            {"statisticType": kind, "onStatisticField": oid, "outStatisticFieldName": f"ags_{kind}"}
            for kind in ("count", "sum")
        ]
        body = self._ask(query, {"outStatistics": statistics})
        rows = body.get("features") or [{}]
        values = {str(key).lower(): value for key, value in (rows[0].get("attributes") or {}).items()}
        count, total = values.get("ags_count"), values.get("ags_sum")
        if count is None or (total is None and count):
            return None
        return int(count), int(total or 0)

    def answer(self, query: Query, more: Dict[str, Any]) -> Dict[str, Any]:
        """Return the JSON answer to ``query`` with ``more`` parameters, whatever it holds."""
        return self._ask(query, more)

    def kmz(self, query: Query) -> bytes:
        """Return what matches as the server's own KMZ: one page, in its symbols, in WGS 84."""
        params = {"outFields": "*", "returnGeometry": True, "returnZ": True, "f": "kmz"}
        return self._session.get_bytes(self.url, {**query.filter_params(self._always_true), **params}).content

    def fetch_page(self, query: Query, plan: DownloadPlan, page: Page, wanted: Sequence[Field],
                   retry: Optional[RetryPolicy] = None) -> PageAnswer:  # fmt: skip
        """Fetch the rows of ``page`` with the fields ``wanted``, for :meth:`decode_page` to read."""
        params = query.answer_params(self.info, wanted)
        if page.object_ids:
            query = self._only(query, page)
        elif plan.order:
            params.update(
                resultOffset=page.offset, resultRecordCount=page.size, orderByFields=list(plan.order)
            )
            if plan.standard:
                params["resultType"] = "standard"
        if self._reads_binary and not _UNKNOWN_TO_BINARY & set(query.extra):
            content = self._binary_page(query, params, retry)
            if content is not None:
                return content
        return self._ask(query, params, retry)

    def decode_page(self, answer: PageAnswer, schema: FeatureSchema) -> FeatureBatch:
        """Read an answer into a batch.

        Raises ``PbfError`` for a binary one that cannot be read; the next :meth:`fetch_page` asks for JSON.
        """
        if isinstance(answer, bytes):
            try:
                return decode_feature_collection(answer, schema)
            except PbfError as error:
                self._leave_binary(f"cannot be read ({error})")
                raise
        if "features" not in answer:
            raise NotArcGIS("The answer to a query holds no features.", url=self.url)
        return decode_feature_set(answer, schema)

    def _binary_page(
        self, query: Query, params: Dict[str, Any], retry: Optional[RetryPolicy]
    ) -> Optional[bytes]:
        """Fetch a page as ``f=pbf``; ``None`` where the server refuses that."""
        asked = {**query.filter_params(self._always_true), **params, "f": "pbf"}
        try:
            return self._session.get_bytes(self.url, asked, retry=retry).content
        except ServerError as error:
            if is_struggle(error) or isinstance(error, SignInRequired):
                raise
            self._leave_binary(f"are refused ({error.message})")
            return None

    def _leave_binary(self, reason: str) -> None:
        if self._reads_binary:
            _log.warning("Binary answers of %s %s; JSON is asked for instead.", self.url, reason)
        self._reads_binary = False

    def _only(self, query: Query, page: Page) -> Query:
        span, oid = page.id_range(), self.info.schema.object_id_field
        # Joined layers have dotted names, on which a range may fall on the wrong table.
        if span and oid and "." not in oid:
            return replace(query, object_ids=()).with_where(f"{oid} >= {span[0]} AND {oid} <= {span[1]}")
        return replace(query, object_ids=page.object_ids)

    def _ask(self, query: Query, more: Dict[str, Any], retry: Optional[RetryPolicy] = None) -> Dict[str, Any]:
        try:
            return self._session.get(
                self.url, {**query.filter_params(self._always_true), **more}, retry=retry
            )
        except AgsError as error:
            if query.where or self._always_true != ALWAYS_TRUE or not _is_refusal(error):
                raise
            return self._ask_otherwise(query, more, retry, error)

    def _ask_otherwise(self, query: Query, more: Dict[str, Any], retry: Optional[RetryPolicy],
                       first: AgsError) -> Dict[str, Any]:  # fmt: skip
        """Repeat the request with another condition that is always true; some firewalls refuse ``1=1``."""
        name = self.info.schema.object_id_field or next((item.name for item in self.info.schema.fields), None)
        if name is None:
            raise first
        other = (
            f"{name} IS NOT NULL"
            if self.info.schema.object_id_field
            else f"{name} IS NOT NULL OR {name} IS NULL"
        )
        try:
            body = self._session.get(self.url, {**query.filter_params(other), **more}, retry=retry)
        except AgsError:
            raise first from None
        self._always_true = other
        return body


def _is_refusal(error: AgsError) -> bool:
    """Whether a firewall, rather than a missing sign-in, may have refused the request."""
    if isinstance(error, SignInRequired):
        return error.http_status == 403 and error.code in (None, 403)
    refused = error.code in _REFUSED or error.http_status in _REFUSED
    return isinstance(error, NotArcGIS) or (isinstance(error, ServerError) and refused)
