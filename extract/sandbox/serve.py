"""Run the sandbox: in a thread for a run or a test, or in the foreground."""

from __future__ import annotations

import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn

from extract.sandbox.server import create_app
from extract.sandbox.settings import SandboxSettings

START_SECONDS = 15
STOP_SECONDS = 10


@contextmanager
def running(settings: SandboxSettings | None = None) -> Iterator[str]:
    """Serve in a background thread and yield the base URL (`http://127.0.0.1:PORT`, no slash at the end).

    The server is gone when the block is left, however it is left. Raises OSError if the port is taken,
    ValueError if the sample or the recordings cannot be read.
    """
    settings = settings or SandboxSettings()
    server = _Quiet(_config(settings))
    listener = _listen(settings)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, name="sandbox", daemon=True)
    thread.start()
    try:
        if not server.ready.wait(START_SECONDS):
            raise RuntimeError(f"the sandbox did not start within {START_SECONDS} seconds")
        host, port = listener.getsockname()[:2]
        yield f"http://{host}:{port}"
    finally:
        server.should_exit = True
        thread.join(STOP_SECONDS)
        server.force_exit = True
        listener.close()


def serve(settings: SandboxSettings) -> None:
    """Serve in the foreground until interrupted."""
    server = uvicorn.Server(_config(settings))
    listener = _listen(settings)
    host, port = listener.getsockname()[:2]
    sys.stdout.write(f"http://{host}:{port}\n")
    sys.stdout.flush()
    server.run(sockets=[listener])


class _Quiet(uvicorn.Server):
    """A server that says when it answers and leaves the process's signals alone."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        self.ready.set()


def _config(settings: SandboxSettings) -> uvicorn.Config:
    return uvicorn.Config(
        create_app(settings),
        log_config=None,  # the caller's logging stays as it is
        access_log=False,
        lifespan="off",
        ws="none",
        timeout_graceful_shutdown=1,
        server_header=False,
    )


def _listen(settings: SandboxSettings) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((settings.host, settings.port))
    except OSError as taken:
        listener.close()
        raise OSError(
            f"the sandbox cannot listen on {settings.host}:{settings.port} ({taken.strerror}); set SANDBOX_PORT"
        ) from taken
    return listener
