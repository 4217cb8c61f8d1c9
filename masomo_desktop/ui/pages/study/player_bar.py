"""The controls of a recording: play, where it is, and what cannot be heard."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSlider,
    QStyle,
    QStyleOptionSlider,
    QVBoxLayout,
    QWidget,
)

from masomo_desktop.ui.pages.study.timing import clock_text
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.buttons import IconButton
from masomo_desktop.ui.widgets.labels import Caption, Muted

#: Seconds that an arrow key goes on or back, and Page Up and Page Down on the slider.
STEP = 5
LEAP = 30


class TimeSlider(QSlider):
    """The time of a recording in milliseconds; a click goes where it is clicked."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setAccessibleName(self.tr("Place in the recording"))
        self.setSingleStep(STEP * 1000)
        self.setPageStep(LEAP * 1000)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Bring the handle below the pointer, and let it be dragged from there."""
        if event.button() == Qt.MouseButton.LeftButton:
            option = QStyleOptionSlider()
            self.initStyleOption(option)
            style, control = self.style(), QStyle.ComplexControl.CC_Slider
            handle = style.subControlRect(
                control, option, QStyle.SubControl.SC_SliderHandle, self
            ).width()
            groove = style.subControlRect(control, option, QStyle.SubControl.SC_SliderGroove, self)
            at = round(event.position().x()) - groove.x() - handle // 2
            span = max(1, groove.width() - handle)
            value = QStyle.sliderValueFromPosition(
                self.minimum(), self.maximum(), at, span, option.upsideDown
            )
            self.setSliderPosition(value)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            event.ignore()  # the page plays and pauses
        else:
            super().keyPressEvent(event)


class PlayerBar(QWidget):
    """Emits `toggled` to play or pause, and `sought` with the second that is gone to."""

    toggled = Signal()
    sought = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = IconButton("play", self.tr("Play (Space)"))
        self.button.clicked.connect(self.toggled)
        self.slider = TimeSlider()
        self.slider.valueChanged.connect(self._moved)
        self.time = Muted()
        self.time.setWordWrap(False)
        self.note = Caption()
        self.note.hide()
        self._showing = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        column.addLayout(row)
        column.addWidget(self.note)
        row.addWidget(self.button)
        row.addWidget(self.slider, 1)
        row.addWidget(self.time)

    def show_time(self, at: float, seconds: float, *, playing: bool) -> None:
        """Show second `at` of `seconds`; while the handle is held, it stays where it is."""
        self._showing = True
        self.slider.setMaximum(max(1, round(seconds * 1000)))
        if not self.slider.isSliderDown():
            self.slider.setValue(round(at * 1000))
        self._showing = False
        place = f"{clock_text(at)} / {clock_text(seconds)}"
        self.time.setText(place)
        self.slider.setAccessibleDescription(place)
        if playing:
            self.button.become("pause", self.tr("Pause (Space)"))
        else:
            self.button.become("play", self.tr("Play (Space)"))

    def say(self, words: str) -> None:
        """Say what is wrong with the sound; nothing hides it."""
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def _moved(self, value: int) -> None:
        if not self._showing:
            self.sought.emit(value / 1000)
