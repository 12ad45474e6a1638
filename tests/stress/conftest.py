"""Slow proofs run programs of their own on databases of their own."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import nullcontext

import pytest

from tests import postgres
from thonmoi.config.settings import BASE_DIR

DATABASES = ["sqlite", *(["postgresql"] if postgres.programs() else [])]
Run = Callable[..., subprocess.Popen[str]]


@pytest.fixture(autouse=True)
def _database():
    """No test database here: the programs have their own."""


@pytest.fixture(autouse=True)
def guard():
    """Nothing to watch in this process."""


@pytest.fixture(params=DATABASES)
def program(request, tmp_path) -> Iterator[Run]:
    """`program("tests.stress.writer", "a", 10)`: a module run as a process on one database."""
    on_server = request.param == "postgresql"
    with postgres.cluster() if on_server else nullcontext("") as url:
        environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "thonmoi.config.settings",
            "THONMOI_TRIAL": "1",
            "THONMOI_VAR": str(tmp_path),
            "DATABASE_URL": url,
        }

        def start(module: str, *arguments: object) -> subprocess.Popen[str]:
            command = [sys.executable, "-m", module, *map(str, arguments)]
            pipe = subprocess.PIPE
            return subprocess.Popen(
                command, cwd=BASE_DIR, env=environment, stdin=pipe, stdout=pipe, text=True
            )

        yield start


def said(process: subprocess.Popen[str], word: str = "", *, within: int = 300) -> str:
    """What a program says until it ends, which it must do well, in so many seconds."""
    text, _errors = process.communicate(word, timeout=within)
    assert process.returncode == 0, text
    return text
