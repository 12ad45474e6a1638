"""Processor time that a server and its workers have spent, read from the system."""

import os
from pathlib import Path

PROC = Path("/proc")
USER, SYSTEM = 11, 12
"""Places of the two times behind the name of a process in its `stat`."""


def spent(pid: int) -> float | None:
    """Seconds of the processor that a process and its children have used; None where unknown."""
    try:
        return sum(_of(one) for one in _family(pid))
    except (OSError, ValueError, IndexError):
        return None


def _family(pid: int) -> list[int]:
    children = (PROC / str(pid) / "task" / str(pid) / "children").read_text().split()
    return [pid, *(one for child in children for one in _family(int(child)))]


def _of(pid: int) -> float:
    fields = (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    return (int(fields[USER]) + int(fields[SYSTEM])) / os.sysconf("SC_CLK_TCK")
