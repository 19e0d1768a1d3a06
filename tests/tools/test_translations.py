# SPDX-License-Identifier: GPL-2.0-or-later
"""Texts are taken from the sources, keep their translations, and arrive in the compiled file."""

from __future__ import annotations

import pytest

from tools import translations
from tools.translations import (
    Text,
    complaints,
    literals_in,
    texts_of,
    translations_of,
    unfinished_count,
    update,
)

EMPTY = '<TS version="2.1" language="de"><context><name>AgsConnector</name></context></TS>'


@pytest.fixture
def ts(tmp_path):
    path = tmp_path / "ags_connector_de.ts"
    path.write_text(EMPTY, "utf-8")
    return path


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('tr("Layers")', [("Layers", False)]),
        ('tr("one, " "two")', [("one, two", False)]),
        ('tr("%n rows", n)', [("%n rows", True)]),
        ('tr("%n rows", n=3)', [("%n rows", True)]),
        ('QCoreApplication.translate("AgsConnector", "Stop")', [("Stop", False)]),
        ('QCoreApplication.translate("Other", "Stop")', []),
        ("tr(text)", []),
        ('"abc".translate(table)', []),
    ],
)
def test_literals(source, found):
    assert list(literals_in(source)) == found


def test_texts_name_their_files(tmp_path):
    package = tmp_path / "ags_connector"
    package.mkdir()
    (package / "b.py").write_text('tr("Layers")')
    (package / "a.py").write_text('tr("Zoom")\ntr("Layers")')
    texts = texts_of(package)
    assert list(texts) == ["Layers", "Zoom"]
    assert texts["Layers"].files == {"ags_connector/a.py", "ags_connector/b.py"}


def test_an_update_keeps_translations_and_drops_what_is_gone(ts):
    update(ts, {"Layers": Text(), "Old": Text()})
    ts.write_text(
        ts.read_text("utf-8").replace(
            '<translation type="unfinished" />', "<translation>Themen</translation>"
        )
    )
    update(ts, {"Layers": Text(), "New": Text()})
    kept = translations_of(ts)
    assert sorted(kept) == ["Layers", "New"]
    assert kept["Layers"].text == "Themen"
    assert unfinished_count(ts) == 1


def test_an_update_of_the_same_texts_changes_no_byte(ts):
    texts = {"“%n” rows": Text(plural=True, files={"ags_connector/a.py"}), "A <b> & c": Text()}
    update(ts, texts)
    before = ts.read_bytes()
    update(ts, texts)
    assert ts.read_bytes() == before


def test_complaints_name_both_directions(ts):
    update(ts, {"Old": Text()})
    found = complaints(ts, {"New": Text()})
    assert len(found) == 2
    assert "lacks 'New'" in found[0]
    assert "still has 'Old'" in found[1]


def test_compiling_makes_a_file_for_each_language(ts, tmp_path):
    update(ts, {"Layers": Text()})
    compiled = translations.compile_all(tmp_path, tmp_path / "out")
    assert [path.name for path in compiled] == ["ags_connector_de.qm"]
    assert compiled[0].stat().st_size > 0
