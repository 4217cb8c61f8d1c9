"""What this machine can read: scanned pages by language, recordings by speech models."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from masomo_desktop.providers.catalogue import ModelKind
from masomo_desktop.providers.models import Offer
from masomo_desktop.providers.shelf import Installed
from masomo_desktop.ui.pages.settings import words
from masomo_desktop.ui.pages.settings.fetching import ask_to_download
from masomo_desktop.ui.pages.settings.section import Line, Section, choice, select
from masomo_desktop.ui.widgets.badges import Tone
from masomo_desktop.ui.widgets.buttons import Button
from masomo_desktop.ui.widgets.labels import Muted
from masomo_desktop.ui.widgets.rows import Row, RowView
from masomo_desktop.workflows.language_packs import USUAL
from masomo_desktop.workflows.machine import tesseract_languages

if TYPE_CHECKING:
    from masomo_desktop.ui.pages.settings.page import SettingsPage


@dataclass(frozen=True)
class Found:
    """`program` holds the languages that came with Tesseract, empty where there is none; `added`
    those that were added as models; `missing` those of the catalogue that are in neither."""

    program: tuple[str, ...]
    added: tuple[str, ...]
    missing: tuple[Offer, ...]
    speech: tuple[Installed, ...]
    usual: str

    @property
    def languages(self) -> list[str]:
        """What scans can be read in now."""
        return sorted({*self.program, *self.added} - {"osd"}) if self.program else []


class ReadingSection(Section):
    """Languages for scans with what is missing, and speech models."""

    kinds = ("job", "preference")

    def __init__(self, page: SettingsPage) -> None:
        super().__init__(page)
        self._missing: dict[str, Offer] = {}
        self.usual = choice(
            self.tr("Language of most scans"), "", (self.tr("Found out page by page"), "")
        )
        self.tesseract = Line(self.tr("Languages for scanned pages (Tesseract)"))
        self.tesseract.say(self.tr("Looking…"))
        self.tesseract.sentence.selectable()
        self.add_heading(self.tr("Scanned pages"))
        self.add_card(
            self.tesseract,
            Line(
                self.tr("Language of most scans"),
                self.tr("The first guess for a page that does not tell its language itself."),
                self.usual,
            ),
        )
        self.hint = Muted()
        self.column.addWidget(self.hint)
        self.missing = RowView(self.tr("Languages that are missing"), fits=True)
        self.column.addWidget(self.missing)
        models = Button(self.tr("Models…"))
        models.setAccessibleName(self.tr("Add or remove speech models"))
        models.clicked.connect(lambda: page.choose("models"))
        self.speech = Line(self.tr("Speech models (Whisper)"), self.tr("Looking…"), models)
        self.add_heading(self.tr("Recordings and videos"))
        self.add_card(self.speech)
        self.column.addStretch()
        self.usual.currentIndexChanged.connect(self._usual_chosen)
        for signal in (self.missing.acted, self.missing.opened):
            signal.connect(lambda name: ask_to_download(page, self._missing[name]))

    def read(self) -> Found:
        models = self.services.models
        program = tesseract_languages()
        added = tuple(one.name for one in models.installed(ModelKind.TESSERACT))
        here = {*program, *added}
        missing = tuple(
            offer
            for offer in models.offers()
            if offer.entry.kind is ModelKind.TESSERACT and offer.entry.name not in here
        )
        speech = tuple(models.installed(ModelKind.WHISPER))
        usual = str(self.services.preferences.get(USUAL, ""))
        return Found(program, added, missing, speech, usual)

    def show_found(self, found: Found) -> None:
        self._missing = {offer.entry.name: offer for offer in found.missing}
        self.tesseract.say(
            words.languages(found.languages) if found.program else self._without_tesseract()
        )
        self._show_usual(found)
        rows = [self._missing_row(offer, bool(found.program)) for offer in found.missing]
        self.missing.rows.show_rows(rows)
        self.missing.setVisible(bool(rows))
        self.hint.setVisible(bool(rows) and bool(found.program))
        self.hint.setText(
            self.tr("Missing languages, as small downloads for you alone. {other}").format(
                other=self._installer()
            )
        )
        if found.speech:
            names = ", ".join(f"{one.name} ({words.size(one.size)})" for one in found.speech)
            self.speech.say(
                self.tr("Recordings are listened to with: {names}.").format(names=names)
            )
        else:
            self.speech.say(
                self.tr(
                    "None yet: recordings and videos without subtitles cannot be read. Add one "
                    "from a file or stick, or download it; it works without the network then."
                )
            )

    def _show_usual(self, found: Found) -> None:
        before = self.usual.blockSignals(True)
        while self.usual.count() > 1:
            self.usual.removeItem(1)
        codes = sorted({*found.languages, *([found.usual] if found.usual else [])})
        for code in codes:
            self.usual.addItem(words.language(code), code)
        self.usual.blockSignals(before)
        select(self.usual, found.usual)

    def _missing_row(self, offer: Offer, readable: bool) -> Row:
        entry = offer.entry
        return Row(
            id=entry.name,
            icon="text",
            title=words.language(entry.name),
            detail=f"{words.size(entry.size)} · {entry.licence}",
            badge=self.tr("Missing"),
            tone=Tone.WARNING if readable else Tone.NEUTRAL,
            action=self.tr("Download…"),
            has_menu=False,
        )

    def _without_tesseract(self) -> str:
        said = self.tr(
            "Tesseract is not installed here. Files with a text layer are read without it; to read "
            "scans, install Tesseract and the languages of your books."
        )
        return f"{said} {self._installer()}"

    def _installer(self) -> str:
        """How this system installs Tesseract and its languages."""
        if sys.platform == "win32":
            return self.tr(
                "The installer of Tesseract for Windows has all languages to choose from."
            )
        if sys.platform == "darwin":
            return self.tr("With Homebrew: brew install tesseract tesseract-lang")
        return self.tr(
            "On Debian and Ubuntu: sudo apt install tesseract-ocr tesseract-ocr-swa "
            "tesseract-ocr-fra"
        )

    def _usual_chosen(self) -> None:
        code = self.usual.currentData()
        self.page.act(lambda: self.services.preferences.set(USUAL, code))
