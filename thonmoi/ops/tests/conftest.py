"""A machine of its own for commands: they run as programs, with their own folder and database."""

import os
import secrets
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
from django.conf import settings

SERVER = os.environ.get("DATABASE_URL", "")


@dataclass
class Machine:
    """`run("install", "--pack", "hon-quan")` gives exit code and output of the program."""

    environment: dict[str, str]

    def run(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.line(*arguments),
            env=self.environment | variables,
            capture_output=True,
            text=True,
            timeout=400,
            check=False,
        )

    @staticmethod
    def line(*arguments: str) -> list[str]:
        return [sys.executable, str(settings.BASE_DIR / "manage.py"), *arguments]

    @property
    def files(self) -> Path:
        return Path(self.environment["THONMOI_VAR"]) / "files"


@contextmanager
def machine(folder: Path, like: Machine | None = None) -> Iterator[Machine]:
    """An empty folder, or one `like` another machine's at this moment.

    On PostgreSQL with a database, empty or a copy, that goes when the test does.
    """
    keep = ("PATH", "HOME", "LANG", "TMPDIR", "LD_LIBRARY_PATH")
    environment = {name: os.environ[name] for name in keep if name in os.environ}
    environment |= {"THONMOI_VAR": str(folder), "PYTHONUTF8": "1", "THONMOI_HTTPS": "0"}
    if like:
        shutil.copytree(like.files.parent, folder)
    if not SERVER:
        yield Machine(environment)
        return
    name = f"ops_{secrets.token_hex(6)}"
    address, _mark, query = SERVER.partition("?")
    environment["DATABASE_URL"] = f"{address.rsplit('/', 1)[0]}/{name}{_mark}{query}"
    template = f" TEMPLATE {_database(like)}" if like else ""
    with psycopg.connect(SERVER, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}{template}")
        try:
            yield Machine(environment)
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)")


def _database(of: Machine) -> str:
    return of.environment["DATABASE_URL"].partition("?")[0].rsplit("/", 1)[1]


@pytest.fixture
def empty(tmp_path) -> Iterator[Machine]:
    """A machine on which nothing was installed."""
    with machine(tmp_path / "var") as made:
        yield made


@pytest.fixture(scope="session")
def _prepared(tmp_path_factory) -> Iterator[Machine]:
    """Tables and static files and nothing else; made once, then copied: it takes the longest."""
    with machine(tmp_path_factory.mktemp("prepared") / "var") as made:
        assert "--pack hon-quan" in made.run("install").stderr
        yield made


@pytest.fixture
def prepared(_prepared, tmp_path) -> Iterator[Machine]:
    """A machine with tables and static files, without packs and without an administrator."""
    with machine(tmp_path / "var", like=_prepared) as made:
        yield made


@pytest.fixture(scope="session")
def _trial(_prepared, tmp_path_factory) -> Iterator[Machine]:
    with machine(tmp_path_factory.mktemp("first-trial") / "var", like=_prepared) as made:
        assert made.run("trial", "--no-serve").returncode == 0
        yield made


@pytest.fixture(scope="module")
def trial(_trial, tmp_path_factory) -> Iterator[Machine]:
    """A machine with the local trial prepared on it; what a module alters stays its own."""
    with machine(tmp_path_factory.mktemp("trial") / "var", like=_trial) as made:
        yield made


@pytest.fixture
def port() -> int:
    """A port that is free."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
