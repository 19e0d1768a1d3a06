# SPDX-License-Identifier: GPL-2.0-or-later
"""Keeps i18n/*.ts in step with the literals in `tr(...)` calls, and compiles them.

translations.py update    rewrites each .ts: new texts come in unfinished, kept ones keep their translation
translations.py check     fails where a .ts lacks a text or still has one that is gone
translations.py compile   makes the .qm files, in i18n/

Every text has one context, so Qt's own extractor, which takes the class around the call for it, is of no use here.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Iterator
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "ags_connector"
I18N = ROOT / "i18n"
CONTEXT = "AgsConnector"
HEADER = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


@dataclass
class Text:
    """A literal to be translated, with the files that use it."""

    plural: bool = False
    files: set[str] = field(default_factory=set)


def literals_in(source: str) -> Iterator[tuple[str, bool]]:
    """Yield each literal to be translated, and whether it counts something (a second argument, or `n=`).

    That is the first argument of `tr`, and the second of `translate` where the first is our context.
    """
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        arguments = node.args
        if (
            isinstance(node.func, ast.Attribute)
            and node.func.attr == "translate"
            and _literal(arguments[:1]) == CONTEXT
        ):
            arguments = arguments[1:]
        elif not (isinstance(node.func, ast.Name) and node.func.id == "tr"):
            continue
        text = _literal(arguments)
        if text is not None:
            yield text, len(arguments) > 1 or any(keyword.arg == "n" for keyword in node.keywords)


def _literal(arguments: list[ast.expr]) -> str | None:
    first = arguments[0] if arguments else None
    return first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else None


def texts_of(package: Path = PACKAGE) -> dict[str, Text]:
    """Return every text of the package, sorted."""
    texts: dict[str, Text] = {}
    for path in sorted(package.rglob("*.py")):
        for literal, plural in literals_in(path.read_text("utf-8")):
            text = texts.setdefault(literal, Text())
            text.plural = text.plural or plural
            text.files.add(path.relative_to(package.parent).as_posix())
    return dict(sorted(texts.items()))


def translations_of(ts: Path) -> dict[str, ElementTree.Element]:
    """Return a .ts file's `translation` elements by source text."""
    found = {}
    for message in ElementTree.parse(ts).getroot().iter("message"):
        source, translation = message.find("source"), message.find("translation")
        if source is not None and translation is not None:
            found[source.text or ""] = translation
    return found


def update(ts: Path, texts: dict[str, Text]) -> None:
    """Rewrite a .ts file with these texts, keeping the translations it has."""
    known = translations_of(ts)
    language = ElementTree.parse(ts).getroot().get("language", "")
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for literal, text in texts.items():
        message = ElementTree.SubElement(context, "message", **({"numerus": "yes"} if text.plural else {}))
        for name in sorted(text.files):
            ElementTree.SubElement(message, "location", filename=f"../{name}")
        ElementTree.SubElement(message, "source").text = literal
        message.append(known[literal] if literal in known else unfinished(text.plural))
    ElementTree.indent(root, "    ")
    ts.write_text(HEADER + ElementTree.tostring(root, encoding="unicode") + "\n", "utf-8")


def unfinished(plural: bool) -> ElementTree.Element:
    """Return an empty translation; Qt wants one form per number for a plural."""
    element = ElementTree.Element("translation", type="unfinished")
    if plural:
        for _ in ("one", "many"):
            ElementTree.SubElement(element, "numerusform")
    return element


def complaints(ts: Path, texts: dict[str, Text]) -> list[str]:
    """Return what is out of step in a .ts file, one sentence each."""
    known = set(translations_of(ts))
    missing = [
        f"{ts.name} lacks {text!r}: run `make i18n` and translate it." for text in texts if text not in known
    ]
    gone = [
        f"{ts.name} still has {text!r}, which no tr() uses: run `make i18n`."
        for text in sorted(known - set(texts))
    ]
    return missing + gone


def unfinished_count(ts: Path) -> int:
    """Return how many texts still wait for their translation."""
    return sum(element.get("type") == "unfinished" for element in translations_of(ts).values())


def compile_all(source: Path = I18N, target: Path = I18N) -> list[Path]:
    """Compile every .ts file of `source` into `target`; return the .qm files."""
    target.mkdir(parents=True, exist_ok=True)
    compiled = []
    for ts in sorted(source.glob("*.ts")):
        qm = target / f"{ts.stem}.qm"
        subprocess.run(["lrelease", "-silent", str(ts), "-qm", str(qm)], check=True)
        compiled.append(qm)
    return compiled


def main(arguments: list[str]) -> int:
    """Do what the command line asks; return 1 where `check` finds something."""
    action = arguments[0] if len(arguments) == 1 else ""
    files = sorted(I18N.glob("*.ts"))
    if action == "update":
        texts = texts_of()
        for ts in files:
            update(ts, texts)
            print(f"{ts.relative_to(ROOT)}: {len(texts)} texts, {unfinished_count(ts)} to be translated")
        return 0
    if action == "check":
        texts = texts_of()
        found = [complaint for ts in files for complaint in complaints(ts, texts)]
        print("\n".join(found) if found else f"translations: {len(texts)} texts, in step with the sources")
        return 1 if found else 0
    if action == "compile":
        compile_all()
        return 0
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
