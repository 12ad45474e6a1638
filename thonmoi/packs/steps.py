"""A step: one row of a pack against what is there."""

from collections.abc import Callable
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


def day(text: object) -> date | None:
    """A date of a pack; None stays None."""
    return date.fromisoformat(str(text)) if text else None
