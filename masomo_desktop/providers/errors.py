"""How a language model can disappoint, each with what to do about it."""

from __future__ import annotations

from masomo_desktop.core.errors import UserError


class NotSupported(UserError):
    code = "provider_not_supported"
    sentence = "The engine “{engine}” cannot do this: {what}."
    remedy = "Choose another engine for this task in the settings."


class EngineNotAllowed(UserError):
    """None of the engines that the learner allowed for a task could answer."""

    code = "engine_not_allowed"
    sentence = "No engine that you allowed for this could answer ({reasons})."
    remedy = "Try again later, or allow another engine for it in the settings."
    retryable = True


# A model on this machine


class LibraryMissing(UserError):
    code = "model_library_missing"
    sentence = "This installation of Masomo lacks the part that runs this: {library}."
    remedy = "Install Masomo with its extras, or use the builtin engine."


class ModelMissing(UserError):
    code = "model_missing"
    sentence = "The model “{model}” is not on this machine."
    remedy = "Download it, or add it from a file or a USB stick."


class ModelDamaged(UserError):
    code = "model_damaged"
    sentence = "The file of the model “{model}” is damaged or cut short."
    remedy = "Remove it, then download it or add it again."


class ModelUnknown(UserError):
    code = "model_unknown"
    sentence = "“{name}” is no model that Masomo can use ({why})."
    remedy = "Masomo uses GGUF files, folders of faster-whisper models and Tesseract's traineddata."


class ModelTooLarge(UserError):
    code = "model_too_large"
    sentence = "The model “{model}” needs about {needs_mb} MB of memory, and {free_mb} MB are free."
    remedy = "Close other programs, or use a smaller model."


class ProcessorTooOld(UserError):
    code = "processor_too_old"
    sentence = "This computer's processor lacks an instruction that models need ({what})."
    remedy = "Use the builtin engine, or a server."


class ModelStopped(UserError):
    code = "model_stopped"
    sentence = "The model “{model}” stopped unexpectedly ({how})."
    remedy = "Try again; if it happens each time, use another model."
    retryable = True


class PromptTooLong(UserError):
    code = "prompt_too_long"
    sentence = "This is too long for the model: {tokens} tokens, of {context} that it can hold."
    remedy = "Ask about less at a time, or use a model with a longer memory."


class ReplyUnusable(UserError):
    """No attempt gave JSON of the form that was asked for."""

    code = "reply_unusable"
    sentence = "The engine “{engine}” gave no answer of the form that was asked for."
    remedy = "Try again, or use a larger model."
    retryable = True


# A model on a server


class KeyMissing(UserError):
    code = "key_missing"
    sentence = "There is no key for “{name}” on this machine."
    remedy = "Enter it in the settings, or with “masomo keys set {name}”."


class KeyRefused(UserError):
    code = "key_refused"
    sentence = "The server of “{name}” did not accept the key."
    remedy = "Check that the key was entered whole and has not expired."


class ServerUnreachable(UserError):
    code = "server_unreachable"
    sentence = "The server of “{name}” cannot be reached ({why})."
    remedy = "Check the connection to the internet and the server's address."
    retryable = True


class ServerTooSlow(UserError):
    code = "server_too_slow"
    sentence = "The server of “{name}” did not answer within {seconds} seconds."
    remedy = "Try again later."
    retryable = True


class ServerFailed(UserError):
    code = "server_failed"
    sentence = "The server of “{name}” has a problem of its own (HTTP {status})."
    remedy = "Try again later."
    retryable = True


class ServerRefused(UserError):
    code = "server_refused"
    sentence = "The server of “{name}” refused the request (HTTP {status})."
    remedy = "Check the server's address and the name of the model in the settings."


class ServerModelMissing(UserError):
    code = "server_model_missing"
    sentence = "The server of “{name}” has no model named “{model}”."
    remedy = "Check the name of the model in the settings."


class RateLimited(UserError):
    code = "rate_limited"
    sentence = "The server of “{name}” asks to wait {seconds} seconds before the next request."
    remedy = "Masomo goes on by itself when the time is over."
    retryable = True


class QuotaUsedUp(UserError):
    code = "quota_used_up"
    sentence = "The account at “{name}” has no credit left."
    remedy = "Add credit there, or use another engine."


class NotAModelServer(UserError):
    """A web page, where JSON was to come: a wrong address, or a network's login page."""

    code = "not_a_model_server"
    sentence = "Something answered for “{name}” that is no model server: a web page."
    remedy = (
        "Open a browser: this network may ask you to log in first. Else check the server's address."
    )
    retryable = True


class ReplyCutShort(UserError):
    code = "reply_cut_short"
    sentence = "The connection to “{name}” broke off in the middle of an answer."
    remedy = "Try again."
    retryable = True


class ServerResting(UserError):
    """Its circuit is open: it is left alone until a while has passed."""

    code = "server_resting"
    sentence = "“{name}” failed several times and is left alone for {seconds} seconds."
    remedy = "Wait, or use another engine."
    retryable = True


class AddressInvalid(UserError):
    code = "address_invalid"
    sentence = "“{address}” is no address of a server."
    remedy = "It begins with https:// (or http:// for a server in your own network)."


# Downloads


class DownloadBroken(UserError):
    code = "download_broken"
    sentence = "The connection to {name} broke off during the download."
    remedy = "What came is kept: it goes on from there."
    retryable = True


class DownloadWrong(UserError):
    """The bytes are not those of the catalogue: nothing of them is kept."""

    code = "download_wrong"
    sentence = "What {name} gave is not the file that was asked for, so it was thrown away."
    remedy = "Try again on another network, or add the model from a file."


class ModelNotInCatalogue(UserError):
    code = "model_not_in_catalogue"
    sentence = "There is no model “{name}” in Masomo's catalogue."
    remedy = "masomo models list names those that there are. Others can be added from a file."


class ModelThere(UserError):
    code = "model_there"
    sentence = "The model “{name}” is on this machine already."
    remedy = "Remove it first if you want another one of that name."
