# SPDX-License-Identifier: GPL-2.0-or-later
"""Search a portal for items."""

from __future__ import annotations

from itertools import islice
from typing import Any, Dict, Optional, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ...bridge.i18n import tr
from ...formats.spatial_reference import WGS84
from ...rest import token_service, urls
from ...rest.errors import Canceled, InvalidInput, NotArcGIS
from ...rest.models import Extent
from ...rest.portal import Item, Listing, Portal
from ...rest.portal.addresses import parse_portal
from ...rest.portal.item_types import item_type, unknown_types
from ...rest.portal.search import ItemQuery
from .. import parameters as shared
from ..base import AgsAlgorithm
from ..feature_output import FeatureOutput
from ..values import Run, Values
from .item_rows import item_feature, item_fields

QUERY = "QUERY"
ITEM_TYPES = "ITEM_TYPES"
MAX_ITEMS = "MAX_ITEMS"
SORT_BY = "SORT_BY"
ITEM_COUNT = "ITEM_COUNT"
RELEVANCE = "relevance"
# What is looked for by date or fame is wanted with the newest, the most famous first.
_ORDERS: Dict[str, Tuple[str, bool]] = {
    RELEVANCE: ("", False),
    "title": ("title", False),
    "type": ("type", False),
    "owner": ("owner", False),
    "modified": ("modified", True),
    "created": ("created", True),
    "views": ("views", True),
}
_WGS84 = "EPSG:4326"
_AT_ONCE = 100


class SearchPortal(AgsAlgorithm):
    """Writes one row per item, its extent as a polygon."""

    ID = "searchportal"
    GROUP_ID = "portal"

    def title(self) -> str:
        """Return the name."""
        return tr("Search portal")

    def keywords(self) -> str:
        """Return the search words."""
        return tr("portal,online,item,content,group,find,web map,layer,table,inventory")

    def url_parameter(self) -> QgsProcessingParameterString:
        """Make the URL parameter."""
        return shared.url(
            tr("Portal URL"),
            tr(
                "URL of a portal, such as https://host/portal or https://name.maps.arcgis.com, or of any page in it. "
                "That of a group's page searches the group."
            ),
        )

    def add_parameters(self) -> None:
        """Add what to look for, and the outputs."""
        self.addParameter(
            shared.text(
                QUERY,
                tr("Search for"),
                tr(
                    "Words, or a query in the portal's language, for example: title:parcels AND owner:jane "
                    "AND -tags:old. Empty: all content of the organisation."
                ),
            )
        )
        self.addParameter(
            shared.text(
                ITEM_TYPES,
                tr("Item types"),
                tr(
                    "Only items of these types, separated by commas: Feature Service, Web Map. Empty: all types."
                ),
            )
        )
        self.addParameter(
            shared.count(
                MAX_ITEMS,
                tr("Greatest number of items"),
                tr("No more than this many items. 0: all that the portal gives, which is 10,000 at most."),
            )
        )
        self.addParameter(
            shared.extent(tr("Only items whose extent meets this rectangle. Empty: everywhere."))
        )
        self.addParameter(
            shared.advanced(
                shared.choice(
                    SORT_BY,
                    tr("Order"),
                    tr(
                        "What comes first: the best match, or by one of the columns; dates and views from the top."
                    ),
                    _ORDERS,
                    RELEVANCE,
                )
            )
        )
        self.addParameter(
            shared.sink(
                tr("Items"),
                tr("The layer to write: a row per item, with its extent as a polygon in WGS 84."),
                QgsProcessing.SourceType.TypeVectorPolygon,
            )
        )
        self.addOutput(QgsProcessingOutputNumber(ITEM_COUNT, tr("Items found")))

    def check(self, values: Values) -> None:
        """Check that the URL can be a portal's, and what to look for."""
        parse_portal(values.url())
        ItemQuery(values.text(QUERY), values.names(ITEM_TYPES)).check()

    def execute(self, run: Run) -> Dict[str, Any]:
        """Search, and write what was found page by page."""
        found = _search(run)
        # The output is made once the portal has answered: a wrong URL leaves no empty file.
        total = found.total
        fields, notes = item_fields()
        for note in notes:
            run.info(note)
        crs = QgsCoordinateReferenceSystem(_WGS84)
        output = FeatureOutput(run, fields, QgsWkbTypes.Type.Polygon, crs)
        entries = iter(found)
        count = 0
        try:
            while True:
                page = list(islice(entries, _AT_ONCE))
                if not page:
                    break
                output.write([item_feature(item, fields) for item in page])
                count += len(page)
                run.feedback.setProgress(100 * count / max(total or count, count))
        except Canceled:
            run.warn(tr("Canceled: the layer holds {count} items, not all.").format(count=count))
        output.close()
        _tell(run, found, count)
        return {shared.OUTPUT: output.destination, ITEM_COUNT: count}


def _search(run: Run) -> Listing[Item]:
    portal = _portal(run)
    sort_by, descending = _ORDERS[run.choice(SORT_BY)]
    user = portal.info.user
    who = tr("signed in as {user}").format(user=user.username) if user else tr("not signed in")
    run.info(tr("Portal “{name}”, {who}").format(name=portal.name, who=who))
    return portal.search(
        run.text(QUERY),
        run.names(ITEM_TYPES),
        max_items=run.integer(MAX_ITEMS),
        sort_by=sort_by,
        descending=descending,
        extent=_extent(run),
        group=parse_portal(run.url()).group,
    )


def _portal(run: Run) -> Portal:
    """Return the portal at the run's URL; of a server that belongs to one, the error names that."""
    portal = Portal(run.url(), session=run.session())
    try:
        portal.check()
    except NotArcGIS as error:
        owner = token_service.find(urls.site_of(run.url()), portal.session.anonymous()).portal
        if not owner:
            raise
        text = tr("This is the URL of a server that belongs to the portal {portal}. Give the portal's URL.")
        raise InvalidInput(text.format(portal=owner), url=run.url()) from error
    return portal


def _extent(run: Run) -> Optional[Extent]:
    polygon = run.extent(shared.EXTENT, QgsCoordinateReferenceSystem(_WGS84))
    if polygon is None:
        return None
    box = polygon.boundingBox()
    return Extent(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum(), WGS84)


def _tell(run: Run, found: Listing[Item], count: int) -> None:
    if found.is_limited:
        text = tr("{count} items written, as many as you asked for; the portal counts {total}.")
        run.info(text.format(count=count, total=found.total))
        return
    run.info(tr("{count} of {total} items written.").format(count=count, total=found.total))
    if not count:
        for sentence in unknown_types([item_type(name) for name in run.names(ITEM_TYPES)]):
            run.warn(sentence)
