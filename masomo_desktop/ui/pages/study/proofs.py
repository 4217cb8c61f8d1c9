"""Where an item comes from, shown as a chip or a quote, and the way there."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from masomo_desktop.extraction.model import Source, SourceKind, UnitKind
from masomo_desktop.generation.model import Proof
from masomo_desktop.ui.icons import icon
from masomo_desktop.ui.navigation import Router
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.labels import Body
from masomo_desktop.ui.wording import number, unit_kind

translate = QCoreApplication.translate


def short_place(kind: SourceKind, unit: int) -> str:
    """A unit in a few letters: "p. 12"."""
    if unit_kind(kind) is UnitKind.PAGE:
        return translate("Proofs", "p. {n}").format(n=number(unit))
    if unit_kind(kind) is UnitKind.SEGMENT:
        return translate("Proofs", "part {n}").format(n=number(unit))
    return translate("Proofs", "sec. {n}").format(n=number(unit))


def long_place(kind: SourceKind, unit: int) -> str:
    """A unit in words: "page 12"."""
    if unit_kind(kind) is UnitKind.PAGE:
        return translate("Proofs", "page {n}").format(n=number(unit))
    if unit_kind(kind) is UnitKind.SEGMENT:
        return translate("Proofs", "part {n}").format(n=number(unit))
    return translate("Proofs", "section {n}").format(n=number(unit))


def chip_text(proof: Proof, sources: Mapping[str, Source]) -> str:
    """The words of a proof's chip."""
    source = sources.get(proof.source)
    return short_place(source.kind if source else SourceKind.PDF, proof.unit)


def origin(proof: Proof, sources: Mapping[str, Source]) -> str:
    """The source and place of a proof: "Cells.pdf, page 12"."""
    source = sources.get(proof.source)
    if source is None:
        return long_place(SourceKind.PDF, proof.unit)
    return f"{source.name}, {long_place(source.kind, proof.unit)}"


def quoted(text: str) -> str:
    """`text` in quotation marks, on one line."""
    return translate("Proofs", "“{text}”").format(text=" ".join(text.split()))


def follow(router: Router, proof: Proof) -> None:
    """Open the reader where the proof stands."""
    router.go("reader", source_id=proof.source, unit=proof.unit, proof=proof)


class OriginLink(QPushButton):
    """A quiet button that leads to the page that a proof stands on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIcon(icon("book", "accent_text"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)

    def say(self, text: str) -> None:
        """Name the place."""
        self.setText(self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, 420))
        self.setToolTip(self.tr("Open {place} in the reader").format(place=text))
        self.setAccessibleName(self.toolTip())


class QuoteBlock(QFrame):
    """The words of the source that prove an item, with the link to their page."""

    followed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proof: Proof | None = None
        self.quote = Body().selectable()
        self.link = OriginLink()
        self.link.clicked.connect(lambda: self.followed.emit(self._proof))
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.XS, Space.M, Space.XS)
        column.setSpacing(Space.XS)
        column.addWidget(self.quote)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.link)
        row.addStretch()
        column.addLayout(row)

    def show_proof(self, proof: Proof, sources: Mapping[str, Source]) -> None:
        """Show what `proof` quotes and where it stands."""
        self._proof = proof
        self.quote.setText(quoted(proof.quote))
        self.link.say(origin(proof, sources))
