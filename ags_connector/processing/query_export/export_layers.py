# SPDX-License-Identifier: GPL-2.0-or-later
"""Export layers, or a whole service, to one GeoPackage."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, Optional

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
)

from ...bridge.crs import to_crs, to_spatial_reference
from ...bridge.geopackage.export import GeoPackageExport
from ...bridge.geopackage.source import ExportOptions, Source
from ...bridge.i18n import tr
from ...formats.geometry_type import GeometryType
from ...formats.spatial_reference import SpatialReference
from ...rest.errors import InvalidInput, WriteFailed
from ...rest.feature_layer import FeatureLayer
from ...rest.query import Query
from .. import parameters as shared
from ..base import AgsAlgorithm
from ..layer_choice import layers_at
from ..spatial_filter import to_filter
from ..values import Run, Values

LAYERS = "LAYERS"
ATTACHMENTS = "ATTACHMENTS"
STYLES = "STYLES"
RESUME = "RESUME"
LAYER_COUNT = "LAYER_COUNT"
FEATURE_COUNT = "FEATURE_COUNT"


class ExportLayers(AgsAlgorithm):
    """Brings layers with all that belongs to them into one GeoPackage, and goes on where it was stopped."""

    ID = "exportlayers"
    GROUP_ID = "queryexport"

    def title(self) -> str:
        """Return the name."""
        return tr("Export layers")

    def keywords(self) -> str:
        """Return the search words."""
        return tr(
            "download,export,service,GeoPackage,gpkg,backup,archive,resume,attachments,domains,relations"
        )

    def url_parameter(self) -> Any:
        """Make the URL parameter."""
        return shared.url(
            tr("Service or layer URL"),
            tr("URL of a map or feature service, or of one of its layers or tables."),
        )

    def add_parameters(self) -> None:
        """Add what is exported, how, and the outputs."""
        self.addParameter(
            shared.text(
                LAYERS,
                tr("Layers"),
                tr(
                    "Names or ids of layers and tables, separated by commas; * and ? are wildcards, "
                    "a group stands for the layers in it. Empty: all."
                ),
            )
        )
        self.addParameter(shared.where())
        self.addParameter(
            shared.extent(
                tr("Only features within or touching this rectangle; tables come whole. Empty: everywhere.")
            )
        )
        self.addParameter(shared.crs())
        self._add_switch(
            ATTACHMENTS, tr("With attachments"), tr("Also fetch the files attached to features."), False
        )
        self._add_switch(
            STYLES,
            tr("With styles"),
            tr("Keep the symbols and labels of the server as default styles."),
            True,
        )
        self._add_switch(
            RESUME,
            tr("Go on where an earlier run stopped"),
            tr("If the same export was stopped before, fetch only what is missing. Otherwise start anew."),
            True,
        )
        output = QgsProcessingParameterFileDestination(
            shared.OUTPUT, tr("GeoPackage"), tr("GeoPackage files (*.gpkg)")
        )
        self.addParameter(shared.with_help(output, tr("The file to write; it is replaced once all is read.")))
        self.addOutput(QgsProcessingOutputNumber(LAYER_COUNT, tr("Layers and tables written")))
        self.addOutput(QgsProcessingOutputNumber(FEATURE_COUNT, tr("Features written")))

    def check(self, values: Values) -> None:
        """Check the CRS and that the output is a GeoPackage."""
        values.crs(shared.CRS)
        path = values.output_file()
        if path is not None and path.suffix.lower() != ".gpkg":
            text = tr("“{file}” is no GeoPackage: its name has to end in .gpkg.")
            raise InvalidInput(text.format(file=path.name))
        if path is not None and path.is_dir():
            raise WriteFailed(tr("“{path}” is a folder. Choose another name.").format(path=path))

    def execute(self, run: Run) -> Dict[str, Any]:
        """Export into the file."""
        target = Path(self.parameterAsFileOutput(run.parameters, shared.OUTPUT, run.context))
        crs = run.crs(shared.CRS)
        options = ExportOptions(
            crs=crs,
            attachments=run.flag(ATTACHMENTS),
            styles=run.flag(STYLES),
            resume=run.flag(RESUME),
        )
        reference = to_spatial_reference(crs) if crs is not None else None
        asked = reference if reference is not None and reference.code else None
        layers = layers_at(run, run.text(LAYERS))
        sources = [Source(layer, _query(run, layer, asked)) for layer in layers]
        report = GeoPackageExport(target, sources, options, run.feedback).run()
        text = tr("{layers} layers and tables with {features} features are in “{path}”.")
        run.info(text.format(layers=report.layers, features=report.features, path=target))
        return {
            shared.OUTPUT: str(target),
            LAYER_COUNT: report.layers,
            FEATURE_COUNT: report.features,
        }

    def _add_switch(self, name: str, label: str, help_text: str, default: bool) -> None:
        self.addParameter(shared.with_help(QgsProcessingParameterBoolean(name, label, default), help_text))


def _query(run: Run, layer: FeatureLayer, reference: Optional[SpatialReference]) -> Query:
    schema = layer.info.schema
    spatial = schema.geometry_type is not GeometryType.NONE
    extent = run.extent(shared.EXTENT, to_crs(schema.spatial_reference)) if spatial else None
    if not spatial and run.given(shared.EXTENT):
        run.info(tr("“{name}” is a table: the extent does not apply to it.").format(name=layer.info.name))
    return Query.make(
        run.text(shared.WHERE),
        geometry=None if extent is None else to_filter(extent, schema.spatial_reference),
        out_sr=reference if spatial else None,
    )
