"""A language that was added as a model is read by Tesseract, beside those that came with it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from masomo_desktop.extraction.tesseract import find
from masomo_desktop.providers.shelf import Shelf
from masomo_desktop.workflows.language_packs import USUAL, LanguagePacks
from masomo_desktop.workflows.services import Services


def test_added_packs_stand_beside_the_programs_own(services: Services, tmp_path: Path) -> None:
    program = find()
    if program is None or program.folder is None:
        pytest.skip("Tesseract is not on this machine")
    shelf = Shelf(tmp_path / "models", tmp_path / "none")
    packs = LanguagePacks(shelf, tmp_path / "models" / "tessdata", services.preferences)
    assert packs.folder() is None
    added = tmp_path / "models" / "tesseract" / "zzz.traineddata"
    added.parent.mkdir(parents=True)
    language = program.languages[0]
    shutil.copyfile(program.folder / f"{language}.traineddata", added)
    folder = packs.folder()
    assert folder is not None
    for _ in range(2):
        listed = find(folder)
        assert listed is not None
        assert set(listed.languages) == {*program.languages, "zzz"}
        assert packs.folder() == folder
    other = added.with_name("yyy.traineddata")
    added.rename(other)
    assert packs.folder() == folder
    assert sorted(path.name for path in folder.glob("*y.traineddata")) == ["yyy.traineddata"]
    assert not (folder / "zzz.traineddata").exists()
    other.unlink()
    assert packs.folder() is None


def test_the_usual_language_of_scans_is_the_first_guess(services: Services, tmp_path: Path) -> None:
    packs = LanguagePacks(Shelf(tmp_path, tmp_path), tmp_path / "tessdata", services.preferences)
    course = services.courses.create("Scans")
    file = tmp_path / "note.txt"
    file.write_text("Silt is soil.", encoding="utf-8")
    [source] = services.imports.import_paths(course.id, [file]).sources
    assert packs.options(source) == {}
    services.preferences.set(USUAL, "swa")
    assert packs.options(source) == {"likely": "swa"}
