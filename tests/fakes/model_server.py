"""A real HTTP server on loopback that speaks OpenAI's protocol, and misbehaves as it is told."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Behaviour = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """One request: `path`, `headers`, `body` (JSON) and ways to answer."""

    protocol_version = "HTTP/1.1"
    server: ModelServer
    body: dict[str, Any]

    def do_POST(self) -> None:
        data = self.rfile.read(int(self.headers.get("content-length", 0)))
        if "json" in self.headers.get("content-type", ""):
            self.body = json.loads(data or b"{}")
        else:
            self.body, self.server.form = {}, data.decode()
        self._serve()

    def do_GET(self) -> None:
        self.body = {}
        self._serve()

    def _serve(self) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.server.requests.append((self.path, self.body, headers))
        if self.path.endswith("/models") and self.server.models is not None:
            self.json(200, {"data": [{"id": name} for name in self.server.models]})
            return
        behaviours = self.server.behaviours
        behaviour = behaviours.pop(0) if len(behaviours) > 1 else behaviours[0]
        try:
            behaviour(self)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def json(self, status: int, value: Any, **headers: str) -> None:
        self.data(status, json.dumps(value).encode(), "application/json", **headers)

    def data(self, status: int, data: bytes, kind: str, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def events(self, *lines: str) -> None:
        """Server-sent events, then the connection's end."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        for line in lines:
            self.wfile.write(f"data: {line}\n\n".encode())
            self.wfile.flush()
        self.close_connection = True

    def chunked_cut(self, *lines: str) -> None:
        """A chunked body that ends in the middle of a chunk."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for line in lines:
            data = f"data: {line}\n\n".encode()
            self.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
        self.wfile.write(b"400\r\ndata: {")
        self.wfile.flush()
        self.connection.close()
        self.close_connection = True

    def log_message(self, *_: Any) -> None:
        """Silence."""


class ModelServer(ThreadingHTTPServer):
    """`behaviours` are used up in their order; the last stays. `requests` is what came,
    `form` the last that was posted."""

    daemon_threads = True

    def __init__(self, *behaviours: Behaviour, models: list[str] | None = None) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.behaviours = list(behaviours)
        self.models = models
        self.requests: list[tuple[str, dict[str, Any], Mapping[str, str]]] = []
        self.form = ""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    def handle_error(self, *_: Any) -> None:
        """A client that went away is what these tests are about."""


@contextmanager
def serving(*behaviours: Behaviour, models: list[str] | None = None) -> Iterator[ModelServer]:
    server = ModelServer(*behaviours, models=models)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def chunk(text: str = "", finish: str | None = None) -> str:
    delta = {"content": text} if text else {}
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    return json.dumps(
        {
            "id": "1",
            "object": "chat.completion.chunk",
            "created": 1,
            "model": "m",
            "choices": [choice],
        }
    )


def says(*texts: str, finish: str = "stop") -> Behaviour:
    """A good answer in pieces."""

    def answer(handler: Handler) -> None:
        pieces = [chunk(text) for text in texts]
        handler.events(*pieces, chunk(finish=finish), "[DONE]")

    return answer


def status(code: int, body: Any = None, **headers: str) -> Behaviour:
    return lambda handler: handler.json(code, body or {"error": {"message": "no"}}, **headers)


def portal(handler: Handler) -> None:
    """The login page of a network, for whatever was asked."""
    page = b"<!doctype html><html><body>Please log in to the school's network.</body></html>"
    handler.data(200, page, "text/html; charset=utf-8")


def to_portal(handler: Handler) -> None:
    """The same by a redirect."""
    if handler.path == "/login":
        portal(handler)
    else:
        handler.data(302, b"", "text/html", Location="/login")


def silent(handler: Handler) -> None:
    time.sleep(30)


def stalling(handler: Handler) -> None:
    """Begins to answer, and goes silent."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/event-stream")
    handler.end_headers()
    handler.wfile.write(f"data: {chunk('Half an')}\n\n".encode())
    handler.wfile.flush()
    time.sleep(30)


def endless(handler: Handler) -> None:
    """Answers word by word, and never ends."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/event-stream")
    handler.end_headers()
    while True:
        handler.wfile.write(f"data: {chunk('word ')}\n\n".encode())
        handler.wfile.flush()
        time.sleep(0.02)


def hangs_up(handler: Handler) -> None:
    handler.connection.close()
    handler.close_connection = True
