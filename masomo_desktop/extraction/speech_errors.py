"""Why a recording cannot be listened to, and what to do next."""

from __future__ import annotations

from masomo_desktop.core.errors import UserError
from masomo_desktop.extraction.errors import Unreadable


class SpeechNotInstalled(UserError):
    code = "speech_not_installed"
    sentence = "The part of Masomo that listens to recordings is not installed."
    remedy = "Install masomo-desktop[speech], then read this recording again."


class PlayerNotInstalled(UserError):
    code = "player_not_installed"
    sentence = "The part of Masomo that plays recordings is not installed."
    remedy = "Install masomo-desktop[speech] to hear it; its text can be read all the same."


class SpeechModelMissing(UserError):
    code = "speech_model_missing"
    sentence = "Masomo needs a speech model to listen to recordings, and none is installed."
    remedy = "Add one under Settings, Models, then read this recording again."


class SpeechModelDamaged(UserError):
    code = "speech_model_damaged"
    sentence = "The speech model “{model}” cannot be opened: some of its files are damaged."
    remedy = "Remove it under Settings, Models, and add it again."


class SpeechModelTooLarge(UserError):
    code = "speech_model_too_large"
    sentence = "No installed speech model fits into the memory of this computer."
    remedy = "Add a smaller one under Settings, Models: “base” or “tiny”."


class SpeechModelEnglishOnly(UserError):
    code = "speech_model_english_only"
    sentence = "The speech model “{model}” understands English only; this is another language."
    remedy = (
        "Add a model for many languages (one without “.en”) under Settings, Models; or, if the "
        "recording is in English, choose English as its language and read it again."
    )


class NoSpeech(UserError):
    code = "no_speech"
    sentence = (
        "Nobody speaks in this recording: it holds only silence, noise or music, or no sound."
    )
    remedy = (
        "Play it to check; if you hear a voice, make it louder in another program and try again."
    )


class RecordingTooLong(Unreadable):
    code = "recording_too_long"
    sentence = "This recording is longer than Masomo listens to: the limit is {hours} hours."
    remedy = "Split it into shorter recordings and import those."
