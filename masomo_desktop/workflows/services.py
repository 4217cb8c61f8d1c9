"""Everything the window and the command line call, in one record."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.extraction.service import SourceService
from masomo_desktop.generation.consent import Consent
from masomo_desktop.generation.service import ArtifactService
from masomo_desktop.jobs.queue import Queue
from masomo_desktop.jobs.registry import Registry
from masomo_desktop.learning.courses.service import CourseService
from masomo_desktop.learning.flashcards.service import FlashcardService
from masomo_desktop.learning.quizzes.service import QuizService
from masomo_desktop.learning.summaries.service import SummaryService
from masomo_desktop.learning.tutor.service import TutorService
from masomo_desktop.moderation.service import ModerationService
from masomo_desktop.providers.engines import Engines
from masomo_desktop.providers.keys import Keys
from masomo_desktop.providers.models import ModelService
from masomo_desktop.providers.servers import Servers
from masomo_desktop.providers.usage.service import Usage
from masomo_desktop.retrieval.service import SearchService
from masomo_desktop.store.database import Database
from masomo_desktop.store.preferences import Preferences
from masomo_desktop.workflows.activity.service import Activity
from masomo_desktop.workflows.backup.service import Backups
from masomo_desktop.workflows.diagnostics.service import Diagnostics
from masomo_desktop.workflows.folders.service import FolderService
from masomo_desktop.workflows.import_files import FileImport
from masomo_desktop.workflows.improving.service import Improving
from masomo_desktop.workflows.owner import OwnerActions
from masomo_desktop.workflows.remedies import RemedyService
from masomo_desktop.workflows.remote_reading.service import RemoteReading
from masomo_desktop.workflows.sample import SampleCourse
from masomo_desktop.workflows.tidying import Tidying
from masomo_desktop.workflows.upkeep.service import Upkeep


@dataclass(frozen=True)
class Services:
    """The services of one open profile; `home` is its data folder."""

    paths: ProfilePaths
    database: Database
    queue: Queue
    registry: Registry
    courses: CourseService
    sources: SourceService
    imports: FileImport
    folders: FolderService
    owner: OwnerActions
    remedies: RemedyService
    remote_reading: RemoteReading
    sample: SampleCourse
    moderation: ModerationService
    search: SearchService
    artifacts: ArtifactService
    summaries: SummaryService
    flashcards: FlashcardService
    quizzes: QuizService
    tutor: TutorService
    preferences: Preferences
    tidying: Tidying
    backups: Backups
    upkeep: Upkeep
    activity: Activity
    models: ModelService
    keys: Keys
    servers: Servers
    engines: Engines
    consent: Consent
    usage: Usage
    improving: Improving
    diagnostics: Diagnostics

    @property
    def home(self) -> Path:
        return self.paths.home

    def close(self) -> None:
        """End the models that were loaded, and close the profile's database."""
        self.engines.close()
        self.database.close()
