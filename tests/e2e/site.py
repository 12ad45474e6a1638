"""The program as it is served, for journeys: a folder of its own, a port of its own."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from thonmoi.config.settings import BASE_DIR


def environment(folder: Path) -> dict[str, str]:
    """The settings of the trial, with everything it writes in `folder`."""
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "thonmoi.config.settings",
        "DATABASE_URL": "",
        "THONMOI_TRIAL": "1",
        "THONMOI_VAR": str(folder),
        "PYTHONPATH": str(BASE_DIR),
    }


def prepare(folder: Path, *words: str) -> None:
    """Make the world in `folder`; see `tests/e2e/world.py` for the words."""
    command = [sys.executable, "-m", "tests.e2e.world", *words]
    done = subprocess.run(
        command, cwd=BASE_DIR, env=environment(folder), capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


@contextmanager
def served(prepared: Path, folder: Path) -> Iterator[str]:
    """Serve a copy of a prepared world; yields its address."""
    shutil.copytree(prepared, folder)
    port = _free_port()
    command = [sys.executable, "manage.py", "serve", "--host", "127.0.0.1", "--port", str(port)]
    log = (folder / "server.log").open("w")
    server = subprocess.Popen(
        command, cwd=BASE_DIR, env=environment(folder), stdout=log, stderr=log
    )
    try:
        _wait(port, server, folder)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=30)
        log.close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(port: int, server: subprocess.Popen[bytes], folder: Path) -> None:
    for _ in range(300):
        if server.poll() is not None:
            break
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError((folder / "server.log").read_text())
