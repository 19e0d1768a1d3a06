# SPDX-License-Identifier: GPL-2.0-or-later
"""Files sent in forms, and files written while they arrive."""

from __future__ import annotations

import io

import pytest

from ags_connector.rest.errors import ConnectionFailed, CutOff, InvalidInput, ServerError, WriteFailed
from ags_connector.rest.multipart import FilePart, MultipartBody
from tests.unit.rest.scripted_server import Answer


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "näme.bin"
    path.write_bytes(bytes(range(128)) * 2000)
    return path


def test_body_is_what_it_says_it_is(source):
    body = MultipartBody({"f": "json", "description": "ä"}, FilePart(source, source.name, 100, 1000))
    read = body.read()
    assert len(body) == len(read)
    boundary = body.content_type.partition("boundary=")[2].encode()
    parts = read.split(b"--" + boundary)
    assert parts[0] == b""
    assert b'name="f"\r\n\r\njson' in parts[1]
    assert 'name="description"\r\n\r\nä'.encode() in parts[2]
    assert 'filename="näme.bin"'.encode() in parts[3]
    assert parts[3].partition(b"\r\n\r\n")[2] == source.read_bytes()[100:1100] + b"\r\n"
    assert parts[4] == b"--\r\n"


@pytest.mark.parametrize("at", [0, 10, 200, 5000])
def test_body_is_read_again_from_anywhere(source, at):
    body = MultipartBody({"f": "json"}, FilePart.whole(source))
    whole = body.read()
    body.seek(at)
    assert body.tell() == at
    assert body.read() == whole[at:]
    assert body.seek(0, io.SEEK_END) == len(whole)


def test_body_fails_once_nobody_waits(source):
    body = MultipartBody({}, FilePart.whole(source))
    body.stop()
    with pytest.raises(InterruptedError):
        body.read(10)


def test_file_that_is_not_there(tmp_path):
    with pytest.raises(InvalidInput, match="cannot be read"):
        FilePart.whole(tmp_path / "none.txt")


def test_upload_arrives_whole(serve, session, source):
    server = serve(lambda seen: {"size": int(seen.headers["Content-Length"])})
    answer = session().upload(server.url("/upload"), {"description": "x"}, FilePart.whole(source))
    assert answer["size"] > 256_000
    assert server.seen[0].headers["Content-Type"].startswith("multipart/form-data; boundary=")
    assert server.seen[0].method == "POST"


def test_upload_is_not_repeated(serve, session, source):
    server = serve(lambda _seen: Answer("busy", status=500))
    with pytest.raises(ServerError):
        session().upload(server.url("/upload"), {}, FilePart.whole(source))
    assert len(server.seen) == 1


def test_download_goes_to_the_file(serve, session, tmp_path):
    content = b"II*\x00" + bytes(3_000_000)
    server = serve(lambda _seen: Answer(content, content_type="image/tiff"))
    session().download(server.url("/x.tif"), tmp_path / "x.tif")
    assert (tmp_path / "x.tif").read_bytes() == content
    assert [item.name for item in tmp_path.iterdir()] == ["x.tif"]


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (Answer({"error": {"code": 500, "message": "gone"}}, content_type="image/tiff"), ServerError),
        (Answer("<html><body>Error: gone Code: 500</body></html>", status=500), ServerError),
        (Answer(b"II*\x00abc", announced=100, content_type="image/tiff"), (CutOff, ConnectionFailed)),
    ],
)
def test_no_file_stands_for_an_error(serve, session, tmp_path, answer, error):
    server = serve(lambda _seen: answer)
    with pytest.raises(error):
        session().download(server.url("/x.tif"), tmp_path / "x.tif")
    assert list(tmp_path.iterdir()) == []


def test_folder_that_is_not_there(serve, session, tmp_path):
    server = serve(lambda _seen: Answer(b"abc"))
    with pytest.raises(WriteFailed, match="cannot be written"):
        session().download(server.url("/x.tif"), tmp_path / "none" / "x.tif")
