# SPDX-License-Identifier: GPL-2.0-or-later
"""What a task gave back (REST: *GP result*): values, features, files on the server."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Iterator, List, Mapping, Optional, Sequence, Tuple, Union
from urllib.parse import unquote, urlsplit

from ..formats.dates import to_datetime
from ..formats.esri_json import decode_feature_set
from ..formats.feature import Feature, features_of
from ..formats.feature_batch import FeatureBatch, FeatureSchema
from ..formats.spatial_reference import SpatialReference
from .errors import IncompleteDownload, InvalidInput, NotFound, ServerError
from .export import export as write_file
from .feature_layer import FeatureLayer
from .gp_types import GPType, parse_type
from .gp_units import read_measure
from .models import DownloadReport
from .names import did_you_mean, matching
from .session import Session

_UNSAFE = re.compile(r"[^\w.()+ -]+")
_LONGEST_NAME = 120


@dataclass(frozen=True)
class RemoteFile:
    """A file that a task left on its server; ``format`` is its suffix as the server says it."""

    url: str
    format: str = ""
    session: Optional[Session] = field(default=None, repr=False, compare=False)

    @property
    def name(self) -> str:
        """A name for the file on disk, safe whatever the server called it."""
        last = unquote(urlsplit(self.url).path).replace("\\", "/").rpartition("/")[2]
        name = _UNSAFE.sub("_", last).lstrip(". ")[-_LONGEST_NAME:] or "result"
        return name if "." in name or not self.format else f"{name}.{_UNSAFE.sub('_', self.format)}"

    def save(self, target: Union[str, Path]) -> Path:
        """Write the file to a path, or under its own name into a folder, and return where it is.

        Written while it arrives; an existing file is replaced once the new one is complete.
        """
        path = Path(target)
        path = path / self.name if path.is_dir() else path
        (self.session or Session()).download(self.url, path)
        return path


@dataclass(frozen=True)
class GPResult:
    """One output of a task; ``raw`` is its value as the server wrote it.

    ``layer`` holds the features where the server does not hand them out with the result.
    """

    name: str
    data_type: str
    raw: Any = field(repr=False)
    session: Optional[Session] = field(default=None, repr=False, compare=False)
    layer: Optional[FeatureLayer] = field(default=None, repr=False, compare=False)

    @classmethod
    def from_json(cls, data: Mapping[str, Any], session: Optional[Session] = None) -> GPResult:
        """Read a result resource, or an item of ``results``."""
        value = data.get("value")
        kind, _ = parse_type(str(data.get("dataType") or ""))
        url = value.get("url") if isinstance(value, Mapping) and "features" not in value else None
        layer = None
        if url and kind in (GPType.FEATURES, GPType.RECORDS):
            layer = FeatureLayer(str(url), session=session)
        return cls(str(data.get("paramName") or ""), str(data.get("dataType") or ""), value, session, layer)

    @property
    def type(self) -> GPType:
        """The data type, of the members where it is a list."""
        return parse_type(self.data_type)[0]

    @property
    def is_exceeded(self) -> bool:
        """Whether there are more features than the service hands out, so that none came at all."""
        body = _feature_set(self.raw)
        return body is not None and bool(body.get("exceededTransferLimit"))

    @property
    def map_image(self) -> Optional[str]:
        """The address of a picture of the result, where the service draws it."""
        image = self.raw.get("mapImage") if isinstance(self.raw, Mapping) else None
        return str(image["href"]) if isinstance(image, Mapping) and image.get("href") else None

    @property
    def has_features(self) -> bool:
        """Whether the result is features or records that can be read."""
        return self.layer is not None or _feature_set(self.raw) is not None

    @property
    def value(self) -> Any:
        """The value in Python: numbers, texts, datetimes in UTC, measures, batches, :class:`RemoteFile`, lists."""
        if self.has_features:
            return self.layer if self.layer is not None else self.batch
        if self.members:
            return [item.value for item in self.members]
        if parse_type(self.data_type)[1] and isinstance(self.raw, list):
            return [self._one(item) for item in self.raw]
        return self._one(self.raw)

    @property
    def members(self) -> List[GPResult]:
        """The results that a list of features or records consists of, each with features of its own."""
        if self.type not in (GPType.FEATURES, GPType.RECORDS) or not isinstance(self.raw, list):
            return []
        names = (f"{self.name}_{number}" for number in range(1, len(self.raw) + 1))
        kind = self.type.value
        return [
            GPResult.from_json({"paramName": name, "dataType": kind, "value": item}, self.session)
            for name, item in zip(names, self.raw)
        ]

    @property
    def batch(self) -> FeatureBatch:
        """The features that came with the result; raises like :meth:`pages`."""
        body = _feature_set(self.raw)
        if body is None:
            raise InvalidInput(f"The result “{self.name}” has no features with it.")
        self._check_limit()
        return decode_feature_set(body)

    @property
    def schema(self) -> FeatureSchema:
        """What the features look like."""
        if self.layer is not None:
            return self.layer.info.schema
        body = _feature_set(self.raw)
        if body is None:
            raise InvalidInput(f"The result “{self.name}” has no features with it.")
        return decode_feature_set(body).schema

    def pages(self) -> Iterator[FeatureBatch]:
        """Iterate over the features, page by page.

        Raises ``IncompleteDownload`` where the service holds them back and offers no other way to them.
        """
        if self.layer is not None:
            yield from self.layer.query().pages()
        else:
            yield self.batch

    def __iter__(self) -> Iterator[Feature]:
        for batch in self.pages():
            yield from features_of(batch)

    @property
    def files(self) -> List[RemoteFile]:
        """The files that the result consists of."""
        values = self.raw if isinstance(self.raw, list) else [self.raw]
        found = [self._one(item) for item in values] if self.type.is_file else []
        return [item for item in found if isinstance(item, RemoteFile)]

    def export(self, path: Union[str, Path], *, overwrite: bool = True) -> DownloadReport:
        """Write the features to a file in the format of its suffix; raises like ``FeatureLayer.export``."""
        if self.layer is not None:
            return self.layer.export(path, overwrite=overwrite)
        return write_file(_Whole(self.batch), path, overwrite=overwrite)

    def save(self, folder: Union[str, Path]) -> List[Path]:
        """Write the files of the result into a folder under their own names."""
        return [item.save(_free(Path(folder) / item.name)) for item in self.files]

    def _check_limit(self) -> None:
        if self.is_exceeded and self.layer is None:
            raise IncompleteDownload(
                f"The result “{self.name}” has more features than the service hands out at once, and it gave "
                "none. Ask for less (a smaller area, fewer inputs), or ask the service's administrator for a result "
                "map service or a higher limit (maximumRecords).",
                DownloadReport(0, None),
                url=self.session.prefix if self.session else "",
            )

    def _one(self, value: Any) -> Any:
        kind = self.type
        if value is None:
            return None
        if kind.is_file and isinstance(value, Mapping) and value.get("url"):
            return RemoteFile(str(value["url"]), str(value.get("format") or ""), self.session)
        if kind is GPType.DATE and isinstance(value, (int, float)):
            return to_datetime(int(value))
        if kind.is_unit and isinstance(value, Mapping):
            return read_measure(kind, value)
        if kind is GPType.BOOLEAN and isinstance(value, str):
            return value.lower() == "true"
        if kind is GPType.SPATIAL_REFERENCE:
            return SpatialReference.from_json(value) or value
        return value


class GPResults(Sequence[GPResult]):
    """The outputs of one run, by number or by name, with the messages of the task."""

    def __init__(self, results: Sequence[GPResult], messages: Sequence[Any] = ()) -> None:
        self._results = tuple(results)
        self.messages: Tuple[Any, ...] = tuple(messages)

    def __len__(self) -> int:
        return len(self._results)

    def __getitem__(self, which: Any) -> Any:
        if not isinstance(which, str):
            return self._results[which]
        found = matching(which, self.names)
        if len(found) != 1:
            hint = did_you_mean(which, self.names) or f" There are: {', '.join(self.names) or 'none'}."
            raise NotFound(f"The task gave no one result “{which}”.{hint}")
        return next(item for item in self._results if item.name == found[0])

    @property
    def names(self) -> List[str]:
        """The names of the outputs."""
        return [item.name for item in self._results]

    @property
    def value(self) -> Any:
        """The value of the first output."""
        if not self._results:
            raise ServerError("The task gave no results.")
        return self._results[0].value


class _Whole:
    """Features that are here already, as something to write."""

    def __init__(self, batch: FeatureBatch) -> None:
        self.schema = batch.schema
        self.report: Optional[DownloadReport] = DownloadReport(len(batch), len(batch))
        self._batch = batch

    def __iter__(self) -> Iterator[FeatureBatch]:
        yield self._batch

    def close(self) -> None:
        """Nothing to stop."""


def _feature_set(value: Any) -> Optional[Mapping[str, Any]]:
    """Return the feature set in a value, also from within a feature collection."""
    if not isinstance(value, Mapping):
        return None
    if isinstance(value.get("features"), list):
        return value
    layers = value.get("layers")
    if isinstance(layers, list) and layers:
        value = layers[0]
    inner = value.get("featureSet")
    if not isinstance(inner, Mapping):
        return None
    definition = value.get("layerDefinition") or {}
    return {"fields": definition.get("fields"), "geometryType": definition.get("geometryType"), **inner}


def _free(path: Path) -> Path:
    """Return the path, or one with a number where something is there already."""
    number, found = 2, path
    while found.exists():
        found = path.with_name(f"{path.stem}_{number}{path.suffix}")
        number += 1
    return found
