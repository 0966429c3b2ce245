"""Web pages on this computer for the built-in window: a small server that knows who asked for what."""

import ssl
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple

FRAME = '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>A page</title>{}</html>'


class Page(NamedTuple):
    body: str
    status: int = 200
    headers: dict[str, str] = {}


class Pages:
    """Serves pages[path]; a page may be a function of the request. With a certificate it speaks https, and asks for a
    client certificate of `client_ca`."""

    def __init__(self, certificate: Path | None = None, client_ca: Path | None = None):
        self.pages: dict[str, Page | Callable[[BaseHTTPRequestHandler], Page]] = {}
        self.asked: list[str] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            if client_ca:
                context.verify_mode = ssl.CERT_OPTIONAL
                context.load_verify_locations(client_ca)
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self.port: int = self._server.server_port
        self.origin = f"{'https' if certificate else 'http'}://127.0.0.1:{self.port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def add(self, path: str, body: str, status: int = 200, **headers: str) -> str:
        """Gives the address of the page."""
        self.pages[path] = Page(FRAME.format(body), status,
                                {name.replace("_", "-"): value for name, value in headers.items()})
        return self.origin + path

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _handler(self):
        pages, asked = self.pages, self.asked

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                path = self.path.partition("?")[0]
                asked.append(path)
                page = pages.get(path, Page(FRAME.format("nothing here"), 404))
                page = page if isinstance(page, Page) else page(self)
                self.send_response(page.status)
                headers = {"Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store"} | page.headers
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(page.body.encode())

            def log_message(self, *_):
                pass

        return Handler
