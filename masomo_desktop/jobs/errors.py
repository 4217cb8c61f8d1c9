"""What can be wrong with asking something of a job."""

from __future__ import annotations

from masomo_desktop.core.errors import UserError


class JobStateError(UserError):
    """The job is in a state from which this change is not allowed."""

    code = "job_state"
    sentence = "This job is {state}, so it cannot be {verb}."
    remedy = "Look at the list of jobs for its present state."


class JobLost(Exception):
    """This run of the job is over: it was recovered, cancelled or claimed again meanwhile.

    Whatever the run was about to write must not be written.
    """


class Snooze(Exception):
    """Raised by a handler that cannot go on now: run the job again in `seconds`, at no attempt."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(f"for {seconds} s")
