"""Slow proofs run programs of their own on databases of their own."""

import os
import secrets
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from functools import partial
from pathlib import Path

import psycopg
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


@pytest.fixture(scope="session", params=DATABASES)
def _world(request, tmp_path_factory) -> Iterator[tuple[Path, str]]:
    """A folder and the address of a database with the universe in it: made once for each kind."""
    folder = tmp_path_factory.mktemp(request.param)
    with postgres.cluster() if request.param == "postgresql" else nullcontext("") as url:
        said(_start(folder, url, "tests.stress.judge", "prepare"))
        yield folder, url


@pytest.fixture
def program(_world, tmp_path) -> Iterator[Run]:
    """`program("tests.stress.writer", "a", 10)`: a module run as a process on one database.

    The database is a copy of the world, for this test alone.
    """
    folder, url = _world
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    if not url:
        yield partial(_start, tmp_path, url)
        return
    address, _mark, query = url.partition("?")
    server, base = address.rsplit("/", 1)
    name = f"stress_{secrets.token_hex(6)}"
    with psycopg.connect(f"{server}/postgres?{query}", autocommit=True) as there:
        there.execute(f"CREATE DATABASE {name} TEMPLATE {base}")
        yield partial(_start, tmp_path, f"{server}/{name}?{query}")
        there.execute(f"DROP DATABASE {name} WITH (FORCE)")


def _start(folder: Path, url: str, module: str, *arguments: object) -> subprocess.Popen[str]:
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "thonmoi.config.settings",
        "THONMOI_TRIAL": "1",
        "THONMOI_VAR": str(folder),
        "DATABASE_URL": url,
    }
    command = [sys.executable, "-m", module, *map(str, arguments)]
    pipe = subprocess.PIPE
    return subprocess.Popen(
        command, cwd=BASE_DIR, env=environment, stdin=pipe, stdout=pipe, text=True
    )


def said(process: subprocess.Popen[str], word: str = "", *, within: int = 300) -> str:
    """What a program says until it ends, which it must do well, in so many seconds."""
    text, _errors = process.communicate(word, timeout=within)
    assert process.returncode == 0, text
    return text
