# SPDX-License-Identifier: GPL-2.0-or-later
"""Finding the layer that a URL means: a layer's own, or the only one of a service."""

from __future__ import annotations

from ..bridge.i18n import tr
from ..rest.errors import InvalidInput
from ..rest.feature_layer import FeatureLayer, GroupLayer
from ..rest.image_service import ImageService
from ..rest.open import open_url
from ..rest.service import LayeredService
from .values import Run


def layer_at(run: Run) -> FeatureLayer:
    """Return the layer or table at the run's URL.

    A service with exactly one layer stands for it, an image service for the catalog of its rasters. Otherwise
    ``InvalidInput`` lists what there is to choose.
    """
    found = open_url(run.url(), session=run.session())
    if isinstance(found, GroupLayer):
        text = tr(
            "“{name}” is a group of layers and has no features of its own. "
            "Give the URL of one of the layers in it."
        )
        raise InvalidInput(text.format(name=found.name), url=found.url)
    if isinstance(found, FeatureLayer):
        return found
    if isinstance(found, LayeredService):
        return _only_layer(found, run)
    if isinstance(found, ImageService):
        catalog = found.catalog
        run.info(tr("The footprints of the rasters that the image service is made of are meant."))
        return catalog
    raise InvalidInput(tr("This is not the URL of a layer. A layer's URL ends in its number."), url=run.url())


def _only_layer(service: LayeredService, run: Run) -> FeatureLayer:
    entries = [entry for entry in (*service.layers, *service.tables) if not entry.is_group]
    if not entries:
        raise InvalidInput(tr("The service has no layers."), url=service.url)
    if len(entries) > 1:
        listed = "\n".join(f"{service.url}/{entry.id}  {entry.name}" for entry in entries)
        text = tr("The service has {count} layers and tables. Give the URL of one of them:\n{list}")
        raise InvalidInput(text.format(count=len(entries), list=listed))
    run.info(tr("The service has one layer: “{name}”.").format(name=entries[0].name))
    return service.layer(entries[0].id)
