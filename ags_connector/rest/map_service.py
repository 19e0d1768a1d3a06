# SPDX-License-Identifier: GPL-2.0-or-later
"""Map services."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path
from typing import Any, Iterable, Mapping, Optional, Tuple, Union

from ..formats.spatial_reference import SpatialReference
from .bounds import bounds_of
from .errors import InvalidInput, NotFound
from .export import check_place
from .feedback import Feedback
from .geometry_input import read_geometry
from .identify import Identified, read_results
from .image_export import TILE_BYTES, ImageExport, ImageReport
from .legend import LegendLayer, read_legend
from .map_image import MapPictures, MapRequest, picture_cells
from .models import Extent
from .names import did_you_mean, matching
from .pixel_grid import plan_tiles
from .raster_writer import PICTURE_SUFFIXES, RasterSpec
from .service import LayeredService

_USUAL_LIMIT = 2048


class MapService(LayeredService):
    """A map service, ``.../MapServer`` (REST: *Map Service*)."""

    def legend(self) -> Tuple[LegendLayer, ...]:
        """Return the legend of every layer, with its pictures (REST: *Legend*)."""
        return read_legend(self._get(path="legend"))

    def identify(
        self, geometry: Any, map_extent: Any, in_sr: Any = None, **options: Any
    ) -> Tuple[Identified, ...]:
        """Return what the map shows at a place, attributes as display texts (REST: *Identify*).

        ``map_extent`` and the options ``imageDisplay`` and ``tolerance``, in pixels, say how near counts; all options
        go to the server as they are.
        """
        given = read_geometry(geometry, in_sr)
        around = bounds_of(read_geometry(map_extent, in_sr))
        params = {
            "geometry": given.geometry,
            "geometryType": given.geometry_type.value,
            "sr": given.spatial_reference,
            "layers": "all",
            "tolerance": 3,
            "mapExtent": [around.xmin, around.ymin, around.xmax, around.ymax],
            "imageDisplay": [400, 400, 96],
        }
        return read_results(self._get({**params, **options}, "identify"))

    def find(
        self, text: str, layers: Iterable[Union[int, str]] = (), **options: Any
    ) -> Tuple[Identified, ...]:
        """Return what has ``text`` in one of its fields (REST: *Find*); ``options`` go to the server as they are."""
        ids = self.layer_ids(layers) or tuple(item.id for item in self.layers if not item.is_group)
        return read_results(self._get({"searchText": text, "layers": list(ids), **options}, "find"))

    def layer_ids(self, layers: Iterable[Union[int, str]]) -> Tuple[int, ...]:
        """Return the ids of layers given by id or name, wildcards included; ``NotFound`` where one fits nothing."""
        found = [id_ for item in layers for id_ in self._ids(str(item).strip())]
        return tuple(dict.fromkeys(found))

    def export_map(self, path: Union[str, Path], extent: Any = None, *, in_sr: Any = None, overwrite: bool = True,
                   feedback: Optional[Feedback] = None, **options: Any) -> ImageReport:  # fmt: skip
        """Write a picture of the map to a GeoTIFF, or to a PNG with a world file (REST: *Export Map*).

        It is georeferenced by the extent that the server says it shows, which the server fits to the picture's shape.
        ``extent`` is anything that has a geometry, in ``in_sr`` where it does not say, the full extent by default;
        ``options`` are those of :class:`MapRequest`, layers also by name. A picture beyond the service's limits is
        fetched in tiles. Raises ``InvalidInput``, ``NotFound``, ``WriteFailed``, ``Canceled`` and the server's errors.
        """
        target = Path(path)
        if target.suffix.lower() not in PICTURE_SUFFIXES:
            raise InvalidInput(
                f"“{target.name}” is neither GeoTIFF nor PNG: its name has to end in .tif or .png."
            )
        check_place(target, overwrite=overwrite)
        around = self._around(extent, in_sr)
        request = self._request(options).fitted(around)
        session = self.session.with_feedback(feedback) if feedback else self.session
        pictures = MapPictures(session, self.url, request)
        limits = self._limits()
        grid = pictures.grid(around, limits)
        plan = plan_tiles(
            request.width,
            request.height,
            max_width=limits[0],
            max_height=limits[1],
            most_cells=picture_cells(TILE_BYTES),
        )
        bands = 4 if request.transparent else 3
        spec = RasterSpec(request.width, request.height, grid, plan, band_count=bands, is_picture=True)
        return ImageExport(session, self.url, spec, pictures.fetcher(grid)).run(target)

    def _request(self, options: Mapping[str, Any]) -> MapRequest:
        known = [item.name for item in fields(MapRequest)]
        for name in options:
            if name not in known:
                raise InvalidInput(
                    f"There is no option “{name}” for pictures of maps.{did_you_mean(name, known)}"
                )
        given = dict(options)
        out_sr = given.get("out_sr")
        if out_sr is not None and not isinstance(out_sr, SpatialReference):
            given["out_sr"] = SpatialReference.from_json(out_sr)
        layers = given.get("layers") or ()
        given["layers"] = self.layer_ids([layers] if isinstance(layers, (int, str)) else layers)
        definitions = dict(given.get("definitions") or {})
        given["definitions"] = {
            id_: sql for key, sql in definitions.items() for id_ in self._ids(str(key).strip())
        }
        request = MapRequest(**given)
        request.check()
        return request

    def _ids(self, text: str) -> Tuple[int, ...]:
        entries = self.info.entries
        if text.isdigit() and any(item.id == int(text) for item in entries):
            return (int(text),)
        names = matching(text, [item.name for item in entries])
        if not names:
            hint = did_you_mean(text, [item.name for item in entries])
            raise NotFound(f"{self.name} has no layer “{text}”.{hint}", url=self.url)
        return tuple(item.id for item in entries if item.name in names)

    def _around(self, extent: Any, in_sr: Any) -> Extent:
        info = self.info
        found = (
            bounds_of(read_geometry(extent, in_sr))
            if extent is not None
            else info.full_extent or info.initial_extent
        )
        if found is None:
            raise InvalidInput("The map service does not say where it lies. Give an extent.", url=self.url)
        if found.xmin >= found.xmax or found.ymin >= found.ymax:
            raise InvalidInput("The extent of a picture needs a width and a height.")
        return replace(found, spatial_reference=found.spatial_reference or info.spatial_reference)

    def _limits(self) -> Tuple[int, int]:
        raw = self.info.raw
        return int(raw.get("maxImageWidth") or _USUAL_LIMIT), int(raw.get("maxImageHeight") or _USUAL_LIMIT)
