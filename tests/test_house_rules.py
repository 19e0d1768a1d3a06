# SPDX-License-Identifier: GPL-2.0-or-later
"""The rules themselves: each one complains about a bad snippet, says how to mend it, and leaves a good one alone."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from tests.house_rules import algorithms, conduct, imports, python39, shape, texts
from tests.house_rules.source_file import SourceFile


def source(path, text):
    return SourceFile(PurePosixPath("ags_connector", path), text)


BAD = [
    (imports.import_complaints, "rest/a.py", "from qgis.core import QgsField", "do this in bridge/"),
    (imports.import_complaints, "formats/a.py", "import osgeo.ogr", "do this in bridge/"),
    (imports.import_complaints, "formats/a.py", "import requests", "rest.session.Session"),
    (imports.import_complaints, "formats/a.py", "from ..rest import errors", "rest/ lies above formats/"),
    (
        imports.import_complaints,
        "rest/a.py",
        "from ags_connector.bridge.log import x",
        "bridge/ lies above rest/",
    ),
    (imports.import_complaints, "rest/admin/a.py", "from ...bridge import log", "bridge/ lies above rest/"),
    (imports.import_complaints, "bridge/a.py", "from qgis.PyQt.QtWidgets import QLabel", "without widgets"),
    (imports.import_complaints, "bridge/a.py", "from qgis.utils import iface", "without widgets"),
    (imports.import_complaints, "processing/a.py", "def f():\n    from ..gui import dock", "by its id"),
    (imports.import_complaints, "gui/a.py", "from ..processing.base import x", "by its id"),
    (imports.import_complaints, "gui/a.py", "import requests", "rest.session.Session"),
    (imports.import_complaints, "gui/a.py", "from PyQt5.QtCore import Qt", "from qgis.PyQt"),
    (imports.import_complaints, "gui/a.py", "import pandas", "standard library and numpy"),
    (imports.import_complaints, "__init__.py", "from .plugin import Plugin", "inside classFactory()"),
    (imports.import_complaints, "attic/a.py", "", "no room of the design"),
    (texts.text_complaints, "gui/a.py", "def f(x):\n    return tr(f'{x} layers')", "needs a literal"),
    (texts.text_complaints, "gui/a.py", "def f(x):\n    return tr('{}'.format(x))", "needs a literal"),
    (texts.text_complaints, "gui/a.py", "def f(x):\n    return tr(x)", "needs a literal"),
    (texts.text_complaints, "gui/a.py", "TITLE = tr('Layers')", "runs when the module is imported"),
    (
        texts.text_complaints,
        "gui/a.py",
        "class A:\n    title = tr('Layers')",
        "runs when the module is imported",
    ),
    (
        texts.text_complaints,
        "gui/a.py",
        "def f(title=tr('Layers')):\n    pass",
        "runs when the module is imported",
    ),
    (
        texts.text_complaints,
        "gui/a.py",
        "class A:\n    def f(self):\n        return self.tr('x')",
        "Use tr()",
    ),
    (texts.text_complaints, "gui/a.py", "QCoreApplication.translate('A', 'x')", "Use tr()"),
    (texts.text_complaints, "gui/a.py", "from ..bridge.i18n import tr as _", "Import it as tr"),
    (shape.size_complaints, "rest/a.py", "x = 1\n" * 401, "Split it"),
    (shape.name_complaints, "rest/utils.py", "", "Name the file after its one job"),
    (shape.name_complaints, "gui/helpers/a.py", "", "Name the file after its one job"),
    (shape.licence_complaints, "rest/a.py", '"""Does it."""', "first line must be"),
    (shape.licence_complaints, "rest/a.py", f"{shape.SPDX}\nx = 1", "module docstring"),
    (shape.annotation_complaints, "rest/a.py", "def f(a, b: int) -> None: ...", "annotate a."),
    (
        shape.annotation_complaints,
        "formats/a.py",
        "class A:\n    def f(self, *, b: int): ...",
        "annotate return.",
    ),
    (conduct.print_complaints, "rest/a.py", "print('x')", "Use the feedback"),
    (conduct.print_complaints, "rest/a.py", "assert x", "in place of assert"),
    (conduct.except_complaints, "rest/a.py", "try:\n    x\nexcept Exception:\n    y", "Name the errors"),
    (conduct.except_complaints, "rest/a.py", "try:\n    x\nexcept:\n    y", "Name the errors"),
    (
        conduct.except_complaints,
        "rest/a.py",
        "try:\n    x\nexcept (OSError, BaseException) as e:\n    y",
        "Name the",
    ),
    (
        conduct.except_complaints,
        "rest/a.py",
        "with contextlib.suppress(Exception):\n    x",
        "Name the errors",
    ),
    (conduct.tls_complaints, "rest/a.py", "requests.get(url, verify=False)", "never switched off"),
    (conduct.tls_complaints, "rest/a.py", "session.verify = False", "never switched off"),
    (conduct.tls_complaints, "bridge/a.py", "reply.ignoreSslErrors()", "never switched off"),
    (
        conduct.tls_complaints,
        "bridge/a.py",
        "c.setPeerVerifyMode(QSslSocket.PeerVerifyMode.VerifyNone)",
        "never switched",
    ),
    (
        python39.union_complaints,
        "rest/a.py",
        "from __future__ import annotations\nText = str | None",
        "Write Union",
    ),
    (
        python39.union_complaints,
        "rest/a.py",
        "from __future__ import annotations\nisinstance(x, int | A)",
        "a tuple for isinstance",
    ),
    (python39.union_complaints, "rest/a.py", "def f(x: int | None): ...", "Write Union"),
]

GOOD = [
    (imports.import_complaints, "formats/a.py", "import json, numpy\nimport shapefile\nfrom . import fields"),
    (imports.import_complaints, "rest/a.py", "import requests.adapters\nfrom ..formats.fields import Field"),
    (
        imports.import_complaints,
        "bridge/a.py",
        "from osgeo import ogr\nfrom qgis.core import QgsField\nfrom ..rest import x",
    ),
    (
        imports.import_complaints,
        "processing/b/a.py",
        "import processing\nfrom ...bridge.i18n import tr\nfrom ..base import x",
    ),
    (
        imports.import_complaints,
        "gui/a.py",
        "from qgis.gui import QgsDockWidget\nfrom ..bridge import settings",
    ),
    (imports.import_complaints, "plugin.py", "from .gui import dock\nfrom .processing import provider"),
    (imports.import_complaints, "__init__.py", "def classFactory(iface):\n    from .plugin import Plugin"),
    (texts.text_complaints, "gui/a.py", "def f(x):\n    return tr('{n} layers').format(n=x)"),
    (texts.text_complaints, "gui/a.py", "LATER = lambda: tr('Layers')\n'abc'.translate(table)"),
    (shape.annotation_complaints, "gui/a.py", "def f(a): ..."),
    (shape.annotation_complaints, "rest/a.py", "def _f(a): ...\ndef g(*a: int, **k: str) -> None: ..."),
    (conduct.except_complaints, "processing/base.py", "try:\n    x\nexcept Exception:\n    y"),
    (conduct.except_complaints, "rest/a.py", "try:\n    x\nexcept BaseException:\n    tidy_up()\n    raise"),
    (conduct.except_complaints, "rest/a.py", "try:\n    x\nexcept (OSError, ValueError):\n    y"),
    (conduct.tls_complaints, "rest/a.py", "requests.get(url, verify=bundle)"),
    (conduct.tls_complaints, "bridge/a.py", "reply.ignoreSslErrors(accepted_by_the_user)"),
    (
        python39.union_complaints,
        "gui/a.py",
        "from __future__ import annotations\ndef f(x: int | None) -> list[int] | A:\n    y: str | None = a | b",
    ),
]


@pytest.mark.parametrize(("rule", "path", "text", "mend"), BAD)
def test_bad_code_is_found(rule, path, text, mend):
    complaints = list(rule(source(path, text)))
    assert len(complaints) == 1
    assert complaints[0].startswith(f"ags_connector/{path}")
    assert mend in complaints[0]


@pytest.mark.parametrize(("rule", "path", "text"), GOOD)
def test_good_code_is_left_alone(rule, path, text):
    assert list(rule(source(path, text))) == []


REGISTERED = frozenset({"listservices", "clipfeatures"})
LIST = source("processing/a.py", "class A(Base):\n    ID = 'listservices'")


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        ("class B(Base):\n    ID = 'listservices'", "is taken already"),
        ("class B(Base):\n    ID: str = 'list_services'", "lowercase letters and digits"),
        ("class B(Base):\n    ID = 'makecoffee'", "none of the published ids"),
        ("class B(Base):\n    ID = 'searchportal'", "add it to REGISTERED"),
        ("class B(Base):\n    ID = ''", "'clipfeatures' any more"),
    ],
)
def test_wrong_ids_are_found(text, mend):
    complaints = list(algorithms.id_complaints([LIST, source("processing/b.py", text)], REGISTERED))
    assert any(mend in complaint for complaint in complaints)


def test_right_ids_are_left_alone():
    clip = source("processing/b.py", "class B(Base):\n    ID = 'clipfeatures'")
    elsewhere = source("rest/b.py", "class Row:\n    ID = 'makecoffee'")
    assert list(algorithms.id_complaints([LIST, clip, elsewhere], REGISTERED)) == []
