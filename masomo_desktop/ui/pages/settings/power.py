"""When the work that takes long is to wait."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox

from masomo_desktop.jobs.courtesy import BATTERY, BATTERY_DEFAULT, on_battery
from masomo_desktop.ui.pages.settings.section import Line, Section, choice, select

if TYPE_CHECKING:
    from masomo_desktop.ui.pages.settings.page import SettingsPage

_PERCENT = (10, 20, 30, 50, 80)


@dataclass(frozen=True)
class Power:
    """What was chosen, and the battery's charge in percent while the machine runs on it."""

    quiet: bool
    threshold: int
    charge: float | None


class PowerSection(Section):
    """Quiet, and the charge below which long work waits."""

    kinds = ("preference",)

    def __init__(self, page: SettingsPage) -> None:
        super().__init__(page)
        self.quiet = QCheckBox(self.tr("Quiet"))
        self.quiet.setAccessibleName(self.tr("Quiet"))
        self.threshold = choice(
            self.tr("On battery, wait below"),
            BATTERY_DEFAULT,
            (self.tr("Never wait"), 0),
            *((f"{percent} %", percent) for percent in _PERCENT),
        )
        self.battery = Line(self.tr("On battery, wait below"), "", self.threshold)
        self.add_card(
            Line(
                self.tr("Quiet"),
                self.tr(
                    "Scans, speech, study material and upkeep stand still until you end it. New "
                    "files are read and questions answered as always."
                ),
                self.quiet,
            ),
            self.battery,
            Line(
                self.tr("Beside your own work"),
                self.tr(
                    "Masomo’s long work always runs at low priority. Upkeep and downloads begin "
                    "when the computer has time, at the latest after a quarter of an hour."
                ),
            ),
        )
        self.column.addStretch()
        self.quiet.clicked.connect(self._quiet_chosen)
        self.threshold.currentIndexChanged.connect(self._threshold_chosen)

    def read(self) -> Power:
        keep = self.services.preferences
        chosen = keep.get(BATTERY, BATTERY_DEFAULT)
        return Power(self.services.activity.quiet(), int(chosen), on_battery())

    def show_found(self, found: Power) -> None:
        self.quiet.setChecked(found.quiet)
        if self.threshold.findData(found.threshold) < 0:
            self.threshold.addItem(f"{found.threshold} %", found.threshold)
        select(self.threshold, found.threshold)
        self.battery.say(
            self.tr("This computer is on mains power now, or has no battery.")
            if found.charge is None
            else self.tr("This computer runs on its battery now: {n} %.").format(
                n=round(found.charge)
            )
        )

    def _quiet_chosen(self) -> None:
        on = self.quiet.isChecked()
        self.page.act(lambda: self.services.activity.set_quiet(on))

    def _threshold_chosen(self) -> None:
        percent = self.threshold.currentData()
        self.page.act(lambda: self.services.preferences.set(BATTERY, percent))
