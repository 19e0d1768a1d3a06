# SPDX-License-Identifier: GPL-2.0-or-later
"""What locators are asked: candidates, batches, suggestions, the address of a place."""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING, Any, Callable, Dict, List, Optional, Set, Tuple

import numpy as np

from tests.sample_server import html, projection
from tests.sample_server.admin import client_view
from tests.sample_server.geocoding.gazetteer import Gazetteer, Hit, Place, gazetteer_of, plain
from tests.sample_server.geocoding.locators import LOCATORS, RESULTS, Locator
from tests.sample_server.reply import Reply, RestError, json_reply

if TYPE_CHECKING:
    from tests.sample_server.routing import Call

MOST_CANDIDATES = 20
MOST_SUGGESTIONS = 5
NEAR = 50_000.0
NO_ADDRESS = "Unable to find address for the specified location."


def answer(call: Call) -> Reply:
    """The locator's page, or what one of its operations answers. Raises RestError."""
    locator = LOCATORS[call.service.name]
    page = client_view.as_edited(call.service, locator.page())
    rest, request = call.address.rest, call.request
    if not rest and request.form == "html":
        return html.directory_page(request.path.rstrip("/"), page)
    if request.form not in {"json", "pjson"}:
        raise RestError(400, "Output format not supported.", [])
    if not rest:
        return json_reply(page, request.form)
    operation = OPERATIONS.get(rest[0].lower())
    if operation is None or len(rest) > 1:
        raise RestError(404, "Not Found", [])
    value = operation(call, locator, gazetteer_of(call.site.data))
    return json_reply(value, request.form, rows=len(value.get("locations", ())))


def _candidates(call: Call, locator: Locator, gazetteer: Gazetteer) -> Dict[str, Any]:
    params = _lowered(call.request.params)
    hits = _hits(params, locator, gazetteer)
    bias = _location(params.get("location", ""))
    if bias is not None:
        away = gazetteer.distances(*bias)
        hits = sorted(hits, key=lambda hit: (-hit.score, away[hit.place.id]))
    most = int(params.get("maxlocations") or MOST_CANDIDATES)
    wkid = _out_sr(params, locator)
    fields = params.get("outfields", "")
    return {
        "spatialReference": projection.as_json(wkid),
        "candidates": [_candidate(hit, wkid, fields) for hit in hits[: min(most, 50)]],
    }


def _batch(call: Call, locator: Locator, gazetteer: Gazetteer) -> Dict[str, Any]:
    if call.request.method != "POST" and len(call.request.params.get("addresses", "")) > 2000:
        raise RestError(400, "Unable to complete operation.", [])
    try:
        records = [item["attributes"] for item in json.loads(call.request.params["addresses"])["records"]]
    except (KeyError, TypeError, ValueError) as error:
        raise RestError(400, "Unable to complete operation.", ["'addresses' parameter is invalid"]) from error
    poison = call.modes.get("poison_address")
    if poison is not None and any(
        str(poison.value) in str(value) for row in records for value in row.values()
    ):
        raise RestError(500, "Unable to complete operation.", ["Error geocoding a batch of addresses."])
    limit = int(call.modes["batch_limit"].value) if "batch_limit" in call.modes else locator.limit
    params = _lowered(call.request.params)
    wkid = _out_sr(params, locator)
    found = [_located({**params, **_lowered(record)}, locator, gazetteer, wkid) for record in records[:limit]]
    # As from a server that lets several processes work: not in the order of the records.
    return {"spatialReference": projection.as_json(wkid), "locations": found[1::2] + found[::2]}


def _located(params: Dict[str, str], locator: Locator, gazetteer: Gazetteer, wkid: int) -> Dict[str, Any]:
    number = int(params.get("objectid") or 0)
    hits = _hits(params, locator, gazetteer)
    if not hits:
        empty = {name: 0 if kind == "Double" else "" for name, kind, _ in RESULTS}
        body: Dict[str, Any] = {
            "address": "",
            "score": 0,
            "attributes": {"ResultID": number, **empty, "Status": "U"},
        }
        return {**body, "location": {"x": "NaN", "y": "NaN"}} if locator.old else body
    tied = len(hits) > 1 and hits[0].score == hits[1].score
    body = _candidate(hits[0], wkid, "*")
    body.pop("extent")
    body["attributes"] = {"ResultID": number, **body["attributes"], "Status": "T" if tied else "M"}
    return body


def _suggestions(call: Call, locator: Locator, gazetteer: Gazetteer) -> Dict[str, Any]:
    if locator.old:
        raise RestError(400, "Unable to complete operation.", ["Capability not supported."])
    params = _lowered(call.request.params)
    most = int(params.get("maxsuggestions") or MOST_SUGGESTIONS)
    found = gazetteer.starting(params.get("text", ""), _types(params, locator), most)
    return {
        "suggestions": [
            {"text": place.label, "magicKey": _key(place), "isCollection": False} for place in found
        ]
    }


def _reversed(call: Call, locator: Locator, gazetteer: Gazetteer) -> Dict[str, Any]:
    params = _lowered(call.request.params)
    poison = call.modes.get("poison_place")
    if poison is not None and str(poison.value) in params.get("location", ""):
        raise RestError(500, "Unable to complete operation.", ["Error finding an address."])
    place = _location(params.get("location", ""))
    if place is None:
        raise RestError(400, "Unable to complete operation.", ["'location' parameter is invalid"])
    types = {
        item.strip() for item in params.get("featuretypes", "").split(",") if item.strip()
    } or locator.types
    away = gazetteer.distances(*place)
    away[[item.type not in types for item in gazetteer.places]] = np.inf
    best = int(away.argmin())
    if not away[best] <= float(params.get("distance") or NEAR):
        raise RestError(400, "Unable to complete operation.", [NO_ADDRESS])
    found = gazetteer.places[best]
    wkid = _out_sr(params, locator)
    return {
        "address": {
            "Match_addr": found.label, "LongLabel": found.label, "Addr_type": "POI", "Type": found.type,
            "PlaceName": found.name, "City": found.city, "Region": found.region, "CountryCode": found.country,
        },
        "location": {**_moved(found, wkid), "spatialReference": projection.as_json(wkid)},
    }  # fmt: skip


OPERATIONS: Dict[str, Callable[[Call, Locator, Gazetteer], Dict[str, Any]]] = {
    "findaddresscandidates": _candidates,
    "geocodeaddresses": _batch,
    "suggest": _suggestions,
    "reversegeocode": _reversed,
}


def _hits(params: Dict[str, str], locator: Locator, gazetteer: Gazetteer) -> List[Hit]:
    if params.get("magickey"):
        return [Hit(100.0, _keyed(params["magickey"], gazetteer))]
    names = [locator.single_line, *(name for name, _, _ in locator.fields)]
    text = " ".join(str(params.get(name.lower()) or "") for name in names if name)
    hits = gazetteer.find(text, _types(params, locator))
    countries = {plain(code) for code in params.get("sourcecountry", "").split(",") if code.strip()}
    box = _box(params.get("searchextent", ""))
    return [hit for hit in hits if _fits(hit.place, countries, box)]


def _fits(place: Place, countries: Set[str], box: Optional[List[float]]) -> bool:
    inside = box is None or (box[0] <= place.x <= box[2] and box[1] <= place.y <= box[3])
    return inside and (not countries or plain(place.country) in countries)


def _types(params: Dict[str, str], locator: Locator) -> Set[str]:
    asked = {item.strip() for item in params.get("category", "").split(",") if item.strip()}
    if "Populated Place" in asked:
        asked |= {"City", "State"}
    return set(locator.types & asked) if asked else set(locator.types)


def _candidate(hit: Hit, wkid: int, fields: str) -> Dict[str, Any]:
    place, at = hit.place, _moved(hit.place, wkid)
    values = {
        "Loc_name": place.type, "Status": "M", "Score": hit.score, "Match_addr": place.label, "Type": place.type,
        "PlaceName": place.name, "City": place.city, "Region": place.region, "Country": place.country,
        "ICAO": place.code, "Rank": 20.0, "X": place.x, "Y": place.y,
    }  # fmt: skip
    asked = {item.strip().lower() for item in fields.split(",")}
    shown = {name: value for name, value in values.items() if "*" in asked or name.lower() in asked}
    corners = (_to(wkid, place.x - 0.1, place.y - 0.1), _to(wkid, place.x + 0.1, place.y + 0.1))
    extent = dict(zip(("xmin", "ymin", "xmax", "ymax"), (*corners[0], *corners[1])))
    return {
        "address": place.label, "location": at, "score": hit.score, "attributes": shown, "extent": extent,
    }  # fmt: skip


def _moved(place: Place, wkid: int) -> Dict[str, float]:
    x, y = _to(wkid, place.x, place.y)
    return {"x": x, "y": y}


def _to(target: int, x: float, y: float, source: int = 4326) -> Tuple[float, float]:
    move = projection.mover(source, target)
    moved = np.array([[x, y]], float) if move is None else move(np.array([[x, y]], float))
    return float(moved[0, 0]), float(moved[0, 1])


def _out_sr(params: Dict[str, str], locator: Locator) -> int:
    return projection.parse_wkid(params.get("outsr", ""), "outSR") or locator.wkid


def _location(text: str) -> Optional[Tuple[float, float]]:
    """Longitude and latitude of a location parameter."""
    if not text:
        return None
    if not text.lstrip().startswith("{"):
        x, y = (float(part) for part in text.split(",")[:2])
        return x, y
    value = json.loads(text)
    source = projection.parse_wkid(json.dumps(value.get("spatialReference") or 4326), "location") or 4326
    return _to(4326, float(value["x"]), float(value["y"]), source)


def _box(text: str) -> Optional[List[float]]:
    if not text:
        return None
    value = json.loads(text)
    source = projection.parse_wkid(json.dumps(value.get("spatialReference") or 4326), "searchExtent") or 4326
    low = _to(4326, float(value["xmin"]), float(value["ymin"]), source)
    return [*low, *_to(4326, float(value["xmax"]), float(value["ymax"]), source)]


def _key(place: Place) -> str:
    return base64.urlsafe_b64encode(f"place={place.id}#lbs=14".encode()).decode()


def _keyed(key: str, gazetteer: Gazetteer) -> Place:
    try:
        text = base64.urlsafe_b64decode(key).decode()
        return gazetteer.places[int(text.partition("=")[2].partition("#")[0])]
    except (ValueError, IndexError) as error:
        raise RestError(400, "Unable to complete operation.", ["'magicKey' parameter is invalid"]) from error


def _lowered(params: Dict[str, Any]) -> Dict[str, str]:
    return {name.lower(): str(value) for name, value in params.items() if value is not None}
