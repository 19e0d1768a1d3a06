# SPDX-License-Identifier: GPL-2.0-or-later
"""Choosing layers and tables of a service by name, id or wildcard."""

from __future__ import annotations

from typing import List, Sequence

from ..bridge.i18n import tr
from ..rest.errors import InvalidInput, NotFound
from ..rest.feature_layer import FeatureLayer
from ..rest.names import did_you_mean, matching
from ..rest.open import open_url
from ..rest.service import LayeredService
from ..rest.service_info import LayerEntry, ServiceInfo
from .values import Run


def layers_at(run: Run, wanted: str) -> List[FeatureLayer]:
    """Return the layers and tables with features at the run's URL, those that ``wanted`` lists.

    The URL is that of a layer or of a service. ``wanted`` has names, ids and wildcards, separated by commas;
    a group stands for all layers in it; empty means all.
    """
    found = open_url(run.url(), session=run.session())
    terms = [term.strip() for term in wanted.split(",") if term.strip()]
    if isinstance(found, LayeredService):
        return _of_service(found, terms, run)
    if not isinstance(found, FeatureLayer):
        raise InvalidInput(
            tr("This is the URL neither of a layer nor of a service with layers."), url=run.url()
        )
    if found.info.is_group:
        text = tr(
            "“{name}” is a group of layers. Give the URL of its service, and the group's name in LAYERS."
        )
        raise InvalidInput(text.format(name=found.name), url=found.url)
    for term in terms:
        if term != str(found.info.id) and not matching(term, [found.name]):
            text = tr("The URL is that of the layer “{name}”, which is not “{term}”.")
            raise NotFound(text.format(name=found.name, term=term), url=found.url)
    return [found]


def _of_service(service: LayeredService, terms: Sequence[str], run: Run) -> List[FeatureLayer]:
    info = service.info
    chosen = {entry.id for term in terms for entry in _meant(term, info, service)}
    layers = []
    for layer in service.all_layers():
        page = layer.info
        if page.is_group or (terms and page.id not in chosen):
            continue
        if not page.schema.fields:
            run.warn(
                tr("“{name}” ({type}) has no features and is left out.").format(
                    name=page.name, type=page.type
                )
            )
            continue
        layers.append(layer)
    if not layers:
        raise InvalidInput(tr("There are no layers with features to export."), url=service.url)
    return layers


def _meant(term: str, info: ServiceInfo, service: LayeredService) -> List[LayerEntry]:
    """Return the entries that a term means, groups replaced by the layers below them."""
    found = [entry for entry in info.entries if term.isdigit() and entry.id == int(term)]
    if not found:
        names = matching(term, [entry.name for entry in info.entries])
        found = [entry for entry in info.entries if entry.name in names]
    if not found:
        names = [entry.name for entry in info.entries]
        hint = did_you_mean(term, names) or tr(" It has: {names}.").format(names=", ".join(names))
        text = tr("{service} has no layer or table “{term}”.{hint}")
        raise NotFound(text.format(service=service.name, term=term, hint=hint), url=service.url)
    return [leaf for entry in found for leaf in _leaves(entry, info)]


def _leaves(entry: LayerEntry, info: ServiceInfo) -> List[LayerEntry]:
    inner = info.children(entry)
    return [leaf for child in inner for leaf in _leaves(child, info)] if inner else [entry]
