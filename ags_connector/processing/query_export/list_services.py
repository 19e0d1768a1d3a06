# SPDX-License-Identifier: GPL-2.0-or-later
"""List the services of a site as a table."""

from __future__ import annotations

from fnmatch import fnmatchcase
from itertools import chain
from typing import Any, Dict, List, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFields,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ...bridge.fields import to_qgs_fields
from ...bridge.i18n import tr
from ...formats.fields import Field, FieldType
from ...rest.catalog import ArcServer, Catalog, Folder, FolderListing
from ...rest.errors import Canceled, InvalidInput
from ...rest.open import open_url
from ...rest.portal import Group, Item, Portal
from ...rest.urls import join, parse
from .. import parameters as shared
from ..base import AgsAlgorithm
from ..feature_output import FeatureOutput
from ..values import Run, Values

TYPES = "TYPES"
SERVICE_COUNT = "SERVICE_COUNT"

_COLUMNS = ("folder", "name", "type", "url", "status", "reason")
_STATUS = _COLUMNS.index("status")


class ListServices(AgsAlgorithm):
    """Writes one row per service; folders that cannot be read are rows too."""

    ID = "listservices"
    GROUP_ID = "queryexport"

    def title(self) -> str:
        """Return the name."""
        return tr("List services")

    def keywords(self) -> str:
        """Return the search words."""
        return tr("catalog,directory,folder,service,inventory,browse,table")

    def url_parameter(self) -> QgsProcessingParameterString:
        """Make the URL parameter."""
        return shared.url(
            tr("Catalog URL"),
            tr("URL of a site, such as https://host/arcgis/rest/services, or of one of its folders."),
        )

    def add_parameters(self) -> None:
        """Add the filter by type and the outputs."""
        self.addParameter(
            shared.text(
                TYPES,
                tr("Service types"),
                tr(
                    "Only services of these types, separated by commas; * and ? are wildcards, for example: "
                    "FeatureServer, Map*. Empty: all types."
                ),
            )
        )
        self.addParameter(
            shared.sink(
                tr("Services"),
                tr(
                    "A table with a row per service; status and reason say which folders could not "
                    "be read, and why."
                ),
                QgsProcessing.SourceType.TypeVector,
            )
        )
        self.addOutput(QgsProcessingOutputNumber(SERVICE_COUNT, tr("Services listed")))

    def check(self, values: Values) -> None:
        """Check the list of types."""
        values.names(TYPES)

    def execute(self, run: Run) -> Dict[str, Any]:
        """Walk through the folders and write what they hold."""
        patterns = [item.lower() for item in run.names(TYPES)]
        fields, _ = to_qgs_fields([Field(name, FieldType.STRING) for name in _COLUMNS])
        listings = _catalog(run).walk()
        # The output is made once the site has answered: a wrong URL leaves no empty file.
        first = next(listings)
        output = FeatureOutput(run, fields, QgsWkbTypes.Type.NoGeometry, QgsCoordinateReferenceSystem())
        count = 0
        try:
            for listing in chain([first], listings):
                rows = _rows(listing, patterns)
                output.write([_feature(fields, row) for row in rows])
                count += sum(row[_STATUS] == "ok" for row in rows)
                _tell(run, listing)
        except Canceled:
            run.warn(tr("Canceled: the table holds {count} services, not all.").format(count=count))
        output.close()
        return {shared.OUTPUT: output.destination, SERVICE_COUNT: count}


def _catalog(run: Run) -> Catalog:
    """Return the catalog at the URL; for the URL of anything else on a site the catalog that lists it."""
    found = open_url(run.url(), session=run.session())
    if isinstance(found, Catalog):
        return found
    if isinstance(found, (Portal, Group, Item)):
        raise InvalidInput(
            tr("This is the URL of a portal, not of a server. “Search portal” lists what a portal has."),
            url=run.url(),
        )
    address = parse(found.url)
    root = join(address.services_root, address.folder) if address.folder else address.services_root
    run.info(tr("The URL is that of a service; this is its catalog: {url}").format(url=root))
    return Folder(root, session=found.session) if address.folder else ArcServer(root, session=found.session)


def _rows(listing: FolderListing, patterns: Sequence[str]) -> List[Sequence[str]]:
    if listing.error is not None:
        status = "locked" if listing.locked else "error"
        return [(listing.path, "", "", "", status, str(listing.error))]
    return [
        (listing.path, item.name, item.type, item.url, "ok", "")
        for item in listing.services
        if not patterns or any(fnmatchcase(item.type.lower(), pattern) for pattern in patterns)
    ]


def _tell(run: Run, listing: FolderListing) -> None:
    where = listing.path or tr("the top folder")
    if listing.error is None:
        run.info(tr("{folder}: {count} services").format(folder=where, count=len(listing.services)))
    elif listing.locked:
        run.warn(tr("{folder} is locked: it needs a sign-in.").format(folder=where))
    else:
        run.warn(tr("{folder} cannot be read: {reason}").format(folder=where, reason=listing.error))


def _feature(fields: QgsFields, row: Sequence[str]) -> QgsFeature:
    feature = QgsFeature(fields)
    feature.setAttributes(list(row))
    return feature
