# SPDX-License-Identifier: GPL-2.0-or-later
"""A page of features as KMZ: placemarks in one style, in WGS 84, without a word about rows left out."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any, Dict, Iterable, List
from xml.sax.saxutils import escape

from tests.sample_server.reply import Reply

if TYPE_CHECKING:
    from tests.sample_server.answer import Page

CONTENT_TYPE = "application/vnd.google-earth.kmz"
FILL = "<PolyStyle><color>80c8dce0</color></PolyStyle>"
STYLE = f'<Style id="layer"><LineStyle><width>2</width></LineStyle>{FILL}</Style>'


def write(made: Page) -> Reply:
    """The page as an archive with its doc.kml."""
    placemarks = "".join(_placemark(made, row) for row in made.rows)
    name = escape(made.query.layer.name)
    document = f"<Document><name>{name}</name>{STYLE}{placemarks}</Document>"
    text = (
        f'<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2">{document}</kml>'
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("doc.kml", text)
    return Reply(buffer.getvalue(), CONTENT_TYPE, rows=len(made.rows))


def _placemark(made: Page, row: Any) -> str:
    count = len(made.fields)
    values = dict(zip(made.names, row))
    title = escape(str(values.get(made.query.layer.display) or ""))
    data = "".join(
        f'<Data name="{escape(name)}"><value>{escape(str(value))}</value></Data>'
        for name, value in values.items()
        if value is not None
    )
    geometry = made.writer.geojson(row[count], row[count + 1])
    shape = _geometry(geometry) if geometry else ""
    extended = f"<ExtendedData>{data}</ExtendedData>"
    return f"<Placemark><name>{title}</name><styleUrl>#layer</styleUrl>{extended}{shape}</Placemark>"


def _geometry(geometry: Dict[str, Any]) -> str:
    kind, inner = geometry["type"], geometry["coordinates"]
    if kind.startswith("Multi"):
        parts = "".join(_geometry({"type": kind[5:], "coordinates": part}) for part in inner)
        return f"<MultiGeometry>{parts}</MultiGeometry>"
    if kind == "Point":
        return f"<Point>{_coordinates([inner])}</Point>"
    if kind == "LineString":
        return f"<LineString>{_coordinates(inner)}</LineString>"
    return f"<Polygon>{''.join(_rings(inner))}</Polygon>"


def _rings(rings: List[Any]) -> Iterable[str]:
    for index, ring in enumerate(rings):
        name = "innerBoundaryIs" if index else "outerBoundaryIs"
        yield f"<{name}><LinearRing>{_coordinates(ring)}</LinearRing></{name}>"


def _coordinates(points: Iterable[List[float]]) -> str:
    text = " ".join(",".join(repr(float(number)) for number in point[:3]) for point in points)
    return f"<coordinates>{text}</coordinates>"
