"""Which engine does what and why, what leaves this machine, and what it has cost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from masomo_desktop.core import clock
from masomo_desktop.extraction.remote.model import MILLION
from masomo_desktop.providers.builtin import NAME as BUILTIN
from masomo_desktop.providers.engines import leaves_this_machine
from masomo_desktop.providers.remote import Remote
from masomo_desktop.providers.usage.model import Used
from masomo_desktop.ui import wording
from masomo_desktop.ui.dialogs.engine_order import EngineOrder
from masomo_desktop.ui.pages.settings import words
from masomo_desktop.ui.pages.settings.section import Line, Section
from masomo_desktop.ui.widgets.buttons import Button
from masomo_desktop.ui.widgets.labels import Muted, Subheading
from masomo_desktop.ui.widgets.rows import Row, RowView
from masomo_desktop.workflows.remote_reading.readers import engine_of

if TYPE_CHECKING:
    from masomo_desktop.ui.pages.settings.page import SettingsPage

TASKS = ("quizzes", "flashcards", "summaries", "tutor")
_DAYS = 14


@dataclass(frozen=True)
class PagesSent:
    """A course whose hard pages the learner allows to be read elsewhere, and how far this month."""

    course: str
    server: str
    allowed: int
    used: int
    money: float


@dataclass(frozen=True)
class Improves:
    """A server that was asked to improve what was made here, with its tokens of this month."""

    engine: str
    allowed: int
    used: int


@dataclass(frozen=True)
class Found:
    """The engines there are, those allowed by task, and what they did."""

    names: tuple[str, ...]
    allowed: Mapping[str, tuple[str, ...]]
    servers: tuple[Remote, ...]
    pages: tuple[PagesSent, ...]
    improves: tuple[Improves, ...]
    in_all: tuple[Used, ...]
    by_day: tuple[Used, ...]

    def first(self, task: str) -> str:
        """The engine that is asked first: the first allowed one that is there."""
        return next((name for name in self.allowed[task] if name in self.names), BUILTIN)

    def leaving(self) -> dict[str, list[str]]:
        """The tasks by the name of the server that their pages may go to."""
        found: dict[str, list[str]] = {}
        for task, names in self.allowed.items():
            for name in names:
                if leaves_this_machine(name) and name in self.names:
                    found.setdefault(name.partition(":")[2], []).append(task)
        return found


class EnginesSection(Section):
    """A line a task, a card of what leaves, and the uses so far."""

    kinds = ("preference", "usage")

    def __init__(self, page: SettingsPage) -> None:
        super().__init__(page)
        self._found: Found | None = None
        self.lines: dict[str, Line] = {}
        self.choosers: dict[str, Button] = {}
        for name in TASKS:
            button = Button(self.tr("Choose…"))
            button.setAccessibleName(
                self.tr("Choose the engines for: {task}").format(task=words.task(name))
            )
            button.clicked.connect(lambda _checked, name=name: self.ask(name))
            self.choosers[name] = button
            self.lines[name] = Line(words.task(name), self.tr("Looking…"), button)
        self.add_heading(self.tr("Who does what"))
        by_rules = self.tr("Masomo’s own rules, on this machine. No model is asked.")
        ours = [Line(words.task(name), by_rules) for name in ("moderation", "retrieval")]
        self.add_card(*self.lines.values(), *ours)
        self.add_heading(self.tr("What leaves this machine"))
        self.leaves = Muted(self.tr("Looking…"))
        self.add_card(self.leaves)
        self.add_heading(self.tr("What it has cost"))
        self.cost = Muted()
        self.column.addWidget(self.cost)
        self.in_all = RowView(self.tr("Engines and what they did"), fits=True)
        self.column.addWidget(self.in_all)
        self.days_heading = Subheading(self.tr("The last two weeks, by day"))
        self.column.addWidget(self.days_heading)
        self.by_day = RowView(self.tr("What was used on which day"), fits=True)
        self.column.addWidget(self.by_day)
        self.column.addStretch()

    def read(self) -> Found:
        engines, usage = self.services.engines, self.services.usage
        since = (clock.now() - timedelta(days=_DAYS - 1)).date().isoformat()
        return Found(
            names=tuple(engines.names()),
            allowed={task: engines.allowed(task) for task in TASKS},
            servers=tuple(self.services.servers.all()),
            pages=tuple(self._pages()),
            improves=tuple(self._improves()),
            in_all=tuple(usage.in_all()),
            by_day=tuple(usage.by_day(since)),
        )

    def _improves(self) -> Iterator[Improves]:
        improving = self.services.improving
        for engine in improving.servers_asked():
            cap, spent = improving.cap(engine)
            yield Improves(engine, cap.tokens, spent.tokens)

    def _pages(self) -> Iterator[PagesSent]:
        remote = self.services.remote_reading
        for course, name in self.services.courses.names().items():
            given, left = remote.consent(course), remote.cap(course)
            if given is not None and left is not None:
                money = left.money_used / MILLION
                yield PagesSent(name, given.server, given.pages, left.pages_used, money)

    def show_found(self, found: Found) -> None:
        self._found = found
        for task, line in self.lines.items():
            line.say(self._why(found, task))
        self.leaves.setText(self._leaving(found))
        self._show_use(found)

    def _why(self, found: Found, task: str) -> str:
        """Which engine is asked for a task, and why."""
        allowed, first = found.allowed[task], found.first(task)
        name = words.engine(first, found.servers)
        if allowed == (BUILTIN,):
            return self.tr("{engine}, because you chose no other. No model is needed.").format(
                engine=name
            )
        gone = [one for one in allowed if one not in found.names]
        rest = [one for one in allowed if one in found.names and one != first]
        said = [
            self.tr("{engine}, because you put it first.").format(engine=name)
            if first == allowed[0]
            else self.tr("{engine}, because what you put before it is no longer here.").format(
                engine=name
            )
        ]
        if rest:
            others = ", ".join(words.engine(one, found.servers) for one in rest)
            said.append(self.tr("Where it cannot: {others}.").format(others=others))
        elif BUILTIN not in allowed and not gone:
            said.append(self.tr("Where it cannot, nothing is made."))
        return " ".join(said)

    def _leaving(self, found: Found) -> str:
        """What is sent where, or that nothing is."""
        leaving = found.leaving()
        if not leaving and not found.pages and not found.improves:
            return self.tr(
                "Nothing. Masomo has no account and opens no connection by itself; your files, "
                "questions and answers stay here. It connects only when you ask it to download a "
                "model, test a server, or choose a server for a task."
            )
        said = []
        for server, tasks in leaving.items():
            where = words.engine(engine_of(server), found.servers)
            told = self.tr(
                "To {server}, for {tasks}: the passages that the question is about, and what is "
                "asked about them. Never your files as they are, your answers, or your name."
            )
            listed = ", ".join(words.task(task) for task in tasks)
            said.append(told.format(server=where, tasks=listed))
        for pages in found.pages:
            told = self.tr(
                "To {server}, for the course “{course}”: pictures of pages that are hard to read, "
                "when you ask for it. This month: {used} of at most {allowed}, for {money}."
            )
            said.append(
                told.format(
                    server=words.engine(engine_of(pages.server), found.servers),
                    course=pages.course,
                    used=wording.number(pages.used),
                    allowed=wording.number(pages.allowed),
                    money=words.money(pages.money, ""),
                )
            )
        for one in found.improves:
            told = self.tr(
                "To {server}, for sets that you asked it to improve: the sentences that their "
                "items were made of. This month: {used} of at most {allowed} tokens."
            )
            said.append(
                told.format(
                    server=words.engine(one.engine, found.servers),
                    used=wording.number(one.used),
                    allowed=wording.number(one.allowed),
                )
            )
        said.append(self.tr("Nothing else leaves."))
        return "\n".join(said)

    def _show_use(self, found: Found) -> None:
        totals: dict[str, float] = {}
        for used in found.in_all:
            if used.currency:
                totals[used.currency] = totals.get(used.currency, 0.0) + used.cost
        if not found.in_all:
            self.cost.setText(self.tr("Nothing: no model or server has been asked yet."))
        elif totals:
            amounts = ", ".join(words.money(value, name) for name, value in totals.items())
            self.cost.setText(
                self.tr("{amounts} so far, by the prices that you entered.").format(amounts=amounts)
            )
        else:
            self.cost.setText(
                self.tr(
                    "No money that Masomo knows of. Models on this machine cost none; for a "
                    "server, enter its prices under “Servers and keys”."
                )
            )
        for view, uses in ((self.in_all, found.in_all), (self.by_day, found.by_day)):
            view.rows.show_rows([self._row(used, found) for used in uses])
            view.setVisible(bool(uses))
        self.days_heading.setVisible(bool(found.by_day))

    def _row(self, used: Used, found: Found) -> Row:
        away = leaves_this_machine(used.engine)
        day = QDate.fromString(used.day, "yyyy-MM-dd") if used.day else None
        when = QLocale().toString(day, QLocale.FormatType.ShortFormat) if day else ""
        answers = self.tr("%n answer(s)", "", used.answers)
        tokens = self.tr("{read} tokens read, {written} written").format(
            read=wording.number(used.tokens_in), written=wording.number(used.tokens_out)
        )
        return Row(
            id=f"{used.day} {used.engine} {used.model} {used.currency}",
            icon="upload" if away else "sparkle",
            title=f"{words.engine(used.engine, found.servers)} · {used.model}"
            if away
            else words.engine(used.engine, found.servers),
            detail=" · ".join(part for part in (when, answers, tokens) if part),
            note=words.money(used.cost, used.currency) if used.currency else "",
            has_menu=False,
        )

    def ask(self, task: str) -> EngineOrder | None:
        """Let the learner choose and order the engines for a task."""
        found = self._found
        if found is None:
            return None
        engines = self.services.engines
        named = [(name, words.engine(name, found.servers)) for name in found.names]
        asked = EngineOrder(
            words.task(task),
            named,
            found.allowed[task],
            lambda chosen: self.page.act(
                lambda: engines.allow(task, chosen), lambda _none: self.page.refresh()
            ),
            self.page.window(),
        )
        asked.open()
        return asked
