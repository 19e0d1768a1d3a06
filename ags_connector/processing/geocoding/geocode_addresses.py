# SPDX-License-Identifier: GPL-2.0-or-later
"""Find the places of all addresses of a table or layer."""

from __future__ import annotations

from typing import Any, Dict

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ...bridge.i18n import tr
from ...rest.errors import InvalidInput
from .. import parameters as shared
from ..base import AgsAlgorithm
from ..values import Run, Values
from .address_mapping import read_field_map
from .address_preview import address_reader, show_addresses
from .address_table import MATCHED_COUNT, UNMATCHED, UNMATCHED_COUNT, AddressTable
from .locator_at_url import locator_at, locator_url

INPUT = "INPUT"
ADDRESS_FIELD = "ADDRESS_FIELD"
FIELD_MAP = "FIELD_MAP"
MIN_SCORE = "MIN_SCORE"
RESUME = "RESUME"
DRY_RUN = "DRY_RUN"


class GeocodeAddresses(AgsAlgorithm):
    """Asks for every address once, in batches, and says of each what became of it."""

    ID = "geocodeaddresses"
    GROUP_ID = "geocoding"

    def title(self) -> str:
        """Return the name."""
        return tr("Geocode addresses")

    def keywords(self) -> str:
        """Return the search words."""
        return tr("geocode,address,locator,batch,table,points,match,place")

    def url_parameter(self) -> Any:
        """Make the URL parameter."""
        return locator_url()

    def add_parameters(self) -> None:
        """Add the input, how its addresses are read, and the outputs."""
        self._add_input()
        self.addParameter(
            shared.switch(
                DRY_RUN,
                tr("Only show what would be sent"),
                tr(
                    "Write to the log which field gives which part of the address, guessed ones among them, and the "
                    "first addresses; send none of them."
                ),
                False,
            )
        )
        self.addParameter(self._min_score())
        self.addParameter(shared.country())
        fields = shared.fields()
        fields.setDescription(tr("Match fields"))
        fields.setHelp(
            tr(
                "Fields of the locator to keep, separated by commas; * and ? are wildcards. Empty: all of them."
            )
        )
        resume = QgsProcessingParameterBoolean(RESUME, tr("Go on with interrupted work"), True)
        shared.with_help(
            resume,
            tr(
                "Take the answers that an interrupted run with the same input got, in place of asking for "
                "them again. Switched off: ask for everything anew."
            ),
        )
        for definition in (shared.categories(), shared.language(), fields, resume):
            self.addParameter(shared.advanced(definition))
        self._add_outputs()

    def check(self, values: Values) -> None:
        """Check the field map, the fields and the second output."""
        field_map = read_field_map(values.text(FIELD_MAP))
        if field_map and values.text(ADDRESS_FIELD):
            raise InvalidInput(tr("Give either the field of the address or a field map, not both."))
        values.names(shared.FIELDS)
        values.names(shared.COUNTRY)
        values.names(shared.CATEGORIES)
        values.check_output(UNMATCHED)

    def execute(self, run: Run) -> Dict[str, Any]:
        """Geocode into the sinks."""
        locator, source = locator_at(run), run.source(INPUT)
        field_map = read_field_map(run.text(FIELD_MAP))
        reader, mapping = address_reader(run, locator, source, run.text(ADDRESS_FIELD), field_map)
        if run.flag(DRY_RUN):
            show_addresses(run, locator, source, reader)
            return {}
        table = AddressTable(run, locator, source, reader, mapping, resume=run.flag(RESUME))
        return table.geocode(run.number(MIN_SCORE) or 0.0)

    def _add_input(self) -> None:
        self.addParameter(
            shared.source(
                INPUT,
                tr("Table of addresses"),
                tr("Any table or layer with addresses; with “Selected features only” just those."),
                [QgsProcessing.SourceType.TypeVector],
            )
        )
        field = QgsProcessingParameterField(
            ADDRESS_FIELD, tr("Field with the whole address"), None, INPUT, optional=True
        )
        shared.with_help(
            field,
            tr(
                "The field that holds the address in one line. Empty: see the field map; where that is "
                "empty, too, the fields are guessed from their names, and the log says how."
            ),
        )
        self.addParameter(field)
        self.addParameter(
            shared.text(
                FIELD_MAP,
                tr("Field map"),
                tr(
                    "For addresses in several fields: JSON that gives a field or a QGIS expression for each field of "
                    "the locator, for example {example}."
                ).replace("{example}", '{"City": "town", "Postal": "left(zip, 5)"}'),
            )
        )

    def _min_score(self) -> QgsProcessingParameterNumber:
        definition = QgsProcessingParameterNumber(
            MIN_SCORE, tr("Least score"), QgsProcessingParameterNumber.Type.Double, 0, True, 0, 100
        )
        return shared.with_help(
            definition,
            tr("Matches with a lower score, from 0 to 100, count as unmatched. 0: all matches count."),
        )

    def _add_outputs(self) -> None:
        self.addParameter(
            shared.sink(
                tr("Geocoded addresses"),
                tr(
                    "The layer of points to write, with the fields of the input, its ids and the match fields. Without "
                    "an output for unmatched rows these are in it, too, without a place."
                ),
                QgsProcessing.SourceType.TypeVectorPoint,
            )
        )
        unmatched = QgsProcessingParameterFeatureSink(
            UNMATCHED, tr("Unmatched addresses"), QgsProcessing.SourceType.TypeVector, None, True, False
        )
        shared.with_help(
            unmatched,
            tr("A copy of the rows that were not matched, with status, score and reason. Optional."),
        )
        self.addParameter(unmatched)
        self.addOutput(QgsProcessingOutputNumber(MATCHED_COUNT, tr("Addresses matched")))
        self.addOutput(QgsProcessingOutputNumber(UNMATCHED_COUNT, tr("Addresses not matched")))
