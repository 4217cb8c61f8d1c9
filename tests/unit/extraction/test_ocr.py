"""Pictures of text, read by the real Tesseract."""

from __future__ import annotations

import io
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pillow_heif
import pymupdf
import pytest
from PIL import Image, ImageOps

from masomo_desktop.extraction import tesseract as programs
from masomo_desktop.extraction.errors import Damaged, ImageTooLarge
from masomo_desktop.extraction.model import Method, Unit, Word
from masomo_desktop.extraction.ocr_errors import LanguagePackMissing, OcrMissing
from masomo_desktop.extraction.read import read, recognise
from masomo_desktop.extraction.readers.ocr import pages, program
from masomo_desktop.extraction.tesseract import Tesseract
from tests.fakes import scans
from tests.fakes.pdfs import SWAHILI

pytestmark = scans.needs_tesseract


def image(text: str = scans.WORDS, dpi: int = 150) -> Image.Image:
    drawn = scans.picture(text, dpi)
    return Image.frombytes("L", (drawn.width, drawn.height), drawn.samples)


def saved(path: Path, picture: Image.Image, **options: object) -> Path:
    picture.save(path, **options)
    return path


def units(path: Path, *languages: str, kind: str = "image", method: str = "auto") -> list[Unit]:
    """Both jobs, one after the other."""
    messages = list(read(str(path), kind, path.name, languages, method=method))
    found = [Unit.from_json(message["unit"]) for message in messages[1:]]
    assert messages[0]["total"] == len(found)
    wanted = [unit.number for unit in found if unit.pending]
    for message in recognise(str(path), kind, path.name, languages, wanted, method=method):
        unit = Unit.from_json(message["unit"])
        assert found[unit.number - 1].pending
        found[unit.number - 1] = unit
    return found


def recall(unit: Unit, truth: str = scans.WORDS) -> float:
    """The share of the words of `truth` that were read; each is counted once."""
    words = {word.strip(".,").lower() for word in truth.split()}
    read_words = {word.strip(".,").lower() for word in unit.text.split()}
    return len(words & read_words) / len(words)


def _noisy(picture: Image.Image) -> Image.Image:
    grey = np.asarray(picture, dtype=np.float32)
    noise = np.random.default_rng(5).normal(0, 25, grey.shape)
    return Image.fromarray(np.clip(grey + noise, 0, 255).astype(np.uint8))


def _in_the_shade(picture: Image.Image) -> Image.Image:
    grey = np.asarray(picture, dtype=np.float32)
    light = np.linspace(1.0, 0.25, grey.shape[1])[None, :]
    return Image.fromarray((grey * light).astype(np.uint8))


HARD: dict[str, Callable[[Image.Image], Image.Image]] = {
    "straight": lambda picture: picture,
    "skewed by 3.5 degrees": lambda picture: picture.rotate(3.5, expand=True, fillcolor=255),
    "skewed by -9 degrees": lambda picture: picture.rotate(-9, expand=True, fillcolor=255),
    "upside down": lambda picture: picture.rotate(180),
    "on its left side": lambda picture: picture.rotate(90, expand=True),
    "on its right side": lambda picture: picture.rotate(270, expand=True),
    "on its side and skewed": lambda picture: picture.rotate(87, expand=True, fillcolor=255),
    "white on black": ImageOps.invert,
    "noisy": _noisy,
    "in the shade": _in_the_shade,
    "pale": lambda picture: picture.point([150 + value // 4 for value in range(256)]),
}


@pytest.mark.parametrize("name", HARD)
def test_a_page_is_read_however_it_was_scanned(tmp_path: Path, name: str) -> None:
    [unit] = units(saved(tmp_path / "page.png", HARD[name](image())))
    assert (unit.method, unit.language, unit.pending) == (Method.OCR, "eng", False)
    assert recall(unit) >= 0.95
    assert unit.confidence >= 0.8


@pytest.mark.parametrize("dpi", [72, 100, 300, 500])
def test_every_resolution(tmp_path: Path, dpi: int) -> None:
    [unit] = units(saved(tmp_path / "page.png", image(dpi=dpi)))
    assert recall(unit) >= (0.9 if dpi == 72 else 0.97)


def _frames(count: int) -> list[Image.Image]:
    return [image(f"This is page {number} of a fax. {scans.WORDS}") for number in range(1, count)]


def test_each_page_of_a_tiff(tmp_path: Path) -> None:
    first, *others = [page.convert("1") for page in _frames(4)]
    path = saved(
        tmp_path / "fax.tiff", first, save_all=True, append_images=others, compression="group4"
    )
    found = units(path)
    assert [unit.number for unit in found] == [1, 2, 3]
    assert all(f"page {unit.number} of a fax" in unit.text for unit in found)


@pytest.mark.parametrize("name", ["a.webp", "a.gif", "a.jpg", "a.bmp", "a.jp2", "a.tif", "a.heic"])
def test_formats_of_pictures(tmp_path: Path, name: str) -> None:
    if name.endswith("heic"):
        pillow_heif.register_heif_opener()
    [unit] = units(saved(tmp_path / name, image()))
    assert recall(unit) >= 0.95


def test_an_animation_is_one_page(tmp_path: Path) -> None:
    first, *others = _frames(4)
    path = saved(tmp_path / "a.gif", first, save_all=True, append_images=others)
    [unit] = units(path)
    assert "page 1 of a fax" in unit.text


@pytest.mark.parametrize("mode", ["1", "P", "RGB", "RGBA", "LA", "CMYK", "I;16"])
def test_kinds_of_colour(tmp_path: Path, mode: str) -> None:
    page = image()
    if mode == "I;16":
        page = Image.fromarray(np.asarray(page, dtype=np.uint16) * 16)  # 12 of 16 bits, as scanners
    elif mode in {"RGBA", "LA"}:  # black letters on nothing
        letters = Image.new(mode, page.size, 0)
        letters.putalpha(ImageOps.invert(page))
        page = letters
    else:
        page = page.convert(mode)
    [unit] = units(saved(tmp_path / ("a.tif" if mode in {"CMYK", "I;16"} else "a.png"), page))
    assert recall(unit) >= 0.95


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_is_turned_as_its_camera_says(tmp_path: Path, orientation: int) -> None:
    page = image(dpi=130)
    undo = {
        2: [Image.Transpose.FLIP_LEFT_RIGHT],
        3: [Image.Transpose.ROTATE_180],
        4: [Image.Transpose.FLIP_TOP_BOTTOM],
        5: [Image.Transpose.TRANSPOSE],
        6: [Image.Transpose.ROTATE_90],
        7: [Image.Transpose.TRANSVERSE],
        8: [Image.Transpose.ROTATE_270],
    }
    for step in undo.get(orientation, []):
        page = page.transpose(step)
    exif = Image.Exif()
    exif[0x0112] = orientation
    [unit] = units(saved(tmp_path / "photo.jpg", page, exif=exif, quality=85))
    assert recall(unit) >= 0.95


def test_two_columns_follow_each_other(tmp_path: Path) -> None:
    left, right = scans.WORDS[:330], scans.WORDS[330:]
    with pymupdf.open() as document:
        page = document.new_page()
        page.insert_textbox((50, 60, 285, 760), left, fontsize=11)
        page.insert_textbox((315, 60, 550, 760), right, fontsize=11)
        drawn = page.get_pixmap(dpi=200, colorspace=pymupdf.csGRAY)
    drawn.save(tmp_path / "columns.png")
    [unit] = units(tmp_path / "columns.png")
    places = [unit.text.index(word) for word in ("describes", "vapour", "Plants", "swamps")]
    assert places == sorted(places)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("skew", [0.0, 4.0])
def test_words_keep_their_boxes(tmp_path: Path, turn: int, skew: float) -> None:
    """Where "Clouds" was drawn, there is its box, however the page was scanned."""
    with pymupdf.open() as document:
        page = document.new_page()
        page.insert_textbox((72, 72, 520, 760), scans.WORDS, fontsize=12)
        drawn = page.get_pixmap(dpi=150, colorspace=pymupdf.csGRAY)
        [box] = page.search_for("Clouds")
        cut = box * pymupdf.Matrix(150 / 72, 150 / 72)
    plain = Image.frombytes("L", (drawn.width, drawn.height), drawn.samples)
    mask = Image.new("L", plain.size, 0)
    mask.paste(255, tuple(round(edge) for edge in cut))
    scan = plain.rotate(-turn + skew, expand=True, fillcolor=255)
    there = np.asarray(mask.rotate(-turn + skew, expand=True)) > 128
    [unit] = units(saved(tmp_path / "page.png", scan))
    word = next(w for w in unit.words if unit.text[w.start : w.end] == "Clouds")
    ys, xs = np.nonzero(there)
    height, width = there.shape
    middle = (xs.mean() / width, ys.mean() / height)
    assert word.x0 < middle[0] < word.x1
    assert word.y0 < middle[1] < word.y1
    area = (word.x1 - word.x0) * (word.y1 - word.y0) * width * height
    assert area <= 2.2 * there.sum() if not skew else area <= 5 * there.sum()


def test_every_word_of_the_text_is_a_word_with_a_box(tmp_path: Path) -> None:
    [unit] = units(saved(tmp_path / "page.png", image()))
    assert [unit.text[word.start : word.end] for word in unit.words] == unit.text.split()
    assert all(isinstance(word, Word) and word.x0 < word.x1 for word in unit.words)


def test_split_words_are_whole_and_both_halves_have_a_box(tmp_path: Path) -> None:
    text = "Green plants make sugar from light: this is called photo-\nsynthesis, and needs water."
    [unit] = units(saved(tmp_path / "page.png", image(text)))
    assert "called photosynthesis, and" in unit.text
    halves = [unit.text[word.start : word.end] for word in unit.words]
    assert halves[halves.index("photo") + 1] == "synthesis,"


@pytest.mark.parametrize("name", ["blank", "black", "noise"])
def test_what_is_no_text(tmp_path: Path, name: str) -> None:
    size = (240, 320)
    noise = np.random.default_rng(2).integers(0, 256, (320, 240)).astype(np.uint8)
    picture = {
        "blank": Image.new("L", size, 255),
        "black": Image.new("L", size, 0),
        "noise": Image.fromarray(noise),
    }[name]
    [unit] = units(saved(tmp_path / "a.png", picture))
    assert (unit.text, unit.words) == ("", ())
    assert unit.confidence == (0.0 if name == "noise" else 1.0)


@pytest.mark.skipif(os.name != "posix", reason="the kernel counts no time there")
def test_a_page_that_takes_too_long_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Time at work, not on the clock: one second of it is less than this noise takes."""
    monkeypatch.setattr(program, "SECONDS", 1)
    runs: list[object] = []
    run = subprocess.run
    monkeypatch.setattr(
        subprocess, "run", lambda *of, **more: (runs.append(of), run(*of, **more))[1]
    )
    noise = np.random.default_rng(2).integers(0, 256, (3000, 2000)).astype(np.uint8)
    [unit] = units(saved(tmp_path / "a.png", Image.fromarray(noise)), "eng")
    assert (unit.text, unit.confidence) == ("", 0.0)
    assert len(runs) <= 2


def test_the_language_is_found_by_a_first_page(tmp_path: Path) -> None:
    if "swa" not in _installed().packs:
        pytest.skip("Tesseract has no pack “swa” here")
    first, *others = [image(f"{SWAHILI} {SWAHILI}")] * 2
    path = saved(tmp_path / "a.tiff", first, save_all=True, append_images=others)
    assert [unit.language for unit in units(path)] == ["swa", "swa"]
    assert recall(units(path)[0], SWAHILI) >= 0.95


def test_another_script_is_found(tmp_path: Path) -> None:
    if "hin" not in _installed().packs:
        pytest.skip("Tesseract has no pack “hin” here")
    text = "सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता और समानता प्राप्त है। " * 4
    with pymupdf.open() as document:
        page = document.new_page()
        page.insert_htmlbox((60, 60, 540, 760), f"<p style='font-size:14pt'>{text}</p>")
        page.get_pixmap(dpi=200).save(tmp_path / "a.png")
    [unit] = units(tmp_path / "a.png")
    assert unit.language == "hin"
    assert recall(unit, text) >= 0.7


def _installed() -> Tesseract:
    found = programs.find()
    assert found is not None
    return found


def test_a_named_language_that_is_not_installed(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.png", image())
    with pytest.raises(LanguagePackMissing) as caught:
        units(path, "heb")
    assert "“heb”" in caught.value.message
    assert "tesseract-ocr-heb" in caught.value.message
    assert recall(units(path, "heb", "eng")[0]) >= 0.95  # the other one is


def test_a_script_that_no_pack_knows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that this machine could read, were its packs not taken away."""
    installed = _installed()
    if not {"hin", "osd", "eng"} <= installed.packs:
        pytest.skip("Tesseract lacks one of the packs “hin”, “osd” and “eng” here")
    poorer = Tesseract(installed.program, frozenset({"eng", "osd"}))
    monkeypatch.setattr(pages, "find", lambda _data: poorer)
    text = "सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता और समानता प्राप्त है। " * 6
    with pymupdf.open() as document:
        page = document.new_page()
        page.insert_htmlbox((60, 60, 540, 760), f"<p style='font-size:14pt'>{text}</p>")
        page.get_pixmap(dpi=200).save(tmp_path / "a.png")
    with pytest.raises(LanguagePackMissing) as caught:
        units(tmp_path / "a.png")
    assert caught.value.parameters["pack"] == "hin"


def _drawn(path: Path, text: str, size: tuple[int, int], points: int, dpi: int) -> Path:
    with pymupdf.open() as document:
        page = document.new_page(width=size[0], height=size[1])
        page.insert_htmlbox((20, 20, size[0] - 20, size[1] - 20), _HTML.format(points, text))
        page.get_pixmap(dpi=dpi).save(path)
    return path


_HTML = "<p style='font-size:{}pt'>{}</p>"


@pytest.mark.parametrize(("pack", "word"), [("eng", "Mitosis"), ("ara", "العربية")])
def test_a_picture_of_one_word(tmp_path: Path, pack: str, word: str) -> None:
    """Too little to tell how it stands, and in which script it is."""
    if pack not in _installed().packs:
        pytest.skip(f"Tesseract has no pack “{pack}” here")
    [unit] = units(_drawn(tmp_path / "a.png", word, (300, 120), 22, 110))
    assert unit.text == word


def test_labels_all_over_a_drawing(tmp_path: Path) -> None:
    labels = {"Nucleus": (20, 40), "Membrane": (500, 60), "Cytoplasm": (20, 400)}
    with pymupdf.open() as document:
        page = document.new_page(width=600, height=420)
        page.draw_circle((300, 210), 170, width=3)
        for label, place in labels.items():
            page.insert_text(place, label, fontsize=18)
        page.get_pixmap(dpi=110).save(tmp_path / "a.png")
    [unit] = units(tmp_path / "a.png")
    assert set(labels) <= set(unit.text.split())


def test_a_small_picture_in_a_script_that_no_pack_knows(tmp_path: Path) -> None:
    """Of so little, Tesseract is never sure: it is asked twice."""
    if {"jpn", "chi_sim", "chi_tra", "kor"} & _installed().packs:
        pytest.skip("Tesseract reads Han characters here")
    text = "元来日本語は漢文に倣い、文字を上から下へ、また行を右から左へと進めて表記を行っていた。"
    path = _drawn(tmp_path / "a.png", text * 2, (300, 220), 15, 90)
    with pytest.raises(LanguagePackMissing) as caught:
        units(path)
    assert caught.value.parameters["pack"] in {"jpn", "chi_sim", "kor"}


def test_without_tesseract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programs, "_program", lambda: None)
    with pytest.raises(OcrMissing):
        units(saved(tmp_path / "a.png", image()))


def test_pages_of_a_pdf_each_by_its_own_way(tmp_path: Path) -> None:
    with pymupdf.open() as document:
        native = document.new_page()
        native.insert_textbox((72, 72, 520, 760), scans.WORDS, fontsize=12)
        scan = document.new_page()
        scan.insert_image(scan.rect, pixmap=scans.picture(f"A scan. {scans.WORDS}"))
        stamped = document.new_page()
        stamped.insert_image(stamped.rect, pixmap=scans.picture(f"Stamped. {scans.WORDS}"))
        stamped.insert_text((72, 30), "Downloaded on 3 May 2021")
        document.new_page()
        curves = document.new_page()
        with pymupdf.open("pdf", native_as_curves()) as drawn:
            curves.show_pdf_page(curves.rect, drawn)
        document.save(tmp_path / "all.pdf")
    found = units(tmp_path / "all.pdf", kind="pdf")
    assert [unit.method for unit in found] == [
        Method.NATIVE,
        Method.OCR,
        Method.OCR,
        Method.NATIVE,
        Method.OCR,
    ]
    assert found[1].text.startswith("A scan.")
    assert recall(found[2]) >= 0.95
    assert "Downloaded on 3 May 2021" in found[2].text
    assert (found[3].text, found[3].confidence) == ("", 1.0)
    assert recall(found[4]) >= 0.95


def native_as_curves() -> bytes:
    """A PDF whose letters are drawn as curves: it has no font."""
    with pymupdf.open() as document:
        page = document.new_page()
        page.insert_textbox((72, 72, 520, 760), scans.WORDS, fontsize=12)
        svg = page.get_svg_image(text_as_path=True)
    with pymupdf.open("svg", svg.encode()) as drawn:
        return drawn.convert_to_pdf()


@pytest.mark.parametrize("compression", ["group4", "jpeg", "raw"])
def test_scans_inside_a_pdf(tmp_path: Path, compression: str) -> None:
    made = io.BytesIO()
    if compression == "group4":
        image(dpi=200).convert("1").save(made, "tiff", compression="group4")
    else:
        image(dpi=200).save(made, "jpeg" if compression == "jpeg" else "png")
    with pymupdf.open() as document:
        page = document.new_page()
        page.insert_image(page.rect, stream=made.getvalue())
        page.set_rotation(90)
        document.save(tmp_path / "a.pdf")
    [unit] = units(tmp_path / "a.pdf", kind="pdf")
    assert recall(unit) >= 0.95


def test_huge_and_tiny_pages(tmp_path: Path) -> None:
    with pymupdf.open() as document:
        for width, height in ((5950, 8420), (119, 168)):
            page = document.new_page(width=width, height=height)
            box = (0.12 * width, 0.1 * height, 0.9 * width, 0.95 * height)
            drawn = scans.picture(dpi=200)
            page.insert_image(box, pixmap=drawn)
        document.save(tmp_path / "a.pdf")
    assert all(recall(unit) >= 0.95 for unit in units(tmp_path / "a.pdf", kind="pdf"))


def test_a_picture_of_too_many_points_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    path = tmp_path / "bomb.png"
    Image.new("1", (16, 16)).save(path)
    content = bytearray(path.read_bytes())
    content[16:24] = (60_000).to_bytes(4, "big") * 2
    import zlib

    content[29:33] = zlib.crc32(bytes(content[12:29])).to_bytes(4, "big")
    path.write_bytes(bytes(content))
    with pytest.raises(ImageTooLarge):
        units(path)


def test_a_picture_cut_short_gives_what_it_has(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.jpg", image(scans.WORDS * 4), quality=90)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    [unit] = units(path)
    assert recall(unit) >= 0.5


def test_what_is_no_picture(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    with pytest.raises(Damaged):
        units(path)
