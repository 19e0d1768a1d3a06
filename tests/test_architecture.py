# SPDX-License-Identifier: GPL-2.0-or-later
"""The rules of the house, held against the sources; each failure is a sentence that says how to mend it."""

from __future__ import annotations

import pytest

from tests.house_rules import algorithms, conduct, imports, python39, shape, texts
from tests.house_rules.source_file import PACKAGE, ROOT, python_files

REGISTERED = frozenset(
    """
    exportimage identifyimage exportmapimage
    exportlayers listservices downloadfeatures clipfeatures layerstatistics relatedrecords exportkmz
    geocodeaddresses findaddresscandidates reversegeocode
    rungptask gpjobresults importtoolbox
    servicestatus startservices stopservices restartservices setpermissions editservice querylogs
    searchportal
    """.split()
)

RULES_OF_THE_PACKAGE = (
    imports.import_complaints,
    texts.text_complaints,
    shape.name_complaints,
    shape.annotation_complaints,
    conduct.print_complaints,
    conduct.except_complaints,
    conduct.tls_complaints,
    python39.union_complaints,
)
RULES_EVERYWHERE = (shape.size_complaints, shape.licence_complaints)


@pytest.mark.parametrize("rule", RULES_OF_THE_PACKAGE, ids=lambda rule: rule.__name__)
def test_package(rule):
    found = [complaint for source in python_files(PACKAGE) for complaint in rule(source)]
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("rule", RULES_EVERYWHERE, ids=lambda rule: rule.__name__)
def test_every_file(rule):
    found = [complaint for source in python_files(PACKAGE, "tests", "tools") for complaint in rule(source)]
    assert not found, "\n" + "\n".join(found)


def test_algorithm_ids():
    found = list(algorithms.id_complaints(python_files(PACKAGE), REGISTERED))
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("name", sorted(REGISTERED))
def test_each_algorithm_has_its_help(name):
    page = ROOT / PACKAGE / "processing" / "help" / f"{name}.md"
    assert page.is_file(), f"{name} has no help: write {page.relative_to(ROOT)}"
    assert len(page.read_text("utf-8").split()) > 30, f"{page.relative_to(ROOT)} says too little"
