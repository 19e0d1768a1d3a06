# SPDX-License-Identifier: GPL-2.0-or-later
"""Which service of the administrator API a node of the tree belongs to."""

from __future__ import annotations

import pytest

from ags_connector.gui.administration.service_states import FolderStates, Standing, folder_of, service_of
from ags_connector.gui.catalog_node import NodeData, NodeKind
from ags_connector.rest.admin import ServiceId, ServiceState

ROOT = "https://host/arcgis/rest/services"


@pytest.mark.parametrize(
    ("kind", "tail", "expected"),
    [
        (NodeKind.SERVICE, "World/MapServer", ServiceId("", "World", "MapServer")),
        (
            NodeKind.SERVICE,
            "Transport/Airports/FeatureServer",
            ServiceId("Transport", "Airports", "FeatureServer"),
        ),
        (NodeKind.CONNECTION, "World/MapServer", ServiceId("", "World", "MapServer")),
        (NodeKind.CONNECTION, "", None),
        (NodeKind.CONNECTION, "World/MapServer/0", None),
        (NodeKind.FOLDER, "Transport", None),
        (NodeKind.LAYER, "World/MapServer/0", None),
    ],
)
def test_node_names_its_service(kind: NodeKind, tail: str, expected: object) -> None:
    assert service_of(NodeData(kind, "x", f"{ROOT}/{tail}")) == expected


@pytest.mark.parametrize(
    ("kind", "tail", "expected"),
    [
        (NodeKind.CONNECTION, "", ""),
        (NodeKind.CONNECTION, "Transport", "Transport"),
        (NodeKind.FOLDER, "Transport", "Transport"),
        (NodeKind.CONNECTION, "World/MapServer", None),
        (NodeKind.SERVICE, "World/MapServer", None),
    ],
)
def test_node_names_its_folder(kind: NodeKind, tail: str, expected: object) -> None:
    assert folder_of(NodeData(kind, "x", f"{ROOT}/{tail}")) == expected


def test_portal_and_line_are_no_part_of_a_site() -> None:
    assert service_of(NodeData(NodeKind.CONNECTION, "x", "https://host/portal/home")) is None
    assert folder_of(NodeData(NodeKind.CONNECTION, "x", "https://host/portal/home")) is None
    assert folder_of(NodeData(NodeKind.FAILURE)) is None


def test_extension_has_the_state_of_its_map_service() -> None:
    started = ServiceState("STARTED", "STARTED")
    stopped = ServiceState("STOPPED", "STOPPED")
    carrier = ServiceId("Transport", "Airports", "MapServer")
    hosted = ServiceId("Transport", "Hosted", "FeatureServer")
    states = FolderStates("Transport", [Standing(carrier, started), Standing(hosted, stopped)])
    assert states.standing(ServiceId("transport", "airports", "FeatureServer")) == Standing(carrier, started)
    assert states.standing(ServiceId("Transport", "Hosted", "FeatureServer")) == Standing(hosted, stopped)
    assert states.standing(ServiceId("Transport", "Other", "FeatureServer")) is None
    assert not states.is_moving
    assert FolderStates("", [Standing(carrier, ServiceState("STARTED", "STARTING"))]).is_moving
