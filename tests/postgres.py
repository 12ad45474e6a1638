"""A PostgreSQL of one's own for as long as a command runs.

    python tests/postgres.py -- python -m pytest

Makes a cluster in a temporary folder, reached by a socket there and nothing
else, in the collation of the country where the machine has it; sets
DATABASE_URL for the command, stops the cluster and removes it afterwards. Root
hands over to the user `postgres`, since PostgreSQL refuses to run as root.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LOCALES = ("vi_VN.utf8", "vi_VN.UTF-8")
QUICK = "-c fsync=off -c full_page_writes=off -c listen_addresses= -c max_connections=30"


def programs() -> Path | None:
    """The folder of the newest PostgreSQL's programs; None where there is none."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=_version)
    beside = shutil.which("initdb")
    if found:
        return found[-1].parent
    return Path(beside).resolve().parent if beside else None


def _version(path: Path) -> float:
    return float(path.parts[-3])


def locale() -> str:
    """Vietnamese where the machine has it, so that collation is tried in earnest."""
    known = subprocess.run(["locale", "-a"], capture_output=True, text=True).stdout.split()
    return next((name for name in LOCALES if name in known), "C.UTF-8")


@contextmanager
def cluster() -> Iterator[str]:
    """A running cluster; yields its URL. Raises RuntimeError where PostgreSQL is not installed."""
    bin_ = programs()
    if bin_ is None:
        raise RuntimeError("PostgreSQL is not installed: no initdb was found.")
    with tempfile.TemporaryDirectory(prefix="pg-") as name:
        folder = Path(name)
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres")
        data, said = folder / "data", folder / "log"
        _run(bin_ / "initdb", "-D", data, "-U", "thonmoi", "-A", "trust", "-E", "UTF8",
             "--locale", locale(), "--no-sync")  # fmt: skip
        options = f"{QUICK} -c unix_socket_directories={folder}"
        _run(bin_ / "pg_ctl", "-D", data, "-l", said, "-o", options, "-w", "start")
        try:
            _run(bin_ / "createdb", "-h", folder, "-U", "thonmoi", "thonmoi")
            yield f"postgres://thonmoi@/thonmoi?host={folder}"
        finally:
            _run(bin_ / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")


def _run(*command: object) -> None:
    words = [str(word) for word in command]
    if os.geteuid() == 0:
        words = ["runuser", "-u", "postgres", "--", *words]
    done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          stdin=subprocess.DEVNULL, cwd="/")  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"{' '.join(words)}\n{done.stdout}")


def main(arguments: list[str]) -> int:
    """Run the command after `--`; its status is ours."""
    if arguments[:1] != ["--"] or len(arguments) < 2:
        sys.stderr.write(__doc__ or "")
        return 2
    with cluster() as url:
        return subprocess.run(arguments[1:], env=os.environ | {"DATABASE_URL": url}).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
