"""Page readers on loopback: what a vision model and Document AI say about a picture."""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Sequence
from typing import Any

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from PIL import Image

from tests.fakes.model_server import Behaviour, Handler

PROCESSOR = "/v1/projects/school/locations/eu/processors/abc123"


def transcribes(text: str) -> Behaviour:
    """A vision model's whole answer."""
    return lambda handler: handler.json(
        200,
        {
            "id": "1",
            "object": "chat.completion",
            "choices": [
                {
                    "index": 0,
                    "message": {"role": "assistant", "content": text},
                    "finish_reason": "stop",
                }
            ],
        },
    )


def document(lines: Sequence[str], *, language: str = "en", sure: float = 0.97) -> dict[str, Any]:
    """A `ProcessResponse` as Document AI writes it: indices are strings, and what is 0 is left
    out; one paragraph of these lines."""
    text = "".join(f"{line}\n" for line in lines)
    tokens, found, at = [], [], 0
    for number, line in enumerate(lines):
        start = at
        for position, word in enumerate(line.split(" ")):
            end = at + len(word)
            tokens.append(_layout(at, end + 1, sure, position / 20, number / 40))
            at = end + 1
        found.append(_layout(start, at, sure, 0, number / 40))
    page = {
        "pageNumber": 1,
        "dimension": {"width": 1000, "height": 1400, "unit": "pixels"},
        "detectedLanguages": [{"languageCode": language, "confidence": 0.9}],
        "paragraphs": [_layout(0, len(text), sure, 0, 0)],
        "lines": found,
        "tokens": tokens,
    }
    return {"document": {"mimeType": "image/jpeg", "text": text, "pages": [page]}}


def _layout(start: int, end: int, sure: float, x: float, y: float) -> dict[str, Any]:
    segment = {"endIndex": str(end)} | ({"startIndex": str(start)} if start else {})
    corners = [(x, y), (x + 0.04, y), (x + 0.04, y + 0.02), (x, y + 0.02)]
    vertices = [{k: v for k, v in (("x", a), ("y", b)) if v} for a, b in corners]
    return {
        "layout": {
            "textAnchor": {"textSegments": [segment]},
            "confidence": sure,
            "boundingPoly": {"normalizedVertices": vertices},
        }
    }


def processes(lines: Sequence[str], token: str) -> Behaviour:
    """Document AI for who comes with `token`; others are refused in Google's words."""

    def answer(handler: Handler) -> None:
        if handler.headers["authorization"] != f"Bearer {token}":
            error = {"code": 401, "status": "UNAUTHENTICATED", "message": "invalid credentials"}
            handler.json(401, {"error": error})
        else:
            handler.json(200, document(lines))

    return answer


def picture_of(body: dict[str, Any]) -> Image.Image:
    """The picture in a request, of either protocol."""
    if "rawDocument" in body:
        data = body["rawDocument"]["content"]
    else:
        [_, part] = body["messages"][0]["content"]
        data = part["image_url"]["url"].partition("base64,")[2]
    image = Image.open(io.BytesIO(base64.b64decode(data)))
    image.load()
    return image


def service_account(token_uri: str) -> tuple[str, rsa.RSAPublicKey]:
    """The JSON of a new account's key, and what verifies its signatures."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    pem = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    ).decode()
    account = {
        "type": "service_account",
        "private_key_id": "k1",
        "private_key": pem,
        "client_email": "reader@school.iam.gserviceaccount.com",
        "token_uri": token_uri,
    }
    return json.dumps(account, indent=2), key.public_key()
