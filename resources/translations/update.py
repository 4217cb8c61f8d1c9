"""Collect the texts of the window and of every error into the .ts files, and compile them.

Run it as `.venv/bin/python resources/translations/update.py` after texts have changed; translate
what is new with Qt Linguist (or any editor) and run it again. English is written in the code: its
file only holds the plural forms, which are derived from "(s)".
"""

from __future__ import annotations

import pkgutil
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from importlib import import_module
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
WINDOW = ROOT / "masomo_desktop" / "ui"
ALIAS = re.compile(r"(?<![\w.])(?:wording\.)?translate\(")
PLURAL = re.compile(r'QCoreApplication\.translate\(\s*"(\w+)",\s*("[^"]*%n[^"]*"),')
OTHERS = re.compile(r'(?<![\w.])(?!self\.)(\w+)\.tr\(\s*("[^"]*")')
LANGUAGES = ("en", "fr", "sw")
sys.path.insert(0, str(ROOT))


def error_texts() -> list[str]:
    """The sentences and remedies of all errors."""
    import masomo_desktop
    from masomo_desktop.core.errors import UserError

    for module in pkgutil.walk_packages(masomo_desktop.__path__, "masomo_desktop."):
        if not module.name.endswith("__main__") and ".migrations." not in module.name:
            import_module(module.name)
    texts = {text for cls in UserError.all_classes() for text in (cls.sentence, cls.remedy)}
    return sorted(texts - {""})


def spelled_out(path: Path, folder: Path) -> str:
    """A copy of a module in the words that every version of lupdate knows; returns where it is.

    Some know `translate` by its full name only, plural forms only in `tr` of a class, and take
    `view.tr()` for a text of a class named "view"; it is the class that `view` is annotated with.
    """
    copy = folder / "_".join(path.relative_to(WINDOW).parts)
    source = ALIAS.sub("QCoreApplication.translate(", path.read_text(encoding="utf-8"))
    calls = [(context, f"{text}, '', 2") for context, text in PLURAL.findall(source)]
    for name, text in OTHERS.findall(source):
        annotated = re.search(rf"\b{name}: ([A-Z]\w+)", source)
        if annotated is None:
            sys.exit(f"{path}: of which class is `{name}` in {name}.tr({text})?")
        calls.append((annotated[1], text))
    for context, arguments in calls:
        source += f"\n\nclass {context}:\n    def said(self):\n        self.tr({arguments})\n"
    copy.write_text(OTHERS.sub("str(", PLURAL.sub("str(", source)), encoding="utf-8")
    return str(copy)


def tool(name: str) -> str:
    """The program of PySide6 beside the Python that runs this, whether or not PATH has it."""
    return str(Path(sys.executable).with_name(f"pyside6-{name}"))


def collect(language: str, files: list[str]) -> None:
    """Bring the language's .ts file up to date with `files`; texts that are gone are dropped."""
    target = HERE / f"masomo_{language}.ts"
    plural = ["-pluralonly"] if language == "en" else []
    command = [tool("lupdate"), *files, "-ts", str(target), "-no-obsolete", "-silent"]
    options = ["-locations", "none", "-source-language", "en", "-target-language", language]
    subprocess.run([*command, *plural, *options], check=True, cwd=ROOT)


def write_english(path: Path) -> None:
    """Fill the plural forms of English: "%n card(s)" is "%n card" or "%n cards"."""
    tree = ET.parse(path)  # noqa: S314 - lupdate wrote it just now
    for message in tree.iter("message"):
        source, translation = message.findtext("source", ""), message.find("translation")
        if translation is not None and message.get("numerus") == "yes":
            translation.attrib.pop("type", None)
            for form, ending in zip(translation.iter("numerusform"), ("", "s"), strict=True):
                form.text = source.replace("(s)", ending)
    tree.write(path, encoding="utf-8", xml_declaration=True)


def main() -> None:
    """Update and compile every language."""
    texts = error_texts()
    with tempfile.TemporaryDirectory() as folder:
        errors = Path(folder) / "errors.py"
        lines = [f'QCoreApplication.translate("errors", {text!r})' for text in texts]
        errors.write_text("\n".join(lines), encoding="utf-8")
        files = [spelled_out(path, Path(folder)) for path in sorted(WINDOW.rglob("*.py"))]
        for language in LANGUAGES:
            collect(language, [*files, str(errors)])
    write_english(HERE / "masomo_en.ts")
    for language in LANGUAGES:
        source = HERE / f"masomo_{language}.ts"
        compiled = source.with_suffix(".qm")
        command = [tool("lrelease"), "-silent", str(source), "-qm", str(compiled)]
        subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
