"""Why items are not improved."""

from __future__ import annotations

from masomo_desktop.core.errors import UserError


class NothingToImprove(UserError):
    code = "nothing_to_improve"
    sentence = "There is nothing here that “{engine}” could ask better and has not yet tried."
    remedy = "A summary is made of quotations, which stay as they are; cards and questions can be."


class ImprovingCapReached(UserError):
    code = "improving_cap_reached"
    sentence = "What “{engine}” may use in a month is used up for {month}."
    remedy = "Masomo goes on next month by itself, or at once if you allow more."


class ImprovingCapInvalid(UserError):
    code = "improving_cap_invalid"
    sentence = "A cap is at least {least} tokens a month, and no money below nothing."
    remedy = "Enter how many tokens, and at most how much money, may be used in a month."


class PriceUnknown(UserError):
    code = "price_unknown"
    sentence = "Masomo cannot keep to a cap of money without knowing what “{engine}” costs."
    remedy = "Enter the server's prices in the settings, or leave the cap of money at nothing."


class NotAServer(UserError):
    code = "improving_needs_server"
    sentence = "“{engine}” is no server: improving is what a server does for this machine."
    remedy = "Name one of your servers, such as remote:school."


class NothingToUndo(UserError):
    code = "nothing_to_undo"
    sentence = "Nothing here was improved."
    remedy = "There is no former wording to go back to."
