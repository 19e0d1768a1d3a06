# SPDX-License-Identifier: GPL-2.0-or-later
"""Image services: what they hold, the values at places, and the image itself as a file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Dict, Mapping, Optional, Tuple, Union

from ..formats.esri_json import decode_feature_set
from ..formats.feature import Feature, features_of
from ..formats.geometry_type import GeometryType
from ..formats.spatial_reference import SpatialReference
from . import host
from .bounds import bounds_of
from .errors import InvalidInput, NotArcGIS, ServerError, SignInRequired
from .feedback import Feedback, Severity
from .geometry_input import GeometryFilter, read_geometry
from .image_export import TILE_BYTES, ImageExport, ImageReport, check_image_target, check_room
from .image_frame import ImageFrame, frame_of
from .image_info import ImageInfo, RasterFunction
from .image_request import ImageRequest
from .image_tiles import ImageTiles
from .legend import LegendLayer, read_legend
from .models import Extent
from .mosaic_rule import depends_on_view, read_mosaic_rule
from .pixel_grid import plan_tiles
from .pixel_values import Histogram, PixelValue
from .raster_catalog import RasterCatalog, RasterInfo
from .raster_files import RasterFile, read_raster_files
from .raster_writer import RasterSpec
from .resource import SessionLike
from .samples import Samples
from .service import Service
from .session import Session

_BYTES = {"U16": 2, "S16": 2, "U32": 4, "S32": 4, "F32": 4, "F64": 8, "C64": 8, "C128": 16}
_AREAS = (GeometryType.POLYGON, GeometryType.ENVELOPE)
_PROBE_SIZE = (100, 100)
_BY_VIEW = (
    "Which of overlapping rasters counts depends on the middle of the image here, and this image came in several "
    "parts: it may differ at their borders. Choose a mosaic rule such as Northwest, or lock rasters by their ids."
)


class ImageService(Service):
    """An image service, ``.../ImageServer`` (REST: *Image Service*)."""

    def __init__(self, url: str, *, session: SessionLike = None, token: Optional[str] = None) -> None:
        super().__init__(url, session=session, token=token)
        self._image_info: Optional[ImageInfo] = None

    def check(self) -> None:
        """Read the service's page now; ``NotArcGIS`` where it is none of an image service."""
        if "pixelSizeX" not in self.page and "bandCount" not in self.page and "pixelType" not in self.page:
            raise NotArcGIS("This address is no image service.", url=self.url)

    @property
    def image_info(self) -> ImageInfo:
        """What the service's page says of its image; raises like :meth:`check`."""
        if self._image_info is None:
            self.check()
            info = ImageInfo.from_json(self.page)
            self._image_info = info if info.band_names else replace(info, band_names=self._band_names(info))
        return self._image_info

    @property
    def raster_functions(self) -> Tuple[RasterFunction, ...]:
        """The ways of the service to compute an image from its cells, for ``rendering_rule``."""
        return self.image_info.raster_functions

    @property
    def mosaic_methods(self) -> Tuple[str, ...]:
        """How the service can put overlapping rasters together, for ``mosaic_rule``; empty for a single raster."""
        return self.image_info.mosaic_methods

    def refresh(self) -> None:
        """Forget what was read, so that the next question asks the server."""
        super().refresh()
        self._image_info = None

    @property
    def catalog(self) -> RasterCatalog:
        """The rasters that the image is made of, as a layer of footprints to query and export.

        ``InvalidInput`` where the service is made of a single raster, or keeps its catalog to itself.
        """
        if not self.image_info.has_catalog:
            raise InvalidInput(
                f"The image service {self.name} gives out no catalog of rasters: it is made of a single one.",
                url=self.url,
            )
        return RasterCatalog(self.url, self.session, self.page)

    def raster_item(self, raster_id: int) -> Feature:
        """Return one raster of the catalog: its attributes and footprint (REST: *Raster Catalog Item*)."""
        schema = self.catalog.info.schema
        batch = decode_feature_set({"features": [self._get(path=str(int(raster_id)))]}, schema)
        return next(features_of(batch))

    def raster_info(self, raster_id: int) -> RasterInfo:
        """Return what the cells of one raster of the catalog are (REST: *Raster Info*)."""
        return RasterInfo.from_json(self._get(path=f"{int(raster_id)}/info"))

    def legend(self) -> Tuple[LegendLayer, ...]:
        """Return the legend with its pictures (REST: *Legend*)."""
        return read_legend(self._get(path="legend"))

    def identify(self, geometry: Any, in_sr: Any = None, **options: Any) -> PixelValue:
        """Return the values of all bands at a point or area (REST: *Identify*).

        ``mosaic_rule`` is read like that of an export; all other options go to the server as they are
        (``renderingRule``, ``time``, ``pixelSize``, ``returnCatalogItems`` ...); the whole answer is in ``raw``.
        """
        given = read_geometry(geometry, in_sr)
        params = {
            **_geometry_params(given),
            "returnGeometry": False,
            "returnCatalogItems": False,
            **self._ruled(options),
        }
        return PixelValue.from_json(self._get(params, "identify"))

    def point_identify(
        self, x: float, y: float, sr: Any = None
    ) -> Union[float, Tuple[Optional[float], ...], None]:
        """Return the value at a point, a tuple of values where there are several bands, ``None`` without data.

        ``sr`` is the spatial reference of the point, the service's own by default.
        """
        values = self.identify({"x": x, "y": y}, sr).values
        if not values:
            return None
        return values[0] if len(values) == 1 else values

    def get_samples(self, points: Any, in_sr: Any = None, **options: Any) -> Tuple[Optional[PixelValue], ...]:
        """Return the values at ``points``, ``(x, y)`` pairs in ``in_sr``, one for each and in their order.

        ``None`` stands for a point beyond the image. They are asked for by the hundred (REST: *Get Samples*); a
        server that cannot do that is asked point by point (REST: *Identify*). ``options`` as for :meth:`identify`.
        """
        samples = Samples(self.session, self.url, in_sr, self._ruled(options))
        return samples.at([(float(x), float(y)) for x, y in points])

    def compute_histograms(
        self, geometry: Any = None, in_sr: Any = None, **options: Any
    ) -> Tuple[Histogram, ...]:
        """Return how often values occur in each band, everywhere or within an area (REST: *Compute Histograms*)."""
        area: Any = self.image_info.extent if geometry is None else geometry
        params = {**_geometry_params(read_geometry(area, in_sr)), **options}
        answer = self._get(params, "computeHistograms")
        return tuple(Histogram.from_json(item) for item in answer.get("histograms") or ())

    def raster_files(self, raster_ids: Any) -> Tuple[RasterFile, ...]:
        """Return the files behind rasters of a mosaic that allows to download them (REST: *Download Rasters*)."""
        ids = [raster_ids] if isinstance(raster_ids, int) else list(raster_ids)
        return read_raster_files(self._get({"rasterIds": ids}, "download"))

    def export_image(self, path: Union[str, Path], extent: Any = None, *, mask: Any = None, in_sr: Any = None,
                     overwrite: bool = True, overviews: bool = False, feedback: Optional[Feedback] = None,
                     **options: Any) -> ImageReport:  # fmt: skip
        """Write the image, or the part of it that ``extent`` touches, to one GeoTIFF (REST: *Export Image*).

        The cells are the service's own and keep their values and type, unless ``options``, those of
        :class:`ImageRequest`, ask for something else. ``extent`` and ``mask`` are anything that has a geometry, in
        ``in_sr`` where they do not say; cells whose centre lies outside the polygons ``mask`` have no data. A large
        image is fetched in tiles; without ``extent`` one that is locked to rasters covers these. With ``overviews``
        smaller copies are put into the file, for drawing. Raises ``InvalidInput`` where there is nothing to cut out,
        ``IncompleteDownload`` with the places that could not be read, ``WriteFailed``, ``Canceled`` and the server's
        errors.
        """
        target, request = Path(path), ImageRequest.make(**options)
        check_image_target(target, overwrite=overwrite)
        cutter = None if mask is None else self._area(mask, in_sr)
        around = [bounds_of(self._area(item, in_sr)) for item in (extent, mask) if item is not None]
        frame = self.frame(around or self._locked_extents(request), request)
        session = self.session.with_feedback(feedback) if feedback else self.session
        return self._export(target, frame, request, cutter, session, overviews)

    def clip(
        self, geometry: Any, path: Union[str, Path], *, in_sr: Any = None, **options: Any
    ) -> ImageReport:
        """Write what lies within a polygon to one GeoTIFF; see :meth:`export_image` for ``options``.

        Without GDAL the server cuts, with its raster function *Clip*.
        """
        if host.current().cuts_rasters:
            return self.export_image(path, mask=geometry, in_sr=in_sr, **options)
        area = self._area(geometry, in_sr)
        if options.get("rendering_rule"):
            raise InvalidInput(
                "Without GDAL an image cannot be cut and computed by a raster function at once."
            )
        polygon = {
            **area.geometry,
            "spatialReference": (area.spatial_reference or SpatialReference()).to_json(),
        }
        rule = {
            "rasterFunction": "Clip",
            "rasterFunctionArguments": {"ClippingGeometry": polygon, "ClippingType": 1},
        }
        options.setdefault("pixel_type", self.image_info.pixel_type)
        return self.export_image(path, geometry, in_sr=in_sr, rendering_rule=rule, **options)

    def frame(self, extents: Any, request: ImageRequest) -> ImageFrame:
        """Return the cells that all of ``extents`` touch; nothing but the service's page is read where it suffices."""
        frames = [
            frame_of(self.image_info, item, request, self.project_extent) for item in extents or (None,)
        ]
        frame = frames[0]
        for other in frames[1:]:
            frame = _overlap(frame, other)
        return frame

    def project_extent(self, extent: Extent, target: SpatialReference) -> Extent:
        """Return the rectangle around ``extent`` in another reference, as the server computes it (*Export Image*)."""
        answer = self._get(
            {
                "bbox": [extent.xmin, extent.ymin, extent.xmax, extent.ymax],
                "bboxSR": extent.spatial_reference,
                "imageSR": target,
                "size": list(_PROBE_SIZE),
                "format": "tiff",
                "adjustAspectRatio": False,
            },
            "exportImage",
        )
        found = Extent.from_json(answer.get("extent"))
        if found is None:
            raise InvalidInput(
                "The server cannot bring the extent into the spatial reference asked for.", url=self.url
            )
        return replace(found, spatial_reference=target)

    def _export(self, target: Path, frame: ImageFrame, request: ImageRequest, mask: Optional[GeometryFilter],
                session: Session, overviews: bool) -> ImageReport:  # fmt: skip
        info = self.image_info
        wanted = request.wanted_type(info)
        bands = len(request.band_ids(info)) or info.band_count
        cell_bytes = bands * _BYTES.get(wanted or info.pixel_type, 1)
        plan = plan_tiles(
            frame.width,
            frame.height,
            max_width=info.max_width,
            max_height=info.max_height,
            most_cells=max(1, TILE_BYTES // cell_bytes),
        )
        ruled = request.rule(info) is not None
        size = check_room(target, frame.width, frame.height, cell_bytes)
        session.feedback.message(Severity.INFO, f"The image has {size}; parts: {len(plan.tiles):,}.")
        spec = RasterSpec(
            frame.width,
            frame.height,
            frame.grid,
            plan,
            pixel_type=wanted,
            band_count=0 if ruled else bands,
            nodata=request.nodata if request.nodata is not None else (None if ruled else info.nodata),
            band_names=request.band_names(info),
            mask=mask,
            overviews=overviews,
            is_canceled=session.feedback.isCanceled,
        )
        tiles = ImageTiles(session, self.url, request.params(info), frame.grid, request.format)
        by_view = len(plan.tiles) > 1 and depends_on_view(read_mosaic_rule(request.mosaic_rule, info), info)
        notes = (_BY_VIEW,) if by_view else ()
        return ImageExport(session, self.url, spec, tiles.fetch, notes).run(target)

    def _locked_extents(self, request: ImageRequest) -> Tuple[Extent, ...]:
        """Return the rectangle around the rasters that the mosaic rule locks to, where the catalog tells it."""
        info = self.image_info
        ids = read_mosaic_rule(request.mosaic_rule, info).get("lockRasterIds") or ()
        key = info.raw.get("objectIdField")
        if not ids or not key:
            return ()
        found = self.catalog.extent(f"{key} IN ({', '.join(str(int(item)) for item in ids)})")
        if found is None:
            raise InvalidInput(
                "The catalog of the image service has none of the rasters to lock to.", url=self.url
            )
        return (found,)

    def _ruled(self, options: Dict[str, Any]) -> Dict[str, Any]:
        """Return options for the server, with the mosaic rule that is named as in Python."""
        if "mosaic_rule" not in options:
            return options
        rule = read_mosaic_rule(options.pop("mosaic_rule"), self.image_info)
        return {**options, "mosaicRule": rule or None}

    def _area(self, value: Any, in_sr: Any) -> GeometryFilter:
        given = read_geometry(value, in_sr)
        if given.geometry_type not in _AREAS:
            raise InvalidInput("An image is cut out by a rectangle or polygons, not by points or lines.")
        own = given.spatial_reference or self.image_info.spatial_reference
        return replace(given, spatial_reference=own)

    def _band_names(self, info: ImageInfo) -> Tuple[str, ...]:
        """Return the bands' names from the key properties, which older servers tell only there."""
        if info.version is None or info.band_count < 1:
            return ()
        try:
            answer = self._get(path="keyProperties")
        except (ServerError, NotArcGIS) as error:
            if isinstance(error, SignInRequired):
                raise
            return ()
        names = [str(item.get("BandName") or "") for item in answer.get("BandProperties") or () if item]
        return tuple(names) if len(names) == info.band_count and all(names) else ()


def _geometry_params(given: GeometryFilter) -> Dict[str, Any]:
    geometry: Mapping[str, Any] = given.geometry
    if given.spatial_reference:
        geometry = {**geometry, "spatialReference": given.spatial_reference.to_json()}
    return {"geometry": geometry, "geometryType": given.geometry_type.value}


def _overlap(one: ImageFrame, other: ImageFrame) -> ImageFrame:
    """Return the cells that two frames of one grid share."""
    grid = one.grid
    shared = grid.window(other.extent)
    left, top = max(shared.column, 0), max(shared.row, 0)
    right = min(shared.column + shared.width, one.width)
    bottom = min(shared.row + shared.height, one.height)
    if left >= right or top >= bottom:
        raise InvalidInput("The extent and the polygons to cut with have nothing in common.")
    corner = replace(grid, left=grid.left + left * grid.cell_x, top=grid.top - top * grid.cell_y)
    return ImageFrame(corner, right - left, bottom - top)
