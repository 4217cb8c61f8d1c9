"""The files that the pictures of docs/screenshots are taken with, all made here: a learner's scans,
a worn photocopy, recordings, a locked and a broken file, a folder of a term.

Their text was written for Masomo, for these pictures.
"""

from __future__ import annotations

import math
import random
import wave
from array import array
from pathlib import Path

from PIL import Image, ImageFilter
from pypdf import PdfReader, PdfWriter
from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPageSize, QPainter, QPdfWriter

RAIN = (
    (
        "How rain is made",
        (
            "The sun warms the water of lakes, rivers and the sea, and some of it turns into "
            "vapour. Warm air carries the vapour up. High above the ground the air is cold, and "
            "the vapour condenses around tiny grains of dust. Condensation is the change of a "
            "gas into a liquid. Millions of such drops make a cloud."
        ),
        (
            "When the drops join, they grow heavy and fall as rain. In the highlands of Kenya "
            "the wind pushes moist air up the slopes of Mount Kenya, so the side that faces the "
            "wind is wet. The other side lies in a rain shadow. A rain shadow is the dry land "
            "behind a mountain."
        ),
    ),
    (
        "Where the water goes",
        (
            "Some of the rain runs over the ground into streams, and the streams join to make "
            "rivers. Some of it sinks through soil and rock until it reaches an aquifer. An "
            "aquifer is a layer of rock that holds water. Wells and springs take their water "
            "from it."
        ),
        (
            "Plants drink with their roots and give water back to the air through their leaves. "
            "This is called transpiration. A large tree gives back about 200 litres on a hot "
            "day. Where forests are cut down, less water returns to the air and the soil is "
            "washed away."
        ),
    ),
)
SOIL = (
    "Good morning, class. Today we look at soil.",
    "Soil is made of worn rock, water, air, and the remains of plants and animals.",
    "The remains of plants and animals are called humus.",
    "Humus makes soil dark, and it holds water like a sponge.",
    "Sandy soil has large grains, so water runs through it quickly.",
    "Clay soil has very small grains, and it keeps water for a long time.",
    "Loam is a mixture of sand, silt and clay, and most crops grow best in it.",
    "A farmer protects soil by planting trees and by ploughing along the slope.",
)
#: How long a sentence of the lesson lasts, in seconds.
LASTS = 5
_WIDE, _HIGH = 1240, 1754  # A4 at 150 dpi


def page(title: str, *paragraphs: str) -> QImage:
    """A printed page, drawn."""
    picture = QImage(_WIDE, _HIGH, QImage.Format.Format_Grayscale8)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.setFont(QFont("DejaVu Serif", 26, QFont.Weight.Bold))
    painter.drawText(QRectF(140, 140, 960, 80), title)
    painter.setFont(QFont("DejaVu Serif", 19))
    wrap, top = Qt.TextFlag.TextWordWrap, 260.0
    for paragraph in paragraphs:
        taken = painter.drawText(QRectF(140, top, 960, 1400), wrap, paragraph)
        top += taken.height() + 48
    painter.end()
    return picture


def scanned(drawn: QImage, degrees: float, seed: int) -> Image.Image:
    """The page as it comes out of a scanner: a little askew, grey, with the grain of paper."""
    drawn = drawn.convertToFormat(QImage.Format.Format_Grayscale8)
    data = bytes(drawn.constBits())
    sheet = Image.frombytes("L", (_WIDE, _HIGH), data, "raw", "L", drawn.bytesPerLine())
    sheet = sheet.rotate(degrees, Image.Resampling.BICUBIC, fillcolor=255)
    noise = random.Random(seed).randbytes(_WIDE * _HIGH)  # noqa: S311 - grain of paper
    grain = Image.frombytes("L", sheet.size, noise)
    paper = Image.blend(Image.new("L", sheet.size, 232), grain, 0.05)
    return Image.blend(sheet, paper, 0.25).filter(ImageFilter.GaussianBlur(0.6))


def scan(folder: Path) -> Path:
    """Two pages in one TIFF, as a scanner writes them, each a little askew."""
    made = folder / "Rain and rivers.tiff"
    first, second = (
        scanned(page(*text), degrees, seed)
        for seed, (text, degrees) in enumerate(zip(RAIN, (1.2, -0.8), strict=True))
    )
    first.save(made, save_all=True, append_images=[second], dpi=(150, 150), compression="jpeg")
    return made


def photocopy(folder: Path) -> Path:
    """A PDF of nine pages; the third and the last three are copies of copies, worn away."""
    made = folder / "Photocopied notes.pdf"
    pages = []
    for number in range(1, 10):
        sheet = scanned(page(*RAIN[number % 2]), 0.4, number)
        if number in (3, 7, 8, 9):
            sheet = sheet.filter(ImageFilter.GaussianBlur(2)).resize((_WIDE // 4, _HIGH // 4))
            sheet = sheet.resize((_WIDE, _HIGH), Image.Resampling.BICUBIC)
        pages.append(sheet)
    pages[0].save(made, save_all=True, append_images=pages[1:], resolution=150)
    return made


def locked(folder: Path) -> Path:
    """A PDF that opens with a password."""
    plain = folder / "plain.pdf"
    pdf(plain, page(*RAIN[0]), 1)
    made = folder / "Past paper 2024.pdf"
    writer = PdfWriter(PdfReader(plain))
    writer.encrypt("karibu", algorithm="AES-256")
    writer.write(made)
    plain.unlink()
    return made


def broken(folder: Path) -> Path:
    """The beginning of a PDF whose download was cut off."""
    made = folder / "Lecture 7.pdf"
    made.write_bytes(b"%PDF-1.7\nwas cut off while it was downloaded\n")
    return made


def recording(made: Path, seconds: float) -> Path:
    """A hum that rises and falls like a voice; nobody speaks in it."""
    rate, samples, phase = 16_000, array("h"), 0.0
    for at in range(round(seconds * rate)):
        now = at / rate
        phase += 2 * math.pi * (150 + 30 * math.sin(2.1 * now)) / rate
        loud = 4000 * max(0.0, math.sin(9 * now)) * (0.6 + 0.4 * math.sin(0.7 * now))
        samples.append(round(loud * (math.sin(phase) + 0.4 * math.sin(2 * phase))))
    with wave.open(str(made), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples.tobytes())
    return made


def lesson(folder: Path) -> Path:
    """A recording with subtitles beside it, a sentence of the lesson every `LASTS` seconds."""
    cues = [
        f"{number + 1}\n{_stamp(number * LASTS)} --> {_stamp((number + 1) * LASTS)}\n{said}\n"
        for number, said in enumerate(SOIL)
    ]
    (folder / "Lesson on soil.srt").write_text("\n".join(cues), encoding="utf-8")
    return recording(folder / "Lesson on soil.wav", LASTS * len(SOIL))


def term(folder: Path) -> Path:
    """A folder of a term: notes by week, a scan, a recording, and what Masomo does not read."""
    made = folder / "Geography, term two"
    (made / "Scans").mkdir(parents=True)
    notes(made, 3)
    lesson(made)
    scan(made / "Scans")
    broken(made / "Scans")
    (made / "Scans" / "Empty.pdf").touch()
    (made / "timetable.exe").write_bytes(b"MZ\x90\x00")
    return made


def notes(folder: Path, weeks: int) -> list[Path]:
    """A file of notes for each week, so long that reading one takes seconds."""
    made = []
    for number in range(1, weeks + 1):
        made.append(folder / f"Notes of week {number}.md")
        text = f"# Week {number}\n\nOsmosis moves water through the walls of cells.\n\n"
        made[-1].write_text(text * 15_000, encoding="utf-8")
    return made


def books(folder: Path) -> list[Path]:
    """Books whose pages are pictures of text, and one file that is none."""
    made = []
    for title, pages in (("Cells and tissues", 24), ("Water in plants", 12), ("Soils", 30)):
        line = f"{title}. Every living thing is made of parts that work together. "
        made.append(pdf(folder / f"{title}.pdf", page(title, line * 20), pages))
    return [*made, broken(folder)]


def pdf(made: Path, picture: QImage, pages: int) -> Path:
    """A PDF that shows a picture on each of its pages."""
    writer = QPdfWriter(str(made))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    for number in range(pages):
        if number:
            writer.newPage()
        painter.drawImage(QRectF(0, 0, writer.width(), writer.height()), picture)
    painter.end()
    return made


def _stamp(seconds: int) -> str:
    return f"00:{seconds // 60:02}:{seconds % 60:02},000"
