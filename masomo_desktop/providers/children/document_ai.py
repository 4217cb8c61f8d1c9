"""Sends one page to a processor of Google Document AI (REST, v1, `processors.process`)."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import httpx2
import openai

from masomo_desktop.providers.children.google_access import Access
from masomo_desktop.providers.children.openai_errors import explained
from masomo_desktop.providers.errors import NotAModelServer, ServerUnreachable
from masomo_desktop.providers.processors import service_account

_CONNECT = 10.0
_LONGEST = 40_000_000  # bytes of a reply: a page of the densest newspaper has a tenth

Answer = Callable[[dict[str, Any], Callable[[], bool]], Iterator[dict[str, Any]]]


def serve(
    *, name: str, address: str, key: str, seconds: float, environment: Mapping[str, str]
) -> Answer:
    """A client of the processor at `address`; `key` is a token or a packed service account."""
    os.environ.update(environment)
    try:
        client = httpx2.Client(
            timeout=httpx2.Timeout(seconds, connect=min(_CONNECT, seconds)),
            headers={"User-Agent": "Masomo"},
            follow_redirects=False,  # a page goes to the address that the learner gave, or nowhere
        )
    except (ValueError, ImportError) as error:
        raise ServerUnreachable(name=name, why="this machine's proxy is not understood") from error
    account = service_account(key)
    access = None if account is None else Access(name, account)

    def answer(request: dict[str, Any], _cancelled: Callable[[], bool]) -> Iterator[dict[str, Any]]:
        try:
            token = key if access is None else access.token(client)
            if request["verb"] == "page":
                yield _page(client, name, address, token, request)
        except httpx2.HTTPStatusError as error:  # where the token was asked for
            raise explained(_status(error.response), name, "", seconds) from error
        except (openai.OpenAIError, httpx2.HTTPError, OSError) as error:
            raise explained(error, name, "", seconds) from error

    return answer


def _page(
    client: httpx2.Client, name: str, address: str, token: str, request: Mapping[str, Any]
) -> dict[str, Any]:
    body: dict[str, Any] = {
        "rawDocument": {"content": request["picture"], "mimeType": request["media_type"]},
        "skipHumanReview": True,
    }
    if request["languages"]:
        hints = {"languageHints": request["languages"]}
        body["processOptions"] = {"ocrConfig": {"hints": hints}}
    response = client.post(
        f"{address}:process", json=body, headers={"Authorization": f"Bearer {token}"}
    )
    if response.status_code != 200:
        raise _status(response)
    if len(response.content) > _LONGEST:
        raise NotAModelServer(name=name)
    try:
        return _told(response.json()["document"])
    except (ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise NotAModelServer(name=name) from error


def _status(response: httpx2.Response) -> openai.APIStatusError:
    """The reply as the error that `explained` knows; it is read alike, whoever answered."""
    try:
        body: object = response.json()
    except ValueError:
        body = response.text[:1000]
    return openai.APIStatusError("refused", response=response, body=body)


def _told(document: Mapping[str, Any]) -> dict[str, Any]:
    """The words of a `Document`, each with its paragraph and line, how sure it is, and its box as
    shares of the page's width and height."""
    text = str(document.get("text", ""))
    words: list[dict[str, Any]] = []
    languages: dict[str, float] = {}
    for page in document.get("pages", []):
        paragraphs, lines = (_starts(page.get(part, [])) for part in ("paragraphs", "lines"))
        for found in page.get("detectedLanguages", []):
            code, sure = str(found.get("languageCode", "")), float(found.get("confidence", 0.0))
            languages[code] = max(languages.get(code, 0.0), sure)
        for token in page.get("tokens", []):
            layout = token["layout"]
            start, written = _anchored(layout, text)
            if not written.strip():
                continue
            words.append(
                {
                    "text": written.strip(),
                    "paragraph": _index(paragraphs, start),
                    "line": _index(lines, start),
                    "confidence": min(max(float(layout.get("confidence", 0.0)), 0.0), 1.0),
                    "box": _box(layout, page.get("dimension", {})),
                }
            )
    language = max(languages, key=lambda code: languages[code], default="")
    return {"words": words, "text": "" if words else text, "language": language}


def _anchored(layout: Mapping[str, Any], text: str) -> tuple[int, str]:
    """Where a layout's text begins, and what it is. Indices are strings, and 0 is left out."""
    segments = layout.get("textAnchor", {}).get("textSegments", [])
    spans = [(int(one.get("startIndex", 0)), int(one["endIndex"])) for one in segments]
    return (spans[0][0] if spans else 0), "".join(text[start:end] for start, end in spans)


def _starts(parts: list[Mapping[str, Any]]) -> list[int]:
    return sorted(_anchored(part["layout"], "")[0] for part in parts)


def _index(starts: list[int], at: int) -> int:
    return sum(start <= at for start in starts)


def _box(layout: Mapping[str, Any], dimension: Mapping[str, Any]) -> list[float]:
    """A bounding polygon as left, top, right, bottom; a vertex leaves out what is 0."""
    polygon = layout.get("boundingPoly", {})
    corners = polygon.get("normalizedVertices", [])
    width = height = 1.0
    if not corners:
        corners = polygon.get("vertices", [])
        width, height = float(dimension["width"]), float(dimension["height"])
    xs = [min(max(float(corner.get("x", 0)) / width, 0.0), 1.0) for corner in corners]
    ys = [min(max(float(corner.get("y", 0)) / height, 0.0), 1.0) for corner in corners]
    return [min(xs), min(ys), max(xs), max(ys)]
