"""What a search found, as rows: a source, and below it the passages of its pages."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QFont,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from masomo_desktop.extraction.model import SourceKind
from masomo_desktop.generation.model import Proof
from masomo_desktop.retrieval.model import Hit
from masomo_desktop.ui import icons, theme
from masomo_desktop.ui.pages.study.proofs import short_place
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.row_painting import paint_focus, paint_text

Index = QModelIndex | QPersistentModelIndex
LINES = 2


@dataclass(frozen=True)
class Heading:
    """The source that the passages below it are from."""

    name: str
    course: str


@dataclass(frozen=True)
class Passage:
    """One hit, and its place in a few letters."""

    hit: Hit
    place: str


Row = Heading | Passage


def rows_of(hits: Sequence[Hit], kinds: Mapping[str, SourceKind]) -> list[Row]:
    """Hits grouped by source, sources by their best hit, passages in the order of their score."""
    groups: dict[str, list[Hit]] = {}
    for hit in hits:
        groups.setdefault(hit.source, []).append(hit)
    rows: list[Row] = []
    for group in groups.values():
        rows.append(Heading(group[0].source_name, group[0].course_name))
        rows += [Passage(hit, short_place(kinds[hit.source], hit.unit)) for hit in group]
    return rows


def proof_of(hit: Hit) -> Proof:
    """What to mark on the page: the part of the passage that the snippet shows.

    A snippet is on one line, its passage may not be.
    """
    words = "".join(text for text, _matched in hit.snippet).strip(" …\n").split()
    shown = re.search(r"\s+".join(map(re.escape, words)), hit.text) if words else None
    if shown is None:
        return Proof(hit.source, hit.unit, hit.text, hit.start, hit.end)
    start, end = hit.start + shown.start(), hit.start + shown.end()
    return Proof(hit.source, hit.unit, shown.group(), start, end)


class HitModel(QAbstractListModel):
    """Rows by position; headings cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []

    def show_hits(self, hits: Sequence[Hit], kinds: Mapping[str, SourceKind]) -> None:
        """Show what was found."""
        self.beginResetModel()
        self.rows = rows_of(hits, kinds)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.rows[index.row()], Heading):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if isinstance(row, Heading):
                return f"{row.name}, {row.course}"
            return f"{row.place}: {_plain(row.hit)}"
        return None


class HitDelegate(QStyledItemDelegate):
    """Paints a heading in one line, a passage in two with its words marked."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        line = theme.font_px("body") * 1.5
        height = line + Space.XL if isinstance(row, Heading) else LINES * line + 2 * Space.M
        return QSize(option.rect.width(), round(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Heading):
            self._heading(painter, option.rect, row)
        else:
            self._passage(painter, option, row)
        painter.restore()

    def _heading(self, painter: QPainter, rect: QRect, row: Heading) -> None:
        line = rect.adjusted(Space.S, Space.M, -Space.S, 0)
        icon = QRect(line.left(), line.center().y() - 9, 18, 18)
        icons.draw(painter, "file-text", icon, "muted")
        words = line.adjusted(26, 0, 0, 0)
        paint_text(painter, words, row.name, "body!", "text")
        used = painter.fontMetrics().horizontalAdvance(row.name) + Space.M
        if used < words.width() - 60:
            paint_text(painter, words.adjusted(used, 0, 0, 0), row.course, "caption", "muted")

    def _passage(self, painter: QPainter, option: QStyleOptionViewItem, row: Passage) -> None:
        area = option.rect.adjusted(2, 2, -2, -2)
        state = option.state
        current = bool(state & QStyle.StateFlag.State_Selected)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        if current or over:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("raised"))
            painter.drawRoundedRect(area, 8, 8)
        if current and state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, area.adjusted(1, 1, -1, -1), 8)
        inner = area.adjusted(26 + Space.S, Space.S, -Space.M, -Space.S)
        painter.setFont(theme.font("caption", bold=True))
        width = max(44, painter.fontMetrics().horizontalAdvance(row.place) + 2 * Space.S)
        height = painter.fontMetrics().height() + 4
        chip = QRect(inner.right() - width, inner.center().y() - height // 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent_soft"))
        painter.drawRoundedRect(chip, 8, 8)
        painter.setPen(theme.color("accent_text"))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, row.place)
        _paint_snippet(painter, inner.adjusted(0, 0, -width - Space.L, 0), row.hit)


def _plain(hit: Hit) -> str:
    return " ".join("".join(text for text, _matched in hit.snippet).split())


def _paint_snippet(painter: QPainter, area: QRect, hit: Hit) -> None:
    """Two lines of the snippet, matched words marked; laid out in the text's own direction."""
    text, marks = "", []
    for written, matched in hit.snippet:
        part = written.replace("\n", " ")
        if matched:
            mark = QTextLayout.FormatRange()
            mark.start, mark.length = _utf16(text), _utf16(part)
            look = QTextCharFormat()
            look.setFontWeight(QFont.Weight.DemiBold)
            look.setBackground(theme.color("highlight"))
            mark.format = look
            marks.append(mark)
        text += part
    layout = QTextLayout(text, theme.font("body"))
    wrapping = QTextOption()
    wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(wrapping)
    layout.setFormats(marks)
    layout.beginLayout()
    top = 0.0
    for _line in range(LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(area.width())
        line.setPosition(QPointF(0, top))
        top += theme.font_px("body") * 1.5
    layout.endLayout()
    painter.setPen(theme.color("text"))
    above = max(0.0, (area.height() - top) / 2)
    layout.draw(painter, QPointF(area.left(), area.top() + above), [], QRectF(area))


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
