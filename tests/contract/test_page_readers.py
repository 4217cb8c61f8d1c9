"""Every reader of pages keeps the same promises: Tesseract, a vision model, Document AI."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from urllib.parse import parse_qs

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from PIL import Image

from masomo_desktop.extraction.page_reader import PagePicture, PageReader
from masomo_desktop.extraction.readers.ocr.by_picture import BUDGET, TesseractReader, encoded
from masomo_desktop.extraction.remote.composing import composed
from masomo_desktop.extraction.tesseract import find
from masomo_desktop.isolation.errors import Cancelled
from masomo_desktop.providers.errors import KeyRefused
from masomo_desktop.providers.page_senders import DocumentAISender, VisionSender
from masomo_desktop.providers.processors import Processor, one_line
from masomo_desktop.providers.remote import Remote, Secret
from masomo_desktop.workflows.remote_reading.readers import RemoteReader
from tests.fakes import model_server as servers
from tests.fakes import page_server, scans
from tests.fakes.model_server import Behaviour, Handler, serving
from tests.fakes.page_server import PROCESSOR, picture_of, processes, transcribes

KEY = "sk-canary-1234567890"
LINES = [" ".join(scans.WORDS.split()[at : at + 10]) for at in range(0, 150, 10)]
LINES = [line for line in LINES if line]
WITH_BOXES = {"tesseract", "document_ai"}
Opened = Callable[[str, bool], PageReader]


def _page(text: str = scans.WORDS) -> PagePicture:
    pixmap = scans.picture(text, dpi=200)
    return encoded(Image.frombytes("L", (pixmap.width, pixmap.height), pixmap.samples))


def _vision(url: str, seconds: float = 20.0) -> VisionSender:
    return VisionSender(Remote("school", url, "eyes"), lambda: Secret(KEY), seconds=seconds)


def _document_ai(url: str, key: str = KEY) -> DocumentAISender:
    address = url.removesuffix("/v1") + PROCESSOR
    return DocumentAISender(Processor("google", address), lambda: Secret(key), seconds=20.0)


@pytest.fixture
def opened() -> Iterator[Opened]:
    """Opens a reader by its kind, in front of a page with text or of an empty one."""
    with ExitStack() as stack:

        def make(kind: str, empty: bool) -> PageReader:
            if kind == "tesseract":
                tesseract = find()
                if tesseract is None:
                    pytest.skip("Tesseract is not installed")
                return TesseractReader(tesseract)
            if kind == "vision":
                text = "[no text]" if empty else "\n".join(LINES)
                server = stack.enter_context(serving(transcribes(text)))
                vision = _vision(server.url)
                stack.callback(vision.close)
                return RemoteReader("school", vision, composed, lambda: None)
            server = stack.enter_context(serving(processes([] if empty else LINES, KEY)))
            google = _document_ai(server.url)
            stack.callback(google.close)
            return RemoteReader("google", google, composed, lambda: None)

        yield make


@pytest.mark.parametrize("kind", ["tesseract", "vision", "document_ai"])
def test_a_page_of_text(opened: Opened, kind: str) -> None:
    reading = opened(kind, False).read(_page(), likely="eng")
    assert reading.text.split() == scans.WORDS.split()
    assert "\n" not in reading.text  # one paragraph, its lines joined
    assert reading.language == "eng"
    assert bool(reading.words) == (kind in WITH_BOXES)
    assert (reading.confidence is None) == (kind == "vision")
    assert reading.confidence is None or 0.8 < reading.confidence <= 1
    for word in reading.words:
        assert reading.text[word.start : word.end].strip()
        assert 0 <= word.x0 < word.x1 <= 1
        assert 0 <= word.y0 < word.y1 <= 1
    again = type(reading).from_json(json.loads(json.dumps(reading.to_json())))
    assert again == reading


@pytest.mark.parametrize("kind", ["tesseract", "vision", "document_ai"])
def test_an_empty_page(opened: Opened, kind: str) -> None:
    reading = opened(kind, True).read(encoded(Image.new("L", (800, 1000), 255)))
    assert (reading.text, reading.words) == ("", ())


@contextmanager
def _remote(kind: str, behaviour: Behaviour) -> Iterator[tuple[RemoteReader, Any, list[int]]]:
    counted: list[int] = []
    with serving(behaviour) as server:
        sender = _vision(server.url) if kind == "vision" else _document_ai(server.url)
        try:
            yield RemoteReader("s", sender, composed, lambda: counted.append(1)), server, counted
        finally:
            sender.close()


FAILURES = {
    "wrong key": (servers.status(401), "key_refused"),
    "forbidden": (servers.status(403), "key_refused"),
    "too many": (servers.status(429, retry_after="7"), "rate_limited"),
    "broken": (servers.status(503), "server_failed"),
    "portal": (servers.portal, "not_a_model_server"),
    "redirect": (servers.to_portal, "not_a_model_server"),
    "other json": (servers.status(200, {"hello": 1}), "not_a_model_server"),
    "hangs up": (servers.hangs_up, "reply_cut_short"),
}


@pytest.mark.parametrize("kind", ["vision", "document_ai"])
@pytest.mark.parametrize("case", FAILURES)
def test_each_failure_is_a_sentence_after_one_sending(kind: str, case: str) -> None:
    behaviour, code = FAILURES[case]
    with _remote(kind, behaviour) as (reader, server, counted):
        with pytest.raises(Exception, match=r"\w") as caught:
            reader.read(_page())
        assert getattr(caught.value, "code", None) == code
        assert KEY not in str(caught.value)
        assert len(server.requests) == len(counted) == 1
        if code == "rate_limited":
            # A UserError by its code, checked above.
            assert caught.value.parameters["seconds"] == 7  # type: ignore[attr-defined]


@pytest.mark.parametrize("kind", ["vision", "document_ai"])
def test_what_counts_can_prevent_the_sending(kind: str) -> None:
    def full() -> None:
        raise KeyRefused(name="cap")

    with serving(transcribes("x")) as server:
        sender = _vision(server.url) if kind == "vision" else _document_ai(server.url)
        with pytest.raises(KeyRefused):
            RemoteReader("s", sender, composed, full).read(_page())
        sender.close()
        assert server.requests == []


@pytest.mark.parametrize("kind", ["vision", "document_ai"])
def test_cancel_ends_the_waiting(kind: str) -> None:
    with _remote(kind, servers.silent) as (reader, server, _), pytest.raises(Cancelled):
        reader.read(_page(), cancelled=lambda: bool(server.requests))


@pytest.mark.parametrize("kind", ["vision", "document_ai"])
def test_only_a_picture_is_sent_and_nothing_about_this_machine(kind: str) -> None:
    good = transcribes("A wall.") if kind == "vision" else processes(["A wall."], KEY)
    huge = Image.effect_noise((5000, 3000), 40)
    with _remote(kind, good) as (reader, server, _):
        reader.read(encoded(huge))
        [(_, body, headers)] = server.requests
    picture = picture_of(body)
    assert picture.mode == "L"
    assert picture.width * picture.height <= BUDGET
    assert not picture.getexif()
    assert headers["authorization"] == f"Bearer {KEY}"
    assert headers["user-agent"] == "Masomo"


def test_a_service_account_gets_a_token_once_by_a_signed_claim() -> None:
    asked: list[dict[str, list[str]]] = []
    processor = processes(LINES, "token-1")

    def google(handler: Handler) -> None:
        if handler.path == "/token":
            asked.append(parse_qs(handler.server.form))
            handler.json(200, {"access_token": "token-1", "expires_in": 3600})
        else:
            processor(handler)

    with serving(google) as server:
        uri = server.url.removesuffix("/v1") + "/token"
        text, public = page_server.service_account(uri)
        sender = _document_ai(server.url, one_line(text).reveal())
        reader = RemoteReader("google", sender, composed, lambda: None)
        assert reader.read(_page()).text == scans.WORDS
        assert reader.read(_page()).text == scans.WORDS
        sender.close()
    [form] = asked  # for two pages
    assert form["grant_type"] == ["urn:ietf:params:oauth:grant-type:jwt-bearer"]
    signed, _, signature = form["assertion"][0].rpartition(".")
    public.verify(_unpacked(signature), signed.encode(), padding.PKCS1v15(), hashes.SHA256())
    claims = json.loads(_unpacked(signed.split(".")[1]))
    assert claims["aud"] == uri
    assert claims["iss"] == "reader@school.iam.gserviceaccount.com"
    assert claims["exp"] - claims["iat"] == 3600


def test_a_service_account_that_is_not_known_any_more_sends_no_page() -> None:
    with serving(servers.status(400, {"error": "invalid_grant"})) as server:
        text, _ = page_server.service_account(server.url.removesuffix("/v1") + "/token")
        sender = _document_ai(server.url, one_line(text).reveal())
        counted: list[int] = []
        reader = RemoteReader("google", sender, composed, lambda: counted.append(1))
        with pytest.raises(KeyRefused):
            reader.read(_page())
        sender.close()
        assert [path for path, _, _ in server.requests] == ["/token"]
    assert counted == []


def _unpacked(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
