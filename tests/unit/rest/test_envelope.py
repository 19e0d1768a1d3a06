# SPDX-License-Identifier: GPL-2.0-or-later
"""Errors inside replies, in each of their shapes, and answers that only look odd."""

from __future__ import annotations

import json
import math

import pytest

from ags_connector.rest.envelope import check, check_bytes, decode_json
from ags_connector.rest.errors import AgsError, CutOff, NotArcGIS, ServerError, SignInRequired

URL = "https://host/arcgis/rest/services"


def decode(body, **options):
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return decode_json(content, url=URL, **options)


def raised(body, **options) -> AgsError:
    with pytest.raises(AgsError) as caught:
        decode(body, **options)
    assert caught.value.url == URL
    return caught.value


# path: class, code, message (its beginning for pages), details
RECORDED = {
    "Esri__arcgis-rest-js/error/ArcGISOnlineAuthError.json": (SignInRequired, 498, "Invalid token.", ()),
    "Esri__arcgis-rest-js/error/ArcGISOnlineErrorNoCode.json": (
        ServerError, None, "You do not have permissions to access this resource or perform this operation.", ()),
    "Esri__arcgis-rest-js/error/ArcGISServerTokenRequired.json": (
        SignInRequired, 499, "Token Required", ("Token Required",)),
    "Esri__arcgis-rest-js/error/GenerateTokenError.json": (
        ServerError, 400, "Unable to generate token.", ("Invalid username or password.",)),
    "Esri__arcgis-rest-js/error/RefreshTokenError.json": (SignInRequired, 498, "refresh_token expired", ()),
    "Esri__arcgis-rest-js/error/TaskError.json": (ServerError, None, "failed", ()),
    "Esri__arcgis-rest-js/error/TaskErrorWithJSON.json": (
        ServerError, 400, "Index was outside the bounds of the array.", ()),
    "Esri__arcgis-rest-js/service/AddToFeatureServiceError.json": (
        ServerError, 400, "Unable to add feature service definition.",
        ("Object reference not set to an instance of an object.",)),
    "Esri__arcgis-rest-js/token/sharing-rest-info.html": (
        NotArcGIS, None, "The server sent a web page (“ArcGIS Portal Directory”) instead of an answer.", ()),
    "exoria-ai__sage/docs/applyEdits_async_error.json": (
        ServerError, 400, "Requested operation is not supported by this service.", ()),
    "exoria-ai__sage/docs/applyEdits_error_extendedCode.json": (
        ServerError, 400, "Unable to complete operation.",
        ("Violated attribute constraint rule. [Error No: -1, ]", "Operation rolled back.")),
    "geotools__geotools/error.json": (
        ServerError, 400, "Cannot perform query. Invalid query parameters.",
        ("Unable to perform query. Please check your parameters.", "No where clause specified.")),
    "koopjs__featureservice/secured.json": (SignInRequired, 499, "Token Required", ()),
    "koopjs__featureservice/statsFail.json": (ServerError, 400, "Invalid or missing input parameters.", ()),
    "literals.errors/agol_499_GWM_0003.json": (SignInRequired, 499, "Token Required", ("Token Required",)),
    "literals.errors/agol_504.json": (ServerError, 504, "Your request has timed out.", ()),
    "literals.errors/html_error_exporting_map_500.txt": (ServerError, 500, "Error exporting map", ()),
    "literals.errors/image_exportImage_bad_imageSR.json": (
        ServerError, 400, "Invalid or missing input parameters.", ("'imageSR' parameter is invalid.",)),
    "literals.errors/mapserver_query_not_supported.json": (
        ServerError, 400, "Requested operation is not supported by this service.",
        ("The requested capability is not supported.",)),
    "literals.errors/query_400_outFields.json": (
        ServerError, 400, "Cannot perform query. Invalid query parameters.", ("'outFields' parameter is invalid",)),
    "literals.errors/query_500_error_performing.json": (ServerError, 500, "Error performing query operation", ()),
    "literals.errors/server_404_service.json": (ServerError, 404, "Service not found", ()),
    "literals.errors/server_498_expired.json": (
        SignInRequired, 498, "Invalid Token.",
        ("Token would have expired, regenerate token and send the request again.",)),
    "openaddresses__esri-dump/ImageServer-3_json_Download.json": (
        ServerError, 400, "Unable to complete operation.", ()),
    "openaddresses__machine/us-tx-runnels-metadata.json": (SignInRequired, 499, "Token Required", ()),
}  # fmt: skip


@pytest.mark.parametrize("path", RECORDED)
def test_a_recorded_error_is_raised(path, fixtures_dir):
    kind, code, message, details = RECORDED[path]
    content = (fixtures_dir / path).read_bytes()
    error = raised(content)
    assert (type(error), error.code, error.details) == (kind, code, details)
    assert error.message == message or (kind is NotArcGIS and error.message.startswith(message))
    with pytest.raises(kind):
        check_bytes(content, url=URL, content_type="image/tiff")


def test_every_recorded_error_has_its_expectation(index):
    assert sorted(RECORDED) == sorted(index["error"])


@pytest.mark.parametrize(
    ("body", "kind", "code", "message", "details"),
    [
        ({"error": {"code": "400", "message": "", "details": "one"}}, ServerError, 400, "one", ()),
        ({"error": {"code": 400, "message": "a", "details": None}}, ServerError, 400, "a", ()),
        ({"error": {"code": 403}}, SignInRequired, 403, "The server gave no reason.", ()),
        ({"error": "invalid_grant", "error_description": "bad code"}, ServerError, None, "bad code", ()),
        ({"error": "invalid_grant"}, ServerError, None, "invalid_grant", ()),
        ({"status": "error", "messages": ["a", "b"], "code": 500}, ServerError, 500, "a", ("b",)),
        ({"status": "ERROR", "messages": "Could not access any server machines."}, ServerError, None,
         "Could not access any server machines.", ()),
        ({"status": "error", "messages": ["Token required"], "code": 499}, SignInRequired, 499, "Token required", ()),
        ({"code": 500, "message": "m", "status": "failure", "details": None}, ServerError, 500, "m", ()),
    ],
)  # fmt: skip
def test_a_shape_of_error_is_raised(body, kind, code, message, details):
    error = raised(body)
    assert (type(error), error.code, error.message, error.details) == (kind, code, message, details)


@pytest.mark.parametrize(
    "body",
    [
        {"features": []},
        {"error": None, "features": []},
        {"status": "success"},
        {"status": "SUCCESS", "messages": []},
        {"serviceDescription": "<html><head></head><body>old</body></html>"},
        {"addResults": [{"success": False, "error": {"code": 1000, "description": "x"}}]},
        {"jobId": "j", "jobStatus": "esriJobFailed", "messages": [{"type": "esriJobMessageTypeError"}]},
        {"replicaName": "r", "status": "Failed", "resultUrl": ""},
        {"status": "error"},
        {},
    ],
)
def test_an_answer_is_no_error(body):
    check(body, url=URL)
    assert decode(body) == body


@pytest.mark.parametrize(
    ("status", "kind"), [(400, ServerError), (401, SignInRequired), (403, SignInRequired), (404, ServerError),
                         (498, SignInRequired), (500, ServerError), (504, ServerError)],
)  # fmt: skip
@pytest.mark.parametrize(
    "content", [b"", b"<html><title>T</title></html>", b'{"message": "m"}', b"plain words"]
)
def test_a_status_of_error_is_raised_whatever_the_body(status, kind, content):
    error = raised(content, http_status=status)
    assert type(error) is kind
    assert (error.code, error.http_status) == (status, status)


def test_a_log_in_page_is_named():
    error = raised(b"<!DOCTYPE html><html><title>Sign In</title><input type='password'></html>")
    assert type(error) is NotArcGIS
    assert "log-in page (“Sign In”)" in error.message


def test_a_byte_order_mark_and_a_wrong_charset_do_no_harm():
    assert decode(b'\xef\xbb\xbf{"a": "\xc3\xa9"}', content_type="text/plain; charset=ISO-8859-1") == {
        "a": "é"
    }


def test_true_latin_1_is_read_where_it_is_declared():
    assert decode(b'{"a": "\xe9"}', content_type="application/json; charset=ISO-8859-1") == {"a": "é"}
    assert type(raised(b'{"a": "\xe9"}')) is NotArcGIS


def test_bare_nan_and_line_breaks_in_texts_pass():
    body = decode(b'{"x": NaN, "y": -Infinity, "t": "a\nb"}')
    assert math.isnan(body["x"])
    assert body["t"] == "a\nb"


WHOLE = '{"features": [{"a": "é\\u00e9", "b": -12.5e3, "c": null, "d": [true]}], "e": false}'.encode()


@pytest.mark.parametrize("end", range(1, len(WHOLE)))
def test_cut_off_json_is_told_from_broken_json(end):
    assert decode(WHOLE)
    assert type(raised(WHOLE[:end])) is CutOff


@pytest.mark.parametrize("content", [b"", b"  \n"])
def test_an_empty_body_is_cut_off(content):
    assert type(raised(content)) is CutOff


@pytest.mark.parametrize("content", [b"hello", b"{'a': 1}", b'{"a": 1} trailing', b"[1]", b"3", b"null"])
def test_what_is_no_json_object_is_not_arcgis(content):
    assert type(raised(content)) is NotArcGIS


def test_content_passes_as_bytes():
    for content in (b"\x89PNG\r\n", b"\x0a{\x00\x01", b"{binary", b"<kml/>", b'{"features": []}'):
        check_bytes(content, url=URL, content_type="application/octet-stream")


def test_an_error_in_json_is_found_under_any_content_type():
    with pytest.raises(ServerError):
        check_bytes(b'\xef\xbb\xbf {"error": {"code": 400}}', url=URL, content_type="image/tiff")


def test_cut_off_json_asked_for_as_bytes_is_found():
    with pytest.raises(CutOff):
        check_bytes(b'{"features": [', url=URL, content_type="application/json")
    with pytest.raises(CutOff):
        check_bytes(b"", url=URL, content_type="image/png")
