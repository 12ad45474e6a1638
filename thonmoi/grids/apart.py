"""Opens an .xls or .ods in a process of its own, with little memory and little time.

Such a file cannot be measured beforehand: what it makes of the reader's memory ends that
process, not this one. This file is run as a program; it imports nothing of the house but
`opened.py` beside it.
"""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

SECONDS, MEMORY, MOST_OUT = 20, 1 << 30, 64 << 20


class Ended(Exception):
    """The process ended without an answer: the file is damaged, too large or hostile."""


def open_apart(content: bytes, *most: int) -> list[Any]:
    """As `opened.open_book`: rows of [name, hidden, rows, merged]. Raises ValueError, `Ended`."""
    try:
        done = subprocess.run(  # noqa: S603  # our own file, run by our own interpreter
            [sys.executable, "-I", __file__, *map(str, most)],
            input=content,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        raise Ended from late
    if done.returncode or len(done.stdout) > MOST_OUT:
        raise Ended
    answer = json.loads(done.stdout, object_hook=_day)
    if isinstance(answer, str):
        raise ValueError(answer)
    return list(answer)


def _day(pair: dict[str, str]) -> date:
    return date.fromisoformat(pair["day"])


def main() -> None:
    """Read a file from standard input, write its sheets as JSON; a sentence's code if refused."""
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    sys.path.append(str(Path(__file__).parent))
    from opened import open_book  # type: ignore[import-not-found]  # as a program, no package

    try:
        found: Any = open_book(sys.stdin.buffer.read(), *map(int, sys.argv[1:]))
    except ValueError as wrong:
        found = str(wrong)
    json.dump(found, sys.stdout, default=lambda day: {"day": day.isoformat()})


if __name__ == "__main__":
    main()
