"""Why pages are not read elsewhere."""

from __future__ import annotations

from masomo_desktop.core.errors import UserError


class RemoteNotAllowed(UserError):
    code = "remote_not_allowed"
    sentence = "You have not allowed “{server}” to read pages of this course."
    remedy = "Allow it first: the pages then leave this machine."


class RemoteCapReached(UserError):
    code = "remote_cap_reached"
    sentence = "What you allowed for this course is used up for this month ({month})."
    remedy = "Allow more pages or money for the course, or wait for the next month."


class NothingHard(UserError):
    code = "nothing_hard"
    sentence = "There is no page in this source that was read badly and not yet sent."
    remedy = "Read it again with another language if its text is wrong."


class CapInvalid(UserError):
    code = "cap_invalid"
    sentence = "A cap is at least one page, and neither money nor a price is below nothing."
    remedy = "Enter how many pages a month may be sent, and what one of them costs."
