# SPDX-License-Identifier: GPL-2.0-or-later
"""Signing in by the connection dialog and from a locked node of the tree."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtWidgets import QDialogButtonBox

from ags_connector.bridge import authentication
from ags_connector.bridge.connections import Connection
from ags_connector.gui.catalog_commands import Command
from ags_connector.gui.connection_dialog import ConnectionDialog
from ags_connector.gui.sign_in_panel import SignInWay
from tests.qgis.bridge import auth_database, oauth_browser
from tests.qgis.bridge.qgis_network import proxy_in_options
from tests.sample_server import SampleServer
from tests.sample_server.forward_proxy import ForwardProxy

USER, PASSWORD = "analyst", "pa55 wörd&more"


@pytest.fixture(autouse=True)
def database(host):
    yield from auth_database.opened()


@pytest.fixture
def dialog(qtbot):
    found = ConnectionDialog([])
    qtbot.addWidget(found)
    found.show()
    return found


def ok(dialog):
    return dialog._buttons.button(QDialogButtonBox.StandardButton.Ok)


def result_of_test(dialog, qtbot):
    dialog._test_button.click()
    qtbot.waitUntil(dialog._test_button.isEnabled, timeout=15_000)
    return dialog._result.text()


def enter(dialog, name=USER, password=PASSWORD):
    dialog._sign_in.choose(SignInWay.PASSWORD)
    dialog._sign_in.username.setText(name)
    dialog._sign_in.password.setText(password)


def test_who_is_signed_in_where_is_said(dialog, server, qtbot):
    dialog._url.setText(server.url)
    assert "you are not signed in" in result_of_test(dialog, qtbot)
    enter(dialog)
    text = result_of_test(dialog, qtbot)
    assert "ArcGIS Server 11.3" in text
    assert f"Sign-in at {server.base.partition('://')[2]}; you are signed in as analyst." in text


def test_the_name_that_was_typed_stays(dialog, server, qtbot):
    dialog._url.setText(server.portal_url)
    dialog._name.setText("Town")
    dialog._name.textEdited.emit("Town")
    assert "Sample portal" in result_of_test(dialog, qtbot)
    assert dialog.connection.name == "Town"


def test_a_test_that_the_user_cancels_can_be_started_again(dialog, server, qtbot):
    dialog._url.setText(server.url)
    with server.mode("*", "slow_answer", 0.5):
        dialog._test_button.click()
        qtbot.waitUntil(lambda: QgsApplication.taskManager().countActiveTasks() > 0)
        QgsApplication.taskManager().cancelAll()
        qtbot.waitUntil(dialog._test_button.isEnabled, timeout=10_000)
    assert "ArcGIS Server 11.3" in result_of_test(dialog, qtbot)


def test_a_portal_is_found(dialog, server, qtbot):
    dialog._url.setText(f"{server.portal_url}/home/index.html")
    enter(dialog)
    text = result_of_test(dialog, qtbot)
    assert "Portal “Sample portal” · ArcGIS Enterprise 11.3.0" in text
    assert dialog.connection.name == "Sample portal"
    assert dialog.connection.url == f"{server.portal_url}/home"
    assert "signed in as analyst" in text


@pytest.mark.parametrize(
    ("name", "password", "title"),
    [
        (USER, "n0t-this-one", "Wrong user name or password"),
        ("locked", "l0cked-secret", "The account is locked"),
        ("expired", "0ld-secret", "The password has expired"),
    ],
)
def test_each_failure_is_told_apart(dialog, server, qtbot, name, password, title):
    dialog._url.setText(server.url)
    enter(dialog, name, password)
    text = result_of_test(dialog, qtbot)
    assert f"<b>{title}</b>" in text
    assert password not in text


@pytest.mark.parametrize("place", ["url", "portal_url"])
def test_a_site_without_https_gets_no_password_unless_it_is_allowed(dialog, server, qtbot, place):
    with ForwardProxy() as proxy, proxy_in_options(proxy):
        server.follow_host()
        proxy.know("gis.example.org", server.base)
        dialog._url.setText(getattr(server, place).replace("127.0.0.1", "gis.example.org"))
        enter(dialog)
        text = result_of_test(dialog, qtbot)
        assert "<b>No encrypted sign-in</b>" in text
        assert "the password was not sent" in text
        assert not any("password" in item.params for item in server.requests)
        dialog._options.allow_http.setChecked(True)
        assert "signed in as analyst" in result_of_test(dialog, qtbot)
        assert not any(PASSWORD in item for item in proxy.seen)


def test_a_fresh_token_that_is_refused_is_told_from_a_wrong_password(dialog, server, qtbot):
    server.site.token_seconds = -60.0
    dialog._url.setText(server.layer_url("Restricted/Parcels", "FeatureServer", 0))
    enter(dialog)
    assert "<b>A fresh token is refused</b>" in result_of_test(dialog, qtbot)


def test_a_clock_that_is_wrong_is_noticed(dialog, server, qtbot):
    server.site.clock_ahead = 7200
    dialog._url.setText(server.url)
    enter(dialog)
    assert "120 minutes ahead" in result_of_test(dialog, qtbot)


def test_without_a_scheme_https_is_tried_first(dialog, server, qtbot):
    dialog._url.setText(server.url.partition("://")[2])
    assert "ArcGIS Server 11.3" in result_of_test(dialog, qtbot)
    assert dialog._url.text() == server.url


def test_the_password_is_kept_encrypted_and_only_on_ok(dialog, server):
    dialog._url.setText(server.url)
    enter(dialog)
    assert dialog.connection.authcfg == ""
    ok(dialog).click()
    stored = authentication.read(dialog.connection.authcfg)
    assert (stored.method, stored.username, stored.password) == ("Basic", USER, PASSWORD)
    kept = " ".join(str(QgsSettings().value(key)) for key in QgsSettings().allKeys())
    assert PASSWORD not in kept


def test_a_token_is_kept_as_a_configuration(dialog, server, qtbot):
    dialog._url.setText(server.url)
    dialog._sign_in.choose(SignInWay.TOKEN)
    assert not ok(dialog).isEnabled()
    dialog._sign_in.token.setText("made-up-token")
    assert "Sign-in needed" in result_of_test(dialog, qtbot)
    dialog._sign_in.token.setText(server.token)
    text = result_of_test(dialog, qtbot)
    assert "ArcGIS Server 11.3" in text
    assert "your sign-in is accepted" in text
    ok(dialog).click()
    assert authentication.read(dialog.connection.authcfg).token == server.token


def test_a_url_with_a_prefix_is_taken_apart(dialog, server, qtbot):
    dialog._url.setText(f"{server.resource_proxy}{server.url}")
    assert dialog.connection.prefix == server.resource_proxy
    assert dialog.connection.url == server.url
    assert "ArcGIS Server 11.3" in result_of_test(dialog, qtbot)
    assert not dialog._options.isCollapsed()


def test_a_locked_folder_offers_to_sign_in_and_opens(sample, dock, store, server, tree):
    tree.open("Sample")
    tree.open("Sample", "Restricted")
    line = tree.node("Sample", "Restricted", "Sign-in required")
    assert dock.commands.commands([line])[0] is Command.SIGN_IN
    assert Command.SIGN_IN in dock.commands.commands([line.parent])
    dock.commands.run_default(line)
    dialog = next(item for item in dock.connections._window.findChildren(ConnectionDialog))
    assert dialog._sign_in.way is SignInWay.PASSWORD
    enter(dialog)
    ok(dialog).click()
    tree.open("Sample")
    tree.open("Sample", "Restricted")
    assert "Parcels" in tree.titles("Sample", "Restricted")


def test_a_wrong_password_can_be_corrected(sample, dock, store, server, tree):
    store.save(Connection("Sample", server.url, authentication.store_basic("Sample", USER, "wrong")))
    tree.open("Sample")
    line = tree.node("Sample", "Sign-in required")
    dock.commands.run_default(line)
    (dialog,) = dock.connections._window.findChildren(ConnectionDialog)
    enter(dialog)
    ok(dialog).click()
    tree.open("Sample")
    assert "World" in tree.titles("Sample")


def test_connections_are_exported_and_imported(dock, store, bar, tmp_path):
    texts = [action.text() for action in dock.commands.menu([]).actions()]
    assert {"Import Connections…", "Export Connections…"} <= set(texts)
    store.save(Connection("Town", "https://x.org/arcgis/rest/services", "abc1234"))
    dock.connections.export_to(str(tmp_path / "c.json"))
    store.remove("Town")
    dock.connections.import_from(str(tmp_path / "c.json"))
    dock.connections.import_from(str(tmp_path / "c.json"))
    assert store.connections() == [Connection("Town", "https://x.org/arcgis/rest/services")]
    dock.connections.import_from(str(tmp_path / "none.json"))
    assert bar.currentItem() is not None


def test_an_api_key_is_kept_as_one(dialog, server, qtbot):
    key = server.new_api_key()
    dialog._url.setText(server.layer_url("Restricted/Parcels", "FeatureServer", 0))
    dialog._sign_in.choose(SignInWay.API_KEY)
    for text in ("", "two words"):
        dialog._sign_in.api_key.setText(text)
        assert not ok(dialog).isEnabled()
    dialog._sign_in.api_key.setText("AAPTmade-up")
    assert "API key is no longer valid" in result_of_test(dialog, qtbot)
    dialog._sign_in.api_key.setText(key)
    assert "ArcGIS Server 11.3" in result_of_test(dialog, qtbot)
    ok(dialog).click()
    stored = authentication.read(dialog.connection.authcfg)
    assert (stored.method, stored.token, stored.is_api_key) == ("EsriToken", key, True)


def test_an_api_key_may_be_limited_to_a_referer(dialog, server, qtbot):
    dialog._url.setText(server.layer_url("Restricted/Parcels", "FeatureServer", 0))
    dialog._sign_in.choose(SignInWay.API_KEY)
    dialog._sign_in.api_key.setText(server.new_api_key("https://qgis.example/app"))
    assert "another referer" in result_of_test(dialog, qtbot)
    dialog._options.referer.setText("https://qgis.example/app")
    assert "ArcGIS Server 11.3" in result_of_test(dialog, qtbot)


def test_the_sign_in_to_a_portal_counts_at_its_servers(dialog, store, server, qtbot):
    store.save(Connection("Portal", server.portal_url, authentication.store_basic("Portal", USER, PASSWORD)))
    with SampleServer(portal=server) as federated:
        dialog._url.setText(federated.layer_url("Restricted/Parcels", "FeatureServer", 0))
        text = result_of_test(dialog, qtbot)
        assert "ArcGIS Server 11.3" in text
        assert f"Sign-in at the portal {server.portal_url}; you are signed in as analyst." in text


def test_oauth2_of_qgis_is_tried(dialog, server, qtbot):
    port = oauth_browser.free_port()
    authcfg = oauth_browser.configuration(server, port)
    with SampleServer(portal=server) as federated, oauth_browser.Browser(server, port) as browser:
        dialog._sign_in.show_configuration(authcfg)
        dialog._url.setText(federated.layer_url("Restricted/Parcels", "FeatureServer", 0))
        assert "your sign-in is accepted" in result_of_test(dialog, qtbot)
        assert browser.visits == 1
