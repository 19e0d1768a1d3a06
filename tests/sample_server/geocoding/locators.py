# SPDX-License-Identifier: GPL-2.0-or-later
"""The locators that the site publishes, and what their pages say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, FrozenSet, List, Tuple

from tests.sample_server import projection
from tests.sample_server.model import Service
from tests.sample_server.version import CURRENT_VERSION

TYPES = frozenset({"Airport", "City", "State", "Country"})
RESULTS: Tuple[Tuple[str, str, int], ...] = (
    ("Loc_name", "String", 20),
    ("Status", "String", 1),
    ("Score", "Double", 0),
    ("Match_addr", "String", 500),
    ("Type", "String", 50),
    ("PlaceName", "String", 200),
    ("City", "String", 120),
    ("Region", "String", 120),
    ("Country", "String", 30),
    ("ICAO", "String", 4),
    ("Rank", "Double", 0),
    ("X", "Double", 0),
    ("Y", "Double", 0),
)


@dataclass(frozen=True)
class Locator:
    """A locator; `fields` are name, alias and whether it is required. An old one says less about itself."""

    name: str
    description: str
    fields: Tuple[Tuple[str, str, bool], ...]
    single_line: str
    types: FrozenSet[str]
    wkid: int
    suggested: Any
    maximum: Any
    old: bool = False

    @property
    def limit(self) -> int:
        """How many addresses of a batch are answered."""
        return int(self.maximum)

    def page(self) -> Dict[str, Any]:
        """The service's root."""
        body: Dict[str, Any] = {} if self.old else {"currentVersion": CURRENT_VERSION}
        body["serviceDescription"] = self.description
        body["addressFields"] = [
            _field(name, "String", 100, alias, required) for name, alias, required in self.fields
        ]
        if self.single_line:
            body["singleLineAddressField"] = _field(self.single_line, "String", 200, "Full address", False)
        body["candidateFields"] = [
            {"name": "Shape", "type": "esriFieldTypeGeometry", "alias": "Shape", "required": False}
        ]
        body["candidateFields"] += [_field(name, kind, length, name, False) for name, kind, length in RESULTS]
        body["intersectionCandidateFields"] = []
        body["spatialReference"] = projection.as_json(self.wkid)
        body["locatorProperties"] = {
            "MinimumMatchScore": 60,
            "MaxBatchSize": self.maximum,
            "SuggestedBatchSize": self.suggested,
            "LoadBalancerTimeOut": 60,
        }
        if not self.old:
            body["categories"] = [
                {"name": "Populated Place", "categories": [{"name": "City"}, {"name": "State"}]}
            ]
            body["categories"].append({"name": "Airport"})
            body["countries"] = ["US", "IS", "DE"]
            body["capabilities"] = "Geocode,ReverseGeocode,Suggest"
        return body


LOCATORS: Dict[str, Locator] = {
    item.name: item
    for item in (
        Locator(
            "Locators/Places",
            "Airports, cities, states and countries of the world",
            (
                ("Place", "Place or airport", False),
                ("City", "City", False),
                ("Region", "State or province", False),
                ("CountryCode", "Country", False),
            ),
            "SingleLine",
            TYPES,
            4326,
            80,
            100,
        ),
        # Its suggestion lies above its own maximum, and both are text.
        Locator(
            "Locators/Airports",
            "Airports, by a locator of 10.0",
            (("Name", "Airport", True), ("City", "City", False), ("Country", "Country", False)),
            "",
            frozenset({"Airport"}),
            3857,
            "150",
            "50",
            old=True,
        ),
    )
}


def services() -> List[Service]:
    """The locators as the catalog lists them."""
    return [
        Service(item.name, ("GeocodeServer",), description=item.description, tags=("geocoding",))
        for item in LOCATORS.values()
    ]


def _field(name: str, kind: str, length: int, alias: str, required: bool) -> Dict[str, Any]:
    body: Dict[str, Any] = {
        "name": name,
        "type": f"esriFieldType{kind}",
        "alias": alias,
        "required": required,
    }
    if length:
        body["length"] = length
    return body
