"""A real HTTP server on loopback that serves one file, and drops, lies and mixes as it is told."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class FileServer(ThreadingHTTPServer):
    """`data` is the file. `manners` are used up one a request, the last stays:

    good; no_ranges (answers 200 to every Range); wrong_start (says another range than it was asked
    for); shifted (says the right one, gives other bytes); wrong_bytes; too_long; short_length (a
    Content-Length of another size); portal; busy (503); gone (404); drop:N (breaks off after N
    bytes). `asked` lists the Range headers that came.
    """

    daemon_threads = True

    def __init__(self, data: bytes, *manners: str, etag: str = '"v1"') -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.data, self.manners, self.etag = data, list(manners or ("good",)), etag
        self.asked: list[str] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/model"

    def handle_error(self, *_: Any) -> None:
        """Clients that go away are expected."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: FileServer

    def do_GET(self) -> None:
        server = self.server
        wanted = self.headers.get("Range", "")
        server.asked.append(wanted)
        manner = server.manners.pop(0) if len(server.manners) > 1 else server.manners[0]
        match manner.partition(":"):
            case ("busy", _, _):
                self.whole(503, b"busy", "text/plain")
            case ("gone", _, _):
                self.whole(404, b"gone", "text/plain")
            case ("portal", _, _):
                self.whole(200, b"<html>Please log in</html>", "text/html")
            case ("wrong_bytes", _, _):
                self.whole(200, bytes(byte ^ 1 for byte in server.data))
            case ("too_long", _, _):
                self.chunked(server.data + b"more")
            case ("short_length", _, _):
                self.whole(200, server.data[:-7])
            case (what, _, number):
                self.file(what, int(number or len(server.data)), wanted)

    def file(self, what: str, most: int, wanted: str) -> None:
        data, start = self.server.data, 0
        found = re.fullmatch(r"bytes=(\d+)-", wanted)
        current = self.headers.get("If-Range", self.server.etag) == self.server.etag
        if found and what != "no_ranges" and current:
            start = int(found[1])
            if start >= len(data):
                self.whole(416, b"", "text/plain")
                return
            self.send_response(206)
            told = start - 5 if what == "wrong_start" else start
            self.send_header("Content-Range", f"bytes {told}-{len(data) - 1}/{len(data)}")
            body = data[start - 5 : -5] if what == "shifted" else data[start:]
        else:
            self.send_response(200)
            body = data
        self.send_header("ETag", self.server.etag)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body[:most])
        if most < len(body):
            self.wfile.flush()
            self.connection.close()
            self.close_connection = True

    def chunked(self, body: bytes) -> None:
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        self.wfile.write(f"{len(body):x}\r\n".encode() + body + b"\r\n0\r\n\r\n")

    def whole(self, status: int, body: bytes, kind: str = "application/octet-stream") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Silence."""


@contextmanager
def serving_file(data: bytes, *manners: str, etag: str = '"v1"') -> Iterator[FileServer]:
    server = FileServer(data, *manners, etag=etag)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
