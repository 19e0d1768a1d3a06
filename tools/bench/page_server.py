# SPDX-License-Identifier: GPL-2.0-or-later
"""Serves encoded layers so fast that it is not what is measured; latency and a price per feature on request.

Runs by itself: ``python -m tools.bench.page_server KIND COUNT [LATENCY_MS [MICROSECONDS_PER_FEATURE]]`` prints
the layer's address.
"""

from __future__ import annotations

import json
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Dict, List, Tuple
from urllib.parse import parse_qsl, urlsplit

from tests import pbf_encoder as pbf
from tools.bench.layers import Encoded, parcels, points

PAGE = 2000
LAYER = "/arcgis/rest/services/Bench/FeatureServer/0"


class Pages(ThreadingHTTPServer):
    """The server with its layer."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, layer: Encoded, latency: float, per_feature: float) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.layer, self.latency, self.per_feature = layer, latency, per_feature
        self.ids = json.dumps(
            {"objectIdFieldName": "OBJECTID", "objectIds": list(range(1, len(layer.json_features) + 1))}
        ).encode()

    def answer(self, path: str, params: Dict[str, str]) -> Tuple[bytes, int]:
        """Return the body and how many features are in it."""
        if not path.endswith("/query"):
            return json.dumps(self._page(path)).encode(), 0
        if params.get("returnCountOnly") == "true":
            return json.dumps({"count": len(self.layer.json_features)}).encode(), 0
        if params.get("returnIdsOnly") == "true":
            return self.ids, 0
        if "outStatistics" in params:
            return self._statistics(json.loads(params["outStatistics"])), 0
        return self._features(params)

    def _page(self, path: str) -> Dict[str, Any]:
        if path.rstrip("/").endswith("/FeatureServer"):
            page = self.layer.page()
            listed = [
                {
                    "id": 0,
                    "name": self.layer.name,
                    "type": "Feature Layer",
                    "geometryType": page["geometryType"],
                }
            ]
            return {
                "currentVersion": 11.2, "layers": listed, "tables": [], "maxRecordCount": PAGE, "capabilities": "Query",
                "spatialReference": {"wkid": 4326}, "fullExtent": page["extent"], "initialExtent": page["extent"],
            }  # fmt: skip
        return self.layer.page()

    def _statistics(self, wanted: List[Dict[str, str]]) -> bytes:
        count = len(self.layer.json_features)
        known = {"count": count, "sum": count * (count + 1) // 2, "min": 1, "max": count}
        values = {item["outStatisticFieldName"]: known[item["statisticType"]] for item in wanted}
        return json.dumps({"features": [{"attributes": values}]}).encode()

    def _features(self, params: Dict[str, str]) -> Tuple[bytes, int]:
        binary = params.get("f") == "pbf"
        source = self.layer.pbf_features if binary else self.layer.json_features
        if params.get("objectIds"):
            chosen = [source[int(item) - 1] for item in params["objectIds"].split(",")][:PAGE]
            exceeded = False
        else:
            start = int(params.get("resultOffset") or 0)
            chosen = source[start : start + min(int(params.get("resultRecordCount") or PAGE), PAGE)]
            exceeded = start + len(chosen) < len(source)
        if binary:
            body = pbf.message(2, pbf.message(1, self.layer.pbf_head(exceeded) + b"".join(chosen)))
        else:
            tail = b'],"exceededTransferLimit":true}' if exceeded else b"]}"
            body = self.layer.json_head() + b",".join(chosen) + tail
        return body, len(chosen)


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    # Headers and body leave together; without this each answer waits for the other side's acknowledgement.
    wbufsize = -1
    disable_nagle_algorithm = True
    server: Pages

    def do_GET(self) -> None:
        """Answer parameters in the address."""
        self._reply("")

    def do_POST(self) -> None:
        """Answer parameters in a form."""
        self._reply(self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode())

    def _reply(self, form: str) -> None:
        parts = urlsplit(self.path)
        params = dict(parse_qsl(f"{parts.query}&{form}"))
        body, count = self.server.answer(parts.path, params)
        time.sleep(self.server.latency + count * self.server.per_feature)
        self.send_response(200)
        self.send_header(
            "Content-Type", "application/x-protobuf" if params.get("f") == "pbf" else "application/json"
        )
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()

    def log_message(self, *_args: object) -> None:
        """Keep quiet."""


def main(arguments: List[str]) -> None:
    """Serve until the end of standard input."""
    kind, count, *prices = arguments
    latency, per_feature = (*(float(item) for item in prices), 0.0, 0.0)[:2]
    layer = {"parcels": parcels, "points": points}[kind](int(count))
    server = Pages(layer, latency / 1000, per_feature / 1_000_000)
    print(f"http://127.0.0.1:{server.server_address[1]}{LAYER}", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main(sys.argv[1:])
