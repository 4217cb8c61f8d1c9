"""OCR beside OCRmyPDF (its text alone, no PDF written) and beside plain Tesseract.

Ours is the whole way of a scan from "import this file" to ready: both jobs with their children,
search, the gate and every commit. OCRmyPDF is its whole command, as a learner would start it. Words
are compared as a bag, without case and punctuation, words split at a line's end made whole on every
side. OCRmyPDF is found in the environment that MASOMO_BENCH_OCRMYPDF names.
"""

from __future__ import annotations

import csv
import os
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import psutil
import pymupdf
from PIL import Image, ImageOps

from benchmarks.book import book
from benchmarks.figures import Figure, Missing, absolute, ratio
from masomo_desktop import app
from masomo_desktop.extraction.model import SourceState
from masomo_desktop.extraction.tesseract import find
from masomo_desktop.jobs.model import Lane
from masomo_desktop.jobs.runner import run_one

ROUNDS = 3
PAGES, DPI = 10, 200
ROOT = Path(__file__).resolve().parents[1]
_SCAN = f"OCR of {PAGES} pages at {DPI} dpi"
#: Files of the corpus that are skewed, turned or of low resolution and have a text, and the pack
#: that plain Tesseract is given; ours finds the language itself.
_HARD = {
    "oc_rotated_skew.pdf": "eng",
    "oc_cardinal.pdf": "eng",
    "te_phototest-rotated-L.png": "eng",
    "te_phototestrot.tif": "eng",
    "ti_testRotated+10.png": "eng",
    "ti_testRotated-10.png": "eng",
    "un_DA-1p.jpg": "eng",
    "un_layout-parser-paper-fast.jpg": "eng",
    "derived_swa_exam1_skew.jpg": "swa",
    "derived_ara_rtl01.jpg": "ara",
    "derived_fra_olap.jpg": "fra",
    "derived_eng_twocol_lowres.jpg": "eng",
    "derived_eng_book_upsidedown.jpg": "eng",
}
#: Those that are also read white on black.
_INVERTED = ("un_DA-1p.jpg", "derived_eng_twocol_lowres.jpg")


def run() -> list[Figure | Missing]:
    """Time and recall of a scan, recall of hard pages, memory."""
    if find() is None:
        return [Missing(_SCAN, "Tesseract is not installed")]
    with tempfile.TemporaryDirectory() as folder:
        return [*_scan(Path(folder)), *_hard_pages(Path(folder))]


def _scan(folder: Path) -> list[Figure | Missing]:
    path, truth = _ten_pages(folder)
    program = _ocrmypdf()
    ours, theirs, peaks = [], [], []
    mine, other = "", ""
    for number in range(ROUNDS):
        with _Scale() as scale:
            began = time.perf_counter()
            mine = _import(folder / f"home-{number}", path)
            ours.append(time.perf_counter() - began)
        peaks.append(scale.peak)
        if program is not None:
            began = time.perf_counter()
            other = _sidecar(program, path, folder / "sidecar.txt")
            theirs.append(time.perf_counter() - began)
    figures: list[Figure | Missing] = [
        absolute("memory of the OCR child and its Tesseracts", max(peaks), unit="MB", at_most=1200)
    ]
    if program is None:
        why = "OCRmyPDF is not installed: MASOMO_BENCH_OCRMYPDF names its environment"
        return [Missing(_SCAN, why), *figures]
    seconds, rival = statistics.median(ours), statistics.median(theirs)
    found, missed = recall(truth, mine), recall(truth, other)
    return [
        ratio(_SCAN, seconds, rival, beside="OCRmyPDF", unit="s", at_most=0.85),
        _points(f"{_SCAN}: word recall", found, missed, "OCRmyPDF", at_least=0.0),
        *figures,
    ]


def _points(name: str, ours: float, rival: float, beside: str, *, at_least: float) -> Figure:
    """A figure of two shares, whose difference in points of a hundred has a target."""
    ours, rival = 100 * ours, 100 * rival
    return Figure(name, ours, rival, beside, "%", ours - rival, at_least, at_least=True)


def _ten_pages(folder: Path) -> tuple[Path, str]:
    """A scan of pages of the book, and their text."""
    source, _ = book(folder)
    path = folder / "scan.pdf"
    texts = []
    with pymupdf.open(source) as document, pymupdf.open() as scan:
        full = [n for n, page in enumerate(document) if len(page.get_text()) > 1500]
        for number in full[:: max(1, len(full) // PAGES)][:PAGES]:
            page = document[number]
            texts.append(page.get_text())
            picture = page.get_pixmap(dpi=DPI, colorspace=pymupdf.csGRAY)
            target = scan.new_page(width=page.rect.width, height=page.rect.height)
            target.insert_image(target.rect, stream=picture.tobytes("jpeg", jpg_quality=85))
        scan.save(path)
    return path, "\n".join(texts)


def _import(home: Path, path: Path) -> str:
    """The text of a file that is imported into a new profile and read to its end."""
    services = app.build(home)
    course = services.courses.create("Scan")
    (source,) = services.imports.import_paths(course.id, [path]).sources
    while True:
        jobs = [services.queue.claim(lane, "bench") for lane in (Lane.EXTRACTION, Lane.OCR)]
        if not any(jobs):
            break
        for job in filter(None, jobs):
            run_one(services.queue, job)
    state = services.sources.get(source.id).state
    assert state is SourceState.READY, state
    text = "\n\n".join(unit.text for unit in services.sources.units(source.id))
    services.close()
    return text


def _ocrmypdf() -> Path | None:
    named = os.environ.get("MASOMO_BENCH_OCRMYPDF")
    folder = "Scripts" if sys.platform == "win32" else "bin"
    program = Path(named) / folder / "ocrmypdf" if named else None
    return program if program is not None and program.exists() else None


def _sidecar(program: Path, path: Path, out: Path) -> str:
    """OCRmyPDF's text of a scan."""
    command = [str(program), "--jobs", "2", "--sidecar", str(out), "--output-type", "none"]
    subprocess.run([*command, str(path), "-"], check=True, capture_output=True)
    return out.read_text(encoding="utf-8")


def _hard_pages(folder: Path) -> list[Figure | Missing]:
    name = "word recall of hard pages"
    corpus = Path(os.environ.get("MASOMO_CORPUS", ROOT.parent / "shared" / "corpus"))
    if not (corpus / "manifest.csv").is_file():
        return [Missing(name, "there is no corpus")]
    tesseract = find()
    assert tesseract is not None
    ours, plain = [], []
    for number, (path, truth, pack) in enumerate(_hard(corpus, folder)):
        if pack not in tesseract.packs:
            continue
        ours.append(recall(truth, _import(folder / f"hard-{number}", path)))
        plain.append(recall(truth, _plain(path, pack, folder)))
    mean, rival = statistics.mean(ours), statistics.mean(plain)
    return [_points(f"{name} ({len(ours)})", mean, rival, "plain Tesseract", at_least=10.0)]


def _hard(corpus: Path, folder: Path) -> Iterable[tuple[Path, str, str]]:
    """Each file with its text and its pack; then the inverted ones."""
    with (corpus / "manifest.csv").open(encoding="utf-8") as file:
        rows = {Path(row["path"]).name: row for row in csv.DictReader(file)}
    for name, pack in _HARD.items():
        row = rows[name]
        truth = (corpus / row["ground_truth"]).read_text("utf-8", "replace")
        yield corpus / row["path"], truth, pack
        if name in _INVERTED:
            inverted = folder / f"inverted-{Path(name).stem}.png"
            with Image.open(corpus / row["path"]) as image:
                ImageOps.invert(image.convert("L")).save(inverted)
            yield inverted, truth, pack


def _plain(path: Path, pack: str, folder: Path) -> str:
    """What `tesseract` prints for each page; those of a PDF are drawn at 200 dpi for it."""
    pictures = [path]
    if path.suffix == ".pdf":
        with pymupdf.open(path) as document:
            pictures = [folder / f"plain-{page.number}.png" for page in document]
            for page, picture in zip(document, pictures, strict=True):
                page.get_pixmap(dpi=DPI).save(picture)
    return "\n".join(
        subprocess.run(
            ["tesseract", str(picture), "stdout", "-l", pack],
            check=True,
            capture_output=True,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        ).stdout.decode("utf-8", "replace")
        for picture in pictures
    )


def recall(truth: str, text: str) -> float:
    """The share of the truth's words that are in the text, each as often as it is there."""
    wanted, found = _words(truth), _words(text)
    return sum((wanted & found).values()) / max(wanted.total(), 1)


def _words(text: str) -> Counter[str]:
    folded = unicodedata.normalize("NFKC", text).casefold()
    whole = re.sub(r"(\w)[-\u00ac\u00ad\u2010]\s*\n\s*(\w)", r"\1\2", folded)
    return Counter(re.findall(r"\w+", whole))


class _Scale:
    """The most that one child of this process and what it started had in memory, in MB."""

    def __enter__(self) -> _Scale:
        self.peak = 0.0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._weigh)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _weigh(self) -> None:
        me = psutil.Process()
        while not self._over.wait(0.1):
            for child in me.children():
                try:
                    tree = [child, *child.children(recursive=True)]
                    weight = sum(one.memory_info().rss for one in tree)
                except psutil.Error:
                    continue
                self.peak = max(self.peak, weight / 2**20)
