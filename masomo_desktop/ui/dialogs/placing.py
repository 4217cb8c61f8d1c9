"""Which course do these files belong to?"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from masomo_desktop.ui.widgets.buttons import Button, PrimaryButton
from masomo_desktop.ui.widgets.dialogs import Dialog
from masomo_desktop.ui.widgets.labels import Caption


class ChooseCourse(Dialog):
    """Offers a new course under a suggested name, and every course there is."""

    def __init__(
        self,
        courses: Sequence[tuple[str, str]],
        suggested: str,
        *,
        chosen: Callable[[str], None],
        named: Callable[[str], None],
        parent: QWidget | None,
    ) -> None:
        super().__init__(self.tr("Add to which course?"), parent=parent)
        self.courses = QComboBox()
        self.courses.setAccessibleName(self.tr("Course"))
        self.courses.setMaxVisibleItems(12)
        self.courses.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.courses.addItem(self.tr("A new course"), None)
        for course_id, name in courses:
            self.courses.addItem(name, course_id)
        self.name = QLineEdit(suggested)
        self.name.setMaxLength(200)
        self.name.setAccessibleName(self.tr("Name of the new course"))
        self._label = Caption(self.tr("Name of the new course"))
        for widget in (self.courses, self._label, self.name):
            self.content.addWidget(widget)
        self.add_button(Button(self.tr("Cancel")), self.reject)
        self.confirm = self.add_button(PrimaryButton(self.tr("Add")), self.accept, default=True)
        self.courses.currentIndexChanged.connect(self._changed)
        self.name.textChanged.connect(self._changed)
        self.accepted.connect(
            lambda: chosen(self.courses.currentData()) if self._known else named(self.name.text())
        )
        self._changed()

    @property
    def _known(self) -> bool:
        return self.courses.currentData() is not None

    def _changed(self) -> None:
        self._label.setVisible(not self._known)
        self.name.setVisible(not self._known)
        self.confirm.setEnabled(self._known or bool(self.name.text().strip()))
