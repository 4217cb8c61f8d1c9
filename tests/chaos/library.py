"""The files of an attack: made here, small, of every fate that a file can have."""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pymupdf

_UNFIT = Path(__file__).parents[1] / "unit" / "moderation" / "unfit.toml"

_NOUNS = (
    "mitochondrion nucleus ribosome chloroplast membrane enzyme hormone neuron artery kidney "
    "stomata pollen spore fungus lichen glacier delta volcano monsoon savanna plateau "
    "estuary tariff currency parliament treaty empire caravan harbour census isotope "
    "electron catalyst polymer alloy acid lens prism circuit resistor magnet pendulum lever "
    "pulley vector matrix polygon theorem"
).split()
_CLASSES = (
    "structure process instrument region agreement substance quantity organism device".split()
)
_DEEDS = (
    "stores energy for later use",
    "carries water from the roots to the leaves",
    "protects the cell from its surroundings",
    "changes the direction of a force",
    "was first described in the {year}s by travellers of the coast",
    "regulates the temperature of the whole system",
    "separates two parts that would otherwise mix",
    "grows quickly during the long rains",
    "was signed in {year} after two years of talks",
    "contains {number} distinct layers",
)


@dataclass(frozen=True)
class Book:
    """One file of the library and the course that it is for."""

    path: Path
    course: str

    @property
    def name(self) -> str:
        return self.path.name


def make_library(folder: Path) -> list[Book]:
    """Write every file; the same text each time."""
    folder.mkdir(parents=True, exist_ok=True)
    rng = random.Random(6)
    books = [Book(_pdf(folder / "facts.pdf", rng, 4), "Facts")]
    for number, pages in enumerate((1, 3, 5, 8, 13, 21, 34, 55, 90, 2, 7, 160)):
        books.append(Book(_pdf(folder / f"book-{number:02}.pdf", rng, pages), "Shelf"))
    books.append(Book(_mixed(folder / "scanned.pdf"), "Shelf"))
    notes = folder / "notes.txt"
    notes.write_text("\n\n".join(_paragraph(rng, 6) for _ in range(9)), encoding="utf-8")
    marked = folder / "marked.md"
    marked.write_text(
        "\n\n".join(f"# Part {n}\n\n{_paragraph(rng, 5)}" for n in range(4)), encoding="utf-8"
    )
    damaged = folder / "damaged.pdf"
    damaged.write_bytes(b"%PDF-1.7\n" + rng.randbytes(5000))
    unfit = folder / "unfit.txt"
    cases = tomllib.loads(_UNFIT.read_text(encoding="utf-8"))
    unfit.write_text(next(iter(cases.values()))["text"], encoding="utf-8")
    books += [Book(path, "Shelf") for path in (notes, marked, damaged, unfit)]
    for number in range(24):
        leaf = folder / f"leaf-{number:02}.txt"
        leaf.write_text(_paragraph(rng, 5), encoding="utf-8")
        books.append(Book(leaf, "Leaves"))
    for number in range(14):
        broken = folder / f"broken-{number:02}.pdf"
        broken.write_bytes(b"%PDF-1.4\n" + rng.randbytes(900))
        books.append(Book(broken, "Broken"))
    for number, pages in enumerate((1, 2, 3)):
        books.append(Book(_scan(folder / f"scan-{number}.pdf", rng, pages), "Scans"))
    books.append(Book(_pdf(folder / "locked.pdf", rng, 3, password="siri"), "Shelf"))
    books.append(Book(folder / "book-05.pdf", "Second shelf"))  # the same bytes, read once
    books.append(Book(folder / "book-07.pdf", "Second shelf"))
    return books


def _scan(path: Path, rng: random.Random, pages: int) -> Path:
    """Pages that are pictures of text: what only OCR can read."""
    document, drawn = pymupdf.open(), pymupdf.open()
    for _ in range(pages):
        page = drawn.new_page(width=400, height=200)
        page.insert_textbox((30, 30, 370, 180), _paragraph(rng, 2), fontsize=14)
        picture = page.get_pixmap(dpi=150)
        document.new_page(width=400, height=200).insert_image((0, 0, 400, 200), pixmap=picture)
    document.save(path)
    document.close()
    return path


def _paragraph(rng: random.Random, sentences: int) -> str:
    return " ".join(
        f"The {noun} is a {rng.choice(_CLASSES)} that "
        + rng.choice(_DEEDS).format(year=rng.randrange(1500, 1990, 10), number=rng.randint(3, 99))
        + "."
        for noun in rng.sample(_NOUNS, sentences)
    )


def _mixed(path: Path) -> Path:
    """Pages to read and pages to recognise in turn; where there is no Tesseract, those stay empty.

    It has a random generator of its own, so that the other files are what they were before it.
    """
    rng = random.Random(7)
    with pymupdf.open() as document:
        for number in range(1, 9):
            page = document.new_page()
            page.insert_textbox((60, 60, 540, 780), _paragraph(rng, 4), fontsize=12)
            if number % 2 == 0:
                picture = page.get_pixmap(dpi=120, colorspace=pymupdf.csGRAY)
                document.delete_page(page.number)
                page = document.new_page()
                page.insert_image(page.rect, pixmap=picture)
        document.save(path)
    return path


def _pdf(path: Path, rng: random.Random, pages: int, password: str = "") -> Path:
    document = pymupdf.open()
    for number in range(1, pages + 1):
        page = document.new_page()
        text = f"Chapter {number}\n\n" + "\n\n".join(_paragraph(rng, 4) for _ in range(3))
        page.insert_textbox((60, 60, 540, 780), text, fontsize=11)
    if password:
        document.save(
            path, encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw=password, owner_pw=password
        )
    else:
        document.save(path)
    document.close()
    return path
