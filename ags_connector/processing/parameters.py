# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameters that several algorithms share, each with its help."""

from __future__ import annotations

from typing import Iterable, Optional, TypeVar

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterAuthConfig,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..bridge.i18n import tr

URL = "URL"
AUTHCFG = "AUTHCFG"
OUTPUT = "OUTPUT"
WHERE = "WHERE"
FIELDS = "FIELDS"
EXTENT = "EXTENT"
CRS = "CRS"
DOMAINS = "DOMAINS"
COUNTRY = "COUNTRY"
CATEGORIES = "CATEGORIES"
LANGUAGE = "LANGUAGE"

DOMAIN_MODES = ("codes", "descriptions", "both")

_Definition = TypeVar("_Definition", bound=QgsProcessingParameterDefinition)


def with_help(definition: _Definition, text: str) -> _Definition:
    """Give a parameter its help text and return it."""
    definition.setHelp(text)
    return definition


def advanced(definition: _Definition) -> _Definition:
    """Move a rarely needed parameter to the advanced section and return it."""
    definition.setFlags(definition.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
    return definition


def text(name: str, label: str, help_text: str) -> QgsProcessingParameterString:
    """Make an optional text parameter, empty by default."""
    return with_help(QgsProcessingParameterString(name, label, None, False, True), help_text)


def choice(
    name: str, label: str, help_text: str, options: Iterable[str], default: str
) -> QgsProcessingParameterEnum:
    """Make a choice between static strings."""
    definition = QgsProcessingParameterEnum(name, label, list(options), False, default, False, True)
    return with_help(definition, help_text)


def url(label: str, help_text: str) -> QgsProcessingParameterString:
    """Make the mandatory URL parameter."""
    return with_help(QgsProcessingParameterString(URL, label), help_text)


def authcfg() -> QgsProcessingParameterAuthConfig:
    """Make the optional authentication parameter."""
    definition = QgsProcessingParameterAuthConfig(AUTHCFG, tr("Authentication"), None, True)
    return advanced(
        with_help(
            definition,
            tr(
                "Authentication configuration to sign in with. Empty: the one saved with the "
                "connection, if any."
            ),
        )
    )


def where() -> QgsProcessingParameterString:
    """Make the SQL filter parameter."""
    return text(
        WHERE,
        tr("Filter (SQL where)"),
        tr(
            "Only rows that meet this SQL condition, for example: STATE = 'TX' AND POP > 10000. "
            "Empty: all rows."
        ),
    )


def fields() -> QgsProcessingParameterString:
    """Make the parameter that names the wanted fields."""
    return text(
        FIELDS,
        tr("Fields"),
        tr("Names of the fields to keep, separated by commas; * and ? are wildcards. Empty: all fields."),
    )


def extent(help_text: str) -> QgsProcessingParameterExtent:
    """Make the optional extent parameter."""
    return with_help(QgsProcessingParameterExtent(EXTENT, tr("Extent"), None, True), help_text)


def crs() -> QgsProcessingParameterCrs:
    """Make the optional parameter for the CRS of the output."""
    return with_help(
        QgsProcessingParameterCrs(CRS, tr("CRS of the output"), None, True),
        tr(
            "Empty: the coordinates stay as the layer has them. The server transforms them where it "
            "knows the CRS "
            "by its EPSG or ESRI code, otherwise QGIS does."
        ),
    )


def domains() -> QgsProcessingParameterEnum:
    """Make the parameter that says how coded values are written."""
    return choice(
        DOMAINS,
        tr("Coded values"),
        tr(
            "What to write for fields with coded values: the codes, their descriptions, or both (a "
            "second field "
            "ending in _desc)."
        ),
        DOMAIN_MODES,
        DOMAIN_MODES[0],
    )


def count(name: str, label: str, help_text: str) -> QgsProcessingParameterNumber:
    """Make an optional whole number from 0, 0 by default."""
    kind = QgsProcessingParameterNumber.Type.Integer
    return with_help(QgsProcessingParameterNumber(name, label, kind, 0, True, 0), help_text)


def moment(name: str, label: str, help_text: str) -> QgsProcessingParameterDateTime:
    """Make an optional date and time."""
    return with_help(
        QgsProcessingParameterDateTime(name, label, QgsProcessingParameterDateTime.Type.DateTime, None, True),
        help_text,
    )


def switch(name: str, label: str, help_text: str, default: bool) -> QgsProcessingParameterBoolean:
    """Make a yes or no."""
    return with_help(QgsProcessingParameterBoolean(name, label, default), help_text)


def file_output(label: str, help_text: str, file_filter: str) -> QgsProcessingParameterFileDestination:
    """Make the parameter of an output file; ``file_filter`` is as file dialogs take it."""
    return with_help(QgsProcessingParameterFileDestination(OUTPUT, label, file_filter), help_text)


def source(
    name: str, label: str, help_text: str, kinds: Iterable[int], *, optional: bool = False
) -> QgsProcessingParameterFeatureSource:
    """Make a parameter for a vector layer of the given source types."""
    definition = QgsProcessingParameterFeatureSource(name, label, list(kinds), None, optional)
    return with_help(definition, help_text)


def country() -> QgsProcessingParameterString:
    """Make the parameter that keeps a search to some countries."""
    return text(
        COUNTRY,
        tr("Country"),
        tr(
            "Only places in this country, by its code such as USA; several are separated by commas. "
            "Empty: everywhere."
        ),
    )


def categories() -> QgsProcessingParameterString:
    """Make the parameter that keeps a search to kinds of places."""
    return text(
        CATEGORIES,
        tr("Categories"),
        tr("Only places of these categories of the locator, separated by commas. Empty: all of them."),
    )


def language() -> QgsProcessingParameterString:
    """Make the parameter of the language that a locator answers in."""
    return text(
        LANGUAGE,
        tr("Language"),
        tr("Language of the addresses found, by its code such as DE, where the locator knows it."),
    )


def sink(label: str, help_text: str, kind: Optional[int] = None) -> QgsProcessingParameterFeatureSink:
    """Make the output layer's parameter; without ``kind`` it takes tables and any geometry."""
    kind = QgsProcessing.SourceType.TypeVector if kind is None else kind
    return with_help(QgsProcessingParameterFeatureSink(OUTPUT, label, kind), help_text)
