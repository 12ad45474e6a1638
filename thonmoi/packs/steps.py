"""A step: one row of a pack against what is there."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from thonmoi.kernel.access import Actor


class Op(StrEnum):
    CREATE = "create"
    CHANGE = "change"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class Step:
    """What a row asks for; `run` calls the ordinary deed, later rows may rely on it."""

    op: Op
    kind: str
    label: str
    run: Callable[[Actor], Any] | None = None


def counted(steps: Iterable[Step]) -> list[str]:
    """``create 13 unit``: how many steps of each kind."""
    counts = Counter((str(step.op), step.kind) for step in steps)
    return [f"{op} {count} {kind}" for (op, kind), count in sorted(counts.items())]


def day(text: object) -> date | None:
    """A date of a pack; None stays None."""
    return date.fromisoformat(str(text)) if text else None
