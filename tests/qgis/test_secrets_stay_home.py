# SPDX-License-Identifier: GPL-2.0-or-later
"""After a session behind a sign-in: the password and the tokens stand nowhere but encrypted in QGIS's database."""

from __future__ import annotations

import base64
import logging
import threading
from pathlib import Path
from typing import Any, Iterator, List
from urllib.parse import quote, quote_plus

import pytest
from qgis.core import QgsApplication, QgsNetworkAccessManager, QgsProject, QgsSettings

from ags_connector.bridge import authentication, connection_file, connections, layer_tokens, log
from ags_connector.bridge.connections import Connection
from ags_connector.bridge.layers import LayerKind, make_layer
from ags_connector.bridge.messages import describe
from ags_connector.bridge.sessions import connection_session, session_for
from ags_connector.rest import FeatureLayer
from ags_connector.rest.errors import AgsError
from tests.qgis import written
from tests.qgis.bridge import auth_database
from tests.sample_server import SampleServer

USER, PASSWORD = "analyst", "pa55 wörd&more"


@pytest.fixture(autouse=True)
def database(installed_host: Any) -> Iterator[None]:
    yield from auth_database.opened()


class Everything:
    """Collects what is written anywhere while a session goes on."""

    def __init__(self) -> None:
        self.texts: List[str] = []
        manager = QgsNetworkAccessManager.instance()
        self._sent = manager.requestAboutToBeCreated["QgsNetworkRequestParameters"]
        self._log = QgsApplication.messageLog().messageReceived["QString", "QString", "Qgis::MessageLevel"]

    def __enter__(self) -> Everything:
        self._sent.connect(self._note_request)
        self._log.connect(self._note_message)
        return self

    def __exit__(self, *_: Any) -> None:
        self._sent.disconnect(self._note_request)
        self._log.disconnect(self._note_message)

    def _note_request(self, parameters: Any) -> None:
        self.texts += [
            parameters.request().url().toString(),
            bytes(parameters.content()).decode("utf-8", "replace"),
        ]

    def _note_message(self, text: str, tag: str, level: Any) -> None:
        self.texts.append(text)


def forms_of(secret: str) -> List[str]:
    """The secret as it is and in the ways that requests write it."""
    basic = base64.b64encode(f"{USER}:{secret}".encode()).decode()
    return [secret, quote(secret), quote(secret, safe=""), quote_plus(secret), basic]


def failing(work: Any) -> str:
    """All that an error says of itself and of what led to it."""
    with pytest.raises(AgsError) as caught:
        work()
    said, error = [], caught.value
    while error is not None:
        said += [str(error), repr(error), repr(error.__dict__)]
        error = error.__cause__ or error.__context__
    return " ".join([*said, str(describe(caught.value))])


def off_the_main_thread(work: Any) -> Any:
    results: List[Any] = []
    thread = threading.Thread(target=lambda: results.append(work()))
    thread.start()
    thread.join(30)
    return results[0]


def test_neither_password_nor_token_is_written_anywhere(
    server: SampleServer, tmp_path: Path, run_alg: Any, caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str], qtbot: Any,
) -> None:  # fmt: skip
    log.install()
    caplog.set_level(logging.DEBUG, logger="ags_connector")
    parcels = server.layer_url("Restricted/Parcels", "FeatureServer", 0)
    key = server.new_api_key()
    with Everything() as everything:
        authcfg = authentication.store_basic("Sample", USER, PASSWORD)
        connections.save(Connection("Sample", server.url, authcfg))
        results, said = run_alg(
            "agsconnector:downloadfeatures", {"URL": parcels, "OUTPUT": str(tmp_path / "parcels.gpkg")}
        )
        assert results["FEATURE_COUNT"] > 0
        server.site.tokens.end_all()
        exported, said_of_export = run_alg(
            "agsconnector:exportlayers",
            {"URL": parcels.rpartition("/")[0], "ATTACHMENTS": True, "OUTPUT": str(tmp_path / "all.gpkg")},
        )
        assert exported["FEATURE_COUNT"] > 0
        server.site.tokens.end_all()
        FeatureLayer(parcels, session=session_for(parcels)).export(tmp_path / "again.geojson")
        by_key = authentication.store_api_key("Key", key)
        assert FeatureLayer(parcels, session=session_for(parcels, by_key)).count() > 0
        layer = native_layer(parcels)
        QgsProject.instance().addMapLayer(layer)
        assert len(list(layer.getFeatures())) > 0
        described = [
            layer.source(),
            layer.publicSource(),
            layer.htmlMetadata(),
            repr(layer.metadata().abstract()),
        ]
        for target in ("project.qgs", "project.qgz"):
            assert QgsProject.instance().write(str(tmp_path / target))
        assert QgsProject.instance().write(f"geopackage:{tmp_path / 'all.gpkg'}?projectName=parcels")
        connection_file.write(tmp_path / "connections.json", connections.list_connections())
        errors = [
            failing(lambda: FeatureLayer(f"{parcels}99", session=session_for(parcels)).count()),
            failing(lambda: FeatureLayer(parcels, session=session_for(parcels)).count("no such field = 1")),
        ]
        server.site.accounts[USER].locked = True
        server.site.tokens.end_all()
        errors.append(failing(lambda: FeatureLayer(parcels, session=session_for(parcels)).count()))
        errors.append(failing(lambda: _refused(server)))
        server.site.tokens._grants[key].ends = 0.0
        errors.append(failing(lambda: FeatureLayer(parcels, session=session_for(parcels, by_key)).count()))
        qtbot.wait(50)
        QgsProject.instance().clear()

    tokens = [item.token for item in server.site.tokens._grants.values() if item.user]
    assert len(tokens) >= 3
    assert "regenerate" in "".join(errors) or "Too many" in "".join(errors)
    QgsSettings().sync()
    profile = Path(QgsApplication.qgisSettingsDirPath())
    database = Path(QgsApplication.qgisAuthDatabaseFilePath())
    printed = capfd.readouterr()
    places = {
        "log": [caplog.text],
        "network and message log": everything.texts,
        "errors": errors,
        "algorithm": [str(said), str(results), str(said_of_export), str(exported)],
        "layer": described,
        "files": list(written.texts_below(tmp_path)),
        "settings": [f"{name}={QgsSettings().value(name)}" for name in QgsSettings().allKeys()],
        "profile": list(written.texts_below(profile, but=[database])),
        "database": list(written.texts_in(database)),
        "addresses": [item.path + str(item.query) for item in server.requests],
    }
    assert [name for name, texts in places.items() if not any(text.strip() for text in texts)] == []
    assert any(
        "<qgis" in text and "Restricted/Parcels" in text for text in written.texts_in(tmp_path / "all.gpkg")
    )
    places["printed"] = [printed.out, printed.err]
    for secret in [PASSWORD, "n0t-this-one", key, *tokens]:
        for form in forms_of(secret):
            found = [name for name, texts in places.items() if any(form in text for text in texts)]
            assert not found, f"{form!r} stands in: {found}"


def native_layer(url: str) -> Any:
    """A layer that QGIS draws, signed in as the plugin does it."""
    signed = off_the_main_thread(lambda: layer_tokens.sign_in_for(url))
    return off_the_main_thread(
        lambda: make_layer(url, LayerKind.FEATURES, signed.authcfg, referer=signed.referer)
    )


def _refused(server: SampleServer) -> None:
    wrong = authentication.store_basic("Wrong", USER, "n0t-this-one")
    connection_session(Connection("", server.url, wrong)).get(server.url)
