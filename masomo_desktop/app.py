"""Composition root: builds everything and registers the job handlers.

`build` needs no Qt; the functions that do import it when they are called, so that a command that
only asks a question starts quickly.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from masomo_desktop.core import logs
from masomo_desktop.core.errors import DatabaseDamaged, UserError
from masomo_desktop.core.paths import ProfilePaths, resources
from masomo_desktop.extraction.originals import Originals
from masomo_desktop.extraction.service import SourceService
from masomo_desktop.generation.consent import Consent
from masomo_desktop.generation.estimates import Estimates
from masomo_desktop.generation.model import ArtifactKind
from masomo_desktop.generation.service import ArtifactService
from masomo_desktop.jobs.courtesy import Courtesy
from masomo_desktop.jobs.queue import Queue
from masomo_desktop.jobs.registry import Registry
from masomo_desktop.learning.courses.service import CourseService
from masomo_desktop.learning.flashcards import tasks as flashcard_tasks
from masomo_desktop.learning.flashcards.service import FlashcardService
from masomo_desktop.learning.quizzes import tasks as quiz_tasks
from masomo_desktop.learning.quizzes.service import QuizService
from masomo_desktop.learning.summaries import tasks as summary_tasks
from masomo_desktop.learning.summaries.service import SummaryService
from masomo_desktop.learning.tutor import tasks as tutor_tasks
from masomo_desktop.learning.tutor.answering import Answering
from masomo_desktop.learning.tutor.service import TutorService
from masomo_desktop.moderation.policy import load_policy
from masomo_desktop.moderation.service import ModerationService
from masomo_desktop.providers.catalogue import load as load_catalogue
from masomo_desktop.providers.engines import Engines
from masomo_desktop.providers.keys import Keys
from masomo_desktop.providers.models import ModelService
from masomo_desktop.providers.processors import Processors
from masomo_desktop.providers.servers import Servers
from masomo_desktop.providers.shelf import Shelf, shared_folder
from masomo_desktop.providers.usage.service import Usage
from masomo_desktop.retrieval.service import SearchService
from masomo_desktop.store.database import Database
from masomo_desktop.store.migrate import migrate
from masomo_desktop.store.occupancy import opening
from masomo_desktop.store.preferences import Preferences
from masomo_desktop.workflows.activity.service import Activity
from masomo_desktop.workflows.backup import planned
from masomo_desktop.workflows.backup.first_look import look
from masomo_desktop.workflows.backup.forgetting import BackupForgetting
from masomo_desktop.workflows.backup.rereading import read_again_what_was_lost
from masomo_desktop.workflows.backup.service import Backups
from masomo_desktop.workflows.diagnostics.service import Diagnostics
from masomo_desktop.workflows.folders.service import FolderService
from masomo_desktop.workflows.folders.watching import Watching
from masomo_desktop.workflows.import_files import FileImport
from masomo_desktop.workflows.improving.handler import Improver
from masomo_desktop.workflows.improving.service import Caps, Improving
from masomo_desktop.workflows.language_packs import LanguagePacks
from masomo_desktop.workflows.listening import ListeningOptions, speech_models
from masomo_desktop.workflows.owner import OwnerActions
from masomo_desktop.workflows.read_source import BY_EAR, BY_OCR, NATIVELY, SourceReader
from masomo_desktop.workflows.remedies import RemedyService
from masomo_desktop.workflows.remote_reading.handler import RemotePages
from masomo_desktop.workflows.remote_reading.readers import PageServers
from masomo_desktop.workflows.remote_reading.service import RemoteReading
from masomo_desktop.workflows.rescue import Rescue
from masomo_desktop.workflows.sample import SampleCourse
from masomo_desktop.workflows.services import Services
from masomo_desktop.workflows.tidying import Tidying
from masomo_desktop.workflows.upkeep.cleaning import RejectedPurge
from masomo_desktop.workflows.upkeep.counting import StudyCounts
from masomo_desktop.workflows.upkeep.service import Upkeep

if TYPE_CHECKING:
    from masomo_desktop.qt_jobs.background import Background


_IDLE_MODEL = 600.0  # seconds after which the memory of a model that nobody uses is freed
_LOOK_FOR_IDLE = 60_000  # milliseconds


def build(home: Path) -> Services:
    """Open the profile in `home`, made if it is new.

    Raises `ProfileReadOnly`, `DatabaseBusy`, `DatabaseDamaged`, `DatabaseTooNew` or `DiskFull`.
    """
    paths = ProfilePaths(home)
    paths.create()
    logs.write_to(paths.logs)
    with opening(paths):
        look(paths)
        database = Database(paths.database)
        try:
            migrate(database)
        except BaseException:
            database.close()
            raise
    registry = Registry()
    queue = Queue(database, registry)
    originals = Originals(paths.originals)
    tidying = Tidying(database, originals)
    courses = CourseService(database)
    imports = FileImport(database, originals, queue, courses)
    moderation = ModerationService(database, partial(load_policy, resources() / "policies"))
    heard_by = partial(speech_models, paths)
    listening = ListeningOptions(originals, heard_by, BY_EAR.limits.memory_mb)
    shelf = Shelf(paths.models, shared_folder())
    preferences = Preferences(database)
    packs = LanguagePacks(shelf, paths.models / "tessdata", preferences)
    by_ocr = replace(BY_OCR, options=packs.options)
    for way in (NATIVELY, by_ocr, replace(BY_EAR, options=listening)):
        registry.register(SourceReader(way, originals, queue, moderation).task())
    forgetting = BackupForgetting(paths, queue)
    keys = Keys(paths.home)
    servers = Servers(preferences, keys)
    processors = Processors(preferences, keys)
    page_servers = PageServers(servers, processors, keys)
    registry.register(RemotePages(originals, queue, moderation, page_servers, packs.folder).task())
    usage = Usage(database)
    engines = Engines(shelf, servers, keys, preferences, used=usage.record)
    entries = partial(load_catalogue, resources() / "models" / "catalogue.toml")
    models = ModelService(shelf, entries, database, queue, preferences)
    for spec in models.tasks():
        registry.register(spec)
    consent = Consent(preferences)
    estimates = Estimates(preferences, models.speeds)
    artifacts = ArtifactService(database, queue, engines, consent, estimates)
    for tasks in (summary_tasks, flashcard_tasks, quiz_tasks):
        registry.register(tasks.generate(engines, consent, estimates))
    search = SearchService(database, courses.names)
    registry.register(tutor_tasks.task(Answering(search, engines)))
    tutor = TutorService(database, queue, engines)
    owner = OwnerActions(
        database, queue, moderation, courses, tidying, tutor=tutor, on_purged=forgetting.ask
    )
    registry.register(forgetting.task(owner.forget))
    quizzes = QuizService(database, artifacts)
    backups = Backups(paths)
    upkeep = Upkeep(
        paths,
        database,
        queue,
        backups=backups,
        rejected=RejectedPurge(preferences, owner.purge),
        counts=StudyCounts([quizzes.counts]),
    )
    upkeep.register(registry)
    return Services(
        paths=paths,
        database=database,
        queue=queue,
        registry=registry,
        courses=courses,
        sources=SourceService(database, originals),
        imports=imports,
        folders=FolderService(database, paths, imports, courses),
        owner=owner,
        remedies=RemedyService(packs.folder, heard_by, models.offers),
        remote_reading=RemoteReading(database, queue, moderation, page_servers, processors),
        sample=SampleCourse(resources() / "sample", courses, imports),
        moderation=moderation,
        search=search,
        artifacts=artifacts,
        summaries=SummaryService(artifacts),
        flashcards=FlashcardService(artifacts),
        quizzes=quizzes,
        tutor=tutor,
        preferences=preferences,
        tidying=tidying,
        backups=backups,
        upkeep=upkeep,
        activity=Activity(database, queue, preferences, upkeep),
        models=models,
        keys=keys,
        servers=servers,
        engines=engines,
        consent=consent,
        usage=usage,
        improving=_improving(database, queue, engines, consent, servers),
        diagnostics=Diagnostics(paths),
    )


def _improving(
    database: Database, queue: Queue, engines: Engines, consent: Consent, servers: Servers
) -> Improving:
    """Improving, with its handler registered."""
    wordings = {
        ArtifactKind.FLASHCARDS: flashcard_tasks.WORDING,
        ArtifactKind.QUIZ: quiz_tasks.WORDING,
    }
    caps = Caps(Preferences(database))
    queue.registry.register(Improver(engines, consent, servers.get, wordings, caps.get).task())
    return Improving(database, queue, consent, servers=servers, caps=caps, wordings=wordings)


def open_window(home: Path) -> int:
    """Show the window of the profile in `home` until it is closed; returns the exit code.

    A profile that cannot be opened is told in a dialog, and ends with 1; where its database is
    damaged, the dialog offers the ways out first. A learner who has asked to go back to a backup
    finds the window open again after that.
    """
    while True:
        code = _run_window(home)
        if not planned.is_planned(ProfilePaths(home)):
            return code


def _run_window(home: Path) -> int:
    from PySide6.QtCore import QTimer

    from masomo_desktop.qt_jobs.background import Background
    from masomo_desktop.qt_jobs.scheduler import Scheduler
    from masomo_desktop.ui.application import create_application
    from masomo_desktop.ui.main_window import MainWindow
    from masomo_desktop.ui.messages import tell_of_bugs

    application = create_application()
    background = Background()
    services = _open_or_rescue(home, background)
    if services is None:
        return 1
    scheduler = Scheduler(
        services.database,
        services.queue,
        services.paths,
        courtesy=Courtesy(services.preferences),
        recurring=services.upkeep.enqueue_due,
    )
    window = MainWindow(services, scheduler, background)
    tell_of_bugs(window.messages)
    window.show()
    watching = Watching(services.folders)
    QTimer.singleShot(0, scheduler.start)  # after the first paint
    QTimer.singleShot(0, watching.start)
    background.run(partial(_tidy_up, services), lambda _: None, window.messages.failed)
    free_models = partial(services.engines.close_idle, _IDLE_MODEL)
    idle = QTimer()
    idle.timeout.connect(
        lambda: background.run(free_models, lambda _: None, window.messages.failed)
    )
    idle.start(_LOOK_FOR_IDLE)
    code = application.exec()
    idle.stop()
    watching.stop()
    scheduler.stop()
    background.wait()
    services.close()
    return code


def _open_or_rescue(home: Path, background: Background) -> Services | None:
    """The open profile; None where it cannot be opened, which has been told."""
    from masomo_desktop.ui.messages import stopped_at_start

    _go_back_if_asked(ProfilePaths(home), background)
    while True:
        try:
            return build(home)
        except DatabaseDamaged as damage:
            from masomo_desktop.ui.safe_mode import rescued

            if not rescued(damage, Rescue(ProfilePaths(home)), background):
                return None
        except UserError as error:
            stopped_at_start(error)
            return None


def _go_back_if_asked(paths: ProfilePaths, background: Background) -> None:
    backup = planned.take(paths)
    if backup is not None:
        from masomo_desktop.ui.going_back import go_back

        go_back(Rescue(paths), backup, background)


def _tidy_up(services: Services) -> None:
    """What each start does for what the last end has left."""
    services.tidying.sweep()
    services.models.sweep()
    read_again_what_was_lost(services.database, services.owner)


def run_scheduler(
    services: Services,
    until: Callable[[], bool],
    timeout: float | None = None,
    *,
    aside: bool = False,
) -> bool:
    """Run the lanes without a window until `until()` holds; False when `timeout` seconds passed.

    Where another process of this profile runs the lanes already, only watch. With `aside` bulk
    work stands still when the machine or the learner's wish asks for it, as in the window;
    without, somebody waits for it and it goes on.
    """
    from masomo_desktop.qt_jobs.headless import run_until

    _tidy_up(services)
    watching = Watching(services.folders)
    watching.start()
    try:
        return run_until(
            services.database,
            services.queue,
            services.paths,
            until,
            timeout,
            courtesy=Courtesy(services.preferences) if aside else dict,
            recurring=services.upkeep.enqueue_due,
        )
    finally:
        watching.stop()
